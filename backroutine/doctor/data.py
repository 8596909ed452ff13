"""What becomes of the person's data: the database, its backups, room and rights."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from backroutine.doctor.found import CheckKind, CheckState, Found
from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import SkippedEntry
from backroutine.paths import DataPaths
from backroutine.translating import decimal, tr, tr_plural

LITTLE_ROOM_MB = 1024
NO_ROOM_MB = 100

_MEGABYTE = 1024 * 1024
_OTHERS = 0o077


def look_at_database(paths: DataPaths) -> Found:
    """Whether the database is sound and every entry can be read; it is read only."""
    from backroutine.storage import preflight

    try:
        if not preflight.exists(paths):
            says = tr("There is no data yet; it is made when something is stored.")
            return _found(CheckKind.DATABASE, CheckState.WORKS, says)
        preflight.schema_version(paths.database)
        faults, orphans = _faults(paths.database)
    except RefusedError as error:
        detail = getattr(error, "detail", "")
        return _found(CheckKind.DATABASE, CheckState.FAILS, str(error), detail=detail)
    except sqlite3.Error as error:
        return _unreadable(paths, error)
    if faults:
        return _found(
            CheckKind.DATABASE,
            CheckState.FAILS,
            tr("{database} is damaged.").format(database=paths.database),
            tr("Open BackRoutine; it shows what can be saved and offers the newest good backup."),
            detail=faults[0],
        )
    return _entries(paths, orphans)


def look_at_backups(paths: DataPaths) -> Found:
    """Whether there is a backup by itself, the newest one read through."""
    from backroutine.storage.backup_file import verify
    from backroutine.storage.backups import list_backups

    try:
        files = list(paths.backups.glob("*.zip"))
        backups = list_backups(paths.backups)
    except OSError as error:
        says = tr("The folder {backups} cannot be read: {reason}.").format(
            backups=paths.backups, reason=error.strerror
        )
        return _found(
            CheckKind.BACKUPS, CheckState.FAILS, says, tr("Give yourself the right to it.")
        )
    if not backups:
        return _no_backups(paths, len(files))
    newest = backups[0]
    made = f"{newest.manifest.made_at.astimezone():%Y-%m-%d}"
    try:
        verify(newest.path)
    except RefusedError as error:
        return _found(
            CheckKind.BACKUPS,
            CheckState.FAILS,
            tr("The newest backup, of {made}, is not whole. {error}").format(
                made=made, error=error
            ),
            tr("Make one now: backroutine backup FILE, or Settings, Your data."),
        )
    says = tr_plural(
        "{count} backup; the newest, of {made}, was read through.",
        "{count} backups; the newest, of {made}, was read through.",
        len(backups),
    ).format(count=len(backups), made=made)
    return _found(CheckKind.BACKUPS, CheckState.WORKS, says)


def look_at_space(paths: DataPaths) -> Found:
    """Whether there is room for the data and its backups."""
    try:
        free_mb = shutil.disk_usage(_nearest(paths.folder)).free // _MEGABYTE
    except OSError as error:
        says = tr("How much room there is cannot be told: {reason}.").format(reason=error.strerror)
        return _found(CheckKind.SPACE, CheckState.PARTLY, says)
    room = f"{decimal(free_mb / 1024)} GB" if free_mb >= LITTLE_ROOM_MB else f"{free_mb} MB"
    says = tr("{room} are free where your data lies.").format(room=room)
    if free_mb >= LITTLE_ROOM_MB:
        return _found(CheckKind.SPACE, CheckState.WORKS, says)
    state = CheckState.PARTLY if free_mb >= NO_ROOM_MB else CheckState.FAILS
    return _found(CheckKind.SPACE, state, says, tr("Make room on this disk."))


def look_at_folder(paths: DataPaths) -> Found:
    """Whether the folder of the data can be used, by its owner and nobody else."""
    from backroutine.storage.network_folder import network_warning

    folder = paths.folder
    if paths.is_out_of_reach:
        says = tr("The folder {folder} for your data cannot be found.").format(folder=folder)
        return _found(CheckKind.FOLDER, CheckState.FAILS, says, tr("Connect the drive it is on."))
    place = _nearest(folder)
    if not place.is_dir():
        says = tr("{place} should be a folder, but it is a file.").format(place=place)
        return _found(CheckKind.FOLDER, CheckState.FAILS, says, tr("Move that file elsewhere."))
    if not os.access(place, os.R_OK | os.W_OK | os.X_OK):
        says = tr("You may not write to {place}.").format(place=place)
        remedy = tr("Give yourself the right to it, or name another one in BACKROUTINE_HOME.")
        return _found(CheckKind.FOLDER, CheckState.FAILS, says, remedy)
    warning = network_warning(folder)
    if warning:
        return _found(CheckKind.FOLDER, CheckState.PARTLY, warning)
    if place != folder:
        says = tr("{folder} is made when something is stored; it can be.").format(folder=folder)
        return _found(CheckKind.FOLDER, CheckState.WORKS, says)
    return _privacy(paths)


def _privacy(paths: DataPaths) -> Found:
    says = tr("{folder} can be read and written.").format(folder=paths.folder)
    if os.name == "posix" and paths.database.is_file():
        mode = paths.database.stat().st_mode | paths.folder.stat().st_mode
        if mode & _OTHERS and paths.database.stat().st_mode & _OTHERS:
            says = tr("Other accounts of this computer can read {database}.").format(
                database=paths.database
            )
            remedy = tr("It is made private the next time that BackRoutine is opened.")
            return _found(CheckKind.FOLDER, CheckState.PARTLY, says, remedy)
    return _found(CheckKind.FOLDER, CheckState.WORKS, says)


def _faults(path: Path) -> tuple[list[str], tuple[SkippedEntry, ...]]:
    """Return what is wrong with the structure of a file, and its rows that belong to nothing."""
    from backroutine.storage.connection import connect
    from backroutine.storage.orphans import orphans_of

    with closing(connect(path, read_only=True)) as connection:
        rows = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
        return ([], orphans_of(connection)) if rows == ["ok"] else (rows, ())


def _unreadable(paths: DataPaths, error: sqlite3.Error) -> Found:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        says = tr(
            "BackRoutine was cut off while it wrote; the half-done change waits to be undone."
        )
        return _found(
            CheckKind.DATABASE, CheckState.PARTLY, says, tr("Open BackRoutine; it does it.")
        )
    if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        says = tr("The database is being written at this moment.")
        return _found(CheckKind.DATABASE, CheckState.PARTLY, says, tr("Ask again in a moment."))
    says = tr("{database} cannot be read.").format(database=paths.database)
    remedy = tr("Open BackRoutine; it offers the ways on.")
    return _found(CheckKind.DATABASE, CheckState.FAILS, says, remedy, detail=str(error))


def _entries(paths: DataPaths, orphans: tuple[SkippedEntry, ...]) -> Found:
    """Read every entry of a sound file, as its pages do."""
    from backroutine.storage.database import open_for_reading

    try:
        with closing(open_for_reading(paths)) as database:
            routines = len(database.routines.all())
            sessions = len(database.sessions.all())
            database.exercises.all()
            database.settings.load()
            skipped = (*database.skipped, *database.sessions.unreadable(), *orphans)
    except RefusedError as error:
        detail = getattr(error, "detail", "")
        return _found(CheckKind.DATABASE, CheckState.FAILS, str(error), detail=detail)
    if skipped:
        first = skipped[0]
        return _found(
            CheckKind.DATABASE,
            CheckState.PARTLY,
            tr_plural(
                "The database is sound, but {count} entry cannot be read, the first in {table} "
                "({key}). Nothing was deleted.",
                "The database is sound, but {count} entries cannot be read, the first in {table} "
                "({key}). Nothing was deleted.",
                len(skipped),
            ).format(count=len(skipped), table=first.table, key=first.key),
            tr("A backup may hold it whole: Settings, Your data."),
        )
    held = tr("{routines} and {sessions}").format(
        routines=tr_plural("{count} routine", "{count} routines", routines).format(count=routines),
        sessions=tr_plural("{count} session", "{count} sessions", sessions).format(count=sessions),
    )
    return _found(
        CheckKind.DATABASE, CheckState.WORKS, tr("The database is sound: {held}.").format(held=held)
    )


def _no_backups(paths: DataPaths, unreadable: int) -> Found:
    if unreadable:
        says = tr("No backup in {backups} can be read.").format(backups=paths.backups)
        remedy = tr("Make one now: backroutine backup FILE, or Settings, Your data.")
        return _found(CheckKind.BACKUPS, CheckState.FAILS, says, remedy)
    says = tr("None yet; one is made by itself on each day on which something changed.")
    has_data = paths.database.is_file()
    return _found(CheckKind.BACKUPS, CheckState.PARTLY if has_data else CheckState.WORKS, says)


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)


def _found(
    kind: CheckKind, state: CheckState, says: str, remedy: str = "", detail: str = ""
) -> Found:
    return Found(kind, state, says, remedy, detail)
