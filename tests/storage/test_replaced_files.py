"""What another program puts in the place of a file that is open, and what is not stored in it."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copyfile, rmtree

import pytest

from backroutine.domain.settings import Settings
from backroutine.paths import DataPaths
from backroutine.storage import schema
from backroutine.storage.database import (
    CannotOpenError,
    Database,
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseOutdatedError,
    DatabaseTooNewError,
    open_database,
    open_for_reading,
)
from tests.builders import programme
from tests.storage import past
from tests.storage.by_hand import change, rows
from tests.storage.records import record, running

posix_only = pytest.mark.skipif(os.name != "posix", reason="no pipes in folders here")


@pytest.fixture
def filled(paths: DataPaths) -> DataPaths:
    """Return the paths of a closed database with a little data."""
    database = open_database(paths)
    database.routines.save(programme())
    database.sessions.save(record("s1"))
    database.close()
    return paths


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def test_a_file_that_was_emptied_under_the_program_serves_again_once_it_is_put_back(
    filled: DataPaths,
) -> None:
    database = open_database(filled)
    database.sessions.save(running())
    whole = filled.database.read_bytes()
    filled.database.write_bytes(b"")
    with pytest.raises(DatabaseDamagedError, match="is damaged"):
        database.sessions.save(record("meanwhile"))
    filled.database.write_bytes(whole)
    database.sessions.save(record("at last"))
    assert database.sessions.running() == running()
    assert database.sessions.get(record("at last").id) == record("at last")
    database.close()


def test_what_is_saved_goes_to_the_file_of_that_name_whatever_another_program_did_with_it(
    filled: DataPaths, tmp_path: Path
) -> None:
    database = open_database(filled)
    database.sessions.save(running())
    copyfile(filled.database, tmp_path / "copy.db")
    filled.database.rename(tmp_path / "moved.db")
    with pytest.raises(DatabaseMissingError, match=r"is missing: it was moved.*Put it back"):
        database.sessions.save(record("nowhere"))
    copyfile(tmp_path / "copy.db", filled.database)
    change(filled.database, "PRAGMA user_version = 99")
    with pytest.raises(DatabaseTooNewError):
        database.sessions.save(record("nowhere"))
    (tmp_path / "copy.db").rename(filled.database)
    database.sessions.save(record("again"))
    database.close()
    kept = {row[0] for row in rows(filled.database, "session")}
    assert {"running", "again"} <= kept
    assert "again" not in {row[0] for row in rows(tmp_path / "moved.db", "session")}


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def replaced_by_an_empty_file(path: Path) -> None:
    path.unlink()
    path.touch()


def replaced_by_an_older_file(path: Path) -> None:
    older = path.with_name("older")
    copyfile(past.place(schema.VERSION - 1), older)
    older.replace(path)


def copied_over_by_an_older_file(path: Path) -> None:
    copyfile(past.place(schema.VERSION - 1), path)


@pytest.mark.parametrize("opened", [open_database, open_for_reading])
@pytest.mark.parametrize(
    ("put", "sentence"),
    [
        pytest.param(a_folder, "but it is not a file", id="a folder"),
        pytest.param(a_pipe, "but it is not a file", id="a pipe", marks=posix_only),
        pytest.param(replaced_by_an_empty_file, "is an empty file", id="an empty file"),
        pytest.param(Path.unlink, "is missing: it was moved or deleted", id="nothing"),
    ],
)
def test_what_takes_the_place_of_an_open_file_is_refused_as_at_the_start(
    filled: DataPaths,
    tmp_path: Path,
    opened: Callable[[DataPaths], Database],
    put: Callable[[Path], None],
    sentence: str,
) -> None:
    database = opened(filled)
    assert len(database.sessions.all()) == 1
    copyfile(filled.database, tmp_path / "copy.db")
    put(filled.database)
    with pytest.raises(CannotOpenError, match=sentence):
        database.sessions.all()
    if filled.database.is_dir():
        filled.database.rmdir()
    copyfile(tmp_path / "copy.db", tmp_path / "back.db")
    (tmp_path / "back.db").replace(filled.database)
    assert len(database.sessions.all()) == 1
    database.close()


@posix_only
def test_a_pipe_in_place_of_the_file_holds_up_neither_a_change_nor_the_end(
    filled: DataPaths,
) -> None:
    database = open_database(filled)
    rmtree(filled.backups)  # so that one is due
    a_pipe(filled.database)
    with pytest.raises(CannotOpenError, match="but it is not a file"):
        database.sessions.save(record("nowhere"))
    database.close()
    assert "but it is not a file" in database.backup_refusal


@pytest.mark.parametrize("put", [replaced_by_an_older_file, copied_over_by_an_older_file])
def test_an_older_file_in_place_of_the_open_one_is_left_alone_until_the_next_start(
    filled: DataPaths, put: Callable[[Path], None]
) -> None:
    database = open_database(filled)
    database.sessions.save(running())
    put(filled.database)
    before = filled.database.read_bytes()
    for change_something in (
        lambda: database.settings.save(replace(Settings(), is_welcomed=True)),
        lambda: database.sessions.save(running()),
        database.sessions.all,
    ):
        with pytest.raises(DatabaseOutdatedError, match=r"An older file.*Start BackRoutine again"):
            change_something()
    database.close()
    assert filled.database.read_bytes() == before
    again = open_database(filled)
    again.sessions.save(running())
    again.close()


def test_an_older_file_in_place_of_one_that_is_only_read_is_read_too(filled: DataPaths) -> None:
    reader = open_for_reading(filled)
    assert reader.routines.all() == [programme()]
    replaced_by_an_older_file(filled.database)
    assert reader.routines.all() == past.routines()
    reader.close()
