"""What hurt during a session and the morning after, rounds, favourites, safety checks taken."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add two columns and three tables."""
    with op.batch_alter_table("session", recreate="always") as session:
        session.add_column(sa.Column("next_morning", sa.Integer()))
    with op.batch_alter_table(
        "work_result", recreate="always", table_kwargs={"sqlite_with_rowid": False}
    ) as work_result:
        work_result.add_column(sa.Column("round_number", sa.Integer()))
    op.create_table(
        "pain_report",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step_number", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.Text(), nullable=False),
        sa.Column("at_s", sa.Double(), nullable=False),
        sa.Column("score", sa.Integer()),
        sa.Column("kind", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.PrimaryKeyConstraint("session_id", "number", name="pk_pain_report"),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name="fk_pain_report_session_id",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "favourite",
        sa.Column("exercise_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("exercise_id", name="pk_favourite"),
    )
    op.create_table(
        "safety_check",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("checked_on", sa.Text(), nullable=False),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_safety_check"),
    )
