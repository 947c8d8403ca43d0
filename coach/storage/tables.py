"""The tables as they are now; `migrations/versions` holds the way there, and a test compares the two.

Every table has `organisation_id`, which is the first column of its key, so that no row can be reached without it, and
`owner_id`: the person who wrote the row last, or, where `owner_id` is part of the key, the only one who sees it.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Sorted by code point, as SQLite and Python do; PostgreSQL would follow the language its database was made in.
_Name = Text().with_variant(Text(collation="C"), "postgresql")


class Moment(TypeDecorator[datetime]):
    """An aware time, UTC on its way in and out; SQLite itself keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """To UTC, as SQLite would write a time without its zone."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Back as UTC: from SQLite without a zone, from PostgreSQL in the zone of its session."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


documents = Table(
    "documents",
    metadata,
    Column("organisation_id", _Name, primary_key=True),
    Column("name", _Name, primary_key=True),
    Column("owner_id", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("added", Moment, nullable=False),
    # Last, so that SQLite reads the other columns without walking through the bytes.
    Column("content", LargeBinary, nullable=False),
)

parts = Table(
    "parts",
    metadata,
    Column("organisation_id", _Name, primary_key=True),
    Column("document", _Name, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("owner_id", Text, nullable=False),
    Column("heading", Text, nullable=False),
    Column("page", Integer),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "document"], ["documents.organisation_id", "documents.name"], ondelete="CASCADE"
    ),
)

# One row an organisation: `number` goes up with every change of its documents, so that others see that there was one.
revisions = Table(
    "revisions",
    metadata,
    Column("organisation_id", _Name, primary_key=True),
    Column("owner_id", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
)


def _private(name: str, *rest: SchemaItem, of: str = "") -> Table:
    """A table of what belongs to one person: the owner is part of its key too, so that no row is reached without.

    What is `of` a conversation or a turn goes with it.
    """
    whose = (Column("organisation_id", _Name, primary_key=True), Column("owner_id", _Name, primary_key=True))
    there = [f"{of}s.{column}" for column in ("organisation_id", "owner_id", "id")]
    link = ForeignKeyConstraint(["organisation_id", "owner_id", of], there, name=f"fk_{name}_{of}", ondelete="CASCADE")
    return Table(name, metadata, *whose, *rest, *([link] if of else []))


conversations = _private(
    "conversations",
    Column("id", _Name, primary_key=True),
    Column("title", Text, nullable=False),
    Column("started", Moment, nullable=False),
    Column("changed", Moment, nullable=False, index=True),
    Column("mode", Text, nullable=False),
    Column("register", Text, nullable=False),
    Column("lead", Boolean, nullable=False),
)

# `decision` is "" until it is decided; `chips` is a JSON list of texts.
turns = _private(
    "turns",
    Column("id", _Name, primary_key=True),
    Column("conversation", _Name, nullable=False),
    Column("number", Integer, nullable=False),
    Column("message", _Name, nullable=False),
    Column("received", Moment, nullable=False),
    Column("status", Text, nullable=False),
    Column("hat", Text),
    Column("before", Integer, nullable=False),
    Column("after", Integer, nullable=False),
    Column("chips", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("decision", Text, nullable=False),
    UniqueConstraint("organisation_id", "owner_id", "conversation", "number"),
    UniqueConstraint("organisation_id", "owner_id", "conversation", "message"),
    of="conversation",
)

# `citations` is a JSON list of the passages' ids.
segments = _private(
    "segments",
    Column("turn", _Name, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("citations", Text, nullable=False),
    Column("text", Text, nullable=False),
    of="turn",
)

# `sheet` is the draft as JSON; `turn` is "" where a card was edited.
versions = _private(
    "versions",
    Column("conversation", _Name, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("author", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", Text, nullable=False),
    Column("turn", _Name, nullable=False),
    Column("undoes", Integer, nullable=False),
    Column("sheet", Text, nullable=False),
    of="conversation",
)

feedback = _private(
    "feedback",
    Column("turn", _Name, primary_key=True),
    Column("good", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    of="turn",
)

commitments = _private(
    "commitments",
    Column("conversation", _Name, primary_key=True),
    Column("made", Moment, nullable=False),
    Column("step", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("witness", Text, nullable=False),
    Column("confidence", Integer),
    Column("first_sign", Text, nullable=False),
    Column("stopping", Text, nullable=False),
    Column("stopper", Text, nullable=False, server_default=text("''")),
    Column("target_confidence", Integer),
    Column("settled", Boolean, nullable=False),
    of="conversation",
)

# What the organisation is after, line by line in the order of `place`; everybody in it may read it.
direction = Table(
    "direction",
    metadata,
    Column("organisation_id", _Name, primary_key=True),
    Column("id", _Name, primary_key=True),
    Column("owner_id", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("text", Text, nullable=False),
)
