"""What can be done to a draft, as a page or a program asks for it."""

from collections.abc import Callable
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import Field

from coach.domain import Kind, SlotName, Words, changes
from coach.web.schemas.shape import In, example

#: Who writes through this door is the person's own hand on a card.
_CARD = "card"
Text = Annotated[str, Field(min_length=1, max_length=20_000)]
Id = Annotated[str, Field(min_length=1, max_length=200)]


def _words(text: str) -> Words:
    return Words(text, _CARD)


def _given(text: str | None) -> Words | None:
    return None if text is None else _words(text)


class AddObjective(In):
    """A new objective, talked about from now on."""

    do: Literal["add-objective"]
    text: Text

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.AddObjective(uuid4().hex, uuid4().hex, _words(self.text))


class AddKeyResult(In):
    """A new key result at the end of a goal."""

    do: Literal["add-key-result"]
    goal: Id
    text: Text

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.AddKeyResult(self.goal, uuid4().hex, _words(self.text))


class Reword(In):
    """Other words on a card."""

    do: Literal["reword"]
    card: Id
    text: Text

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Reword(self.card, _words(self.text))


class Fill(In):
    """A slot's value; null empties it."""

    do: Literal["fill"]
    card: Id
    slot: SlotName
    text: Text | None

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Fill(self.card, self.slot, _given(self.text))


class Remove(In):
    """Take a key result off the table, or a goal by its objective's card."""

    do: Literal["remove"]
    card: Id

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Remove(self.card)


class SetAside(In):
    """Keep a key result's words beside the draft, where they can be taken up again."""

    do: Literal["set-aside"]
    card: Id

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.SetAside(self.card)


class Place(In):
    """Put a key result at a place (from 0) of a goal: its own, or another."""

    do: Literal["place"]
    card: Id
    goal: Id
    at: Annotated[int, Field(ge=0, le=1_000)]

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Place(self.card, self.goal, self.at)


class Promote(In):
    """Make a line that was kept aside (from 0) a key result of a goal, or without one an objective."""

    do: Literal["promote"]
    at: Annotated[int, Field(ge=0, le=100_000)]
    goal: Annotated[str, Field(max_length=200)] = ""

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Promote(self.at, self.goal, uuid4().hex)


class Focus(In):
    """Talk about this goal."""

    do: Literal["focus"]
    goal: Id

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Focus(self.goal)


class SetKind(In):
    """What kind of goal it is; null: open."""

    do: Literal["set-kind"]
    goal: Id
    kind: Kind | None

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.SetKind(self.goal, self.kind)


class Serve(In):
    """What a goal is for, in the organisation's direction; null: open."""

    do: Literal["serve"]
    goal: Id
    text: Text | None

    def change(self) -> changes.Change:
        """As the domain has it."""
        return changes.Serve(self.goal, _given(self.text))


class Dismiss(In):
    """Never raise a point again for these words; `recall` takes that back."""

    do: Literal["dismiss", "recall"]
    id: Id
    quote: Annotated[str, Field(max_length=20_000)]

    def change(self) -> changes.Change:
        """As the domain has it."""
        kind: Callable[[str, str], changes.Change] = changes.Dismiss if self.do == "dismiss" else changes.Recall
        return kind(self.id, self.quote)


Do = Annotated[
    AddObjective
    | AddKeyResult
    | Reword
    | Fill
    | Remove
    | SetAside
    | Place
    | Promote
    | Focus
    | SetKind
    | Serve
    | Dismiss,
    Field(discriminator="do"),
]


class Edit(In):
    """A change to a version of the draft; it is refused where that is not the newest any more."""

    model_config = example(base=1, change={"do": "reword", "card": "c1", "text": "Drivers know their week in advance"})

    base: Annotated[int, Field(ge=0, description="The version you saw; 0: there was none.")]
    change: Do
