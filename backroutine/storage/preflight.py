"""The look at a file before anything else touches it: is it ours, whole, and of a known schema?"""

import logging
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from backroutine.domain.trouble import SkippedEntry
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.connection import connect
from backroutine.storage.orphans import orphans_of
from backroutine.storage.refusals import (
    CannotOpenError,
    damaged,
    emptied,
    folder_refusal,
    missing,
    not_a_file,
    out_of_reach,
    refusing,
    too_new,
)
from backroutine.translating import tr

MOST_FAULTS = 5

# Where the header of a file says the two numbers that SQLite leaves to the program.
_HEADER = b"SQLite format 3\0"
_VERSION_AT = 60
_APPLICATION_AT = 68

_OTHERS = 0o077

_TRACES = ("-journal", "-wal", ".restored", ".salvaged")
_ASIDE = "backroutine-set-aside-"
_WAITING_PHOTOS = "backroutine.photos.next"

_OTHER_NAMES = frozenset({"log", "backups", "photos", "window.ini"})

logger = logging.getLogger(__name__)


def exists(paths: DataPaths) -> bool:
    """Say whether there is a database, refusing every place where one was or cannot be.

    Raises:
        FolderMissingError: the folder that was chosen is out of reach.
        DatabaseDamagedError: the file is empty; ours are put in place whole.
        DatabaseMissingError: there is none, but there are backups or a journal of one.
        CannotOpenError: what lies there is not a file, or may not be looked at.
    """
    path = paths.database
    if paths.is_out_of_reach:
        raise out_of_reach(paths.folder)
    try:
        status = path.stat()
    except FileNotFoundError:
        if is_lost(paths):
            raise missing(path, paths.backups, newest_set_aside(paths)) from None
        return False
    except OSError as error:
        raise folder_refusal(error, path.parent) from error
    if not stat.S_ISREG(status.st_mode):
        raise not_a_file(path)
    if not status.st_size:
        raise emptied(path)
    return True


def is_lost(paths: DataPaths) -> bool:
    """Say whether traces of a database remain although it is gone itself.

    They are its backups, what lay beside it, and what a kill leaves that comes while it is being
    replaced: what was set aside, and what was to take its place.
    """
    path = paths.database
    left = (path.with_name(path.name + end) for end in _TRACES)
    if any(trace.is_file() and trace.stat().st_size for trace in left):
        return True
    if any(any(paths.folder.glob(pattern)) for pattern in (f"{_ASIDE}*", _WAITING_PHOTOS)):
        return True
    return paths.backups.is_dir() and any(paths.backups.glob("*.zip"))


def newest_set_aside(paths: DataPaths) -> Path | None:
    """Return the database that was set aside last; `None` where none was."""
    found = paths.folder.glob(f"{_ASIDE}*.db")
    with_date = len(f"{_ASIDE}2026-03-02-073000")  # a number may follow
    return max(found, key=lambda p: (p.stem[:with_date], len(p.stem), p.stem), default=None)


def schema_version(path: Path) -> int:
    """Return the schema version of a file of ours, without touching it.

    Raises:
        DatabaseTooNewError: a newer program made it.
        DatabaseDamagedError: it is no sound database.
        CannotOpenError: it belongs to another program, or may not be read.
    """
    with refusing(path):
        try:
            application, version = _stamps(path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            application, version = _stamps_in_header(path)  # a killed process left a journal
    if version > schema.VERSION and application == schema.APPLICATION_ID:
        raise too_new(path, version, schema.VERSION)
    if application != schema.APPLICATION_ID or version < 1:
        raise CannotOpenError(
            tr(
                "{path} is not a database of BackRoutine, so it was left alone. Move it to "
                "another place, then start again."
            ).format(path=path)
        )
    return version


def check(path: Path) -> tuple[SkippedEntry, ...]:
    """Check that a file is sound; what a killed process left half done is rolled back first.

    Sound means its structure; what the rows say is checked where they are read. Returns the rows
    that belong to nothing: no reason to shut the data, but to be told.

    Raises:
        DatabaseDamagedError: it is not.
    """
    with refusing(path), closing(connect(path)) as connection:
        _refuse_unsound(connection, path)
        orphans = orphans_of(connection)
    for orphan in orphans:
        logger.warning("%s %s %s", orphan.table, orphan.key, orphan.reason)
    return orphans


def check_beside_a_writer(path: Path) -> None:
    """Check that the structure is sound, changing nothing; a commit waits for it meanwhile.

    Raises:
        DatabaseDamagedError: it is not.
    """
    with refusing(path), closing(connect(path, query_only=True)) as connection:
        _refuse_unsound(connection, path)


def _refuse_unsound(connection: sqlite3.Connection, path: Path) -> None:
    faults = [row[0] for row in connection.execute(f"PRAGMA quick_check({MOST_FAULTS})")]
    if faults != ["ok"]:
        raise damaged(path, str(faults[0]))


def keep_private(paths: DataPaths) -> None:
    """Let only the owner read the file, and the folder too when it holds nothing but ours.

    A folder that the person chose and keeps other things in is left as it is.
    """
    if os.name != "posix":
        return
    try:
        if paths.database.stat().st_mode & _OTHERS:
            paths.database.chmod(0o600)
        if paths.folder.stat().st_mode & _OTHERS and all(map(_is_ours, paths.folder.iterdir())):
            paths.folder.chmod(0o700)
    except PermissionError:
        logger.warning("the data could not be kept from other accounts of this computer")


def _is_ours(path: Path) -> bool:
    return path.name.startswith("backroutine") or path.name in _OTHER_NAMES


def _stamps(path: Path) -> tuple[int, int]:
    with closing(connect(path, read_only=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        # Reads the schema too, and so finds a file that only begins like a database.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return application, version


def _stamps_in_header(path: Path) -> tuple[int, int]:
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_HEADER):
        raise damaged(path)
    return (
        int.from_bytes(header[_APPLICATION_AT : _APPLICATION_AT + 4], "big", signed=True),
        int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big", signed=True),
    )
