"""The frame of the page, made once: header, the four views with nothing in them yet, and the words that scripts say."""

import json
import re
from typing import NamedTuple

from coach import resources
from coach.language.wordings import keyed
from coach.web.pages.templates import render

PAGES = ("rehearse", "library", "direction", "privacy")
API = "/api/v1"
ACCEPTS = ".md,.txt,.csv,.xlsx,.docx,.pdf,.json"
#: What a template of Gradio would take for a blank.
_BLANK = re.compile(r"[`\\]|\$\{|\{\{")


class Seen(NamedTuple):
    """Who sees what: a table, and what is to be known beside it."""

    intro: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]
    planned: str


def build(days: int = 0) -> str:
    """The HTML; `days`: after how many without a message a conversation is deleted, 0 where that is not known."""
    words = json.dumps(dict(keyed("page")), ensure_ascii=False)
    html = render("shell", pages=PAGES, phrases=words, accepts=ACCEPTS, api=API, seen=seen(), days=days)
    return _BLANK.sub(lambda found: "".join(f"&#{ord(letter)};" for letter in found[0]), html)


def seen() -> Seen:
    """The table as `prompts/en/who-sees-what.md` has it."""
    text = resources.read("prompts/en/who-sees-what.md")
    intro, table, listed, planned = (part.strip() for part in text.split("\n\n", 1)[1].split("\n\n"))
    head, _, *rows = (tuple(cell.strip() for cell in row.strip("|").split("|")) for row in table.splitlines())
    return Seen(intro, head, tuple(rows), tuple(line.removeprefix("- ") for line in listed.splitlines()), planned)
