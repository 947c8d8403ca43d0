"""The times that a message names: when something is due, or when it was."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.language.reading.clauses import plain
from coach.text.dates import dates
from coach.text.spans import Span

_LEAD = r"(?:(?:by|until|till|before|in|at|on|during|around|after|over|bis(?: zum)?|vor|zu|im|d'ici|avant|pour|para|antes de|hasta)\s+)?"
_PART = r"(?:(?:the |this |next |coming |last |der |die |das |den |le |la |el )?(?:end|start|beginning|middle|mid|close|early|late|ende|anfang|mitte|fin|d[ée]but|finales?)(?: of| de| du)?[ -])?"
_SEASONS = (
    r"spring|summer|autumn|fall(?! (?:to|from|below|under|by|in\b))|winter|easter|christmas|xmas|x-mas|new year(?:'s eve)?|ramadan|thanksgiving|pentecost|carnival|halloween|"
    r"fr[üu]hling|fr[üu]hjahr|sommer|herbst|weihnachten|ostern|pfingsten|silvester|jahresende|jahreswechsel|jahresmitte|quartalsende|monatsende|"
    r"printemps|[ée]t[ée]|automne|hiver|no[ëe]l|p[âa]ques|fin d'ann[ée]e|primavera|verano|oto[ñn]o|invierno|navidad|semana santa|fin de a[ñn]o|year[- ]end|eoy|eoq|eom"
)
_NAMED = re.compile(
    rf"(?<![\w'-]){_LEAD}{_PART}(?:(?:the |this |next |coming |last |our |der |die |dem |diesem |n[äa]chsten |le |la |l'|el |cet |cette ){{0,9}})"
    rf"(?P<name>{_SEASONS})(?: (?:holidays?|break|vacations?|season|ferien|party|festival|20\d\d))?(?![\w-])"
)
_SPAN = (
    r"(?:(?:in|within|innerhalb von|dans|en|dentro de)\s+(?:about |around |the next |roughly |ca\.? |etwa )?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|half an?|einem?|einer|zwei|drei|vier|sechs|un|deux|trois|dos|tres|seis|\d{1,3})[ -]"
    r"(?:days?|weeks?|months?|quarters?|years?|sprints?|wochen?|monate?n?|tagen?|jahr|semaines?|mois|jours?|semanas?|mes(?:es)?|d[ií]as?))"
)
_AHEAD = re.compile(rf"(?<![\w']){_SPAN}(?: time|'s time)?(?!\w)(?! (?:of|ahead|before|after|instead))")
_FROM_NOW = re.compile(
    r"(?<![\w'])(?:about |around )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|half an?|\d{1,3}) (?:days?|weeks?|months?|quarters?|years?) from (?:now|today)(?!\w)"
    r"|(?<![\d.])(?:(?:by|until|till|before|bis(?: zum)?|am) )?[0-3]?\d\.(?:0?\d|1[0-2])\.(?!\d)"
)
_ORDINAL = re.compile(
    r"(?<![\w'])(?:(?:by|until|till|before|on) )?(?:the )?(?:first|second|third|last|1st|2nd|3rd)(?: (?:day|week|weekend|half|monday|tuesday|wednesday|thursday|friday))? of (?:the |this |next )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|month|quarter|year|q[1-4])(?: (?:19|20)\d\d)?(?![\w-])"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|mi[ée]rcoles|jueves|viernes"
_DAY = re.compile(
    rf"(?<![\w'])(?:(?:by|until|till|before|on|am|bis|next|this|coming|n[äa]chsten|le|el)\s+){{0,9}}(?:{_WEEKDAY}|tomorrow|today|tonight|morgen|heute|demain|ma[ñn]ana|"
    rf"(?:the )?(?:end|start|beginning|middle) of (?:the |this |next )?(?:week|month)|(?:this|next|coming) (?:{_WEEKDAY}|week|month)|n[äa]chste woche)(?:(?:'s)?(?: morning| afternoon| evening| night| noon)?)(?![\w-])"
)
_BARE_MONTH = re.compile(
    r"(?<![\w'])(?:by |until |till |before |bis |in |end of |mid |early |late )?(?:june|july|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|march)\.?(?![\w'])"
)
#: Said of a day by which something is to be.
_BY = re.compile(
    r"^(?:(?:by|until|till|before|due|no later than|not later than|bis(?: zum)?|vor|d'ici(?: [àa])?|avant|antes de|para|hasta)\b|(?:the |at the |at )?end\b|ende\b|fin\b)"
)
_BEFORE_BY = re.compile(
    r"\b(?:by|until|till|before|(?:due(?: date)?|deadline)(?: (?:of|for) [^.;!?]{1,30}?)?(?: (?:is|on|by|to)|:)?|no later than|(?:at the )?latest(?: by| in| on)?|bis(?: zum)?|d'ici|avant|hasta|para)(?: the| about| around){0,9}\s*$"
)
_AFTER_BY = re.compile(r",? (?:at the )?latest\b")
_PAST = re.compile(
    r"^(?:last|since|past|previous|letzte\w*|seit|depuis|desde|yesterday|gestern|hier)\b|\b(?:last|ago|previous)\b"
)
_BEFORE_PAST = re.compile(
    r"\b(?:since|last|was|were|had|did|from|used to be|seit|war|hatten|[ée]tait|avait|era|hab[íi]a)(?: in| at| on| around| about| it| the| last| we){0,9}\s*$"
)
#: What is dropped in front of a day, as "by" stands there already; "before" is another day and stays.
_DROPPED = re.compile(
    r"^(?:by|until|till|due on|due by|due|no later than|on|in(?= (?:the |early |late |mid |spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|h[12]|20))|at(?= the end)|bis(?: zum)?|d'ici(?: [àa])?|para|hasta|vor(?= \d))\s+(?:the )?|^the (?=end\b)",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"^(?:by|until|till|before|after|when|once|as soon as|at|around|with|mid|early|late|the end|end|the start|next|this|in time for|sobald|wenn|bis|vor|nach|zum|avant|apr[èe]s|quand|d'ici|antes|cuando|despu[ée]s)\b"
)
_LONGEST = 9


class Time(NamedTuple):
    """A time named in a text; near: a day of these weeks, past: before now, by: said of a day by which."""

    span: Span
    near: bool
    past: bool
    by: bool


def times(text: str) -> tuple[Time, ...]:
    """Every time that is named, in order and without overlap."""
    said = plain(text)
    near = [Span(*found.span()) for found in _DAY.finditer(said)]
    known = [when.span for when in dates(text)]
    named = [
        Span(*found.span())
        for shape in (_ORDINAL, _NAMED, _FROM_NOW, _AHEAD, _BARE_MONTH)
        for found in shape.finditer(said)
    ]
    spans: list[Span] = []
    for span in sorted((*near, *known, *named), key=lambda one: (one.start, -one.end)):
        if not any(span.overlaps(other) for other in spans):
            spans.append(span)
    return tuple(_time(said, span, near) for span in spans if not _other(text, span))


def _other(text: str, span: Span) -> bool:
    """Whether a word is more often something else than a time: "may", "march", "fall"."""
    words = span.of(text)
    return plain(words) in ("fall", "today") or (
        words in ("may", "mar", "march", "jan", "sep") and text.strip(" .!") != words
    )


def _time(said: str, span: Span, near: list[Span]) -> Time:
    words, before = span.of(said), said[max(0, span.start - 48) : span.start]
    past = bool(_PAST.search(words) or _BEFORE_PAST.search(before))
    by = bool(_BY.match(words) or _BEFORE_BY.search(before) or _AFTER_BY.match(said, span.end))
    return Time(
        span, any(span.overlaps(one) for one in near), past and not (_BY.match(words) and not _PAST.search(words)), by
    )


def day(text: str, span: Span) -> str:
    """The words for a day, without the "by" in front."""
    return _DROPPED.sub("", span.of(text)).strip(" ,.;!")


def free(text: str) -> str:
    """A few words that name a time no calendar knows ("when the contract starts"), as they stand; "" for none."""
    said = text.strip(" ,.;!")
    few = 0 < len(said.split()) <= _LONGEST
    return _DROPPED.sub("", said) if few and _FREE.match(plain(said)) else ""


def within(found: tuple[Time, ...], span: Span) -> Iterator[Time]:
    """Those in a stretch."""
    return (one for one in found if span.contains(one.span))
