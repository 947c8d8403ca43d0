"""What a page needs of a talk, as values."""

from dataclasses import dataclass
from typing import Literal

from coach.dialogue.state import Pledge
from coach.domain import Conversation, Kind, Sheet, SlotName, Turn


@dataclass(frozen=True, slots=True)
class Note:
    """A point of the review, as a question; `waits` says why it is kept back, "" where it is shown.

    `id` and `quote` are what `Dismiss` needs.
    """

    id: str
    quote: str
    heading: str
    question: str
    reason: str
    source: str
    waits: str = ""


@dataclass(frozen=True, slots=True)
class SlotView:
    """A slot beside a key result; `question` is a short one where it is blank. `fresh`: the last turn changed it."""

    name: SlotName
    label: str
    value: str
    question: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class CardView:
    """A card of the draft; `strengths` are headings with texts."""

    goal: str
    card: str
    role: Literal["objective", "key result"]
    text: str
    slots: tuple[SlotView, ...]
    notes: tuple[Note, ...]
    strengths: tuple[tuple[str, str], ...]
    fresh: bool


@dataclass(frozen=True, slots=True)
class GoalView:
    """An objective with its key results: the cards, and what is to be said of them as a set."""

    goal: str
    kind: Kind | None
    serves: str
    focus: bool
    cards: tuple[CardView, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as it stands: its turns but those that were replaced, the draft, and what can be answered quickly.

    `version` is the number of the draft, 0 for none; `versions` how many there are. `waiting` is the id of a turn whose
    reply is not finished, "" where none is.
    """

    conversation: Conversation
    turns: tuple[Turn, ...]
    sheet: Sheet
    version: int
    versions: int
    goals: tuple[GoalView, ...]
    state_phase: str
    options: tuple[str, ...]
    pledge: Pledge
    notices: tuple[str, ...]
    waiting: str

    @property
    def cards(self) -> tuple[CardView, ...]:
        """Every card, goal after goal."""
        return tuple(card for goal in self.goals for card in goal.cards)


@dataclass(frozen=True, slots=True)
class Export:
    """A file to be handed out."""

    name: str
    media: str
    content: bytes
