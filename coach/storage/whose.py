"""What narrows a statement to the rows of one person, or of one organisation.

Statements are put together once, with blanks that begin with `_`, and filled for each call: putting them together
takes longer than running them.
"""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam

from coach.domain import Viewer
from coach.storage.plain import plain


def mine(table: Table, **columns: str) -> ColumnElement[bool]:
    """The person's own rows; `columns` have the value of the blank `_name`."""
    blanks = {"organisation_id": "organisation", "owner_id": "person"} | columns
    return and_(*(table.c[column] == bindparam(f"_{name}") for column, name in blanks.items()))


def ours(table: Table) -> ColumnElement[bool]:
    """The organisation's rows."""
    return table.c.organisation_id == bindparam("_organisation")


def asks(viewer: Viewer, **given: Any) -> dict[str, Any]:
    """What fills the blanks of a statement."""
    texts = {f"_{name}": plain(value) if isinstance(value, str) else value for name, value in given.items()}
    return {"_organisation": viewer.organisation, "_person": viewer.person} | texts


def by(viewer: Viewer) -> dict[str, Any]:
    """Whose a new row is."""
    return {"organisation_id": viewer.organisation, "owner_id": viewer.person}
