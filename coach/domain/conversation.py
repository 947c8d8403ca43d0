"""A conversation and its turns, as they are stored."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from coach.domain.library import Hat, Register
from coach.domain.sheet import Sheet

#: How the person wants to be met: questions first, explanations first, or examples first.
Mode = Literal["ask", "tell", "show"]
#: received: the message is kept · decided: what it did to the draft and what is answered is kept · done: every segment
#: of the reply is kept · stopped: the person stopped the reply · replaced: they sent another message in its place.
Status = Literal["received", "decided", "done", "stopped", "replaced"]
#: receipt: what was noted · reflect: a mirror · tell: an explanation or a quotation · ask: the one question, last.
PartKind = Literal["receipt", "reflect", "tell", "ask"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A released part of a reply; `number` counts from 1 and is the id of its event; `citations` are passages' ids."""

    number: int
    kind: PartKind
    text: str
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A message and its reply. `message` is the client's id, unique in a conversation; `number` counts from 1.

    `decision` is JSON of what was read and decided, or `unlabelled`; `before` and `after` are versions of the draft.
    """

    id: str
    number: int
    message: str
    text: str
    received: datetime
    status: Status = "received"
    decision: str = ""
    hat: Hat | None = None
    before: int = 0
    after: int = 0
    segments: tuple[Segment, ...] = ()
    chips: tuple[str, ...] = ()

    @property
    def reply(self) -> str:
        """The released parts as one text, a paragraph each."""
        return "\n\n".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A talk about one draft. `title` is in the person's words; `mode` and `register` are theirs to change."""

    id: str
    title: str
    started: datetime
    changed: datetime
    mode: Mode = "ask"
    register: Register = "warm"
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """A draft at one moment: who changed it (always a person), why, and by which turn ("" for a card's edit).

    `number` counts from 1. `undoes` is the number of the version that was taken back, 0 where none was.
    """

    number: int
    author: str
    at: datetime
    why: str
    turn: str
    sheet: Sheet = field(default_factory=Sheet)
    undoes: int = 0


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the person thought of a reply; one a turn."""

    turn: str
    good: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody left with, in their own words; "" and None where they gave nothing. Seen by nobody else."""

    conversation: str
    made: datetime
    step: str = ""
    by: str = ""
    witness: str = ""
    confidence: int | None = None
    first_sign: str = ""
    stopping: str = ""
    stopper: str = ""
    target_confidence: int | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Direction:
    """A line of what the organisation is after: its mission, its strategy, an objective or a key result of it."""

    id: str
    kind: Literal["mission", "strategy", "objective", "key result"]
    text: str
    parent: str = ""
