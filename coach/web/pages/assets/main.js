// The page: which view is shown, and what a click does. The server renders; this file asks, shows, and keeps nothing
// but the id of the conversation, which stands in the address.

import { cards } from "./cards.js";
import { morph } from "./morph.js";
import { readings } from "./readings.js";
import { ask, beside, close, open, sure } from "./sheets.js";
import { talks } from "./talks.js";
import { el, learn, t, tell } from "./words.js";

const $ = (id) => document.getElementById(id);
const VIEWS = ["rehearse", "library", "direction", "privacy"];

export function start(root, say, question) {
  learn($("phrases"));
  root.closest("main")?.setAttribute("role", "none");
  const state = { conversation: "", version: 0, goal: "", shown: "" };

  /** Asks the server; where it cannot be reached, Gradio answers with nothing at all. */
  async function desk(asked) {
    const told = await Promise.resolve(question(asked)).catch(() => null);
    return told && typeof told === "object" && !(told instanceof Error) ? told : { error: t("lost"), kind: "lost" };
  }

  /** A conversation as the server has it. */
  function show(view) {
    if (view.error) return missing(view);
    if (view.conversation !== state.conversation) return;
    state.version = view.version;
    $("title").textContent = view.title || t("untitled");
    title(view.title);
    morph($("draft"), view.draft);
    morph($("fold"), view.fold);
    $("fold").hidden = !view.fold;
    morph($("log"), view.log);
    talk.settle(view);
    draft.dress();
    times();
  }

  function missing(view) {
    if (view.kind === "not-found") {
      tell(t("missing"));
      location.replace("#/");
    } else {
      tell(view.error);
    }
  }

  const title = (text) => { document.title = text ? `${text} · okr-coach` : "okr-coach"; };

  function times() {
    for (const one of document.querySelectorAll("#okr time[datetime]")) {
      const at = new Date(one.dateTime);
      const far = at.toDateString() !== new Date().toDateString();
      one.textContent = at.toLocaleString([], far ? { day: "numeric", month: "short" } : { hour: "2-digit", minute: "2-digit" });
    }
  }

  /** The address says what is shown. */
  async function route(first = false) {
    const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
    const [name, ...rest] = path.split("/");
    const view = VIEWS.includes(name) ? name : "rehearse";
    // Back from another page, the conversation is where it was left; a new one is begun from within.
    const away = state.shown && state.shown !== "rehearse";
    if (!name && away && state.conversation) return location.replace(`#/talk/${state.conversation}`);
    close();
    for (const one of VIEWS) $(`view-${one}`).hidden = one !== view;
    for (const link of document.querySelectorAll("#okr nav [data-nav]")) {
      link.dataset.nav === view ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
    if (view !== state.shown && !first) heading(view);
    state.shown = view;
    if (view !== "rehearse") title(t(`nav-${view}`));
    if (view === "library") return read.library(new URLSearchParams(query).get("q") || "", decodeURIComponent(rest.join("/")));
    if (view === "direction") return read.direction();
    if (view === "rehearse") return rehearse(name === "talk" ? rest[0] : "");
  }

  function heading(view) {
    const top = $(`view-${view}`).querySelector("h1");
    top.tabIndex = -1;
    top.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  async function rehearse(id) {
    const other = id !== state.conversation;
    narrow(false);
    state.conversation = id || "";
    if (other) state.goal = "";
    $("talk-menu").hidden = $("new").hidden = !id;
    $("view-rehearse").classList.toggle("at-home", !id);
    if (id) {
      if (other) talk.leave();
      const told = await desk({ do: "open", conversation: id });
      $("welcome").hidden = true;
      show(told);
      if (!told.error) talk.resume(told);
      return;
    }
    if (other || $("welcome").hidden) talk.leave();
    for (const name of ["log", "draft", "fold"]) $(name).replaceChildren();
    $("fold").hidden = true;
    $("title").textContent = t("untitled");
    title("");
    await home();
  }

  async function home() {
    const told = await desk({ do: "home" });
    if (told.error) return tell(told.error);
    $("welcome").innerHTML = told.welcome;
    $("welcome").hidden = Boolean(state.conversation);
    times();
  }

  /** On narrow screens the draft opens over the talk. */
  function narrow(yes) {
    $("view-rehearse").classList.toggle("drafting", yes);
    $("fold").setAttribute("aria-expanded", yes);
    if (yes) $("draft").querySelector(".back")?.focus();
  }
  state.narrow = narrow;

  const go = (hash) => {
    if (location.hash !== hash) history.pushState(null, "", hash);
    return route();
  };
  const talk = talks({ state, desk, say, show, go });
  const draft = cards({ state, desk, show, talk: talk.ensure });
  const read = readings({ desk, go, times });

  async function drawer() {
    const told = await desk({ do: "conversations", conversation: state.conversation });
    if (told.error) return tell(told.error);
    open("drawer", told.html);
    times();
  }

  const acts = {
    ...draft.acts, ...talk.acts, ...read.acts, drawer,
    skip: () => { if (state.shown !== "rehearse") go(state.conversation ? `#/talk/${state.conversation}` : "#/"); $("message").focus(); },
    close: () => close(),
    new: () => { close(); go("#/"); $("message").focus(); },
    look: () => {
      const order = { "": "light", light: "dark", dark: "" };
      const next = order[document.documentElement.dataset.look || ""];
      if (next) document.documentElement.dataset.look = next; else delete document.documentElement.dataset.look;
      try { next ? localStorage.setItem("okr-look", next) : localStorage.removeItem("okr-look"); } catch { /* not kept, then */ }
      tell(t(`look-${next || "auto"}`));
    },
    fold: () => { const yes = !$("view-rehearse").classList.contains("drafting"); narrow(yes); if (!yes) $("fold").focus(); },
    export: async () => {
      const told = await desk({ do: "export", conversation: state.conversation });
      told.error ? tell(told.error) : open("sheet", told.html);
    },
    rename: async (button) => {
      const id = button.dataset.id || state.conversation;
      const now = button.dataset.id ? button.dataset.title : $("title").textContent;
      const name = await ask({ title: t("rename"), field: { value: now, label: t("rename-label") }, choices: [{ label: t("save"), value: "" }, { label: t("cancel"), plain: true }] });
      if (!name || !name.trim()) return;
      const told = await desk({ do: "amend", conversation: id, title: name });
      if (told.error) return tell(told.error);
      if (id === state.conversation) { $("title").textContent = told.title; title(told.title); }
      if (button.dataset.id) drawer();
    },
    discard: async (button) => {
      const id = button.dataset.id || state.conversation;
      if (!(await sure("delete"))) return;
      const told = await desk({ do: "discard", conversation: id });
      if (told.error) return tell(told.error);
      if (id === state.conversation) go("#/"); else if (button.dataset.id) drawer();
      if (button.dataset.id && $("drawer").open && id !== state.conversation) drawer();
    },
    forget: async () => {
      if (!(await sure("privacy-delete"))) return;
      const told = await desk({ do: "forget" });
      if (told.error) return tell(told.error);
      sessionStorage.clear();
      state.conversation = "";
      tell(t("privacy-deleted"));
    },
    settle: async (button) => {
      const told = await desk({ do: "settle", conversation: button.dataset.id });
      if (told.error) return tell(told.error);
      $("welcome").innerHTML = told.welcome;
      times();
    },
  };

  const okr = $("okr");
  okr.addEventListener("click", (event) => {
    beside(event);
    const link = event.target.closest("a[data-nav]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); go(link.getAttribute("href")); }
    const acting = event.target.closest("[data-act]");
    if (acting && !acting.disabled) { if (acting.tagName === "A") event.preventDefault(); acts[acting.dataset.act]?.(acting, event); }
    for (const menu of okr.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || acting) menu.open = false;
  });
  okr.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches('[role="button"][data-act]')) {
      event.preventDefault();
      acts[event.target.dataset.act]?.(event.target, event);
    }
    const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });
  okr.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.dataset.form === "serves") draft.own(event.target.querySelector("input").value.trim());
  });
  $("ask").addEventListener("submit", () => $("ask").close(), true);
  window.addEventListener("hashchange", () => route());
  route(true);
}
