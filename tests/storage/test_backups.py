"""Backups: made whole or not at all, verified, once a day when something changed."""

import json
import os
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from backroutine.domain.settings import Settings
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.backup_file import (
    DATABASE_NAME,
    MANIFEST_NAME,
    Backup,
    BackupReason,
    Manifest,
    verify,
)
from backroutine.storage.backups import delete_superseded, list_backups, newest_good_backup
from backroutine.storage.database import BackupError, Database, open_database, open_for_reading
from tests.builders import programme
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.by_hand import everything
from tests.storage.later_schema import NEXT_VERSION, add_migration
from tests.storage.records import record

DAY_S = 24 * 3600


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "my backup.zip"


def reasons(paths: DataPaths) -> list[str]:
    return [backup.manifest.reason.value for backup in list_backups(paths.backups)]


def unpacked(path: Path) -> bytes:
    """Return the database in a backup."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(DATABASE_NAME)


def use(paths: DataPaths, clock: ManualClock, name: str | None = "one") -> None:
    """Open the data, store a session when one is named, and close it."""
    database = open_database(paths, clock)
    if name is not None:
        database.sessions.save(record(name))
    database.close()


def test_a_backup_says_what_is_in_it(database: Database, target: Path, clock: ManualClock) -> None:
    past.fill(database)
    made = database.backup_to(target)
    assert made.path == target
    assert made.manifest == verify(target)
    assert (
        made.manifest.made_at,
        made.manifest.reason,
        made.manifest.schema_version,
        made.manifest.routine_count,
        made.manifest.exercise_count,
        made.manifest.session_count,
    ) == (clock.now(), BackupReason.BY_HAND, schema.VERSION, 2, 1, 2)


def test_a_backup_holds_every_row(
    database: Database, target: Path, paths: DataPaths, tmp_path: Path
) -> None:
    past.fill(database)
    database.backup_to(target)
    (tmp_path / "unpacked.db").write_bytes(unpacked(target))
    assert everything(tmp_path / "unpacked.db") == everything(paths.database)


def test_nothing_but_the_backup_is_left(database: Database, target: Path, paths: DataPaths) -> None:
    before = sorted(paths.folder.iterdir())
    database.backup_to(target)
    assert sorted(paths.folder.iterdir()) == before
    assert sorted(target.parent.iterdir()) == sorted([target, paths.folder])


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_only_the_owner_may_read_a_backup(
    paths: DataPaths, clock: ManualClock, target: Path
) -> None:
    database = open_database(paths, clock)
    database.sessions.save(record())
    database.backup_to(target)
    database.close()
    (automatic,) = list_backups(paths.backups)
    assert target.stat().st_mode & 0o777 == 0o600
    assert automatic.path.stat().st_mode & 0o777 == 0o600
    assert paths.backups.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(lambda paths: paths.folder / "nowhere" / "b.zip", id="no such folder"),
        pytest.param(lambda paths: paths.folder, id="a folder"),
        pytest.param(lambda paths: paths.database, id="the database"),
        pytest.param(lambda paths: paths.lock, id="the lock"),
        pytest.param(lambda paths: Path("/proc/b.zip"), id="a place that takes no files"),
    ],
)
def test_a_bad_place_is_refused_and_nothing_is_lost(
    database: Database, paths: DataPaths, place: Callable[[DataPaths], Path]
) -> None:
    database.routines.save(programme())
    with pytest.raises(BackupError, match="Choose another"):
        database.backup_to(place(paths))
    assert database.routines.all() == [programme()]
    assert not list(paths.folder.glob("*.part"))


def test_a_backup_that_fails_leaves_the_older_one(
    database: Database, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.backup_to(target)
    before = target.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("backroutine.storage.backups.pack", full)
    with pytest.raises(BackupError, match=r"the disk is full.*Choose another place"):
        database.backup_to(target)
    assert target.read_bytes() == before
    assert not list(target.parent.glob("*.part"))


def test_every_flipped_bit_that_changes_the_data_is_found(database: Database, target: Path) -> None:
    past.fill(database)
    database.backup_to(target)
    whole, data = target.read_bytes(), unpacked(target)
    found = 0
    for place in range(0, len(whole), 97):
        target.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            verify(target)
        except BackupError:
            found += 1
        else:
            assert unpacked(target) == data
    assert found > len(whole) // 97 * 0.8


def test_the_first_day_that_holds_something_is_backed_up_once(
    paths: DataPaths, clock: ManualClock
) -> None:
    use(paths, clock, None)
    assert reasons(paths) == []
    use(paths, clock, "one")
    assert reasons(paths) == ["daily"]
    use(paths, clock, "two")
    assert reasons(paths) == ["daily"]


def test_another_day_is_backed_up_when_something_changed(
    paths: DataPaths, clock: ManualClock
) -> None:
    use(paths, clock, "one")
    clock.advance(DAY_S)
    use(paths, clock, None)
    assert reasons(paths) == ["daily"]
    use(paths, clock, "two")
    assert reasons(paths) == ["daily"] * 2


def test_what_a_killed_process_left_is_backed_up_before_the_next_change(
    paths: DataPaths, clock: ManualClock
) -> None:
    use(paths, clock, "one")
    killed = open_database(paths, clock)
    killed.sessions.save(record("two"))
    killed._disconnect()
    assert killed._lock is not None
    killed._lock.release()
    clock.advance(DAY_S)
    database = open_database(paths, clock)
    assert reasons(paths) == ["daily"]
    database.settings.save(Settings())
    newest = list_backups(paths.backups)[0]
    assert newest.manifest.session_count == 2
    database.close()


def test_superseded_backups_are_deleted_but_neither_those_by_hand_nor_the_last_update(
    tmp_path: Path, clock: ManualClock
) -> None:
    rare = {
        40: BackupReason.BEFORE_UPDATE,
        50: BackupReason.BEFORE_UPDATE,
        61: BackupReason.BY_HAND,
    }
    backups = []
    for day in range(100):
        path = tmp_path / f"{day}.zip"
        path.touch()
        made_at = clock.now() - timedelta(days=day)
        manifest = Manifest(made_at, rare.get(day, BackupReason.DAILY), 1, "", 0, 0, 0, 0, 0)
        backups.append(Backup(path, manifest))
    delete_superseded(backups, clock.now())
    kept = {int(path.stem) for path in tmp_path.glob("*.zip")}
    assert kept >= {0, 1, 2, 3, 4, 5, 6, 7, 8, 40, 61}
    assert 50 not in kept
    assert len(kept) < 20


def test_the_backup_of_a_new_day_deletes_those_that_it_supersedes(
    paths: DataPaths, clock: ManualClock
) -> None:
    for day in range(12):
        use(paths, clock, f"day {day}")
        clock.advance(DAY_S)
    assert len(list_backups(paths.backups)) < 12


def test_a_backup_that_cannot_be_made_stops_no_change(paths: DataPaths, clock: ManualClock) -> None:
    paths.folder.mkdir()
    paths.backups.write_text("in the way", encoding="utf-8")
    database = open_database(paths, clock)
    database.sessions.save(record("one"))
    clock.advance(DAY_S)
    database._has_looked_for_backup = False
    database.sessions.save(record("two"))
    assert f"Check that files can be made in {paths.backups}" in database.backup_refusal
    database.close()
    assert "could not be written" in database.backup_refusal


def test_the_newest_good_backup_is_one_that_is_still_whole(
    paths: DataPaths, clock: ManualClock
) -> None:
    assert newest_good_backup(paths) is None
    for name in ("one", "two", "three"):
        use(paths, clock, name)
        clock.advance(DAY_S)
    newest, second, _ = list_backups(paths.backups)
    content = bytearray(newest.path.read_bytes())
    content[200] ^= 1
    newest.path.write_bytes(content)
    assert newest_good_backup(paths) == second


def test_files_that_are_no_backups_are_passed_over(paths: DataPaths, clock: ManualClock) -> None:
    use(paths, clock)
    (paths.backups / "holiday.zip").write_bytes(b"PK\3\4 not really")
    with zipfile.ZipFile(paths.backups / "letters.zip", "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    (paths.backups / "folder.zip").mkdir()
    assert reasons(paths) == ["daily"]


@pytest.mark.parametrize("made_at", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_backup_of_no_year_that_there_is_stops_no_backup_and_no_change(
    paths: DataPaths, clock: ManualClock, made_at: str
) -> None:
    use(paths, clock)
    (good,) = list_backups(paths.backups)
    with zipfile.ZipFile(good.path) as archive:
        manifest = json.loads(archive.read(MANIFEST_NAME)) | {"made_at": made_at}
    with zipfile.ZipFile(paths.backups / "bad.zip", "w") as archive:
        archive.writestr(DATABASE_NAME, unpacked(good.path))
        archive.writestr(MANIFEST_NAME, json.dumps(manifest))
    clock.advance(DAY_S)
    use(paths, clock, "two")
    assert reasons(paths) == ["daily", "daily"]
    assert (paths.backups / "bad.zip").exists()


def test_an_update_is_preceded_by_a_backup_that_the_version_before_can_restore(
    paths: DataPaths, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(paths, clock)
    clock.advance(60)
    before = everything(paths.database)
    monkeypatch.setattr(schema, "MIGRATIONS", add_migration(tmp_path / "migrations"))
    monkeypatch.setattr(schema, "VERSION", NEXT_VERSION)
    use(paths, clock, None)
    monkeypatch.undo()
    newest: Backup = list_backups(paths.backups)[0]
    assert newest.manifest.reason is BackupReason.BEFORE_UPDATE
    assert newest.manifest.schema_version == schema.VERSION
    (tmp_path / "unpacked.db").write_bytes(unpacked(newest.path))
    assert everything(tmp_path / "unpacked.db") == before


def test_an_update_without_room_for_its_backup_does_not_begin(
    paths: DataPaths, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(paths, clock)
    before = paths.database.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", add_migration(tmp_path / "migrations"))
    monkeypatch.setattr(schema, "VERSION", NEXT_VERSION)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("backroutine.storage.backups.pack", full)
    with pytest.raises(BackupError, match=r"the disk is full. Make some room") as told:
        open_database(paths, clock)
    assert "another place" not in str(told.value)  # nobody has chosen this one
    assert paths.database.read_bytes() == before


def test_a_backup_can_be_made_beside_an_open_window(
    database: Database, paths: DataPaths, target: Path
) -> None:
    past.fill(database)
    reader = open_for_reading(paths)
    assert reader.backup_to(target).manifest.session_count == 2
    with pytest.raises(RuntimeError, match="opened to be read"):
        reader.restore_from(target)
    reader.close()
    assert database.routines.all() == past.routines()


def test_without_data_there_is_nothing_to_back_up(paths: DataPaths, target: Path) -> None:
    reader = open_for_reading(paths)
    with pytest.raises(BackupError, match="no data yet"):
        reader.backup_to(target)
    reader.close()
    assert not target.exists()


def test_the_manifest_is_plain_json(database: Database, target: Path) -> None:
    database.backup_to(target)
    with zipfile.ZipFile(target) as archive:
        manifest = json.loads(archive.read(MANIFEST_NAME))
    assert manifest["program"] == "BackRoutine"
    assert set(manifest["files"]) == {DATABASE_NAME}


def test_clocks_that_go_back_do_not_stop_backups(paths: DataPaths, clock: ManualClock) -> None:
    use(paths, clock, "one")
    clock.set_wall(-timedelta(days=400).total_seconds())
    use(paths, clock, "two")
    assert reasons(paths) == ["daily"] * 2
