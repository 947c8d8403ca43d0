"""A talk as people read it in a terminal: the parts of a reply, the quick answers, the draft on the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coach.show.phrases import phrases
from coach.show.report import Line, Role

if TYPE_CHECKING:
    from coach.domain import Segment
    from coach.service.views import CardView, SlotView

_ROLES: dict[str, Role] = {"receipt": "aside", "reflect": "note", "tell": "note", "ask": "question"}


def spoken(segment: Segment) -> Iterator[Line]:
    """A part of a reply; what it quotes is followed by its source in the text itself."""
    yield from (Line(_ROLES[segment.kind], line) for line in segment.text.splitlines())


def offered(labels: Sequence[str], tongue: str = "en") -> Iterator[Line]:
    """Quick answers, each with what to type for it: no plain number, because that may be an answer itself."""
    words = phrases(tongue, "terminal")
    yield from (Line("aside", words("option", number=str(n), label=label)) for n, label in enumerate(labels, 1))


def on_table(cards: Sequence[CardView], tongue: str = "en") -> Iterator[Line]:
    """The draft card by card: what is known, what is open, what could be asked about it."""
    if not cards:
        yield Line("note", phrases(tongue, "terminal")("draft-none"))
    number = 0
    for card in cards:
        number = 0 if card.role == "objective" else number + 1
        yield Line(card.role, card.text, "" if card.role == "objective" else str(number))
        slots = " · ".join(_slot(slot, tongue) for slot in card.slots if slot.value or slot.question)
        yield from [Line("slots", slots)] if slots else []
        yield from (Line("slots", f"{note.heading} {note.question}") for note in card.notes if not note.waits)


def _slot(slot: SlotView, tongue: str) -> str:
    words = phrases(tongue, "terminal")
    if slot.value:
        return words("slot", label=slot.label, value=slot.value)
    return words("slot-blank", label=slot.label, question=slot.question)
