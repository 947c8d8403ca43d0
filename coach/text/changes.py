"""Where a text says what a measure starts from, and which amounts are steps and not levels."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from coach.text.amounts import Quantity, paired, quantities
from coach.text.dates import dates
from coach.text.pairs import alike, dated, moves
from coach.text.spans import Span

_REACH = 48  # characters: how far "from" and "to" may stand from their numbers
_MODIFIERS = (
    r"(?:an?|the|our|its|their|about|around|today['’]s|last|this|year['’]s|quarter['’]s|current|currently|average|avg|"
    r"median|mean|baseline|level|value|score|rate|total|of|at|only|roughly|now|just|is|it['’]s|"
    r"we['’]re|we are|der|dem|rund|heute|actuel)"
)
_FROM = re.compile(
    rf"(?:(?<!\w)(?P<moved>up|down|increased?|reduced?|raised?|improved?|dropped|grown|lifted) )?"
    rf"(?:(?<!\w)(?:from|von|vom|de|del|desde|da|dal|van|od|ze?|من|از|со?|от|из)|[从由])(?: {_MODIFIERS}){{0,4}} ?$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?:(?:^|[\s,)'’])(?:to|into|auf|à|a|al|para|naar|hasta|towards?|do|إلى|الى|до|به)|[到至])"
    rf"(?: {_MODIFIERS}){{0,3}} ?$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"[ ]{0,2}(?:→|⟶|➔|➜|➡️?|⇒|--?>|==?>|>>|»)[ ]{0,2}(?:at least |about |~)?", re.IGNORECASE)
_BACK = re.compile(
    r"[\s,;(–—-]{0,3}(?P<moved>up |down |increased |reduced |)from(?: the| our| a| an| current){0,3} ?$", re.IGNORECASE
)
_TURKISH = re.compile(r"['’]?(?:den|dan|ten|tan)[ ]", re.IGNORECASE)
_NOW_BEFORE = re.compile(
    r"(?<!\w)(?:current(?:ly)?|baselined?|today|now|at present|presently|"
    r"start(?:ing|s)?(?: (?:at|from|point|value|with))?|"
    r"was|were|vs\.?|versus|compared (?:to|with)|against|previous(?:ly)?|formerly|as[- ]is|status quo|"
    r"last (?:year|quarter|month|week|cycle)|we(?: a|['’])re (?:now |currently )?at|stands at|sits at|instead of|"
    r"rather than|"
    r"aktuell|derzeit|heute|bisher|statt|actuellement|aujourd['’]hui|actualmente|hoy|actual|attualmente|atualmente|huidig|nu|"
    r"şu anda|şu an|bugün|mevcut)"
    rf"(?: {_MODIFIERS}){{0,4}}[ ]?[:=(]?[ ]?(?:{_MODIFIERS} ?)?$",
    re.IGNORECASE,
)
_NOW_AFTER = re.compile(
    r"[ ,]{0,2}\(?(?P<when>today|currently|now|right now|at present|last (?:year|quarter|month|week|cycle)|"
    r"(?:as )?baseline|"
    r"previously|at the moment|heute|derzeit|aktuell|aujourd['’]hui|actuellement|hoy|actualmente|oggi|bugün)(?!\w)",
    re.IGNORECASE,
)
_COLON = re.compile(r":[ ]{0,2}$")
_PAST = re.compile(
    r"(?<!\w)(?:last|today|now|currently?|before|previous(?:ly)?|prior|so far|phase|baseline|start|old|was|were|"
    r"until now|autumn|winter|spring|summer|"
    r"(?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"(?:last|this) (?:year|winter|summer|spring|autumn|season))(?!\w)",
    re.IGNORECASE,
)
_AIM = re.compile(r"(?:by\b|until|target|goal|aim|to|want|reach|→|->|zu|ziel|objectif|meta|hedef)", re.IGNORECASE)
_STOP = re.compile(r"[.!?;]\s|\n")
_NO_LEVEL = re.compile(r"(?:now|today|currently)\s+(?:the|a|our)\s*$", re.IGNORECASE)

VERBS = (
    r"increas\w{0,3}|reduc\w{0,3}|rais\w{0,3}|lower\w{0,3}|cut(?:s|ting)?|grow\w{0,3}|grew|improv\w{0,3}|decreas\w{0,3}|"
    r"boost\w{0,3}|lift\w{0,3}|shrink\w{0,3}|drop\w{0,4}|shorten\w{0,3}|rise|rises|fall|falls|expand\w{0,3}|"
    r"steiger\w{0,3}|erhöh\w{0,3}|senk\w{0,3}|réduire|augmenter|reducir|aumentar"
)
DIRECT = re.compile(
    rf"(?<!\w)(?:{VERBS})(?!\w)(?:(?! (?:to|at|from|of|in|for|above|below|under|over|within|so|that|and|by|with|on|"
    r"when|where|having|until) )[^.;:,\d]){1,50}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """A stated starting value and, where it is given with it, the value to reach."""

    span: Span
    start: Quantity | None
    end: Quantity | None


@lru_cache(maxsize=512)
def changes(text: str) -> tuple[Change, ...]:
    """Every place where a starting value is stated, in order and without overlap."""
    amounts = quantities(text)
    found: list[Change] = []
    used: set[int] = set()
    for reader in (_moved, _dated, _marked):
        for index in range(len(amounts)):
            if index not in used and (read := reader(text, amounts, index, used)):
                change, taken = read
                found.append(change)
                used |= taken
    found.sort(key=lambda change: change.span)
    found = [replace(change, span=_closed(text, change.span)) for change in found]
    return tuple(change for i, change in enumerate(found) if i == 0 or not found[i - 1].span.overlaps(change.span))


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes one opened in it."""
    within = span.of(text)
    return (
        Span(span.start, span.end + 1)
        if within.count("(") > within.count(")") and text[span.end : span.end + 1] == ")"
        else span
    )


_Read = tuple[Change, set[int]] | None


def _moved(text: str, amounts: tuple[Quantity, ...], index: int, used: set[int]) -> _Read:
    """ "from A to B", "A → B", "to B from A", "%A'den %B'ye"."""
    if index + 1 >= len(amounts) or index + 1 in used:
        return None
    one, two = amounts[index], amounts[index + 1]
    gap = text[one.span.end : two.span.start]
    if len(gap) > _REACH or _STOP.search(gap):
        return None
    before = text[max(0, one.span.start - _REACH) : one.span.start]
    reaching = _TO.search(gap) or two.span.of(text).casefold().startswith("up to")
    arrow = _ARROW.fullmatch(gap) or _TURKISH.fullmatch(gap)
    opened = _FROM.search(before) if arrow or reaching else None
    told = opened or (reaching and (_COLON.search(before) or (one.kind != "number" and DIRECT.search(before))))
    if arrow or (reaching and told) or moves(text, one, two):
        start, end = paired(text, one, two)
        left = one.span.start - (len(before) - opened.start() if opened else 0)
        return Change(Span(left, two.span.end), start, end), {index, index + 1}
    if (back := _BACK.fullmatch(gap)) and (
        back["moved"] or "(" in gap or _TO.search(before) or (one.unit and alike(one, two))
    ):
        end, start = paired(text, one, two)
        return Change(Span(one.span.start, two.span.end), start, end), {index, index + 1}
    return None


def _dated(text: str, amounts: tuple[Quantity, ...], index: int, used: set[int]) -> _Read:
    if index + 1 in used or not (found := dated(text, amounts, index)):
        return None
    start, end, span = found
    return Change(span, start, end), {index, index + 1}


def _marked(text: str, amounts: tuple[Quantity, ...], index: int, used: set[int]) -> _Read:
    """ "currently A", "was A", "(A today)", "up from A"; a comparable number beside it is the one to reach."""
    span = _marker(text, amounts, index)
    if not span:
        return None
    start, end, taken = amounts[index], None, {index}
    for other in (index + 1, index - 1):
        if 0 <= other < len(amounts) and other not in used and _aimed(text, amounts, index, other):
            end = amounts[other]
            start, end = paired(text, start, end)
            taken.add(other)
            span = Span(min(span.start, end.span.start), max(span.end, end.span.end))
            break
    return Change(span, start, end), taken


def _marker(text: str, amounts: tuple[Quantity, ...], index: int) -> Span | None:
    span = amounts[index].span
    floor = max(amounts[index - 1].span.end if index else 0, span.start - _REACH)
    before = text[floor : span.start]
    opened = _FROM.search(before) if before.strip(" ,;") else None
    if (opened and opened["moved"]) or (
        before.strip(" ,;") and (opened := _NOW_BEFORE.search(before)) and not _NO_LEVEL.search(before)
    ):
        return Span(floor + opened.start(), span.end)
    if (after := _NOW_AFTER.match(text, span.end)) and not _claimed(text, amounts, index, after.start("when")):
        return Span(span.start, after.end())
    return _note(text, span) if index else None


def _note(text: str, span: Span) -> Span | None:
    """ "72% (last June: 65%)": a number in brackets, said to be of another time."""
    start, end = text.rfind("(", max(0, span.start - _REACH), span.start), text.find(")", span.end, span.end + _REACH)
    if start < 0 or end < 0 or set(text[start + 1 : end]) & set("()") or _AIM.match(text, start + 1):
        return None
    return Span(start, end + 1) if _PAST.search(text, start, end) or _timed(text, start, span.start) else None


def _timed(text: str, start: int, end: int) -> bool:
    """Whether a time is named between `start` and `end`."""
    times = dates(text)
    place = bisect_left(times, start, key=lambda when: when.span.start)
    return place < len(times) and times[place].span.end <= end


def _claimed(text: str, amounts: tuple[Quantity, ...], index: int, place: int) -> bool:
    """Whether the word at `place` belongs to the next number: "60% (today 41%)"."""
    if index + 1 >= len(amounts):
        return False
    found = _NOW_BEFORE.search(text[place : amounts[index + 1].span.start][:_REACH])
    return bool(found and found.start() == 0 and amounts[index + 1].span.start - place <= _REACH)


def _aimed(text: str, amounts: tuple[Quantity, ...], index: int, other: int) -> bool:
    one, two = amounts[index], amounts[other]
    first, second = sorted((one.span, two.span))
    gap = text[first.end : second.start]
    if len(gap) > 60 or _STOP.search(gap) or not (one.unit == two.unit or None in (one.unit, two.unit)):
        return False
    return other < index or bool(_AIM.search(gap))
