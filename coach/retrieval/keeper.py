"""Keeps the indexes of a running process up to date in the background."""

from threading import Event, Thread

from coach.errors import CoachError
from coach.retrieval.library import Library

# Seconds between looks, and after a fault, which a failing provider should not be asked about every second.
_LOOKS, _RESTS = 1.0, 30.0


class _Ended(Exception):
    """Nobody waits for the index any more."""


class Keeper:
    """Looks every second whether knowledge, guides or embedder changed, or an index was damaged, and builds it anew.

    Use it as a context; meanwhile searches go by words. At its end a build that is under way is given up, which takes
    until its next step; another one begins anew.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._over = Event()
        self._thread = Thread(target=self._keep, name="okr-coach-index", daemon=True)

    def __enter__(self) -> "Keeper":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(timeout=_RESTS)

    def _keep(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            try:
                self._library.refresh(self._step)
                pause = _LOOKS
            except CoachError:
                pause = _RESTS
            except _Ended:
                return

    def _step(self, _done: int, _all: int) -> None:
        if self._over.is_set():
            raise _Ended
