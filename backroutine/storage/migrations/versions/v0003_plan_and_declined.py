"""The week's plan, suggestions that were declined, repetitions that the person confirmed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add a column and two tables."""
    with op.batch_alter_table(
        "work_result", recreate="always", table_kwargs={"sqlite_with_rowid": False}
    ) as work_result:
        work_result.add_column(sa.Column("confirmed_reps", sa.Integer()))
    op.create_table(
        "planned_time",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("routine_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_planned_time"),
    )
    op.create_table(
        "declined",
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_declined"),
    )
