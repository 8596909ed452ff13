"""Deleting everything that the program keeps of a person; files of others stay where they are."""

from collections.abc import Iterator
from pathlib import Path

from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths
from backroutine.storage.connection import companions_of
from backroutine.storage.photos import folder_of, photo_files
from backroutine.translating import tr

_LOGS = ("backroutine.log*", "faults.log", "command-line.log")
_AUTOMATIC_BACKUPS = "backroutine-*.zip"
_OWN_FILES = ("backroutine.db.*", "backroutine-set-aside-*.db*")
_OWN_FOLDERS = ("backroutine.photos.*", "backroutine-set-aside-*-photos")


def erase(paths: DataPaths) -> None:
    """Delete database, photos, automatic backups, logs and whatever was set aside.

    The caller holds the lock, whose file stays, and has closed the database. Backups go first and
    then what was set aside: a kill in between must not leave a folder without a database that
    offers to bring back what was to go.

    Raises:
        RefusedError: something could not be deleted; the text names it.
    """
    left = [path for path in _everything(paths) if not _is_deleted(path)]
    if left:
        raise RefusedError(
            tr("Not everything could be deleted. Delete these by hand: {names}.").format(
                names=", ".join(map(str, left))
            )
        )


def _everything(paths: DataPaths) -> Iterator[Path]:
    """Give every file that is ours, and after its files each folder; nothing else that lies there.

    The person may have chosen a folder with other things in it, even with our names.
    """
    yield from paths.backups.glob(_AUTOMATIC_BACKUPS)
    yield paths.backups
    for pattern in _OWN_FILES:
        yield from paths.folder.glob(pattern)
    own_folders = [folder for pattern in _OWN_FOLDERS for folder in paths.folder.glob(pattern)]
    for folder in own_folders:
        yield from photo_files(folder)
        yield folder
    yield from (paths.database, *companions_of(paths.database))
    yield from photo_files(folder_of(paths))
    yield folder_of(paths)
    for pattern in _LOGS:
        yield from paths.log_folder.glob(pattern)
    yield paths.window_state


def _is_deleted(path: Path) -> bool:
    """Delete a file, or a folder that is empty; say whether nothing of ours is left of it."""
    try:
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
