"""What `COACH_DATABASE_URL` may say, and how it is told again without its password."""

import re
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from coach.errors import ConfigError

SQLITE = "sqlite"
_POSTGRESQL = {"postgresql", "postgres", "postgresql+psycopg"}
# psycopg would wait for more than two minutes for a server that does not answer.
_QUICK = {"connect_timeout": "10"}
_FORM = "it must be like sqlite:///folder/okr-coach.db or postgresql://user:password@host/database"
# Up to the last @, because a password may hold one that should have been written %40.
_PASSWORD = re.compile(r"^((?:[\w+]+://)?+[^:]*:).*@", re.DOTALL)
_PARAMETER = re.compile(r"([?&][^=&]*password=)[^&]*", re.IGNORECASE)


def read(url: str | Path) -> URL:
    """The address of the database that a setting names, or of a file; ConfigError where it is none that can be used."""
    if isinstance(url, Path):
        return URL.create(SQLITE, database=str(url))
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise wrong(url, f"{_FORM}.") from None
    if address.drivername == SQLITE and _is_file(address):
        return address
    if address.drivername in _POSTGRESQL and address.database:
        if url.partition("?")[0].count("@") > 1:
            raise wrong(url, "an @ in a name or a password must be written %40, a / %2F and a : %3A.")
        return address.set(drivername="postgresql+psycopg", query=_QUICK | dict(address.query))
    raise wrong(url, f"{_FORM}.")


def _is_file(address: URL) -> bool:
    return address.database not in (None, "", ":memory:") and not address.host and not address.query


def wrong(url: str | Path, problem: str) -> ConfigError:
    """The error that names the setting, its value without a password, and the problem."""
    if isinstance(url, Path):
        return ConfigError(f"The database {url} in COACH_DATA cannot be used: {problem}")
    return ConfigError(f"COACH_DATABASE_URL is {masked(url)!r}; {problem}")


def masked(url: str) -> str:
    """The URL with stars for every password."""
    return _PARAMETER.sub(r"\1***", _PASSWORD.sub(r"\1***@", url))
