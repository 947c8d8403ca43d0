"""Reading one quantity: a number with the currency, unit, comparison and rate that stand around it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from coach.text import comparisons, units
from coach.text.comparisons import Comparison
from coach.text.dates import dates
from coach.text.labels import labels, masked
from coach.text.numbers import numerals
from coach.text.seeds import Kind, Seed, counts, ratio, seeds
from coach.text.spans import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: `value` in `unit` (None when hidden); `span` covers comparison, number and unit."""

    span: Span
    kind: Kind
    value: Decimal | None
    unit: str | None = None
    comparison: Comparison = None
    per: str | None = None


_TIMES = {
    "second": r"s|sec|seconds?|sekunde", "minute": r"min|minutes?", "hour": r"h|hr|hours?|stunde|heure|hora",
    "day": r"d|days?|tag|jour|día", "week": r"w|wk|weeks?|woche|semaine|semana", "month": r"mo|months?|monat|mois|mes",
    "quarter": r"q|quarters?|quartal|trimestre", "year": r"y|yr|years?|jahr|an|año", "sprint": r"sprint",
}  # fmt: skip
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
            "yearly": "year", "annually": "year", "per annum": "year", "p.a.": "year"}  # fmt: skip
_TIME = "|".join(f"(?P<{name}>{forms})" for name, forms in _TIMES.items())
_PER = re.compile(
    rf"(?:\s?/\s?|\s(?:per|pro|par|por|an?|each|every|in der|im)\s)(?:(?P<count>\d{{1,4}}) )?(?:{_TIME})(?![^\W_])"
    rf"|\s(?P<adverb>{'|'.join(map(re.escape, _ADVERBS))})(?![^\W_])(?!\s(?:active|recurring))"
    r"|(?:\s(?:per|pro)\s|\s?/(?=[^\W\d_]{3}))(?P<other>[^\W\d_]{2,20})",
    re.IGNORECASE,
)
_COUNTED_PER = re.compile(
    r"(?:\s(?!(?:a|an|per|in|to|by|from|and|of)\b)[^\W\d_-]{2,25}){1,2}(?=\s(?:per|a|each|every)\s|/)"
)
_OUT_OF = re.compile(r"\s?(?:/|\(?(?:out )?of )\s?(5|10|100)(?:\.0)?(?![\w.,%/])(?:\s?stars?)?\)?|\s?/(5|10|100)(?!\w)")
_PERCENT_BEFORE = re.compile(r"(?:%|(?<!\w)yüzde )$", re.IGNORECASE)
_SIGN = re.compile(r"[+\-−]")
_BARE_BEFORE = re.compile(r"[\s(\[:,/=~<>≥≤]")


@lru_cache(maxsize=512)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every amount of `text`, in order and without overlap; dates and labels are left out."""
    clear = masked(text, (*labels(text), *(when.span for when in dates(text))))
    sown = seeds(clear)
    found: list[Quantity] = []
    joined = -1
    for index, seed in enumerate(sown):
        floor = found[-1].span.end if found else 0
        if index == joined or seed.start < floor:
            continue
        pair = ratio(clear, seed, sown[index + 1]) if index + 1 < len(sown) else None
        if not pair and not _counted(clear, seed, found):
            continue
        joined = index + 1 if pair else joined
        grown = _grown(clear, pair or seed, floor)
        if not _glued(clear, grown):
            found.append(grown)
    return tuple(_shared(clear, found))


def _counted(text: str, seed: Seed, found: list[Quantity]) -> bool:
    if seed.worded and not counts(text, seed):
        return False
    return not (found and found[-1].per and _PERIOD_AGAIN.search(text[max(0, seed.start - 6) : seed.start]))


# "200k views per 30 days": the 30 is part of the rate.
_PERIOD_AGAIN = re.compile(r"(?:per|every|each|/) ?$", re.IGNORECASE)
_ASCII = re.compile(r"[A-Za-z_]")


def _glued(text: str, quantity: Quantity) -> bool:
    """Whether the number runs on into a name, as in a hash."""
    return text[quantity.span.end - 1].isdigit() and bool(_ASCII.match(text, quantity.span.end))


def _grown(text: str, seed: Seed, floor: int) -> Quantity:
    """The seed with currency, scale, unit, sign, comparison and rate read from what stands around it."""
    start, end, value, kind, unit = seed.start, seed.end, seed.value, seed.kind, seed.unit
    if kind in ("number", "redacted"):
        start, end, value, kind, unit = _measured(text, seed, floor)
    start, value = _signed(text, start, floor, value)
    start, end, comparison = _compared(text, start, end, floor)
    end, per = _rate(text, end)
    if unit == "x" and per and seed.kind == "multiple":
        kind, unit = "number", "time"
    return Quantity(Span(start, end), kind, value, unit, seed.comparison or comparison, per)


def _measured(text: str, seed: Seed, floor: int) -> tuple[int, int, Decimal | None, Kind, str | None]:
    """Currency before or behind, scale, unit."""
    start, end, value, kind, unit = seed.start, seed.end, seed.value, seed.kind, seed.unit
    money = units.currency_before(text, floor, start)
    if scaled := units.scale(text, end, bool(money)):
        value, end = value and value * scaled[0], scaled[1]
    plus = end + 1 if text[end : end + 1] == "+" else end
    if money:
        start = money[1]
        return start, end, value, _shown("money", seed, text), money[0]
    if found := units.currency(text, plus):
        return start, found[1], value, _shown("money", seed, text), found[0]
    if seed.kind == "number" and not seed.worded and not scaled and (outer := _OUT_OF.match(text, plus)):
        return start, outer.end(), value, "number", f"/{outer[1] or outer[2]}"
    if measure := units.unit(text, plus):
        return start, measure[2], value, _shown(_kind(measure[0]), seed, text), measure[1]
    if before := _PERCENT_BEFORE.search(text[max(floor, start - 7) : start]):
        return start - len(before.group()), end, value, "percent", "%"
    return start, end, value, kind, unit


def _kind(name: str) -> Kind:
    kinds: dict[str, Kind] = {"percent": "percent", "duration": "duration", "multiple": "multiple"}
    return kinds.get(name, "number")


def _shown(kind: Kind, seed: Seed, text: str) -> Kind:
    # A blotted amount keeps its kind; a named blank (`_N3_`) stays what it is.
    return "redacted" if seed.kind == "redacted" and text[seed.start] != "█" else kind


def _signed(text: str, start: int, floor: int, value: Decimal | None) -> tuple[int, Decimal | None]:
    """A sign right before the number, unless it joins it to a word or to another number."""
    sign = text[start - 1 : start] if start > floor else ""
    if not value or not _SIGN.fullmatch(sign) or (start > 1 and not _BARE_BEFORE.match(text, start - 2)):
        return start, value
    if text[max(0, start - 4) : start].rstrip("+-− ")[-1:].isdigit() and sign != "+":
        return start, value
    return start - 1, value if sign == "+" else -value


def _compared(text: str, start: int, end: int, floor: int) -> tuple[int, int, Comparison]:
    comparison, left = comparisons.before(text, floor, start)
    after, end = comparisons.behind(text, end)
    if not after and "+" in text[start + 1 : end]:
        # "4+ (out of 5)", "85+%": the plus stands before the unit.
        after = "at least"
    return left, end, comparison or after


def _rate(text: str, end: int) -> tuple[int, str | None]:
    """The "per week" at `end`; behind a counted noun it is read too, but stays outside the span."""
    if found := _PER.match(text, end):
        return found.end(), _named(found)
    if (counted := _COUNTED_PER.match(text, end)) and (found := _PER.match(text, counted.end())):
        return end, _named(found)
    return end, None


def _named(found: re.Match[str]) -> str:
    if found["adverb"]:
        return _ADVERBS[found["adverb"].casefold()]
    if found["other"]:
        return found["other"].casefold()
    name = next(name for name in _TIMES if found[name])
    return f"{found['count']} {name}" if found["count"] else name


_PAIR = re.compile(r"\s?(?:-|–|—|→|->|=>|to|bis|à|a|hasta)\s?", re.IGNORECASE)


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "10-15%", "12 → 4 h": the bare one of a pair takes the unit, and where it must be the scale, of the other."""
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index], found[index + 1]
        gap = text[one.span.end : two.span.start]
        if len(gap) <= 6 and _PAIR.fullmatch(gap):
            found[index], found[index + 1] = paired(text, one, two)
    return found


def paired(text: str, one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    """Two ends of a range or a change with the unit and scale that only one of them carries given to both."""
    if _bare(one):
        factor = _factor(text, two)
        if two.kind in _SHARED and two.unit:
            one = replace(one, kind=two.kind, unit=two.unit)
        if factor > 1 and (one.value or 0) < 1000 and one.value and two.value and not _near(one.value, two.value):
            one = replace(one, value=one.value * factor if _near(one.value * factor, two.value) else one.value)
    elif _bare(two) and one.unit and one.kind in _SHARED and not one.unit.startswith("/"):
        two = replace(two, kind=one.kind, unit=one.unit)
    return one, two


_SHARED = ("percent", "money", "duration", "number")


def _bare(quantity: Quantity) -> bool:
    return quantity.kind == "number" and quantity.unit is None


def _near(one: Decimal, two: Decimal) -> bool:
    return abs(two) <= abs(one) * 10 and abs(one) <= abs(two) * 10


def _factor(text: str, quantity: Quantity) -> Decimal:
    plain = numerals(quantity.span.of(text))
    return quantity.value / plain[0].value if plain and plain[0].value and quantity.value else Decimal(1)
