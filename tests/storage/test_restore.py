"""Restoring: everything comes back, a hostile file does nothing, the present data is kept."""

import os
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.backups import list_backups
from backroutine.storage.database import Database, open_database
from backroutine.storage.restore import preview
from tests.builders import programme
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.by_hand import by_hand, everything
from tests.storage.by_hand import schema as schema_of
from tests.storage.later_schema import NEXT_VERSION, add_migration
from tests.storage.records import record


def wipe(database: Database) -> None:
    for routine in database.routines.all():
        database.routines.delete(routine.id)
    for exercise in database.exercises.all():
        database.exercises.delete(exercise.id)
    for session in database.sessions.all():
        database.sessions.delete(session.id)


def test_everything_comes_back(database: Database, backup: Path, paths: DataPaths) -> None:
    before = everything(paths.database)
    wipe(database)
    assert everything(paths.database) != before
    database.restore_from(backup)
    assert everything(paths.database) == before


def test_the_open_database_goes_on_with_what_was_restored(database: Database, backup: Path) -> None:
    routines, sessions = database.routines, database.sessions
    wipe(database)
    database.restore_from(backup)
    assert routines.all() == past.routines()
    sessions.save(record("later"))
    assert sessions.get(record("later").id) == record("later")


def test_what_was_restored_is_there_at_the_next_start(
    database: Database, backup: Path, paths: DataPaths, clock: ManualClock
) -> None:
    wipe(database)
    database.restore_from(backup)
    database.close()
    again = open_database(paths, clock)
    assert [again.sessions.get(s.id) for s in again.sessions.all()] == past.sessions()
    again.close()


def test_the_present_data_is_backed_up_first(
    database: Database, backup: Path, paths: DataPaths, clock: ManualClock
) -> None:
    database.sessions.save(record("after the backup"))
    before = everything(paths.database)
    clock.advance(60)
    database.restore_from(backup)
    newest = list_backups(paths.backups)[0]
    assert newest.manifest.reason.value == "before-restore"
    clock.advance(60)
    database.restore_from(newest.path)
    assert everything(paths.database) == before


def test_a_preview_says_what_would_come_and_changes_nothing(
    database: Database, backup: Path, paths: DataPaths, clock: ManualClock
) -> None:
    wipe(database)
    before = paths.database.read_bytes(), sorted(paths.folder.iterdir())
    contents = preview(backup)
    sessions = past.sessions()
    assert contents.made_at == clock.now()
    assert contents.routine_names == tuple(routine.name for routine in past.routines())
    assert (contents.exercise_count, contents.session_count) == (1, 2)
    assert contents.first_session_at == sessions[-1].started_at
    assert contents.last_session_at == sessions[0].started_at
    assert contents.skipped == ()
    assert (paths.database.read_bytes(), sorted(paths.folder.iterdir())) == before


def test_a_bare_copy_of_the_database_can_be_restored_too(
    database: Database, bare: Path, paths: DataPaths
) -> None:
    before = everything(paths.database)
    wipe(database)
    assert database.restore_from(bare).made_at is None
    assert everything(paths.database) == before


def test_the_restored_file_is_a_fresh_one_of_ours(
    database: Database, bare: Path, paths: DataPaths, tmp_path: Path
) -> None:
    database.restore_from(bare)
    fresh = DataPaths(tmp_path / "fresh", tmp_path / "fresh" / "log")
    open_database(fresh).close()
    assert schema_of(paths.database) == schema_of(fresh.database)
    if os.name == "posix":
        assert paths.database.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_backup_of_every_past_schema_can_be_restored(database: Database, version: int) -> None:
    database.restore_from(past.place(version))
    assert database.routines.all() == past.routines()
    assert database.exercises.all() == past.exercises()
    whole = [database.sessions.get(s.id) for s in database.sessions.all()]
    assert whole == past.sessions(version)
    assert database.settings.load() == past.settings()
    assert database.favourites.all() == past.favourites(version)
    assert database.safety_checks.all() == past.safety_checks(version)
    assert database.plans.load() == past.plan(version)
    assert database.declined.all() == past.declined(version)


def test_an_older_backup_is_brought_up_to_date(
    paths: DataPaths,
    clock: ManualClock,
    bare: Path,
    database: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", add_migration(tmp_path / "migrations"))
    monkeypatch.setattr(schema, "VERSION", NEXT_VERSION)
    database.restore_from(bare)
    with by_hand(paths.database) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT_VERSION,)
    assert database.routines.all() == past.routines()


def test_restoring_the_data_onto_itself_changes_nothing(
    database: Database, paths: DataPaths
) -> None:
    database.routines.save(programme())
    before = everything(paths.database)
    database.restore_from(paths.database)
    assert everything(paths.database) == before
