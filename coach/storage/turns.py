"""The statements about turns and the segments of their replies; each is narrowed to the person whose they are."""

from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, case, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from coach.domain import Segment, Status, Turn, Viewer
from coach.errors import NotFound
from coach.storage.plain import plain
from coach.storage.sheets import listed, unlisted
from coach.storage.tables import segments, turns
from coach.storage.whose import asks, by, mine

_MISSING = "There is no such message; it may have been deleted."

_THIS, _THOSE = mine(turns, id="id"), mine(turns, conversation="conversation")
_JOINED = and_(
    *(segments.c[name] == turns.c[name] for name in ("organisation_id", "owner_id")), segments.c.turn == turns.c.id
)
_OF = select(turns).where(_THOSE).order_by(turns.c.number)
_SAID_OF = select(segments).join(turns, _JOINED).where(_THOSE).order_by(turns.c.number, segments.c.number)
_ONE = select(turns).where(_THIS)
_SAID = select(segments).where(mine(segments, turn="id")).order_by(segments.c.number)
_WHOSE = select(turns.c.conversation).where(_THIS)
_KNOWN = select(turns.c.id).where(_THOSE, turns.c.message == bindparam("_message"))
_LAST = select(turns.c.number, turns.c.id).where(_THOSE).order_by(turns.c.number.desc()).limit(1)
_STATUS = case((turns.c.status == "received", "decided"), else_=turns.c.status)
_DECIDED = update(turns).where(_THIS, turns.c.decision == "", turns.c.status != "replaced").values(status=_STATUS)
_MOVED = update(turns).where(_THIS, turns.c.status.in_(bindparam("_before", expanding=True)))
_OPEN = select(turns.c.number).where(_THIS, turns.c.status == "decided")


def of(connection: Connection, viewer: Viewer, conversation: str) -> tuple[Turn, ...]:
    """Those of a conversation in order, each with its segments."""
    asked = asks(viewer, conversation=conversation)
    rows = connection.execute(_SAID_OF, asked)
    said = {turn: tuple(map(_segment, group)) for turn, group in groupby(rows, key=lambda row: row.turn)}
    return tuple(_turn(row, said.get(row.id, ())) for row in connection.execute(_OF, asked))


def one(connection: Connection, viewer: Viewer, id: str) -> tuple[str, Turn]:
    """The turn of that id and its conversation's id; NotFound."""
    asked = asks(viewer, id=id)
    row = connection.execute(_ONE, asked).one_or_none()
    if row is None:
        raise NotFound(_MISSING)
    return row.conversation, _turn(row, tuple(map(_segment, connection.execute(_SAID, asked))))


def conversation(connection: Connection, viewer: Viewer, id: str) -> str:
    """The id of the conversation that a turn is in; NotFound."""
    found: str | None = connection.scalar(_WHOSE, asks(viewer, id=id))
    if found is None:
        raise NotFound(_MISSING)
    return found


def by_message(connection: Connection, viewer: Viewer, conversation: str, message: str) -> str | None:
    """The id of the turn that a client's message made."""
    found: str | None = connection.scalar(_KNOWN, asks(viewer, conversation=conversation, message=message))
    return found


def last(connection: Connection, viewer: Viewer, conversation: str) -> tuple[int, str]:
    """The number and the id of the newest one; 0 and "" where there is none."""
    row = connection.execute(_LAST, asks(viewer, conversation=conversation)).one_or_none()
    return (row.number, row.id) if row else (0, "")


def add(connection: Connection, viewer: Viewer, conversation: str, turn: Turn) -> None:
    """Add a turn, without segments as yet."""
    facts = {"id": turn.id, "number": turn.number, "message": plain(turn.message), "received": turn.received}
    common = by(viewer) | facts | {"conversation": plain(conversation), "text": plain(turn.text)}
    connection.execute(insert(turns), common | {"status": turn.status} | _decided(turn))


def decide(connection: Connection, viewer: Viewer, turn: Turn) -> bool:
    """Keep what was decided, unless it was decided already; a turn that was stopped stays so."""
    return connection.execute(_DECIDED.values(_decided(turn)), asks(viewer, id=turn.id)).rowcount > 0


def move(connection: Connection, viewer: Viewer, id: str, to: Status, *before: Status) -> bool:
    """Give a turn another status, if it has one of those before."""
    asked = asks(viewer, id=id) | {"_before": before}
    return connection.execute(_MOVED.values(status=to), asked).rowcount > 0


def release(connection: Connection, viewer: Viewer, id: str, segment: Segment) -> bool:
    """Keep a segment, unless there is one of that number; False where nothing more may be said."""
    if connection.scalar(_OPEN, asks(viewer, id=id)) is None:
        return False
    said = {"kind": segment.kind, "text": plain(segment.text), "citations": listed(segment.citations)}
    row = by(viewer) | {"turn": plain(id), "number": segment.number} | said
    connection.execute(_insert(connection).on_conflict_do_nothing(), row)
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
