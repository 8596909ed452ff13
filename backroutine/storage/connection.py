"""Plain connections to the file, each with every setting that keeps it safe."""

import os
import sqlite3
import stat
import sys
from functools import partial
from pathlib import Path
from urllib.parse import quote

from backroutine.storage.refusals import not_a_file

BUSY_TIMEOUT_S = 5.0

# Bytes that are no text any more show as �, so that one bad letter does not hide its row.
_readable_text = partial(str, encoding="utf-8", errors="replace")


def connect(path: Path, *, read_only: bool = False, query_only: bool = False) -> sqlite3.Connection:
    """Open a file that exists.

    `read_only` cannot even finish what a killed process left half done; `query_only` does that,
    as any opening must, and changes nothing else. The connection begins no transaction of its
    own accord and may be used by one thread after another.

    Raises:
        CannotOpenError: what lies there is not a file; SQLite would wait for ever at a pipe.
        sqlite3.Error: it cannot be opened.
    """
    _refuse_what_is_no_file(path)
    connection = sqlite3.connect(
        _uri(path, "ro" if read_only else "rw"),
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        prepare(connection, query_only=read_only or query_only)
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """Open a database that lies in memory and is gone with its connection."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    prepare(connection)
    return connection


def prepare(connection: sqlite3.Connection, *, query_only: bool = False) -> None:
    """Give a connection its settings; they hold until it is closed."""
    connection.text_factory = _readable_text
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    if query_only:
        connection.execute("PRAGMA query_only = ON")
    else:
        # A rollback journal with full sync: no acknowledged commit is lost in a power cut.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = FULL")
        # macOS, where a plain sync leaves the last writes in the cache of the drive.
        connection.execute("PRAGMA fullfsync = ON")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the journal of a database."""
    return path.with_name(f"{path.name}-journal")


def companions_of(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may keep beside a database, whether they are there or not."""
    return tuple(path.with_name(path.name + end) for end in ("-journal", "-wal", "-shm"))


def put_in_place(new: Path, path: Path) -> None:
    """Let a finished file take the place of another, wholly or not at all, whatever happens.

    The companions of the old file are removed first: its journal would spoil the new one.
    """
    sync_file(new)
    for companion in companions_of(path):
        companion.unlink(missing_ok=True)
    new.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Have the disk take what was written to a file."""
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def sync_folder(folder: Path) -> None:
    """Have the disk take which files a folder holds, where the system knows of that."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def free_name(path: Path) -> Path:
    """Return a path, or where something has that name already, one like it with a number."""
    number = 1
    free = path
    while any(taken.exists() for taken in (free, *companions_of(free))):
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def make_empty_file(path: Path) -> None:
    """Make a file that only its owner may read, in place of any that was there."""
    for left_over in (path, *companions_of(path)):
        left_over.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except OSError:
        return  # SQLite says what is wrong
    if not stat.S_ISREG(mode):
        raise not_a_file(path)


def _uri(path: Path, mode: str) -> str:
    place = quote(path.absolute().as_posix())
    return f"file://{place if place.startswith('/') else '/' + place}?mode={mode}"
