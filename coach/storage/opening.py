"""From a URL to a store whose tables are those of this version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, column, create_engine, event, inspect, select, table
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from coach.errors import ConfigError
from coach.storage import address
from coach.storage.faults import said
from coach.storage.store import Store
from coach.storage.tables import metadata

if TYPE_CHECKING:
    from types import ModuleType

    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
# How long a statement waits for another process's changes, and an opening for another's upgrade; seconds.
_BUSY, _UPGRADING = 5.0, 60
_PRAGMAS = ("journal_mode=wal", "foreign_keys=on", "synchronous=normal", "secure_delete=on")
# Any number will do, as long as every version of the coach, and nobody else in the same database, uses it.
_ADVISORY = 0x0C0AC4

_UNINSTALLED = (
    "COACH_DATABASE_URL names a PostgreSQL database, and what reaches one is not installed ({problem}); please install "
    "okr-coach[postgres]."
)
_UNWRITABLE = "its folder must be one that can be written ({problem})."
_WAITED = "another okr-coach has been preparing it for {seconds} seconds; please look after that one first."
_FAILED = "that database cannot be used ({said}); please check the address, and that it is there and yours to write."
_NEWER = (
    "its tables are of version {found}, and this okr-coach knows them up to {newest}; please install the newer "
    "okr-coach again, or name another database."
)


def open_store(url: str | Path) -> Store:
    """The store in a file, or at a URL: `sqlite:///path/to/file.db`, `postgresql://user:password@host/database`.

    A file and its folder are made where there are none, tables are made or upgraded where they are older; of several
    processes that open at once, one does it and the others wait. ConfigError names the setting and what is wrong.
    """
    place = address.read(url)
    with _explained(url), ExitStack() as undo:
        engine = _engine(place)
        undo.callback(engine.dispose)
        with _turn(place):
            _upgrade(engine, url)
        undo.pop_all()
    return Store(engine)


def open_memory() -> Store:
    """A store in memory, gone when it is closed: the same tables, and one connection that everybody takes turns at."""
    shared = {"check_same_thread": False}
    engine = create_engine(
        "sqlite://", hide_parameters=True, poolclass=QueuePool, pool_size=1, max_overflow=0, connect_args=shared
    )
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    metadata.create_all(engine)
    return Store(engine)


@contextmanager
def _explained(url: str | Path) -> Iterator[None]:
    try:
        yield
    except Timeout:
        raise address.wrong(url, _WAITED.format(seconds=_UPGRADING)) from None
    except OSError as problem:
        raise address.wrong(url, _UNWRITABLE.format(problem=problem)) from None
    except SQLAlchemyError as problem:
        raise address.wrong(url, _FAILED.format(said=said(problem))) from problem


def _engine(place: URL) -> Engine:
    """Nothing is connected yet; parameters stay out of errors, for they are people's documents."""
    if place.drivername == address.SQLITE:
        engine = create_engine(place, hide_parameters=True, connect_args={"timeout": _BUSY})
        event.listen(engine, "connect", _settle)
    else:
        engine = create_engine(place, hide_parameters=True, module=_driver(), pool_pre_ping=True)
    event.listen(engine, "begin", _begin)
    return engine


def _driver() -> ModuleType:
    try:
        import psycopg
    except ImportError as problem:
        raise ConfigError(_UNINSTALLED.format(problem=problem)) from None
    return psycopg


def _settle(connection: Any, _: object) -> None:
    """Set up a new connection of SQLite; it begins no transaction of its own accord, `_begin` does."""
    connection.isolation_level = None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"pragma {pragma}")
    except connection.Error:
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    """Begin what will write as a writer: what begins as a reader in SQLite cannot wait for another writer later on."""
    writing = connection.get_execution_options().get("writing", False)
    if connection.dialect.name == address.SQLITE:
        connection.exec_driver_sql("begin immediate" if writing else "begin")
    elif writing:
        connection.exec_driver_sql(f"set local lock_timeout = {int(_BUSY * 1000)}")


def _turn(place: URL) -> AbstractContextManager[object]:
    """A time in which no other process opens the file: SQLite does not wait for its turn when it changes to WAL."""
    if place.drivername != address.SQLITE:
        return nullcontext()
    Path(place.database or "").parent.mkdir(parents=True, exist_ok=True)
    return FileLock(f"{place.database}.lock", timeout=_UPGRADING)


def _upgrade(engine: Engine, url: str | Path) -> None:
    known = revisions()
    with engine.connect() as connection:
        found = _version(connection)
    if found == known[-1]:
        return
    if found not in (None, *known):
        raise address.wrong(url, _NEWER.format(found=found, newest=known[-1]))
    with upgrading(engine) as connection:
        _run(connection)


def revisions() -> list[str]:
    """The revisions of the tables, oldest first, read off the names of their files: Alembic is slow to load."""
    return sorted(file.name.partition("_")[0] for file in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def _version(connection: Connection) -> str | None:
    """The revision of a database's tables; None where it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(select(column("version_num")).select_from(table("alembic_version")))


@contextmanager
def upgrading(engine: Engine) -> Iterator[Connection]:
    """A transaction for changes of the tables, kept if the block ends well; on a server it waits for its turn."""
    with engine.connect().execution_options(writing=True) as connection:
        connection.detach()  # it is set up otherwise than the pool's, so it must not go back there
        if connection.dialect.name == address.SQLITE:
            # A table that is copied is dropped, and that would take along the rows which refer to it.
            connection.connection.cursor().execute("pragma foreign_keys=off")
        else:
            connection.exec_driver_sql(f"set local lock_timeout = '{_UPGRADING}s'")
            connection.exec_driver_sql(f"select pg_advisory_xact_lock({_ADVISORY})")
        yield connection
        connection.commit()


def _run(connection: Connection) -> None:
    from alembic import command

    command.upgrade(configuration(connection), "head")


def configuration(connection: Connection) -> Config:
    """What Alembic's commands need, for `upgrading`'s connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
