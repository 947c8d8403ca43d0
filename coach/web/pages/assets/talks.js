// The conversation: what is typed, sent, streamed, stopped, sent again.

import { grow } from "./cards.js";
import { morph } from "./morph.js";
import { el, fresh, t, tell } from "./words.js";

const API = "api/v1";
/** Milliseconds without a sign after which the server is asked what became of a message. */
const PATIENCE = 8000;

export function talks({ state, desk, say, show, go }) {
  const $ = (id) => document.getElementById(id);
  const box = $("message");
  const stream = $("stream");
  let reply = null;
  let replaces = "";
  let watch = 0;
  let late = 0;
  /** What was sent while a reply still came: it goes out after it, in order. */
  let queue = [];
  const rated = new Map();

  const typing = () => `okr-typing:${state.conversation}`;
  const manner = () => ({ mode: document.querySelector('#composer [name="mode"]:checked').value, register: $("register").value });

  /** The id of the conversation; one is begun where there is none. */
  async function ensure(opening = "") {
    if (state.conversation) return state.conversation;
    const told = await desk({ do: "start", opening, ...manner() });
    if (told.error) { tell(told.error); throw new Error(told.kind); }
    const was = box.value;
    sessionStorage.removeItem(typing());
    state.conversation = told.conversation;
    history.pushState(null, "", `#/talk/${told.conversation}`);
    $("welcome").hidden = true;
    $("talk-menu").hidden = $("new").hidden = false;
    $("view-rehearse").classList.remove("at-home");
    box.value = was;
    state.waiting = told.waiting;
    return told.conversation;
  }

  function busy(yes) {
    $("send").hidden = yes;
    $("stop").hidden = !yes;
    $("log").setAttribute("aria-busy", yes);
    if (yes) $("chips").hidden = true;
  }

  async function send(text, message = fresh()) {
    if (!text.trim()) return;
    if (reply) { enqueue(text, message); return; }
    const instead = replaces;
    const one = reply = { conversation: state.conversation, message, text, replaces: instead };
    try { one.conversation = await ensure(); } catch { if (reply === one) { reply = null; unqueue(); } return; }
    if (instead) $("log").querySelector(".turn:last-of-type")?.remove();
    mine(message, text);
    clear();
    sessionStorage.setItem(typing(), text); // until the server has it: the page may be reloaded before
    wait(one);
    say({ conversation: one.conversation, message, text, replaces: instead });
  }

  function enqueue(text, message) {
    if (replaces) { tell(t("wait")); return; }
    queue.push({ message, text });
    mine(message, text, "queued");
    clear();
    keep();
  }

  /** What is not with the server yet is typed again after a reload. */
  function keep() {
    if (!queue.length) return;
    const under = reply && !reply.turn && reply.text ? [reply, ...queue] : queue;
    sessionStorage.setItem(typing(), under.map((one) => one.text).join("\n"));
  }

  async function next() {
    const one = queue.shift();
    if (!one) return;
    $(`turn-${one.message}`)?.remove();
    await send(one.text, one.message);
    keep();
  }

  /** What waited goes back to where it was typed. */
  function unqueue() {
    if (!queue.length) return;
    for (const one of queue) $(`turn-${one.message}`)?.remove();
    box.value = [...queue.map((one) => one.text), box.value].filter(Boolean).join("\n");
    queue = [];
    grow(box);
  }

  /** The message as it is sent, until the server shows it. */
  function mine(key, text, said = "thinking") {
    const words = el("div", { class: "words", dir: "auto" }, text.length > 1200 ? `${text.slice(0, 500)}…` : text);
    const turn = el("article", { class: "turn", id: `turn-${key}`, "aria-busy": "true" },
      el("div", { class: "mine" }, el("div", { class: "me" }, el("span", { class: "off" }, `${t("you")}:`), words)),
      el("p", { class: "hat waiting" }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), ` ${t(said)}`));
    $("log").append(turn);
    bottom();
  }

  function wait(one) {
    reply = one;
    busy(true);
    $("draft").setAttribute("aria-busy", "true");
    sign();
  }

  function sign() {
    clearTimeout(watch);
    watch = setTimeout(lost, PATIENCE);
  }

  async function lost() {
    if (!reply) return;
    const told = await desk({ do: "open", conversation: reply.conversation });
    if (!reply) return;
    const one = reply;
    if (!told.error && !told.waiting) { over(); show(told); next(); return; }
    if (!told.error && told.waiting) { sign(); say({ conversation: one.conversation, turn: told.waiting }); return; }
    broken(told.error || t("failed"), one);
  }

  function over() {
    reply = null;
    clearTimeout(watch);
    busy(false);
  }

  function broken(said, one) {
    over();
    unqueue();
    $("draft").removeAttribute("aria-busy");
    const turn = $(`turn-${one.message}`);
    turn?.querySelector(".waiting")?.remove();
    turn?.removeAttribute("aria-busy");
    turn?.append(el("p", { class: "trouble", role: "alert" }, said, " ", el("button", { type: "button", class: "link", onclick: () => { turn.remove(); again(one); } }, t("retry"))));
    bottom();
  }

  async function again(one) {
    if (one.turn) { follow(one.turn); return; }
    replaces = one.replaces || "";
    await send(one.text, one.message);
  }

  function follow(turn) {
    if (reply) return;
    wait({ conversation: state.conversation, turn, message: "" });
    say({ conversation: state.conversation, turn });
  }

  window.addEventListener("okr:reply", ({ detail: told }) => {
    if (!told || !reply || told.conversation !== reply.conversation) return;
    sign();
    if (told.error) {
      if (told.kind === "input") {
        const one = reply;
        over();
        unqueue();
        $("draft").removeAttribute("aria-busy");
        $(`turn-${one.message}`)?.remove();
        if (!box.value) { box.value = one.text || ""; grow(box); }
        replaces = one.replaces || "";
        tell(told.error);
      } else {
        broken(told.error, reply);
      }
      return;
    }
    if (!reply.turn && !box.value && !queue.length) sessionStorage.removeItem(`okr-typing:${told.conversation}`);
    reply.turn = told.turn;
    if (told.conversation !== state.conversation) { if (told.over) over(); return; }
    const near = stream.scrollHeight - stream.scrollTop - stream.clientHeight < 160;
    const holder = document.createElement("div");
    holder.innerHTML = told.html;
    const turn = $(`turn-${told.key}`);
    if (turn) one(turn, holder.firstElementChild); else $("log").append(holder.firstElementChild);
    if (near) bottom();
    if (told.over) { over(); clearTimeout(late); late = setTimeout(refresh, 3000, told.conversation); next(); }
  });

  /** Where the draft did not come by itself after a reply. */
  async function refresh(id) {
    if (!$("draft").hasAttribute("aria-busy") || reply || id !== state.conversation) return;
    show(await desk({ do: "open", conversation: id }));
  }

  function one(turn, next) {
    if (turn.isEqualNode(next)) return;
    for (const { name, value } of [...next.attributes]) turn.setAttribute(name, value);
    if (!next.hasAttribute("aria-busy")) turn.removeAttribute("aria-busy");
    morph(turn, next.innerHTML);
  }

  window.addEventListener("okr:view", ({ detail: view }) => {
    if (!view || reply || view.error) return;
    const near = stream.scrollHeight - stream.scrollTop - stream.clientHeight < 200;
    show(view);
    if (near) bottom();
  });

  const bottom = () => requestAnimationFrame(() => { stream.scrollTop = stream.scrollHeight; if (getComputedStyle(stream).overflowY === "visible") window.scrollTo(0, document.body.scrollHeight); });

  function clear() {
    box.value = "";
    sessionStorage.removeItem(typing());
    replaces = "";
    $("editing").hidden = true;
    grow(box);
  }

  /** What depends on the whole conversation: quick answers, how the coach meets them, thumbs that were given. */
  function settle(view) {
    if (!reply) $("draft").removeAttribute("aria-busy");
    $("chips").replaceChildren(...view.chips.map((text) => el("button", { type: "button", class: "chip", "data-act": "chip" }, text)));
    $("chips").hidden = !view.chips.length || Boolean(reply);
    document.querySelector(`#composer [name="mode"][value="${view.mode}"]`).checked = true;
    $("register").value = view.register;
    box.placeholder = t(innerWidth < 560 ? "placeholder-short" : "placeholder");
    for (const [turn, good] of rated) press(turn, good);
  }

  function press(turn, good) {
    for (const thumb of document.querySelectorAll(`[data-turn="${CSS.escape(turn)}"] [data-act="rate"]`)) {
      thumb.setAttribute("aria-pressed", (thumb.dataset.good === "yes") === good);
    }
  }

  /** After opening: what was being typed, and a reply that is not finished. */
  function resume(view) {
    bottom();
    if (view.waiting && !reply) follow(view.waiting);
  }

  function leave() {
    $("chips").hidden = true;
    $("editing").hidden = true;
    replaces = "";
    queue = []; // kept as typed where it was sent from
    box.value = sessionStorage.getItem(typing()) || "";
    grow(box);
    box.placeholder = t(innerWidth < 560 ? "placeholder-short" : "placeholder-first");
    if (reply && reply.conversation !== state.conversation) over();
  }

  async function reason(form, turn, good) {
    const told = await desk({ do: "rate", turn, good, reason: form.querySelector("input").value });
    form.remove();
    tell(told.error || t("thanks"));
  }

  async function upload(file) {
    if (!file || reply) return;
    let id;
    try { id = await ensure(); } catch { return; }
    const message = fresh();
    mine(message, t("file", { name: file.name }));
    wait({ conversation: id, message, text: "" });
    try {
      const address = `${API}/conversations/${id}/files?name=${encodeURIComponent(file.name)}&message_id=${message}`;
      const answer = await fetch(address, { method: "POST", body: file, headers: { Prefer: "respond-async", "Content-Type": "application/octet-stream" } });
      const body = await answer.json();
      if (!answer.ok) throw new Error(body.detail);
      over();
      follow(body.id);
    } catch (problem) {
      over();
      $("draft").removeAttribute("aria-busy");
      $(`turn-${message}`)?.remove();
      tell(problem instanceof TypeError ? t("lost") : problem.message);
    }
  }

  box.addEventListener("input", () => {
    grow(box);
    if (box.value) sessionStorage.setItem(typing(), box.value); else sessionStorage.removeItem(typing());
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(box.value);
  });
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); send(box.value); });
  $("file").addEventListener("change", (event) => { upload(event.target.files[0]); event.target.value = ""; });
  for (const one of [...document.querySelectorAll('#composer [name="mode"]'), $("register")]) {
    one.addEventListener("change", async () => {
      if (!state.conversation) return;
      const told = await desk({ do: "amend", conversation: state.conversation, ...manner() });
      if (told.error) tell(told.error);
    });
  }
  const talk = $("talk");
  const files = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  talk.addEventListener("dragover", (event) => { if (files(event)) { event.preventDefault(); talk.classList.add("over"); } });
  talk.addEventListener("dragleave", (event) => { if (!talk.contains(event.relatedTarget)) talk.classList.remove("over"); });
  talk.addEventListener("drop", (event) => { if (!files(event)) return; event.preventDefault(); talk.classList.remove("over"); upload(event.dataTransfer.files[0]); });

  const acts = {
    start: async (button) => {
      if (reply) return;
      try { await ensure(button.dataset.opening); } catch { return; }
      if (state.waiting) follow(state.waiting);
      box.focus();
    },
    chip: (button) => { send(button.textContent); box.focus(); },
    stop: async () => {
      const one = reply;
      if (!one) return;
      const turn = one.turn || (await desk({ do: "open", conversation: one.conversation })).waiting;
      if (turn) await desk({ do: "stop", turn });
    },
    copy: async (button) => {
      const parts = [...button.closest(".coach").querySelectorAll("p:not(.hat):not(.cites), blockquote")];
      try { await navigator.clipboard.writeText(parts.map((part) => part.textContent).join("\n\n")); tell(t("copied")); } catch { tell(t("lost")); }
    },
    rate: async (button) => {
      const turn = button.closest(".turn").dataset.turn;
      const good = button.dataset.good === "yes";
      rated.set(turn, good);
      press(turn, good);
      const told = await desk({ do: "rate", turn, good });
      if (told.error) return tell(told.error);
      const tools = button.closest(".turn-tools");
      tools.parentElement.querySelector(".reason-form")?.remove();
      const input = el("input", { maxlength: 2000, dir: "auto", "aria-label": t("reason"), placeholder: t(good ? "why-good" : "why-bad") });
      const form = el("form", { class: "reason-form", "data-keep": true, onsubmit: (event) => { event.preventDefault(); reason(form, turn, good); } },
        input, el("button", { type: "submit", class: "quiet" }, t("save")), el("button", { type: "button", class: "quiet", onclick: () => { form.remove(); button.focus(); } }, t("close")));
      tools.after(form);
      input.focus({ preventScroll: true });
      form.scrollIntoView({ block: "nearest" });
    },
    "edit-message": (button) => {
      replaces = button.closest(".turn").dataset.turn;
      box.value = button.dataset.text;
      $("editing").hidden = false;
      grow(box);
      box.focus();
    },
    "cancel-edit": () => { clear(); box.focus(); },
  };
  return { acts, ensure, settle, resume, leave };
}
