"""A schema that this program does not have yet, to try an update with."""

from pathlib import Path
from shutil import copytree, ignore_patterns

from backroutine.storage import schema

NEXT_VERSION = schema.VERSION + 1

MIGRATION = '''
"""A column more, a table more, and every row touched."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{down_revision}"


def upgrade() -> None:
    op.create_table("plan_day", sa.Column("id", sa.Integer(), primary_key=True))
    with op.batch_alter_table("routine", recreate="always") as routine:
        routine.add_column(sa.Column("is_pinned", sa.Integer(), server_default="0"))
    with op.batch_alter_table("session", recreate="always") as session:
        session.add_column(sa.Column("weather", sa.Text(), server_default=""))
    op.execute("UPDATE session SET weather = hex(randomblob(100))")
    {ending}
'''


def add_migration(folder: Path, ending: str = "") -> Path:
    """Copy the migrations to `folder`, add one that ends with a statement; return the folder."""
    copytree(schema.MIGRATIONS, folder, ignore=ignore_patterns("__pycache__"))
    migration = MIGRATION.format(
        revision=schema.revision(NEXT_VERSION),
        down_revision=schema.revision(schema.VERSION),
        ending=ending,
    )
    (folder / "versions" / "later.py").write_text(migration, encoding="utf-8")
    return folder
