"""The statements about documents and their parts; each is narrowed to the viewer's organisation."""

from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, insert, select

from coach.domain import Document, Part, Viewer
from coach.errors import NotFound
from coach.storage.tables import documents, parts

_LISTED = 10
_FACTS = tuple(column for column in documents.c if column is not documents.c.content)
_JOINED = and_(parts.c.organisation_id == documents.c.organisation_id, parts.c.document == documents.c.name)
_COUNT = select(func.count()).select_from(parts).where(_JOINED).scalar_subquery().label("parts")


def every(connection: Connection, viewer: Viewer) -> tuple[Document, ...]:
    """The documents, by name."""
    query = select(*_FACTS, _COUNT).where(_visible(viewer)).order_by(documents.c.name)
    return tuple(_document(row, row.parts) for row in connection.execute(query))


def with_parts(connection: Connection, viewer: Viewer) -> tuple[tuple[Document, tuple[Part, ...]], ...]:
    """The documents, by name, each with its parts in order."""
    query = select(*_FACTS, parts.c.place, parts.c.text, parts.c.heading, parts.c.page).outerjoin(parts, _JOINED)
    rows = connection.execute(query.where(_visible(viewer)).order_by(documents.c.name, parts.c.place))
    return tuple(_joined(tuple(group)) for _, group in groupby(rows, key=lambda row: row.name))


def content(connection: Connection, viewer: Viewer, name: str) -> bytes:
    """The bytes of a document, or NotFound."""
    query = select(documents.c.content).where(_visible(viewer), documents.c.name == name)
    found: bytes | None = connection.scalar(query)
    if found is None:
        raise missing(connection, viewer, name)
    return found


def same(connection: Connection, viewer: Viewer, name: str, digest: str, given: Sequence[Part]) -> bool:
    """Whether these bytes and parts are what is kept under the name."""
    kept = connection.scalar(select(documents.c.digest).where(_visible(viewer), documents.c.name == name))
    if kept != digest:
        return False
    query = select(parts).where(parts.c.organisation_id == viewer.organisation, parts.c.document == name)
    return [_part(row) for row in connection.execute(query.order_by(parts.c.place))] == list(given)


def add(connection: Connection, viewer: Viewer, name: str, digest: str, content: bytes) -> None:
    """Add a document, without parts as yet."""
    facts = {"digest": digest, "size": len(content), "added": datetime.now(UTC), "content": content}
    connection.execute(insert(documents).values(_whose(viewer) | {"name": name} | facts))


def add_parts(connection: Connection, viewer: Viewer, name: str, given: Sequence[Part]) -> None:
    """Add the parts of a document."""
    common = _whose(viewer) | {"document": name}
    rows = [
        common | {"place": place, "text": part.text, "heading": part.heading, "page": part.page}
        for place, part in enumerate(given)
    ]
    if rows:
        connection.execute(insert(parts), rows)


def discard(connection: Connection, viewer: Viewer, name: str) -> bool:
    """Delete a document, and its parts with it; False if there is none of that name."""
    return connection.execute(delete(documents).where(_visible(viewer), documents.c.name == name)).rowcount > 0


def organisations(connection: Connection) -> tuple[str, ...]:
    """Whose documents there are."""
    query = select(documents.c.organisation_id).distinct().order_by(documents.c.organisation_id)
    return tuple(connection.scalars(query))


def missing(connection: Connection, viewer: Viewer, name: str) -> NotFound:
    """The error that says which documents there are instead: all of a few, of many the nearest."""
    query = select(documents.c.name).where(_visible(viewer)).order_by(documents.c.name)
    return NotFound(f"There is no guide called {name}; {_instead(name, connection.scalars(query).all())}")


def _instead(name: str, names: Sequence[str]) -> str:
    if not names:
        return "none has been added yet."
    if len(names) <= _LISTED:
        return f"there are: {', '.join(names)}."
    if near := get_close_matches(name, names):
        return f"did you mean {' or '.join(near)}?"
    return f"there are: {', '.join(names[:_LISTED])} and {len(names) - _LISTED} more."


def _visible(viewer: Viewer) -> ColumnElement[bool]:
    return documents.c.organisation_id == viewer.organisation


def _whose(viewer: Viewer) -> dict[str, Any]:
    return {"organisation_id": viewer.organisation, "owner_id": viewer.person}


def _document(row: Row[*tuple[Any, ...]], size: int) -> Document:
    return Document(row.name, row.digest, row.size, size, row.owner_id, row.added)


def _part(row: Row[*tuple[Any, ...]]) -> Part:
    return Part(row.text, row.heading, row.page)


def _joined(rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[Document, tuple[Part, ...]]:
    """A document and its parts out of its rows; a document without parts has one row, and that has no place."""
    found = tuple(_part(row) for row in rows if row.place is not None)
    return _document(rows[0], len(found)), found
