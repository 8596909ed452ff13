"""Files over the real database: what was deleted comes back by one; a refusal stores nothing."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise
from backroutine.domain.routine import Routine
from backroutine.files.incoming import FoundFiles, IncomingFiles
from backroutine.files.routine_file import routine_contents
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from backroutine.ui.intake.found_model import FoundModel
from tests import builders
from tests.storage.by_hand import change
from tests.ui.intake.test_preview import ENTRY, STATE

DOSE = builders.exercise("bird-dog").dose


class Desk:
    """The person's data on the disk, and a file with two exercises of another collection."""

    def __init__(self, folder: Path) -> None:
        self.paths = DataPaths(folder / "data", folder / "log")
        self.list = folder / "list.json"
        self.list.write_text(json.dumps([ENTRY, ENTRY | {"id": "Other", "name": "Other"}]))
        self.database = open_database(self.paths)

    @property
    def files(self) -> IncomingFiles:
        return IncomingFiles(builders.catalogue(), self.database, (), self.database.imports)

    def look(self) -> FoundFiles:
        return self.files.look([self.list])

    @property
    def first(self) -> Exercise:
        return self.look().exercises[0].exercise

    def stored(self) -> list[tuple[str, bool]]:
        return [(each.name, each.is_deleted) for each in self.database.exercises.all()]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.database.close()


def using(exercise: Exercise) -> Routine:
    return builders.routine(("cat-cow",), ((exercise.id, DOSE),))


def test_what_was_deleted_is_said_to_come_back_as_the_person_had_it(desk: Desk) -> None:
    mine = replace(desk.first, name="Towel, my way")
    desk.database.exercises.save(replace(mine, is_deleted=True))
    found = desk.look()
    assert [(each.is_here, each.was_deleted) for each in found.exercises] == [
        (False, True), (False, False),
    ]  # fmt: skip
    model = FoundModel(found)
    assert [model.index(row, STATE).data() for row in (0, 1)] == ["Deleted, comes back", "New"]
    desk.files.store([], model.exercises)
    assert desk.stored() == [("Other", False), ("Towel, my way", False)]
    assert [each.is_here for each in desk.look().exercises] == [True, True]


def test_taking_it_back_leaves_it_to_the_routines_that_use_it(desk: Desk) -> None:
    desk.database.exercises.save(replace(desk.first, is_deleted=True))
    found = [each.exercise for each in desk.look().exercises]
    ids = [exercise.id for exercise in found]
    for _ in range(2):  # done, undone, done again, undone again
        desk.files.store([], found)
        assert [is_deleted for _, is_deleted in desk.stored()] == [False, False]
        desk.files.take_back([], ids)
        assert desk.stored() == [(found[0].name, True)]


def test_a_routine_that_brings_it_along_brings_it_back(desk: Desk, tmp_path: Path) -> None:
    mine = replace(desk.first, same_as=())
    path = tmp_path / "one.routine.json"
    path.write_bytes(routine_contents(using(mine), Catalogue([*builders.catalogue(), mine])))
    desk.database.exercises.save(replace(mine, is_deleted=True))
    (found,) = desk.files.look([path]).routines
    desk.files.store([found.routine], found.new_exercises)
    assert desk.stored() == [(mine.name, False)]
    desk.files.take_back([found.routine.id], [each.id for each in found.new_exercises])
    assert desk.stored() == [(mine.name, True)]
    assert desk.database.routines.all() == []


def test_storing_is_all_or_none(desk: Desk) -> None:
    found = [each.exercise for each in desk.look().exercises]
    desk.database.close()
    refusal = "BEGIN SELECT raise(ABORT, 'no room') WHERE NEW.name = 'Other'; END"
    change(desk.paths.database, f"CREATE TRIGGER full BEFORE INSERT ON exercise {refusal}")
    desk.database = open_database(desk.paths)
    with pytest.raises(sqlite3.IntegrityError, match="no room"):
        desk.files.store([using(found[0])], found)
    assert desk.stored() == []
    assert desk.database.routines.all() == []
