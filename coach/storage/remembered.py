"""The statements about what somebody thought of a reply and what they left with; narrowed to that person."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from coach.domain import Commitment, Feedback, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.tables import commitments, feedback
from coach.storage.whose import asks, by, mine

_MISSING = "There is no such commitment; it may have been deleted."

_RATED = select(feedback).where(mine(feedback)).order_by(feedback.c.turn)
_RATING = update(feedback).where(mine(feedback, turn="id"))
_COMMITTED = (
    select(commitments).where(mine(commitments)).order_by(commitments.c.made.desc(), commitments.c.conversation)
)
_COMMITTING = update(commitments).where(mine(commitments, conversation="id"))


def rate(connection: Connection, viewer: Viewer, given: Feedback) -> None:
    """Keep what they thought of a reply, in place of what they thought before."""
    values = {"good": given.good, "reason": plain(given.reason)}
    if not connection.execute(_RATING.values(values), asks(viewer, id=given.turn)).rowcount:
        connection.execute(insert(feedback), by(viewer) | {"turn": plain(given.turn)} | values)


def rated(connection: Connection, viewer: Viewer) -> tuple[Feedback, ...]:
    """Everything they thought."""
    rows = connection.execute(_RATED, asks(viewer))
    return tuple(Feedback(row.turn, row.good, row.reason) for row in rows)


def commit(connection: Connection, viewer: Viewer, made: Commitment) -> None:
    """Keep what they leave a conversation with, in place of what was kept of it before."""
    values = {name: plain(value) if isinstance(value, str) else value for name, value in asdict(made).items()}
    if not connection.execute(_COMMITTING.values(values), asks(viewer, id=made.conversation)).rowcount:
        connection.execute(insert(commitments), by(viewer) | values)


def committed(connection: Connection, viewer: Viewer) -> tuple[Commitment, ...]:
    """Everything they left with, newest first."""
    return tuple(map(_commitment, connection.execute(_COMMITTED, asks(viewer))))


def recommit(
    connection: Connection, viewer: Viewer, conversation: str, changes: Mapping[str, str | int | None]
) -> None:
    """Change some fields of a commitment; NotFound."""
    values: dict[str, Any] = {
        name: plain(value) if isinstance(value, str) else value for name, value in changes.items()
    }
    values = values or {"settled": commitments.c.settled}  # nothing to change, and yet it has to be there
    if not connection.execute(_COMMITTING.values(values), asks(viewer, id=conversation)).rowcount:
        raise NotFound(_MISSING)


def settle(connection: Connection, viewer: Viewer, conversation: str) -> None:
    """Come back to it no more; NotFound."""
    if not connection.execute(_COMMITTING.values(settled=True), asks(viewer, id=conversation)).rowcount:
        raise NotFound(_MISSING)


def _commitment(row: Row[Any]) -> Commitment:
    return Commitment(**{one.name: getattr(row, one.name) for one in fields(Commitment)})
