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

if TYPE_CHECKING:
    from backroutine.domain.trouble import BackupContents

WINDOW_IS_OPEN = (
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
    held = _listed(
        manifest.routine_count,
        manifest.exercise_count,
        manifest.session_count,
        len(manifest.photos),
    )
    say(f"Wrote a backup to {made.path}: {held}, and your settings.")
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
        raise RefusedError(WINDOW_IS_OPEN) from error
    _say_contents(file, contents)
    say("", "It has been restored.")
    if contents.kept is not None:
        say(f"What was there before is kept in {contents.kept}.")
    return 0


def _say_contents(file: Path, contents: "BackupContents") -> None:
    made = "" if contents.made_at is None else f", made on {contents.made_at.astimezone():%Y-%m-%d}"
    say(f"{file}{made}, holds:")
    say(
        "  " + _counted(len(contents.routine_names), "routine"),
        *(f"    {name}" for name in contents.routine_names),
        "  " + _counted(contents.exercise_count, "exercise", "of your own"),
        "  " + _counted(contents.session_count, "session") + _span(contents),
        "  " + _counted(contents.photo_count, "photo"),
    )
    if contents.skipped:
        count = len(contents.skipped)
        entries, are = ("entry", "is") if count == 1 else ("entries", "are")
        complain(f"{count} {entries} cannot be read and {are} left out:")
        complain(*(f"  {each.table} {each.key}: {each.reason}" for each in contents.skipped))


def _span(contents: "BackupContents") -> str:
    if contents.first_session_at is None or contents.last_session_at is None:
        return ""
    first, last = contents.first_session_at.astimezone(), contents.last_session_at.astimezone()
    return f", from {first:%Y-%m-%d} to {last:%Y-%m-%d}"


def _what_would_happen(file: Path, paths: DataPaths) -> str:
    told = "Nothing has been changed. "
    how = f"To bring it back: backroutine restore {shlex.quote(str(file))} --yes"
    try:
        has_data = has_database(paths)
    except RefusedError:
        has_data = True
    return told + how + ("\nYour present data is backed up first." if has_data else "")


def _listed(routines: int, exercises: int, sessions: int, photos: int) -> str:
    return ", ".join(
        (
            _counted(routines, "routine"),
            _counted(exercises, "exercise", "of your own"),
            _counted(sessions, "session"),
            _counted(photos, "photo"),
        )
    )


def _counted(number: int, noun: str, more: str = "") -> str:
    words = f"{number} {noun}{'' if number == 1 else 's'}"
    return f"{words} {more}" if more else words
