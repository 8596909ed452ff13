"""Saving what can still be read of a damaged database.

Each table is read in its order until a page fails, then from its other end, so that of one bad page
only its own rows are lost. What was read is checked like a file from outside.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from backroutine.clock import Clock
from backroutine.domain.trouble import BackupContents
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import connect, make_empty_file, put_in_place
from backroutine.storage.database import take_folder
from backroutine.storage.outside_database import (
    Columns,
    build_schema,
    have_types,
    restrain,
    tables_of,
    version_of,
)
from backroutine.storage.photos import folder_of, move_photos, photo_files
from backroutine.storage.preflight import newest_set_aside
from backroutine.storage.refusals import damaged, folder_refusal, refusing
from backroutine.storage.restore import contents_of, photos_beside, remove, set_aside

logger = logging.getLogger(__name__)


def salvage(paths: DataPaths, clock: Clock) -> BackupContents:
    """Begin anew with what can be read of a damaged database, which is set aside as it is.

    Where it lies aside already, and nothing in its place, its photos come back too.

    Raises:
        DatabaseInUseError: the program is open.
        DatabaseDamagedError: nothing can be read; nothing has been changed.
        RefusedError: the disk does not allow it; nothing has been changed.
    """
    lock = take_folder(paths)
    aside = None if paths.database.exists() else newest_set_aside(paths)
    new = paths.folder / "backroutine.db.salvaged"
    try:
        make_empty_file(new)
        with refusing(new):
            _copy_what_can_be_read(aside or paths.database, new)
            contents = contents_of(new, None)
        if aside is None:
            set_aside(paths, clock.now(), with_photos=False)
        elif photo_files(photos_beside(aside)):
            move_photos(photos_beside(aside), folder_of(paths))
        put_in_place(new, paths.database)
    except OSError as error:
        raise folder_refusal(error, paths.folder) from error
    finally:
        remove(new)
        lock.release()
    return contents


def _copy_what_can_be_read(path: Path, new: Path) -> None:
    with closing(connect(new)) as target:
        target.execute("PRAGMA synchronous = OFF")  # it is synced when it is put in place
        with refusing(path), closing(connect(path, query_only=True)) as source:
            restrain(source)
            version = version_of(source)
            if not 1 <= version <= schema.VERSION:
                raise damaged(path)
            build_schema(target, version)
            target.execute("PRAGMA foreign_keys = OFF")
            for table, columns in tables_of(target).items():
                if table != "alembic_version":
                    _copy_table(source, target, table, columns)
        if version < schema.VERSION:
            from backroutine.storage.migrate import migrate_connection

            migrate_connection(target)


def _copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: Columns
) -> None:
    listed = ", ".join(f'"{name}"' for name in columns)
    kinds = list(columns.values())
    places = ", ".join("?" * len(columns))
    insert = f'INSERT OR IGNORE INTO "{table}" VALUES ({places})'  # noqa: S608 - names of ours
    target.execute("BEGIN")
    for order in _orders(target, table):
        query = f'SELECT {listed} FROM "{table}" ORDER BY {order}'  # noqa: S608 - names of ours
        for row in _until_it_fails(source, query):
            if have_types(row, kinds):
                target.execute(insert, row)
    target.execute("COMMIT")


def _orders(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the orders that a table can be read in without sorting: as it lies, and by its key."""
    described = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [name for _, name, _, _, _, place in described if place]
    return [
        "rowid",
        "rowid DESC",
        ", ".join(f'"{key}"' for key in keys),
        ", ".join(f'"{key}" DESC' for key in keys),
    ]


def _until_it_fails(connection: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...]]:
    try:
        yield from connection.execute(query)
    except sqlite3.Error as error:
        logger.warning("reading stopped at a damaged place: %s", error)
