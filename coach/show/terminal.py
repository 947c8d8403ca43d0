"""A page as plain text: wrapped, and coloured where a terminal asks for it."""

import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import NamedTuple
from unicodedata import category, east_asian_width

from coach.review import Review
from coach.show.letters import fit
from coach.show.report import Line, Role, report

#: Columns where nobody can be asked (a pipe, a file), and the most that a wide terminal gets.
WIDTH, WIDEST = 80, 88
_NARROWEST = 24
# Control characters would move the cursor, direction marks would turn the rest of the line around.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE = re.compile(r"[\ud800-\udfff]")


class _Look(NamedTuple):
    """How a role looks: indent, what stands before its first line, style, whether an empty line goes before."""

    indent: int
    lead: str = ""
    style: str = ""
    apart: bool = False


_LOOKS: dict[Role, _Look] = {
    "title": _Look(0, "", "bold"),
    "aside": _Look(2, "", "dim"),
    "set": _Look(0, "", "bold", True),
    "section": _Look(0, "", "bold", True),
    "objective": _Look(2, "", "bold green"),
    "key result": _Look(2, "{mark:>2}  ", "green"),
    "slots": _Look(6, "", "dim"),
    "notice": _Look(2),
    "strength": _Look(2, "+ ", "green"),
    "point": _Look(2, "", "yellow"),
    "quote": _Look(2, "", "green"),
    "reason": _Look(2, "", "dim"),
    "source": _Look(2, "", "dim italic"),
    "question": _Look(2, "", "bold"),
    "note": _Look(2),
    "context": _Look(2, "· ", "dim"),
    "close": _Look(2, "", "dim", True),
}


# A role is parted by an empty line from these before it.
_ENDS: dict[Role, tuple[Role, ...]] = {
    "aside": ("question", "source", "note", "strength"),
    "question": ("reason", "source", "quote"),
    "strength": ("objective", "key result", "slots", "aside"),
    "notice": ("objective", "key result", "slots", "aside", "title"),
}


class _Row(NamedTuple):
    text: str
    style: str = ""


def text(
    review: Review, width: int = WIDTH, colour: bool = False, everything: bool = False, encoding: str = "utf-8"
) -> str:
    """The review as lines of at most `width` cells, ending in a line break; with `colour`, ANSI codes.

    Typographic characters that the encoding lacks are written as plain ones.
    """
    return laid(report(review, everything=everything), width, colour, encoding)


def laid(lines: Iterable[Line], width: int = WIDTH, colour: bool = False, encoding: str = "utf-8") -> str:
    """Lines of any page, laid out as above."""
    lines = [line._replace(text=fit(line.text, encoding)) for line in lines]
    rows = [_Row(fit(row.text, encoding), row.style) for row in _rows(lines, max(width, _NARROWEST))]
    return _coloured(rows) if colour else "".join(f"{row.text}\n" for row in rows)


def _rows(lines: list[Line], width: int) -> Iterator[_Row]:
    before: Role | None = None
    for line in lines:
        look = _LOOKS[line.role]
        if before and (look.apart or _parts(before, line.role)):
            yield _Row("")
        if line.role == "set":
            yield _Row("─" * min(width, WIDEST), "dim")
        yield from _wrapped(line, look, width)
        before = line.role


def _parts(before: Role, now: Role) -> bool:
    """Whether an empty line parts a role from the one before it."""
    if now == "point":
        return before != "section"
    return before in _ENDS.get(now, ())


def _wrapped(line: Line, look: _Look, width: int) -> Iterator[_Row]:
    lead = look.lead.format(mark=line.mark)
    start = " " * look.indent + lead
    for row in wrap(clean(line.text), width - len(start)):
        yield _Row((start + row).rstrip(), look.style)
        start = " " * len(start)


def clean(words: str) -> str:
    """Words on one line, without characters that steer a terminal."""
    return " ".join(_LONE.sub("\ufffd", _TURNING.sub("", _CONTROL.sub(" ", words))).split())


def wrap(words: str, width: int) -> Iterator[str]:
    """Lines of at most `width` cells, broken at spaces, and inside a word only where it is longer than a line."""
    row, used = "", 0
    for word in words.split():
        size = cells(word)
        if row and used + 1 + size > width:
            yield row
            row, used = "", 0
        if size > width:
            *full, word = _pieces(word, width)
            yield from full
            size = cells(word)
        row, used = (f"{row} {word}", used + 1 + size) if row else (word, size)
    yield row


def _pieces(word: str, width: int) -> Iterator[str]:
    start, used = 0, 0
    for place, char in enumerate(word):
        size = _cell(char)
        if used + size > width:
            yield word[start:place]
            start, used = place, 0
        used += size
    yield word[start:]


def cells(words: str) -> int:
    """How many columns a terminal gives the words."""
    return len(words) if words.isascii() else sum(map(_cell, words))


def _cell(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _coloured(rows: list[_Row]) -> str:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=StringIO(), force_terminal=True, color_system="standard", no_color=False, soft_wrap=True)
    with console.capture() as captured:
        for row in rows:
            console.print(Text(row.text, style=row.style), highlight=False)
    return captured.get()
