"""The statements about turns and the segments of their replies; each is narrowed to the person whose they are."""

from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, case, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from coach.domain import Segment, Status, Turn, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.sheets import listed, unlisted
from coach.storage.tables import segments, turns
from coach.storage.whose import by, mine

_MISSING = "There is no such message; it may have been deleted."


def of(connection: Connection, viewer: Viewer, conversation: str) -> tuple[Turn, ...]:
    """Those of a conversation in order, each with its segments."""
    where = mine(turns, viewer), turns.c.conversation == plain(conversation)
    query = select(segments).join(turns, turns.c.id == segments.c.turn).where(mine(segments, viewer), *where)
    rows = connection.execute(query.order_by(segments.c.turn, segments.c.number))
    said = {turn: tuple(map(_segment, group)) for turn, group in groupby(rows, key=lambda row: row.turn)}
    found = connection.execute(select(turns).where(*where).order_by(turns.c.number))
    return tuple(_turn(row, said.get(row.id, ())) for row in found)


def one(connection: Connection, viewer: Viewer, id: str) -> tuple[str, Turn]:
    """The turn of that id and its conversation's id; NotFound."""
    row = connection.execute(select(turns).where(mine(turns, viewer), turns.c.id == plain(id))).one_or_none()
    if row is None:
        raise NotFound(_MISSING)
    query = select(segments).where(mine(segments, viewer), segments.c.turn == row.id).order_by(segments.c.number)
    return row.conversation, _turn(row, tuple(map(_segment, connection.execute(query))))


def by_message(connection: Connection, viewer: Viewer, conversation: str, message: str) -> str | None:
    """The id of the turn that a client's message made."""
    where = turns.c.conversation == conversation, turns.c.message == plain(message)
    return connection.scalar(select(turns.c.id).where(mine(turns, viewer), *where))


def last(connection: Connection, viewer: Viewer, conversation: str) -> tuple[int, str]:
    """The number and the id of the newest one; 0 and "" where there is none."""
    where = mine(turns, viewer), turns.c.conversation == conversation
    query = select(turns.c.number, turns.c.id).where(*where).order_by(turns.c.number.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return (row.number, row.id) if row else (0, "")


def add(connection: Connection, viewer: Viewer, conversation: str, turn: Turn) -> None:
    """Add a turn, without segments as yet."""
    facts = {"id": turn.id, "number": turn.number, "message": plain(turn.message), "received": turn.received}
    common = by(viewer) | facts | {"conversation": conversation, "text": plain(turn.text), "status": turn.status}
    connection.execute(insert(turns).values(common | _decided(turn)))


def decide(connection: Connection, viewer: Viewer, turn: Turn) -> bool:
    """Keep what was decided, unless it was decided already; a turn that was stopped stays so."""
    status = case((turns.c.status == "received", "decided"), else_=turns.c.status)
    where = mine(turns, viewer), turns.c.id == turn.id, turns.c.decision == "", turns.c.status != "replaced"
    return connection.execute(update(turns).where(*where).values(_decided(turn) | {"status": status})).rowcount > 0


def move(connection: Connection, viewer: Viewer, id: str, to: Status, *before: Status) -> bool:
    """Give a turn another status, if it has one of those before."""
    where = mine(turns, viewer), turns.c.id == plain(id), turns.c.status.in_(before)
    return connection.execute(update(turns).where(*where).values(status=to)).rowcount > 0


def release(connection: Connection, viewer: Viewer, id: str, segment: Segment) -> bool:
    """Keep a segment, unless there is one of that number; False where nothing more may be said."""
    where = mine(turns, viewer), turns.c.id == id, turns.c.status == "decided"
    if connection.scalar(select(func.count()).select_from(turns).where(*where)) == 0:
        return False
    said = {"kind": segment.kind, "text": plain(segment.text), "citations": listed(segment.citations)}
    row = by(viewer) | {"turn": id, "number": segment.number} | said
    connection.execute(_insert(connection).values(row).on_conflict_do_nothing())
    return True


def _insert(connection: Connection) -> sqlite.Insert | postgresql.Insert:
    """An insertion that lets a row be that is there already; each database spells it its own way."""
    return sqlite.insert(segments) if connection.dialect.name == "sqlite" else postgresql.insert(segments)


def _decided(turn: Turn) -> dict[str, Any]:
    facts = {"decision": plain(turn.decision), "hat": turn.hat, "chips": listed(turn.chips)}
    return facts | {"before": turn.before, "after": turn.after}


def _segment(row: Row[Any]) -> Segment:
    return Segment(row.number, row.kind, row.text, unlisted(row.citations))


def _turn(row: Row[Any], said: tuple[Segment, ...]) -> Turn:
    return Turn(
        id=row.id,
        number=row.number,
        message=row.message,
        text=row.text,
        received=row.received,
        status=row.status,
        decision=row.decision,
        hat=row.hat,
        before=row.before,
        after=row.after,
        segments=said,
        chips=unlisted(row.chips),
    )
