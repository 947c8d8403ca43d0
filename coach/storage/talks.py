"""What is kept of people's rehearsals: conversations, turns, drafts, and what comes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from coach.domain import Commitment, Conversation, Direction, Feedback, Segment, Turn, Version, Viewer
from coach.errors import Conflict
from coach.storage import conversations, directions, persons, remembered, turns, versions
from coach.storage.plain import plain
from coach.storage.work import Work

_NOT_LAST = "Only the last message can be sent again in other words; please write a new one."


class Talks:
    """What persons keep. Everything a viewer reads or changes is their own; NotFound for what is not.

    Every method raises Conflict where the database stays busy and ConfigError where it fails.
    """

    def __init__(self, work: Work) -> None:
        self._work = work

    def start(self, viewer: Viewer, conversation: Conversation) -> None:
        """Keep a new conversation."""
        with self._work.changing() as connection:
            conversations.start(connection, viewer, conversation)

    def conversations(self, viewer: Viewer) -> tuple[Conversation, ...]:
        """Newest first."""
        with self._work.reading() as connection:
            return conversations.every(connection, viewer)

    def conversation(self, viewer: Viewer, id: str) -> Conversation:
        """One of them."""
        with self._work.reading() as connection:
            return conversations.one(connection, viewer, id)

    def talk(self, viewer: Viewer, id: str) -> tuple[Conversation, tuple[Turn, ...], Version | None]:
        """One of them with its turns and its newest draft."""
        with self._work.reading() as connection:
            return _talk(connection, viewer, id)

    def around(self, viewer: Viewer, turn: str) -> tuple[Conversation, tuple[Turn, ...], Version | None]:
        """The same of the conversation that a turn is in."""
        with self._work.reading() as connection:
            return _talk(connection, viewer, turns.conversation(connection, viewer, turn))

    def amend(self, viewer: Viewer, id: str, changes: Mapping[str, str | bool | datetime]) -> None:
        """Give some fields of a conversation other values."""
        with self._work.changing() as connection:
            conversations.amend(connection, viewer, id, changes)

    def discard(self, viewer: Viewer, id: str) -> None:
        """Delete a conversation with everything of it."""
        with self._work.changing() as connection:
            conversations.discard(connection, viewer, id)
        self._work.sweep()

    def receive(
        self, viewer: Viewer, conversation: str, turn: Turn, replaces: str = "", taken: Version | None = None
    ) -> Turn:
        """Keep a message as the next turn, whatever number it has; the turn there is where the message came before.

        `replaces` is the turn that it is sent in place of, and `taken` the draft without what that one changed.
        Conflict where it is not the last one, or where the draft was changed meanwhile.
        """
        with self._work.changing() as connection:
            conversations.hold(connection, viewer, conversation)
            if known := turns.by_message(connection, viewer, conversation, turn.message):
                return turns.one(connection, viewer, known)[1]
            number, last = turns.last(connection, viewer, conversation)
            if replaces and last != replaces:
                raise Conflict(_NOT_LAST)
            if replaces:
                turns.move(connection, viewer, replaces, "replaced", "received", "decided", "done", "stopped")
            kept = replace(turn, number=number + 1, text=plain(turn.text), received=turn.received.astimezone(UTC))
            turns.add(connection, viewer, conversation, kept)
            if taken:
                versions.add(connection, viewer, conversation, taken)
            conversations.amend(connection, viewer, conversation, {"changed": turn.received})
        return kept

    def turns(self, viewer: Viewer, conversation: str) -> tuple[Turn, ...]:
        """In order, with their segments, those that were replaced too."""
        with self._work.reading() as connection:
            return turns.of(connection, viewer, conversation)

    def turn(self, viewer: Viewer, id: str) -> tuple[str, Turn]:
        """A turn, and the id of its conversation."""
        with self._work.reading() as connection:
            return turns.one(connection, viewer, id)

    def decide(
        self,
        viewer: Viewer,
        conversation: str,
        turn: Turn,
        version: Version | None = None,
        commitments: Sequence[Commitment] = (),
        changes: Mapping[str, str | bool | datetime] | None = None,
    ) -> bool:
        """Keep what was decided on a turn, with the draft, the commitments and the conversation as they are then.

        False, and nothing is kept, where it was decided before. Conflict where the draft was changed meanwhile: its
        newest version has to be `turn.before`.
        """
        with self._work.changing() as connection:
            conversations.hold(connection, viewer, conversation)
            versions.check(connection, viewer, conversation, turn.before)
            if not turns.decide(connection, viewer, turn):
                return False
            if version:
                versions.add(connection, viewer, conversation, version)
            for commitment in commitments:
                remembered.commit(connection, viewer, commitment)
            conversations.amend(connection, viewer, conversation, changes or {})
        return True

    def release(self, viewer: Viewer, turn: str, segment: Segment, *, last: bool = False) -> bool:
        """Keep a segment of a reply, unless there is one of its number; False where the reply has ended.

        With the `last` one the turn is done.
        """
        with self._work.changing() as connection:
            kept = turns.release(connection, viewer, turn, segment)
            if kept and last:
                turns.move(connection, viewer, turn, "done", "decided")
        return kept

    def finish(self, viewer: Viewer, turn: str) -> None:
        """Every segment is kept."""
        with self._work.changing() as connection:
            turns.move(connection, viewer, turn, "done", "decided")

    def stop(self, viewer: Viewer, turn: str) -> None:
        """No further segment is wanted."""
        with self._work.changing() as connection:
            turns.one(connection, viewer, turn)
            turns.move(connection, viewer, turn, "stopped", "received", "decided")

    def keep(self, viewer: Viewer, conversation: str, version: Version) -> None:
        """Keep the next version of a draft; Conflict where another one came first."""
        with self._work.changing() as connection:
            conversations.hold(connection, viewer, conversation)
            versions.add(connection, viewer, conversation, version)

    def versions(self, viewer: Viewer, conversation: str) -> tuple[Version, ...]:
        """Oldest first."""
        with self._work.reading() as connection:
            return versions.of(connection, viewer, conversation)

    def version(self, viewer: Viewer, conversation: str, number: int = 0) -> Version | None:
        """The draft of that number, with 0 the newest; None where there is none."""
        with self._work.reading() as connection:
            return versions.one(connection, viewer, conversation, number)

    def rate(self, viewer: Viewer, feedback: Feedback) -> None:
        """Keep what they think of a reply, in place of what they thought."""
        with self._work.changing() as connection:
            turns.one(connection, viewer, feedback.turn)
            remembered.rate(connection, viewer, feedback)

    def feedback(self, viewer: Viewer) -> tuple[Feedback, ...]:
        """Everything they thought."""
        with self._work.reading() as connection:
            return remembered.rated(connection, viewer)

    def commitments(self, viewer: Viewer) -> tuple[Commitment, ...]:
        """What they left with, newest first."""
        with self._work.reading() as connection:
            return remembered.committed(connection, viewer)

    def recommit(self, viewer: Viewer, conversation: str, changes: Mapping[str, str | int | None]) -> None:
        """Change some fields of a commitment."""
        with self._work.changing() as connection:
            remembered.recommit(connection, viewer, conversation, changes)

    def settle(self, viewer: Viewer, conversation: str) -> None:
        """Come back to that commitment no more."""
        with self._work.changing() as connection:
            remembered.settle(connection, viewer, conversation)

    def direction(self, viewer: Viewer) -> tuple[Direction, ...]:
        """What their organisation is after."""
        with self._work.reading() as connection:
            return directions.every(connection, viewer)

    def set_direction(self, viewer: Viewer, lines: Sequence[Direction]) -> None:
        """Put these lines in place of those there are."""
        with self._work.changing() as connection:
            directions.replace(connection, viewer, lines)

    def signed(self, viewer: Viewer) -> tuple[str, ...]:
        """The names of the guides that they gave their organisation."""
        with self._work.reading() as connection:
            return persons.signed(connection, viewer)

    def forget(self, viewer: Viewer) -> int:
        """Delete everything of a person; how many rows that were. What is their organisation's stays, unsigned."""
        with self._work.changing() as connection:
            count = persons.forget(connection, viewer)
        self._work.sweep()
        return count

    def expire(self, before: datetime) -> int:
        """Delete the conversations, of anybody, in which nothing was said since then; how many."""
        with self._work.changing() as connection:
            count = conversations.expire(connection, before)
        self._work.sweep()
        return count


def _talk(connection: Connection, viewer: Viewer, id: str) -> tuple[Conversation, tuple[Turn, ...], Version | None]:
    found = conversations.one(connection, viewer, id), turns.of(connection, viewer, id)
    return *found, versions.one(connection, viewer, id)
