"""The amounts of a message as a person would put them on a card: with "about", with "a week", a range as one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coach.language.reading.clauses import plain
from coach.text.quantities import Quantity, quantities
from coach.text.spans import Span

_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|ein\w*|zwei|drei|vier|f[üu]nf|sechs|sieben|acht|neun|zehn|une?|deux|trois|quatre|cinq|dix|uno|dos|tres|cuatro|cinco|diez|\d{1,3})"
#: What is an amount and no number word.
_MORE = re.compile(
    rf"(?<![\w'.,])(?:every (?:second|third|fourth|fifth|other) \w+|jede[rsn]? (?:zweite|dritte|vierte)\w?(?: \w+)?|(?:etwa |rund )?(?:die |eine )?h[äa]lfte|la moiti[ée]|la mitad|(?:ein|zwei) drittel|ein viertel|un tiers|un tercio|un quart|"
    rf"{_COUNT} (?:von|sur|de cada|out of|in|of) {_COUNT}(?! (?:the|them|us))|(?P<open>fifty[- ]fifty|none|nothing)|\d[\d.,]*-?ish|a handful|(?:double|triple|halve|quadruple)(?: (?:it|that))?|(?:half|twice|double|three times) (?:as (?:many|much|often|long)|of that|the (?:number|amount|time))|"
    r"a (?:third|quarter|half|fifth|tenth) (?:less|more|fewer|of (?:that|it|them))|as (?:many|much) again)(?![\w-]|[.,]\d)"
)
#: Not an amount: the number of a card, an hour of the day, a version, a list's mark.
_NAMES = re.compile(
    r"\b(?:kr|krs|key results?|results?|objective|goal|number|no\.|nr\.?|point|card|step|phase|version|option|question|item|page|level|line|room|covid|windows|iso|web)[ #-]*\d{1,3}(?:\.\d)?(?![\d.,]*\d|\s?%)(?: (?:and|&|or) \d{1,2}(?![\d.,]*[\d%])){0,9}"
    r"|(?<!\w)[#ov]\d{1,2}(?!\w)|(?<![\w.,])\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|o'?clock|uhr)(?!\w)|(?<![\d:])\d{1,2}:\d\d(?![\d:])|(?<![\w.,])\d{1,2} (?:in the (?:morning|evening|afternoon)|at night)|24/7|\b9 ?-?(?:to)?-? ?5\b(?= job)"
)
_AGAIN = re.compile(
    r" (?:[^\W\d_-]{3,25} ){1,2}?(?:(?:an?|per|each|every|pro|par|por|im|je) |/ ?)(?:shift|day|week|month|quarter|year|hour|person|driver|team|head|case|tag|woche|monat|quartal|jahr|schicht|jour|semaine|mois|an|d[ií]a|semana|mes|a[ñn]o|\w{3,12})(?!\w)"
)
_OF = re.compile(r" of (?:them|these|those|us|it|all|that|(?:the|our|my|all|those|these) (?:the )?[^\W\d_]{3,})(?!\w)")
_STOPS = re.compile(
    r"\b(?:by|until|to|in|at|and|or|but|is|was|are|now|today|would|should|currently|we|i|it|that|per|of|from|maybe|about|if|so|with|than|as|last|this|next|for|the|on|want|wants|right)\b"
)
_LESS = re.compile(r" (?:less|more|fewer|higher|lower|as (?:many|much|often|long))(?!\w)")
_STEP = re.compile(r"(?<!\w)(?:(?P<sign>minus|plus) |(?:by|um|de) (?:about |around |at least )?)$")
#: What joins two amounts to a range; "or" and "to" leave it open which is meant.
_RANGE = re.compile(r" ?(?:-|–|—|bis|à) ?")
_BETWEEN = re.compile(r"(?:between|zwischen|entre|somewhere between) (?:about |around )?$")
_AND = re.compile(r" (?:and|und|et|y) (?:about |around )?")
_OPEN = re.compile(r" (?:to|or|oder|ou|o|until|maybe|or maybe|or rather|perhaps) ")


#: Words that are numbers only where they are all that is said.
_PASSING = ("one", "once", "twice")


class Figure(NamedTuple):
    """An amount and its words; worded: in letters and without a unit; open: of two joined by "or" or "to"."""

    span: Span
    worded: bool = False
    open: bool = False
    kind: str = "number"


def figures(text: str, barred: Sequence[Span] = ()) -> tuple[Figure, ...]:
    """The amounts of a text in order; nothing within `barred` is one."""
    said = plain(text)
    names = [Span(*found.span()) for found in _NAMES.finditer(said)]
    shown = [(Span(*found.span()), bool(found["open"])) for found in _MORE.finditer(said)]
    more = [span for span, _ in shown]
    closed = (*barred, *names, *more)
    found = [_figure(said, one) for one in quantities(text) if not any(one.span.overlaps(span) for span in closed)]
    found += [
        Figure(span, open=doubt, kind="fraction")
        for span, doubt in shown
        if not any(span.overlaps(one) for one in (*barred, *names))
    ]
    found = [_relative(said, one) for one in found]
    plainly = [
        one for one in sorted(found) if not (one.span.of(said) in _PASSING and said.strip(" .!") != one.span.of(said))
    ]
    return tuple(_whole(said, one) for one in _joined(said, plainly))


def _figure(said: str, one: Quantity) -> Figure:
    words = one.span.of(said)
    worded = not any(map(str.isdigit, words)) and one.kind == "number" and one.unit is None
    return Figure(one.span, worded, kind=one.kind)


def _relative(said: str, one: Figure) -> Figure:
    """ "minus 20 percent", "by 10": a step, and no level."""
    before = _STEP.search(said[: one.span.start])
    if before is None:
        return one
    start = before.start("sign") if before["sign"] else one.span.start
    return one._replace(span=Span(start, one.span.end), open=True)


def _joined(said: str, found: list[Figure]) -> Iterator[Figure]:
    """Ranges as one amount."""
    at = 0
    while at < len(found):
        one = found[at]
        two = found[at + 1] if at + 1 < len(found) else None
        gap = said[one.span.end : two.span.start] if two else "\n"
        between = _BETWEEN.search(said[: one.span.start])
        if two and between and _AND.fullmatch(gap):
            yield one._replace(span=Span(between.start(), two.span.end), kind=two.kind)
        elif two and _RANGE.fullmatch(gap):
            yield one._replace(span=Span(one.span.start, two.span.end), kind=two.kind)
        elif two and _is_range(said, one, two, gap):
            yield one._replace(span=Span(one.span.start, two.span.end), kind=two.kind, open=True)
        elif two and _OPEN.fullmatch(gap) and not re.search(r"(?:\bfrom|\bvon|\bde) $", said[: one.span.start]):
            yield from (one._replace(open=True), two._replace(open=True))
        else:
            yield one
            at += 1
            continue
        at += 2


def _is_range(said: str, one: Figure, two: Figure, gap: str) -> bool:
    """ "3 to 4 a week": two amounts so near to each other are one."""
    if gap.strip() not in ("to", "or", "oder", "ou", "o") or re.search(
        r"(?:\bfrom|\bvon|\bde) $", said[: one.span.start]
    ):
        return False
    low, high = (quantities(figure.span.of(said)) for figure in (one, two))
    values = [each[0].value for each in (low, high) if each and each[0].value]
    return len(values) == 2 and gap.strip() == "to" and values[0] < values[1] <= values[0] * 3 / 2


def _whole(said: str, one: Figure) -> Figure:
    """With what is counted where "a week" follows it, and with "of them"."""
    rest = said[one.span.end : one.span.end + 60]
    if one.kind == "fraction" and (more := _OF.match(rest) or _LESS.match(rest)):
        return one._replace(span=Span(one.span.start, one.span.end + more.end()))
    if one.kind == "percent" and (more := _OF.match(rest)) and not rest[more.end() :].strip(" .!"):
        return one._replace(span=Span(one.span.start, one.span.end + more.end()))
    if (more := _AGAIN.match(rest)) and not _STOPS.search(more[0].rsplit(" ", 2)[0]):
        return one._replace(span=Span(one.span.start, one.span.end + more.end()))
    return one
