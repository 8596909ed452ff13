"""Photos of own exercises: put, taken back, backed up, restored, whatever happens in between."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths
from backroutine.storage import photos, recovery
from backroutine.storage.backups import list_backups
from backroutine.storage.database import Database, open_database, open_for_reading
from backroutine.storage.photos import MOST_PHOTO_BYTES, file_name, folder_of, photo_files
from backroutine.storage.refusals import PhotoError
from backroutine.storage.restore import preview
from tests.doubles import ManualClock
from tests.hostile.pictures import jpeg_head
from tests.storage.records import record

OWN = ExerciseId("own-1")
OTHER = ExerciseId("../../other")
JPEG = jpeg_head(1600, 1200) + bytes(range(256)) * 8
SECOND = JPEG + b"2"


def test_a_photo_is_what_was_put_last(database: Database) -> None:
    assert database.photos.get(OWN) is None
    database.photos.put(OWN, JPEG)
    database.photos.put(OTHER, SECOND)
    database.photos.put(OWN, SECOND)
    assert database.photos.get(OWN) == SECOND
    database.photos.delete(OWN)
    database.photos.delete(OWN)
    assert database.photos.get(OWN) is None
    assert database.photos.get(OTHER) == SECOND


@pytest.mark.parametrize(
    "name", ["../up", "a/b", "NUL", "x" * 5000, "", "\ud800", "C:\\x", "own\x00"]
)
def test_no_id_names_another_place(database: Database, paths: DataPaths, name: str) -> None:
    database.photos.put(ExerciseId(name), JPEG)
    assert database.photos.get(ExerciseId(name)) == JPEG
    (file,) = folder_of(paths).iterdir()
    assert photos.is_photo_name(file.name)


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_only_the_owner_may_see_a_photo(database: Database, paths: DataPaths) -> None:
    database.photos.put(OWN, JPEG)
    assert folder_of(paths).stat().st_mode & 0o777 == 0o700
    assert (folder_of(paths) / file_name(OWN)).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "not a JPEG", id="nothing"),
        pytest.param(b"\x89PNG\r\n", "not a JPEG", id="another picture"),
        pytest.param(b"<svg/>", "not a JPEG", id="text"),
        pytest.param(JPEG + bytes(MOST_PHOTO_BYTES), "larger than 8 MB", id="too large"),
        pytest.param(JPEG[:12], "not a JPEG", id="a beginning alone"),
        pytest.param(b"\xff\xd8\xff" * 100, "not a JPEG", id="markers without end"),
        pytest.param(jpeg_head(30_000, 30_000), "30000 by 30000 pixels", id="too many pixels"),
        pytest.param(jpeg_head(100, 0), "100 by 0 pixels", id="no pixels"),
    ],
)
def test_what_is_no_photo_is_refused_and_the_one_before_stays(
    database: Database, content: bytes, sentence: str
) -> None:
    database.photos.put(OWN, JPEG)
    with pytest.raises(PhotoError, match=rf"{sentence}.*Choose"):
        database.photos.put(OWN, content)
    assert database.photos.get(OWN) == JPEG


def test_a_full_disk_leaves_the_photo_before(
    database: Database, paths: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.photos.put(OWN, JPEG)

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(photos, "sync_file", full)
    with pytest.raises(RefusedError, match="full"):
        database.photos.put(OWN, SECOND)
    assert database.photos.get(OWN) == JPEG
    assert len(list(folder_of(paths).iterdir())) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes in folders")
def test_a_pipe_in_place_of_a_photo_is_refused_at_once_and_stops_no_backup(
    database: Database, paths: DataPaths, tmp_path: Path
) -> None:
    database.photos.put(OTHER, JPEG)
    os.mkfifo(folder_of(paths) / file_name(OWN))
    with pytest.raises(PhotoError, match="not a file"):
        database.photos.get(OWN)
    assert len(database.backup_to(tmp_path / "b.zip").manifest.photos) == 1


def test_a_reader_sees_photos_and_changes_none(database: Database, paths: DataPaths) -> None:
    database.photos.put(OWN, JPEG)
    reader = open_for_reading(paths)
    assert reader.photos.get(OWN) == JPEG
    for change in (lambda: reader.photos.put(OWN, SECOND), lambda: reader.photos.delete(OWN)):
        with pytest.raises(RefusedError, match="read only"):
            change()
    reader.close()
    assert database.photos.get(OWN) == JPEG


def test_photos_come_back_with_a_backup(database: Database, tmp_path: Path) -> None:
    database.photos.put(OWN, JPEG)
    database.photos.put(OTHER, SECOND)
    backup = database.backup_to(tmp_path / "b.zip").path
    database.photos.put(OWN, SECOND)
    database.photos.delete(OTHER)
    database.photos.put(ExerciseId("later"), JPEG)
    assert preview(backup).photo_count == 2
    assert database.restore_from(backup).photo_count == 2
    assert database.photos.get(OWN) == JPEG
    assert database.photos.get(OTHER) == SECOND
    assert database.photos.get(ExerciseId("later")) is None


def test_the_photos_of_before_are_in_the_backup_of_before(
    database: Database, paths: DataPaths, clock: ManualClock, tmp_path: Path
) -> None:
    backup = database.backup_to(tmp_path / "b.zip").path
    database.photos.put(OWN, JPEG)
    database.restore_from(backup)
    assert database.photos.get(OWN) is None
    clock.advance(60)
    database.restore_from(list_backups(paths.backups)[0].path)
    assert database.photos.get(OWN) == JPEG


def test_a_bare_copy_of_the_database_leaves_the_photos(database: Database, bare: Path) -> None:
    database.photos.put(OWN, JPEG)
    database.restore_from(bare)
    assert database.photos.get(OWN) == JPEG


def test_another_photo_alone_is_reason_for_the_backup_of_the_day(
    paths: DataPaths, clock: ManualClock
) -> None:
    for change in (
        lambda database: database.sessions.save(record()),
        lambda database: database.photos.put(OWN, JPEG),
        lambda database: None,
    ):
        database = open_database(paths, clock)
        change(database)
        database.close()
        clock.advance(24 * 3600)
    assert len(list_backups(paths.backups)) == 2


def test_an_empty_beginning_sets_the_photos_aside(
    paths: DataPaths, clock: ManualClock, database: Database
) -> None:
    database.photos.put(OWN, JPEG)
    database.close()
    recovery.start_empty(paths, clock)
    assert not folder_of(paths).exists()
    (aside,) = paths.folder.glob("backroutine-set-aside-*-photos")
    assert len(photo_files(aside)) == 1


def test_what_others_keep_in_a_folder_of_that_name_stays(
    paths: DataPaths, database: Database, tmp_path: Path, clock: ManualClock
) -> None:
    database.photos.put(OWN, JPEG)
    backup = database.backup_to(tmp_path / "b.zip").path
    holiday = folder_of(paths) / "holiday.jpg"
    holiday.write_bytes(JPEG)
    database.restore_from(backup)
    database.close()
    recovery.start_empty(paths, clock)
    assert holiday.read_bytes() == JPEG
    assert photo_files(folder_of(paths)) == []


CutOff = Callable[[pytest.MonkeyPatch], None]


def before_they_are_complete(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("backroutine.storage.restore.make_wait", killed)


def before_the_database(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("backroutine.storage.restore.put_in_place", killed)


def after_the_database(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("backroutine.storage.restore.put_waiting_in_place", killed)


def before_they_move(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(photos, "move_photos", killed)


class Killed(BaseException):
    """Stands for the end of the process."""


def killed(*_: object) -> None:
    raise Killed


@pytest.mark.parametrize(
    ("cut_off", "is_restored"),
    [
        (before_they_are_complete, False),
        (before_the_database, False),
        (after_the_database, True),
        (before_they_move, True),
    ],
)
def test_a_kill_while_restoring_leaves_rows_and_photos_of_one_moment(
    cut_off: CutOff,
    is_restored: bool,
    database: Database,
    paths: DataPaths,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database.photos.put(OWN, JPEG)
    database.sessions.save(record("backed up"))
    backup = database.backup_to(tmp_path / "b.zip").path
    database.photos.put(OWN, SECOND)
    database.sessions.save(record("later"))
    as_it_was_left = tmp_path / "left"
    monkeypatch.setattr(
        "backroutine.storage.restore.remove",
        lambda path: (
            copytree(paths.folder, as_it_was_left)
            if path.name == "backroutine.db.restored" and not as_it_was_left.exists()
            else None
        ),
    )  # a kill does not tidy up
    monkeypatch.setattr("backroutine.storage.restore.forget_restored", lambda _: None)
    cut_off(monkeypatch)
    with pytest.raises(Killed):
        database.restore_from(backup)
    monkeypatch.undo()
    again = open_database(DataPaths(as_it_was_left, as_it_was_left / "log"))
    assert again.photos.get(OWN) == (JPEG if is_restored else SECOND)
    assert len(again.sessions.all()) == (1 if is_restored else 2)
    assert not list(as_it_was_left.glob("backroutine.photos.*"))
    again.close()
