"""Keeps the indexes of a running process up to date in the background."""

from threading import Event, Thread

from coach.errors import CoachError
from coach.retrieval.library import Library

# Seconds between looks, and after a fault, which a failing provider should not be asked about every second.
_LOOKS, _RESTS = 1.0, 30.0


class Keeper:
    """Looks every second whether knowledge, guides or embedder changed, or an index was damaged, and builds it anew.

    Use it as a context; meanwhile searches go by words. At its end a build that is under way is given `patience`
    seconds, and after that is left as a crash would leave it: the next one begins anew.
    """

    def __init__(self, library: Library, patience: float = _RESTS) -> None:
        self._library, self._patience = library, patience
        self._over = Event()
        self._thread = Thread(target=self._keep, name="okr-coach-index", daemon=True)

    def __enter__(self) -> "Keeper":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(timeout=self._patience)

    def _keep(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            try:
                self._library.refresh()
                pause = _LOOKS
            except CoachError:
                pause = _RESTS
