"""An own exercise as a person makes one: written, put into a routine, played, deleted, undone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.ui.own_exercise.form import OwnExerciseForm
from tests.builders import programme
from tests.e2e.conftest import Start
from tests.window import WholeWindow, button, shown

LEFT = Qt.MouseButton.LeftButton
NAME = "Heel raises at the sink"


@pytest.fixture
def program(start: Start) -> WholeWindow:
    program = start()
    program.window.resize(1400, 860)
    return program


def settle(qtbot: QtBot, program: WholeWindow) -> None:
    qtbot.waitUntil(lambda: program.background.is_idle)


def click(qtbot: QtBot, program: WholeWindow, words: str) -> None:
    qtbot.mouseClick(button(program.window, words), LEFT)


def write(qtbot: QtBot, program: WholeWindow) -> None:
    click(qtbot, program, "New exercise…")
    form = shown(OwnExerciseForm, program.window, lambda _: True)
    qtbot.keyClicks(form.name, NAME)
    qtbot.mouseClick(form.save_button, LEFT)
    settle(qtbot, program)


def test_a_new_exercise_stands_among_the_cards_and_can_be_added(
    qtbot: QtBot, program: WholeWindow
) -> None:
    build = program.pages.build
    write(qtbot, program)
    own = build.details.exercise
    assert own is not None
    assert (own.name, own.is_own) == (NAME, True)
    assert build.catalogue.current_exercise == own
    build.open_routine(programme())
    click(qtbot, program, "Edit a copy")
    build.edits.remove([build.routine.main[0].id])  # a longer session asks for a longer warm-up
    click(qtbot, program, "Add to the routine")
    assert own.id in [step.exercise_id for step in build.routine.steps]
    settle(qtbot, program)
    click(qtbot, program, "Start routine")
    chosen = program.pages.play.choose.preparation.routine
    assert chosen == build.routine


def test_what_was_deleted_comes_back(qtbot: QtBot, program: WholeWindow) -> None:
    build = program.pages.build
    write(qtbot, program)
    own = build.details.exercise
    assert own is not None
    build.details.delete_button.click()
    settle(qtbot, program)
    assert own.id not in build.bench.catalogue
    build.panel.message.action_requested.emit()
    settle(qtbot, program)
    assert own.id in build.bench.catalogue
    assert program.store.exercises.all() == [own]


def test_what_a_routine_uses_leaves_the_catalogue_and_stays_in_it(
    qtbot: QtBot, program: WholeWindow
) -> None:
    build = program.pages.build
    write(qtbot, program)
    own = build.details.exercise
    assert own is not None
    click(qtbot, program, "Add to the routine")
    settle(qtbot, program)
    build.details.delete_button.click()
    settle(qtbot, program)
    assert own.id not in [exercise.id for exercise in build.bench.catalogue]
    assert build.bench.catalogue[own.id].name == own.name
    assert own.id in [step.exercise_id for step in build.routine.steps]


def test_another_dose_is_seen_on_the_card(qtbot: QtBot, program: WholeWindow) -> None:
    build = program.pages.build
    write(qtbot, program)
    build.details.edit_button.click()
    form = shown(OwnExerciseForm, program.window, lambda _: True)
    form.name.selectAll()
    qtbot.keyClicks(form.name, "Heel raises")
    qtbot.mouseClick(form.save_button, LEFT)
    settle(qtbot, program)
    assert build.details.exercise is not None
    assert build.details.exercise.name == "Heel raises"
    assert [each.name for each in program.store.exercises.all()] == ["Heel raises"]


def test_of_an_exercise_that_ships_an_own_one_is_made(qtbot: QtBot, program: WholeWindow) -> None:
    build = program.pages.build
    build.show_exercise(next(iter(build.bench.catalogue)).id)
    build.details.copy_button.click()
    form = shown(OwnExerciseForm, program.window, lambda _: True)
    qtbot.mouseClick(form.save_button, LEFT)
    settle(qtbot, program)
    (own,) = program.store.exercises.all()
    assert own.name == "March in place (my own)"
    assert own.instructions == next(iter(build.bench.catalogue)).instructions
