"""The statements about conversations; each is narrowed to the person whose they are."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from coach.domain import Conversation, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.tables import conversations, turns
from coach.storage.whose import by, mine

_MISSING = "There is no such conversation; it may have been deleted."


def start(connection: Connection, viewer: Viewer, one: Conversation) -> None:
    """Add a conversation."""
    moments = {"started": one.started, "changed": one.changed}
    manner = {"mode": one.mode, "register": one.register, "lead": one.lead}
    row = {"id": one.id, "title": plain(one.title), **moments, **manner}
    connection.execute(insert(conversations).values(by(viewer) | row))


def every(connection: Connection, viewer: Viewer) -> tuple[Conversation, ...]:
    """All of them, newest first."""
    query = select(conversations).where(mine(conversations, viewer))
    rows = connection.execute(query.order_by(conversations.c.changed.desc(), conversations.c.started.desc()))
    return tuple(map(_conversation, rows))


def one(connection: Connection, viewer: Viewer, id: str) -> Conversation:
    """The one of that id, or NotFound."""
    return _conversation(_found(connection, _query(viewer, id)))


def hold(connection: Connection, viewer: Viewer, id: str) -> None:
    """Let nobody else change anything of it until the transaction ends; NotFound."""
    _found(connection, _query(viewer, id).with_for_update())


def amend(connection: Connection, viewer: Viewer, id: str, changes: Mapping[str, str | bool | datetime]) -> None:
    """Give some of its fields other values; NotFound."""
    values = {name: plain(value) if isinstance(value, str) else value for name, value in changes.items()}
    where = mine(conversations, viewer), conversations.c.id == plain(id)
    if values and not connection.execute(update(conversations).where(*where).values(values)).rowcount:
        raise NotFound(_MISSING)


def discard(connection: Connection, viewer: Viewer, id: str) -> None:
    """Delete it and everything of it; NotFound."""
    where = mine(conversations, viewer), conversations.c.id == plain(id)
    if not connection.execute(delete(conversations).where(*where)).rowcount:
        raise NotFound(_MISSING)


def expire(connection: Connection, before: datetime) -> int:
    """Delete those, of anybody, in which nothing was said since then."""
    same = [turns.c[name] == conversations.c[name] for name in ("organisation_id", "owner_id")]
    last = select(func.max(turns.c.received)).where(*same, turns.c.conversation == conversations.c.id)
    # The bound is given as a moment, because on SQLite a coalesced value has forgotten that it is one.
    since = func.coalesce(last.scalar_subquery(), conversations.c.started, type_=conversations.c.started.type)
    return connection.execute(delete(conversations).where(since < before)).rowcount


def _query(viewer: Viewer, id: str) -> Select[Any]:
    return select(conversations).where(mine(conversations, viewer), conversations.c.id == plain(id))


def _found(connection: Connection, query: Select[Any]) -> Row[Any]:
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(_MISSING)
    return row


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(row.id, row.title, row.started, row.changed, row.mode, row.register, row.lead)
