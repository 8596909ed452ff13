"""What can still be read of a damaged database is saved, and the database is kept."""

import os
from pathlib import Path
from shutil import copyfile

import pytest

from backroutine.domain.session import Outcome, SessionRecord
from backroutine.paths import DataPaths
from backroutine.storage.database import DatabaseDamagedError, DatabaseInUseError, open_database
from backroutine.storage.salvage import salvage
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.records import record

SESSIONS = 60
PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed database of a hundred pages, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    paths = DataPaths(folder, folder / "log")
    database = open_database(paths)
    past.fill(database)
    for number in range(SESSIONS):
        database.sessions.save(session(number))
    database.close()
    return paths.database


@pytest.fixture
def filled(paths: DataPaths, filled_database: Path) -> DataPaths:
    paths.folder.mkdir(mode=0o700)
    copyfile(filled_database, paths.database)
    return paths


def session(number: int) -> SessionRecord:
    return record(f"session {number}", *[Outcome.DONE] * 12, days_later=number + 10)


def spoil(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(os.urandom(PAGE_BYTES))


def test_one_bad_page_costs_only_what_lay_on_it(filled: DataPaths, clock: ManualClock) -> None:
    whole = filled.database.read_bytes()
    saved_counts = []
    for place in range(PAGE_BYTES, len(whole), 9 * PAGE_BYTES):
        filled.database.write_bytes(whole)
        spoil(filled.database, place)
        damaged = filled.database.read_bytes()
        contents = salvage(filled, clock)
        database = open_database(filled, clock)
        for summary in database.sessions.all():
            saved = database.sessions.get(summary.id)
            if saved.id.startswith("session"):
                original = session(int(saved.id.split()[1]))
                assert saved.started_at == original.started_at
                assert set(saved.results) <= set(original.results)
        assert database.skipped == ()
        saved_counts.append(contents.session_count)
        database.close()
        aside = [path.read_bytes() for path in filled.folder.glob("backroutine-set-aside-*.db")]
        assert damaged in aside
    assert max(saved_counts) == SESSIONS + 2
    assert sum(saved_counts) / len(saved_counts) > SESSIONS * 0.8


def test_sound_data_is_saved_whole(filled: DataPaths, clock: ManualClock) -> None:
    contents = salvage(filled, clock)
    assert contents.session_count == SESSIONS + 2
    assert contents.routine_names == tuple(routine.name for routine in past.routines())
    database = open_database(filled, clock)
    assert database.sessions.get(session(7).id) == session(7)
    assert database.settings.load() == past.settings()
    assert database.plans.load() == past.plan()
    assert database.declined.all() == past.declined()
    database.close()


def test_where_nothing_can_be_read_nothing_is_changed(
    filled: DataPaths, clock: ManualClock
) -> None:
    spoil(filled.database, 0)
    before = filled.database.read_bytes()
    with pytest.raises(DatabaseDamagedError, match=r"is damaged.*Restore a backup"):
        salvage(filled, clock)
    assert filled.database.read_bytes() == before
    assert not list(filled.folder.glob("*.salvaged*"))


def test_nothing_is_salvaged_under_an_open_window(paths: DataPaths, clock: ManualClock) -> None:
    database = open_database(paths, clock)
    with pytest.raises(DatabaseInUseError):
        salvage(paths, clock)
    database.close()
