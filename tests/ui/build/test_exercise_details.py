"""Details of an exercise: the figure moves when they open, and what is not said takes no room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, ExerciseId, ExerciseType
from backroutine.domain.own_exercise import own_exercise
from backroutine.domain.settings import MotionChoice
from backroutine.ui.build.exercise_details import ExerciseDetails
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from tests import builders

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def details(qtbot: QtBot, theme: Theme, pictures: ExercisePictures) -> ExerciseDetails:
    made = ExerciseDetails(builders.catalogue(), theme, pictures)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show_exercise(builders.exercise("bird-dog"))
    return made


def _is_moving(details: ExerciseDetails) -> bool:
    return details.figure.is_moving


def _icon(details: ExerciseDetails) -> bytes:
    button = details.move_button
    return bytes(button.icon().pixmap(button.iconSize()).toImage().constBits())


def test_the_figure_moves_when_the_details_open_and_can_be_stopped(
    details: ExerciseDetails, qtbot: QtBot
) -> None:
    assert not _is_moving(details)
    details.show()
    assert _is_moving(details)
    assert details.move_button.accessibleName() == "Stop the movement"
    while_moving = _icon(details)
    qtbot.mouseClick(details.move_button, LEFT)
    assert not _is_moving(details)
    assert details.move_button.accessibleName() == "Show the movement"
    assert _icon(details) != while_moving
    details.show_exercise(builders.exercise("cat-cow"))
    assert _is_moving(details)
    assert _icon(details) == while_moving
    details.hide()
    assert not _is_moving(details)


def test_nothing_begins_to_move_for_who_wants_less_motion(
    details: ExerciseDetails, theme: Theme
) -> None:
    theme.choose_motion(MotionChoice.REDUCED)
    details.show()
    assert not _is_moving(details)
    assert details.figure.is_still
    assert details.move_button.isHidden()


def test_an_own_exercise_without_texts_leaves_no_gap(
    details: ExerciseDetails, qtbot: QtBot
) -> None:
    dose = Dose(2, 10, tempo_s=3)
    mine = own_exercise(ExerciseId("own-1"), "Mine", Category.STRENGTH, ExerciseType.REPS, dose)
    details.show_exercise(mine)
    details.show()
    facts = next(label for label in details.findChildren(PlainLabel) if "Usually" in label.text())

    def gap() -> int:
        below = details.edit_button.mapTo(details, QPoint(0, 0)).y()
        return below - facts.mapTo(details, QPoint(0, facts.height())).y()

    qtbot.waitUntil(lambda: 0 < gap() <= 2 * Space.L)
