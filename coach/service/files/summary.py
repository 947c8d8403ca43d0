"""What a person takes away: the draft, and what they leave the talk with, all in their own words."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from coach.dialogue.state import Pledge, State
from coach.domain import Card, Goal, SlotName
from coach.service.views import Talk

#: Answers that are kept of a talk beside the draft: the move that asked, and about what.
_KEPT = (("ExploreImposed", "questions"), ("Summarise", "takeaway"))
_SLOTS: tuple[SlotName, ...] = ("baseline", "target", "unit", "due", "owner", "kind")


@dataclass(frozen=True, slots=True)
class Summary:
    """`left` are keys of `prompts/en/summary.md` with the person's words, in the order of the card."""

    title: str
    on: date
    goals: tuple[Goal, ...]
    notes: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


def summary(talk: Talk, state: State, on: date) -> Summary:
    """What is taken away from a talk."""
    notes = tuple(words.text for words in talk.sheet.context)
    return Summary(talk.conversation.title, on, talk.sheet.goals, notes, (*_pledged(talk.pledge), *_lasting(state)))


def slots(card: Card) -> Iterator[tuple[SlotName, str]]:
    """The slots of a key result that were given."""
    given = dict(card.slots.given())
    yield from ((name, given[name].text) for name in _SLOTS if name in given)


def _pledged(pledge: Pledge) -> Iterator[tuple[str, str]]:
    for one in fields(pledge):
        if words := getattr(pledge, one.name):
            yield one.name.replace("_", "-"), words


def _lasting(state: State) -> Iterator[tuple[str, str]]:
    yield from ((one.topic, one.text) for one in state.fragments if (one.card, one.topic) in _KEPT)
