"""Bringing an older schema up to date. Alembic is imported here, and only when it is needed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from backroutine.storage import schema
from backroutine.storage.connection import connect, in_memory
from backroutine.storage.engine import make_engine, plain_errors
from backroutine.storage.refusals import DatabaseDamagedError, damaged, refusing
from backroutine.translating import tr

_OF_SPOILED_FILES = (sqlite3.IntegrityError, sqlite3.OperationalError, SQLAlchemyError)


def migrate_file(path: Path) -> None:
    """Bring a file up to date in one transaction; a kill leaves it wholly old or wholly new.

    Raises:
        RefusedError: the file was left as it was.
    """
    with _taking_for_damage(path), closing(connect(path)) as connection:
        _refuse_unknown_revision(connection, path)
        migrate_connection(connection)


def migrated_copy(path: Path) -> sqlite3.Connection:
    """Return a copy in memory of an older file, brought up to date; the file is only read."""
    copy = in_memory()
    try:
        with _taking_for_damage(path):
            with closing(connect(path, query_only=True)) as source:
                source.backup(copy)
            _refuse_unknown_revision(copy, path)
            migrate_connection(copy)
            copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    return copy


@contextmanager
def _taking_for_damage(path: Path) -> Iterator[None]:
    """Refuse a file whose rows break the rules that they were written by: a disk has changed them.

    Such rules are looked at again where an update writes a table anew. Every update is tried on a
    sound file of every schema, so what SQLite, SQLAlchemy or Alembic cannot carry out is the
    file's fault: the text of a table, or the note of the version, is spoiled.
    """
    from alembic.util import CommandError

    try:
        with refusing(path):
            yield
    except (*_OF_SPOILED_FILES, CommandError) as error:
        raise damaged(path, str(error)) from error


def _refuse_unknown_revision(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose two notes of its version differ: Alembic would begin at a wrong place."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    noted = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if noted != [(schema.revision(version),)]:
        raise damaged(path, f"user_version is {version}, alembic_version {noted}")


def migrate_connection(connection: sqlite3.Connection, target: int | None = None) -> None:
    """Bring a database to a schema version in one transaction; an empty one gets all of it.

    Without `target` it is the present version.
    """
    version = schema.VERSION if target is None else target
    connection.execute("PRAGMA foreign_keys = OFF")  # a table that is made anew is dropped first
    engine = make_engine(lambda: connection)
    with plain_errors(), engine.begin() as transaction:
        _migrate(transaction, version)
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: Connection, target: int) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    dangling = _dangling(connection)
    command.upgrade(config, schema.revision(target))
    if _dangling(connection) > dangling:
        raise DatabaseDamagedError(
            tr(
                "The database could not be brought up to date: rows would have lost what "
                "they belong to. It has not been changed. Report this, and use the version "
                "you had until then."
            )
        )
    connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")


def _dangling(connection: Connection) -> int:
    return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
