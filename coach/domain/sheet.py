"""The draft on the table: cards with the person's words, slots beside them, and where each word came from.

An origin says who wrote something and where: `message:<id>` (typed, pasted, or read from a file), `card` (edited in
place), or several of these joined by `+` where fragments were put together; `+polish` where only spelling was mended.
There is no origin for the coach: it writes nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Literal, cast

from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet

SlotName = Literal["baseline", "target", "unit", "due", "owner", "kind"]
SLOTS: tuple[SlotName, ...] = ("baseline", "target", "unit", "due", "owner", "kind")


@dataclass(frozen=True, slots=True)
class Words:
    """Something the person wrote, and its origin."""

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands beside a key result's text; None: not given."""

    baseline: Words | None = None
    target: Words | None = None
    unit: Words | None = None
    due: Words | None = None
    owner: Words | None = None
    kind: Words | None = None

    def given(self) -> Iterator[tuple[SlotName, Words]]:
        """Those that were given, in the order of their names."""
        for one in fields(self):
            if words := getattr(self, one.name):
                yield cast(SlotName, one.name), words


@dataclass(frozen=True, slots=True)
class Card:
    """An objective or a key result; its id stays the same through every edit and every move."""

    id: str
    words: Words
    slots: Slots = field(default_factory=Slots)

    @property
    def text(self) -> str:
        """The person's words."""
        return self.words.text


@dataclass(frozen=True, slots=True)
class Goal:
    """An objective with its key results; `serves` is what it is for, in the organisation's direction."""

    id: str
    objective: Card
    key_results: tuple[Card, ...] = ()
    kind: Kind | None = None
    serves: Words | None = None


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A point its owner does not want to see again: the weakness and the words it was about."""

    id: str
    quote: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the table; `focus` is the id of the goal that is talked about, "" where there is none."""

    goals: tuple[Goal, ...] = ()
    context: tuple[Words, ...] = ()
    focus: str = ""
    dismissed: tuple[Dismissed, ...] = ()

    @property
    def goal(self) -> Goal | None:
        """The goal in focus, or the only one there is."""
        chosen = next((goal for goal in self.goals if goal.id == self.focus), None)
        return chosen or (self.goals[0] if len(self.goals) == 1 else None)

    def cards(self) -> Iterator[tuple[Goal, Card]]:
        """Every card with its goal: objective first, then its key results."""
        for goal in self.goals:
            yield goal, goal.objective
            yield from ((goal, card) for card in goal.key_results)

    def card(self, id: str) -> Card | None:
        """The card of that id."""
        return next((card for _, card in self.cards() if card.id == id), None)

    def draft(self) -> Draft:
        """The draft as the review reads it, in the order of the cards."""
        return Draft(tuple(okr_set(goal) for goal in self.goals), tuple(words.text for words in self.context))


def okr_set(goal: Goal) -> OkrSet:
    """A goal as the review reads it."""
    parent = goal.serves.text if goal.serves else None
    return OkrSet(goal.id, Objective(goal.objective.text), tuple(map(_key_result, goal.key_results)), goal.kind, parent)


def _key_result(card: Card) -> KeyResult:
    given = {name: words.text for name, words in card.slots.given()}
    kind = given.pop("kind", None)
    return KeyResult(card.text, **given, kind=cast("Kind | None", kind))
