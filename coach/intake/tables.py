"""Rows and columns: which column holds what, and the sets that the rows make."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from coach.intake import cells
from coach.intake import columns as naming
from coach.intake.cells import DASHES, Cell, Grid, tabs
from coach.intake.columns import FIELDS, heading
from coach.intake.lines import Line
from coach.intake.received import Builder
from coach.intake.rows import Reader, tidy
from coach.text.spans import Span

_SEARCHED = 12
_JUDGED = 60
_COLUMN = re.compile(r"(.+?)[ #(]*(\d{1,2})\)?")
_COUNTED = frozenset(("key result", "baseline", "current", "target", "unit", "due", "owner", "kind"))


class Header(NamedTuple):
    """The row that names the columns (-1: there is none), and which column holds which field.

    `groups`: for "KR1, Baseline 1, KR2, …" the fields of each key result in a row; else the columns themselves.
    """

    row: int
    columns: dict[str, int]
    groups: tuple[dict[str, int], ...]


def header(grid: Grid) -> Header | None:
    """The first row that names an objective or a key result column, if there is one."""
    for at, row in enumerate(grid[:_SEARCHED]):
        names = [heading(cell.text) for cell in row]
        columns = naming.read(names, grid[at + 1 : at + _JUDGED])
        named = sum(name in FIELDS for name in names)
        goals = "key result" in columns or "objective" in columns
        if goals and (
            named > 1 or (named == len(row) and "key result" in columns) or (at == 0 and "key result" in columns)
        ):
            return Header(at, columns, (columns,))
        if (wide := _wide(row, columns)) and ("objective" in columns or len(wide) > 1):
            return Header(at, columns | {"key result": wide[0]["key result"]}, wide)
        if not goals and "kind" in columns and "text" in columns and _typed(grid[at + 1 :], columns["kind"]):
            return Header(at, columns, (columns,))
    return None


def _wide(row: Sequence[Cell], columns: dict[str, int]) -> tuple[dict[str, int], ...]:
    """The columns of each numbered key result ("KR1, Target 1, KR2, Target 2"), shared ones in each."""
    groups: dict[str, dict[str, int]] = {}
    for place, cell in enumerate(row):
        match = _COLUMN.fullmatch(heading(cell.text))
        field = FIELDS.get(match[1].strip()) if match else None
        if match and field in _COUNTED:
            groups.setdefault(match[2], {}).setdefault(field, place)
    return tuple(columns | group for group in groups.values() if "key result" in group)


def headless(grid: Grid) -> Header | None:
    """Two columns without names: objectives, repeated or only in the first of their rows, beside key results."""
    rows = [row for row in grid if any(cell.text.strip() for cell in row)]
    if len(rows) < 2 or any(len(row) != 2 or not row[1].text.strip() for row in rows) or not rows[0][0].text.strip():
        return None
    names = [row[0].text.strip() for row in rows]
    if (all(names) and len(set(names)) == len(names)) or len({row[1].text for row in rows}) < len(rows):
        return None
    columns = {"objective": 0, "key result": 1}
    return Header(-1, columns, (columns,))


def _typed(rows: Grid, place: int) -> bool:
    """Whether a column says of each row that it is an objective or a key result."""
    return any(place < len(row) and FIELDS.get(heading(row[place].text)) in ("objective", "key result") for row in rows)


def lacks_objective(found: list[Line]) -> bool:
    """Whether these table lines have a key result column and none for the objective."""
    names = header(cells.read(found)) if found else None
    return names is not None and "objective" not in names.columns


def read(
    grid: Grid,
    builder: Builder,
    under: Callable[[], int] | None = None,
    *,
    verbatim: bool = False,
    names: Header | None = None,
) -> Header | None:
    """Add the sets of a table; `under` gives the set for rows of a table without objective column.

    A blank or repeated objective means the one above. `verbatim` takes cells as they are. What stands in columns that
    are not read is kept as context, each with its column's name.
    """
    names = names or header(grid)
    if names is None:
        return None
    titles = grid[names.row] if names.row >= 0 else ()
    if titles:
        builder.skip(Span(titles[0].start, titles[-1].end))
    reader = Reader(builder, names.groups, titles, under, str.strip if verbatim else tidy, _role)
    for row in grid[names.row + 1 :]:
        if any(cell.text.strip() and not set(cell.text) <= DASHES for cell in row):
            reader.row(row)
    return names


def _role(text: str) -> str | None:
    """Whether a cell says "objective" or "key result"."""
    return FIELDS.get(heading(text))


def tabbed(found: list[Line]) -> list[Line]:
    """The lines, those of a table pasted with tabs between its cells marked as rows."""
    for inside, run in groupby(found, key=lambda line: line.kind in ("prose", "item") and "\t" in line.body):
        block = list(run) if inside else []
        if len(block) > 1 and header([tabs(line) for line in block[:_SEARCHED]]):
            for line in block:
                line.kind, line.text, line.marker = "row", line.body.strip(), "\t"
    return found
