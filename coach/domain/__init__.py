"""The nouns of the field as frozen values; standard library only."""

from coach.domain.documents import Document, Part
from coach.domain.draft import Draft, KeyResult, Kind, Objective, OkrSet
from coach.domain.library import Example, Hat, Pair, Passage, PassageType, Question, Register
from coach.domain.people import Role, Viewer

__all__ = [
    "Document",
    "Draft",
    "Example",
    "Hat",
    "KeyResult",
    "Kind",
    "Objective",
    "OkrSet",
    "Pair",
    "Part",
    "Passage",
    "PassageType",
    "Question",
    "Register",
    "Role",
    "Viewer",
]
