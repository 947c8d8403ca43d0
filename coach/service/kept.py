"""What rehearsals need of a store; each call within what is the viewer's own."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from coach.domain import Commitment, Conversation, Direction, Feedback, Segment, Turn, Version, Viewer

#: Fields of a conversation and their new values.
Changes = Mapping[str, str | bool | datetime]


class Talks(Protocol):
    """Where conversations are kept. NotFound for what is not the viewer's own, Conflict where the store is busy."""

    def start(self, viewer: Viewer, conversation: Conversation) -> None:
        """Keep a new conversation."""
        ...

    def conversations(self, viewer: Viewer) -> tuple[Conversation, ...]:
        """Newest first."""
        ...

    def conversation(self, viewer: Viewer, id: str) -> Conversation:
        """One of them."""
        ...

    def talk(self, viewer: Viewer, id: str) -> tuple[Conversation, tuple[Turn, ...], Version | None]:
        """One of them with its turns and its newest draft."""
        ...

    def around(self, viewer: Viewer, turn: str) -> tuple[Conversation, tuple[Turn, ...], Version | None]:
        """The same of the conversation that a turn is in."""
        ...

    def amend(self, viewer: Viewer, id: str, changes: Changes) -> None:
        """Give some fields other values."""
        ...

    def discard(self, viewer: Viewer, id: str) -> None:
        """Delete it with everything of it."""
        ...

    def receive(
        self, viewer: Viewer, conversation: str, turn: Turn, replaces: str = "", taken: Version | None = None
    ) -> Turn:
        """Keep a message as the next turn, once; see `coach.storage.talks`."""
        ...

    def turns(self, viewer: Viewer, conversation: str) -> tuple[Turn, ...]:
        """In order, with their segments, those that were replaced too."""
        ...

    def turn(self, viewer: Viewer, id: str) -> tuple[str, Turn]:
        """A turn, and the id of its conversation."""
        ...

    def decide(
        self,
        viewer: Viewer,
        conversation: str,
        turn: Turn,
        version: Version | None = None,
        commitments: Sequence[Commitment] = (),
        changes: Changes | None = None,
    ) -> bool:
        """Keep what was decided, once, on the draft it was decided on; see `coach.storage.talks`."""
        ...

    def release(self, viewer: Viewer, turn: str, segment: Segment, *, last: bool = False) -> bool:
        """Keep a segment, once; False where the reply has ended. With the `last` one the turn is done."""
        ...

    def finish(self, viewer: Viewer, turn: str) -> None:
        """Every segment is kept."""
        ...

    def stop(self, viewer: Viewer, turn: str) -> None:
        """No further segment is wanted."""
        ...

    def keep(self, viewer: Viewer, conversation: str, version: Version) -> None:
        """Keep the next version of a draft; Conflict where another one came first."""
        ...

    def versions(self, viewer: Viewer, conversation: str) -> tuple[Version, ...]:
        """Oldest first."""
        ...

    def version(self, viewer: Viewer, conversation: str, number: int = 0) -> Version | None:
        """The one of that number, with 0 the newest; None where there is none."""
        ...

    def rate(self, viewer: Viewer, feedback: Feedback) -> None:
        """Keep what they think of a reply, in place of what they thought."""
        ...

    def feedback(self, viewer: Viewer) -> tuple[Feedback, ...]:
        """Everything they thought."""
        ...

    def commitments(self, viewer: Viewer) -> tuple[Commitment, ...]:
        """What they left with, newest first."""
        ...

    def recommit(self, viewer: Viewer, conversation: str, changes: Mapping[str, str | int | None]) -> None:
        """Change some fields of a commitment."""
        ...

    def settle(self, viewer: Viewer, conversation: str) -> None:
        """Come back to that commitment no more."""
        ...

    def direction(self, viewer: Viewer) -> tuple[Direction, ...]:
        """What their organisation is after."""
        ...

    def set_direction(self, viewer: Viewer, lines: Sequence[Direction]) -> None:
        """Put these lines in place of those there are."""
        ...

    def signed(self, viewer: Viewer) -> tuple[str, ...]:
        """The names of the guides that they gave their organisation."""
        ...

    def forget(self, viewer: Viewer) -> int:
        """Delete everything of a person; how many rows."""
        ...

    def expire(self, before: datetime) -> int:
        """Delete the conversations in which nothing was said since; how many."""
        ...
