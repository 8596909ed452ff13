"""What is typed beyond a limit becomes the limit and says so; what cannot be read says so too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.routine import StepId
from backroutine.ui.build.dose_editor import DoseEditor, editor_height
from backroutine.ui.build.page import BuildPage
from backroutine.ui.theme import Theme
from tests.ui.build.gestures import press

STEP = StepId("s4")  # the bird dog: three sets of five holds of ten seconds, each side


def opened(page: BuildPage) -> DoseEditor:
    page.panel.view.setFocus()
    page.panel.view.edit_dose(STEP)
    editor = page.panel.view.indexWidget(page.panel.model.index_of(STEP))
    assert isinstance(editor, DoseEditor)
    return editor


def dose(page: BuildPage) -> Dose:
    return page.routine.step(STEP).dose


def enter(qtbot: QtBot, box: QSpinBox, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    press(qtbot, box, key)


@pytest.mark.parametrize(
    ("field", "text", "attribute", "taken", "said"),
    [
        pytest.param("sets", "30", "sets", 20, "Sets: 20 is the most", id="sets"),
        pytest.param("sets", "0", "sets", 1, "Sets: 1 is the least", id="no sets"),
        pytest.param("reps", "500", "reps", 200, "Repetitions: 200 is the most", id="repetitions"),
        pytest.param("reps", "5-300", "reps", (5, 200), "5-200 is the most", id="a pyramid"),
        pytest.param("reps", "99x10", "sets", 20, "20 × 10 is the most", id="sets along"),
        pytest.param("hold", "2:00:00", "hold_s", 3600, "Hold: 1:00:00 is the most", id="hold"),
        pytest.param("rest", "90 min", "rest_s", 1800, "30:00 is the most", id="rest"),
    ],
)
def test_what_is_beyond_a_limit_becomes_the_limit_and_says_so(
    page: BuildPage, qtbot: QtBot, field: str, text: str, attribute: str, taken: object, said: str
) -> None:  # fmt: skip
    enter(qtbot, getattr(opened(page), field), text)
    assert getattr(dose(page), attribute) == taken
    assert said in page.panel.message.text
    assert f"“{text}”" in page.panel.message.text
    assert page.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("field", "text"), [("sets", "many"), ("reps", "soon"), ("hold", "1:"), ("rest", "a while")]
)
def test_what_cannot_be_read_says_so_and_changes_nothing(
    page: BuildPage, qtbot: QtBot, field: str, text: str
) -> None:
    before = dose(page)
    box = getattr(opened(page), field)
    shown = box.text()
    enter(qtbot, box, text)
    assert dose(page) == before
    assert box.text() == shown
    assert f"“{text}” could not be read" in page.panel.message.text


def test_enter_closes_the_fields_and_the_notice_stays(page: BuildPage, qtbot: QtBot) -> None:
    enter(qtbot, opened(page).sets, "30", Qt.Key.Key_Return)
    assert dose(page).sets == 20
    assert page.panel.view.open_step is None
    assert "20 is the most" in page.panel.message.text


def test_a_long_text_is_quoted_by_its_beginning(page: BuildPage, qtbot: QtBot) -> None:
    enter(qtbot, opened(page).sets, "x" * 500)
    assert len(page.panel.message.text) < 100


@pytest.mark.parametrize(
    ("text", "sets", "reps"), [("3x10", 3, 10), ("4 × 8", 4, 8), ("5-3", 2, (5, 3))]
)
def test_repetitions_can_be_typed_with_the_sets(
    page: BuildPage, qtbot: QtBot, text: str, sets: int, reps: object
) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, text)
    assert (dose(page).sets, dose(page).reps) == (sets, reps)
    assert editor.sets.text() == str(sets)
    assert page.panel.message.text == ""
    assert page.undo_stack.count() == 1


def test_a_plain_time_has_no_repetitions_to_type(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.counts.setCurrentIndex(1)
    enter(qtbot, editor.sets, "3x10")
    assert dose(page).is_timed
    assert dose(page).sets == 3
    assert "could not be read" in page.panel.message.text


def test_what_is_within_the_limits_says_nothing(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "20")
    enter(qtbot, editor.hold, "1:00:00")
    assert (dose(page).sets, dose(page).hold_s) == (20, 3600)
    assert page.panel.message.text == ""


def test_typing_0_90_becomes_1_30(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.hold, "0:90")
    assert editor.hold.text() == "1:30"
    enter(qtbot, editor.hold, "89")
    assert editor.hold.text() == "89 s"


def test_the_fields_of_a_circuit_say_their_limits(page: BuildPage, qtbot: QtBot) -> None:
    page.panel.view.setFocus()
    page.panel.view.select_steps([StepId("s4"), StepId("s5")])
    press(qtbot, page.panel.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, page.panel.view, Qt.Key.Key_Return)
    box = page.focusWidget()
    assert isinstance(box, QSpinBox)
    enter(qtbot, box, "900")
    (circuit,) = page.routine.circuits
    assert circuit.rounds == box.maximum()
    assert f"{box.maximum()} is the most" in page.panel.message.text


@pytest.mark.parametrize("width", [290, 350, 362, 405, 480, 580])
def test_no_field_is_too_narrow_for_what_it_says(page: BuildPage, theme: Theme, width: int) -> None:
    step = page.routine.step(STEP)
    step = replace(step, dose=replace(step.dose, sets=3, reps=(10, 8, 6), hold_s=90, rest_s=120))
    editor = DoseEditor(step, None, theme, page)
    editor.counts.setItemText(0, "Wiederholungen")  # the longest words that are spoken
    editor.sides.setItemText(1, "Abwechselnd")
    editor.resize(width, editor_height(step.dose, width))
    editor.show()
    for box in editor.boxes:
        if isinstance(box, QSpinBox):
            words, room = box.text(), box.lineEdit().contentsRect()
            beside = box.lineEdit().textMargins()
            wide = room.width() - beside.left() - beside.right()
        elif isinstance(box, QComboBox):
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            words = max((box.itemText(n) for n in range(box.count())), key=len)
            wide = box.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option,
                QStyle.SubControl.SC_ComboBoxEditField, box,
            ).width()  # fmt: skip
        else:
            continue
        if box.isVisible():
            assert box.fontMetrics().horizontalAdvance(words) < wide, (box.accessibleName(), words)
