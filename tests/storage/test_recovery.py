"""When the data cannot be opened: a backup takes its place, or an empty beginning; none is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.storage.backups import list_backups, newest_good_backup
from backroutine.storage.database import (
    BackupError,
    CannotOpenError,
    Database,
    DatabaseInUseError,
    DatabaseMissingError,
    open_database,
    open_for_reading,
)
from backroutine.storage.recovery import restore, start_empty
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.by_hand import change, everything


@pytest.fixture
def filled(paths: DataPaths, clock: ManualClock) -> DataPaths:
    """Return the paths of closed, filled data, of which there is a backup of the day."""
    database = open_database(paths, clock)
    past.fill(database)
    database.close()
    return paths


def damaged(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(8192))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def deleted(path: Path) -> None:
    path.unlink()


def newer(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")


def foreign(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE invoice (id INTEGER)")


LOSSES = [damaged, emptied, deleted, newer, foreign]
by_name = pytest.mark.parametrize("lose", LOSSES, ids=lambda lose: lose.__name__)


def set_aside(paths: DataPaths) -> list[bytes]:
    return [path.read_bytes() for path in paths.folder.glob("backroutine-set-aside-*.db")]


@by_name
def test_the_newest_good_backup_takes_the_place_of_what_cannot_be_opened(
    filled: DataPaths, clock: ManualClock, lose: Callable[[Path], None]
) -> None:
    before = everything(filled.database)
    lose(filled.database)
    left = [filled.database.read_bytes()] if filled.database.exists() else []
    with pytest.raises(CannotOpenError):
        open_database(filled, clock)
    backup = newest_good_backup(filled)
    assert backup is not None
    restore(filled, backup.path, clock)
    assert everything(filled.database) == before
    assert set_aside(filled) == left
    open_database(filled, clock).close()


@by_name
def test_beginning_empty_keeps_what_could_not_be_opened(
    filled: DataPaths, clock: ManualClock, lose: Callable[[Path], None]
) -> None:
    lose(filled.database)
    left = [filled.database.read_bytes()] if filled.database.exists() else []
    aside = start_empty(filled, clock)
    assert [aside.read_bytes()] if aside else left == []
    assert set_aside(filled) == left
    database = open_database(filled, clock)
    assert database.routines.all() == []
    database.close()
    assert len(list_backups(filled.backups)) == 1


def test_what_was_set_aside_is_never_overwritten(filled: DataPaths, clock: ManualClock) -> None:
    for content in (b"one", b"two", b"three"):
        filled.database.write_bytes(content)
        start_empty(filled, clock)
    assert sorted(set_aside(filled)) == [b"one", b"three", b"two"]


def test_data_that_is_gone_is_never_silently_begun_anew(
    filled: DataPaths, clock: ManualClock
) -> None:
    filled.database.unlink()
    for _ in range(2):
        with pytest.raises(DatabaseMissingError, match=r"is missing.*Restore a backup"):
            open_database(filled, clock)
        with pytest.raises(DatabaseMissingError):
            open_for_reading(filled)
    assert not filled.database.exists()


def test_a_leftover_journal_does_not_spoil_what_is_restored(
    filled: DataPaths, clock: ManualClock
) -> None:
    before = everything(filled.database)
    damaged(filled.database)
    journal = filled.database.with_name("backroutine.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + bytes(4096))
    backup = newest_good_backup(filled)
    assert backup is not None
    restore(filled, backup.path, clock)
    assert everything(filled.database) == before


def test_a_bad_backup_leaves_damaged_data_where_it_is(
    filled: DataPaths, clock: ManualClock, tmp_path: Path
) -> None:
    damaged(filled.database)
    before = filled.database.read_bytes()
    (tmp_path / "bad.zip").write_text("nothing", encoding="utf-8")
    with pytest.raises(BackupError):
        restore(filled, tmp_path / "bad.zip", clock)
    assert filled.database.read_bytes() == before
    assert set_aside(filled) == []


def test_a_backup_can_be_restored_where_there_is_nothing_yet(
    filled: DataPaths, clock: ManualClock, tmp_path: Path
) -> None:
    (backup,) = list_backups(filled.backups)
    elsewhere = DataPaths(tmp_path / "new" / "computer", tmp_path / "log")
    restore(elsewhere, backup.path, clock)
    assert everything(elsewhere.database) == everything(filled.database)


def test_sound_data_is_backed_up_rather_than_set_aside(
    filled: DataPaths, clock: ManualClock
) -> None:
    (backup,) = list_backups(filled.backups)
    clock.advance(60)
    restore(filled, backup.path, clock)
    assert set_aside(filled) == []
    assert [b.manifest.reason.value for b in list_backups(filled.backups)] == [
        "before-restore",
        "daily",
    ]


def test_nothing_is_restored_under_an_open_window(
    database: Database, paths: DataPaths, clock: ManualClock, tmp_path: Path
) -> None:
    backup = database.backup_to(tmp_path / "backup.zip")
    with pytest.raises(DatabaseInUseError):
        restore(paths, backup.path, clock)
    with pytest.raises(DatabaseInUseError):
        start_empty(paths, clock)
