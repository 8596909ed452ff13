"""What can befall a data folder, and the sentence that says so and what to do."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths
from backroutine.storage import connection
from backroutine.storage.database import (
    CannotOpenError,
    CannotWriteError,
    Database,
    DatabaseDamagedError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseTooNewError,
    DiskFullError,
    open_database,
    open_for_reading,
)
from tests.builders import programme
from tests.storage.by_hand import by_hand, change
from tests.storage.records import record, running

ORDINARY_ACCOUNT = 65534


@pytest.fixture(scope="module")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed database with some data, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    paths = DataPaths(folder, folder / "log")
    database = open_database(paths)
    database.routines.save(programme())
    for number in range(20):
        database.sessions.save(record(f"s{number}"))
    database.close()
    return paths.database


@pytest.fixture
def filled(paths: DataPaths, filled_database: Path) -> DataPaths:
    """Return the paths of a closed database with some data."""
    paths.folder.mkdir(mode=0o700)
    copyfile(filled_database, paths.database)
    return paths


def overwrite(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def zero_first_page(path: Path) -> None:
    overwrite(path, 0, bytes(4096))


def garbage_inside(path: Path) -> None:
    overwrite(path, 4096, b"\xde\xad" * 8 * 1024)


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def text_file(path: Path) -> None:
    path.write_text("Dear diary, " * 500, encoding="utf-8")


def newer(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")


def of_another_program(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE invoice (id INTEGER)")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def lost(path: Path) -> None:
    path.unlink()
    path.with_name("backroutine.db-journal").write_bytes(b"something")


BAD_FILES = [
    pytest.param(emptied, DatabaseDamagedError, r"is an empty file.*Restore", id="emptied"),
    pytest.param(zeroed, DatabaseDamagedError, r"is damaged.*Restore a backup", id="all zeros"),
    pytest.param(zero_first_page, DatabaseDamagedError, "is damaged", id="first page zeroed"),
    pytest.param(cut_short, DatabaseDamagedError, "is damaged", id="cut short"),
    pytest.param(text_file, DatabaseDamagedError, "is damaged", id="a text file"),
    pytest.param(newer, DatabaseTooNewError, r"newer version.*Install", id="newer"),
    pytest.param(
        of_another_program, CannotOpenError, r"not a database of BackRoutine.*Move", id="foreign"
    ),
    pytest.param(a_folder, CannotOpenError, r"is not a file\. Move it", id="a folder"),
    pytest.param(lost, DatabaseMissingError, r"is missing.*Restore", id="only its journal left"),
]


@pytest.mark.parametrize(("spoil", "refusal", "sentence"), BAD_FILES)
def test_a_bad_file_is_refused_and_left_as_it_is(
    filled: DataPaths, spoil: Callable[[Path], None], refusal: type[RefusedError], sentence: str
) -> None:
    spoil(filled.database)
    before = contents(filled)
    for opened in (open_database, open_for_reading):
        with pytest.raises(refusal, match=sentence) as told:
            opened(filled)
        assert str(filled.database) in str(told.value)
    assert contents(filled) == before


@pytest.mark.parametrize("opened", [open_database, open_for_reading])
def test_garbage_within_the_file_is_found_at_the_start(
    filled: DataPaths, opened: Callable[[DataPaths], Database]
) -> None:
    garbage_inside(filled.database)
    before = filled.database.read_bytes()
    with pytest.raises(DatabaseDamagedError, match="is damaged"):
        opened(filled)
    assert filled.database.read_bytes() == before


def test_garbage_that_comes_while_it_is_read_is_a_sentence_too(filled: DataPaths) -> None:
    reader = open_for_reading(filled)
    garbage_inside(filled.database)
    with pytest.raises(DatabaseDamagedError, match="is damaged"):
        read_all(reader)
    reader.close()


def test_whatever_bits_flip_a_reader_answers_or_refuses(filled: DataPaths) -> None:
    whole = filled.database.read_bytes()
    for place in range(30, len(whole), 2503):
        overwrite(filled.database, place, bytes([whole[place] ^ 0x55]))
        try:
            reader = open_for_reading(filled)
            try:
                read_all(reader)
            finally:
                reader.close()
        except RefusedError:
            pass
        overwrite(filled.database, place, whole[place : place + 1])


def test_what_sqlite_says_of_damage_is_kept_from_the_sentence(filled: DataPaths) -> None:
    garbage_inside(filled.database)
    with pytest.raises(DatabaseDamagedError) as told:
        open_database(filled)
    assert "\n" not in str(told.value)
    assert "***" not in str(told.value)
    assert told.value.detail


def test_a_newer_file_is_untouched_byte_for_byte(filled: DataPaths) -> None:
    newer(filled.database)
    before, changed_at = filled.database.read_bytes(), filled.database.stat().st_mtime_ns
    with pytest.raises(DatabaseTooNewError):
        open_database(filled)
    assert filled.database.read_bytes() == before
    assert filled.database.stat().st_mtime_ns == changed_at


def test_a_newer_file_that_was_cut_off_in_a_commit_is_untouched_too(filled: DataPaths) -> None:
    newer(filled.database)
    leave_hot_journal(filled.database)
    before = contents(filled)
    with pytest.raises(DatabaseTooNewError):
        open_database(filled)
    assert contents(filled) == before


@pytest.mark.parametrize("opened", [open_database, open_for_reading])
def test_a_commit_that_was_cut_off_is_rolled_back(
    filled: DataPaths, opened: Callable[[DataPaths], Database]
) -> None:
    leave_hot_journal(filled.database)
    database = opened(filled)
    assert database.routines.all() == [programme()]
    assert len(database.sessions.all()) == 20
    database.close()


def test_a_file_that_another_program_locks_is_said_to_be(
    filled: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.01)
    with by_hand(filled.database) as other:
        other.execute("BEGIN EXCLUSIVE")
        for opened in (open_database, open_for_reading):
            with pytest.raises(DatabaseLockedError, match=r"Another program.*Close that program"):
                opened(filled).routines.all()


def test_a_file_that_another_program_locks_later_is_said_to_be(
    filled: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.01)
    database = open_database(filled)
    with by_hand(filled.database) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseLockedError):
            database.routines.save(programme())
    database.routines.save(programme())
    database.close()


def test_a_full_disk_loses_nothing_and_is_over_when_there_is_room(filled: DataPaths) -> None:
    database = open_database(filled)
    database.sessions.save(running())
    with database._transactions.reading() as db:
        driver = db.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    driver.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFullError, match=r"is full.*Make some room") as told:
        save_many(database)
    assert str(filled.folder) in str(told.value)
    assert database.sessions.running() == running()
    driver.execute(f"PRAGMA max_page_count = {pages + 1000}")
    database.sessions.save(record("at last"))
    assert database.sessions.get(record("at last").id) == record("at last")
    database.close()


def test_a_data_folder_that_is_a_file_is_refused(paths: DataPaths) -> None:
    paths.folder.write_text("a file", encoding="utf-8")
    for opened in (open_database, open_for_reading):
        with pytest.raises(CannotOpenError, match=r"should be a folder.*BACKROUTINE_HOME"):
            opened(paths)


def test_a_data_folder_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "data"
    with pytest.raises(CannotOpenError, match="should be a folder"):
        open_database(DataPaths(folder, folder / "log"))


def test_a_data_folder_that_cannot_be_made_is_refused() -> None:
    folder = Path("/proc/nowhere/data")
    with pytest.raises(CannotOpenError, match=r"/proc/nowhere.*cannot be used|/proc/nowhere"):
        open_database(DataPaths(folder, folder / "log"))


@pytest.fixture
def ordinary_folder() -> Iterator[DataPaths]:
    """Return paths of an ordinary account, and act as it: an administrator may write anywhere."""
    folder = Path(tempfile.mkdtemp(prefix="backroutine-test-"))
    is_administrator = os.name == "posix" and os.geteuid() == 0
    if is_administrator:
        os.chown(folder, ORDINARY_ACCOUNT, ORDINARY_ACCOUNT)
        os.seteuid(ORDINARY_ACCOUNT)
    try:
        yield DataPaths(folder / "data", folder / "log")
    finally:
        if is_administrator:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)
        rmtree(folder)


posix_modes = pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")


@posix_modes
def test_a_folder_that_can_only_be_read_can_be_read(ordinary_folder: DataPaths) -> None:
    database = open_database(ordinary_folder)
    database.routines.save(programme())
    database.close()
    ordinary_folder.lock.unlink()
    ordinary_folder.database.chmod(0o400)
    ordinary_folder.folder.chmod(0o500)
    with pytest.raises(CannotOpenError, match=r"Nothing can be written.*BACKROUTINE_HOME"):
        open_database(ordinary_folder)
    reader = open_for_reading(ordinary_folder)
    assert reader.routines.all() == [programme()]
    with pytest.raises(CannotWriteError):
        reader.routines.save(programme())
    reader.close()


@posix_modes
def test_a_commit_that_was_cut_off_and_may_not_be_undone_is_said_to_be(
    ordinary_folder: DataPaths,
) -> None:
    database = open_database(ordinary_folder)
    database.routines.save(programme())
    database.sessions.save(record("s1"))
    database.close()
    leave_hot_journal(ordinary_folder.database)
    ordinary_folder.database.chmod(0o400)
    connection.journal_of(ordinary_folder.database).chmod(0o400)
    ordinary_folder.folder.chmod(0o500)
    with pytest.raises(CannotOpenError, match=r"was cut off while it wrote.*permissions"):
        open_for_reading(ordinary_folder)


@posix_modes
def test_a_file_that_became_read_only_refuses_the_change(ordinary_folder: DataPaths) -> None:
    open_database(ordinary_folder).close()
    ordinary_folder.database.chmod(0o400)
    ordinary_folder.folder.chmod(0o500)
    database = open_database(ordinary_folder)
    with pytest.raises(CannotWriteError, match="can only be read"):
        database.routines.save(programme())
    database.close()


@posix_modes
def test_a_folder_that_may_not_be_entered_is_refused(ordinary_folder: DataPaths) -> None:
    open_database(ordinary_folder).close()
    ordinary_folder.folder.chmod(0o000)
    for opened in (open_database, open_for_reading):
        with pytest.raises(CannotOpenError, match="permissions"):
            opened(ordinary_folder)


@posix_modes
def test_a_file_that_may_not_be_read_is_refused(ordinary_folder: DataPaths) -> None:
    open_database(ordinary_folder).close()
    ordinary_folder.database.chmod(0o000)
    for opened in (open_database, open_for_reading):
        with pytest.raises(CannotOpenError, match="cannot be opened"):
            opened(ordinary_folder)


def contents(paths: DataPaths) -> dict[str, bytes]:
    """Return every file of the folder but the lock."""
    files = [p for p in paths.folder.iterdir() if p.is_file() and p != paths.lock]
    return {path.name: path.read_bytes() for path in files}


def read_all(database: Database) -> None:
    database.routines.all()
    database.exercises.all()
    database.settings.load()
    database.sessions.running()
    for summary in database.sessions.all():
        with suppress(KeyError):  # its key reads otherwise where it is looked up
            database.sessions.get(summary.id)


def save_many(database: Database) -> None:
    for number in range(1000):
        database.sessions.save(record(f"more{number}"))


def leave_hot_journal(path: Path) -> None:
    """Leave file and journal as a process leaves them that is killed in the middle of a commit."""
    whole = path.with_name("whole")
    copyfile(path, whole)
    journal = connection.journal_of(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("PRAGMA cache_spill = 1")
        writer.execute("BEGIN")
        writer.execute("UPDATE session SET note = hex(randomblob(3000))")
        writer.execute("UPDATE routine SET document = 'half done'")
        kept = path.read_bytes(), journal.read_bytes()
        writer.execute("ROLLBACK")
    path.write_bytes(kept[0])
    journal.write_bytes(kept[1])
    assert path.read_bytes() != whole.read_bytes()
    whole.unlink()
