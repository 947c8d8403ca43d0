"""Rows and columns: which column holds what, and the sets that the rows make."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from coach.domain.draft import KeyResult
from coach.intake import cells
from coach.intake.cells import DASHES, Cell, Grid, tabs
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
_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "none", "null", "tbd", "?"))


class Header(NamedTuple):
    """The row that names the columns, and which column holds which field."""

    row: int
    columns: dict[str, int]


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
    names = header(cells.read(found)) if found else None
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
        if any(cell.text.strip() and not set(cell.text) <= DASHES for cell in row):
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
        if len(block) > 1 and header([tabs(line) for line in block[:_SEARCHED]]):
            for line in block:
                line.kind, line.text, line.marker = "row", line.body.strip(), "\t"
    return found
