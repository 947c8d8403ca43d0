// What opens over the page: the side sheet, the list of conversations, and small questions. Each is a modal `dialog`:
// the browser keeps focus in it, Escape closes it, and focus goes back to where it was.

import { el, t } from "./words.js";

const box = (name) => document.getElementById(name);

export function open(name, html) {
  const dialog = box(name);
  box(`${name}-body`).innerHTML = html;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  return dialog;
}

export function close() {
  for (const name of ["sheet", "drawer", "ask"]) if (box(name).open) box(name).close();
}

/** Closes a dialog where somebody clicks beside it. */
export function beside(event) {
  if (event.target.tagName !== "DIALOG") return;
  const { left, right, top, bottom } = event.target.getBoundingClientRect();
  const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
  if (!inside && event.detail) event.target.close();
}

/** A question with one or more answers; resolves with the value of the chosen one, null where it was closed. */
export function ask({ title, text = "", field = null, choices }) {
  const dialog = box("ask");
  return new Promise((done) => {
    let answer = null;
    const input = field && el("input", { id: "ask-field", dir: "auto", maxlength: 200, value: field.value, "aria-label": field.label });
    const form = el("form", { method: "dialog" }, el("h2", { id: "ask-title" }, title));
    if (text) form.append(el("p", {}, text));
    if (input) form.append(input);
    const row = el("div", { class: "choices" });
    for (const choice of choices) {
      const chosen = () => { answer = input ? input.value : choice.value; };
      const body = [el("b", {}, choice.label)];
      if (choice.text) body.push(el("span", {}, choice.text));
      row.append(el("button", { type: "submit", class: choice.plain ? "quiet" : choice.text ? "choice" : "send", onclick: choice.plain ? () => { answer = null; } : chosen }, ...body));
    }
    form.append(row);
    box("ask-body").replaceChildren(form);
    dialog.addEventListener("close", () => done(answer), { once: true });
    dialog.showModal();
    if (input) input.select();
  });
}

export const sure = (key) =>
  ask({ title: t(`${key}-ask`), text: t(`${key}-text`), choices: [{ label: t(`${key === "direction-clear" ? key : `${key}-yes`}`), value: true }, { label: t("cancel"), plain: true }] });
