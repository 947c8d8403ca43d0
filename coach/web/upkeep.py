"""What a server does by itself, beside answering."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

from coach.errors import CoachError
from coach.web import memory

_LOG = logging.getLogger("okr-coach")
_DAY, _MINUTE = timedelta(days=1), 60.0
# Seconds that a task under way is waited for: a process that ends while a library is being loaded ends with a fault.
_PATIENCE = 10.0


class Upkeep(AbstractContextManager["Upkeep"]):
    """Lets go of conversations whose time is over once a day, and of memory that is free every minute.

    `warm` is called once in the background, to load what the first question would have to wait for.
    """

    def __init__(self, expire: Callable[[datetime], int], warm: Callable[[], object]) -> None:
        self._expire, self._warm = expire, warm
        self._over = Event()
        self._thread = Thread(target=self._keep, name="okr-coach-upkeep", daemon=True)

    def __enter__(self) -> "Upkeep":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(_PATIENCE)

    def _keep(self) -> None:
        self._try(self._warm)
        due = datetime.now(UTC) + _DAY
        while True:
            memory.give_back()
            if self._over.wait(_MINUTE):
                return
            if datetime.now(UTC) >= due:
                due += _DAY
                self._try(lambda: self._expire(datetime.now(UTC)))

    def _try(self, task: Callable[[], object]) -> None:
        """A fault is told, and the server goes on."""
        try:
            task()
        except CoachError as problem:
            _LOG.error("Upkeep: %s", problem)
