"""Own exercises that were deleted: kept while a routine uses them, forgotten at the next start."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.own_exercise import own_duplicate
from backroutine.domain.routine import Routine, RoutineId, SoreDayDose, Step, StepId
from backroutine.domain.session import SessionState
from backroutine.paths import DataPaths
from backroutine.storage.database import open_database
from backroutine.storage.photos import folder_of, photo_files
from tests import builders
from tests.hostile.pictures import jpeg_head
from tests.storage.by_hand import change, count
from tests.storage.records import running

MINE = ExerciseId("own-garden")
DOSE = Dose(reps=8, tempo_s=4)
JPEG = jpeg_head(160, 120) + bytes(range(256))


def mine() -> Exercise:
    return own_duplicate(builders.exercise("bird-dog"), MINE, "Garden bird dog")


def deleted() -> Exercise:
    return replace(mine(), is_deleted=True)


def using(exercise_id: ExerciseId, name: str = "Garden", *, on_sore_days: bool = False) -> Routine:
    step = Step(StepId("own"), exercise_id, DOSE)
    if on_sore_days:
        usual = ExerciseId("bird-dog")
        step = Step(StepId("own"), usual, DOSE, sore_day=SoreDayDose(exercise_id, DOSE))
    routine = replace(builders.programme(), id=RoutineId(name.casefold()), name=name)
    return routine.with_section(Section.MAIN, (step,))


def keep(paths: DataPaths, exercise: Exercise, routines: Iterable[Routine] = ()) -> None:
    database = open_database(paths)
    for routine in routines:
        database.routines.save(routine)
    database.exercises.save(exercise)
    database.photos.put(MINE, JPEG)
    database.close()


def is_there(paths: DataPaths) -> bool:
    """Start once more and say whether the exercise is there, with its photo, or gone with it."""
    database = open_database(paths)
    exercises, photo = database.exercises.all(), database.photos.get(MINE)
    database.close()
    assert bool(exercises) == (photo is not None)
    return bool(exercises)


def test_one_that_no_routine_uses_is_forgotten_with_its_photo(paths: DataPaths) -> None:
    keep(paths, deleted())
    assert not is_there(paths)
    assert not photo_files(folder_of(paths))


@pytest.mark.parametrize("on_sore_days", [False, True])
def test_one_that_a_routine_uses_stays(paths: DataPaths, *, on_sore_days: bool) -> None:
    keep(paths, deleted(), [using(MINE, on_sore_days=on_sore_days)])
    assert is_there(paths)


def test_one_that_was_not_deleted_stays_unused(paths: DataPaths) -> None:
    keep(paths, mine())
    assert is_there(paths)


def test_it_goes_with_the_last_routine_and_an_undo_before_the_end_keeps_both(
    paths: DataPaths,
) -> None:
    first, last = using(MINE, "First"), using(MINE, "Last")
    keep(paths, deleted(), [first, last])
    database = open_database(paths)
    database.routines.delete(first.id)
    database.close()
    assert is_there(paths)
    database = open_database(paths)
    database.routines.delete(last.id)
    database.routines.save(last)
    database.close()
    assert is_there(paths)
    database = open_database(paths)
    database.routines.delete(last.id)
    assert database.exercises.all() == [deleted()]
    database.close()
    assert not is_there(paths)


def test_a_session_that_can_be_resumed_keeps_what_it_uses(paths: DataPaths) -> None:
    cut_off = replace(running(), plan=using(MINE))
    database = open_database(paths)
    database.sessions.save(cut_off)
    database.close()
    keep(paths, deleted())
    assert is_there(paths)
    database = open_database(paths)
    database.sessions.save(replace(cut_off, state=SessionState.STOPPED))
    database.close()
    assert not is_there(paths)


@pytest.mark.parametrize(
    "spoiled",
    ["", "{", "[" * 100_000, b"\xff\x00", 7],
    ids=["empty", "cut", "deep", "bytes", "int"],
)
def test_beside_a_routine_that_cannot_be_read_nothing_is_forgotten(
    paths: DataPaths, spoiled: object
) -> None:
    keep(paths, deleted(), [using(ExerciseId("bird-dog"))])
    change(paths.database, "UPDATE routine SET document = ?", spoiled)
    assert is_there(paths)


def test_a_spoiled_exercise_is_left_alone(paths: DataPaths) -> None:
    keep(paths, deleted())
    change(paths.database, """UPDATE exercise SET document = '{"is_deleted":true'""")
    open_database(paths).close()
    assert count(paths.database, "exercise") == 1


def test_a_photo_that_cannot_be_removed_stops_nothing(
    paths: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(paths, deleted())

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "not allowed", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        database = open_database(paths)
        assert database.exercises.all() == [deleted()]
    database.close()
    assert not is_there(paths)
