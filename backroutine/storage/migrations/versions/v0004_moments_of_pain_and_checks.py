"""When a pain was told and a safety check answered, so that an answer is known to come after it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add two columns; of what is stored already the moment is not known."""
    op.add_column("pain_report", sa.Column("said_at", sa.Integer()))
    op.add_column("safety_check", sa.Column("checked_at", sa.Integer()))
