"""The parts a rehearsal is put together from, as the composition root hands them over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import uuid4

from coach.dialogue.acts import Act
from coach.dialogue.policy import Look
from coach.dialogue.state import Contacts, Decision, Scene, State, Step
from coach.domain import Draft, Passage, Register, Sheet, Viewer
from coach.intake import Received
from coach.language.parts import Part
from coach.retrieval.library import Answer
from coach.retrieval.scope import Filter
from coach.review import Dismissal, Review
from coach.service.kept import Talks

Read = Callable[[str, State, Sheet, str], Sequence[Act]]
Polisher = Callable[[str, Sequence[str]], str]
Decide = Callable[[State, Sequence[Act], Sheet, Look, Scene], Decision]


class Reviewer(Protocol):
    """`coach.review.review`, with the likeness it has."""

    def __call__(self, source: Draft, /, *, dismissed: Sequence[Dismissal], register: Register) -> Review:
        """The review of a draft."""
        ...


class Speaker(Protocol):
    """`coach.language.voice.speak`."""

    def __call__(
        self,
        steps: Sequence[Step],
        *,
        register: Register,
        seed: str,
        said: Sequence[str],
        find: Callable[[str], Passage | None],
    ) -> Sequence[Part]:
        """The parts of the reply, the question last."""
        ...


class Searcher(Protocol):
    """`Guides.search` and `Guides.passage`."""

    def search(self, viewer: Viewer, query: str, wanted: Filter = ..., limit: int = ...) -> Answer:
        """What fits a query."""
        ...

    def passage(self, viewer: Viewer, id: str) -> Passage:
        """A passage by its id; NotFound."""
        ...


def _as_it_is(text: str, _: Sequence[str]) -> str:
    return text


def _id() -> str:
    return uuid4().hex


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Means:
    """`talks` opens the store, once; `read` turns a message into acts; `intake` turns a file's bytes into its text.

    `register` is that of a new conversation. `polish` mends spelling and shortens a text, knowing the others on the
    draft, and does nothing else. `keeps`: how long a conversation is kept after its last message. `id` gives a new id;
    how the coach words things follows from the conversation's.
    """

    talks: Callable[[], Talks]
    read: Read
    review: Reviewer
    decide: Decide
    speak: Speaker
    guides: Searcher
    intake: Callable[[bytes, str], Received]
    register: Register = "warm"
    contacts: Contacts = field(default_factory=Contacts)
    polish: Polisher = _as_it_is
    keeps: timedelta = timedelta(days=90)
    now: Callable[[], datetime] = _now
    id: Callable[[], str] = _id
