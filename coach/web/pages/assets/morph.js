// Makes the children of an element what an HTML text says, and touches only what differs: focus, a caret, an open
// menu and what a screen reader has heard already stay as they are. Elements are known by their ids; one with
// `data-keep` is in the person's hands and is left alone.

export function morph(target, html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  children(target, fresh.content);
}

const id = (node) => (node.nodeType === Node.ELEMENT_NODE && node.id) || "";
const kept = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-keep");
const alike = (old, next) => old.nodeType === next.nodeType && old.nodeName === next.nodeName && !id(old) && !id(next);

function children(old, fresh) {
  const known = new Map([...old.childNodes].filter(id).map((node) => [id(node), node]));
  const wanted = new Set([...fresh.childNodes].map(id).filter(Boolean));
  let at = old.firstChild;
  const past = () => {
    while (at && ((kept(at) && !wanted.has(id(at))) || (id(at) && !wanted.has(id(at))))) {
      const gone = at;
      at = at.nextSibling;
      if (!kept(gone)) gone.remove();
    }
  };
  for (const next of [...fresh.childNodes]) {
    past();
    const found = known.get(id(next));
    if (found) {
      if (found === at) at = at.nextSibling;
      else old.insertBefore(found, at);
      element(found, next);
    } else if (at && alike(at, next)) {
      const same = at;
      at = at.nextSibling;
      element(same, next);
    } else {
      old.insertBefore(next, at);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    if (!kept(gone)) gone.remove();
  }
}

function element(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (kept(old) || old.isEqualNode(next)) return;
  if (old.nodeName !== next.nodeName) {
    old.replaceWith(next);
    return;
  }
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value && name !== "open") old.setAttribute(name, value);
  }
  children(old, next);
}
