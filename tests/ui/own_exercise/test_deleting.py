"""An own exercise that a routine uses, deleted in the window: the routine keeps it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.own_exercise import own_copy, own_duplicate
from backroutine.domain.routine import Routine, RoutineId, SoreDayDose, Step, StepId
from backroutine.domain.rules import ready
from backroutine.pdf.marks import Photo
from backroutine.ui.printing.dialog import HandoutDialog
from tests import builders
from tests.pdf.test_own_exercises import jpeg
from tests.window import WholeWindow, shown

MINE = ExerciseId("own-garden")


def mine() -> Exercise:
    return own_duplicate(builders.exercise("bird-dog"), MINE, "Garden bird dog")


def using(exercise_id: ExerciseId, *, on_sore_days: bool = False) -> Routine:
    """Return a routine with an own exercise in its main section, or in it on sore days."""
    dose = Dose(reps=8, tempo_s=4)
    own = (
        Step(StepId("own"), ExerciseId("bird-dog"), dose, sore_day=SoreDayDose(exercise_id, dose))
        if on_sore_days
        else Step(StepId("own"), exercise_id, dose)
    )
    routine = replace(builders.programme(), id=RoutineId("garden"), name="Garden")
    return routine.with_section(Section.MAIN, (*routine.main[:2], own))


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[WholeWindow]:
    window = WholeWindow(tmp_path, qapp)
    window.background.run(lambda: window.store.exercises.save(mine()))
    window.background.run(lambda: window.store.photos.put(MINE, jpeg()))
    settle(window, qtbot)
    window.pages.own.load()
    settle(window, qtbot)
    yield window
    window.close()


def settle(window: WholeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.background.is_idle)


def keep(window: WholeWindow, routine: Routine, qtbot: QtBot) -> None:
    window.background.run(lambda: window.store.routines.save(routine))
    settle(window, qtbot)


def delete(window: WholeWindow, qtbot: QtBot) -> None:
    window.pages.own.delete(mine())
    settle(window, qtbot)


def stored(window: WholeWindow, qtbot: QtBot) -> tuple[list[Exercise], bytes | None]:
    found: list[tuple[list[Exercise], bytes | None]] = []
    window.background.run(
        lambda: (window.store.exercises.all(), window.store.photos.get(MINE)), found.append
    )
    settle(window, qtbot)
    return found[0]


@pytest.mark.parametrize("on_sore_days", [False, True])
def test_a_routine_keeps_an_exercise_that_is_gone_from_the_catalogue(
    window: WholeWindow, qtbot: QtBot, *, on_sore_days: bool
) -> None:
    routine = using(MINE, on_sore_days=on_sore_days)
    keep(window, routine, qtbot)
    delete(window, qtbot)
    catalogue = window.pages.own._catalogue
    assert MINE not in [exercise.id for exercise in catalogue]
    assert catalogue.search("garden") == []
    assert len(catalogue) == len(builders.catalogue())
    assert catalogue[MINE].name == "Garden bird dog"
    assert ready(routine, catalogue).exercises[MINE].is_deleted
    (kept,), photo = stored(window, qtbot)
    assert kept.is_deleted
    assert photo == jpeg()


def test_undo_brings_it_back_into_the_catalogue(window: WholeWindow, qtbot: QtBot) -> None:
    keep(window, using(MINE), qtbot)
    delete(window, qtbot)
    window.pages.own.keeper.undo_delete()
    settle(window, qtbot)
    (found,) = window.pages.own._catalogue.search("garden")
    assert not found.is_deleted
    (kept,), photo = stored(window, qtbot)
    assert not kept.is_deleted
    assert photo == jpeg()


def test_one_that_no_routine_uses_is_gone_with_its_photo(window: WholeWindow, qtbot: QtBot) -> None:
    delete(window, qtbot)
    assert MINE not in window.pages.own._catalogue
    assert stored(window, qtbot) == ([], None)


def test_a_deleted_exercise_is_still_printed_with_its_photo(
    window: WholeWindow, qtbot: QtBot
) -> None:
    routine = using(MINE)
    keep(window, routine, qtbot)
    delete(window, qtbot)
    window.pages.build.print_requested.emit(ready(routine, window.pages.own._catalogue))
    settle(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.window.findChildren(HandoutDialog)))
    dialog = shown(HandoutDialog, window.window, lambda _: True)
    photos = [m for page in dialog.make_pages() for m in page.marks if isinstance(m, Photo)]
    assert [photo.jpeg for photo in photos] == [jpeg()]
    assert photos[0].description == "Garden bird dog: a photo"
    dialog.reject()


def test_deleting_the_last_routine_is_undone_with_the_exercise_it_uses(
    window: WholeWindow, qtbot: QtBot
) -> None:
    routine, build = using(MINE), window.pages.build
    keep(window, routine, qtbot)
    build.load()
    settle(window, qtbot)
    delete(window, qtbot)
    build.bench.delete_routine(routine)
    settle(window, qtbot)
    build.undo_stack.undo()
    settle(window, qtbot)
    assert build.routine == routine
    assert ready(build.routine, window.pages.own._catalogue).exercises[MINE] == mine()
    assert stored(window, qtbot) == ([mine()], jpeg())


def test_a_copy_of_a_deleted_exercise_is_not_deleted() -> None:
    deleted = replace(mine(), is_deleted=True)
    assert not own_copy(deleted, ExerciseId("own-new"), "Again").is_deleted
