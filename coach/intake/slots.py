"""The small print of a key result: "Owner: Ana", "Baseline: 41%", below it or at the end of its line."""

import re
from typing import NamedTuple

from coach.domain.draft import KeyResult, Kind
from coach.intake.noise import unmarked

KINDS: dict[str, Kind] = {"committed": "committed", "aspirational": "aspirational", "learning": "learning"}
_NAMES = {
    "baseline": "baseline|start|start value|starting point|starting value",
    "current": "current|current value|today",
    "target": "target|target value",
    "unit": "unit|units",
    "due": "due|due date|due by|deadline|by when|target date|end date",
    "owner": "owner|owners|owned by|dri|responsible|assignee|accountable",
    "kind": "kind|type|commitment",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split("|")}
LABELS = "|".join(sorted(_FIELDS, key=len, reverse=True))
_REACH, _LONGEST = 300, 60
_TRAILING = re.compile(
    rf"(?:[,;|(\[·•–—]\s{{0,3}}|(?<=\.)\s|\s-{{1,2}}\s|\s(?=[*_]{{0,2}}[A-Z]))[*_]{{0,2}}((?i:{LABELS}))[*_]{{0,2}}(?:\s?:\s?|\s(?=@))"
)
_SCORED = re.compile(r"\s?[,;|]\s?(?:score\s?:?\s?)?(?:[01]?[.,]\d{1,2}|1|0)$")
_EDGE = " \t,;|()[].·•–—-*_"
_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "none", "null", "tbd", "?", "tba"))


class Slot(NamedTuple):
    """A slot of a key result and what the person wrote into it."""

    name: str
    value: str


def field(label: str) -> str:
    """The slot that a label names, or ""."""
    return _FIELDS.get(" ".join(label.strip(" *_~`[]():").casefold().split()), "")


def slot(label: str, value: str) -> Slot | None:
    """What "Owner" and "Ana" fill; None for other labels, blanks, kinds that do not exist and values that go on."""
    name, words = field(label), unmarked(value).strip(" ,;|")
    words = _SCORED.sub("", words) if name == "owner" else words
    if not name or words.casefold() in _EMPTY or len(words) > _LONGEST or _goes_on(words):
        return None
    return None if name == "kind" and words.casefold() not in KINDS else Slot(name, words)


def _goes_on(words: str) -> bool:
    """Whether a bracket closes in a value that was opened before it ("41%) target 60%")."""
    return words.count(")") > words.count("(")


def trailing(text: str) -> tuple[str, list[Slot]]:
    """`text` without the slots at its end, and those slots; unchanged where what follows a label is no short value."""
    cut = max(0, len(text) - _REACH)
    marks = list(_TRAILING.finditer(text, cut))
    if not marks or not text[: marks[0].start()].strip(" *_"):
        return text, []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found = [slot(mark[1], _value(text[mark.end() : end])) for mark, end in zip(marks, ends, strict=True)]
    filled = [each for each in found if each]
    return (text[: marks[0].start()].rstrip(" ,;|(["), filled) if len(filled) == len(found) else (text, [])


def _value(written: str) -> str:
    return written.strip(_EDGE)


def filled(result: KeyResult, given: list[Slot]) -> KeyResult:
    """The key result with the given slots; the first of a name counts, a current value stands in for a baseline."""
    values: dict[str, str] = {}
    for each in given:
        values.setdefault(each.name, each.value)
    kind = KINDS.get(values.get("kind", "").casefold(), result.kind)
    return KeyResult(
        result.text,
        baseline=values.get("baseline", values.get("current", result.baseline)),
        target=values.get("target", result.target),
        unit=values.get("unit", result.unit),
        due=values.get("due", result.due),
        owner=values.get("owner", result.owner),
        kind=kind,
    )
