"""Deleting everything leaves nothing of the person, and nothing of others is touched."""

from pathlib import Path

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths
from backroutine.storage import erase as erasing
from backroutine.storage import recovery
from backroutine.storage.database import Database, open_database, open_for_reading
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.test_photos import JPEG

WRITTEN = "Better after the bridge."


@pytest.fixture
def used(paths: DataPaths, clock: ManualClock) -> Database:
    """Return data that has been used in every way."""
    for _ in range(2):
        database = open_database(paths, clock)
        past.fill(database)
        database.photos.put(ExerciseId("own-1"), JPEG)
        database.close()
        recovery.start_empty(paths, clock)
        clock.advance(24 * 3600)
    paths.log_folder.mkdir(exist_ok=True)
    (paths.log_folder / "backroutine.log").write_text("a line")
    paths.window_state.write_text("[General]")
    database = open_database(paths, clock)
    past.fill(database)
    database.photos.put(ExerciseId("own-1"), JPEG)
    return database


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_nothing_is_left_but_an_empty_database(used: Database, paths: DataPaths) -> None:
    assert len(files(paths.folder)) > 8
    used.delete_everything()
    assert files(paths.folder) == {"backroutine.db", "backroutine.lock"}
    assert WRITTEN.encode() not in paths.database.read_bytes()
    assert used.sessions.all() == []
    assert used.photos.get(ExerciseId("own-1")) is None
    used.routines.save(past.routines()[0])
    used.close()


def test_files_of_others_stay(used: Database, paths: DataPaths) -> None:
    places = (
        "letter.txt", "backups/mine.zip", "x/y", "backroutine/__init__.py", "photos/holiday.jpg",
        "backroutine-letter.txt", "backroutine.photos.mine/z",
    )  # fmt: skip
    letters = [paths.folder / place for place in places]
    for letter in letters:
        letter.parent.mkdir(exist_ok=True)
        letter.write_text("Dear all")
    used.delete_everything()
    assert all(letter.read_text() == "Dear all" for letter in letters)
    used.close()


def test_what_cannot_be_deleted_is_named(
    used: Database, paths: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_deleted(path: Path) -> bool:
        return path != paths.window_state

    monkeypatch.setattr(erasing, "_is_deleted", is_deleted)
    with pytest.raises(RefusedError, match=r"Delete these by hand.*window\.ini"):
        used.delete_everything()
    used.close()


def test_a_reader_deletes_nothing(used: Database, paths: DataPaths) -> None:
    reader = open_for_reading(paths)
    with pytest.raises(RuntimeError, match="opened to be read"):
        reader.delete_everything()
    reader.close()
    used.close()
