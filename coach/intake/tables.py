"""Rows and columns: which column holds what, and the sets that the rows make."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from coach.domain.draft import KeyResult
from coach.intake.lines import Line
from coach.intake.noise import clean, unmarked
from coach.intake.received import Builder
from coach.intake.slots import KINDS
from coach.text.spans import Span

_NAMES = {
    "objective": "objective objectives obj goal goals o ziel objetivo objectif objective/goal okr",
    "key result": "key result|key results|keyresult|keyresults|kr|krs|key result (kr)|kr text|key result text|"
    "schlüsselergebnis|resultado clave|résultat clé|measurable result|key results (krs)|outcome measure|key_results",
    "baseline": "baseline|start|start value|starting value|from|initial|initial value|base|where we are|"
    "starting point|baseline value|as is",
    "current": "current|current value|now|actual|today",
    "target": "target|target value|goal value|to|end value|target (q)|desired value|to be",
    "unit": "unit|units|unit of measure|uom|measure unit",
    "due": "due|due date|deadline|by when|end date|target date|when|date|due by",
    "owner": "owner|owners|responsible|dri|assignee|who|lead|accountable|key result owner|kr owner",
    "kind": "kind|type|okr type|commitment",
    "parent": "parent|parent objective|supports|aligned to|aligns to",
    "id": "id|okr id|set id",
    "text": "text|title|name|description|item|statement|summary",
    "other": "status|score|team|confidence|progress|comment|comments|notes|#|no|no.|grade|initiative|initiatives|"
    "department|quarter|cycle|priority|weight|project|period|last update|rag",
}
_FIELDS = {
    name: field for field, names in _NAMES.items() for name in (names.split("|") if "|" in names else names.split(" "))
}
_SLOTS = ("baseline", "target", "unit", "due", "owner", "kind")
_SEARCHED = 12
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_NUMBERED = re.compile(r"^(?:(?:o|kr|objective|key result)\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)–-]?\s*)(?=\S)", re.IGNORECASE)
_ONLY_NUMBER = re.compile(r"^(?:o|kr|objective|key result)?\s?#?\d{0,3}(?:\.\d{1,2})?$", re.IGNORECASE)
_SEVERAL = re.compile(r"<br\s{0,3}/?>|\n", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*+•‣◦▪–]|\d{1,2}[.)]|KR\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)-])\s+")
_DASHES = frozenset("|:-=+ \t")
_STYLE = re.compile(r"^(?:\s?[a-z-]{2,20}=(?:\"[^\"]*\"|\S+))+\s?\|")
_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "none", "null", "tbd", "?"))


class Cell(NamedTuple):
    """A cell's words and where they stand in the text."""

    text: str
    start: int
    end: int


class Header(NamedTuple):
    """The row that names the columns, and which column holds which field."""

    row: int
    columns: dict[str, int]


Grid = Sequence[Sequence[Cell]]


def header(grid: Grid) -> Header | None:
    """The first row that names an objective or a key result column, if there is one."""
    for at, row in enumerate(grid[:_SEARCHED]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            field = _FIELDS.get(_heading(cell.text))
            if field and field != "other":
                columns.setdefault(field, place)
        named = sum(_heading(cell.text) in _FIELDS for cell in row)
        goals = "key result" in columns or "objective" in columns
        if goals and (
            named > 1 or (named == len(row) and "key result" in columns) or (at == 0 and "key result" in columns)
        ):
            return Header(at, columns)
        if not goals and "kind" in columns and "text" in columns and _typed(grid[at + 1 :], columns["kind"]):
            return Header(at, columns)
    return None


def _typed(rows: Grid, place: int) -> bool:
    """Whether a column says of each row that it is an objective or a key result."""
    return any(
        place < len(row) and _FIELDS.get(_heading(row[place].text)) in ("objective", "key result") for row in rows
    )


def _heading(text: str) -> str:
    words = unmarked(text[:80]).casefold()
    return "#" if words == "#" else _EDGE.sub("", words)


def lacks_objective(found: list[Line]) -> bool:
    """Whether these table lines have a key result column and none for the objective."""
    names = header(cells(found)) if found else None
    return names is not None and "objective" not in names.columns


def read(
    grid: Grid, builder: Builder, under: Callable[[], int] | None = None, *, verbatim: bool = False
) -> Header | None:
    """Add the sets of a table; `under` gives the set for rows of a table without objective column.

    A blank or repeated objective means the one above. `verbatim` takes cells as they are.
    """
    names = header(grid)
    if names is None:
        return None
    reader = _Reader(builder, names.columns, under, (lambda text: text.strip()) if verbatim else _tidy)
    for row in grid[names.row + 1 :]:
        if any(cell.text.strip() and not set(cell.text) <= _DASHES for cell in row):
            reader.row(row)
    return names


def _tidy(text: str) -> str:
    words = clean(_BULLET.sub("", text, count=1))
    return "" if _ONLY_NUMBER.match(words) else _NUMBERED.sub("", words, count=1)


class _Reader:
    def __init__(
        self, builder: Builder, columns: dict[str, int], under: Callable[[], int] | None, tidy: Callable[[str], str]
    ) -> None:
        self._builder, self._columns, self._under, self._tidy = builder, columns, under, tidy
        self._seen: dict[str, int] = {}
        self._ids: set[str] = set()
        self._at: int | None = None

    def row(self, row: Sequence[Cell]) -> None:
        """Add what a row holds."""
        if "objective" not in self._columns and "key result" not in self._columns:
            self._typed(row)
            return
        cell = self._cell(row, "objective")
        text = self._tidy(cell.text) if cell else ""
        result = self._cell(row, "key result")
        texts = self._texts(result.text) if result else []
        fresh = bool(text) and text not in self._seen
        span = Span(row[0].start, row[-1].end)
        here, rest = _halves(span, cell, result) if fresh and cell and texts and result else (span, span)
        if fresh:
            self._open(text, here, row)
        elif text:
            self._at = self._seen[text]
        if texts:
            self._add(texts, rest, row)

    def _typed(self, row: Sequence[Cell]) -> None:
        kind, words = self._cell(row, "kind"), self._cell(row, "text")
        field = _FIELDS.get(_heading(kind.text)) if kind else None
        text = self._tidy(words.text) if words else ""
        span = Span(row[0].start, row[-1].end)
        if text and field == "objective":
            self._at = self._builder.objective(text, span, self._slot(row, "parent"))
        elif text and field == "key result":
            self._add([text], span, row)

    def _open(self, text: str, span: Span, row: Sequence[Cell]) -> None:
        id, parent = self._slot(row, "id") or "", self._slot(row, "parent")
        taken = id in self._ids
        self._ids.add(id)
        only = "key result" not in self._columns
        kind = KINDS.get((self._slot(row, "kind") or "").casefold()) if only else None
        self._at = self._builder.objective(text, span, parent, id="" if taken else id, kind=kind)
        self._seen[text] = self._at

    def _add(self, texts: list[str], span: Span, row: Sequence[Cell]) -> None:
        if self._at is None:
            self._at = self._under() if self._under else self._builder.objective("")
        slots = {name: self._slot(row, name) for name in _SLOTS}
        kind = KINDS.get((slots.pop("kind") or "").casefold())
        for number, text in enumerate(texts):
            result = KeyResult(text, kind=kind, **slots) if len(texts) == 1 else KeyResult(text)
            self._builder.key_result(self._at, result, None if number else span)

    def _texts(self, text: str) -> list[str]:
        """The key results in one cell: several where it has several lines that are marked as a list, or breaks."""
        parts = [part for part in _SEVERAL.split(text) if part.strip()]
        marked = sum(bool(_BULLET.match(part)) for part in parts) > 1
        split = parts if marked or "<br" in text.lower() else [text]
        tidy = _tidy if marked else self._tidy
        return [words for part in split if (words := tidy(part))]

    def _cell(self, row: Sequence[Cell], name: str) -> Cell | None:
        place = self._columns.get(name, len(row))
        return row[place] if place < len(row) else None

    def _slot(self, row: Sequence[Cell], name: str) -> str | None:
        cell = self._cell(row, name)
        words = unmarked(cell.text) if cell else ""
        return None if words.casefold() in _EMPTY else words


def _halves(span: Span, objective: Cell, result: Cell) -> tuple[Span, Span]:
    """The row cut between its objective cell and its key result cell."""
    if objective.start < result.start:
        return Span(span.start, result.start), Span(result.start, span.end)
    return Span(objective.start, span.end), Span(span.start, objective.start)


def tabbed(found: list[Line]) -> list[Line]:
    """The lines, those of a table pasted with tabs between its cells marked as rows."""
    for inside, run in groupby(found, key=lambda line: line.kind in ("prose", "item") and "\t" in line.body):
        block = list(run) if inside else []
        if len(block) > 1 and header([_tabs(line) for line in block[:_SEARCHED]]):
            for line in block:
                line.kind, line.text, line.marker = "row", line.body.strip(), "\t"
    return found


def _tabs(line: Line) -> list[Cell]:
    at = line.start + line.skipped
    row = []
    for part in line.body.split("\t"):
        row.append(Cell(part.strip(), at, at + len(part) + 1))
        at += len(part) + 1
    return _widened(row, line.start, line.end)


def cells(found: list[Line]) -> list[list[Cell]]:
    """The cells of Markdown, Confluence (||), MediaWiki ({| |}) or tabbed lines; spans take in whole lines."""
    if found and found[0].marker == "\t":
        return [_tabs(line) for line in found]
    if any(line.text.startswith("{|") for line in found):
        return _mediawiki(found)
    return [row for line in found if (row := _row(line)) and not _divider(row)]


def _divider(row: list[Cell]) -> bool:
    return all(set(cell.text) <= _DASHES for cell in row)


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
