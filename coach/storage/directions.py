"""The statements about what an organisation is after; each is narrowed to the viewer's organisation."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from coach.domain import Direction, Viewer
from coach.storage.plain import plain
from coach.storage.tables import direction
from coach.storage.whose import by, ours


def every(connection: Connection, viewer: Viewer) -> tuple[Direction, ...]:
    """Its lines, in order."""
    rows = connection.execute(select(direction).where(ours(direction, viewer)).order_by(direction.c.place))
    return tuple(Direction(row.id, row.kind, row.text, row.parent) for row in rows)


def replace(connection: Connection, viewer: Viewer, lines: Sequence[Direction]) -> None:
    """Put these lines in place of those there are."""
    connection.execute(delete(direction).where(ours(direction, viewer)))
    rows = [
        by(viewer)
        | {"id": plain(one.id), "place": place, "kind": one.kind, "parent": one.parent, "text": plain(one.text)}
        for place, one in enumerate(lines)
    ]
    if rows:
        connection.execute(insert(direction), rows)
