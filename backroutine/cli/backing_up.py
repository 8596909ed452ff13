"""The commands `backup` and `restore`: the whole of the person's data as one file."""

import logging
import shlex
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.cli.data import has_database
from backroutine.cli.output import complain, say
from backroutine.clock import SystemClock
from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths, data_paths
from backroutine.translating import noted, tr, tr_plural

if TYPE_CHECKING:
    from backroutine.domain.trouble import BackupContents

WINDOW_IS_OPEN = noted(
    "BackRoutine is open; close it, or restore the backup there (Settings, Your data). Nothing has "
    "been changed."
)


def run(options: Namespace) -> int:
    """Do one of the commands; return the exit code."""
    logging.getLogger("backroutine").addHandler(logging.NullHandler())
    if options.command == "backup":
        return backup(options.file, data_paths())
    return restore(options.file, data_paths(), is_agreed=options.yes)


def backup(file: Path, paths: DataPaths) -> int:
    """Write a backup, beside an open window too, and say what is in it."""
    from backroutine.storage.database import open_for_reading

    has_database(paths)
    database = open_for_reading(paths)
    try:
        made = database.backup_to(file.absolute())
    finally:
        database.close()
    manifest = made.manifest
    held = ", ".join(
        (
            _routines(manifest.routine_count),
            _exercises(manifest.exercise_count),
            _sessions(manifest.session_count),
            _photos(len(manifest.photos)),
        )
    )
    sentence = tr("Wrote a backup to {path}: {held}, and your settings.")
    say(sentence.format(path=made.path, held=held))
    return 0


def restore(file: Path, paths: DataPaths, *, is_agreed: bool) -> int:
    """Say what a backup holds; where the person has agreed, put it in the place of the data."""
    from backroutine.storage.database import DatabaseInUseError
    from backroutine.storage.recovery import restore as bring_back
    from backroutine.storage.restore import preview

    file = file.absolute()
    if not is_agreed:
        _say_contents(file, preview(file))
        say("", _what_would_happen(file, paths))
        return 0
    try:
        contents = bring_back(paths, file, SystemClock())
    except DatabaseInUseError as error:
        raise RefusedError(tr(WINDOW_IS_OPEN)) from error
    _say_contents(file, contents)
    say("", tr("It has been restored."))
    if contents.kept is not None:
        say(tr("What was there before is kept in {folder}.").format(folder=contents.kept))
    return 0


def _say_contents(file: Path, contents: "BackupContents") -> None:
    if contents.made_at is None:
        say(tr("{file} holds:").format(file=file))
    else:
        day = f"{contents.made_at.astimezone():%Y-%m-%d}"
        say(tr("{file}, made on {day}, holds:").format(file=file, day=day))
    say(
        "  " + _routines(len(contents.routine_names)),
        *(f"    {name}" for name in contents.routine_names),
        "  " + _exercises(contents.exercise_count),
        "  " + _sessions(contents.session_count) + _span(contents),
        "  " + _photos(contents.photo_count),
    )
    if contents.skipped:
        count = len(contents.skipped)
        complain(
            tr_plural(
                "{count} entry cannot be read and is left out:",
                "{count} entries cannot be read and are left out:",
                count,
            ).format(count=count)
        )
        complain(*(f"  {each.table} {each.key}: {each.reason}" for each in contents.skipped))


def _span(contents: "BackupContents") -> str:
    if contents.first_session_at is None or contents.last_session_at is None:
        return ""
    first, last = contents.first_session_at.astimezone(), contents.last_session_at.astimezone()
    return tr(", from {first} to {last}").format(first=f"{first:%Y-%m-%d}", last=f"{last:%Y-%m-%d}")


def _what_would_happen(file: Path, paths: DataPaths) -> str:
    how = tr("Nothing has been changed. To bring it back: {command}").format(
        command=f"backroutine restore {shlex.quote(str(file))} --yes"
    )
    try:
        has_data = has_database(paths)
    except RefusedError:
        has_data = True
    return how + ("\n" + tr("Your present data is backed up first.") if has_data else "")


def _routines(count: int) -> str:
    return tr_plural("{count} routine", "{count} routines", count).format(count=count)


def _exercises(count: int) -> str:
    return tr_plural("{count} exercise of your own", "{count} exercises of your own", count).format(
        count=count
    )


def _sessions(count: int) -> str:
    return tr_plural("{count} session", "{count} sessions", count).format(count=count)


def _photos(count: int) -> str:
    return tr_plural("{count} photo", "{count} photos", count).format(count=count)
