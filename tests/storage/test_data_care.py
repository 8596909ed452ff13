"""What the window may do with the whole of the data, on real files."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from backroutine.data_care import DataCare
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import RoutineId
from backroutine.files.routine_file import parse_routine_file
from backroutine.paths import DataPaths
from backroutine.storage.database import Database
from tests import builders
from tests.doubles import ManualClock
from tests.hostile.pictures import jpeg_head
from tests.storage import past
from tests.storage.by_hand import change, everything

JPEG = jpeg_head(640, 480)


@pytest.fixture
def care(database: Database, paths: DataPaths) -> DataCare:
    past.fill(database)
    database.photos.put(ExerciseId("own-1"), JPEG)
    return DataCare(paths, lambda: database, builders.catalogue())


def exported(care: DataCare, tmp_path: Path) -> dict[str, bytes]:
    care.export_everything(tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_is_exported_in_forms_that_can_be_read(
    care: DataCare, database: Database, tmp_path: Path
) -> None:
    mine = replace(builders.programme(), id=RoutineId("mine"), name="../../Mine: *?")
    database.routines.save(mine)
    members = exported(care, tmp_path)
    assert set(members) == {
        "READ-ME.txt", "exercises.json", "photos/own-1.jpg", "history.csv", "history.json",
        "favourites.json", "safety-checks.json", "settings.json", "plan.json", "declined.json",
        "routines/001 -..-Mine- --.routine.json", "routines/002 Größe ×2.routine.json",
        "routines/003 Warm only.routine.json",
    }  # fmt: skip
    assert members["photos/own-1.jpg"] == JPEG
    again = parse_routine_file(
        members["routines/001 -..-Mine- --.routine.json"], builders.catalogue()
    )
    assert again.routine == mine
    assert len(list(csv.reader(io.StringIO(members["history.csv"].decode())))) == 3
    assert json.loads(members["settings.json"])["volume"] == past.settings().volume
    assert json.loads(members["favourites.json"]) == sorted(past.favourites())
    assert json.loads(members["safety-checks.json"])[0]["signs"] == ["age", "leg"]
    assert len(json.loads(members["history.json"])["sessions"]) == 2
    plan = json.loads(members["plan.json"])
    assert plan[0] == {
        "weekday": "monday", "at": "07:30", "routine_id": "r1", "routine": "Größe ×2",
    }  # fmt: skip
    assert [each["routine"] for each in plan[2:]] == [None, None]
    assert json.loads(members["declined.json"]) == sorted(past.declined())


def test_a_session_that_cannot_be_read_stops_no_export(
    care: DataCare, paths: DataPaths, tmp_path: Path
) -> None:
    change(paths.database, "UPDATE session_plan SET document = '[['")
    assert len(json.loads(exported(care, tmp_path)["history.json"])["sessions"]) == 1
    assert [entry.key for entry in care.status().skipped] == ["p1"]


def test_the_status_tells_of_backups(
    care: DataCare, database: Database, paths: DataPaths, clock: ManualClock
) -> None:
    status = care.status()
    assert (status.folder, status.last_backup_at, status.backup_refusal) == (paths.folder, None, "")
    database._back_up_if_due()
    assert care.status().last_backup_at == clock.now()


def test_a_backup_is_made_read_back_and_restored(
    care: DataCare, database: Database, paths: DataPaths, tmp_path: Path
) -> None:
    made = care.back_up(tmp_path / "b.zip")
    before = everything(paths.database)
    assert (made.session_count, made.photo_count) == (2, 1)
    assert [table for table, found in before.items() if not found] == []
    care.delete_everything()
    assert database.sessions.all() == []
    assert care.restore(tmp_path / "b.zip").session_count == 2
    assert everything(paths.database) == before
    assert database.photos.get(ExerciseId("own-1")) == JPEG


def test_an_export_to_a_bad_place_is_refused(care: DataCare, tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        care.export_everything(tmp_path / "nowhere" / "all.zip")
