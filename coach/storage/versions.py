"""The statements about the versions of a draft; each is narrowed to the person whose they are."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from coach.domain import Version, Viewer
from coach.errors import Conflict
from coach.storage.plain import plain
from coach.storage.sheets import decoded, encoded
from coach.storage.tables import versions
from coach.storage.whose import asks, by, mine

_MOVED = "The draft was changed meanwhile; please look at it again and repeat your change."

_THOSE = mine(versions, conversation="conversation")
_OF = select(versions).where(_THOSE).order_by(versions.c.number)
_ONE = select(versions).where(_THOSE, versions.c.number == bindparam("_number"))
_NEWEST = select(versions).where(_THOSE).order_by(versions.c.number.desc()).limit(1)
_COUNT = select(func.max(versions.c.number)).where(_THOSE)


def of(connection: Connection, viewer: Viewer, conversation: str) -> tuple[Version, ...]:
    """All versions of a conversation's draft, oldest first."""
    return tuple(map(_version, connection.execute(_OF, asks(viewer, conversation=conversation))))


def one(connection: Connection, viewer: Viewer, conversation: str, number: int = 0) -> Version | None:
    """The version of that number, with 0 the newest; None where there is none."""
    asked = asks(viewer, conversation=conversation) | ({"_number": number} if number else {})
    row = connection.execute(_ONE if number else _NEWEST, asked).one_or_none()
    return _version(row) if row else None


def add(connection: Connection, viewer: Viewer, conversation: str, version: Version) -> None:
    """Add the next version; Conflict where another one has its number already, or one before it is not there."""
    check(connection, viewer, conversation, version.number - 1)
    facts = {"number": version.number, "author": plain(version.author), "at": version.at, "why": plain(version.why)}
    rest = {"turn": plain(version.turn), "undoes": version.undoes, "sheet": encoded(version.sheet)}
    connection.execute(insert(versions), by(viewer) | {"conversation": plain(conversation)} | facts | rest)


def check(connection: Connection, viewer: Viewer, conversation: str, number: int) -> None:
    """Conflict where the newest version has another number; 0 where there is none."""
    if (connection.scalar(_COUNT, asks(viewer, conversation=conversation)) or 0) != number:
        raise Conflict(_MOVED)


def _version(row: Row[Any]) -> Version:
    return Version(row.number, row.author, row.at, row.why, row.turn, decoded(row.sheet), row.undoes)
