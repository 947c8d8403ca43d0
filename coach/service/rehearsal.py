"""The use cases of a rehearsal, for page, API, terminal and evaluation alike; safe to share between threads."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from coach.dialogue.state import STARTERS
from coach.domain import (
    Commitment,
    Conversation,
    Difference,
    Direction,
    Feedback,
    Mode,
    Passage,
    Register,
    Segment,
    Turn,
    Version,
    Viewer,
)
from coach.domain.changes import Change
from coach.errors import InputError
from coach.retrieval.library import WANTED, Answer
from coach.retrieval.scope import Filter
from coach.service.deciding import Deciding
from coach.service.directing import Directing
from coach.service.drafting import Drafting
from coach.service.files import render, summary
from coach.service.folding import Folding
from coach.service.keeping import everything
from coach.service.parts import Means
from coach.service.pledging import given
from coach.service.titles import OPENING, shortened
from coach.service.turns import Turns
from coach.service.viewing import Viewing
from coach.service.views import Export, Talk

#: Characters of one message.
LONGEST = 20_000
_OPENINGS = dict(zip(("draft", "nothing", "lead", "question"), STARTERS, strict=True))
_EMPTY = "There is nothing in this message; write or paste something first."
_TOO_LONG = "This message has {size:,} characters, and {most:,} are read at once; keep the part with the goals."
_NO_ID = "A message needs an id of 1 to 200 characters."
_FIRST = "What makes a good key result?"
_UNTITLED = "A title needs at least one letter."


class Rehearsal:
    """Conversations about drafts. What is not the viewer's own is NotFound."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._folding = Folding(means)
        self._drafting = Drafting(means)
        self._directing = Directing(means)
        self._turns = Turns(means, self._folding, Deciding(means, self._folding, self._drafting))
        self._viewing = Viewing(means, self._folding)

    def prepare(self) -> None:
        """Open and load what the first message would otherwise wait for."""
        self._means.talks()
        self._folding.prepare()
        self._means.guides.search(Viewer("", ""), _FIRST)

    def start(
        self,
        viewer: Viewer,
        *,
        lead: bool = False,
        mode: Mode = "ask",
        register: Register | None = None,
        opening: str = "",
    ) -> Conversation:
        """Begin a conversation. With an `opening` (draft, nothing, lead or question) its starter is the first message,
        ready to be answered.
        """
        now = self._means.now()
        one = Conversation(
            self._means.id(), "", now, now, mode, register or self._means.register, lead or opening == "lead"
        )
        self._means.talks().start(viewer, one)
        if opening in _OPENINGS:
            self.receive(viewer, one.id, _OPENINGS[opening].label, OPENING)
        return one

    def conversations(self, viewer: Viewer) -> tuple[Conversation, ...]:
        """Newest first."""
        return self._means.talks().conversations(viewer)

    def talk(self, viewer: Viewer, id: str) -> Talk:
        """Everything that a page needs of a conversation; completes nothing."""
        return self._viewing.talk(viewer, id)

    def turn(self, viewer: Viewer, id: str) -> Turn:
        """A turn with what was released of its reply."""
        return self._viewing.turn(viewer, id)

    def amend(
        self,
        viewer: Viewer,
        id: str,
        *,
        title: str | None = None,
        mode: Mode | None = None,
        register: Register | None = None,
        lead: bool | None = None,
    ) -> Conversation:
        """Give a conversation another title or manner; what is None stays."""
        if title is not None and not title.strip():
            raise InputError(_UNTITLED)
        given = {"title": shortened(title) if title else None, "mode": mode, "register": register, "lead": lead}
        self._means.talks().amend(viewer, id, {name: value for name, value in given.items() if value is not None})
        return self._means.talks().conversation(viewer, id)

    def discard(self, viewer: Viewer, id: str) -> None:
        """Delete a conversation with everything of it."""
        self._means.talks().discard(viewer, id)
        self._folding.forget(viewer)

    def receive(self, viewer: Viewer, id: str, text: str, message: str, *, replaces: str = "") -> Turn:
        """Keep a message; the same `message` id again gives the same turn.

        `replaces` is the id of the last turn, whose changes of the draft are taken back. InputError for a message that
        is empty or has more than 20,000 characters; Conflict where `replaces` is not the last turn.
        """
        if not text.strip():
            raise InputError(_EMPTY)
        if len(text) > LONGEST:
            raise InputError(_TOO_LONG.format(size=len(text), most=LONGEST))
        if not 0 < len(message) <= 200:
            raise InputError(_NO_ID)
        taken = self._drafting.taken(viewer, id, lambda version: version.turn == replaces) if replaces else None
        taken = replace(taken, why="resent") if taken else None
        turn = Turn(self._means.id(), 0, message, text, self._means.now())
        return self._means.talks().receive(viewer, id, turn, replaces, taken)

    def answer(self, viewer: Viewer, turn_id: str, after: int = 0) -> Iterator[Segment]:
        """The reply to a turn, segment by segment after number `after`; made as far as it is missing, and resumed
        wherever it was left. Ends when the turn is done, stopped or replaced.
        """
        return self._turns.answer(viewer, turn_id, after)

    def stop(self, viewer: Viewer, turn_id: str) -> None:
        """No further segment of that reply is released."""
        self._means.talks().stop(viewer, turn_id)

    def upload(self, viewer: Viewer, id: str, name: str, content: bytes, message: str) -> Turn:
        """Keep the text of a file as a message; InputError where the file cannot be read or is too long."""
        return self.receive(viewer, id, self._means.intake(content, name).text, message)

    def edit(self, viewer: Viewer, id: str, base: int, change: Change) -> Version:
        """Make a card's edit on version `base` of the draft; Conflict where that is not the newest."""
        return self._drafting.edit(viewer, id, base, change)

    def undo(self, viewer: Viewer, id: str) -> Version:
        """Take back the newest version that was not taken back yet; Conflict where there is none."""
        return self._drafting.undo(viewer, id)

    def versions(self, viewer: Viewer, id: str) -> tuple[Version, ...]:
        """All versions of a draft, oldest first."""
        return self._drafting.versions(viewer, id)

    def compare(self, viewer: Viewer, id: str, old: int, new: int) -> tuple[Difference, ...]:
        """What changed from one version to another, card by card; version 0 is the empty draft."""
        return self._drafting.compare(viewer, id, old, new)

    def rate(self, viewer: Viewer, turn_id: str, good: bool, reason: str = "") -> None:
        """What the person thinks of a reply; the last word counts."""
        self._means.talks().rate(viewer, Feedback(turn_id, good, reason))

    def commitments(self, viewer: Viewer) -> tuple[Commitment, ...]:
        """What they left with, newest first."""
        return self._means.talks().commitments(viewer)

    def recommit(self, viewer: Viewer, conversation_id: str, changes: Mapping[str, str]) -> Commitment:
        """Change what they leave that conversation with, by hand: fields of a commitment with their new words.

        InputError for an empty step or a confidence without a number; NotFound before there is a first step.
        """
        self._means.talks().recommit(viewer, conversation_id, given(changes))
        return next(one for one in self.commitments(viewer) if one.conversation == conversation_id)

    def settle(self, viewer: Viewer, conversation_id: str) -> None:
        """Come back to that commitment no more."""
        self._means.talks().settle(viewer, conversation_id)

    def search(self, viewer: Viewer, query: str, wanted: Filter = WANTED, limit: int = 5) -> Answer:
        """What the organisation's guides and the library say to a query."""
        return self._means.guides.search(viewer, query, wanted, limit)

    def passage(self, viewer: Viewer, id: str) -> Passage:
        """A passage by its id, to open a citation."""
        return self._means.guides.passage(viewer, id)

    def export(self, viewer: Viewer, id: str, form: str) -> Export:
        """The draft of a conversation and what is left of the talk, as "markdown", "csv", "json" or "page"."""
        talk = self._viewing.talk(viewer, id)
        state = self._viewing.state(viewer, id)
        return render(summary(talk, state, self._means.now().date()), form)

    def own(self, viewer: Viewer) -> Export:
        """Everything that is kept of a person, as JSON."""
        return everything(self._means.talks(), viewer, self._means.now())

    def direction(self, viewer: Viewer) -> tuple[Direction, ...]:
        """What the viewer's organisation is after, line by line."""
        return self._directing.direction(viewer)

    def set_direction(self, viewer: Viewer, text: str) -> tuple[Direction, ...]:
        """Put what stands in a text in place of the direction there is; an empty one clears it. InputError, Denied."""
        return self._directing.load(viewer, text.encode("utf-8", "replace"))

    def load_direction(self, viewer: Viewer, name: str, content: bytes) -> tuple[Direction, ...]:
        """The same from a file."""
        return self._directing.load(viewer, content, name)

    def expire(self, now: datetime) -> int:
        """Delete the conversations, of anybody, whose last message is too old; how many. To be called at start and
        once a day.
        """
        return self._means.talks().expire(now - self._means.keeps)

    def forget(self, viewer: Viewer) -> int:
        """Delete everything of theirs; how many rows that were."""
        count = self._means.talks().forget(viewer)
        self._folding.forget(viewer)
        return count
