"""What a database says when it fails, as errors of the coach."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError, TimeoutError

from coach.errors import CoachError, ConfigError, Conflict

# SQLite's codes for a file that somebody else holds, PostgreSQL's for a lock not had in time, a deadlock, a lost race.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, "55P03", "40P01", "40001"}
HELD = "The store is busy with somebody else's changes; please try again in a moment."
_FAILED = (
    "The store cannot be used ({said}); please check the database in COACH_DATA, "
    "or in COACH_DATABASE_URL where that is set."
)


@contextmanager
def translated() -> Iterator[None]:
    """Raise Conflict where the database was busy, ConfigError where it failed; what is no fault of its passes."""
    try:
        yield
    except SQLAlchemyError as problem:
        raise _error(problem) from problem


def _error(problem: SQLAlchemyError) -> CoachError:
    busy = isinstance(problem, TimeoutError) or _code(problem) in _BUSY
    return Conflict(HELD) if busy else ConfigError(_FAILED.format(said=said(problem)))


def _code(problem: SQLAlchemyError) -> object:
    """SQLite's primary code (the extended ones add higher bits), PostgreSQL's state, or None."""
    cause = problem.orig if isinstance(problem, DBAPIError) else None
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return getattr(cause, "sqlstate", None)


def said(problem: SQLAlchemyError) -> str:
    """The first line of what the database itself said: the others may quote a row."""
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    return (str(cause).splitlines() or [type(cause).__name__])[0].rstrip(".")
