"""Connections of data that is open, looked at anew: another program may have replaced the file."""

import sqlite3

from backroutine.paths import DataPaths
from backroutine.storage import preflight, schema
from backroutine.storage.connection import connect
from backroutine.storage.refusals import DatabaseMissingError, outdated, taken_away


def to_write(paths: DataPaths) -> sqlite3.Connection:
    """Open the file that is there now.

    Raises:
        DatabaseMissingError: it is gone.
        DatabaseOutdatedError: it is of an earlier schema.
        CannotOpenError: what lies there does not serve.
    """
    if _version_now(paths) < schema.VERSION:
        raise outdated(paths.database)
    return connect(paths.database)


def to_read(paths: DataPaths) -> sqlite3.Connection:
    """Open the file to read it only; an older one is read as it would be after its update.

    Raises:
        DatabaseMissingError: it is gone.
        CannotOpenError: what lies there does not serve.
    """
    if _version_now(paths) < schema.VERSION:
        from backroutine.storage.migrate import migrated_copy

        return migrated_copy(paths.database)
    return connect(paths.database, query_only=True)


def to_nothing() -> sqlite3.Connection:
    """Open an empty database that cannot be written to, where there never was a file."""
    from backroutine.storage.engine import empty_connection

    return empty_connection()


def _version_now(paths: DataPaths) -> int:
    try:
        is_there = preflight.exists(paths)
    except DatabaseMissingError:  # what it says of a start
        is_there = False
    if not is_there:
        raise taken_away(paths.database)
    return preflight.schema_version(paths.database)
