"""What the coach has in mind in a talk: a fold over its turns, kept in memory and never written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from coach.dialogue.state import Decision, Scene, State
from coach.domain import Commitment, Conversation, Register, Sheet, Turn, Viewer
from coach.review import Dismissal, Review
from coach.service import lookup
from coach.service.codec import UNLABELLED, decode, encode
from coach.service.minds import Minds
from coach.service.parts import Means

#: Sheets whose review is at hand.
_REVIEWS = 512
_EXAMPLE = "Objective: Calm mornings\n- Late starts from 9 to 2 a week\n- Set up the new desk"


class Folding:
    """Decisions and states of stored turns; what was not stored is read and decided again, with the same outcome."""

    def __init__(self, means: Means) -> None:
        self._means, self._minds = means, Minds()
        self._reviewed = lru_cache(maxsize=_REVIEWS)(self._review)

    def look(self, register: Register) -> Callable[[Sheet], Review]:
        """The review of a sheet in a register, with its dismissals."""
        return partial(self._reviewed, register)

    def state(self, viewer: Viewer, conversation: Conversation, turns: Sequence[Turn]) -> State:
        """The state after these turns: those of a conversation that count, in order, from the first."""
        state = State(mode=conversation.mode, register=conversation.register, lead=conversation.lead)
        decided = [turn for turn in turns if turn.decision]
        for place in range(self._start(viewer, decided), len(decided)):
            turn = decided[place]
            state = _left(turn, self._decision(viewer, conversation, turn, state, place))
        return replace(state, mode=conversation.mode, register=conversation.register, lead=conversation.lead)

    def decision(self, viewer: Viewer, conversation: Conversation, earlier: Sequence[Turn], turn: Turn) -> Decision:
        """What was decided on a turn that comes after those."""
        held = self._minds.get(viewer, turn)
        return held or self._decision(
            viewer, conversation, turn, self.state(viewer, conversation, earlier), len(earlier)
        )

    def hold(self, viewer: Viewer, turn: Turn, decision: Decision) -> None:
        """Have a decision at hand."""
        self._minds.hold(viewer, turn, decision)

    def forget(self, viewer: Viewer) -> None:
        """Let go of everything of a person."""
        self._minds.forget(viewer)
        self._reviewed.cache_clear()

    def prepare(self) -> None:
        """Read, decide and speak once, of nobody's, so that everything is loaded."""
        begun, scene = State(), Scene("")
        acts = self._means.read(_EXAMPLE, begun, Sheet(), "")
        made = self._means.decide(begun, acts, Sheet(), self.look("warm"), scene)
        decode(encode(made, begun), begun)
        self._means.speak(made.steps, register="warm", seed="", said=(), find=lambda _: None)

    def make(
        self, viewer: Viewer, conversation: Conversation, turn: Turn, state: State, sheet: Sheet, place: int
    ) -> Decision:
        """Read and decide a turn that comes after `place` others."""
        scene = Scene(
            turn.id,
            self._means.contacts,
            self.earlier(viewer, conversation) if place < 2 else None,
            bool(self._means.talks().direction(viewer)),
            lambda text: self._means.polish(text, [card.text for _, card in sheet.cards()]),
        )
        acts = self._means.read(turn.text, state, sheet, turn.id)
        made = self._means.decide(state, acts, sheet, self.look(conversation.register), scene)
        return replace(made, steps=lookup.found(made.steps, sheet, viewer, self._means.guides))

    def earlier(self, viewer: Viewer, conversation: Conversation) -> Commitment | None:
        """What they left another talk with, and was not come back to yet."""
        left = self._means.talks().commitments(viewer)
        return next((one for one in left if not one.settled and one.conversation != conversation.id), None)

    def _start(self, viewer: Viewer, decided: Sequence[Turn]) -> int:
        """The first whose decision is looked at: the last that is at hand; the last of all, if it says everything."""
        held = (place for place in reversed(range(len(decided))) if self._minds.get(viewer, decided[place]))
        if (place := next(held, None)) is not None:
            return place
        labelled = decided and all(turn.decision != UNLABELLED for turn in decided)
        return len(decided) - 1 if labelled and decode(decided[-1].decision, State()) else 0

    def _decision(self, viewer: Viewer, conversation: Conversation, turn: Turn, before: State, place: int) -> Decision:
        decision = self._minds.get(viewer, turn) or decode(turn.decision, before)
        if decision is None:
            version = self._means.talks().version(viewer, conversation.id, turn.before) if turn.before else None
            sheet = version.sheet if version else Sheet()
            decision = self.make(viewer, conversation, turn, before, sheet, place)
        self._minds.hold(viewer, turn, decision)
        return decision

    def _review(self, register: Register, sheet: Sheet) -> Review:
        dismissed = [Dismissal(one.id, one.quote) for one in sheet.dismissed]
        return self._means.review(sheet.draft(), dismissed=dismissed, register=register)


def standing(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Those that still count."""
    return tuple(turn for turn in turns if turn.status != "replaced")


def _left(turn: Turn, decision: Decision) -> State:
    """The state that a turn leaves; a question that was stopped before it was put is not open."""
    unput = turn.status == "stopped" and not any(segment.kind == "ask" for segment in turn.segments)
    return replace(decision.state, asked=None, options=()) if unput else decision.state
