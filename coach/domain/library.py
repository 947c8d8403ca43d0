"""What the coach has read: passages of guides, example OKRs, before-and-after pairs, questions to ask."""

from dataclasses import dataclass
from typing import Literal

from coach.domain.draft import Kind

PassageType = Literal["guide", "example", "pair", "question"]
Hat = Literal["coach", "facilitator", "consultant", "mentor", "change-agent"]
Register = Literal["terse", "warm"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that answers something by itself, and where it stands.

    `place` is the shipped file, or the page of a company's document; `document` is that document's name, "" for what is
    shipped. `asks` are other words people use when they want this passage. No `stages` and no `function`: fits any.
    """

    id: str
    type: PassageType
    title: str
    text: str
    heading: str = ""
    place: str = ""
    document: str = ""
    asks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    function: str = ""
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A made-up OKR of a plausible team; `weaknesses` are ids of the review standard that truly apply."""

    id: str
    function: str
    industry: str
    kind: Kind
    objective: str
    key_results: tuple[str, ...]
    metrics: tuple[str, ...]
    good: str
    lacks: str
    weaknesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence before and after one question; `about` is the weakness it was asked for, `answer` the owner's."""

    id: str
    function: str
    about: str
    objective: str
    before: str
    question: str
    answer: str
    after: str
    changed: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the coach's bank; `role` is who is being played, in a rehearsed defence.

    `topic` is that of the dialogue's topics it asks about, "" where it fits any topic of its move, or none; `angle` is
    the side it looks from.
    """

    text: str
    move: str
    stage: str
    hat: Hat
    register: Register
    role: str = ""
    topic: str = ""
    angle: str = ""
