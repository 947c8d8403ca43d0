"""The statements about what an organisation is after; each is narrowed to the viewer's organisation."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from coach.domain import Direction, Viewer
from coach.storage.plain import plain
from coach.storage.tables import direction
from coach.storage.whose import asks, by, ours

_EVERY = select(direction).where(ours(direction)).order_by(direction.c.place)
_CLEARED = delete(direction).where(ours(direction))


def every(connection: Connection, viewer: Viewer) -> tuple[Direction, ...]:
    """Its lines, in order."""
    rows = connection.execute(_EVERY, asks(viewer))
    return tuple(Direction(row.id, row.kind, row.text, row.parent) for row in rows)


def replace(connection: Connection, viewer: Viewer, lines: Sequence[Direction]) -> None:
    """Put these lines in place of those there are."""
    connection.execute(_CLEARED, asks(viewer))
    for place, one in enumerate(lines):
        line = {"place": place, "kind": one.kind, "parent": plain(one.parent), "text": plain(one.text)}
        connection.execute(insert(direction), by(viewer) | {"id": plain(one.id)} | line)
