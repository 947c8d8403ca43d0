"""The two ways to the database: to read, and to change something and keep it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy import Connection, Engine

from coach.storage.faults import translated


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One look at the database; Conflict where it stays busy, ConfigError where it fails."""
    with translated(), engine.connect() as connection:
        yield connection


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is kept if the block ends well; of several writers each waits for its turn."""
    with translated(), engine.connect().execution_options(writing=True) as connection:
        yield connection
        connection.commit()


def sweep(engine: Engine) -> None:
    """Let go of what was deleted: SQLite keeps it in the log of its changes until that is written over.

    Whoever reads at that moment is not disturbed; then it is done the next time.
    """
    if engine.dialect.name != "sqlite":
        return
    with translated(), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("pragma wal_checkpoint(truncate)")
