"""What the window may do with the whole of the data: back up, restore, export, delete."""

import dataclasses
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.plain import Plain
from backroutine.domain.report import newest_first
from backroutine.domain.routine import Routine
from backroutine.domain.trouble import BackupContents, DataStatus
from backroutine.files.atomic import replace_file
from backroutine.files.history_file import history_csv, history_document
from backroutine.files.own_exercises import own_exercise_to_plain
from backroutine.files.routine_file import routine_contents
from backroutine.paths import DataPaths
from backroutine.translating import noted, tr

if TYPE_CHECKING:
    from backroutine.storage.database import Database

READ_ME = noted(
    "This is all that BackRoutine keeps, in forms that other programs can read.\n\n"
    "routines/     your routines; BackRoutine can import them\nexercises.json  "
    "your own exercises\nphotos/       their photos, by the id of the exercise\n"
    "history.csv   your sessions, one a line, for a spreadsheet\nhistory.json  "
    "your sessions with every piece of work\nplan.json     your week's plan, each "
    "time with its day and routine\nfavourites.json, safety-checks.json, "
    "declined.json, settings.json\n\nTo move to another computer use a backup "
    "instead: it brings back everything.\n"
)
LONGEST_NAME = 80
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class DataCare:
    """The care of one data folder; all of it is called on the thread that uses the database."""

    def __init__(
        self, paths: DataPaths, database: Callable[[], "Database"], catalogue: Catalogue
    ) -> None:
        self._paths = paths
        self._database = database
        self._catalogue = catalogue

    def status(self) -> DataStatus:
        """Return where the data lies and how well it is kept."""
        from backroutine.storage.backups import list_backups

        backups = list_backups(self._paths.backups)
        newest = backups[0] if backups else None
        database = self._database()
        return DataStatus(
            self._paths.folder,
            newest.manifest.made_at if newest is not None else None,
            newest.path if newest is not None else None,
            database.backup_refusal,
            (*database.skipped, *database.sessions.unreadable()),
        )

    def back_up(self, file: Path) -> BackupContents:
        """Write a backup and read it back; raise `RefusedError`."""
        return self.preview(self._database().backup_to(file).path)

    def preview(self, file: Path) -> BackupContents:
        """Return what a backup would bring; raise `RefusedError`."""
        from backroutine.storage.restore import preview

        return preview(file)

    def restore(self, file: Path) -> BackupContents:
        """Put a backup in the place of the data, which is backed up first; raise `RefusedError`."""
        return self._database().restore_from(file)

    def export_everything(self, file: Path) -> None:
        """Write a zip of plain files; raise `RefusedError`, an older file being left as it was."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, member in self._members():
                archive.writestr(name, member)
        replace_file(file, content.getvalue())

    def delete_everything(self) -> None:
        """Delete all of it, automatic backups too; raise `RefusedError` when not all could be."""
        self._database().delete_everything()

    def _members(self) -> Iterator[tuple[str, str | bytes]]:
        database = self._database()
        exercises = database.exercises.all()
        known = self._catalogue.with_own(exercises)
        yield "READ-ME.txt", tr(READ_ME)
        for number, routine in enumerate(database.routines.all(), start=1):
            yield f"routines/{_file_name(number, routine)}", routine_contents(routine, known)
        yield "exercises.json", _json([own_exercise_to_plain(each) for each in exercises])
        for exercise in exercises:
            photo = database.photos.get(exercise.id)
            if photo is not None:
                yield f"photos/{_harmless(exercise.id)}.jpg", photo
        whole = newest_first(database.sessions)
        yield "history.csv", history_csv(whole)
        yield "history.json", _json(history_document(whole))
        yield "favourites.json", _json(sorted(database.favourites.all()))
        checks = database.safety_checks.all()
        yield "safety-checks.json", _json([dataclasses.asdict(check) for check in checks])
        yield "plan.json", _json(self._plan())
        yield "declined.json", _json(sorted(database.declined.all()))
        yield "settings.json", _json(dataclasses.asdict(database.settings.load()))

    def _plan(self) -> list[Plain]:
        """Return the planned times; a name is `None` where the routine is none of the person's."""
        database = self._database()
        names = {routine.id: routine.name for routine in database.routines.all()}
        return [
            {
                "weekday": WEEKDAY_NAMES[planned.weekday],
                "at": planned.at.isoformat("minutes"),
                "routine_id": planned.routine_id,
                "routine": names.get(planned.routine_id),
            }
            for planned in database.plans.load().times
        ]


def _file_name(number: int, routine: Routine) -> str:
    return f"{number:03d} {_harmless(routine.name)}.routine.json"


def _harmless(name: str) -> str:
    """Return a name that every system takes and that names no other place."""
    kept = "".join("-" if sign in '/\\:*?"<>|' or not sign.isprintable() else sign for sign in name)
    return kept.strip(" .")[:LONGEST_NAME] or "unnamed"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(value, key=str)
    if isinstance(value, date):  # a moment too
        return value.isoformat()
    return str(value)
