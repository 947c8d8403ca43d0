"""Conversations with their turns and drafts, what people thought and planned, and the organisation's direction."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0002"
down_revision = "0001"

_NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """From 0001 to 0002."""
    _conversations()
    _turns()
    _segments()
    _versions()
    _feedback()
    _commitments()
    _direction()


def downgrade() -> None:
    """Back to 0001."""
    op.drop_table("direction")
    op.drop_table("commitments")
    op.drop_table("feedback")
    op.drop_table("versions")
    op.drop_table("segments")
    op.drop_table("turns")
    op.drop_index(op.f("ix_conversations_changed"), table_name="conversations")
    op.drop_table("conversations")


def _private(name: str, key: tuple[str, ...], *rest: SchemaItem, of: str = "") -> None:
    """A table whose key begins with whose a row is."""
    whose = [sa.Column(column, _NAME, nullable=False) for column in ("organisation_id", "owner_id")]
    there = [f"{of}s.{column}" for column in ("organisation_id", "owner_id", "id")]
    here = ["organisation_id", "owner_id", of]
    link = sa.ForeignKeyConstraint(here, there, name=f"fk_{name}_{of}", ondelete="CASCADE")
    primary = sa.PrimaryKeyConstraint("organisation_id", "owner_id", *key, name=op.f(f"pk_{name}"))
    op.create_table(name, *whose, *rest, primary, *([link] if of else []))


def _conversations() -> None:
    _private(
        "conversations",
        ("id",),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("started", _MOMENT, nullable=False),
        sa.Column("changed", _MOMENT, nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
    )
    op.create_index(op.f("ix_conversations_changed"), "conversations", ["changed"])


def _turns() -> None:
    once = {
        column: op.f(f"uq_turns_organisation_id_owner_id_conversation_{column}") for column in ("number", "message")
    }
    _private(
        "turns",
        ("id",),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("conversation", _NAME, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("message", _NAME, nullable=False),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("hat", sa.Text()),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("chips", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        *(sa.UniqueConstraint("organisation_id", "owner_id", "conversation", one, name=once[one]) for one in once),
        of="conversation",
    )


def _segments() -> None:
    _private(
        "segments",
        ("turn", "number"),
        sa.Column("turn", _NAME, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("citations", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        of="turn",
    )


def _versions() -> None:
    _private(
        "versions",
        ("conversation", "number"),
        sa.Column("conversation", _NAME, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("turn", _NAME, nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        of="conversation",
    )


def _feedback() -> None:
    _private(
        "feedback",
        ("turn",),
        sa.Column("turn", _NAME, nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        of="turn",
    )


def _commitments() -> None:
    _private(
        "commitments",
        ("conversation",),
        sa.Column("conversation", _NAME, nullable=False),
        sa.Column("made", _MOMENT, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Integer()),
        sa.Column("first_sign", sa.Text(), nullable=False),
        sa.Column("stopping", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        of="conversation",
    )


def _direction() -> None:
    op.create_table(
        "direction",
        sa.Column("organisation_id", _NAME, nullable=False),
        sa.Column("id", _NAME, nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_direction")),
    )
