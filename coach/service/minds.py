"""Decisions at hand: in memory, of the turns that were used last."""

from collections import OrderedDict
from threading import Lock

from coach.dialogue.state import Decision
from coach.domain import Turn, Viewer

_AT_HAND = 2048
_Key = tuple[str, str, str]


class Minds:
    """Decisions at hand by turn, the latest used; safe to share between threads."""

    def __init__(self, size: int = _AT_HAND) -> None:
        self._size = size
        self._held: OrderedDict[_Key, Decision] = OrderedDict()
        self._lock = Lock()

    def get(self, viewer: Viewer, turn: Turn) -> Decision | None:
        """The decision of a turn, if it is at hand."""
        with self._lock:
            found = self._held.get(_key(viewer, turn))
            if found:
                self._held.move_to_end(_key(viewer, turn))
            return found

    def hold(self, viewer: Viewer, turn: Turn, decision: Decision) -> None:
        """Have it at hand; of too many the one that was not used for longest is let go."""
        with self._lock:
            self._held[_key(viewer, turn)] = decision
            while len(self._held) > self._size:
                self._held.popitem(last=False)

    def forget(self, viewer: Viewer) -> None:
        """Let go of everything of a person."""
        with self._lock:
            for key in [key for key in self._held if key[:2] == (viewer.organisation, viewer.person)]:
                del self._held[key]


def _key(viewer: Viewer, turn: Turn) -> _Key:
    return viewer.organisation, viewer.person, turn.id
