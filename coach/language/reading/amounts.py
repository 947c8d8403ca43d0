"""Values in a message: where something stands, where it is to go, by when, and who; each with the words that say so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.dialogue.acts import Act
from coach.dialogue.state import Asked
from coach.domain import SlotName
from coach.language.reading.clauses import plain, unopened
from coach.text.changes import changes
from coach.text.dates import When, dates
from coach.text.quantities import Quantity, quantities
from coach.text.spans import Span

_TO = re.compile(
    r"(?:\b(?:want(?:ed)?(?: to)?(?: get| be| reach| have| see)?(?: to| at)?|would like(?: to)?(?: get| be| reach| have| see)?(?: to)?|goal|target|aim(?:ing)?(?: for| at)?|reach|get(?:ting)?(?: it)?(?: up| down)?(?: to)?|go(?:ing)?(?: up| down)? to|"
    r"up to|down to|should (?:be|reach)|need(?: to)?(?: be| reach| get to)?|bring (?:it |that )?(?:up |down )?to|hit|to|towards?|raise (?:it |that )?to|maybe to|ideally|hope(?: for)?|(?:glad|happy|content|satisfied|fine|okay|ok)(?: (?:about|with|at))?|dream of|plan(?:ned)?(?: for| is)?|"
    r"we'd like|at least|until)(?: is| are| be| it|:| of| about| around| maybe| like| say| some| roughly| around)*)[ =:~]*$"
)
_FROM = re.compile(
    r"(?:\b(?:now|today|currently|at the moment|right now|at present|presently|we(?:'re| are)(?: now| currently| today)? at|stands? at|it's(?: now| at| currently)?|it is(?: now| at)?|is(?: now| at| currently)|"
    r"was(?: at)?|were|last (?:week|month|quarter|year|time)(?: it was| was)?|from|started? (?:at|from|with)|baseline(?: is| of|:)?|we have|we had|we get|there are|there were|so far|yesterday|measured)"
    r"(?: it's| it is| we have| we're at| about| around| maybe| like| say| roughly| only| some| at| is| was|,|:)*)[ =:~]*$"
)
_AFTER_NOW = re.compile(
    r"^[ ,]*(?:\w+ ){0,4}?(?:now|today|currently|at the moment|right now|at present|so far|last (?:week|month|quarter|year))\b"
)
#: "20 instead of 38" replaces a target and names no starting point.
_INSTEAD = re.compile(r"\b(?:instead of|rather than|not)\b")
_CALLED = re.compile(r"^ (?:is|was|=) (?:the|our|my) (target|goal|aim|baseline|start\w*|current \w+)\b")
_WELCOME = re.compile(
    r"^(?: [a-z]+){0,2}? (?:would|could|should|might|will) (?:already )?be (?:a )?(?:fine|good|great|ok|okay|enough|nice|win|realistic|success|better|lovely|ideal|perfect)\b"
)
_BEFORE_DUE = re.compile(r"^(?: [a-z]+)? (?:by|until|till|before|at the end of|end of) ")
_DUE = re.compile(r"^(?:by|until|till|before|due|no later than|end of|by the end of|at the end of)\b")
_BY = re.compile(r"^(?:by the|by|on|in|until|till|before|due on|due|no later than)\s+", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:owner(?:ed)?(?: is| will be|:)|responsible(?: is| will be|:)|owned by|led by|run by)\s+((?:[A-Z][\w'’-]+|me|i|my lead|the \w+ team)(?: [A-Z][\w'’-]+)?)"
    r"|\b([A-Z][\w'’-]+) (?:owns|will own|is responsible|is the owner|leads|brings the number|reports it|takes it)\b"
)
#: Questions for what is counted: a bare number there is some value, and nobody knows which.
_COUNTED = ("measure", "effect", "signs", "answer")
_ALONE = frozenset(("baseline", "target"))
_DOUBT = re.compile(r"\b(?:sure|know|maybe|think|guess|not|want|need|we|i)\b")
#: An answer of so few words is the value as it stands, with what is counted.
_BRIEF = 6
#: Beside more words than these a number may be said in passing; one that is spelled out is.
_FEW = 4
_DIGIT = re.compile(r"\d")
_AIMS = ("target", "goal", "aim")
_LATER = re.compile(
    r"^(?:by|until|till|before|at|in|after|when|with|around|end|mid|early|late|next|this|the end|the start|beginning|"
    r"summer|winter|spring|autumn|christmas|easter|q[1-4]|week|month|quarter|year|tomorrow|today|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b"
)
#: How sure a value is: said with a word for it, answered to the question for it, or only likely.
_SAID, _ASKED, _GUESSED = 0.95, 0.9, 0.5


class Value(NamedTuple):
    """A value for a slot: its words, where they stand with what introduces them, and how sure."""

    slot: SlotName
    text: str
    span: Span
    sure: float


def values(text: str, asked: Asked | None) -> tuple[Value, ...]:
    """The values that a message gives, in its order; two readings that are equally possible are given as unsure."""
    times = tuple(_due(text, asked))
    moved = tuple(_moved(text))
    taken = [value.span for value in (*times, *moved)]
    others = [one for one in quantities(text) if not any(one.span.overlaps(span) for span in taken)]
    alone = tuple(_alone(text, others, asked, {value.slot for value in moved}))
    found = sorted((*times, *moved, *alone, *_owners(text)), key=lambda value: value.span)
    first: dict[SlotName, Value] = {}
    for value in found:
        first.setdefault(value.slot, value)
    return tuple(sorted(first.values(), key=lambda value: value.span))


def _moved(text: str) -> Iterator[Value]:
    """What is said to go from one value to another."""
    for change in changes(text):
        if change.start and not _INSTEAD.search(plain(change.span.of(text))):
            yield Value("baseline", _words(text, change.start), change.span, _SAID)
        if change.end:
            yield Value("target", _words(text, change.end), change.span, _SAID)


def _alone(text: str, amounts: list[Quantity], asked: Asked | None, known: set[SlotName]) -> Iterator[Value]:
    """Amounts that stand by themselves: by the words around them, else by what was asked."""
    topic = asked.topic if asked else ""
    unplaced = []
    for amount in amounts:
        slot, span = _placed(text, amount.span)
        if slot and slot not in known:
            known.add(slot)
            yield Value(slot, _words(text, amount), span, _SAID)
        elif not slot:
            unplaced.append(amount)
    if topic.endswith("without-baseline"):
        topic = "baseline"
    for amount in unplaced:
        beside = len(text.split()) - len(amount.span.of(text).split())
        if topic in _ALONE and topic not in known:
            known.add(topic)  # type: ignore[arg-type]
            if beside > _FEW and not _DIGIT.search(amount.span.of(text)):
                continue
            sure = _ASKED if len(unplaced) == 1 and beside <= _FEW else _GUESSED
            whole = unopened(text).strip(" .!") if len(unplaced) == 1 and len(text.split()) <= _BRIEF else ""
            whole = "" if _DOUBT.search(plain(whole)) or "  " in whole else whole
            words = whole if amount.span.of(text) in whole else _words(text, amount)
            yield Value(topic, words, Span(0, len(text)) if whole else amount.span, sure)  # type: ignore[arg-type]
        elif topic in _COUNTED and "target" not in known and beside <= 1:
            known.add("target")
            yield Value("target", _words(text, amount), amount.span, _GUESSED)


def _placed(text: str, span: Span) -> tuple[SlotName | None, Span]:
    """The slot that the words around an amount name, and the stretch with these words."""
    said = plain(text)
    floor = max(0, span.start - 48)
    before, after = said[floor : span.start], said[span.end : span.end + 40]
    if called := _CALLED.match(after):
        return ("target" if called[1] in _AIMS else "baseline"), Span(span.start, span.end + called.end())
    to, from_ = _TO.search(before), _FROM.search(before)
    if welcome := _WELCOME.match(after):
        return "target", Span(span.start, span.end + welcome.end())
    if _by_a_day(text, span) and not from_:
        return "target", span
    if (now := _AFTER_NOW.match(after)) and not to:
        return "baseline", Span(span.start, span.end + now.end())
    if to and (not from_ or to.end() - len(to[0].rstrip()) >= from_.start()):
        return "target", Span(floor + to.start(), span.end)
    return ("baseline", Span(floor + from_.start(), span.end)) if from_ else (None, span)


def _by_a_day(text: str, span: Span) -> bool:
    """Whether an amount is followed by the day by which: "80 calls by June"."""
    found = _BEFORE_DUE.match(plain(text)[span.end :])
    last = span.end + found.end() + 1 if found else span.end
    return any(span.end <= when.span.start <= last for when in dates(text))


def _due(text: str, asked: Asked | None) -> Iterator[Value]:
    wanted = asked is not None and (asked.topic in ("due", "by") or asked.move == "Commit")
    times = [when for when in dates(text) if not _past(when.span.of(text))]
    for when in times:
        if wanted or _introduced(text, when):
            said = when.span.of(text).strip(" ,.;")
            yield Value("due", _BY.sub("", said), when.span, _ASKED if wanted else _SAID)
    if not times and asked and asked.topic in ("due", "by") and _is_time(text):
        yield Value("due", _BY.sub("", unopened(text).strip(" .!")), Span(0, len(text)), _ASKED)


def _is_time(text: str) -> bool:
    """Whether a few words name a time that no calendar knows: "by the summer holidays"."""
    said = plain(unopened(text))
    return len(said.split()) <= _BRIEF and bool(_LATER.match(said))


def _past(said: str) -> bool:
    return plain(said).startswith(("last", "since", "past", "yesterday"))


def _introduced(text: str, when: When) -> bool:
    """Whether a time is said to be the day by which, and not a time of the past."""
    said = plain(when.span.of(text))
    before = plain(text)[max(0, when.span.start - 12) : when.span.start]
    if re.search(r"\b(?:since|last|from|in|during|was)\s*$", before):
        return False
    return bool(_DUE.match(said) or re.search(r"\b(?:by|until|till|before|due|end of)(?: the)?\s*$", before))


def _owners(text: str) -> Iterator[Value]:
    for found in _OWNER.finditer(text):
        name = found[1] or found[2]
        if name and name.casefold() not in ("it", "that", "this", "he", "she", "nobody"):
            yield Value("owner", name, Span(*found.span()), _SAID)


def _words(text: str, amount: Quantity) -> str:
    return amount.span.of(text).strip(" ,.;:")


def act(value: Value, card: str) -> Act:
    """The act that gives a value."""
    return Act("slot", value.text, value.sure, card, value.slot, value.text)
