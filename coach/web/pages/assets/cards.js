// The draft: cards edited in place, notes that are answered, put off or seen differently.

import { ask, close, open } from "./sheets.js";
import { el, t, tell } from "./words.js";

export function cards({ state, desk, show, talk }) {
  const panel = document.getElementById("draft");
  const card = (inside) => inside.closest(".card");
  const goal = (inside) => (inside.closest("[data-goal]") || {}).dataset?.goal || sight();
  const sight = () => state.goal || panel.querySelector(".goal:not([hidden])")?.dataset.goal || "";
  const saw = new Set();
  const unfolded = new Set();

  async function change(what, base = state.version) {
    const told = await desk({ do: "edit", conversation: await talk(), base, change: what });
    if (!told.error) show(told);
    return told;
  }

  async function simply(what, said = "") {
    const told = await change(what);
    if (told.error) return refused(told);
    if (said) tell(said, t("undo"), undo);
    return told;
  }

  async function refused(told) {
    tell(told.error);
    if (told.kind === "conflict") show(await desk({ do: "open", conversation: state.conversation }));
    return told;
  }

  async function undo() {
    const told = await desk({ do: "undo", conversation: state.conversation });
    if (told.error) return tell(told.error);
    show(told);
    return tell(t("taken-back"));
  }

  /** A form in place of something; saves on leaving it or Ctrl+Enter, gives up on Escape. */
  function form({ host, instead, label, value, rows, save, after, hint, empty = false, needed = "edit-empty" }) {
    const id = `editing-${host.id || host.dataset.goal}`;
    const input = rows ? el("textarea", { id, rows, dir: "auto", maxlength: 20000 }) : el("input", { id, dir: "auto", maxlength: 2000, size: Math.max(8, value.length + 1) });
    input.value = value;
    const trouble = el("p", { class: "trouble", role: "alert" });
    const made = el("form", { class: rows ? "edit" : "edit slot-edit", "data-keep": true }, el("label", { for: id, class: rows ? "off" : "" }, label), input);
    if (hint) made.append(el("p", { class: "hint" }, hint));
    made.append(trouble);
    let over = false;
    const base = { number: state.version };
    const end = (focus) => {
      over = true;
      host.removeAttribute("data-keep");
      made.remove();
      instead.hidden = false;
      if (focus) after();
    };
    const finish = async (focus) => {
      const text = input.value.trim();
      if (over || made.dataset.busy) return;
      if (text === value.trim()) return end(focus);
      if (!text && !empty) { trouble.textContent = t(needed); return; }
      made.dataset.busy = "yes";
      const told = await save(text, base.number, () => end(false));
      delete made.dataset.busy;
      if (!told.error) { if (!over) end(false); if (focus) after(); return; }
      trouble.textContent = told.kind === "conflict" ? t("edit-conflict") : told.error;
      if (told.kind === "conflict") {
        const now = await desk({ do: "open", conversation: state.conversation });
        if (now.error) return;
        show(now);
        base.number = now.version;
        theirs(now.draft, host, trouble);
      }
    };
    made.addEventListener("submit", (event) => { event.preventDefault(); finish(true); });
    made.addEventListener("focusout", (event) => { if (!made.contains(event.relatedTarget) && document.hasFocus()) finish(false); });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); end(true); }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); finish(true); }
    });
    if (rows) input.addEventListener("input", () => grow(input));
    host.setAttribute("data-keep", "");
    instead.hidden = true;
    instead.after(made);
    if (rows) grow(input);
    input.focus();
    input.setSelectionRange?.(input.value.length, input.value.length);
  }

  /** What stands on the card now, beside what was typed. */
  function theirs(html, host, trouble) {
    const now = document.createElement("template");
    now.innerHTML = html;
    const words = now.content.getElementById(host.id)?.querySelector(".words")?.textContent;
    if (words) trouble.append(" ", el("q", { dir: "auto" }, words));
  }

  function edit(words) {
    if (window.getSelection()?.toString()) return;
    const host = card(words);
    const id = host.dataset.card;
    form({
      host, instead: words, label: t("new-words"), value: words.textContent, rows: 2, hint: t("edit-hint"),
      save: (text, base, free) => saved({ do: "reword", card: id, text }, base, free),
      after: () => document.getElementById(host.id)?.querySelector(".words")?.focus(),
    });
  }

  /** A saved form lets go of its card before the card is shown anew. */
  async function saved(what, base, free) {
    const told = await desk({ do: "edit", conversation: await talk(), base, change: what });
    if (!told.error) { free(); show(told); }
    return told;
  }

  function slot(button) {
    const host = card(button);
    const { slot: name, value, label } = button.dataset;
    const id = host.dataset.card;
    if (name === "kind") return kinds(value, (kind) => simply({ do: "fill", card: id, slot: "kind", text: kind || null }));
    form({
      host, instead: button, label, value, rows: 0, empty: true, hint: value ? t("slot-empty") : "",
      save: (text, base, free) => saved({ do: "fill", card: id, slot: name, text: text || null }, base, free),
      after: () => document.getElementById(host.id)?.querySelector(`[data-slot="${name}"]`)?.focus(),
    });
  }

  function pledge(button) {
    const host = button.closest('[id^="pledge-"]');
    const { name } = button.dataset;
    form({
      host, instead: button.parentElement, label: host.querySelector("dt").textContent, value: button.textContent, rows: 2, empty: name !== "step", needed: "pledge-empty",
      save: async (text, _, free) => {
        const told = await desk({ do: "pledge", conversation: state.conversation, name, text });
        if (!told.error) { free(); show(told); }
        return told;
      },
      after: () => document.getElementById(host.id)?.querySelector(".words")?.focus(),
    });
  }

  let chosen = null;

  async function kinds(kind, then) {
    const told = await desk({ do: "kinds", kind });
    if (told.error) return tell(told.error);
    chosen = then;
    open("sheet", told.html);
  }

  function add(objective, from) {
    const home = goal(from);
    const row = objective ? panel.querySelector(".blank-draft") || panel.querySelector(".goal:not([hidden]) .adding") : document.getElementById(`adding-${home}`);
    if (!row || row.hasAttribute("data-keep")) return;
    const button = row.querySelector(".add");
    form({
      host: row, instead: button, label: t("new-words"), value: "", rows: 2, hint: t("edit-hint"), empty: true,
      save: async (text, base, free) => {
        const before = new Set([...panel.querySelectorAll("[data-card]")].map((one) => one.id));
        if (!text) { free(); return {}; }
        const told = await saved(objective ? { do: "add-objective", text } : { do: "add-key-result", goal: home, text }, base, free);
        if (objective && !told.error) state.goal = "";
        if (!told.error) show(told);
        [...panel.querySelectorAll(".goal:not([hidden]) [data-card]")].find((one) => !before.has(one.id))?.querySelector(".words")?.focus();
        return told;
      },
      after: () => {},
    });
  }

  const key = (note) => `${state.conversation}|${note.dataset.note}`;
  const laters = () => new Set(JSON.parse(sessionStorage.getItem("okr-later") || "[]"));
  const keep = (set) => sessionStorage.setItem("okr-later", JSON.stringify([...set]));

  async function differently(button) {
    const note = button.closest(".note");
    const { id, quote, heading, about } = note.dataset;
    const answer = await ask({
      title: t("differently-title"), text: t("differently-text"),
      choices: [
        { label: t("differently-stands"), text: t("differently-stands-text"), value: "stands" },
        { label: t("differently-talk"), text: t("differently-talk-text"), value: "talk" },
        { label: t("cancel"), plain: true },
      ],
    });
    if (answer === "stands") await simply({ do: "dismiss", id, quote }, t("dismissed-now"));
    if (answer === "talk") {
      state.narrow?.(false);
      const box = document.getElementById("message");
      box.value = t("talk-about", { heading: heading.replace(/[?.]$/, ""), quote: (quote || about).slice(0, 120) });
      box.dispatchEvent(new Event("input"));
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
    }
  }

  /** What the server does not know: which goal is in sight, which notes are put off, which reasons are open. */
  function dress() {
    const goals = [...panel.querySelectorAll(".goal")];
    if (state.goal && !goals.some((one) => one.dataset.goal === state.goal)) state.goal = "";
    if (state.goal) {
      for (const one of goals) one.hidden = one.dataset.goal !== state.goal;
      for (const tab of panel.querySelectorAll(".goal-tab")) tab.setAttribute("aria-pressed", tab.dataset.goal === state.goal);
    }
    for (const row of panel.querySelectorAll(".slots[data-folded]")) row.classList.toggle("unfolded", unfolded.has(card(row).id));
    const later = laters();
    for (const host of panel.querySelectorAll(".card")) {
      let count = 0;
      for (const note of host.querySelectorAll(".note")) {
        note.hidden = later.has(key(note));
        count += note.hidden;
        const openly = saw.has(key(note));
        note.querySelector(".reason").hidden = !openly;
        note.querySelector('[data-act="why"]').setAttribute("aria-expanded", openly);
      }
      const row = host.querySelector(".laters");
      if (!row) continue;
      row.hidden = !count;
      row.querySelector(".count").textContent = count === 1 ? t("laters-one") : t("laters-many", { count });
    }
  }

  const acts = {
    edit, slot, pledge, undo,
    slots: (button) => { const host = card(button); unfolded.add(host.id); dress(); host.querySelector(".slot.blank")?.focus(); },
    "add-result": (button) => add(false, button),
    "add-objective": (button) => add(true, button),
    remove: (button) => simply({ do: "remove", card: card(button).dataset.card }, t("removed")),
    aside: (button) => simply({ do: "set-aside", card: card(button).dataset.card }, t("set-aside")),
    move: async (button) => {
      const { card: id } = card(button).dataset;
      await simply({ do: "place", card: id, goal: button.dataset.to, at: Number(button.dataset.at) });
      document.getElementById(`card-${id}`)?.querySelector("summary")?.focus();
    },
    promote: (button) => simply({ do: "promote", at: Number(button.dataset.at), goal: "goal" in button.dataset ? "" : sight() }),
    focus: (button) => { const id = goal(button); state.goal = ""; return simply({ do: "focus", goal: id }); },
    goal: (button) => { state.goal = button.dataset.goal; dress(); },
    recall: (button) => simply({ do: "recall", id: button.dataset.id, quote: button.dataset.quote }),
    differently,
    later: (button) => { const note = button.closest(".note"); keep(laters().add(key(note))); const host = card(note); dress(); host.querySelector(".laters button")?.focus(); },
    bring: (button) => { const set = laters(); const notes = [...card(button).querySelectorAll(".note")]; notes.forEach((one) => set.delete(key(one))); keep(set); dress(); notes[0]?.querySelector("button")?.focus(); },
    why: (button) => { const note = key(button.closest(".note")); saw.has(note) ? saw.delete(note) : saw.add(note); dress(); },
    serves: async (button) => {
      const serves = button.querySelector("b")?.textContent || "";
      const told = await desk({ do: "serves", serves });
      if (told.error) return tell(told.error);
      chosen = (text) => simply({ do: "serve", goal: goal(button), text: text || null });
      open("sheet", told.html);
    },
    kind: (button) => kinds(button.dataset.value, (kind) => simply({ do: "set-kind", goal: goal(button), kind: kind || null })),
    "set-serves": (button) => { close(); chosen?.(button.dataset.text); },
    "set-kind": (button) => { close(); chosen?.(button.dataset.kind); },
    versions: async () => {
      const told = await desk({ do: "versions", conversation: state.conversation });
      told.error ? tell(told.error) : open("sheet", told.html);
    },
  };
  return { acts, dress, own: (text) => { close(); chosen?.(text); } };
}

/** As high as what is in it. */
export function grow(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}
