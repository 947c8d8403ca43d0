"""The number of an organisation's changes, by which others see that there was one."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from coach.domain import Viewer
from coach.storage.tables import revisions


def read(connection: Connection, viewer: Viewer) -> int:
    """The number, 0 before the first change; one row by its key, for it is asked for every second."""
    query = select(revisions.c.number).where(revisions.c.organisation_id == viewer.organisation)
    return connection.scalar(query) or 0


def count(connection: Connection, viewer: Viewer) -> None:
    """Count one change, and hold the organisation's row until the transaction ends."""
    row = {"organisation_id": viewer.organisation, "owner_id": viewer.person, "number": 1}
    changed = {"owner_id": viewer.person, "number": revisions.c.number + 1}
    first = _insert(connection).values(row)
    connection.execute(first.on_conflict_do_update(index_elements=[revisions.c.organisation_id], set_=changed))


def _insert(connection: Connection) -> sqlite.Insert | postgresql.Insert:
    """An insertion that knows what to do where the row is there already; each database spells it its own way."""
    return sqlite.insert(revisions) if connection.dialect.name == "sqlite" else postgresql.insert(revisions)
