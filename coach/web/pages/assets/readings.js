// The library and the direction: looked up, opened, entered.

import { open, sure } from "./sheets.js";
import { t, tell } from "./words.js";

const API = "api/v1";

export function readings({ desk, go, times }) {
  const $ = (id) => document.getElementById(id);
  const only = () => document.querySelector('#search [name="only"]:checked').value;
  const look = () => go($("query").value.trim() ? `#/library?q=${encodeURIComponent($("query").value.trim())}` : "#/library");

  async function library(query, id) {
    if ($("query").value.trim() !== query) $("query").value = query;
    const told = await desk({ do: "search", query, only: only() });
    if (told.error) tell(told.error); else $("found").innerHTML = told.html;
    if (id) passage(id);
  }

  async function passage(id) {
    const told = await desk({ do: "passage", id });
    told.error ? tell(told.error) : open("sheet", told.html);
  }

  async function direction() {
    lines(await desk({ do: "direction" }));
  }

  function lines(told) {
    if (told.error) return tell(told.error);
    $("lines").innerHTML = told.html;
    times();
  }

  async function set(text) {
    const told = await desk({ do: "set-direction", text });
    if (told.error) return tell(told.error);
    $("direction-words").value = "";
    lines(told);
    tell(t("direction-kept"));
  }

  $("search").addEventListener("submit", (event) => { event.preventDefault(); look(); });
  for (const one of document.querySelectorAll('#search [name="only"]')) one.addEventListener("change", () => library($("query").value.trim(), ""));
  $("direction-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = $("direction-words").value;
    if (text.trim()) set(text);
  });
  $("direction-file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    try {
      const answer = await fetch(`${API}/direction/file?name=${encodeURIComponent(file.name)}`, { method: "PUT", body: file, headers: { "Content-Type": "application/octet-stream" } });
      const body = await answer.json();
      if (!answer.ok) throw new Error(body.detail);
      await direction();
      tell(t("direction-kept"));
    } catch (problem) {
      tell(problem instanceof TypeError ? t("lost") : problem.message);
    }
  });

  const acts = {
    passage: (button) => passage(button.dataset.id),
    "look-up": (button) => { $("query").value = button.textContent; look(); },
    "clear-direction": async () => { if (await sure("direction-clear")) set(""); },
  };
  return { acts, library, direction };
}
