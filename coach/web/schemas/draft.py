"""The draft as it is seen: cards with their slots and notes, and its versions."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from coach.domain import Kind, SlotName
from coach.web.schemas.shape import Out, example

Role = Literal["objective", "key result"]

_SLOT = {"name": "target", "label": "Target", "value": "30", "question": "", "fresh": True}
_NOTE = {
    "id": "key-result-is-a-task",
    "quote": "Launch the rota app",
    "heading": "Work or effect?",
    "question": "When the rota app is there, what will be different for the drivers?",
    "reason": "A task can be done without anything changing.",
    "source": "house",
    "waits": "",
}
_CARD_VIEW = {
    "goal": "g1",
    "card": "c2",
    "role": "key result",
    "text": "Overtime from 90 to 30 h a month",
    "slots": [_SLOT],
    "notes": [_NOTE],
    "strengths": [{"heading": "A change you can see", "text": "It says where it stands and where it goes."}],
    "fresh": True,
}
_WORDS = {"text": "Drivers come home rested", "origin": "message:6f1c0a52"}
_OPEN = {"baseline": None, "target": None, "unit": None, "due": None, "owner": None, "kind": None}
_SHEET = {
    "goals": [
        {
            "id": "g1",
            "objective": {"id": "c1", "words": _WORDS, "slots": _OPEN},
            "key_results": [],
            "kind": None,
            "serves": None,
        }
    ],
    "context": [],
    "focus": "g1",
    "dismissed": [],
}
_VERSION = {
    "number": 1,
    "author": "me",
    "at": "2026-03-02T09:30:00Z",
    "why": "draft",
    "turn": "6f1c0a52",
    "undoes": 0,
    "sheet": _SHEET,
}


_GOAL_VIEW = {"goal": "g1", "kind": None, "serves": "", "focus": True, "cards": [_CARD_VIEW], "notes": []}
_CARD = {"id": "c1", "words": _WORDS, "slots": _OPEN}
_NEW = {"id": "c1", "words": {"text": "Drivers know their week in advance", "origin": "card"}, "slots": _OPEN}


class Said(Out):
    """The person's words, and where they wrote them: `message:<turn>`, `card`, `file:<name>`, several joined by `+`."""

    text: str
    origin: str


class Slots(Out):
    """What stands beside a key result's text; null: not given."""

    baseline: Said | None
    target: Said | None
    unit: Said | None
    due: Said | None
    owner: Said | None
    kind: Said | None


class Card(Out):
    """An objective or a key result; its id stays through every edit."""

    id: str
    words: Said
    slots: Slots


class Goal(Out):
    """An objective with its key results; `serves` is what it is for, in the organisation's direction."""

    id: str
    objective: Card
    key_results: list[Card]
    kind: Kind | None
    serves: Said | None


class Dismissed(Out):
    """A point its owner does not want to see again."""

    id: str
    quote: str


class Sheet(Out):
    """Everything on the table."""

    model_config = example(**_SHEET)

    goals: list[Goal]
    context: Annotated[list[Said], Field(description="What was kept aside.")]
    focus: Annotated[str, Field(description="The goal that is talked about; empty: none, or the only one.")]
    dismissed: list[Dismissed]


class Version(Out):
    """The draft at one moment."""

    model_config = example(**_VERSION)

    number: Annotated[int, Field(ge=1)]
    author: Annotated[str, Field(description="Who changed it: always a person.")]
    at: datetime
    why: str
    turn: Annotated[str, Field(description="The turn it came from; empty for a card's edit.")]
    undoes: Annotated[int, Field(ge=0, description="The version that was taken back; 0: none.")]
    sheet: Sheet


class Versions(Out):
    """Every version, oldest first."""

    model_config = example(items=[_VERSION])

    items: list[Version]


class Difference(Out):
    """A card that is not what it was: `was` is null where it is new, `now` where it is gone."""

    goal: str
    card: str
    role: Role
    was: Card | None
    now: Card | None


class Comparison(Out):
    """What changed from one version to another, in the order of the newer one, then what is gone."""

    model_config = example(items=[{"goal": "g1", "card": "c1", "role": "objective", "was": _CARD, "now": _NEW}])

    items: list[Difference]


class SlotView(Out):
    """A slot beside a key result."""

    name: SlotName
    label: str
    value: Annotated[str, Field(description="Empty where it is blank.")]
    question: Annotated[str, Field(description="A short one where it is blank and may be asked for.")]
    fresh: Annotated[bool, Field(description="Whether the last turn changed it.")]


class Note(Out):
    """A point of the review, as a question; `id` and `quote` are what dismissing it needs."""

    id: str
    quote: str
    heading: str
    question: str
    reason: str
    source: str
    waits: Annotated[str, Field(description="Why it is kept back; empty where it is shown.")]


class Strength(Out):
    """What holds."""

    heading: str
    text: str

    @model_validator(mode="before")
    @classmethod
    def _named(cls, given: Any) -> Any:
        """A pair, as the service has it."""
        return dict(zip(("heading", "text"), given, strict=True)) if isinstance(given, tuple) else given


class CardView(Out):
    """A card as it is shown."""

    goal: str
    card: str
    role: Role
    text: str
    slots: list[SlotView]
    notes: list[Note]
    strengths: list[Strength]
    fresh: Annotated[bool, Field(description="Whether the last turn changed its words.")]


class GoalView(Out):
    """An objective with its key results, and what is to be said of them as a set."""

    goal: str
    kind: Kind | None
    serves: Annotated[str, Field(description="What it is for, in the organisation's direction; empty: open.")]
    focus: Annotated[bool, Field(description="Whether it is the one that is talked about.")]
    cards: list[CardView]
    notes: list[Note]


class Draft(Out):
    """The draft of a conversation."""

    model_config = example(version=1, versions=1, goals=[_GOAL_VIEW], sheet=_SHEET, notices=[])

    version: Annotated[int, Field(ge=0, description="Its number: the `base` of the next change. 0: there is none.")]
    versions: Annotated[int, Field(ge=0, description="How many there are.")]
    goals: list[GoalView]
    sheet: Annotated[Sheet, Field(description="The same as words with their origins; `context` is what is kept aside.")]
    notices: Annotated[list[str], Field(description="What is to be known about the reading.")]
