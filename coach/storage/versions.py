"""The statements about the versions of a draft; each is narrowed to the person whose they are."""

from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from coach.domain import Version, Viewer
from coach.errors import Conflict
from coach.storage.plain import plain
from coach.storage.sheets import decoded, encoded
from coach.storage.tables import versions
from coach.storage.whose import by, mine

_MOVED = "The draft was changed meanwhile; please look at it again and repeat your change."


def of(connection: Connection, viewer: Viewer, conversation: str) -> tuple[Version, ...]:
    """All versions of a conversation's draft, oldest first."""
    where = mine(versions, viewer), versions.c.conversation == plain(conversation)
    return tuple(map(_version, connection.execute(select(versions).where(*where).order_by(versions.c.number))))


def one(connection: Connection, viewer: Viewer, conversation: str, number: int = 0) -> Version | None:
    """The version of that number, with 0 the newest; None where there is none."""
    query = select(versions).where(mine(versions, viewer), versions.c.conversation == plain(conversation))
    query = query.where(versions.c.number == number) if number else query.order_by(versions.c.number.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return _version(row) if row else None


def add(connection: Connection, viewer: Viewer, conversation: str, version: Version) -> None:
    """Add the next version; Conflict where another one has its number already, or one before it is not there."""
    check(connection, viewer, conversation, version.number - 1)
    facts = {"number": version.number, "author": plain(version.author), "at": version.at, "why": plain(version.why)}
    rest = {"turn": version.turn, "undoes": version.undoes, "sheet": encoded(version.sheet)}
    connection.execute(insert(versions).values(by(viewer) | {"conversation": conversation} | facts | rest))


def check(connection: Connection, viewer: Viewer, conversation: str, number: int) -> None:
    """Conflict where the newest version has another number; 0 where there is none."""
    where = mine(versions, viewer), versions.c.conversation == conversation
    if (connection.scalar(select(func.max(versions.c.number)).where(*where)) or 0) != number:
        raise Conflict(_MOVED)


def _version(row: Row[Any]) -> Version:
    return Version(row.number, row.author, row.at, row.why, row.turn, decoded(row.sheet), row.undoes)
