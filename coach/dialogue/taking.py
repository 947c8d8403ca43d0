"""A state and a sheet on their way through the acts of one message."""

from dataclasses import dataclass, field, replace

from coach.dialogue.acts import Act
from coach.dialogue.situation import Noted
from coach.dialogue.state import Fragment, Scene, State
from coach.domain import Card, Sheet, Words
from coach.domain.changes import AddKeyResult, AddObjective, Change, apply

#: Below this a reading is not written, but asked about.
SURE = 0.7


@dataclass(slots=True)
class Absorbing:
    """What has been taken in so far."""

    state: State
    sheet: Sheet
    scene: Scene
    changes: list[Change] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)
    made: int = 0
    correcting: bool = False

    @property
    def origin(self) -> str:
        """Where the words of this message come from."""
        return f"message:{self.scene.turn}"

    def change(self, change: Change) -> None:
        """Do it to the sheet."""
        self.sheet = apply(change, self.sheet)
        self.changes.append(change)

    def note(self, what: str, words: str, card: str = "", other: str = "") -> None:
        """Remember that it was done."""
        self.noted.append(Noted(what, words, card, other))

    def fresh(self) -> str:
        """A new id."""
        self.made += 1
        return f"{self.scene.turn}-n{self.made}"

    def keep(self, card: str, topic: str, text: str) -> None:
        """Keep a fragment for reading back, in place of an earlier one on the same."""
        others = tuple(one for one in self.state.fragments if (one.card, one.topic) != (card, topic))
        self.state = replace(self.state, fragments=(*others, Fragment(card, topic, text, self.origin)))

    def wait(self, act: Act) -> None:
        """Keep a reading until the person has said yes."""
        self.state = replace(self.state, pending=(*self.state.pending, act))

    def add(self, words: Words) -> str:
        """A new key result on the goal that is talked about; one without an objective where there is none."""
        if self.sheet.goal is None:
            self.change(AddObjective(self.fresh(), self.fresh(), Words("", self.origin)))
        goal, card = self.sheet.goal, self.fresh()
        if goal is not None:
            self.change(AddKeyResult(goal.id, card, words))
        return card

    def card(self, id: str) -> Card | None:
        """A card of the sheet."""
        return self.sheet.card(id) if id else None

    def is_objective(self, id: str) -> bool:
        """Whether a card is an objective's."""
        return any(goal.objective.id == id for goal in self.sheet.goals)
