"""What stands between a person and their data, and the ways on: values for screen and text."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SkippedEntry:
    """An entry that a list left out because it no longer makes sense: table, key and reason."""

    table: str
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What restoring a backup brings; `skipped` are entries that no longer make sense.

    `made_at` is `None` for a bare copy of the database, which does not say it. `kept` is where the
    data of before was put; `None` in a preview, and where there was none. Where there was no room
    to look into a backup, it is told by what it says of itself, which names no routine.
    """

    made_at: datetime | None
    routine_names: tuple[str, ...]
    exercise_count: int
    session_count: int
    first_session_at: datetime | None
    last_session_at: datetime | None
    skipped: tuple[SkippedEntry, ...]
    photo_count: int = 0
    kept: Path | None = None
    unnamed_routine_count: int = 0

    @property
    def routine_count(self) -> int:
        return len(self.routine_names) + self.unnamed_routine_count


class TroubleKind(StrEnum):
    """Why the data cannot be opened."""

    DAMAGED = "damaged"
    EMPTIED = "emptied"
    MISSING = "missing"
    NEWER = "newer"
    FOLDER_MISSING = "folder-missing"
    READ_ONLY = "read-only"
    FULL = "full"
    LOCKED = "locked"
    IN_USE = "in-use"
    OTHER = "other"


class Way(StrEnum):
    """What a person can do about it."""

    TRY_AGAIN = "try-again"
    RESTORE_NEWEST = "restore-newest"
    CHOOSE_BACKUP = "choose-backup"
    SAVE_READABLE = "save-readable"
    START_EMPTY = "start-empty"
    ONLY_READ = "only-read"


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A backup that is whole, and what it would bring."""

    path: Path
    contents: BackupContents


@dataclass(frozen=True, slots=True)
class Trouble:
    """What has happened to the data, in sentences that name the place, and the ways on.

    The first of the ways is the one to advise. `backup` is the newest one that can be restored.
    """

    kind: TroubleKind
    sentence: str
    ways: tuple[Way, ...]
    backup: FoundBackup | None = None


@dataclass(frozen=True, slots=True)
class DataStatus:
    """Where the data lies and how well it is kept.

    `last_backup` is the newest automatic one; `backup_refusal` says why the last that was due could
    not be made, empty when it was; `skipped` are entries that cannot be read, and are kept.
    """

    folder: Path
    last_backup_at: datetime | None
    last_backup: Path | None
    backup_refusal: str
    skipped: tuple[SkippedEntry, ...]
