"""Table lines cut into cells that know where they stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.intake.lines import Line

DASHES = frozenset("|:-=+ \t")
_STYLE = re.compile(r"^(?:\s?[a-z-]{2,20}=(?:\"[^\"]*\"|\S+))+\s?\|")


class Cell(NamedTuple):
    """A cell's words and where they stand in the text."""

    text: str
    start: int
    end: int


Grid = Sequence[Sequence[Cell]]


def read(found: list[Line]) -> list[list[Cell]]:
    """The cells of Markdown, Confluence (||), MediaWiki ({| |}) or tabbed lines; spans take in whole lines."""
    if found and found[0].marker == "\t":
        return [tabs(line) for line in found]
    if any(line.text.startswith("{|") for line in found):
        return _mediawiki(found)
    return [row for line in found if (row := _row(line)) and not _divider(row)]


def _divider(row: list[Cell]) -> bool:
    return all(set(cell.text) <= DASHES for cell in row)


def _row(line: Line) -> list[Cell]:
    body = line.body.rstrip()
    mark = "||" if body.lstrip().startswith("||") else "|"
    offset = line.end - line.start - len(line.body) - _ending(line)
    return _cut(body, line, mark, line.start + max(0, offset))


def _ending(line: Line) -> int:
    return 0 if line.end - line.start == len(line.body) else line.end - line.start - len(line.body)


def _cut(body: str, line: Line, mark: str, at: int) -> list[Cell]:
    words = body.strip()
    inner = words.removeprefix(mark)
    inner = inner.removesuffix(mark) if not inner.endswith("\\" + mark) else inner
    at += body.find(words[:1]) + len(words) - len(words.removeprefix(mark)) if words else 0
    row = []
    for part in _parts(inner, mark):
        row.append(Cell(part.replace("\\|", "|").strip(), at, at + len(part) + len(mark)))
        at += len(part) + len(mark)
    return _widened(row, line.start, line.end)


def _parts(inner: str, mark: str) -> list[str]:
    """Cut at bars that are not escaped."""
    parts = inner.split(mark)
    joined: list[str] = []
    for part in parts:
        if joined and joined[-1].endswith("\\"):
            joined[-1] += mark + part
        else:
            joined.append(part)
    return joined


def _widened(row: list[Cell], start: int, end: int) -> list[Cell]:
    """The row with its first and last cell reaching to the ends of the lines."""
    row[0] = Cell(row[0].text, start, min(row[0].end, end))
    row[-1] = Cell(row[-1].text, row[-1].start if len(row) > 1 else start, end)
    return row


def _mediawiki(found: list[Line]) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[]]
    for line in found:
        words = line.text
        if words.startswith(("{|", "|}", "|+")):
            continue
        if words.startswith("|-"):
            rows.append([])
        elif words[:1] in ("|", "!"):
            rows[-1] += _wiki_cells(words, line)
        elif rows[-1]:
            last = rows[-1][-1]
            rows[-1][-1] = Cell(f"{last.text}\n{words}", last.start, line.end)
    return [row for row in rows if row]


def _wiki_cells(words: str, line: Line) -> list[Cell]:
    mark = "!!" if words[0] == "!" else "||"
    at = line.start + line.body.find(words[0])
    row = []
    for part in words[1:].split(mark):
        text = _STYLE.sub("", part, count=1).strip()
        row.append(Cell(text, at, at + len(part) + 1))
        at += len(part) + 2
    return _widened(row, line.start, line.end)


def tabs(line: Line) -> list[Cell]:
    """The cells of a line with tabs between them."""
    at = line.start + line.skipped
    row = []
    for part in line.body.split("\t"):
        row.append(Cell(part.strip(), at, at + len(part) + 1))
        at += len(part) + 1
    return _widened(row, line.start, line.end)
