"""The nouns of the field as frozen values; standard library only."""

from coach.domain.conversation import (
    Commitment,
    Conversation,
    Direction,
    Feedback,
    Mode,
    PartKind,
    Segment,
    Status,
    Turn,
    Version,
)
from coach.domain.differences import Difference, compare, without
from coach.domain.documents import Document, Part
from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet
from coach.domain.library import Example, Hat, Pair, Passage, PassageType, Question, Register
from coach.domain.people import Role, Viewer
from coach.domain.sheet import SLOTS, Card, Dismissed, Goal, Sheet, SlotName, Slots, Words

__all__ = [
    "SLOTS",
    "Card",
    "Commitment",
    "Conversation",
    "Difference",
    "Direction",
    "Dismissed",
    "Document",
    "Draft",
    "Example",
    "Feedback",
    "Goal",
    "Hat",
    "KeyResult",
    "Kind",
    "Mode",
    "Objective",
    "OkrSet",
    "Pair",
    "Part",
    "PartKind",
    "Passage",
    "PassageType",
    "Question",
    "Register",
    "Role",
    "Segment",
    "Sheet",
    "SlotName",
    "Slots",
    "Status",
    "Turn",
    "Version",
    "Viewer",
    "Words",
    "compare",
    "without",
]
