// The words of the page, as the server sent them; this file has none of its own.

let lines = {};

export const learn = (element) => { lines = JSON.parse(element.dataset.phrases); };

export const t = (key, values = {}) => (lines[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** An element with attributes, listeners (`onclick`) and children; texts stay texts. */
export function el(name, given = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export const fresh = () =>
  crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");

let quiet = 0;

/** A short word at the edge of the page, heard by screen readers too; with an action where one is given. */
export function tell(text, label = "", act = null) {
  const said = document.getElementById("said");
  said.replaceChildren(el("span", {}, text));
  if (act) said.append(el("button", { type: "button", class: "link", onclick: () => { said.replaceChildren(); act(); } }, label));
  clearTimeout(quiet);
  quiet = setTimeout(() => said.replaceChildren(), act ? 9000 : 5000);
}
