"""The statements about what somebody thought of a reply and what they left with; narrowed to that person."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from coach.domain import Commitment, Feedback, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.tables import commitments, feedback
from coach.storage.whose import by, mine

_MISSING = "There is no such commitment; it may have been deleted."


def rate(connection: Connection, viewer: Viewer, given: Feedback) -> None:
    """Keep what they thought of a reply, in place of what they thought before."""
    values = {"good": given.good, "reason": plain(given.reason)}
    where = mine(feedback, viewer), feedback.c.turn == given.turn
    if not connection.execute(update(feedback).where(*where).values(values)).rowcount:
        connection.execute(insert(feedback).values(by(viewer) | {"turn": given.turn} | values))


def rated(connection: Connection, viewer: Viewer) -> tuple[Feedback, ...]:
    """Everything they thought."""
    query = select(feedback).where(mine(feedback, viewer)).order_by(feedback.c.turn)
    return tuple(Feedback(row.turn, row.good, row.reason) for row in connection.execute(query))


def commit(connection: Connection, viewer: Viewer, made: Commitment) -> None:
    """Keep what they leave a conversation with, in place of what was kept of it before."""
    values = {name: plain(value) if isinstance(value, str) else value for name, value in asdict(made).items()}
    where = mine(commitments, viewer), commitments.c.conversation == made.conversation
    if not connection.execute(update(commitments).where(*where).values(values)).rowcount:
        connection.execute(insert(commitments).values(by(viewer) | values))


def committed(connection: Connection, viewer: Viewer) -> tuple[Commitment, ...]:
    """Everything they left with, newest first."""
    order = commitments.c.made.desc(), commitments.c.conversation
    return tuple(
        map(_commitment, connection.execute(select(commitments).where(mine(commitments, viewer)).order_by(*order)))
    )


def settle(connection: Connection, viewer: Viewer, conversation: str) -> None:
    """Come back to it no more; NotFound."""
    where = mine(commitments, viewer), commitments.c.conversation == plain(conversation)
    if not connection.execute(update(commitments).where(*where).values(settled=True)).rowcount:
        raise NotFound(_MISSING)


def _commitment(row: Row[Any]) -> Commitment:
    names = ("conversation", "made", "step", "by", "witness", "confidence", "first_sign", "stopping", "settled")
    return Commitment(**{name: getattr(row, name) for name in names})
