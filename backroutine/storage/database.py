"""Opening the person's data: one file, one process that writes, every refusal a sentence.

Nothing here imports SQLAlchemy before data is asked for: the file is looked at with the standard
library first, and most refusals are known then.
"""

import logging
import sqlite3
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.clock import Clock, SystemClock
from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import SkippedEntry
from backroutine.paths import DataPaths
from backroutine.storage import opened, preflight, schema
from backroutine.storage.folder_lock import FolderLock
from backroutine.storage.refusals import (
    BackupError,
    CannotOpenError,
    CannotWriteError,
    DatabaseDamagedError,
    DatabaseInUseError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseOutdatedError,
    DatabaseTooNewError,
    DiskFullError,
    FolderMissingError,
    UnreadableError,
    folder_refusal,
    out_of_reach,
)
from backroutine.storage.transactions import Transactions
from backroutine.storage.unused import unused_exercises

if TYPE_CHECKING:
    from backroutine.domain.trouble import BackupContents
    from backroutine.storage.backup_file import Backup
    from backroutine.storage.declined import DeclinedRepository
    from backroutine.storage.favourites import FavouriteRepository
    from backroutine.storage.imports import ImportRepository
    from backroutine.storage.own import ExerciseRepository, RoutineRepository
    from backroutine.storage.photos import PhotoFolder
    from backroutine.storage.plans import PlanRepository
    from backroutine.storage.safety_checks import SafetyCheckRepository
    from backroutine.storage.sessions import SessionRepository
    from backroutine.storage.settings import SettingsRepository

__all__ = [
    "BackupError",
    "CannotOpenError",
    "CannotWriteError",
    "Database",
    "DatabaseDamagedError",
    "DatabaseInUseError",
    "DatabaseLockedError",
    "DatabaseMissingError",
    "DatabaseOutdatedError",
    "DatabaseTooNewError",
    "DiskFullError",
    "FolderMissingError",
    "SkippedEntry",
    "UnreadableError",
    "open_database",
    "open_for_reading",
]


logger = logging.getLogger(__name__)


def open_database(paths: DataPaths, clock: Clock | None = None) -> "Database":
    """Open the data to read and write it, making an empty database where there never was one.

    The data is locked until the database is closed or the process ends, however it ends.

    Raises:
        DatabaseInUseError: another process holds it.
        CannotOpenError: the folder or the file does not serve; its text says why and what to do.
        DiskFullError: there is no room to make it.
    """
    clock = clock or SystemClock()
    lock = take_folder(paths)
    try:
        orphans = _make_ready(paths, clock)
    except BaseException:
        lock.release()
        raise
    database = Database(paths, clock, partial(opened.to_write, paths), lock, orphans)
    _forget_unused(database, paths)
    return database


def open_for_reading(paths: DataPaths) -> "Database":
    """Open the data to read it only, beside a process that writes it.

    Nothing is made: without a file the data is empty. An older file is read as it would be after
    its update. A write is refused.

    Raises:
        CannotOpenError: the file does not serve; its text says why and what to do.
    """
    path = paths.database
    if not preflight.exists(paths):
        return Database(paths, SystemClock(), opened.to_nothing)
    preflight.schema_version(path)
    preflight.check_beside_a_writer(path)  # damage is told now, not after half an answer
    return Database(paths, SystemClock(), partial(opened.to_read, paths))


class Database:
    """The whole of the person's data, until `close`.

    It may be opened on one thread and used on another, by one at a time. The parts stay the same
    objects when a backup is restored.
    """

    def __init__(
        self,
        paths: DataPaths,
        clock: Clock,
        connected: Callable[[], sqlite3.Connection],
        lock: FolderLock | None = None,
        orphans: tuple[SkippedEntry, ...] = (),
    ) -> None:
        self._paths = paths
        self._clock = clock
        self._connected = connected
        self._lock = lock
        self._orphans = orphans
        self._has_looked_for_backup = False
        self._backup_refusal = ""

    @cached_property
    def routines(self) -> "RoutineRepository":
        """The person's own routines."""
        from backroutine.storage.own import RoutineRepository

        return RoutineRepository(self._transactions)

    @cached_property
    def exercises(self) -> "ExerciseRepository":
        """The exercises that the person has written."""
        from backroutine.storage.own import ExerciseRepository

        return ExerciseRepository(self._transactions)

    @cached_property
    def sessions(self) -> "SessionRepository":
        """The history, and the session that is running."""
        from backroutine.storage.sessions import SessionRepository

        return SessionRepository(self._transactions)

    @cached_property
    def settings(self) -> "SettingsRepository":
        """What the person has set."""
        from backroutine.storage.settings import SettingsRepository

        return SettingsRepository(self._transactions)

    @cached_property
    def favourites(self) -> "FavouriteRepository":
        """The exercises that the person likes to have at hand."""
        from backroutine.storage.favourites import FavouriteRepository

        return FavouriteRepository(self._transactions)

    @cached_property
    def safety_checks(self) -> "SafetyCheckRepository":
        """The safety checks that the person has gone through."""
        from backroutine.storage.safety_checks import SafetyCheckRepository

        return SafetyCheckRepository(self._transactions)

    @cached_property
    def plans(self) -> "PlanRepository":
        """The week's plan."""
        from backroutine.storage.plans import PlanRepository

        return PlanRepository(self._transactions)

    @cached_property
    def declined(self) -> "DeclinedRepository":
        """The suggestions that the person does not want to see again."""
        from backroutine.storage.declined import DeclinedRepository

        return DeclinedRepository(self._transactions)

    @cached_property
    def imports(self) -> "ImportRepository":
        """Routines and exercises that come in from files."""
        from backroutine.storage.imports import ImportRepository

        return ImportRepository(self._transactions)

    @cached_property
    def photos(self) -> "PhotoFolder":
        """Photos of the person's own exercises."""
        from backroutine.storage.photos import PhotoFolder

        return PhotoFolder(self._paths, self._before_writing_photos)

    @property
    def skipped(self) -> tuple[SkippedEntry, ...]:
        """Every entry that the last lists left out because it cannot be read; all are kept.

        So are rows that belonged to nothing when the data was opened.
        """
        parts = (
            self.routines, self.exercises, self.sessions, self.settings, self.safety_checks,
            self.plans,
        )  # fmt: skip
        return (*self._orphans, *(entry for part in parts for entry in part.skipped))

    @property
    def backup_refusal(self) -> str:
        """Why the last backup that was due could not be made, in sentences; empty if it was."""
        return self._backup_refusal

    def backup_to(self, file: Path) -> "Backup":
        """Write the whole data to one file, replacing one of that name; return what it is.

        A database that was opened to be read can do it too, beside an open window.

        Raises:
            BackupError: it could not be written; an older file of that name is still there.
        """
        from backroutine.storage.backup_file import BackupReason
        from backroutine.storage.backups import write_backup

        return write_backup(self._paths, file, BackupReason.BY_HAND, self._clock.now())

    def restore_from(self, file: Path) -> "BackupContents":
        """Put the contents of a backup in the place of the data, which is backed up first.

        Raises:
            BackupError: the file cannot be restored; nothing has been changed.
        """
        from backroutine.storage.restore import replace_database

        if self._lock is None:
            raise RuntimeError("data that was opened to be read cannot be replaced")
        contents = replace_database(self._paths, file, self._clock.now(), self._disconnect)
        self._orphans = ()
        return contents

    def delete_everything(self) -> None:
        """Delete the whole of the data with its automatic backups, and begin with nothing.

        Raises:
            RefusedError: something could not be deleted; the text names it.
        """
        from backroutine.storage.engine import create_database
        from backroutine.storage.erase import erase

        if self._lock is None:
            raise RuntimeError("data that was opened to be read cannot be deleted")
        self._disconnect()
        self._orphans = ()
        try:
            erase(self._paths)
        finally:
            if not self._paths.database.exists():
                create_database(self._paths.database)

    def close(self) -> None:
        """Make the backup that is due and let go of the file; doing so twice is harmless."""
        self._disconnect()
        if self._lock is None:
            return
        try:
            self._back_up_if_due()
        finally:
            self._lock.release()
            self._lock = None

    def _before_writing(self) -> None:
        """In front of the first change, keep what an earlier day left without a backup."""
        if self._lock is not None and not self._has_looked_for_backup:
            self._has_looked_for_backup = True
            self._back_up_if_due()

    def _before_writing_photos(self) -> None:
        if self._lock is None:
            from backroutine.storage.photos import refuse_writing

            refuse_writing(self._paths)
        self._before_writing()

    def _back_up_if_due(self) -> None:
        from backroutine.storage.backups import back_up_if_due

        try:
            back_up_if_due(self._paths, self._clock.now())
            self._backup_refusal = ""
        except (RefusedError, OSError) as error:  # no reason to lose a change as well
            logger.warning("the backup that is due was not made: %s", error)
            self._backup_refusal = str(error)

    @cached_property
    def _transactions(self) -> Transactions:
        return Transactions(self._connected, self._paths.database, self._before_writing)

    def _disconnect(self) -> None:
        if "_transactions" in vars(self):
            self._transactions.close()


def take_folder(paths: DataPaths) -> FolderLock:
    """Make the data folder where it is missing, and lock it; raise `CannotOpenError`."""
    if paths.is_out_of_reach:
        raise out_of_reach(paths.folder)
    try:
        paths.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise folder_refusal(error, paths.folder) from error
    return FolderLock(paths.lock)


def _make_ready(paths: DataPaths, clock: Clock) -> tuple[SkippedEntry, ...]:
    """Bring the data into the state to be used; return the rows in it that belong to nothing."""
    path = paths.database
    if any(paths.folder.glob("backroutine.photos.*")) and path.exists():
        from backroutine.storage.photos import settle
        from backroutine.storage.restore import RESTORED_NAME

        settle(paths, paths.folder / RESTORED_NAME)
    if not preflight.exists(paths):
        from backroutine.storage.engine import create_database

        create_database(path)
        preflight.keep_private(paths)
        return ()
    version = preflight.schema_version(path)
    preflight.keep_private(paths)
    orphans = preflight.check(path)
    if version < schema.VERSION:
        from backroutine.storage.backup_file import BackupReason
        from backroutine.storage.backups import back_up_automatically
        from backroutine.storage.migrate import migrate_file

        back_up_automatically(paths, BackupReason.BEFORE_UPDATE, clock.now())
        migrate_file(path)
    return orphans


def _forget_unused(database: Database, paths: DataPaths) -> None:
    """Forget deleted exercises that no routine uses any more, with their photos."""
    try:
        unused = unused_exercises(paths.database)
        for exercise_id in unused:  # first: after a kill in between, the rows tell of them again
            database.photos.delete(exercise_id)
        if unused:
            database.exercises.forget(unused)
    except (RefusedError, OSError, sqlite3.Error) as error:  # no reason to refuse all the rest
        logger.warning("deleted exercises stay until the next start: %s", error)
