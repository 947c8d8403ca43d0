"""What a few tests need beyond Python, and what happens where it is missing.

A test asks for the fixture `browser` or `postgres`, or says `@pytest.mark.needs("browser")`. On a machine without it
the test is skipped with the reason; where `COACH_TEST_REQUIRE=browser,postgres` names it, the test fails instead.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import servers


class Need(NamedTuple):
    """`find` answers with a path, or None; `remedy` says how to get it."""

    find: Callable[[], str | None]
    remedy: str


def chromium() -> str | None:
    """The Chromium to drive."""
    named = os.environ.get("COACH_TEST_CHROMIUM")
    return shutil.which(named) if named else _first("chromium", "chromium-browser", "google-chrome")


def initdb() -> str | None:
    """PostgreSQL's `initdb`; the server's other programs lie beside it."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return _first("initdb") or (str(packaged[-1]) if packaged else None)


def _first(*programs: str) -> str | None:
    return next(filter(None, map(shutil.which, programs)), None)


NEEDS = {
    "browser": Need(chromium, "install the package chromium, or name a Chromium in COACH_TEST_CHROMIUM"),
    "postgres": Need(initdb, "install the package postgresql"),
}


def required() -> frozenset[str]:
    """The names in COACH_TEST_REQUIRE; an unknown one stops the run."""
    names = frozenset(filter(None, map(str.strip, os.environ.get("COACH_TEST_REQUIRE", "").split(","))))
    if unknown := names - NEEDS.keys():
        raise pytest.UsageError(f"COACH_TEST_REQUIRE names {sorted(unknown)}; known are {sorted(NEEDS)}")
    return names


def require(name: str) -> str:
    """The path of what is needed; without it the calling test is skipped, or fails if it was required."""
    found = NEEDS[name].find()
    if found is None:
        lack = pytest.fail if name in required() else pytest.skip
        lack(f"needs {name}: {NEEDS[name].remedy}")
    return found


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known, and refuse a misspelt requirement at once."""
    config.addinivalue_line("markers", f"needs(name): the test needs one of {', '.join(NEEDS)}")
    required()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Look for what the test is marked as needing."""
    for mark in item.iter_markers("needs"):
        require(*mark.args)


@pytest.fixture
def browser(tmp_path: Path) -> Callable[[str], str]:
    """A function from a page's HTML to the DOM that an offline Chromium shows once its scripts have run."""
    return servers.Browser(require("browser"), tmp_path / "page.html").show


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a throw-away PostgreSQL, reached through a socket of its own; gone after the last test."""
    with servers.postgres(Path(require("postgres")).parent) as url:
        yield url
