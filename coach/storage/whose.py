"""What narrows a statement to the rows of one person, or of one organisation."""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_

from coach.domain import Viewer


def mine(table: Table, viewer: Viewer) -> ColumnElement[bool]:
    """The person's own rows."""
    return and_(table.c.organisation_id == viewer.organisation, table.c.owner_id == viewer.person)


def ours(table: Table, viewer: Viewer) -> ColumnElement[bool]:
    """The organisation's rows."""
    return table.c.organisation_id == viewer.organisation


def by(viewer: Viewer) -> dict[str, Any]:
    """Whose a new row is."""
    return {"organisation_id": viewer.organisation, "owner_id": viewer.person}
