"""The rows of a table whose columns are known, made into sets."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from coach.domain.draft import KeyResult
from coach.intake.cells import Cell
from coach.intake.columns import figure
from coach.intake.noise import clean, unmarked
from coach.intake.received import Builder
from coach.intake.remains import remains
from coach.intake.slots import KINDS
from coach.text.spans import Span

Columns = Mapping[str, int]
Tidy = Callable[[str], str]

_SLOTS = ("target", "unit", "due", "owner", "kind")
_NUMBERED = re.compile(r"^(?:(?:o|kr|objective|key result)\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)–-]?\s*)(?=\S)", re.IGNORECASE)
_ONLY_NUMBER = re.compile(r"^(?:o|kr|objective|key result)?\s?#?\d{0,3}(?:\.\d{1,2})?$", re.IGNORECASE)
_SEVERAL = re.compile(r"<br\s{0,3}/?>|\n", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*+•‣◦▪–]|\d{1,2}[.)]|KR\s?\d{1,2}(?:\.\d{1,2})?\s*[:.)-])\s+")
_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "none", "null", "tbd", "?"))
_COUNTERS = frozenset(("#", "no", "no.", "nr", "nr."))


def tidy(text: str) -> str:
    """A cell's words without bullet, number and scaffolding; "" for a number alone."""
    words = clean(_BULLET.sub("", text, count=1))
    return "" if _ONLY_NUMBER.match(words) else _NUMBERED.sub("", words, count=1)


class Reader:
    """Adds rows to a builder; `role` tells an objective's row from a key result's where one column says it."""

    def __init__(
        self,
        builder: Builder,
        groups: Sequence[Columns],
        titles: Sequence[Cell],
        under: Callable[[], int] | None,
        tidied: Tidy,
        role: Callable[[str], str | None],
    ) -> None:
        """Begin; `groups` are the columns of each key result in a row, `titles` the row that names the columns."""
        self._builder, self._groups, self._titles = builder, groups, titles
        self._columns, self._under, self._tidy, self._role = groups[0], under, tidied, role
        self._seen: dict[str, int] = {}
        self._ids: set[str] = set()
        self._used: set[int] = set()
        self._at: int | None = None

    def row(self, row: Sequence[Cell]) -> None:
        """Add what a row holds, and what it holds besides as context."""
        self._used = set()
        before = self._builder.claims
        if "objective" in self._columns or "key result" in self._columns:
            self._named(row)
        else:
            self._typed(row)
        if self._builder.claims > before:
            start = min(row[0].start, row[-1].start)
            self._builder.note(start, list(self._rest(row)))

    def _named(self, row: Sequence[Cell]) -> None:
        cell = self._cell(row, "objective")
        text = self._tidy(cell.text) if cell and not figure(cell.text) else ""
        found = list(self._results(row))
        fresh = bool(text) and text not in self._seen
        span = Span(row[0].start, row[-1].end)
        here, rest = _halves(span, cell, found[0][1]) if fresh and cell and found else (span, span)
        if fresh:
            self._open(text, here, row)
        elif text:
            self._at = self._seen[text]
            self._again(row)
        for number, (group, _, texts) in enumerate(found):
            self._add(texts, None if number else rest, row, group)

    def _again(self, row: Sequence[Cell]) -> None:
        """What is said of an objective once more, in the same words, is not kept beside it."""
        here = self._builder.sets[self._at or 0]
        for name, known in (("id", here.id), ("parent", here.parent)):
            cell = self._cell(row, name)
            if cell and known and unmarked(cell.text) == known:
                self._used.add(self._columns[name])

    def _results(self, row: Sequence[Cell]) -> Iterator[tuple[Columns, Cell, list[str]]]:
        for group in self._groups:
            cell = self._cell(row, "key result", group)
            if cell and (texts := self._texts(cell.text)):
                yield group, cell, texts

    def _typed(self, row: Sequence[Cell]) -> None:
        kind, words = self._cell(row, "kind"), self._cell(row, "text")
        field = self._role(kind.text) if kind else None
        text = self._tidy(words.text) if words else ""
        span = Span(row[0].start, row[-1].end)
        if text and field == "objective":
            self._at = self._builder.objective(text, span, self._slot(row, "parent"))
        elif text and field == "key result":
            self._add([text], span, row, self._columns)

    def _open(self, text: str, span: Span, row: Sequence[Cell]) -> None:
        id, parent = self._slot(row, "id") or "", self._slot(row, "parent")
        taken = id in self._ids
        self._ids.add(id)
        only = "key result" not in self._columns
        kind = KINDS.get((self._slot(row, "kind") or "").casefold()) if only else None
        self._at = self._builder.objective(text, span, parent, id="" if taken else id, kind=kind)
        self._seen[text] = self._at

    def _add(self, texts: list[str], span: Span | None, row: Sequence[Cell], group: Columns) -> None:
        if self._at is None:
            self._at = self._under() if self._under else self._builder.objective("")
        single = len(texts) == 1
        slots = dict(self._slots(row, group)) if single else {}
        written = slots.pop("kind", None)
        kind = KINDS.get((written or "").casefold())
        if written and kind is None and (place := group.get("kind")) is not None:
            self._used.discard(place)
        for number, text in enumerate(texts):
            result = KeyResult(text, kind=kind, **slots)
            self._builder.key_result(self._at, result, None if number else span)

    def _slots(self, row: Sequence[Cell], group: Columns) -> Iterator[tuple[str, str | None]]:
        """The slots of a key result; a current value stands in for a baseline where none is given."""
        baseline = self._slot(row, "baseline", group)
        yield "baseline", self._slot(row, "current", group) if baseline is None else baseline
        for name in _SLOTS:
            yield name, self._slot(row, name, group)

    def _texts(self, text: str) -> list[str]:
        """The key results in one cell: several where it has several lines that are marked as a list, or breaks."""
        parts = [part for part in _SEVERAL.split(text) if part.strip()]
        marked = sum(bool(_BULLET.match(part)) for part in parts) > 1
        split = parts if marked or "<br" in text.lower() else [text]
        tidied = tidy if marked else self._tidy
        return [words for part in split if (words := tidied(part))]

    def _cell(self, row: Sequence[Cell], name: str, group: Columns | None = None) -> Cell | None:
        place = (self._columns if group is None else group).get(name, len(row))
        return row[place] if place < len(row) else None

    def _slot(self, row: Sequence[Cell], name: str, group: Columns | None = None) -> str | None:
        columns = self._columns if group is None else group
        cell = self._cell(row, name, columns)
        words = unmarked(cell.text) if cell else ""
        if words.casefold() in _EMPTY:
            return None
        self._used.add(columns[name])
        return words

    def _rest(self, row: Sequence[Cell]) -> Iterator[str]:
        """What was cut from the cells that were read, and the cells that were not, with their column's name."""
        read = {group[name] for group in self._groups for name in ("objective", "key result", "text") if name in group}
        if "objective" not in self._columns and "key result" not in self._columns:
            read.add(self._columns["kind"])
        for place, cell in enumerate(row):
            title = unmarked(self._titles[place].text).strip(" :") if place < len(self._titles) else ""
            words = unmarked(cell.text)
            if place in read and not (place == self._columns.get("objective") and figure(cell.text)):
                yield from self._cut(cell.text)
            elif place not in self._used and _says(words) and title.casefold() not in _COUNTERS:
                yield f"{title}: {words}" if title else words

    def _cut(self, text: str) -> Iterator[str]:
        for part in _SEVERAL.split(text) if self._tidy is tidy else ():
            if shown := tidy(part):
                yield from remains(_NUMBERED.sub("", _BULLET.sub("", part, count=1), count=1), shown)


def _says(words: str) -> bool:
    return words.casefold() not in _EMPTY and any(map(str.isalnum, words))


def _halves(span: Span, objective: Cell, result: Cell) -> tuple[Span, Span]:
    """The row cut between its objective cell and its key result cell."""
    if objective.start < result.start:
        return Span(span.start, result.start), Span(result.start, span.end)
    return Span(objective.start, span.end), Span(span.start, objective.start)
