"""The turn: received, decided, spoken and done; taken up again wherever it was left, by any process."""

from collections.abc import Iterator

from coach.domain import Passage, Segment, Viewer
from coach.errors import NotFound
from coach.service.deciding import Deciding, Open
from coach.service.folding import Folding
from coach.service.parts import Means

_OPEN = ("received", "decided")


class Turns:
    """Answers turns: each step is kept before the next one, and what was kept is not made again."""

    def __init__(self, means: Means, folding: Folding, deciding: Deciding) -> None:
        self._means, self._folding, self._deciding = means, folding, deciding

    def answer(self, viewer: Viewer, id: str, after: int = 0) -> Iterator[Segment]:
        """The segments of a reply after that number; what is missing is made and kept on the way."""
        talk = self._deciding.opened(viewer, id)
        if talk.turn.status in _OPEN:
            talk = self._after(viewer, talk)
        for segment in self._released(viewer, talk):
            if segment.number > after:
                after = segment.number
                yield segment

    def _after(self, viewer: Viewer, talk: Open) -> Open:
        """The talk with the earlier turns at their end, because this one builds on them."""
        left = [turn for turn in talk.earlier if turn.status in _OPEN or not turn.decision]
        for turn in left:
            earlier = self._deciding.opened(viewer, turn.id)
            for _ in self._released(viewer, self._deciding.decided(viewer, earlier)):
                pass
        return self._deciding.opened(viewer, talk.turn.id) if left else talk

    def _released(self, viewer: Viewer, talk: Open) -> Iterator[Segment]:
        """What was released already, then what is released now; if another process was faster, what that one did."""
        yield from talk.turn.segments
        if talk.turn.status not in _OPEN:
            return
        talk = self._deciding.decided(viewer, talk)
        talks, turn, spoken = self._means.talks(), talk.turn, self._spoken(viewer, talk)
        yield from turn.segments
        for segment in spoken[len(turn.segments) :]:
            if not talks.release(viewer, turn.id, segment, last=segment is spoken[-1]):
                yield from talks.turn(viewer, turn.id)[1].segments
                return
            yield segment
        if len(turn.segments) >= len(spoken):
            talks.finish(viewer, turn.id)

    def _spoken(self, viewer: Viewer, talk: Open) -> list[Segment]:
        decision = self._folding.decision(viewer, talk.conversation, talk.earlier, talk.turn)
        parts = self._means.speak(
            decision.steps,
            register=talk.conversation.register,
            seed=talk.conversation.id,
            said=[turn.reply for turn in talk.earlier],
            find=lambda id: self._passage(viewer, id),
        )
        return [Segment(number, part.kind, part.text, part.citations) for number, part in enumerate(parts, 1)]

    def _passage(self, viewer: Viewer, id: str) -> Passage | None:
        try:
            return self._means.guides.passage(viewer, id)
        except NotFound:  # an organisation's own guide was taken away meanwhile
            return None
