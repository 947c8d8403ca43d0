"""Two amounts of one kind side by side: a change or a range, or one measure at two times."""

import re
from bisect import bisect_left
from datetime import date

from coach.text.amounts import Quantity
from coach.text.dates import When, dates
from coach.text.spans import Span

_TO = re.compile(r"\s(?:to|auf|naar|para|do|إلى|الى|до|به)\s|\s?(?:到|至)\s?|(?P<loose>\s(?:a|à|al)\s)", re.IGNORECASE)
_BARE = re.compile(r"[\d.,\s]+")
_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]$")
# What makes the two numbers one vague amount, whichever is larger.
_ABOUT = frozenset(
    "by um within in between every each of for over after about around roughly approximately an a another next past "
    "than to until with per extra additional further only scale".split()
)
# What takes or counts an amount, or numbers things: a range when the second number is the larger.
_TAKING = frozenset(
    "take takes took taking last lasts lasting need needs spend spends cost costs sign open opening add train launch "
    "run hold publish reach get win hire recruit find build ship visit make create host gain convert keep pay save "
    "offer deliver serve give have has had is are be are aged ages weeks days years months grades pages phases levels "
    "chapters rooms tiers steps sections questions items the our and or these those all top".split()
)
_LENGTHS = frozenset("seconds minutes hours days weeks months years".split())
_ENDING = ("rating", "ranking", "onboarding", "training", "speed")
_COUNTED = re.compile(
    r"\s(?!(?:by|in|at|on|for|per|a|an|each|every|until|before|and|or|with|this|next|across|among|within|as|is|was|"
    r"during|the|of|to|when|while|on|out|points?)\b)[^\W\d_]{2,}"
)
_STEP = re.compile(
    r"\s?-?(?:(?:relative|net|further) )?(?:increases?|reductions?|decreases?|growth|drops?|improvements?|uplifts?|"
    r"rises?|gains?|cuts?|savings?|lifts?|more|less|fewer|faster|higher|lower|of)(?!\w)",
    re.IGNORECASE,
)


def alike(one: Quantity, two: Quantity) -> bool:
    """Whether both have a value in the same unit."""
    return (one.kind, one.unit) == (two.kind, two.unit) and None not in (one.value, two.value)


def moves(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether "A to B", without a "from", says that a measure goes from A to B; else it is a range."""
    joined = _TO.fullmatch(text, one.span.end, two.span.start)
    if not joined or not alike(one, two) or one.kind == "rank" or one.comparison:
        return False
    before = text[max(0, one.span.start - 24) : one.span.start]
    word = _WORD.search(before)
    said = word[1].casefold() if word else ""
    twice = not any(_BARE.fullmatch(each.span.of(text)) for each in (one, two)) or one.kind == "fraction"
    if said in _ABOUT or (joined["loose"] and not twice):
        return False
    counted = one.kind == "number" and one.unit is None and _COUNTED.match(text, two.span.end)
    if (one.value or 0) > (two.value or 0):
        return True
    if before.rstrip()[-1:] == ":":
        return True
    if said in _LENGTHS and one.kind == "percent":
        return True  # "answered within 10 days 45% to 85%": the word belongs to another amount
    if not before.strip() and one.kind == "percent":
        return True
    if said in _TAKING or counted or _STEP.match(text, two.span.end):
        return False
    return twice or _measured(one, said)


def _measured(one: Quantity, said: str) -> bool:
    """Whether a growing pair with at most one unit follows what is measured: "NPS 30 to 45", not "2 to 3 days"."""
    return bool(said) and one.kind != "duration" and (not said.endswith(("ed", "ing")) or said in _ENDING)


_ANY = date(2000, 1, 1)  # only the order counts: times without a year fall into the same one
_NEAR = 60
_AIMED = re.compile(r"(?:by|until|till|before|bis|vor|avant|antes)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;]\s|\n")


def dated(text: str, amounts: tuple[Quantity, ...], index: int) -> tuple[Quantity, Quantity, Span] | None:
    """ "9% in January, 15% in November": the earlier amount, the later one, and the words over both."""
    if index + 1 >= len(amounts) or len(dates(text)) < 2:
        return None
    one, two = amounts[index], amounts[index + 1]
    gap = text[one.span.end : two.span.start]
    if len(gap) > _NEAR or not alike(one, two) or _STOP.search(gap):
        return None
    told = _times(text, amounts, index)
    if not told or told[0].first is None or told[1].first is None or told[0].first == told[1].first:
        return None
    first, second = (one, two) if told[0].first < told[1].first else (two, one)
    if first.comparison or _AIMED.match(text, min(told, key=lambda when: when.first or _ANY).span.start):
        return None
    spans = (one.span, two.span, told[0].span, told[1].span)
    return first, second, Span(min(spans).start, max(spans).end)


def _times(text: str, amounts: tuple[Quantity, ...], index: int) -> tuple[When, When] | None:
    """The times of two neighbouring amounts, both before or both behind their amount, both with a year or neither."""
    one, two = amounts[index].span, amounts[index + 1].span
    floor = max(amounts[index - 1].span.end if index else 0, one.start - _NEAR)
    roof = min(amounts[index + 2].span.start if index + 2 < len(amounts) else len(text), two.end + _NEAR)
    before, between, behind = (
        _within(text, *place) for place in ((floor, one.start), (one.end, two.start), (two.end, roof))
    )
    if len(between) != 1 or bool(before) == bool(behind):
        return None
    pair = (before[-1], between[0]) if before else (between[0], behind[0])
    return pair if _yeared(text, pair[0]) == _yeared(text, pair[1]) else None


def _within(text: str, start: int, end: int) -> list[When]:
    times = dates(text, _ANY)
    first = bisect_left(times, start, key=lambda when: when.span.start)
    stop = _STOP.search(text, start, end) if first < len(times) else None
    found = []
    while first < len(times) and times[first].span.end <= (stop.start() if stop else end):
        found.append(times[first])
        first += 1
    return found


_YEAR = re.compile(r"\d{4}|FY|CY|['’]\d\d", re.IGNORECASE)


def _yeared(text: str, when: When) -> bool:
    return bool(_YEAR.search(when.span.of(text)))
