"""What a person brings: objectives with their key results."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["committed", "aspirational", "learning"]


@dataclass(frozen=True, slots=True)
class Objective:
    """The person's words; empty when none was read."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class KeyResult:
    """The person's words, and the slots beside them as they gave them (never parsed out of the words)."""

    text: str
    baseline: str | None = None
    target: str | None = None
    unit: str | None = None
    due: str | None = None
    owner: str | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class OkrSet:
    """One objective with its key results."""

    id: str
    objective: Objective
    key_results: tuple[KeyResult, ...] = ()
    kind: Kind | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Sets in the order they were given, and the text around them, in order."""

    sets: tuple[OkrSet, ...] = ()
    context: tuple[str, ...] = ()
