"""A fresh database for each test, of either kind: what holds for one has to hold for the other."""

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import PIPE

import psycopg
import pytest
from sqlalchemy import Connection, create_engine

from coach.storage import Store, address, open_memory, open_store

ROOT = Path(__file__).resolve().parents[2]
_NUMBERS = itertools.count()


def _database(server: str) -> str:
    """A new database of a server, in whose sessions it is always nine hours later."""
    name = f"coach_{next(_NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create database {name} template template0")
    return f"{server.replace('/postgres?', f'/{name}?')}&options=-c%20timezone%3DAsia/Tokyo"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of a database that nobody has opened yet."""
    if request.param == "sqlite":
        return f"sqlite:///{request.getfixturevalue('tmp_path')}/data/okr-coach.db"
    return _database(request.getfixturevalue("postgres"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with closing(open_store(url)) as opened:
        yield opened


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def kept(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store of each kind."""
    if request.param == "memory":
        opened = open_memory()
    elif request.param == "sqlite":
        opened = open_store(f"sqlite:///{request.getfixturevalue('tmp_path')}/okr-coach.db")
    else:
        opened = open_store(_database(request.getfixturevalue("postgres")))
    with closing(opened) as store:
        yield store


@pytest.fixture
def reach(url: str) -> Callable[[], object]:
    """A function to a connection that goes past the store; what is done there is kept."""

    @contextmanager
    def connect() -> Iterator[Connection]:
        engine = create_engine(address.read(url))
        with engine.begin() as connection:
            yield connection
        engine.dispose()

    return connect


@pytest.fixture
def together(url: str) -> Callable[[str, int], list[str]]:
    """A function that runs code in several processes at once, with the URL and a number; it answers what they print."""

    def run(code: str, count: int) -> list[str]:
        command = [sys.executable, "-W", "error", "-c", code, url]
        commands = ([*command, str(number)] for number in range(count))
        processes = [subprocess.Popen(one, cwd=ROOT, stdout=PIPE, stderr=PIPE, text=True) for one in commands]
        ended = [process.communicate(timeout=120) for process in processes]
        assert [process.returncode for process in processes] == [0] * count, [errors for _, errors in ended]
        return [said.strip() for said, _ in ended]

    return run
