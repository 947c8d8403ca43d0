"""A draft as CSV in the neutral columns, a key result a row; no cell is taken for a formula."""

import csv
import io
import re
from collections.abc import Iterator

from coach.domain import Card, Goal
from coach.service.files.summary import Summary, slots

COLUMNS = ("id", "parent", "objective", "key result", "kind", "baseline", "target", "unit", "due", "owner")
#: What spreadsheets begin a formula with; a number with a sign is none.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[\d.,]*\d\s?[%‰€$£]?")


def write(found: Summary) -> str:
    """The rows under their columns; an objective without key results is a row too."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for number, goal in enumerate(found.goals, 1):
        writer.writerows({name: safe(cell) for name, cell in row.items()} for row in _rows(str(number), goal))
    return out.getvalue()


def safe(cell: str) -> str:
    """The cell with a ' before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell.strip()) else cell


def _rows(number: str, goal: Goal) -> Iterator[dict[str, str]]:
    common = {"id": number, "parent": goal.serves.text if goal.serves else "", "objective": goal.objective.text}
    kind = {"kind": goal.kind or ""}
    yield from (common | kind | _result(card) for card in goal.key_results)
    if not goal.key_results:
        yield common | kind


def _result(card: Card) -> dict[str, str]:
    return {"key result": card.text, **dict(slots(card))}
