"""What is left of a message when its acts are known: values for slots, and the words of an answer."""

import re
from collections.abc import Sequence

from coach.dialogue.acts import Act, ActKind
from coach.language.reading import references
from coach.language.reading.clauses import clauses, plain
from coach.language.reading.message import Message, blanked, stretches
from coach.language.reading.parts import opened
from coach.language.reading.standing import told
from coach.language.reading.values import Value, values
from coach.text.spans import Span
from coach.text.words import words

#: Whose answers are kept as they were said, with their days and numbers.
_WHOLE = ("Commit", "ExploreImposed", "ExploreResistance", "FollowUp", "Summarise", "Stretch", "Challenge")
_SLOTTED = ("baseline", "target", "due", "owner")
_ASKING: tuple[ActKind, ...] = (
    "write",
    "method",
    "example",
    "judge",
    "unclear",
    "privacy",
    "export",
    "self",
    "mode",
    "polish",
    "steer",
    "human",
    "undo",
    "summary",
    "off-topic",
)
#: Beside an act, fewer words are a manner of speaking.
_SAYS = 3
#: So much beside a question of theirs that it is an answer too.
_MUCH = 7
_NAME = 8
_INTERROGATIVE = re.compile(
    r"^(?:and |but |so |ok(?:ay)?,? |hm+,? |well,? |by the way,? )*(?:what|how|why|when|which|who|where|should|can|could|may"
    r"|do|does|is there|are there|(?:is|are|would|will) (?:it|that|this|the|my|our|\d\S*))\b"
)
_POINTS_AT = re.compile(r"\b(?:that|this|it|they|these|those)\b|\d")
#: How sure a value is at most that only the question makes one.
_ASKED_FOR = 0.9
_HOW = re.compile(r"^(?:and |but |so |ok(?:ay)?,? |hm+,? |well,? )*how\b")
_ASKED = 3
_LIKELY = 0.8
_STOPS = frozenset(
    "the a an of to in on by for and or from at with is are be it that this as so then now also please i we you they he she my our your me us do does did have has had was were will would can could "
    "ok okay yes no well hm hmm just like really very not yet too but if there here them their its it's i'm sorry hello hi hey thanks think guess maybe about some up down out get got".split()
)
_EDGE = re.compile(
    r"^(?:(?:and|but|so|to|from|by|at|is|are|we|now|it's|it is|its|of|which is|which|that is|that's|with|as|currently|today|or|for|then|because|that|in|on|want|we want|goal|target|baseline)\b[\s,:;.–—-]*){1,9}(?=\S)|(?:[\s,:;.(–—-]{1,4}(?:and|but|so|to|from|by|at|is|are|we|now|it's|it is|of|the|we want|want|for|about|that's|that is|which is|was|were|with|in|on|or|goes|go|going|should|be|drops?|falls?|rises?|grows?|moves?|improves?|down|up|currently|today|then|a|an|maybe|i'd like|i want|we have|there are|until|under|below|above|over|than|no more than|stays?)){1,9}$",
    re.IGNORECASE,
)
_DUE = re.compile(r"\b(?:due|deadline)\b")


def content(message: Message) -> None:
    """Add the values and the answer that a message holds besides its acts."""
    if message.topic == "find out" and not message.found:
        message.add(Act("plan", message.text), 0)
        return
    if _is_question(message):
        message.add(Act(_question(message), message.text, _LIKELY), 0)
        return
    topic = _topic(message)
    found = _values(message, topic)
    for value in found:
        message.add(_slot(message, value), value.span.start)
    answer = _answer(message, [value.span for value in found])
    if message.topic == "owner" and answer and not message.has("slot") and _names(message, answer):
        said = answer.of(message.text)
        message.add(Act("slot", said, 0.9, slot="owner", value=said), answer.start)
    elif answer and _counts(message, answer):
        message.add(Act("answer", answer.of(message.text)), answer.start)


def _is_question(message: Message) -> bool:
    """Whether all of a message is a question to the coach that no sign tells; one of few words may be a guess."""
    said = plain(message.text)
    asks = message.text.rstrip().endswith("?") and len(said.split()) >= _ASKED and len(list(clauses(message.text))) == 1
    return asks and not message.found and bool(_INTERROGATIVE.match(said))


def _question(message: Message) -> ActKind:
    """What a question is after that points at what was said ("how would I do that?"), or at nothing."""
    said = plain(message.text)
    if not message.sheet.goals or not _POINTS_AT.search(said):
        return "method"
    return "unclear" if message.asked and _HOW.match(said) else "judge"


def _topic(message: Message) -> str:
    """The slot that a bare value would be for, or what else was asked."""
    asked, pending = message.asked, message.state.pending
    latest = message.state.latest.partition("|")[0]
    if asked and asked.move == "ConfirmReading" and pending:
        return pending[0].slot or ""
    if latest and (message.has("correct") or (asked and asked.move == "Repair")):
        return latest
    topic = message.topic
    if "baseline" in topic:
        return "baseline"
    return "target" if topic in ("key-result-has-a-placeholder", "target-looks-safe") else topic


def _values(message: Message, topic: str) -> tuple[Value, ...]:
    """The values that count here."""
    asked = message.asked
    move = asked.move if asked else ""
    whole = move in _WHOLE and not (asked and asked.topic == "change")
    found = values(message.valued(), topic, imposed=message.has("imposed"))
    if whole:
        owned = (one for one in found if (one.slot in ("due", "owner") if move == "Commit" else _about(message, one)))
        found = tuple(owned) if move in ("Commit", "ExploreImposed") else ()
    if asked is None:
        found = tuple(one for one in found if not _asks(message.text, one.span.start))
        found = tuple(one for one in found if one.slot == "owner" or not _told_in_passing(message, found, one))
    if move == "AskPart" and topic == "owner":
        found = tuple(
            one for one in found if one.slot != "due" or plain(message.text)[one.span.start :].startswith("by")
        )
    known = {plain(text) for _, card in message.sheet.cards() for text in (card.text,)}
    return tuple(one for one in found if _fits(message, one, topic, known))


def _told_in_passing(message: Message, found: Sequence[Value], value: Value) -> bool:
    """Whether a value of no card stands in a longer tale while nothing was asked."""
    goal = message.sheet.goal
    named = value.slot == "due" and _DUE.search(plain(message.text))
    if named or _about(message, value) or message.state.thread or not goal or len(goal.key_results) < 2:
        return False
    rest = blanked(message.left(), tuple(one.span for one in found))
    return len(_telling(rest)) > 1


def _asks(text: str, at: int) -> bool:
    """Whether a place stands in a question."""
    return any(one.text.endswith("?") for one in clauses(text) if one.start <= at < one.end)


def _fits(message: Message, value: Value, topic: str, known: set[str]) -> bool:
    """Whether a value within words that already do something is more than a manner of speaking."""
    within = any(one.overlaps(value.span) for one in message.said)
    if not within or value.slot in ("due", "owner"):
        return not within or value.slot == "owner"
    if message.has("disagree"):
        return value.sure > _ASKED_FOR
    if message.has("imposed") and topic not in _SLOTTED:
        return not any(re.search(rf"(?<!\d){re.escape(plain(value.text))}(?!\d)", text) for text in known)
    return topic in _SLOTTED or value.sure > _ASKED_FOR


def _slot(message: Message, value: Value) -> Act:
    return Act("slot", value.text, value.sure, _about(message, value), value.slot, value.text)


def _about(message: Message, value: Value) -> str:
    """The card a value is for, where the words around it say so; "" for the one in question."""
    asked, pending = message.asked, message.state.pending
    if asked and asked.move == "ConfirmReading" and pending:
        return pending[0].card
    if message.has("correct") and message.state.latest.startswith(f"{value.slot}|"):
        return message.state.latest.partition("|")[2]
    rest, at = message.valued(), value.span.start
    said = next((one.text for one in clauses(rest) if one.start <= at < one.end), rest)
    numbered = re.search(r"\b(?:kr|key result|#|number)\s?\d", plain(said))
    if not numbered and (message.state.thread is not None or (asked is not None and asked.card)):
        return ""
    named = references.cards(said, message.sheet, by_number=bool(numbered))
    if len(named) == 1:
        return named[0].id
    only = None if numbered else references.alone(said, message.sheet) or references.alone(rest, message.sheet)
    return only.id if only else ""


def _answer(message: Message, taken: Sequence[Span]) -> Span | None:
    """The words of an answer: never glued together, openers and what is used elsewhere left out."""
    left = blanked(message.left(), tuple(taken))
    if not left.strip():
        return None
    asked = message.asked
    if asked and asked.move in _WHOLE:
        left = message.left()
    if not taken and len([one for one in message.spent if one.of(message.text).strip()]) == 0 and not message.said:
        return _trimmed(message.text, Span(0, len(message.text)), edges=False)
    pieces = [_trimmed(message.text, one, edges=bool(taken)) for one in stretches(left)]
    pieces = [one for one in pieces if _telling(one.of(message.text))]
    if not pieces:
        return None
    telling = [one for one in pieces if len(_telling(one.of(message.text))) > 1]
    if taken and telling:
        return (
            telling[0]
            if telling[0].start < taken[0].start
            else max(telling, key=lambda one: len(_telling(one.of(message.text))))
        )
    return max(telling or pieces, key=lambda one: len(_telling(one.of(message.text))))


def _trimmed(text: str, span: Span, *, edges: bool) -> Span:
    said = span.of(text)
    inner = opened(said, span.start)
    words = inner.of(text)
    if edges:
        shorter = _EDGE.sub("", _EDGE.sub("", words)).strip(" \t\n,;:.–—-()")
        if shorter:
            at = text.index(shorter, inner.start)
            return Span(at, at + len(shorter))
    stripped = words.strip(" \t\n,;:–—-")
    at = text.index(stripped, inner.start) if stripped else inner.start
    return Span(at, at + len(stripped))


def _counts(message: Message, answer: Span) -> bool:
    """Whether what is left answers something, beside everything else that the message does."""
    said = answer.of(message.text)
    telling = len(_telling(said))
    slotted = _topic(message) in _SLOTTED and message.has("slot")
    if slotted and telling < 12:
        return False
    if message.has("unknown", "plan", "skip") and (message.topic in _SLOTTED or telling < _SAYS):
        return False
    if not message.found:
        return True
    if message.asked is None and message.has("slot", "resistance", "feeling", *_ASKING):
        return telling >= _MUCH
    if message.asked is not None and told(message):
        return telling >= (1 if message.has("slot") else 2)
    if message.asked is None or message.has(
        *_ASKING, "imposed", "feeling", "correct", "remove", "end", "greet", "thanks"
    ):
        return telling >= _SAYS
    return telling >= (1 if message.has("slot") else 2)


def _names(message: Message, answer: Span) -> bool:
    said = answer.of(message.text)
    if re.match(r"(?:not|never|no|nobody|none|it'?s not|isn'?t)\b", plain(said)):
        return False
    return (
        0 < len(said.split()) <= _NAME
        and not said.endswith("?")
        and not message.has("unknown", "skip", "write", "method", "unclear", "feeling", "distress", "harm", "end")
    )


def _telling(text: str) -> list[str]:
    return [word.lower for word in words(text) if word.lower not in _STOPS]
