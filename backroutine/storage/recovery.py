"""Ways on when the data cannot be opened: a backup, what can still be read, or an empty beginning.

Nothing is ever deleted here: what cannot be opened is set aside under a name with the date. What to
offer, `newest_good_backup` in `backups` and `preview` in `restore` say; `salvage` in its own module
reads what can be read.
"""

from pathlib import Path

from backroutine.clock import Clock
from backroutine.domain.trouble import BackupContents
from backroutine.paths import DataPaths
from backroutine.storage import preflight
from backroutine.storage.database import take_folder
from backroutine.storage.engine import create_database
from backroutine.storage.refusals import folder_refusal
from backroutine.storage.restore import replace_database, set_aside


def restore(paths: DataPaths, file: Path, clock: Clock) -> BackupContents:
    """Put the contents of a backup in the place of the data of a program that is not open.

    Data that can be backed up is; data that is damaged or missing is set aside, what is left of it.

    Raises:
        DatabaseInUseError: the program is open.
        BackupError: the file cannot be restored; nothing has been changed.
    """
    lock = take_folder(paths)
    try:
        contents = replace_database(paths, file, clock.now(), lambda: None)
        preflight.keep_private(paths)
    finally:
        lock.release()
    return contents


def start_empty(paths: DataPaths, clock: Clock) -> Path | None:
    """Begin with an empty database; return where the one before was set aside, if there was one.

    Raises:
        DatabaseInUseError: the program is open.
        RefusedError: the disk does not allow it.
    """
    lock = take_folder(paths)
    try:
        aside = set_aside(paths, clock.now())
        create_database(paths.database)
    except OSError as error:
        raise folder_refusal(error, paths.folder) from error
    finally:
        lock.release()
    return aside
