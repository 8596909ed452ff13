"""Routines come in with the exercises that they need, and go again, all or nothing."""

import json
import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.storage.database import Database, open_database
from tests.storage.by_hand import change
from tests.storage.importing import package
from tests.storage.killing import ROOT

KILLS = 30


def counts(database: Database) -> tuple[int, int]:
    return len(database.routines.all()), len(database.exercises.all())


def test_what_was_stored_is_there_and_is_taken_back(paths: DataPaths) -> None:
    routines, exercises = package()
    database = open_database(paths)
    database.imports.store(routines, exercises)
    assert database.routines.all() == routines
    assert database.exercises.all() == exercises
    database.imports.take_back([*(r.id for r in routines), routines[0].id], [exercises[0].id])
    assert counts(database) == (0, len(exercises) - 1)
    database.close()


@pytest.mark.parametrize(
    ("event", "is_there_before"),
    [
        pytest.param("INSERT ON routine", False, id="stored, refused at the last routine"),
        pytest.param("DELETE ON exercise", True, id="taken back, refused at the exercises"),
    ],
)
def test_a_refusal_in_the_middle_changes_nothing(
    paths: DataPaths, event: str, *, is_there_before: bool
) -> None:
    routines, exercises = package()
    database = open_database(paths)
    if is_there_before:
        database.imports.store(routines, exercises)
    before = counts(database)
    database.close()
    refusal = "SELECT raise(ABORT, 'no room') WHERE (SELECT count(*) FROM routine) <> 2"
    change(paths.database, f"CREATE TRIGGER full AFTER {event} BEGIN {refusal}; END")
    database = open_database(paths)
    work = partial(database.imports.store, routines, exercises)
    if is_there_before:
        ids = [r.id for r in routines], [e.id for e in exercises]
        work = partial(database.imports.take_back, *ids)
    with pytest.raises(sqlite3.IntegrityError, match="no room"):
        work()
    assert counts(database) == before
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the harness forks")
def test_a_kill_leaves_the_whole_import_or_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.storage.importing", str(tmp_path / "data"), str(KILLS)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(told.stdout)
    assert found.pop("within a commit") > 0
    assert set(found) <= {"all", "none"}
    assert sum(found.values()) == KILLS
