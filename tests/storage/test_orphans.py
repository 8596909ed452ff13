"""Rows that belong to a session which is gone: told at the opening, kept, not restored."""

from pathlib import Path

import pytest

from backroutine.domain.trouble import SkippedEntry
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from tests.storage import past
from tests.storage.by_hand import change, rows


@pytest.fixture
def filled(paths: DataPaths) -> DataPaths:
    """Return the paths of closed, filled data."""
    database = open_database(paths)
    past.fill(database)
    database.close()
    return paths


def named(entries: tuple[SkippedEntry, ...]) -> set[tuple[str, str]]:
    return {(entry.table, entry.key) for entry in entries}


def test_sound_data_has_none(filled: DataPaths) -> None:
    database = open_database(filled)
    assert database.skipped == ()
    database.close()


def test_a_row_that_belongs_to_nothing_does_not_shut_the_data(filled: DataPaths) -> None:
    change(filled.database, "INSERT INTO session_plan VALUES ('nobody', '{}')")
    database = open_database(filled)
    assert len(database.sessions.all()) == len(past.sessions())
    assert named(database.skipped) == {("session_plan", "nobody")}
    database.close()
    assert ("nobody", "{}") in rows(filled.database, "session_plan")


def test_what_is_left_of_a_session_is_told_at_the_opening_and_not_restored(
    filled: DataPaths, tmp_path: Path
) -> None:
    whole = next(session for session in past.sessions() if session.results)
    change(filled.database, "DELETE FROM session WHERE id = ?", whole.id)
    database = open_database(filled)
    told = named(database.skipped)
    assert ("work_result", whole.id) in told
    backup = database.backup_to(tmp_path / "backup.zip")
    assert named(database.restore_from(backup.path).skipped) == told
    assert database.skipped == ()
    database.close()
    assert not [row for row in rows(filled.database, "work_result") if whole.id in row]
