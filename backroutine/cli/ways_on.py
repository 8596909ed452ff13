"""The ways on where the data cannot be opened: the newest good backup, and what the window does."""

import shlex

from backroutine.clock import SystemClock
from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import FoundBackup, Way
from backroutine.paths import DataPaths
from backroutine.storage.refusals import (
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseTooNewError,
)
from backroutine.translating import tr

_MENDED_BY_A_BACKUP = (DatabaseDamagedError, DatabaseMissingError, DatabaseTooNewError)


def ways_on(refusal: RefusedError, paths: DataPaths) -> tuple[str, ...]:
    """Return the ways that the refusal itself cannot know, a line each; empty where there is none.

    What can still be read of a damaged file is saved in the window alone, where it is seen first.
    """
    if not isinstance(refusal, _MENDED_BY_A_BACKUP):
        return ()
    from backroutine.storage.rescue import Rescue

    trouble = Rescue(paths, SystemClock()).look(refusal)
    in_window = tr(
        "To save what can still be read, or to start empty, start BackRoutine without a command."
    )
    lines = (
        in_window if Way.SAVE_READABLE in trouble.ways else "",
        _of_backup(trouble.backup) if trouble.backup is not None else "",
    )
    return tuple(filter(None, lines))


def _of_backup(backup: FoundBackup) -> str:
    command = f"backroutine restore {shlex.quote(str(backup.path))}"
    made_at = backup.contents.made_at
    if made_at is None:  # none that the program makes: each says when
        return ""
    return tr("The newest good backup is of {moment}. To look at it: {command}").format(
        moment=f"{made_at.astimezone():%Y-%m-%d %H:%M}", command=command
    )
