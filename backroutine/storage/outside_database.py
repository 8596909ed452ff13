"""A database file from outside, opened so that it can do nothing but be read, and looked through.

A file that calls itself ours may hold triggers that delete, columns that compute without end, text
where numbers belong, or nothing of what it claims. What passes here has exactly the tables that its
version has, and in each of them values of the types that belong there.
"""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from backroutine.storage import schema
from backroutine.storage.backup_file import newer, spoiled
from backroutine.storage.connection import in_memory, prepare
from backroutine.storage.refusals import BackupError
from backroutine.translating import tr

PATIENCE_S = 30.0
"""How long one look at a file may take: one that never ends was made so."""

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 5_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}
_ALLOWED = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA, sqlite3.SQLITE_FUNCTION}
)
_STEPS_BETWEEN_LOOKS = 10_000
_TYPES = {"TEXT": (str,), "INTEGER": (int,), "DOUBLE": (float,), "VARCHAR(32)": (str,)}

# SQLite quotes the name of a table that was made anew and renamed, as updates do.
_QUOTED_NAME = re.compile(r'"(\w+)"')

Columns = dict[str, tuple[type, ...]]


@contextmanager
def opened_outside(path: Path, named: Path) -> Iterator[sqlite3.Connection]:
    """Open a private copy of a file from outside, checked; `named` is what the person chose.

    Raises:
        BackupError: it is not a sound database of ours, or a newer one.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        with _distrusting(named):
            restrain(connection)
            _check(connection, named)
        yield connection


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of a database."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def tables_of(connection: sqlite3.Connection) -> dict[str, Columns]:
    """Return the columns of every table of a known schema, each with the types it may hold.

    Tables that others point to come first.
    """
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        )
    ]
    pointing = {name: bool(_foreign_keys(connection, name)) for name in names}
    return {
        name: _columns(connection, name) for name in sorted(names, key=lambda n: (pointing[n], n))
    }


def typed_rows(
    connection: sqlite3.Connection, table: str, columns: Columns, named: Path
) -> Iterator[tuple[object, ...]]:
    """Give the rows of a table; raise `BackupError` at a value of the wrong type."""
    kinds = list(columns.values())
    listed = ", ".join(f'"{name}"' for name in columns)
    with _distrusting(named):
        for row in connection.execute(f'SELECT {listed} FROM "{table}"'):  # noqa: S608 - our names
            if not have_types(row, kinds):
                raise spoiled(named)
            yield row


def have_types(row: tuple[object, ...], kinds: list[tuple[type, ...]]) -> bool:
    """Say whether each value of a row is of a type that its column may hold."""
    return all(type(value) in kind for value, kind in zip(row, kinds, strict=True))


def schema_at(version: int) -> sqlite3.Connection:
    """Return an empty database in memory that has the schema of a version."""
    connection = in_memory()
    build_schema(connection, version)
    return connection


def build_schema(connection: sqlite3.Connection, version: int) -> None:
    """Give an empty database the schema of a version."""
    from backroutine.storage.engine import create_schema, make_engine
    from backroutine.storage.migrate import migrate_connection

    if version < schema.VERSION:
        migrate_connection(connection, version)
        return
    with make_engine(lambda: connection).begin() as transaction:
        create_schema(transaction)


@contextmanager
def _distrusting(named: Path) -> Iterator[None]:
    """Take every fault that SQLite finds for one of the file."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise spoiled(named) from error


def restrain(connection: sqlite3.Connection) -> None:
    """Let a connection read, within limits of size and time, and do nothing else."""
    for limit, most in LIMITS.items():
        connection.setlimit(limit, most)
    prepare(connection, query_only=True)
    deadline = time.monotonic() + PATIENCE_S
    connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS_BETWEEN_LOOKS)
    connection.set_authorizer(
        lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY
    )


def _check(connection: sqlite3.Connection, named: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = version_of(connection)
    if application != schema.APPLICATION_ID or version < 1:
        raise BackupError(
            tr(
                "{named} is not a database of BackRoutine. Choose a backup that BackRoutine made."
            ).format(named=named)
        )
    if version > schema.VERSION:
        raise newer(named)
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    with closing(schema_at(version)) as known:
        is_known = encoding == "UTF-8" and _schema_text(connection) == _schema_text(known)
    if not is_known or connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise spoiled(named)


def _schema_text(connection: sqlite3.Connection) -> list[tuple[str, str, str, str]]:
    entries = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted(
        (kind, name, table, _QUOTED_NAME.sub(r"\1", " ".join((sql or "").split())))
        for kind, name, table, sql in entries
    )


def _columns(connection: sqlite3.Connection, table: str) -> Columns:
    found = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    none = (type(None),)
    return {
        name: _TYPES[kind] + (() if is_required else none)
        for _, name, kind, is_required, _, _ in found
    }


def _foreign_keys(connection: sqlite3.Connection, table: str) -> list[object]:
    return connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
