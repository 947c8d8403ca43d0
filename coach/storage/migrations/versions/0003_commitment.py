"""What could stop a plan, and how sure somebody is of the target, kept with it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """From 0002 to 0003."""
    op.add_column("commitments", sa.Column("stopper", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("commitments", sa.Column("target_confidence", sa.Integer()))


def downgrade() -> None:
    """From 0003 to 0002."""
    op.drop_column("commitments", "target_confidence")
    op.drop_column("commitments", "stopper")
