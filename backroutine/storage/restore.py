"""Bringing back a backup: never the file itself, only checked rows and photos, in a fresh database.

The preview does all of the work but the last step, so that what it promises is what comes.
"""

import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import BackupContents, SkippedEntry
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.backup_file import (
    MOST_DATABASE_BYTES,
    BackupReason,
    chunks_of,
    opened_backup,
    read_manifest,
    reading_backup,
    spoiled,
    unpack,
    unpacked_photos,
)
from backroutine.storage.backups import back_up_automatically
from backroutine.storage.connection import (
    companions_of,
    connect,
    free_name,
    journal_of,
    make_empty_file,
    put_in_place,
    sync_folder,
)
from backroutine.storage.orphans import orphans_of
from backroutine.storage.outside_database import (
    build_schema,
    opened_outside,
    tables_of,
    typed_rows,
    version_of,
)
from backroutine.storage.photos import (
    delete_photos,
    folder_of,
    forget_restored,
    make_wait,
    move_photos,
    new_folder,
    photo_files,
    put_waiting_in_place,
    unfinished,
    write_private,
)
from backroutine.storage.refusals import (
    BackupError,
    DiskFullError,
    folder_refusal,
    no_room_to_look,
    refusing,
)
from backroutine.translating import tr

logger = logging.getLogger(__name__)

RESTORED_NAME = "backroutine.db.restored"

_SQLITE_HEADER = b"SQLite format 3\0"


def preview(file: Path) -> BackupContents:
    """Return what a backup holds, after every check that restoring it makes.

    Raises:
        BackupError: it cannot be restored.
        NoRoomToLookError: nobody knows, for there is no room to unpack it.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="backroutine-") as folder:
            return build_from(file, Path(folder) / "preview.db", Path(folder) / "photos")
    except (OSError, DiskFullError) as error:  # of a full disk `tempfile` says something else
        raise no_room_to_look(file) from error


def replace_database(
    paths: DataPaths, file: Path, now: datetime, let_go: Callable[[], None]
) -> BackupContents:
    """Put the contents of a backup in the place of the present data, which is kept as well.

    The caller holds the lock; `let_go` closes what is open of the present file.

    Raises:
        BackupError: the file cannot be restored; nothing has been changed.
        RefusedError: the disk does not allow it; nothing has been changed.
    """
    new = paths.folder / RESTORED_NAME
    try:
        contents = build_from(file, new, unfinished(paths))
        kept = keep_present(paths, now, let_go)
        if unfinished(paths).exists():
            make_wait(paths)
        put_in_place(new, paths.database)
        put_waiting_in_place(paths)
    except OSError as error:
        raise folder_refusal(error, paths.folder) from error
    finally:
        if new.exists():  # it did not come to it; else what waits is put in place by the next start
            forget_restored(paths)
        remove(new)
    return replace(contents, kept=kept)


def keep_present(paths: DataPaths, now: datetime, let_go: Callable[[], None]) -> Path | None:
    """Back up the present data, or set it aside when that cannot be done; return where it is."""
    kept: Path | None = None
    if paths.database.exists():
        try:
            kept = back_up_automatically(paths, BackupReason.BEFORE_RESTORE, now).path
        except RefusedError as error:
            logger.warning("%s", error)
    let_go()
    return kept or set_aside(paths, now)


def set_aside(paths: DataPaths, now: datetime, *, with_photos: bool = True) -> Path | None:
    """Move the database and what lies beside it to another name; return it, `None` without any."""
    name = f"backroutine-set-aside-{now.astimezone():%Y-%m-%d-%H%M%S}.db"
    aside = free_name(paths.database.with_name(name))
    for companion in companions_of(paths.database):
        if companion.is_file() and not companion.stat().st_size:
            companion.unlink()  # the journal of a commit that is over
    pairs = zip(
        (paths.database, *companions_of(paths.database)),
        (aside, *companions_of(aside)),
        strict=True,
    )
    moved = [new for old, new in pairs if _moved(old, new)]
    if with_photos and photo_files(folder_of(paths)):
        move_photos(folder_of(paths), photos_beside(aside))
        delete_photos(folder_of(paths))
    sync_folder(paths.folder)
    return moved[0] if moved else None


def photos_beside(aside: Path) -> Path:
    """Return where the photos lie of a database that was set aside."""
    return aside.with_name(f"{aside.stem}-photos")


def build_from(file: Path, new: Path, photos: Path) -> BackupContents:
    """Make a database at `new` out of the checked rows of a backup; the caller puts it in place.

    Its photos come to the folder `photos`; a bare copy of a database, which says nothing of
    photos, leaves no such folder.

    Raises:
        BackupError: the file cannot be restored; nothing is left at `new`.
        RefusedError: the disk does not allow it; nothing is left either.
    """
    outside = new.with_name(f"{new.name}.outside")
    try:
        make_empty_file(outside)
        made_at, photo_count = _take_out(file, outside, photos)
        make_empty_file(new)
        with refusing(new):
            _copy_rows(outside, file, new)
            return replace(contents_of(new, made_at), photo_count=photo_count)
    except BaseException as error:
        remove(new)
        shutil.rmtree(photos, ignore_errors=True)
        if isinstance(error, OSError):
            raise folder_refusal(error, new.parent) from error
        raise
    finally:
        remove(outside)


def _take_out(file: Path, outside: Path, photos: Path) -> tuple[datetime | None, int]:
    """Copy what a backup holds, or a bare copy; return when it was made and how many photos."""
    if _is_bare_database(file):
        if _has_journal(file):
            raise BackupError(
                tr(
                    "{file} was copied while it was in use: its journal lies beside it. Choose a "
                    "backup that BackRoutine made."
                ).format(file=file)
            )
        _copy(file, outside)
        return None, 0
    with opened_backup(file) as archive, outside.open("wb") as into:
        manifest = read_manifest(archive, file)
        unpack(archive, manifest, into, file)
        folder = new_folder(photos)
        for name, content in unpacked_photos(archive, manifest, file):
            write_private(folder / name, content)
    return manifest.made_at, len(manifest.photos)


def _copy(file: Path, outside: Path) -> None:
    with reading_backup(file):
        source = file.open("rb")
    with source, outside.open("wb") as into:
        for chunk in chunks_of(source, file):
            into.write(chunk)


def _is_bare_database(file: Path) -> bool:
    with reading_backup(file):
        if not file.is_file() or file.stat().st_size > MOST_DATABASE_BYTES:
            return False
        with file.open("rb") as opened:
            return opened.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER


def _has_journal(file: Path) -> bool:
    journal = journal_of(file)
    return journal.is_file() and journal.stat().st_size > 0


def _copy_rows(outside: Path, named: Path, new: Path) -> None:
    with closing(connect(new)) as target:
        target.execute("PRAGMA synchronous = OFF")  # it is synced when it is put in place
        with opened_outside(outside, named) as source:
            version = version_of(source)
            build_schema(target, version)
            target.execute("PRAGMA foreign_keys = OFF")  # what belongs to nothing is left out below
            target.execute("BEGIN")
            for table, columns in tables_of(target).items():
                if table != "alembic_version":
                    places = ", ".join("?" * len(columns))
                    rows = typed_rows(source, table, columns, named)
                    _insert(target, f'INSERT INTO "{table}" VALUES ({places})', rows, named)  # noqa: S608
            target.execute("COMMIT")
        if version < schema.VERSION:
            from backroutine.storage.migrate import migrate_connection

            migrate_connection(target)


def _insert(
    target: sqlite3.Connection, sql: str, rows: Iterator[tuple[object, ...]], named: Path
) -> None:
    try:
        target.executemany(sql, rows)
    except sqlite3.IntegrityError as error:  # two rows with one key, which no index showed
        raise spoiled(named) from error


def contents_of(new: Path, made_at: datetime | None) -> BackupContents:
    """Read all of a database that is being made, remove what makes no sense, say what is there."""
    from backroutine.storage.own import ExerciseRepository, RoutineRepository
    from backroutine.storage.plans import PlanRepository
    from backroutine.storage.safety_checks import SafetyCheckRepository
    from backroutine.storage.sessions import SessionRepository
    from backroutine.storage.settings import SettingsRepository
    from backroutine.storage.transactions import Transactions

    with closing(connect(new)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        transactions = Transactions(lambda: connection, new)
        routines, exercises = RoutineRepository(transactions), ExerciseRepository(transactions)
        sessions, settings = SessionRepository(transactions), SettingsRepository(transactions)
        safety_checks, plans = SafetyCheckRepository(transactions), PlanRepository(transactions)
        names = tuple(routine.name for routine in routines.all())
        exercise_count = len(exercises.all())
        settings.load()
        safety_checks.all()
        plans.load()
        skipped = (
            *routines.skipped,
            *exercises.skipped,
            *settings.skipped,
            *safety_checks.skipped,
            *plans.skipped,
            *sessions.unreadable(),
            *_remove_dangling(connection),
        )
        _remove_rows(connection, skipped)
        moments = [session.started_at for session in sessions.all()]
    for companion in companions_of(new):
        companion.unlink(missing_ok=True)
    return BackupContents(
        made_at,
        names,
        exercise_count,
        len(moments),
        moments[-1] if moments else None,
        moments[0] if moments else None,
        skipped,
    )


def _remove_rows(connection: sqlite3.Connection, skipped: tuple[SkippedEntry, ...]) -> None:
    keys = {
        "routine": "id", "exercise": "id", "session": "id", "setting": "key",
        "safety_check": "number", "planned_time": "number",
    }  # fmt: skip
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")
    for entry in skipped:
        if entry.table in keys:
            where = keys[entry.table]
            connection.execute(f"DELETE FROM {entry.table} WHERE {where} = ?", (entry.key,))  # noqa: S608
    connection.execute("COMMIT")


def _remove_dangling(connection: sqlite3.Connection) -> tuple[SkippedEntry, ...]:
    orphans = orphans_of(connection)
    for orphan in orphans:
        connection.execute(f"DELETE FROM {orphan.table} WHERE session_id = ?", (orphan.key,))  # noqa: S608
    return orphans


def _moved(old: Path, new: Path) -> bool:
    if not old.exists():
        return False
    old.replace(new)
    return True


def remove(path: Path) -> None:
    """Delete a database that was being made, and what lies beside it."""
    for left_over in (path, *companions_of(path)):
        left_over.unlink(missing_ok=True)
