"""Conversations with their turns and drafts, what people thought and planned, and the organisation's direction."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """From 0001 to 0002."""
    name = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "conversations",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("id", name, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "id", name=op.f("pk_conversations")),
    )
    op.create_index(op.f("ix_conversations_changed"), "conversations", ["changed"])
    op.create_table(
        "direction",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("id", name, nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_direction")),
    )
    op.create_table(
        "commitments",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("conversation", name, nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=True),
        sa.Column("first_sign", sa.Text(), nullable=False),
        sa.Column("stopping", sa.Text(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "owner_id", "conversation"],
            ["conversations.organisation_id", "conversations.owner_id", "conversations.id"],
            name="fk_commitments_conversation",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "conversation", name=op.f("pk_commitments")),
    )
    op.create_table(
        "turns",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("id", name, nullable=False),
        sa.Column("conversation", name, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("message", name, nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("hat", sa.Text(), nullable=True),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("chips", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "owner_id", "conversation"],
            ["conversations.organisation_id", "conversations.owner_id", "conversations.id"],
            name="fk_turns_conversation",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "id", name=op.f("pk_turns")),
        sa.UniqueConstraint(
            "organisation_id",
            "owner_id",
            "conversation",
            "message",
            name=op.f("uq_turns_organisation_id_owner_id_conversation_message"),
        ),
        sa.UniqueConstraint(
            "organisation_id",
            "owner_id",
            "conversation",
            "number",
            name=op.f("uq_turns_organisation_id_owner_id_conversation_number"),
        ),
    )
    op.create_table(
        "versions",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("conversation", name, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("turn", name, nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "owner_id", "conversation"],
            ["conversations.organisation_id", "conversations.owner_id", "conversations.id"],
            name="fk_versions_conversation",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "conversation", "number", name=op.f("pk_versions")),
    )
    op.create_table(
        "feedback",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("turn", name, nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "owner_id", "turn"],
            ["turns.organisation_id", "turns.owner_id", "turns.id"],
            name="fk_feedback_turn",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "turn", name=op.f("pk_feedback")),
    )
    op.create_table(
        "segments",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", name, nullable=False),
        sa.Column("turn", name, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("citations", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "owner_id", "turn"],
            ["turns.organisation_id", "turns.owner_id", "turns.id"],
            name="fk_segments_turn",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "owner_id", "turn", "number", name=op.f("pk_segments")),
    )


def downgrade() -> None:
    """Back to 0001."""
    op.drop_table("segments")
    op.drop_table("feedback")
    op.drop_table("versions")
    op.drop_table("turns")
    op.drop_table("commitments")
    op.drop_table("direction")
    op.drop_index(op.f("ix_conversations_changed"), table_name="conversations")
    op.drop_table("conversations")
