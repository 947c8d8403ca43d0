"""A value that was given before and is now said to be something else: "no, that is what we have today"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.dialogue.acts import Act
from coach.domain import SlotName
from coach.language.reading.clauses import Clause
from coach.language.reading.message import Message
from coach.text.quantities import quantities
from coach.text.spans import Span

_THAT = (
    r"^(?:(?:no|nope|nah|sorry|wait|oh|oops|hm+|but|well|ah|stop|actually|not the (?:target|baseline|goal)),?[.!]* ?)*"
    r"(?:that|this|it|those|they|these|the (?:number|figure|value))(?: one| number| figure| value)?"
    r"(?:['’]?s|['’]?re| is| was| are| were) (?:the |our |my |just |only |actually |already |more like |rather )*"
)
_END = r"(?=\s*(?:[.,;:!)]|$|(?:and|but|not|we|the|i|want)\b))"
_WHEN = r"(?: at the moment| right now| at present| today| now| currently| already| as of today| this (?:month|quarter|year))?"
_BASELINE = (
    rf"(?:baseline|start(?:ing (?:point|value))?|status quo|current(?:ly| state| number| value| figure| level)?|now"
    rf"|today(?:['’]?s)?(?: number| figure| value| state| level)?|(?:number|figure|value|state|level) (?:of |for |from )?(?:today|now)"
    rf"|what (?:we|it|they|there) (?:have|has|is|are|do|get|had|see)(?: got)?{_WHEN}|how (?:it|many|much|things) (?:is|are|we (?:have|get)|stand){_WHEN}"
    rf"|where (?:we|it|things) (?:are|is|stands?|start(?:s|ed)?){_WHEN})"
)
_TARGET = (
    r"(?:target|goal|aim|end point|where (?:we|it|things) (?:want|should|have|need)(?: to)? (?:go|be|end up|get|come)"
    r"|what (?:we|they) (?:want|aim for|are aiming for|aim at)|how (?:it|many|much) (?:we want|it should be))"
)
_KINDS: tuple[tuple[SlotName, re.Pattern[str]], ...] = (
    ("baseline", re.compile(_THAT + _BASELINE + _END)),
    ("target", re.compile(_THAT + _TARGET + _END)),
)
#: Where a value waits for a yes, these words alone say what it is.
_WAITING: tuple[tuple[SlotName, re.Pattern[str]], ...] = (
    ("baseline", re.compile(rf"\b{_BASELINE}{_END}|\b(?:today|now|currently|already)\b")),
    ("target", re.compile(rf"\b{_TARGET}{_END}")),
)


class _Given(NamedTuple):
    slot: str
    card: str
    value: str


def turned(message: Message, clause: Clause) -> None:
    """Add what a clause makes of the value before it: a correction, and the slot it belongs to."""
    waits = _waits(message)
    for slot, shows in _WAITING if waits else _KINDS:
        found = shows.search(clause.plain)
        given = next((one for one in ([waits] if waits else _before(message)) if one.slot != slot), None)
        if found is None or given is None:
            continue
        span = Span(clause.start + found.start(), clause.start + found.end())
        if not waits:
            message.add(Act("correct", span.of(message.text)), span.start)
        message.add(Act("slot", span.of(message.text), 0.9, given.card, slot, given.value), span.start)
        message.spend(Span(0, len(message.text)) if waits else span)
        return


def _waits(message: Message) -> _Given | None:
    asked, pending = message.asked, message.state.pending
    if asked is None or asked.move != "ConfirmReading" or not pending or pending[0].kind != "slot":
        return None
    return _Given(pending[0].slot or "", pending[0].card, pending[0].value)


def _before(message: Message) -> Iterator[_Given]:
    """The value that was noted last; else the last words kept of the key result in question that hold an amount."""
    slot, _, id = message.state.latest.partition("|")
    card = message.sheet.card(id) if id else None
    stands = getattr(card.slots, slot, None) if card and slot in ("baseline", "target") else None
    thread = message.state.thread
    if stands and (thread is None or thread.card == id):
        yield _Given(slot, id, stands.text)
    for one in reversed(message.state.fragments):
        if thread and one.card == thread.card and quantities(one.text):
            yield _Given(one.topic, one.card, one.text)
            return
