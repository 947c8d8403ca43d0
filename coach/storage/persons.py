"""The statements about what a person signed, and the one that forgets them."""

from sqlalchemy import Connection, delete, func, select, update

from coach.domain import Viewer
from coach.storage.tables import (
    commitments,
    conversations,
    direction,
    documents,
    feedback,
    parts,
    revisions,
    segments,
    turns,
    versions,
)
from coach.storage.whose import asks, mine

#: What is theirs alone; the conversations take the rest along.
_OWN = (conversations, turns, segments, versions, feedback, commitments)
#: What is the organisation's: it stays, and no longer says who wrote it.
_SHARED = (documents, parts, revisions, direction)


def signed(connection: Connection, viewer: Viewer) -> tuple[str, ...]:
    """The names of the guides that the person gave the organisation."""
    query = select(documents.c.name).where(mine(documents)).order_by(documents.c.name)
    return tuple(connection.scalars(query, asks(viewer)))


def forget(connection: Connection, viewer: Viewer) -> int:
    """Delete everything of theirs; how many rows that were."""
    asked = asks(viewer)
    counted = (connection.scalar(select(func.count()).select_from(one).where(mine(one)), asked) for one in _OWN)
    total = sum(count or 0 for count in counted)
    connection.execute(delete(conversations).where(mine(conversations)), asked)
    for table in _SHARED:
        connection.execute(update(table).where(mine(table)).values(owner_id=""), asked)
    return total
