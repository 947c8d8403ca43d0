"""A reply is made of parts, so that guards and measures look at parts and not at guesses."""

from dataclasses import dataclass

from coach.domain import PartKind


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a reply: plain text, its paragraphs parted by an empty line; `citations` are passages' ids."""

    kind: PartKind
    text: str
    citations: tuple[str, ...] = ()
