"""Which amounts are steps ("by 20%", "a third less", "double") and not levels."""

import re
from functools import lru_cache

from coach.text.amounts import Quantity, quantities
from coach.text.changes import DIRECT, VERBS, changes

_NOUNS = (
    r"increases?|reductions?|decreases?|growth|drops?|improvements?|uplifts?|rises?|gains?|cuts?|savings?|lifts?|jumps?|"
    r"speed-?up|decline|boost|steigerung|senkung|augmentation|réduction|aumento|reducción"
)
_NOUN_AFTER = re.compile(
    rf"\s?-?(?:(?:relative|annual|net|further) )?(?:{_NOUNS}|better|up|down|off)(?!\w)", re.IGNORECASE
)
_STEP_AFTER = re.compile(
    r"\s?-?(?:fewer|more|less|faster|slower|higher|lower|cheaper|smaller|larger|bigger|shorter|longer|"
    r"quicker|as (?:many|much|fast)|(?:year|month|quarter|week)[- ](?:over|on)[- ](?:year|month|quarter|week)|"
    r"yoy|qoq|mom|wow|y/y|q/q|m/m|mehr|weniger|de plus|de moins|más|menos)(?!\w)(?! than \d)",
    re.IGNORECASE,
)
_STEP_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{_NOUNS})(?: of|:)|up|down|another|additional|extra)(?: an?)? $", re.IGNORECASE
)
_BY = re.compile(r"(?:(?P<word>\w+) )?(?<!\w)(?:by|um)(?: (?:an?|another|the|further))? $", re.IGNORECASE)
_LEVEL = re.compile(r"(?<!\w)(?:of|is|at)(?: an?)? $", re.IGNORECASE)
_HALVED = re.compile(r"(?<!\w)in $", re.IGNORECASE)
_CHANGING = re.compile(rf"(?<!\w)(?:{VERBS})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=512)
def relative(text: str) -> tuple[Quantity, ...]:
    """The amounts that are steps ("by 20%", "a third less", "double") and not levels, in order."""
    starts = {change.start.span for change in changes(text) if change.start}
    return tuple(
        amount
        for amount in quantities(text)
        if amount.kind != "rank" and amount.span not in starts and _step(text, amount)
    )


def _step(text: str, amount: Quantity) -> bool:
    before = text[max(0, amount.span.start - 64) : amount.span.start]
    signed = amount.span.of(text)[0] in "+-−" and (
        amount.kind in ("percent", "money") or amount.unit in (None, "point")
    )
    if signed or (amount.kind == "multiple" and not _LEVEL.search(before[-8:])):
        return True
    if amount.comparison == "plus minus":
        return False
    counted = amount.kind == "number" and amount.unit is None
    if not counted and _NOUN_AFTER.match(text, amount.span.end):
        return True
    if _STEP_AFTER.match(text, amount.span.end) or _STEP_BEFORE.search(before[-28:]):
        return True
    if by := _BY.search(before[-40:]):
        return amount.kind != "number" or amount.unit is not None or _counted_by(before, by)
    if amount.kind == "fraction" and _HALVED.search(before[-4:]):
        return True
    return amount.kind == "percent" and amount.comparison in (None, "about", "at least") and bool(DIRECT.search(before))


def _counted_by(before: str, by: re.Match[str]) -> bool:
    """ "raise the count by 5" is a step, "used by 5 teams" is none."""
    word = (by["word"] or "").casefold()
    return bool(_CHANGING.search(before)) and (bool(_CHANGING.fullmatch(word)) or not word.endswith(("ed", "en")))
