"""A page cut into lines, each with its place, its indent and its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from coach.intake.labels import Label, label
from coach.intake.noise import ticket

Kind = Literal["blank", "heading", "item", "row", "prose", "aside"]

_QUOTE = re.compile(r"^(?:\s{0,3}>(?!=|\s*\d)\s?)+")
_HEADING = re.compile(r"^\s{0,3}(?:(#{1,6})\s+(?=\S)|(#{2,6})(?=\w)|h([1-6])\.\s+)(.*)")
_WIKI_HEADING = re.compile(r"^(={2,6})\s*([^=].*?)\s*={2,6}\s*$")
_ITEM = re.compile(
    r"^(\s*)(?:([-+•‣◦▪●○■□➢➤∙·§]|[–—](?=\s)|o(?=\s{2,}|\t)|\*{1,6}(?=\s))\s*(?=\S)"
    r"|(\(?\d{1,3}[.)]|\(?[a-hA-H]\)|[a-h]\.|\(?[ivx]{2,4}[.)])\s+(?=\S)"
    r"|(\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)\s+(?=\S))"
)
_GLUED = re.compile(r"^\s*[-+](?=[\d\w(~<>$€£%.])")
_BOX = re.compile(r"^(?:\[[ xX]?\]|[☐☑☒])\s+")
_RULE = re.compile(r"^\s*(?:[-_*=~]\s?){3,}\s*$")
_DEFINITION = re.compile(r"^\s{0,3}\[[^\[\]]+\]:\s*\S")
_FENCE = re.compile(r"^\s*(?:`{3}|~{3})")
_TOC = re.compile(r"^\[+(?:[^\[\]]|\[[^\[\]]*\])*\]\(#[^()\s]*(?:\([^()]*\)[^()\s]*)*\)\s*$")
_TICKETS = 60
_SIGNED = 15
_BOLD_LINE = re.compile(r"^\s{0,3}(?:\*\*|__)([^*_].{0,160}?)(?:\*\*|__):?\s*$")


@dataclass(slots=True)
class Line:
    """One line: `body` without its end and its quote marks (`skipped` characters), `text` without its marker too."""

    start: int
    end: int
    body: str
    kind: Kind
    text: str = ""
    indent: float = 0
    marker: str = ""
    level: int = 0
    quoted: bool = False
    named: Label | None = None
    skipped: int = 0

    @property
    def hard(self) -> bool:
        """Whether it ends in a hard line break, so that the next line stands for itself."""
        return self.body.endswith(("\\", "  "))


def read(text: str) -> list[Line]:
    """All lines of `text`, in order; together they cover it exactly."""
    found = list(_lines(text))
    _underline(found)
    _rows(found)
    _sign_off(found)
    if found and all(line.quoted or line.kind == "blank" for line in found):
        for line in found:
            line.quoted = False
    return found


def _lines(text: str) -> Iterator[Line]:
    start = 0
    aside = ""
    number = ""
    for raw in text.splitlines(keepends=True):
        end = start + len(raw)
        body = raw.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029").replace("\x00", " ").replace("\ufeff", " ")
        opened = aside or _opens(body, first=start == 0)
        if opened:
            yield Line(start, end, body, "aside", body.strip())
            aside = "" if _closes(opened, body, opening=not aside) else opened
        else:
            line = _line(start, end, body, number)
            number = line.marker.rstrip(".)") if line.marker[:1].isdigit() else number
            yield line
        start = end


def _opens(body: str, *, first: bool) -> str:
    if first and body.rstrip() == "---":
        return "---"
    if _FENCE.match(body):
        return body.strip()[:3]
    return "-->" if body.lstrip().startswith("<!--") else ""


def _closes(mark: str, body: str, *, opening: bool) -> bool:
    """A comment may close on its first line; a fence or front matter only on a later one."""
    if mark == "-->":
        return mark in body
    return not opening and body.strip().startswith(mark)


def _line(start: int, end: int, body: str, number: str) -> Line:
    quote = _QUOTE.match(body)
    inner = body[quote.end() :] if quote else body
    line = _kind(start, end, inner, number)
    line.quoted = bool(quote)
    line.skipped = quote.end() if quote else 0
    return line


def _kind(start: int, end: int, body: str, number: str) -> Line:
    words = body.strip()
    if not words:
        return Line(start, end, body, "blank")
    if _DEFINITION.match(body) or _RULE.match(body):
        return Line(start, end, body, "aside", words)
    if words[0] == "|" or words.startswith("{|"):
        return Line(start, end, body, "row", words)
    heading = _heading(start, end, body)
    if heading:
        return heading
    line = _item(start, end, body, number) or Line(start, end, body, "prose", words, _width(body))
    if _wordless(line.text):
        line.kind = "aside"
    return line


def _wordless(text: str) -> bool:
    """Whether a line holds punctuation only, or the id of a ticket: it is no item. A row's bars may be a table's."""
    if text[:1].isalpha() and not text[:1].isupper():
        return False
    return (not any(map(str.isalnum, text)) and "|" not in text) or (len(text) < _TICKETS and ticket(text))


def _heading(start: int, end: int, body: str) -> Line | None:
    if match := _HEADING.match(body):
        level = len(match[1] or match[2] or "") or int(match[3])
        return Line(start, end, body, "heading", match[4].rstrip("# \t"), level=level)
    if match := _WIKI_HEADING.match(body[:300]):
        return Line(start, end, body, "heading", match[2], level=len(match[1]))
    if (match := _BOLD_LINE.match(body)) and "**" not in match[1]:
        return Line(start, end, body, "prose", body.strip(), _width(body), level=7)
    return None


def _item(start: int, end: int, body: str, number: str) -> Line | None:
    match = _ITEM.match(body)
    if match is None or (match[2] in ("-", "+") and _GLUED.match(body)):
        return None
    dotted = match[4] or ""
    if dotted and not _continues(dotted, number):
        return None
    text = body[match.end() :].rstrip()
    box = _BOX.match(text)
    text = text[box.end() :] if box else text
    if _TOC.match(text[:2000]):
        return Line(start, end, body, "aside", text)
    marker = match[2] or match[3] or dotted
    stars = len(marker) - 1 if marker.startswith("**") else 0
    deeper = 4 * (dotted.rstrip(".)").count(".") + stars)
    return Line(start, end, body, "item", text, _width(body) + deeper, marker)


def _continues(dotted: str, number: str) -> bool:
    """Whether "1.2" can follow what was numbered last; else it is a decimal ("1.5 million")."""
    return bool(number) and dotted.split(".")[0] == number.split(".")[0]


def _width(body: str) -> int:
    lead = body[: len(body) - len(body.lstrip())]
    return sum(4 if char == "\t" else 1 for char in lead)


def _underline(found: list[Line]) -> None:
    """A line of text with a line of = or - below it is a heading."""
    for line, below in pairwise(found):
        marks = set(below.body.strip())
        if line.kind == "prose" and below.kind == "aside" and len(below.body.strip()) > 2 and marks in ({"="}, {"-"}):
            line.kind, line.level = "heading", 1 if marks == {"="} else 2


def _rows(found: list[Line]) -> None:
    """Table lines that do not begin with a bar: inside {| |}, in Confluence's ||…||, or around a --|-- line."""
    wiki = False
    for at, line in enumerate(found):
        words = line.body.strip()
        wiki = (wiki or words.startswith("{|")) and not (wiki and words.startswith("|}"))
        if (wiki and line.kind != "blank") or (line.kind == "prose" and "|" in words and _beside_rows(found, at)):
            line.kind, line.text = "row", words


def _sign_off(found: list[Line]) -> None:
    """What follows a mail's "-- " is its signature: none of it is read, unless labels or (after "--") lists follow."""
    at = next((at for at in range(len(found) - 1, 0, -1) if found[at].body.rstrip() == "--"), 0)
    if not at:
        return
    below = [line for line in found[at + 1 :] if line.kind != "blank"]
    if len(below) > _SIGNED or any((named := label(line.text)) and named.name != "context" for line in below):
        return
    if found[at].body == "-- " or all(line.kind == "prose" and not line.level for line in below):
        for line in below:
            line.kind = "aside"


def _beside_rows(found: list[Line], at: int) -> bool:
    below = found[at + 1].body.strip() if at + 1 < len(found) else ""
    return bool(at and found[at - 1].kind == "row") or ("|" in below and set(below) <= set("|:- "))
