"""Numbers as found, before their surroundings are read: numerals, multiples, parts of a whole, places, hidden ones."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from coach.text import comparisons, units
from coach.text.labels import REDACTED
from coach.text.numbers import numerals

Kind = Literal["percent", "money", "duration", "number", "fraction", "multiple", "rank", "redacted"]

_PLACED = (
    r"(?:rank(?:s|ed|ing)?|come|comes|finish(?:es|ed)?|place[sd]?)\s(?P<placed>first|second|third)\b"
    r"|\b(?P<place>first|second|third|1st|2nd|3rd)\splace\b"
)
_WORDED = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "hundred": 100}  # fmt: skip
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
          "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10}  # fmt: skip
_DOUBLE = {"doubl": "2", "halv": "0.5", "tripl": "3", "trebl": "3", "quadrupl": "4", "verdoppel": "2", "duplic": "2",
           "halbier": "0.5", "verdreifach": "3", "raddoppi": "2", "twice": "2", "thrice": "3"}  # fmt: skip
_SMALL = "|".join(_WORDED)
_SPECIAL = re.compile(
    rf"(?P<redacted>{REDACTED.pattern})"
    r"|(?P<clock>(?<![\w:])(?P<m>\d{1,2}):(?P<s>[0-5]\d)(?![\w:])(?:\s?min(?:ute)?s?\b)?)"
    r"|(?P<both>(?<![\w.,])(?P<h>\d{1,3}) ?h(?:ours?|rs?)?\s?(?P<min>[0-5]?\d)"
    r"(?: ?m(?:in(?:ute)?s?)?\b|(?=\s?(?:→|->|[;)]|,\D|\.?$))))"
    rf"|(?P<sub>\bsub-?(?P<subunit>second|minute|hour|day)\b)"
    r"|\b(?P<double>(?P<stem>doubl|halv|tripl|trebl|quadrupl)(?:es?|ed|ing)|doubler|"
    r"(?:verdoppel|halbier|verdreifach)(?:n|t|en|ung)|"
    r"duplicar|raddoppiare)\b(?![- ](?:down|check|opt|click|room|blind|bind|major|tap|a\b|glaz|entry|time|"
    r"digit|sided|figure|standard))"
    r"|\b(?P<twice>twice|thrice)\b"
    rf"|\b(?P<fold>(?P<folds>{_SMALL}|\d{{1,4}})-?fold)\b"
    rf"|\b(?P<top>top[ -]?(?P<tops>\d{{1,4}}|{_SMALL}|twenty|dozen))\b(?!\s?%|[.,]\d)"
    r"|(?P<first>(?<![\w#])#1\b|\b(?:number one|no\. ?1|nr\. ?1)\b(?!\s(?:priority|reason|cause|issue|problem)))"
    rf"|(?P<ranked>{_PLACED})"
    r"|\b(?P<dozen>(?:(?P<dozens>a|one|two|three|four|five|half a) )dozen)\b"
    rf"|\b(?P<part>(?:(?P<count>{_SMALL})[ -])?(?P<of>half|halves|thirds?|quarters?|fourths?|fifths?|tenths?))\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|the|as|less|more|fewer|lower|higher|all|our|their|its|smaller|larger)\b")
_ORDINAL_BEFORE = re.compile(
    r"(?:first|second|third|other|last|this|next|latter|per|each|every)[ -]$|[-/\w]$", re.IGNORECASE
)
_HALF_TIME = re.compile(r"\s(?:an?\s)?(?=hour|day|minute|week|month|year)")
_NO_HALF = re.compile(r"-(?!\w+ly)|[\s-]?(?:way|time|year|life|marathon|baked)")


@dataclass(frozen=True, slots=True)
class Seed:
    """A number found, before its surroundings are read; `unit` and `kind` are set when it brings them itself."""

    start: int
    end: int
    value: Decimal | None
    kind: Kind = "number"
    unit: str | None = None
    worded: bool = False
    comparison: comparisons.Comparison = None


def seeds(text: str) -> list[Seed]:
    """Every number of `text` (with dates and labels already masked), in order."""
    found = [seed for match in _SPECIAL.finditer(text) if (seed := _special(text, match))]
    taken = {place for seed in found for place in range(seed.start, seed.end)}
    found += [
        Seed(*numeral.span, numeral.value, worded=numeral.worded)
        for numeral in numerals(text)
        if numeral.span.start not in taken
    ]
    return sorted(found, key=lambda seed: seed.start)


def _special(text: str, match: re.Match[str]) -> Seed | None:
    start, end = match.span()
    if match["redacted"]:
        return Seed(start, end, None, "redacted")
    if match["clock"]:
        return Seed(start, end, round(int(match["m"]) + Decimal(int(match["s"])) / 60, 4), "duration", "min")
    if match["both"]:
        return Seed(start, end, Decimal(int(match["h"]) * 60 + int(match["min"])), "duration", "min")
    if match["part"]:
        return _part(text, match)
    if match["sub"]:
        unit = {"second": "s", "minute": "min", "hour": "h", "day": "day"}[match["subunit"].casefold()]
        return Seed(start, end, Decimal(1), "duration", unit, comparison="less than")
    if match["dozen"]:
        said = match["dozens"].casefold()
        return Seed(start, end, Decimal(6 if said == "half a" else 12 * _small(said)))
    if match["double"] or match["twice"] or match["fold"]:
        return Seed(start, end, _factor(match), "multiple", "x")
    place = (match["placed"] or match["place"] or "first").casefold()
    value = _small(match["tops"].casefold()) if match["top"] else {"f": 1, "1": 1, "s": 2, "2": 2}.get(place[0], 3)
    return Seed(start, end, Decimal(value), "rank")


def _factor(match: re.Match[str]) -> Decimal:
    if match["fold"]:
        return Decimal(_small(match["folds"].casefold()))
    said = match.group().casefold()
    return next(Decimal(value) for stem, value in _DOUBLE.items() if said.startswith(stem))


def _small(said: str) -> int:
    return int(said) if said.isdigit() else {**_WORDED, "twenty": 20, "dozen": 12}[said]


def _part(text: str, match: re.Match[str]) -> Seed | None:
    """Parts of a whole ("half", "a third of", "two thirds") or of a time ("half a day"); "a quarter" alone is none."""
    start, end = match.span()
    said, count = match["of"].casefold(), (match["count"] or "").casefold()
    value = round(Decimal(_small(count or "one")) / _PARTS[said], 4).normalize()
    if _ORDINAL_BEFORE.search(text[max(0, start - 8) : start]):
        return None
    if said == "half":
        timed = _HALF_TIME.match(text, end)
        if timed and (unit := units.unit(text, timed.end() - 1)):
            return Seed(start, unit[2], value, "duration", unit[1])
        return None if _NO_HALF.match(text, end) else Seed(start, end, value, "fraction")
    plain = count not in ("", "a", "an") and not said.startswith("quarter")
    whole = _OF.match(text, end) and (count or said.endswith("s"))
    step = count and text[max(0, start - 3) : start].casefold() == "by "
    return Seed(start, end, value, "fraction") if plain or whole or step else None


_NO_COUNT_AFTER = re.compile(
    r"\s(?:of|another|that|who|which|to|is|are|was|and|or|at|for|in|on|by|with|can|could|should|may|has|thing|way)\b"
    r"|-|\s?[.,;:!?)]|\s*$",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:\b(?:no|as|this|that|each|every|any|which|the|in|some|another|new|day|only)|-)[ ]?$", re.IGNORECASE
)
_OPEN = re.compile(r"\b(?:from|to)\s$", re.IGNORECASE)
_HYPHEN = re.compile(r"-(?=[^\W\d_])")


def counts(text: str, seed: Seed) -> bool:
    """Whether a number word counts something: not the pronoun "one", not the first half of "two-factor"."""
    if seed.start and text[seed.start - 1] == "-":
        return False
    if _HYPHEN.match(text, seed.end) and not units.unit(text, seed.end):
        return False
    if text[seed.start : seed.end].casefold() != "one" or comparisons.before(text, 0, seed.start)[0]:
        return True
    before = text[max(0, seed.start - 12) : seed.start]
    return bool(_OPEN.search(before)) or not (_NO_COUNT_AFTER.match(text, seed.end) or _NO_COUNT_BEFORE.search(before))


_PERIOD = re.compile(
    r"\s(?:working |business )?(?:day|week|month|year|quarter|sprint|hour|minute|second)", re.IGNORECASE
)
_RATIO = re.compile(r"\s(?:in|of|out of|of the)(?: every)?\s|\s?/\s?|\sout of the\s", re.IGNORECASE)


def ratio(text: str, seed: Seed, following: Seed) -> Seed | None:
    """ "nine in ten", "2/3", "4 out of 5": two numbers that make one fraction."""
    if following.start - seed.end > 12 or seed.kind != "number" or following.kind != "number":
        return None
    joined = text[seed.end : following.start]
    if not _RATIO.fullmatch(joined) or seed.value is None or not following.value or following.value < seed.value:
        return None
    if (not seed.value and " in " in joined) or seed.value % 1 or following.value % 1:
        return None
    # "5 in 10 days" is a pace.
    unit = units.unit(text, following.end)
    if (unit and unit[0] == "duration") or _PERIOD.match(text, following.end):
        return None
    if "/" in joined and (following.value > 1000 or re.match(r"/\d", text[following.end : following.end + 2])):
        return None
    value = round(seed.value / following.value, 4).normalize()
    return Seed(seed.start, following.end, value, "fraction", worded=seed.worded)
