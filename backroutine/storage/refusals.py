"""What the world can refuse where data is kept, in sentences that name the place and a way on."""

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.paths import HOME_VARIABLE
from backroutine.translating import noted, tr

_ELSEWHERE = noted("or set {variable} to another folder")

# What SQLite says of itself, in its lowest byte; the rest of the number is detail.
_KIND = 0xFF

# A reader finds a change that was cut off, and may not undo it.
_HALF_DONE = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY)

logger = logging.getLogger(__name__)

# After a flipped bit in the header, or in the name of a table or a column.
_SAID_OF_SPOILED_SCHEMA = ("no such ", "unsupported file format", "foreign key mismatch")


class CannotOpenError(RefusedError):
    """The person's data cannot be opened; nothing has been changed."""


class DatabaseInUseError(CannotOpenError):
    """Another process of this program holds the data."""


class DatabaseLockedError(CannotOpenError):
    """Another program has locked the file."""


class DatabaseTooNewError(CannotOpenError):
    """A newer version of this program made the file."""


class DatabaseOutdatedError(CannotOpenError):
    """An older file has taken the place of the one that was open."""


class DatabaseDamagedError(CannotOpenError):
    """The file is no longer a sound database; `detail` is what SQLite says of it, for experts."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.detail = detail


class DatabaseMissingError(CannotOpenError):
    """There was a database, as its backups show, and it is gone."""


class FolderReadOnlyError(CannotOpenError):
    """Nothing can be written to the folder, or it may not be entered."""


class FolderMissingError(CannotOpenError):
    """The folder that the person has chosen lies on a disk or in a folder that is not there."""


class CannotWriteError(RefusedError):
    """The file can be read, but a change could not be stored; what was stored before still is."""


class DiskFullError(CannotWriteError):
    """There is no room for the change."""


class UnreadableError(RefusedError):
    """One entry no longer makes sense; it is kept as it is."""


class BackupError(RefusedError):
    """A backup could not be made, or cannot be used."""


class NoRoomForBackupError(BackupError, DiskFullError):
    """A backup could not be made, for want of room."""


class NoRoomToLookError(DiskFullError):
    """A backup could not be looked through, for want of room to unpack it."""


class PhotoError(RefusedError):
    """A photo cannot be taken in, or no longer be read."""


def too_new(path: Path, version: int, known: int) -> DatabaseTooNewError:
    """Return the refusal of a file of a later schema."""
    return DatabaseTooNewError(
        tr(
            "{path} was written by a newer version of BackRoutine (its schema is "
            "{version}, this version knows {known}). Install the newer version, or "
            "restore a backup from before the update. The file has not been touched."
        ).format(path=path, version=version, known=known)
    )


def outdated(path: Path) -> DatabaseOutdatedError:
    """Return the refusal of a file of an earlier schema; only a start brings one up to date."""
    return DatabaseOutdatedError(
        tr(
            "An older file has been put in the place of {path}. Start BackRoutine again; it is "
            "brought up to date."
        ).format(path=path)
    )


def not_a_file(path: Path) -> CannotOpenError:
    """Return the refusal of a folder, pipe or device; to open a pipe would wait for ever."""
    return CannotOpenError(
        tr("{path} should be the database, but it is not a file. Move it to another place.").format(
            path=path
        )
    )


def damaged(path: Path, detail: str = "") -> DatabaseDamagedError:
    """Return the refusal of a file that is no sound database; what SQLite says goes to the log."""
    if detail:
        logger.warning("%s is damaged: %s", path, detail)
    return DatabaseDamagedError(
        tr(
            "The database {path} is damaged. It has not been changed. Restore a backup; or, to "
            "start empty, move the file to another place."
        ).format(path=path),
        detail,
    )


def emptied(path: Path) -> DatabaseDamagedError:
    """Return the refusal of a file without a single byte: ours are never that."""
    return DatabaseDamagedError(
        tr(
            "The database {path} is an empty file; a full disk or a power cut may have "
            "emptied it. Restore a backup; or, to start empty, move the file to another "
            "place."
        ).format(path=path)
    )


def missing(path: Path, backups: Path, aside: Path | None = None) -> DatabaseMissingError:
    """Return the refusal to begin anew where data once was, and where of it something is kept."""
    if aside is not None:
        return DatabaseMissingError(
            tr(
                "The database {path} is missing; BackRoutine may have been cut off while something "
                "took its place. What was there before is kept in {aside}. Restore a backup; or, "
                "to start empty, move what is left of it to another place."
            ).format(path=path, aside=aside)
        )
    return DatabaseMissingError(
        tr(
            "The database {path} is missing, but there are traces of it. Restore a "
            "backup from {backups}; or, to start empty, move what is left of it to "
            "another place."
        ).format(path=path, backups=backups)
    )


def taken_away(path: Path) -> DatabaseMissingError:
    """Return the refusal to store anything where the file is gone that was there at the start."""
    return DatabaseMissingError(
        tr(
            "The database {path} is missing: it was moved or deleted while BackRoutine was open. "
            "Put it back, then try again; or start BackRoutine again to restore a backup."
        ).format(path=path)
    )


def out_of_reach(folder: Path) -> FolderMissingError:
    """Return the refusal to take a folder that is out of reach for one without data."""
    return FolderMissingError(
        tr(
            "The folder {folder} for your data cannot be found: there is no {parent}. "
            "Connect the drive or the network folder that it lies on, {elsewhere}."
        ).format(folder=folder, parent=folder.parent, elsewhere=_elsewhere())
    )


def in_use(folder: Path) -> DatabaseInUseError:
    """Return the refusal of data that an open window or a running command holds."""
    return DatabaseInUseError(
        tr(
            "BackRoutine is open already and uses the data in {folder}. Close it, then try again."
        ).format(folder=folder)
    )


def folder_refusal(error: OSError, folder: Path) -> RefusedError:
    """Return the refusal of a data folder that cannot be made or written to."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        in_the_way = next((p for p in (folder, *folder.parents) if p.is_file()), folder)
        return CannotOpenError(
            tr(
                "{in_the_way} should be a folder, for your data in {folder}, but it is a "
                "file. Move the file away, {elsewhere}."
            ).format(in_the_way=in_the_way, folder=folder, elsewhere=_elsewhere())
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _disk_full(folder)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FolderReadOnlyError(
            tr(
                "Nothing can be written to the folder {folder}. Change its permissions, "
                "{elsewhere}."
            ).format(folder=folder, elsewhere=_elsewhere())
        )
    return CannotOpenError(
        tr(
            "The folder {folder} for your data cannot be used: {reason}. Check the disk, "
            "{elsewhere}."
        ).format(folder=folder, reason=error.strerror, elsewhere=_elsewhere())
    )


def no_room_to_look(file: Path) -> NoRoomToLookError:
    """Return the refusal to look through a backup where there is no place to unpack it."""
    return NoRoomToLookError(
        tr(
            "There is no room to look through the backup {file}: the disk is full, or has no "
            "folder for temporary files. The backup has not been changed. Make some room, then "
            "try again."
        ).format(file=file)
    )


def database_refusal(error: BaseException, path: Path) -> RefusedError | None:
    """Return the refusal that an error of SQLite stands for; `None` for a slip of the program."""
    match getattr(error, "sqlite_errorcode", 0) & _KIND:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path, str(error))
        case sqlite3.SQLITE_ERROR if str(error).startswith(_SAID_OF_SPOILED_SCHEMA):
            return damaged(path, str(error))
        case sqlite3.SQLITE_FULL:
            return _disk_full(path.parent)
        case sqlite3.SQLITE_READONLY if error.sqlite_errorcode in _HALF_DONE:  # type: ignore[attr-defined]
            return CannotOpenError(
                tr(
                    "BackRoutine was cut off while it wrote to {path}. The half-done change must "
                    "be undone before anything can be read, and nothing can be written there. "
                    "Change the permissions of the file and its folder, {elsewhere}."
                ).format(path=path, elsewhere=_elsewhere())
            )
        case sqlite3.SQLITE_READONLY:
            return CannotWriteError(
                tr(
                    "{path} and its folder can only be read, so the change was not stored. "
                    "Change their permissions, {elsewhere}."
                ).format(path=path, elsewhere=_elsewhere())
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseLockedError(
                tr(
                    "Another program has locked the database {path}. Close that program, then "
                    "try again."
                ).format(path=path)
            )
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return CannotOpenError(
                tr(
                    "The database {path} cannot be opened. Check that it and its folder may be "
                    "read and written, {elsewhere}."
                ).format(path=path, elsewhere=_elsewhere())
            )
        case sqlite3.SQLITE_IOERR:
            return CannotWriteError(
                tr(
                    "The disk with {path} reported an error. Check that it is connected and has "
                    "room, then try again. What was stored before is still there."
                ).format(path=path)
            )
        case _:
            return None


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the world does to a database file into refusals; let slips of ours through."""
    try:
        yield
    except UnicodeDecodeError as error:  # of a name within the file, or of what SQLite says of it
        raise damaged(path) from error
    except sqlite3.Error as error:
        refusal = database_refusal(error, path)
        if refusal is None:
            raise
        raise refusal from error


def _disk_full(folder: Path) -> DiskFullError:
    return DiskFullError(
        tr(
            "The disk with {folder} is full, so the change was not stored. Make some "
            "room, then try again."
        ).format(folder=folder)
    )


def _elsewhere() -> str:
    return tr(_ELSEWHERE).format(variable=HOME_VARIABLE)
