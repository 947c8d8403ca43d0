"""The two ways to the database: to read, and to change something and keep it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Lock

from sqlalchemy import Connection, Engine

from coach.errors import Conflict
from coach.storage.faults import HELD, translated

# Seconds that a change waits for those before it.
_PATIENCE = 30.0


class Work:
    """A database at work.

    SQLite has one writer at a time and lets those who wait try again and again, the unlucky for too long; so within
    this process they queue here.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = Lock() if engine.dialect.name == "sqlite" else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One look at the database; Conflict where it stays busy, ConfigError where it fails."""
        with translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A transaction that is kept if the block ends well; of several writers each waits for its turn."""
        with self._queued(), translated(), self._engine.connect().execution_options(writing=True) as connection:
            yield connection
            connection.commit()

    def sweep(self) -> None:
        """Let go of what was deleted: SQLite keeps it in the log of its changes until that is written over.

        Whoever reads at that moment is not disturbed; then it is done the next time.
        """
        if self._turn is not None:
            with self._queued(), translated(), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("pragma wal_checkpoint(truncate)")

    @contextmanager
    def _queued(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=_PATIENCE):
            raise Conflict(HELD)
        try:
            yield
        finally:
            self._turn.release()
