"""What a message comes to: decided once, and kept in one step with the draft, the commitment and the title."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from coach.dialogue.moves import BY_NAME
from coach.dialogue.state import Decision, Pledge, State, Step
from coach.domain import Commitment, Conversation, Hat, Sheet, Turn, Version, Viewer
from coach.domain.changes import apply
from coach.errors import Conflict
from coach.service.codec import UNLABELLED, encode
from coach.service.drafting import Drafting
from coach.service.folding import Folding, standing
from coach.service.kept import Changes
from coach.service.parts import Means
from coach.service.pledging import taken
from coach.service.titles import first_said, title

_TRIES = 4
_TEACHES: tuple[Hat, ...] = ("consultant", "mentor")
_MOVED = "This conversation is being changed elsewhere too; please try again in a moment."


@dataclass(frozen=True, slots=True)
class Open:
    """A talk as a turn of it finds it: the turns before it that count, and the draft with its number."""

    conversation: Conversation
    earlier: tuple[Turn, ...]
    turn: Turn
    number: int
    sheet: Sheet


class Deciding:
    """Decides turns."""

    def __init__(self, means: Means, folding: Folding, drafting: Drafting) -> None:
        self._means, self._folding, self._drafting = means, folding, drafting

    def opened(self, viewer: Viewer, id: str) -> Open:
        """The talk around a turn; NotFound."""
        conversation, turns, newest = self._means.talks().around(viewer, id)
        turn = next(turn for turn in turns if turn.id == id)
        earlier = tuple(other for other in standing(turns) if other.number < turn.number)
        return Open(conversation, earlier, turn, newest.number if newest else 0, newest.sheet if newest else Sheet())

    def decided(self, viewer: Viewer, talk: Open) -> Open:
        """The talk with the turn decided, by this process or by another one; Conflict."""
        for _ in range(_TRIES):
            if talk.turn.decision or talk.turn.status == "replaced":
                return talk
            with suppress(Conflict):  # the draft was changed by hand meanwhile: decided anew, on the draft as it is now
                if turn := self._decide(viewer, talk):
                    return replace(talk, turn=turn)
            talk = self.opened(viewer, talk.turn.id)
        raise Conflict(_MOVED)

    def _decide(self, viewer: Viewer, talk: Open) -> Turn | None:
        """The turn as it was kept; None where somebody else had decided it."""
        state = self._folding.state(viewer, talk.conversation, talk.earlier)
        made = self._folding.make(viewer, talk.conversation, talk.turn, state, talk.sheet, len(talk.earlier))
        decision, version = self._drafted(viewer, talk, made)
        turn = _turn(talk, decision, encode(decision, state), version)
        left = tuple(self._left(viewer, talk, state.pledge, decision))
        changes = _changes(talk, version, decision.state)
        if not self._means.talks().decide(viewer, talk.conversation.id, turn, version, left, changes):
            return None
        self._folding.hold(viewer, turn, decision)
        return turn

    def _drafted(self, viewer: Viewer, talk: Open, decision: Decision) -> tuple[Decision, Version | None]:
        """The draft after a decision; None where it stays as it is. What is taken back goes before what is changed."""
        taken, sheet = None, talk.sheet
        if any(map(_undoes, decision.steps)):
            taken = self._drafting.taken(viewer, talk.conversation.id, lambda version: bool(version.turn))
            sheet = taken.sheet if taken else sheet
            decision = decision if taken else replace(decision, steps=tuple(map(_nothing, decision.steps)))
        for change in decision.changes:
            with suppress(KeyError):  # it was on what has just been taken back
                sheet = apply(change, sheet)
        if sheet == talk.sheet:
            return decision, None
        why, undoes = ("undo", taken.undoes) if taken else ("message", 0)
        now = self._means.now()
        return decision, Version(talk.number + 1, viewer.person, now, why, talk.turn.id, sheet, undoes)

    def _left(self, viewer: Viewer, talk: Open, before: Pledge, decision: Decision) -> Iterator[Commitment]:
        """What they commit to now, and what an earlier talk left that is come back to."""
        pledge = decision.state.pledge
        if pledge.step and pledge != before:
            new = Commitment(talk.conversation.id, talk.turn.received)
            kept = self._committed(viewer, talk) if before.step else None
            yield taken(replace(kept, made=new.made) if kept else new, before if kept else Pledge(), pledge)
        followed = any(step.move == "FollowUp" for step in decision.steps)
        if followed and (earlier := self._folding.earlier(viewer, talk.conversation)):
            yield replace(earlier, settled=True)

    def _committed(self, viewer: Viewer, talk: Open) -> Commitment | None:
        every = self._means.talks().commitments(viewer)
        return next((one for one in every if one.conversation == talk.conversation.id), None)


def hat(decision: Decision) -> Hat:
    """As what the coach answers: who teaches or shows is seen first, then whoever has the last word."""
    hats = [BY_NAME[step.move].hat for step in decision.steps]
    return next((one for one in hats if one in _TEACHES), hats[-1] if hats else "coach")


def chips(decision: Decision) -> tuple[str, ...]:
    """The labels of the quick answers."""
    return tuple(option.label for option in decision.state.options)


def _turn(talk: Open, decision: Decision, text: str, version: Version | None) -> Turn:
    """The turn with what is kept of its decision."""
    kept = replace(talk.turn, decision=text, before=talk.number, after=version.number if version else talk.number)
    if kept.status == "received":
        kept = replace(kept, status="decided")
    return kept if text == UNLABELLED else replace(kept, hat=hat(decision), chips=chips(decision))


def _changes(talk: Open, version: Version | None, state: State) -> Changes:
    """What the message makes of the conversation; a title that the person gave stays."""
    first = first_said((*talk.earlier, talk.turn))
    changes: dict[str, str | bool] = {"mode": state.mode, "lead": state.lead}
    if talk.conversation.title in ("", title(talk.sheet, first)):
        changes["title"] = title(version.sheet if version else talk.sheet, first)
    return {name: value for name, value in changes.items() if getattr(talk.conversation, name) != value}


def _undoes(step: Step) -> bool:
    return (step.move, step.topic) == ("Repair", "undone")


def _nothing(step: Step) -> Step:
    return replace(step, topic="nothing") if _undoes(step) else step
