"""Own routines and exercises: stored, changed, listed, forgotten, and spoiled."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine, RoutineId
from backroutine.paths import DataPaths
from backroutine.storage.database import Database, UnreadableError
from tests import builders
from tests.storage.by_hand import change, count
from tests.strategies import routines


def named(name: str) -> Routine:
    return replace(builders.programme(), id=RoutineId(name.casefold()), name=name)


def own(name: str) -> Exercise:
    known = builders.exercise("bird-dog")
    return replace(known, id=ExerciseId(name.casefold()), name=name, is_own=True)


def test_a_routine_comes_back_as_it_was_saved(database: Database) -> None:
    routine = builders.programme()
    database.routines.save(routine)
    assert database.routines.get(routine.id) == routine


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(routine=routines())
def test_every_routine_comes_back_as_it_was_saved(database: Database, routine: Routine) -> None:
    database.routines.save(routine)
    assert database.routines.all() == [routine]


def test_saving_again_changes_a_routine(database: Database) -> None:
    routine = builders.programme()
    database.routines.save(routine)
    shorter = routine.with_section(Section.COOL_DOWN, ())
    database.routines.save(shorter)
    assert database.routines.all() == [shorter]


def test_routines_are_listed_by_name(database: Database) -> None:
    for name in ("evening", "Back", "Zen", "back again"):
        database.routines.save(named(name))
    assert [r.name for r in database.routines.all()] == ["Back", "back again", "evening", "Zen"]


def test_a_deleted_routine_is_gone(database: Database) -> None:
    database.routines.save(named("Back"))
    database.routines.delete(RoutineId("back"))
    assert database.routines.all() == []


def test_an_unknown_routine_is_a_key_error(database: Database) -> None:
    with pytest.raises(KeyError):
        database.routines.get(RoutineId("nobody"))
    with pytest.raises(KeyError):
        database.routines.delete(RoutineId("nobody"))


def test_half_a_character_in_a_name_is_replaced_not_fatal(database: Database) -> None:
    database.routines.save(replace(named("Back"), name="broken \ud83d paste"))
    assert [r.name for r in database.routines.all()] == ["broken \ufffd paste"]


def test_an_exercise_comes_back_as_one_of_the_person(database: Database) -> None:
    database.exercises.save(own("Wall slide"))
    database.exercises.save(own("arm circle"))
    assert database.exercises.all() == [own("arm circle"), own("Wall slide")]


def test_every_shipped_exercise_could_be_an_own_one(database: Database) -> None:
    exercises = [replace(exercise, is_own=True) for exercise in builders.catalogue()]
    for exercise in exercises:
        database.exercises.save(exercise)
    stored = database.exercises.all()
    assert sorted(stored, key=lambda e: e.id) == sorted(exercises, key=lambda e: e.id)
    assert {e.id: e.same_as for e in stored} == {e.id: e.same_as for e in exercises}


def test_a_deleted_exercise_is_gone(database: Database) -> None:
    database.exercises.save(own("Wall slide"))
    database.exercises.delete(ExerciseId("wall slide"))
    assert database.exercises.all() == []
    with pytest.raises(KeyError):
        database.exercises.delete(ExerciseId("wall slide"))


SPOILED_DOCUMENTS = [
    pytest.param("", id="emptied"),
    pytest.param("not json", id="not JSON"),
    pytest.param("[]", id="a list"),
    pytest.param("null", id="null"),
    pytest.param("{}", id="no fields"),
    pytest.param("[" * 100_000, id="endless nesting"),
    pytest.param(b"\xff\xfe\x00", id="bytes"),
    pytest.param(7, id="a number"),
    pytest.param('{"id": "spoiled", "name": 7, "sections": {}}', id="a name that is a number"),
    pytest.param('{"id": "spoiled", "name": "x", "kind": "party"}', id="an unknown kind"),
    pytest.param('{"id": "other", "name": "x", "sections": {}}', id="another's document"),
    pytest.param('{"id": "spoiled", "name": "x", "sections": []}', id="sections in a list"),
    pytest.param(
        '{"id": "spoiled", "name": "x", "note": {"a": 1}, "sections": {}}', id="a nested note"
    ),
]


@pytest.mark.parametrize("document", SPOILED_DOCUMENTS)
def test_a_spoiled_routine_is_left_out_reported_and_kept(
    database: Database, paths: DataPaths, document: object
) -> None:
    database.routines.save(named("Back"))
    database.routines.save(named("Spoiled"))
    change(paths.database, "UPDATE routine SET document = ? WHERE id = 'spoiled'", document)
    assert database.routines.all() == [named("Back")]
    assert [(entry.table, entry.key) for entry in database.skipped] == [("routine", "spoiled")]
    with pytest.raises(UnreadableError, match="spoiled"):
        database.routines.get(RoutineId("spoiled"))
    assert count(paths.database, "routine") == 2


def test_a_spoiled_exercise_is_left_out_and_reported(database: Database, paths: DataPaths) -> None:
    database.exercises.save(own("Wall slide"))
    database.exercises.save(own("Broken"))
    broken = json.dumps({"id": "broken", "name": "Broken", "category": "juggling"})
    change(paths.database, "UPDATE exercise SET document = ? WHERE id = 'broken'", broken)
    assert database.exercises.all() == [own("Wall slide")]
    assert [(entry.table, entry.key) for entry in database.skipped] == [("exercise", "broken")]


def test_a_bad_letter_does_not_hide_its_routine(database: Database, paths: DataPaths) -> None:
    database.routines.save(replace(named("Back"), note="before MARK after"))
    change(
        paths.database,
        "UPDATE routine SET document = CAST(replace(document, 'MARK', x'ff') AS TEXT)",
    )
    (routine,) = database.routines.all()
    assert routine.note == "before \ufffd after"
