"""A data folder and an open database for each test."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.storage.backup_file import DATABASE_NAME
from backroutine.storage.database import Database, open_database
from tests.doubles import ManualClock
from tests.storage import past
from tests.storage.by_hand import by_hand, everything


@pytest.fixture
def paths(data_folder: Path) -> DataPaths:
    return DataPaths(data_folder, data_folder / "log")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def database(paths: DataPaths, clock: ManualClock) -> Iterator[Database]:
    database = open_database(paths, clock)
    yield database
    database.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database that is filled once for all tests, each of which takes its rows."""
    folder = tmp_path_factory.mktemp("filled")
    database = open_database(DataPaths(folder, folder / "log"), ManualClock())
    past.fill(database)
    database.close()
    return DataPaths(folder, folder / "log").database


@pytest.fixture
def backup(database: Database, paths: DataPaths, filled: Path, tmp_path: Path) -> Path:
    """Return a backup of a filled database."""
    with by_hand(paths.database) as connection:
        connection.execute("ATTACH ? AS filled", (str(filled),))
        for name in everything(filled):
            connection.execute(f"REPLACE INTO main.{name} SELECT * FROM filled.{name}")  # noqa: S608
    return database.backup_to(tmp_path / "backup.zip").path


@pytest.fixture
def bare(backup: Path, tmp_path: Path) -> Path:
    """Return a bare copy of a filled database."""
    with zipfile.ZipFile(backup) as archive:
        path = tmp_path / "copy.db"
        path.write_bytes(archive.read(DATABASE_NAME))
    return path
