"""Where a measure stands, where it is to go, by when, and whose it is: each with the words that say so, and how sure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coach.domain import SlotName
from coach.language.reading.clauses import Clause, clauses, plain, unopened
from coach.language.reading.figures import Figure, figures
from coach.language.reading.lexicons.values import (
    AIM_AFTER,
    AIM_BEFORE,
    ASIDE,
    BACK,
    FILLER,
    FROM,
    HEDGE,
    NOW_AFTER,
    NOW_BEFORE,
    NOW_BEGUN,
    OWNED,
    PAST_CHANGE,
    SAY,
    SET_BEFORE,
    TO,
    WAS_AFTER,
    WAS_BEFORE,
)
from coach.language.reading.message import blanked
from coach.language.reading.times import Time, day, free, times
from coach.text.spans import Span

_ARROW = re.compile(r"[ ]{0,2}(?:→|⟶|➔|➜|➡️?|⇒|--?>|==?>|>>|»|,? then)[ ]{0,2}(?:to |at least |about |~)?")
#: How clearly the words around an amount say what it is.
_NAMED, _CLEAR, _LIKELY = 3, 2, 1
_SURE, _SAID, _ASKED, _OPEN = 0.95, 0.85, 0.9, 0.5
#: Beside so few words that say something, an amount is the answer.
_FEW = 1
#: A value alone has so few words; more are an answer with a number in it.
_BRIEF = 3
#: Topics whose answers often hold where it stands in passing ("we have 60 a week").
_AMOUNTS: tuple[SlotName, ...] = ("baseline", "target")
_MEASURED = ("baseline", "target", "measure", "signs", "rule")
_COUNTED = re.compile(
    r"^(?: in \w+| \w+(?=[.,;!?]|$)| of (?:them|these|those)\b| (?:an?|per|each|every) \w+| \w+ (?:an?|per|each|every) \w+|\s*(?:[.,;!?)]|$| now| and we| but))"
)
_WORD = re.compile(r"[^\W\d_]{2,}")


class Value(NamedTuple):
    """A value for a slot: its words, the stretch with what introduces it, and how sure."""

    slot: SlotName
    text: str
    span: Span
    sure: float


class _Placed(NamedTuple):
    slot: SlotName
    figure: Figure
    span: Span
    strength: int


def values(text: str, topic: str, *, imposed: bool = False) -> tuple[Value, ...]:
    """The values that a text gives, in its order; `topic` is the slot that was asked for, or what else
    was; `imposed`: somebody else set what is aimed at.

    Where two readings are possible, the first comes with less certainty than is needed to write it.
    """
    found = times(text)
    dated = tuple(_due(text, topic, found))
    amounts = figures(text, [one.span for one in found])
    placed = [one for clause in clauses(text) for one in _clause(clause, amounts, found, topic, imposed)]
    clear = blanked(text, tuple(one.span for one in found))
    numbers = tuple(_settled(clear, topic, amounts, placed))
    return tuple(sorted((*numbers, *dated, *_owners(text)), key=lambda one: one.span))


def _clause(
    clause: Clause, amounts: Sequence[Figure], found: Sequence[Time], topic: str, imposed: bool
) -> Iterator[_Placed]:
    """The amounts of a clause whose words say what they are."""
    within = Span(clause.start, clause.end)
    own = [one for one in amounts if within.contains(one.span)]
    said = " " * clause.start + clause.plain
    taken, floor = 0, clause.start
    for place, one in enumerate(own):
        if place < taken:
            continue
        two = own[place + 1] if place + 1 < len(own) else None
        three = own[place + 2] if place + 2 < len(own) else None
        if two and (moved := tuple(_moved(said, one, two, three, floor))):
            taken, floor = place + 2, two.span.end
            yield from moved
            continue
        room = Span(floor, two.span.start if two else clause.end)
        around = tuple(_around(said, one, room, found, topic, imposed))
        floor = max(one.span.end, *(placed.span.end for placed in around)) if around else one.span.end
        yield from around


def _moved(said: str, one: Figure, two: Figure, three: Figure | None, floor: int) -> Iterator[_Placed]:
    """ "from A to B", "A → B", "to B from A"."""
    gap, before = said[one.span.end : two.span.start], said[floor : one.span.start]
    begun = FROM.search(before)
    if _ARROW.fullmatch(gap) or (begun and TO.fullmatch(gap)):
        start = floor + begun.start() if begun else one.span.start
        if begun and PAST_CHANGE.search(before):
            yield _Placed("baseline", two, Span(start, two.span.end), 0)
            return
        yield _Placed("baseline", one, Span(start, one.span.end), _NAMED)
        yield _Placed("target", two, Span(one.span.end, two.span.end), _NAMED)
    elif (back := BACK.fullmatch(gap)) and not (three and TO.fullmatch(said[two.span.end : three.span.start])):
        aimed = re.search(r"(?:(?:down|up) )?to\s*$", before)
        like = one.kind == two.kind or (two.kind == "number" and not two.worded)
        if like and (aimed or back["sign"] or back["instead"] or one.kind != "number"):
            start = floor + aimed.start() if aimed else one.span.start
            yield _Placed("target", one, Span(start, one.span.end), _NAMED)
            # "20 instead of 38" may replace an earlier target: the 38 is no starting point for sure.
            strength = -1 if back["instead"] else _NAMED
            yield _Placed("unit" if back["instead"] else "baseline", two, Span(one.span.end, two.span.end), strength)


def _around(said: str, one: Figure, room: Span, found: Sequence[Time], topic: str, imposed: bool) -> Iterator[_Placed]:
    """What the words before and after one amount say of it."""
    before, after = said[room.start : one.span.start], said[one.span.end : room.end]
    hedged = HEDGE.sub("", before)
    start = room.start + len(hedged)
    if ASIDE.search(hedged):
        yield _Placed("unit", one, one.span, -1)
        return
    aim = AIM_BEFORE.search(hedged) or (SAY.search(hedged) if topic == "target" else None)
    given = SET_BEFORE.search(hedged) if imposed else None
    aim = given or aim
    now, was = NOW_BEFORE.search(hedged) or NOW_BEGUN.search(hedged), WAS_BEFORE.search(hedged)
    aimed, stands, stood = AIM_AFTER.match(after), NOW_AFTER.match(after), WAS_AFTER.match(after)
    if stands and _claimed(after, stands, said[room.end : room.end + 1]):
        stands = None
    start = room.start + next((sign.start() for sign in (aim, now, was) if sign), len(hedged))
    if aimed and not now:
        yield _Placed(
            "target", one, Span(one.span.start, one.span.end + aimed.end()), _NAMED if "the" in aimed[0] else _CLEAR
        )
    elif stands and not (aim and len(aim[0].strip()) > 2):
        yield _Placed(
            "baseline",
            one,
            Span(min(one.span.start, start) if now else one.span.start, one.span.end + stands.end()),
            _CLEAR,
        )
    elif now and not (aim and aim.start() > now.start()):
        yield _Placed("baseline", one, Span(start, one.span.end), _CLEAR)
    elif aim:
        yield _Placed(
            "target", one, Span(start, one.span.end), _LIKELY if aim[0].startswith("wants") and not given else _CLEAR
        )
    elif _by_a_day(said, one, found):
        yield _Placed("target", one, one.span, _CLEAR)
    elif stood:
        yield _Placed("baseline", one, Span(one.span.start, one.span.end + stood.end()), _LIKELY)
    elif was and topic in _MEASURED and _COUNTED.match(after):
        yield _Placed("baseline", one, Span(start, one.span.end), _LIKELY)


def _claimed(after: str, sign: re.Match[str], following: str) -> bool:
    """Whether "now" belongs to the amount that comes next: "in January 40, now 52"."""
    apart = re.match(r"\s*(?:[,;]|and\b|but\b)", sign[0])
    return bool(apart and following.strip() and not re.search(r"[,;.)]", after[sign.end() :]))


def _by_a_day(said: str, one: Figure, found: Sequence[Time]) -> bool:
    """Whether a day by which follows right behind: "80 by June"."""
    return any(
        when.by and not when.past and len(said[one.span.end : when.span.start].split()) <= 1
        for when in found
        if when.span.start >= one.span.end and not re.search(r"[.,;]", said[one.span.end : when.span.start].strip(" ,"))
    )


def _settled(text: str, topic: str, amounts: Sequence[Figure], placed: list[_Placed]) -> Iterator[Value]:
    """One value a slot: the one that is said most clearly; unsure where two are said alike."""
    known = {one.figure.span for one in placed}
    asked = topic if topic in ("baseline", "target") else ""
    loose = [one for one in amounts if one.span not in known]
    for slot in _AMOUNTS:
        own = sorted((one for one in placed if one.slot == slot), key=lambda one: -one.strength)
        if own:
            best = [one for one in own if one.strength == own[0].strength]
            doubted = slot == asked and own[0].strength == _LIKELY and bool(loose)
            alike = len({_digits(one.figure.span.of(text)) for one in best}) == 1 and not doubted
            open = best[0].figure.open and best[0].strength < _NAMED
            firm = _SURE if best[0].strength > _LIKELY else _SAID
            sure = _OPEN if open or not alike or best[0].strength < _LIKELY else firm
            yield Value(slot, _words(text, best[0].figure.span), best[0].span, sure)
        elif len(loose) > 1 and loose[0].open and loose[1].open and asked:
            one = loose[_AMOUNTS.index(slot)]
            yield Value(slot, _words(text, one.span), one.span, _OPEN)
        elif slot == asked and loose:
            yield from _answered(text, slot, loose)
    bare = len(loose) == 1 and len(loose[0].span.of(text).split()) <= _BRIEF
    if not asked and not placed and bare and _beside(text, loose[0]) == 0:
        yield Value("target", _words(text, loose[0].span), loose[0].span, _OPEN)


def _answered(text: str, slot: SlotName, loose: list[Figure]) -> Iterator[Value]:
    """The amount that answers the question for it; in many words, or beside another one, it may be something else."""
    first = next((one for one in loose if one.kind != "number"), loose[0])
    own = next(clause for clause in clauses(text) if clause.start <= first.span.start < clause.end)
    shifted = first._replace(span=Span(first.span.start - own.start, first.span.end - own.start))
    beside = _beside(own.text, shifted)
    if first.worded and beside > _FEW:
        return
    others = [one for one in loose if _digits(one.span.of(text)) != _digits(first.span.of(text))]
    denied = bool(re.search(r"\bnot\s*$", plain(text)[: first.span.start]))
    firm = beside <= _FEW and not (others or first.open or denied or own.text.endswith("?"))
    if denied and others:
        first = others[0]
    yield Value(slot, _words(text, first.span), first.span, _ASKED if firm else _OPEN)


def _beside(text: str, one: Figure) -> int:
    """How many words say something beside an amount."""
    rest = plain(text[: one.span.start] + " " + text[one.span.end :])
    return len(_WORD.findall(FILLER.sub(" ", rest)))


def _due(text: str, topic: str, found: Sequence[Time]) -> Iterator[Value]:
    """The day by which: asked for, or said to be one; days of these weeks belong to plans."""
    alone = len(found) == 1 and found[0].span.of(text).strip() == text.strip(" .!")
    wanted = topic in ("due", "by") or (alone and topic in _AMOUNTS)
    fit = [one for one in found if (wanted and not one.past) or (one.by and not one.near)]
    fit = fit or [one for one in found if not one.near and not one.past and _follows(text, one)]
    if fit and (said := day(text, fit[0].span)):
        yield Value("due", said, fit[0].span, _ASKED if len(fit) == 1 else _OPEN)
    elif wanted and (said := free(unopened(text))):
        at = text.find(said)
        yield Value("due", said, Span(max(0, at), max(0, at) + len(said)), _ASKED)


def _follows(text: str, when: Time) -> bool:
    """Whether a time stands right behind an amount that is aimed at: "→ 90% end of year"."""
    before = plain(text)[max(0, when.span.start - 40) : when.span.start]
    return bool(
        re.search(
            r"(?:→|->|=>|want|goal|target|aim\w*|to)\s+(?:at least |about |~)?[\d.,]+ ?(?:%|\w+)?,? (?:in |by |at )?$",
            before,
        )
    )


def _owners(text: str) -> Iterator[Value]:
    for found in OWNED.finditer(text):
        name = next(one for one in found.groups() if one)
        at = text.index(name, found.start())
        if plain(name) not in (
            "it",
            "that",
            "this",
            "he",
            "she",
            "nobody",
            "who",
            "what",
            "and",
            "but",
            "they",
            "then",
            "so",
            "kr",
        ):
            yield Value("owner", name, Span(found.start(), max(found.end(), at + len(name))), _SURE)
            return


def _digits(text: str) -> str:
    found = re.findall(r"\d[\d.,]*", text)
    return " ".join(found) if found else plain(text)


def _words(text: str, span: Span) -> str:
    return span.of(text).strip(" ,.;:")
