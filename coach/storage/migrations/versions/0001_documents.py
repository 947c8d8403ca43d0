"""An organisation's documents, the parts they are cut into, and the number of their changes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """From nothing to 0001."""
    name = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "documents",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("name", name, nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "name", name=op.f("pk_documents")),
    )
    op.create_table(
        "parts",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("document", name, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "document", "place", name=op.f("pk_parts")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "document"],
            ["documents.organisation_id", "documents.name"],
            name=op.f("fk_parts_organisation_id_document_documents"),
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "revisions",
        sa.Column("organisation_id", name, nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_revisions")),
    )


def downgrade() -> None:
    """Back to nothing."""
    op.drop_table("revisions")
    op.drop_table("parts")
    op.drop_table("documents")
