"""Which column of a table holds what: by its name, and where names mean two things by the cells below."""

import re
from collections.abc import Sequence

from coach.intake.cells import Grid
from coach.intake.noise import unmarked

_NAMES = {
    "objective": "objective objectives obj goal goals aim aims o ziel objetivo objectif objective/goal okr",
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
FIELDS = {
    name: field for field, names in _NAMES.items() for name in (names.split("|") if "|" in names else names.split(" "))
}
_MEASURES = frozenset(
    "metric|metrics|measure|measures|indicator|indicators|kpi|kpis|result|results|what|kennzahl|messgröße|indicateur|"
    "indicador".split("|")
)
_AIMS = frozenset(("goal", "goals", "aim", "aims", "ziel"))
_FIGURES = ("baseline", "current", "target")
_FIGURE = re.compile(r"[^\w]{0,4}\d[\d.,:/\s–-]{0,20}[%‰€$£]?\s?\w{0,12}\.?")
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")


def heading(text: str) -> str:
    """A column's name as it is compared."""
    words = unmarked(text[:80]).replace("_", " ").casefold()
    return "#" if words == "#" else _EDGE.sub("", words)


def figure(text: str) -> bool:
    """Whether a cell holds a figure, with its unit at most ("55%", "3 days")."""
    return bool(_FIGURE.fullmatch(unmarked(text[:80])))


def read(names: Sequence[str], below: Grid) -> dict[str, int]:
    """The column of each field, by the columns' names and the rows below them.

    "Goal" beside a key result column is a target where its cells are figures, or where it follows that column and a
    baseline or current value. "Metric" beside baseline and target is the key result, and so is a first column of words.
    """
    columns: dict[str, int] = {}
    for place, name in enumerate(names):
        field = FIELDS.get(name)
        if field and field != "other":
            columns.setdefault(field, place)
    if "key result" not in columns and (measure := _measure(names, columns, below)) is not None:
        columns = {field: at for field, at in columns.items() if at != measure} | {"key result": measure}
    if "key result" in columns:
        _aim(names, columns, below)
    return columns


def _measure(names: Sequence[str], columns: dict[str, int], below: Grid) -> int | None:
    """The column of what is measured, in a table that says from where to where."""
    figures = sum(field in columns for field in _FIGURES)
    named = next((place for place, name in enumerate(names) if name in _MEASURES), None)
    if named is not None and (figures > 1 or (figures and "target" in columns)):
        return named
    if figures < 2 or columns.keys() & {"objective", "text", "kind"} or names[0] in FIELDS:
        return None
    filled = [row for row in below if any(any(map(str.isalnum, cell.text)) for cell in row)]
    worded = all(any(map(str.isalpha, row[0].text)) and not figure(row[0].text) for row in filled)
    return (
        0 if filled and worded and _figures(filled, columns["target" if "target" in columns else "current"]) else None
    )


def _aim(names: Sequence[str], columns: dict[str, int], below: Grid) -> None:
    """Take a goal column for the target where it is one."""
    if "target" in columns:
        return
    aims = [place for place, name in enumerate(names) if name in _AIMS and place != columns["key result"]]
    for place in aims:
        beside = columns.get("objective", place) != place
        after = place > columns["key result"] and bool(columns.keys() & {"baseline", "current"})
        if _figures(below, place) or after or (beside and place > columns["key result"]):
            columns["target"] = place
            if not beside:
                del columns["objective"]
            return


def _figures(rows: Grid, place: int) -> bool:
    """Whether most of a column's cells that hold anything are figures."""
    texts = [row[place].text for row in rows if place < len(row) and any(map(str.isalnum, row[place].text))]
    return sum(map(figure, texts)) * 2 > len(texts)
