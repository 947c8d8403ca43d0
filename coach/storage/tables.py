"""The tables as they are now; `migrations/versions` holds the way there, and a test compares the two.

Every table has `organisation_id`, which is the first column of its key, so that no row can be reached without it, and
`owner_id`, the person who wrote the row last.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
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
)

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
