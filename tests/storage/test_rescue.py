"""When the data cannot be opened: what is said, what is offered, and what each way comes to."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.domain.trouble import TroubleKind, Way
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from backroutine.storage.refusals import BackupError, DiskFullError, folder_refusal
from backroutine.storage.rescue import Rescue
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.by_hand import by_hand, change, everything
from tests.storage.test_photos import JPEG


@pytest.fixture
def filled(paths: DataPaths, clock: ManualClock) -> DataPaths:
    """Return closed, filled data that has the backup of its day."""
    database = open_database(paths, clock)
    past.fill(database)
    database.close()
    clock.advance(60)
    return paths


def damaged(paths: DataPaths) -> None:
    paths.database.write_bytes(os.urandom(10_000))


def emptied(paths: DataPaths) -> None:
    paths.database.write_bytes(b"")


def gone(paths: DataPaths) -> None:
    paths.database.unlink()


def newer(paths: DataPaths) -> None:
    change(paths.database, "PRAGMA user_version = 99")


def foreign(paths: DataPaths) -> None:
    change(paths.database, "PRAGMA application_id = 7")


def refusal_of(paths: DataPaths) -> RefusedError:
    with pytest.raises(RefusedError) as told:
        open_database(paths)
    return told.value


TROUBLES = [
    pytest.param(
        damaged, TroubleKind.DAMAGED,
        (
            Way.RESTORE_NEWEST, Way.SAVE_READABLE, Way.CHOOSE_BACKUP, Way.TRY_AGAIN,
            Way.START_EMPTY,
        ), id="damaged",
    ),
    pytest.param(
        emptied, TroubleKind.EMPTIED,
        (Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY), id="emptied",
    ),
    pytest.param(
        gone, TroubleKind.MISSING,
        (Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY), id="missing",
    ),
    pytest.param(
        newer, TroubleKind.NEWER, (Way.RESTORE_NEWEST, Way.CHOOSE_BACKUP), id="newer"
    ),
    pytest.param(foreign, TroubleKind.OTHER, (Way.TRY_AGAIN,), id="of another program"),
]  # fmt: skip


@pytest.mark.parametrize(("befall", "kind", "ways"), TROUBLES)
def test_each_trouble_has_its_ways(
    filled: DataPaths,
    clock: ManualClock,
    befall: Callable[[DataPaths], None],
    kind: TroubleKind,
    ways: tuple[Way, ...],
) -> None:
    befall(filled)
    refusal = refusal_of(filled)
    trouble = Rescue(filled, clock).look(refusal)
    assert (trouble.kind, trouble.ways, trouble.sentence) == (kind, ways, str(refusal))
    if Way.RESTORE_NEWEST in ways:
        assert trouble.backup is not None
        assert trouble.backup.contents.session_count == 2


def test_without_a_good_backup_none_is_offered(filled: DataPaths, clock: ManualClock) -> None:
    (backup,) = filled.backups.glob("*.zip")
    backup.write_bytes(backup.read_bytes()[:-50])
    damaged(filled)
    trouble = Rescue(filled, clock).look(refusal_of(filled))
    assert trouble.backup is None
    assert trouble.ways == (
        Way.SAVE_READABLE, Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY,
    )  # fmt: skip


def no_temporary_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave no folder for temporary files, as when all of them lie on a full disk."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))


def no_room_to_unpack(monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
    """Leave so little room that the first file to be unpacked does not fit."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("backroutine.storage.restore.unpack", full)


@pytest.mark.parametrize("fill", [no_temporary_folder, no_room_to_unpack])
@pytest.mark.parametrize("befall", [damaged, emptied])
def test_on_a_full_disk_a_good_backup_is_offered_all_the_same(
    filled: DataPaths,
    clock: ManualClock,
    befall: Callable[[DataPaths], None],
    fill: Callable[[pytest.MonkeyPatch, Path], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    befall(filled)
    rescue, refusal = Rescue(filled, clock), refusal_of(filled)
    whole = rescue.look(refusal)
    fill(monkeypatch, tmp_path)
    told = rescue.look(refusal)
    assert told.ways == whole.ways
    assert whole.backup is not None
    assert told.backup is not None
    assert told.backup.path == whole.backup.path
    there, here = told.backup.contents, whole.backup.contents
    assert (there.routine_count, there.session_count) == (here.routine_count, here.session_count)
    with pytest.raises(DiskFullError, match=r"no room to look.*Make some room"):
        rescue.preview(told.backup.path)


@pytest.mark.parametrize("fill", [no_temporary_folder, no_room_to_unpack])
def test_on_a_full_disk_a_backup_that_is_not_whole_is_offered_to_nobody(
    filled: DataPaths,
    clock: ManualClock,
    fill: Callable[[pytest.MonkeyPatch, Path], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (backup,) = filled.backups.glob("*.zip")
    content = bytearray(backup.read_bytes())
    content[200] ^= 1
    backup.write_bytes(content)
    damaged(filled)
    fill(monkeypatch, tmp_path)
    assert Rescue(filled, clock).look(refusal_of(filled)).backup is None


def test_a_slip_in_looking_for_a_backup_hides_no_other_way(
    filled: DataPaths, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(_: object) -> None:
        raise RuntimeError("a slip")

    monkeypatch.setattr("backroutine.storage.rescue.list_backups", slip)
    damaged(filled)
    ways = Rescue(filled, clock).look(refusal_of(filled)).ways
    assert ways[0] is Way.SAVE_READABLE


def test_an_older_file_on_a_full_disk_is_the_trouble_of_a_full_disk(
    paths: DataPaths, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths.folder.mkdir()
    copyfile(past.place(2), paths.database)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("backroutine.storage.backups.pack", full)
    trouble = Rescue(paths, clock).look(refusal_of(paths))
    assert (trouble.kind, trouble.ways) == (TroubleKind.FULL, (Way.TRY_AGAIN, Way.ONLY_READ))
    assert paths.database.read_bytes() == past.place(2).read_bytes()


def test_two_starts_at_once_may_try_again_or_only_read(
    filled: DataPaths, clock: ManualClock
) -> None:
    first = open_database(filled)
    trouble = Rescue(filled, clock).look(refusal_of(filled))
    assert (trouble.kind, trouble.ways) == (TroubleKind.IN_USE, (Way.TRY_AGAIN, Way.ONLY_READ))
    first.close()


def test_a_file_that_another_program_locks_may_be_tried_again(
    filled: DataPaths, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backroutine.storage.connection.BUSY_TIMEOUT_S", 0.01)
    with by_hand(filled.database) as other:
        other.execute("BEGIN EXCLUSIVE")
        trouble = Rescue(filled, clock).look(refusal_of(filled))
    assert (trouble.kind, trouble.ways) == (TroubleKind.LOCKED, (Way.TRY_AGAIN,))


@pytest.mark.parametrize(("number", "kind"), [(28, TroubleKind.FULL), (13, TroubleKind.READ_ONLY)])
@pytest.mark.parametrize("has_data", [True, False])
def test_what_may_not_be_written_may_be_read_where_there_is_something(
    paths: DataPaths, clock: ManualClock, number: int, kind: TroubleKind, has_data: bool
) -> None:
    if has_data:
        open_database(paths, clock).close()
    trouble = Rescue(paths, clock).look(folder_refusal(OSError(number, "no"), paths.folder))
    assert trouble.kind is kind
    assert trouble.ways == ((Way.TRY_AGAIN, Way.ONLY_READ) if has_data else (Way.TRY_AGAIN,))


def test_a_drive_that_is_not_there_may_be_tried_again(tmp_path: Path, clock: ManualClock) -> None:
    folder = tmp_path / "drive" / "back"
    paths = DataPaths(folder, folder / "log", is_chosen=True)
    trouble = Rescue(paths, clock).look(refusal_of(paths))
    assert (trouble.kind, trouble.ways) == (TroubleKind.FOLDER_MISSING, (Way.TRY_AGAIN,))
    assert not folder.parent.exists()
    folder.parent.mkdir()
    open_database(paths).close()


@pytest.mark.parametrize("befall", [damaged, emptied, gone, newer])
def test_the_newest_backup_brings_everything_back(
    filled: DataPaths, clock: ManualClock, befall: Callable[[DataPaths], None]
) -> None:
    before = everything(filled.database)
    befall(filled)
    rescue = Rescue(filled, clock)
    trouble = rescue.look(refusal_of(filled))
    assert trouble.backup is not None
    was = filled.database.read_bytes() if filled.database.exists() else None
    contents = rescue.restore(trouble.backup.path)
    assert everything(filled.database) == before
    if was is None:
        assert contents.kept is None
    elif befall is not newer:
        assert contents.kept is not None
        assert contents.kept.read_bytes() == was
    open_database(filled).close()


@pytest.mark.parametrize("befall", [damaged, emptied, gone])
def test_an_empty_beginning_keeps_what_there_was(
    filled: DataPaths, clock: ManualClock, befall: Callable[[DataPaths], None]
) -> None:
    befall(filled)
    was = filled.database.read_bytes() if filled.database.exists() else None
    aside = Rescue(filled, clock).start_empty()
    assert (None if aside is None else aside.read_bytes()) == was
    database = open_database(filled, clock)
    assert database.sessions.all() == []
    database.close()
    assert list(filled.backups.glob("*.zip"))


def test_what_can_be_read_is_saved(filled: DataPaths, clock: ManualClock) -> None:
    with filled.database.open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(b"\xde\xad" * 2048)
    refusal_of(filled)
    contents = Rescue(filled, clock).salvage()
    assert contents.routine_names
    assert list(filled.folder.glob("backroutine-set-aside-*.db"))
    open_database(filled, clock).close()


def cut_off(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """End what replaces the data at its worst moment: the old set aside, the new not in place."""

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"backroutine.storage.{module}.put_in_place", killed)
    monkeypatch.setattr(f"backroutine.storage.{module}.remove", lambda _: None)
    monkeypatch.setattr("backroutine.storage.restore.forget_restored", lambda _: None)


@pytest.fixture
def without_backups(filled: DataPaths, clock: ManualClock, tmp_path: Path) -> DataPaths:
    """Return filled, damaged data with a photo and no backup but one on another drive."""
    database = open_database(filled, clock)
    database.photos.put(ExerciseId("own-1"), JPEG)
    database.backup_to(tmp_path / "drive.zip")
    database.close()
    rmtree(filled.backups)
    with filled.database.open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(b"\xde\xad" * 2048)
    return filled


def restored(rescue: Rescue, drive: Path) -> None:
    rescue.restore(drive)


def salvaged(rescue: Rescue, _: Path) -> None:
    rescue.salvage()


@pytest.mark.parametrize(("replaced", "module"), [(restored, "restore"), (salvaged, "salvage")])
@pytest.mark.parametrize("then", [restored, salvaged])
def test_a_kill_while_the_data_is_replaced_is_told_and_all_of_it_comes_back(
    without_backups: DataPaths,
    clock: ManualClock,
    replaced: Callable[[Rescue, Path], None],
    module: str,
    then: Callable[[Rescue, Path], None],
    tmp_path: Path,
) -> None:
    paths, rescue = without_backups, Rescue(without_backups, clock)
    with pytest.MonkeyPatch.context() as monkeypatch:
        cut_off(monkeypatch, module)
        with pytest.raises(KeyboardInterrupt):
            replaced(rescue, tmp_path / "drive.zip")
    left = {path.name for path in paths.folder.iterdir()}
    trouble = rescue.look(refusal_of(paths))
    assert trouble.kind is TroubleKind.MISSING
    assert "backroutine-set-aside-" in trouble.sentence
    assert trouble.ways == (
        Way.CHOOSE_BACKUP, Way.SAVE_READABLE, Way.TRY_AGAIN, Way.START_EMPTY,
    )  # fmt: skip
    assert {path.name for path in paths.folder.iterdir()} == left
    then(rescue, tmp_path / "drive.zip")
    database = open_database(paths, clock)
    assert database.routines.all() == past.routines()
    assert database.photos.get(ExerciseId("own-1")) == JPEG
    database.close()


@pytest.mark.parametrize("name", ["backroutine.db-wal", "backroutine.db.restored"])
def test_a_trace_of_data_is_never_taken_for_a_first_start(
    paths: DataPaths, clock: ManualClock, name: str
) -> None:
    paths.folder.mkdir()
    (paths.folder / name).write_bytes(b"something")
    trouble = Rescue(paths, clock).look(refusal_of(paths))
    assert (trouble.kind, trouble.ways) == (
        TroubleKind.MISSING, (Way.CHOOSE_BACKUP, Way.TRY_AGAIN, Way.START_EMPTY),
    )  # fmt: skip
    Rescue(paths, clock).start_empty()
    open_database(paths, clock).close()


def test_a_file_that_is_no_backup_is_refused_and_nothing_is_touched(
    filled: DataPaths, clock: ManualClock, tmp_path: Path
) -> None:
    damaged(filled)
    was = filled.database.read_bytes()
    (tmp_path / "letter.zip").write_text("Dear all")
    rescue = Rescue(filled, clock)
    for use in (rescue.preview, rescue.restore):
        with pytest.raises(BackupError, match="Choose another"):
            use(tmp_path / "letter.zip")
    assert filled.database.read_bytes() == was
