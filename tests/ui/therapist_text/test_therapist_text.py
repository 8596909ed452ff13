"""A therapist's text in its dialog: read while it is typed, asked where it is uncertain."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import Routine, RoutineKind, Step
from backroutine.domain.steps_text import read_steps
from backroutine.files.shipped import load_catalogue
from backroutine.translating import ENGLISH, GERMAN
from backroutine.ui.language import speak
from backroutine.ui.theme import Theme
from backroutine.ui.therapist_text.dialog import TherapistTextDialog
from tests import builders

LEFT = Qt.MouseButton.LeftButton
LETTER = """\
Bird dog 3x10, hold 5 s each side, rest 30 s
Plank: 3 sets of 20 seconds
Ring me on Monday
"""

Open = Callable[..., TherapistTextDialog]
Told = list[tuple[tuple[Step, ...], tuple[str, ...]]]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Open:
    """Return what opens the dialog for a routine with a text in it, and reads it."""

    def open_dialog(text: str = "", routine: Routine | None = None) -> TherapistTextDialog:
        dialog = TherapistTextDialog(routine or builders.programme(), builders.catalogue(), None)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.text.setPlainText(text)
        dialog.read()
        return dialog

    return open_dialog


def test_with_large_text_the_dose_stands_below_the_exercise(
    opened: Open, theme: Theme, qtbot: QtBot
) -> None:
    dialog = opened(LETTER)
    row = dialog.rows[0]
    assert row.words.y() < row.exercise.geometry().bottom()
    theme.set_text_scale(200)
    dialog.resize(1000, 552)
    qtbot.waitUntil(lambda: row.words.y() > row.exercise.geometry().bottom())
    (steps,) = dialog.findChildren(QScrollArea)
    bar = steps.horizontalScrollBar()
    assert bar.minimum() == bar.maximum() == 0, "nothing stands outside"
    theme.set_text_scale(100)


def told(dialog: TherapistTextDialog) -> Told:
    heard: Told = []
    dialog.steps_wished.connect(lambda steps, lines: heard.append((steps, lines)))
    return heard


def test_steps_come_with_their_doses_and_the_rest_is_kept(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(LETTER)
    heard = told(dialog)
    assert [row.words.text() for row in dialog.rows] == [
        "Main  ·  3 × 10, 5 s hold, each side  ·  rest 30 s",
        "Main  ·  3 × 20 s hold",
    ]
    assert "Ring me on Monday" in dialog.not_understood.text()
    qtbot.mouseClick(dialog.add, LEFT)
    (((bird_dog, plank), lines),) = heard
    assert (bird_dog.exercise_id, plank.exercise_id) == ("bird-dog", "front-plank")
    assert bird_dog.dose.rest_s == 30
    assert lines == ("Ring me on Monday",)
    assert not dialog.isVisible()


def test_what_is_pasted_is_read_by_itself(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    assert not dialog.add.isEnabled()
    QApplication.clipboard().setText("Wall sit 30 sec x 3")
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(dialog.rows) == 1)
    assert dialog.add.isEnabled()


def test_what_is_uncertain_is_asked(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("Brid dgo 3x8")
    (row,) = dialog.rows
    assert "Not sure" in row.doubt.text()
    assert "1 line" in dialog.state.text()
    number = row.exercise.findData(builders.exercise("bird-dog").id)
    row.exercise.setFocus()
    while row.exercise.currentIndex() != number:
        qtbot.keyClick(row.exercise, Qt.Key.Key_Down)
    assert row.doubt.isHidden()
    heard = told(dialog)
    qtbot.mouseClick(dialog.add, LEFT)
    assert [step.exercise_id for step in heard[0][0]] == ["bird-dog"]


def test_what_was_guessed_right_is_confirmed_with_one_click(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("Brid dgo 3x8")
    (row,) = dialog.rows
    qtbot.mouseClick(row.confirm, LEFT)
    assert row.doubt.isHidden()
    assert row.confirm.isHidden()
    assert dialog.state.isHidden()


@pytest.mark.parametrize(
    ("line", "asked", "yes"),
    [
        ("Brid dgo 3x8", "Is this the exercise", "Yes, this exercise is meant"),
        ("Bridge 3x10@3-1-3", "Is this the dose", "Yes, this dose is meant"),
        ("Copenhagen plank 10x3", "exercise and this dose", "Yes, both are meant"),
    ],
)
def test_it_is_asked_what_is_in_doubt(opened: Open, line: str, asked: str, yes: str) -> None:
    dialog = opened(line)
    (row,) = dialog.rows
    assert asked in row.doubt.text()
    assert row.confirm.accessibleName() == yes


def test_a_dose_in_doubt_is_asked_also_when_the_exercise_is_chosen(
    opened: Open, qtbot: QtBot
) -> None:
    dialog = opened("Copenhagen plank 10x3")
    (row,) = dialog.rows
    row.exercise.setFocus()
    qtbot.keyClick(row.exercise, Qt.Key.Key_Down)
    assert "Is this the dose" in row.doubt.text()
    assert "1 line" in dialog.state.text()
    qtbot.mouseClick(row.confirm, LEFT)
    assert row.is_decided
    assert row.confirm.isHidden()


def test_a_line_can_be_kept_as_a_note_instead(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("Plank: 3 sets of 20 seconds\nWall sit 30 sec x 3")
    row = dialog.rows[0]
    row.exercise.setCurrentIndex(
        row.exercise.findText("None of them", Qt.MatchFlag.MatchStartsWith)
    )
    row.exercise.activated.emit(row.exercise.currentIndex())
    heard = told(dialog)
    qtbot.mouseClick(dialog.add, LEFT)
    (((wall_sit,), lines),) = heard
    assert wall_sit.exercise_id == "wall-sit"
    assert lines == ("Plank: 3 sets of 20 seconds",)


def test_nothing_is_kept_where_that_is_not_wanted(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(LETTER)
    heard = told(dialog)
    qtbot.keyClick(dialog.keeps, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.add, LEFT)
    assert heard[0][1] == ()


def test_what_has_no_place_in_the_routine_says_why(opened: Open) -> None:
    routine = Routine(builders.programme().id, "After a run", RoutineKind.COOL_DOWN)
    dialog = opened("Plank: 3 sets of 20 seconds", routine)
    (row,) = dialog.rows
    assert row.step is None
    assert row.doubt.text()
    assert not dialog.add.isEnabled()
    assert "Plank: 3 sets of 20 seconds" in dialog.not_understood.text()


def test_markup_in_the_text_is_shown_as_it_is(opened: Open) -> None:
    dialog = opened('Plank <img src="x"> 3 sets of 20 seconds')
    assert "<img" in dialog.rows[0].line.text()
    assert dialog.rows[0].line.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", ["x" * 60_000, "Wall sit 30 s\n" * 201])
def test_too_much_is_refused_with_a_sentence(opened: Open, text: str) -> None:
    dialog = opened(text)
    assert dialog.rows == ()
    assert "not read at once" in dialog.state.text()
    assert dialog.not_understood.isHidden()
    assert not dialog.add.isEnabled()


@pytest.mark.parametrize("language", [ENGLISH, GERMAN])
def test_the_example_is_one_that_is_read_without_a_doubt(
    opened: Open, qapp: QApplication, language: str
) -> None:
    speak(qapp, language)
    try:
        dialog = opened()
        example = dialog.text.placeholderText()
        found = read_steps(example, load_catalogue())
    finally:
        speak(qapp)
    assert [step.exercise for step in found.steps] == [
        "bird-dog", "front-plank", "knee-to-chest", "wall-sit",
    ]  # fmt: skip
    assert all(step.sure for step in found.steps)
    assert found.not_understood == ()
    assert (found.steps[0].hold_s, found.steps[0].rest_s) == (5, 30)
