"""Making backups, by hand and by themselves, and forgetting those that newer ones replace.

A backup is copied by SQLite itself, checked, packed, and read back before it counts as made.
"""

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from backroutine.paths import DataPaths
from backroutine.storage.backup_file import (
    Backup,
    BackupReason,
    Manifest,
    digest,
    opened_backup,
    pack,
    read_manifest,
    verify,
)
from backroutine.storage.connection import (
    companions_of,
    connect,
    free_name,
    make_empty_file,
    sync_file,
    sync_folder,
)
from backroutine.storage.photos import changed_ns, folder_of, photo_files
from backroutine.storage.refusals import (
    BackupError,
    DiskFullError,
    NoRoomForBackupError,
    damaged,
    refusing,
)
from backroutine.storage.retention import superseded
from backroutine.translating import tr

logger = logging.getLogger(__name__)


def write_backup(paths: DataPaths, target: Path, reason: BackupReason, now: datetime) -> Backup:
    """Write the whole of the person's data to one file, replacing a file of that name.

    Raises:
        BackupError: it could not be written; an older file of that name is still there.
        DatabaseDamagedError: the data is not sound.
    """
    if not paths.database.exists():
        raise BackupError(
            tr("There is no data yet to back up: {database} does not exist.").format(
                database=paths.database
            )
        )
    _refuse_own_files(paths, target)
    _refuse_other_files(target)
    copy = target.with_name(f"{target.name}.copy")
    part = target.with_name(f"{target.name}.part")
    try:
        with _writing_to(target, reason):
            changed_at_ns = changed_ns(paths)
            make_empty_file(part)  # first, so that a bad place is known at once
            _copy_database(paths.database, copy)
            manifest = _manifest_of(copy, reason, now, changed_at_ns)
            manifest = pack(part, copy, photo_files(folder_of(paths)), manifest)
            verify(part)
            sync_file(part)
            part.replace(target)
            sync_folder(target.parent)
    finally:
        for left_over in (copy, *companions_of(copy), part):
            left_over.unlink(missing_ok=True)
    return Backup(target, manifest)


def back_up_automatically(paths: DataPaths, reason: BackupReason, now: datetime) -> Backup:
    """Write a backup to the backup folder; raise like `write_backup`."""
    target = paths.backups / f"backroutine-{now.astimezone():%Y-%m-%d-%H%M%S}-{reason}.zip"
    with _writing_to(target, reason):
        paths.backups.mkdir(mode=0o700, exist_ok=True)
    return write_backup(paths, free_name(target), reason, now)


def back_up_if_due(paths: DataPaths, now: datetime) -> Backup | None:
    """Make the backup of the day, when there is none and something has changed since the last.

    Those that it supersedes are deleted. Raises like `write_backup`.
    """
    backups = list_backups(paths.backups)
    today = now.astimezone().date()
    if any(backup.manifest.made_at.astimezone().date() == today for backup in backups):
        return None
    if backups and backups[0].manifest.source_changed_ns == changed_ns(paths):
        return None
    if _is_empty(paths.database):
        return None
    made = back_up_automatically(paths, BackupReason.DAILY, now)
    delete_superseded([made, *backups], now)
    return made


def delete_superseded(backups: list[Backup], now: datetime) -> None:
    """Delete the automatic backups that newer ones replace; `backups` has the newest first.

    The last one from before an update stays: the version before can read no other.
    """
    automatic = [b for b in backups if b.manifest.reason is not BackupReason.BY_HAND]
    updates = [b for b in automatic if b.manifest.reason is BackupReason.BEFORE_UPDATE]
    gone = superseded((b.manifest.made_at for b in automatic), now.astimezone())
    for backup in automatic:
        if backup.manifest.made_at in gone and backup not in updates[:1]:
            backup.path.unlink(missing_ok=True)


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups of a folder that can say what they are, the newest first."""
    found = []
    for path in folder.glob("*.zip"):
        try:
            with opened_backup(path) as archive:
                found.append(Backup(path, read_manifest(archive, path)))
        except (BackupError, OSError) as error:
            logger.warning("%s", error)
    return sorted(found, key=lambda backup: backup.manifest.made_at, reverse=True)


def newest_good_backup(paths: DataPaths) -> Backup | None:
    """Return the newest backup that is still what was written; `None` when there is none."""
    for backup in list_backups(paths.backups):
        try:
            verify(backup.path)
        except BackupError as error:
            logger.warning("%s", error)
        else:
            return backup
    return None


def _copy_database(source: Path, copy: Path) -> None:
    make_empty_file(copy)
    with (
        refusing(source),
        closing(connect(source, query_only=True)) as reader,
        closing(connect(copy)) as writer,
    ):
        writer.execute("PRAGMA synchronous = OFF")  # a copy that is packed and thrown away
        reader.backup(writer)
        (verdict,) = writer.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise damaged(source, verdict)


def _manifest_of(copy: Path, reason: BackupReason, now: datetime, changed_at_ns: int) -> Manifest:
    with closing(connect(copy, query_only=True)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    routines, exercises, sessions = _counts(copy)
    return Manifest(
        now, reason, version, digest(copy), copy.stat().st_size, changed_at_ns, routines, exercises,
        sessions,
    )  # fmt: skip


def _counts(path: Path) -> tuple[int, ...]:
    """Return how many routines, exercises and sessions a database of any version holds."""
    return tuple(_count(path, table) for table in ("routine", "exercise", "session"))


def _is_empty(path: Path) -> bool:
    """Say whether nothing was ever stored."""
    with refusing(path), closing(connect(path, query_only=True)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in tables if name != "alembic_version"]
    return not any(_count(path, name) for name in names)


def _count(path: Path, table: str) -> int:
    with refusing(path), closing(connect(path, query_only=True)) as connection:
        count: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    return count


def _refuse_own_files(paths: DataPaths, target: Path) -> None:
    own = (paths.database, *companions_of(paths.database), paths.lock)
    if any(path.exists() and target.exists() and path.samefile(target) for path in own):
        raise BackupError(
            tr("{target} is the data itself. Choose another name for the backup.").format(
                target=target
            )
        )


def _refuse_other_files(target: Path) -> None:
    """Let a backup replace an older one, and nothing else that lies there."""
    if not target.is_file() or not target.stat().st_size:
        return
    try:
        with opened_backup(target) as archive:
            read_manifest(archive, target)
    except BackupError as error:
        raise BackupError(
            tr(
                "{target} is there already, and it is no whole backup of BackRoutine. Choose "
                "another name for the backup."
            ).format(target=target)
        ) from error


@contextmanager
def _writing_to(target: Path, reason: BackupReason) -> Iterator[None]:
    """Turn what the world does to a backup that is being written into a refusal."""
    try:
        yield
    except (OSError, sqlite3.Error, DiskFullError) as error:
        full = (errno.ENOSPC, errno.EDQUOT)
        is_full = isinstance(error, DiskFullError) or getattr(error, "errno", 0) in full
        refused = NoRoomForBackupError if is_full else BackupError
        why = tr("the disk is full") if is_full else _strerror(error)
        way_on = _way_on(reason, is_full=is_full)
        raise refused(way_on.format(target=target, why=why, folder=target.parent)) from error


def _way_on(reason: BackupReason, *, is_full: bool) -> str:
    """Return the sentence of a failure; only a backup by hand has a place that is chosen."""
    if reason is BackupReason.BY_HAND:
        return tr(
            "The backup {target} could not be written: {why}. Choose another place, or make room."
        )
    if is_full:
        return tr(
            "The backup {target} could not be written: {why}. Make some room, then try again."
        )
    return tr(
        "The backup {target} could not be written: {why}. Check that files can be made in "
        "{folder}, then try again."
    )


def _strerror(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
