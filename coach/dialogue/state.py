"""What the coach keeps in mind during a talk: values only, made by the policy, read by the next turn."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from coach.dialogue.acts import Act, Option
from coach.dialogue.moves import MoveName
from coach.domain import Commitment, Mode, Register
from coach.domain.changes import Change

#: What a question is about, where it is not a finding (then its id stands there).
Topic = str


@dataclass(frozen=True, slots=True)
class Asked:
    """The open question: by which move, about what, for which card; `tries` counts how often it was put, from 1."""

    move: MoveName
    topic: Topic
    card: str = ""
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words that answered a question, for reading back: about what, for which card, from which message."""

    card: str
    topic: Topic
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A point that is worked on: its finding (or "intent"), its card, and the topics that are still to be asked."""

    point: str
    card: str
    left: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Pledge:
    """The commitment as it grows, in the person's words."""

    step: str = ""
    by: str = ""
    witness: str = ""
    confidence: str = ""
    target_confidence: str = ""
    first_sign: str = ""
    stopper: str = ""
    stopping: str = ""


@dataclass(frozen=True, slots=True)
class Private:
    """What is kept in memory only and never stored.

    `paused`: the talk waits because of distress; `held`, `offered` and `contact` are the question that was open, its
    quick answers and what was said then. `resisted` and `felt` count how often these were met.
    """

    paused: bool = False
    held: Asked | None = None
    offered: tuple[Option, ...] = ()
    contact: tuple[tuple[str, str], ...] = ()
    resisted: int = 0
    felt: int = 0


#: What is offered before anything was said.
STARTERS = (
    Option("I have a draft", "choose", "have"),
    Option("I start from nothing", "choose", "nothing"),
    Option("I lead a team", "choose", "lead"),
    Option("What makes a good key result?", "method"),
)


@dataclass(frozen=True, slots=True)
class State:
    """Everything the policy knows of the talk besides the draft itself.

    `raised`: findings talked about, as "id|card". `tried`: how often each "topic|card" was asked. `closed`:
    "topic|card" that need no further question (answered, unknown, parked, skipped). `latest`: the value noted last, as
    "slot|card"; `changed`: the last turn changed the draft. `queue`: what was asked and not answered yet. `pending`:
    readings that wait for a yes.
    """

    mode: Mode = "ask"
    register: Register = "warm"
    lead: bool = False
    newcomer: bool = False
    turn: int = 0
    coaching: int = 0
    phase: Literal["arrive", "sharpen", "defend", "finish", "closed"] = "arrive"
    asked: Asked | None = None
    options: tuple[Option, ...] = STARTERS
    thread: Thread | None = None
    fragments: tuple[Fragment, ...] = ()
    raised: tuple[str, ...] = ()
    tried: tuple[tuple[str, int], ...] = ()
    closed: frozenset[str] = frozenset()
    parked: tuple[str, ...] = ()
    imposed: str = ""
    declined: int = 0
    role: str = ""
    probes: int = 0
    approved: bool = False
    offered_close: bool = False
    latest: str = ""
    changed: bool = False
    queue: tuple[Act, ...] = ()
    pending: tuple[Act, ...] = ()
    pledge: Pledge = field(default_factory=Pledge)
    private: Private = field(default_factory=Private)

    def asked_is(self, move: MoveName, topic: Topic) -> bool:
        """Whether that is the open question."""
        return self.asked is not None and (self.asked.move, self.asked.topic) == (move, topic)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be said: a move, the topic its wording is chosen by, the card it is about, and its material.

    `values` fill the blanks of the wording. `query` is what the library is to be asked, with `wanted` what kind of
    passage; `passages` are the ids that were found (filled in by the service), or none: it abstains.
    `asks` is false where the step must not hold a question, because another step follows that does.
    """

    move: MoveName
    topic: Topic = ""
    card: str = ""
    values: tuple[tuple[str, str], ...] = ()
    asks: bool = True
    query: str = ""
    wanted: Literal["", "guide", "example"] = ""
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom the coach may name; "" where nobody is set."""

    crisis: str = ""
    harm: str = ""
    coach: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the policy is told beside the talk: the turn's id, the contacts, an earlier commitment to come back to,
    whether the organisation's direction is known, and how a text is polished (spelling and shortening only).
    """

    turn: str
    contacts: Contacts = field(default_factory=Contacts)
    earlier: Commitment | None = None
    direction: bool = False
    polish: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a turn comes to: the rule that decided, what is said, what changes on the draft, and the state after it.

    `private`: the turn is stored as `unlabelled`, and read again where it has to be known.
    """

    rule: str
    steps: tuple[Step, ...]
    changes: tuple[Change, ...]
    state: State
    acts: tuple[Act, ...] = ()
    private: bool = False
