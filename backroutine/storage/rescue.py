"""What can be done when the data cannot be opened: what happened, and the ways that lead on."""

import logging
from pathlib import Path

from backroutine.clock import Clock
from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import (
    BackupContents,
    FoundBackup,
    Trouble,
    TroubleKind,
    Way,
)
from backroutine.paths import DataPaths
from backroutine.storage import recovery, restore
from backroutine.storage.backup_file import Backup, verify
from backroutine.storage.backups import list_backups
from backroutine.storage.preflight import newest_set_aside
from backroutine.storage.refusals import (
    BackupError,
    DatabaseDamagedError,
    DatabaseInUseError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseTooNewError,
    DiskFullError,
    FolderMissingError,
    FolderReadOnlyError,
    NoRoomToLookError,
)

logger = logging.getLogger(__name__)

_KINDS: dict[type[RefusedError], TroubleKind] = {
    DatabaseMissingError: TroubleKind.MISSING,
    DatabaseTooNewError: TroubleKind.NEWER,
    FolderMissingError: TroubleKind.FOLDER_MISSING,
    FolderReadOnlyError: TroubleKind.READ_ONLY,
    DiskFullError: TroubleKind.FULL,
    DatabaseLockedError: TroubleKind.LOCKED,
    DatabaseInUseError: TroubleKind.IN_USE,
}

_WAYS: dict[TroubleKind, tuple[Way, ...]] = {
    TroubleKind.DAMAGED: (
        Way.RESTORE_NEWEST, Way.SAVE_READABLE, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY,
    ),
    TroubleKind.EMPTIED: (
        Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY,
    ),
    TroubleKind.MISSING: (
        Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY,
    ),
    TroubleKind.NEWER: (Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP),
    TroubleKind.FOLDER_MISSING: (Way.TRY_AGAIN,),
    TroubleKind.READ_ONLY: (Way.TRY_AGAIN, Way.ONLY_READ),
    TroubleKind.FULL: (Way.TRY_AGAIN, Way.ONLY_READ),
    TroubleKind.LOCKED: (Way.TRY_AGAIN,),
    TroubleKind.IN_USE: (Way.TRY_AGAIN, Way.ONLY_READ),
    TroubleKind.OTHER: (Way.TRY_AGAIN,),
}  # fmt: skip


class Rescue:
    """Looks into a data folder that could not be opened, and does what the person decides.

    Nothing is ever deleted: what is replaced is backed up, or set aside under a name with the date.
    """

    def __init__(self, paths: DataPaths, clock: Clock) -> None:
        self._paths = paths
        self._clock = clock

    def look(self, refusal: RefusedError) -> Trouble:
        """Return what is known of the trouble behind a refusal to open the data."""
        kind = self._kind_of(refusal)
        ways = _WAYS[kind]
        backup = self._newest_backup() if Way.RESTORE_NEWEST in ways else None
        if backup is None:
            ways = tuple(way for way in ways if way is not Way.RESTORE_NEWEST)
        if kind is TroubleKind.MISSING and newest_set_aside(self._paths) is not None:
            ways = (*ways[:-2], Way.SAVE_READABLE, *ways[-2:])
        if not self._paths.database.is_file():
            ways = tuple(way for way in ways if way is not Way.ONLY_READ)
        return Trouble(kind, str(refusal), ways, backup)

    def preview(self, file: Path) -> BackupContents:
        """Return what a backup would bring; raise `RefusedError`."""
        return restore.preview(file)

    def restore(self, file: Path) -> BackupContents:
        """Put a backup in the place of the data; raise `RefusedError`, nothing being changed."""
        return recovery.restore(self._paths, file, self._clock)

    def salvage(self) -> BackupContents:
        """Begin anew with what can still be read; raise `RefusedError`, nothing being changed."""
        from backroutine.storage.salvage import salvage

        return salvage(self._paths, self._clock)

    def start_empty(self) -> Path | None:
        """Begin anew with nothing; return where the data of before was set aside."""
        return recovery.start_empty(self._paths, self._clock)

    def _kind_of(self, refusal: RefusedError) -> TroubleKind:
        if isinstance(refusal, DatabaseDamagedError):
            database = self._paths.database
            is_empty = database.is_file() and not database.stat().st_size
            return TroubleKind.EMPTIED if is_empty else TroubleKind.DAMAGED
        kinds = (kind for cause, kind in _KINDS.items() if isinstance(refusal, cause))
        return next(kinds, TroubleKind.OTHER)

    def _newest_backup(self) -> FoundBackup | None:
        """Return the newest backup that can be restored.

        Where there is no room to look into it, one that is whole counts, told by its manifest.
        """
        try:
            for backup in list_backups(self._paths.backups):
                try:
                    return FoundBackup(backup.path, _contents_of(backup))
                except BackupError as error:
                    logger.warning("%s", error)
        except Exception:  # a slip in looking for a backup must not hide the other ways
            logger.exception("the backups could not be looked through")
        return None


def _contents_of(backup: Backup) -> BackupContents:
    """Return what a backup would bring; raise `BackupError`."""
    try:
        return restore.preview(backup.path)
    except NoRoomToLookError as error:
        logger.warning("%s", error)
    manifest = verify(backup.path)
    return BackupContents(
        manifest.made_at,
        (),
        manifest.exercise_count,
        manifest.session_count,
        None,
        None,
        (),
        len(manifest.photos),
        unnamed_routine_count=manifest.routine_count,
    )
