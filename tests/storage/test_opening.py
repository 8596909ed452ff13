"""Opening the data: once to write, any number of times to read, from whatever thread."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import Settings
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.database import (
    CannotWriteError,
    Database,
    DatabaseInUseError,
    open_database,
    open_for_reading,
)
from backroutine.ui.ports import Store
from tests.builders import programme
from tests.doubles import ManualClock
from tests.storage.by_hand import by_hand
from tests.storage.records import record

ROOT = Path(__file__).resolve().parents[2]

HOLD_LOCK = """
import sys
from pathlib import Path
from backroutine.storage.folder_lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_database_is_a_store_for_the_window(database: Database) -> None:
    store: Store = database
    assert store.routines.all() == []


def test_looking_at_the_file_needs_no_sqlalchemy() -> None:
    code = (
        "import sys; sys.modules['sqlalchemy'] = None; sys.modules['alembic'] = None\n"
        "import backroutine.storage.database"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_all_that_a_start_reads_is_read_without_sqlalchemy(paths: DataPaths) -> None:
    database = open_database(paths)
    database.routines.save(programme())
    database.sessions.save(record())
    database.close()
    code = (
        "import sys; sys.modules['sqlalchemy'] = None; sys.modules['alembic'] = None\n"
        "from backroutine.paths import data_paths\n"
        "from backroutine.storage.database import open_database\n"
        "store = open_database(data_paths())\n"
        "read = [store.routines.all(), store.sessions.all()]\n"
        "read += [store.sessions.get_many([read[1][0].id]), [store.routines.get(read[0][0].id)]]\n"
        "assert all(len(each) == 1 for each in read), read\n"
        "assert store.sessions.running() is None\n"
        "store.settings.load(); store.exercises.all(); store.favourites.all()\n"
        "store.plans.load(); store.declined.all(); store.safety_checks.all(); store.close()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_an_ordinary_start_needs_no_alembic(paths: DataPaths) -> None:
    open_database(paths).close()
    code = (
        "import sys; sys.modules['alembic'] = None\n"
        "from backroutine.paths import data_paths\n"
        "from backroutine.storage.database import open_database\n"
        "database = open_database(data_paths())\n"
        "database.sessions.all(); database.settings.load(); database.close()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_what_was_saved_is_there_at_the_next_start(paths: DataPaths) -> None:
    database = open_database(paths)
    database.routines.save(programme())
    database.sessions.save(record())
    database.settings.save(Settings(volume=5))
    database.close()
    again = open_database(paths)
    assert again.routines.all() == [programme()]
    assert again.sessions.get(record().id) == record()
    assert again.settings.load() == Settings(volume=5)
    again.close()


def test_a_new_file_is_stamped_as_ours(database: Database, paths: DataPaths) -> None:
    with by_hand(paths.database) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)


def test_every_safeguard_is_on(database: Database) -> None:
    wanted = {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "journal_mode": "truncate",
        "synchronous": 2,
        "fullfsync": 1,
        "busy_timeout": 5000,
    }
    with database._transactions.writing() as db:
        found = {
            name: db.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted
        }
    assert found == wanted


def test_a_second_writer_is_refused(database: Database, paths: DataPaths) -> None:
    with pytest.raises(DatabaseInUseError, match=r"open already.*Close it"):
        open_database(paths)


def test_another_process_is_refused_until_the_first_dies(paths: DataPaths) -> None:
    open_database(paths).close()
    command = [sys.executable, "-c", HOLD_LOCK, str(paths.lock)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(DatabaseInUseError):
            open_database(paths)
        holder.kill()
        holder.wait()
        open_database(paths).close()


def test_an_empty_lock_file_shuts_nobody_out(paths: DataPaths) -> None:
    paths.folder.mkdir()
    paths.lock.touch()
    open_database(paths).close()


def test_a_closed_database_can_be_opened_again(paths: DataPaths) -> None:
    database = open_database(paths)
    database.close()
    database.close()
    open_database(paths).close()


def test_a_refused_start_leaves_no_lock(paths: DataPaths) -> None:
    paths.folder.mkdir()
    paths.database.touch()
    for _ in range(2):
        with pytest.raises(Exception, match="empty file"):
            open_database(paths)


def test_it_may_be_opened_on_one_thread_and_used_and_closed_on_another(paths: DataPaths) -> None:
    database = open_database(paths)
    assert database.routines.all() == []
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(database.routines.save, programme()).result()
        assert thread.submit(database.routines.all).result() == [programme()]
        thread.submit(database.close).result()


def test_reading_goes_on_beside_a_writer(database: Database, paths: DataPaths) -> None:
    database.routines.save(programme())
    reader = open_for_reading(paths)
    assert reader.routines.all() == [programme()]
    renamed = replace(programme(), name="Renamed")
    database.routines.save(renamed)
    assert reader.routines.all() == [renamed]
    reader.close()


def test_a_reader_writes_nothing(paths: DataPaths) -> None:
    open_database(paths).close()
    before = paths.database.read_bytes()
    reader = open_for_reading(paths)
    with pytest.raises(CannotWriteError):
        reader.routines.save(programme())
    with pytest.raises(CannotWriteError):
        reader.settings.save(Settings())
    reader.close()
    assert paths.database.read_bytes() == before


def test_reading_without_a_file_is_reading_nothing_and_makes_nothing(paths: DataPaths) -> None:
    reader = open_for_reading(paths)
    assert reader.routines.all() == []
    assert reader.exercises.all() == []
    assert reader.sessions.all() == []
    assert reader.sessions.running() is None
    assert reader.settings.load() == Settings()
    with pytest.raises(KeyError):
        reader.routines.get(RoutineId("nobody"))
    with pytest.raises(CannotWriteError):
        reader.routines.save(programme())
    reader.close()
    assert not paths.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_only_the_owner_may_read_the_data(paths: DataPaths, clock: ManualClock) -> None:
    paths.log_folder.mkdir(parents=True)  # the log is begun first, and makes the folder
    database = open_database(paths, clock)
    database.routines.save(programme())
    database.close()
    modes = {path.name: path.stat().st_mode & 0o777 for path in paths.folder.iterdir()}
    assert paths.folder.stat().st_mode & 0o777 == 0o700
    assert {mode for name, mode in modes.items() if name.startswith("backroutine")} == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_a_loose_file_is_tightened(paths: DataPaths) -> None:
    open_database(paths).close()
    paths.database.chmod(0o644)
    paths.folder.chmod(0o755)
    open_database(paths).close()
    assert paths.database.stat().st_mode & 0o777 == 0o600
    assert paths.folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_a_folder_that_holds_other_things_keeps_its_mode(paths: DataPaths) -> None:
    paths.folder.mkdir()
    paths.folder.chmod(0o755)
    (paths.folder / "holiday.jpg").touch()
    open_database(paths).close()
    assert paths.folder.stat().st_mode & 0o777 == 0o755
