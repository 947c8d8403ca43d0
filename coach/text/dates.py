# ruff: noqa: ARG001 -- the readers of dates share one shape
"""Dates, quarters, years: when something is due."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from coach.text.spans import Span

Length = Literal["day", "week", "month", "quarter", "half", "year", "cycle"]

_MONTHS = (
    "january jan januar jänner janvier enero ocak",
    "february feb februar février febrero şubat",
    "march mar märz mars marzo mart",
    "april apr avril abril nisan",
    "may mai mayo mayıs",
    "june jun juni juin junio haziran",
    "july jul juli juillet julio temmuz",
    "august aug août agosto ağustos",
    "september sept sep septembre septiembre eylül",
    "october oct oktober octobre octubre ekim",
    "november nov novembre noviembre kasım",
    "december dec dezember décembre diciembre aralık",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# These are other words too: without a day, a year or a preposition they are no month.
_DOUBTFUL = frozenset("may march mar mars mart mai jan jun sep dec ekim kasım ocak juin".split())
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UNITS = "week|month|quarter|half|year|cycle"

_LEAD = (
    r"(?:(?:(?<!\w)(?:by|before|until|till|in|on|at|during|since|after|bis|vor|im|ab|avant|d['’]ici|fin|en|antes de|"
    r"para|hasta)\s{1,3})(?:the\s|zum\s|à la\s|el\s|la\s|le\s)?)?"
    r"(?:(?<!\w)(?:end|start|beginning|middle|mid|close|early|late|ende|anfang|mitte|fin|début|finales|"
    r"final(?= de))(?:\s(?:of|de)|-)?"
    r"\s?(?:the\s|des\s|du\s|del\s|la\s)?)?"
)
_YEAR = r"(?:19|20)\d{2}(?![\w%]|[.,]\d)"
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_FORMS = re.compile(
    rf"(?P<lead>{_LEAD})(?:"
    rf"(?<![\w/.-])(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?![\w-]))"
    rf"|(?<![\w/.-])(?P<sep>\d{{1,2}}([./])\d{{1,2}}\4(?:(?:19|20)\d\d|\d\d)(?![\w/]))"
    rf"|(?<!\w)(?P<q>(?:(?P<y1>(?:FY|CY)\s?['’]?\d{{2,4}}|(?:19|20)\d\d)[ /-]?)?[QHT](?P<n1>[1-4])"
    rf"(?:[ /-]?(?P<y2>(?:of )?(?:(?:FY|CY)\s?['’]?\d{{2,4}}|{_YEAR}|['’]\d\d))|[/-](?P<y3>\d\d))?(?!\w))"
    rf"|(?<!\w)(?P<nq>(?P<n2>[1-4])(?:Q|H)(?P<y4>(?:19|20)?\d\d)(?!\w))"
    rf"|(?<!\w)(?P<fy>(?:FY|CY)\s?['’]?\d{{2,4}}(?:[/-]\d{{2}})?(?!\w))"
    rf"|(?<!\w)(?P<ord>(?P<n3>first|second|third|fourth|1st|2nd|3rd|4th|last) (?P<u3>quarter|half)"
    rf"(?: of(?: the)?(?: (?P<y5>{_YEAR}|year))?)?(?!\w))"
    rf"|(?<![\w.,])(?P<dm>(?P<d1>[0-3]?\d)(?:st|nd|rd|th|\.)?(?:\s(?:of|de))?\s(?P<m1>{_NAME})\b\.?(?:,?\s(?:de\s)?(?P<y6>{_YEAR}))?)"
    rf"|(?<!\w)(?P<md>(?P<m2>{_NAME})\b\.?\s(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?![\w%]|[.,]\d|\s?[%€$→])(?:,?\s(?P<y7>{_YEAR}))?)"
    rf"|(?<!\w)(?P<m>(?P<m3>{_NAME})(?!\w)(?:,?\s(?:de\s)?(?P<y8>{_YEAR}|['’]\d\d))?)"
    rf"|(?<!\w)(?P<rel>(?P<which>this|next|last|current|coming|previous)\s(?P<u4>{_UNITS})(?!\w))"
    rf"|(?<!\w)(?P<end>EO[YQMW](?!\w)|(?:year|quarter|month)[ -]end(?!\w)|"
    r"(?:last|first) day of the (?:cycle|quarter|year|month)(?!\w))"
    rf"|(?P<unit>(?<=\s)(?P<u5>{_UNITS}|jahres|quartals|l['’]année|año|trimestre|quarters|years)(?!\w))"
    rf"|(?<!\w)(?P<wd>{'|'.join(_DAYS)}|tomorrow)(?!\w)"
    rf"|(?<![\w.,$€£#+-])(?P<y>(?:19|20)\d{{2}}(?![\w%€$]|[.,]\d|\s?[%€$→]))"
    r")",
    re.IGNORECASE,
)  # fmt: skip
_PLURAL = re.compile(r"\s(?!(?:goals|okrs|plans|targets|results|objectives|numbers|levels|is|was|has)\b)[a-z-]{2,}s\b")
_FROM = re.compile(r"(?:\d|from|than|least|most|over|to|reach)\s(?:to\s)?$")
_ORDER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


@dataclass(frozen=True, slots=True)
class When:
    """A time named in a text; `first` and `last` (inclusive) are None where the calendar does not tell."""

    span: Span
    unit: Length
    year: int | None
    first: date | None
    last: date | None


@lru_cache(maxsize=512)
def dates(text: str, today: date | None = None) -> tuple[When, ...]:
    """Every date, month, quarter, half, year or cycle, in order, with its "by", "before", "by end of" in the span.

    A time without a year is the first that is not over on `today`; without `today` it stays open. A fiscal year keeps
    its number and has no days, as nobody said when it begins.
    """
    found = (_read(match, today) for match in _FORMS.finditer(text))
    return tuple(when for when in found if when)


def _read(match: re.Match[str], today: date | None) -> When | None:
    for form, reader in _READERS.items():
        if match[form]:
            length, year, first, last = reader(match, today) or (None, None, None, None)
            return When(_trimmed(match), length, year, first, last) if length else None
    return None


def _trimmed(match: re.Match[str]) -> Span:
    text = match.string
    start, end = match.span()
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace() or (text[end - 1] == "." and match["m"]):
        end -= 1
    return Span(start, end)


_Read = tuple[Length, int | None, date | None, date | None]


def _iso(match: re.Match[str], today: date | None) -> _Read | None:
    year, month, *day = (int(part) for part in match["iso"].split("-"))
    return _day(year, month, day[0]) if day else _months("month", year, month, 1)


def _sep(match: re.Match[str], today: date | None) -> _Read | None:
    first, second, year = (int(part) for part in re.split(r"[./]", match["sep"]))
    year += 2000 if year < 100 else 0
    # Day before month, unless only the other order is a date.
    return _day(year, second, first) or _day(year, first, second)


def _quarter(match: re.Match[str], today: date | None) -> _Read | None:
    number = int(match["n1"] or match["n2"])
    stated = match["y1"] or match["y2"] or match["y3"] or match["y4"]
    half = "h" in (match["q"] or match["nq"]).casefold().replace("the", "")
    if (half and number > 2) or (match["q"] and match["q"][0] in "tqh" and not stated and not match["lead"]):
        return None
    return _part("half" if half else "quarter", number, stated, today)


def _ordinal(match: re.Match[str], today: date | None) -> _Read | None:
    length: Length = "half" if match["u3"].casefold() == "half" else "quarter"
    number = _ORDER.get(match["n3"].casefold(), 2 if length == "half" else 4)
    if length == "half" and number > 2:
        return None
    stated = match["y5"] if match["y5"] and match["y5"][0].isdigit() else None
    return _part(length, number, stated, today)


def _part(length: Length, number: int, stated: str | None, today: date | None) -> _Read:
    year = _year(stated)
    months = 3 if length == "quarter" else 6
    if stated and "Y" in stated.upper():
        return length, year, None, None
    return _open(length, year, number * months - months + 1, months, today)


def _open(length: Length, year: int | None, month: int, months: int, today: date | None) -> _Read:
    """Some months of a year, or of the first year in which they are not over on `today`."""
    if year is None and today is None:
        return length, None, None, None
    year = year or (today.year if today else 1)
    span = _months(length, year, month, months)
    if today and span[3] and span[3] < today and year == today.year:
        return _months(length, min(year + 1, date.max.year), month, months)
    return span


def _fiscal(match: re.Match[str], today: date | None) -> _Read | None:
    return "year", _year(match["fy"].split("/")[0]), None, None


def _day_month(match: re.Match[str], today: date | None) -> _Read | None:
    day, name = int(match["d1"] or match["d2"]), match["m1"] or match["m2"]
    if name.casefold() in ("may", "march", "mar", "mars", "mart") and name.islower():
        return None
    month, year = _MONTH[name.casefold()], _year(match["y6"] or match["y7"])
    if not 1 <= day <= 31:
        return None
    if year is None and today:
        year = today.year if (month, day) >= (today.month, today.day) else today.year + 1
    return _day(year, month, day) if year else ("day", None, None, None)


def _month(match: re.Match[str], today: date | None) -> _Read | None:
    name = match["m3"]
    lead = match["lead"].strip().casefold()
    if name.casefold() in _DOUBTFUL and not match["y8"] and not (lead and (name[0].isupper() or lead != "to")):
        return None
    if name.islower() and len(name) < 5 and not lead and not match["y8"]:
        return None
    return _open("month", _year(match["y8"]), _MONTH[name.casefold()], 1, today)


def _relative(match: re.Match[str], today: date | None) -> _Read | None:
    step = {"next": 1, "coming": 1, "last": -1, "previous": -1}.get(match["which"].casefold(), 0)
    return _around(match["u4"].casefold(), step, today)


def _end(match: re.Match[str], today: date | None) -> _Read | None:
    said = match["end"].casefold()
    units = {"eoy": "year", "eoq": "quarter", "eom": "month", "eow": "week"}
    named = units.get(said) or next(name for name in ("cycle", "quarter", "year", "month") if name in said)
    length, year, first, last = _around(named, 0, today)
    day = first if said.startswith("first") else last
    return ("day", year, day, day) if "day of" in said and named != "cycle" else (length, year, first, last)


def _bare_unit(match: re.Match[str], today: date | None) -> _Read | None:
    # "the quarter" alone is no date; "by the end of the quarter" is.
    if not re.search(r"end|close|fin|mid|start|beginning|late|early|by the|d['’]ici", match["lead"], re.IGNORECASE):
        return None
    foreign = {"jahres": "year", "quartals": "quarter", "año": "year", "trimestre": "quarter", "quarters": "quarter"}
    said = match["u5"].casefold()
    return _around(foreign.get(said, "year" if "ann" in said else said.removesuffix("s")), 0, today)


def _weekday(match: re.Match[str], today: date | None) -> _Read | None:
    if not match["lead"]:
        return None
    if not today:
        return "day", None, None, None
    said = match["wd"].casefold()
    ahead = 1 if said == "tomorrow" else (_DAYS.index(said) - today.weekday()) % 7
    day = _later(today, ahead)
    return "day", day.year, day, day


def _bare_year(match: re.Match[str], today: date | None) -> _Read | None:
    year, lead = int(match["y"]), match["lead"].strip()
    if not lead and (not 2010 <= year < 2060 or _PLURAL.match(match.string, match.end())):
        return None
    if lead and not 1950 <= year < 2101:
        return None
    if not lead and _FROM.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    return _months("year", year, 1, 12)


_READERS = {
    "iso": _iso, "sep": _sep, "q": _quarter, "nq": _quarter, "fy": _fiscal, "ord": _ordinal, "dm": _day_month,
    "md": _day_month, "m": _month, "rel": _relative, "end": _end, "unit": _bare_unit, "wd": _weekday, "y": _bare_year,
}  # fmt: skip


def _year(stated: str | None) -> int | None:
    digits = re.sub(r"\D", "", stated or "")
    return (int(digits) + (2000 if len(digits) == 2 else 0)) if len(digits) in (2, 4) else None


def _day(year: int, month: int, day: int) -> _Read | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return "day", year, date(year, month, day), date(year, month, day)


def _months(length: Length, year: int, month: int, months: int) -> _Read:
    if not 1 <= year <= 9999:
        return length, None, None, None
    last = month + months - 1
    return length, year, date(year, month, 1), date(year, last, monthrange(year, last)[1])


def _around(unit: str, step: int, today: date | None) -> _Read:
    """The week, month, quarter, half or year `step` away from today's."""
    sizes: dict[str, tuple[Length, int]] = {
        "month": ("month", 1), "quarter": ("quarter", 3), "half": ("half", 6), "year": ("year", 12),
    }  # fmt: skip
    if unit not in sizes or not today:
        length: Length = "week" if unit == "week" else "cycle" if unit == "cycle" else sizes[unit][0]
        if length != "week" or not today:
            return length, None, None, None
        monday = _later(today, 7 * step - today.weekday())
        return "week", monday.year, monday, _later(monday, 6)
    length, size = sizes[unit]
    index = today.year * 12 + (today.month - 1) // size * size + step * size
    return _months(length, index // 12, index % 12 + 1, size)


def _later(day: date, ahead: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + ahead, 1), date.max.toordinal()))
