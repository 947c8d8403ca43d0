"""The statements about conversations; each is narrowed to the person whose they are."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from coach.domain import Conversation, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.tables import conversations, turns
from coach.storage.whose import asks, by, mine

_MISSING = "There is no such conversation; it may have been deleted."

_THIS = mine(conversations, id="id")
_EVERY = (
    select(conversations)
    .where(mine(conversations))
    .order_by(conversations.c.changed.desc(), conversations.c.started.desc(), conversations.c.id)
)
_ONE = select(conversations).where(_THIS)
_HELD = select(conversations.c.id).where(_THIS).with_for_update()
_AMENDED = update(conversations).where(_THIS)
_DISCARDED = delete(conversations).where(_THIS)
_SAME = [turns.c[name] == conversations.c[name] for name in ("organisation_id", "owner_id")]
_LAST = select(func.max(turns.c.received)).where(*_SAME, turns.c.conversation == conversations.c.id).scalar_subquery()
_EXPIRED = delete(conversations).where(func.coalesce(_LAST, conversations.c.started) < bindparam("_before"))


def start(connection: Connection, viewer: Viewer, one: Conversation) -> None:
    """Add a conversation."""
    moments = {"started": one.started, "changed": one.changed}
    manner = {"mode": one.mode, "register": one.register, "lead": one.lead}
    connection.execute(insert(conversations), by(viewer) | {"id": one.id, "title": plain(one.title)} | moments | manner)


def every(connection: Connection, viewer: Viewer) -> tuple[Conversation, ...]:
    """All of them, newest first."""
    return tuple(map(_conversation, connection.execute(_EVERY, asks(viewer))))


def one(connection: Connection, viewer: Viewer, id: str) -> Conversation:
    """The one of that id, or NotFound."""
    row = connection.execute(_ONE, asks(viewer, id=id)).one_or_none()
    if row is None:
        raise NotFound(_MISSING)
    return _conversation(row)


def hold(connection: Connection, viewer: Viewer, id: str) -> None:
    """Let nobody else change anything of it until the transaction ends; NotFound."""
    if connection.scalar(_HELD, asks(viewer, id=id)) is None:
        raise NotFound(_MISSING)


def amend(connection: Connection, viewer: Viewer, id: str, changes: Mapping[str, str | bool | datetime]) -> None:
    """Give some of its fields other values; NotFound."""
    values = {name: plain(value) if isinstance(value, str) else value for name, value in changes.items()}
    if values and not connection.execute(_AMENDED.values(values), asks(viewer, id=id)).rowcount:
        raise NotFound(_MISSING)


def discard(connection: Connection, viewer: Viewer, id: str) -> None:
    """Delete it and everything of it; NotFound."""
    if not connection.execute(_DISCARDED, asks(viewer, id=id)).rowcount:
        raise NotFound(_MISSING)


def expire(connection: Connection, before: datetime) -> int:
    """Delete those, of anybody, in which nothing was said since then; how many."""
    return connection.execute(_EXPIRED, {"_before": before}).rowcount


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(row.id, row.title, row.started, row.changed, row.mode, row.register, row.lead)
