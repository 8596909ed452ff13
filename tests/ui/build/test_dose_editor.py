"""A dose is edited in its row: what is typed is understood, what is wrong cannot be said."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.routine import StepId
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import press

STEP = StepId("s4")  # the bird dog: three sets of five holds of ten seconds, each side


def opened(page: BuildPage, step: StepId = STEP) -> DoseEditor:
    page.panel.view.setFocus()
    page.panel.view.edit_dose(step)
    editor = page.panel.view.indexWidget(page.panel.model.index_of(step))
    assert isinstance(editor, DoseEditor)
    return editor


def dose(page: BuildPage, step: StepId = STEP) -> Dose:
    return page.routine.step(step).dose


def enter(qtbot: QtBot, box: QSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    press(qtbot, box, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("field", "text", "attribute", "expected"),
    [
        pytest.param("sets", "4", "sets", 4, id="sets"),
        pytest.param("reps", "12", "reps", 12, id="repetitions"),
        pytest.param("reps", "5-3-1", "reps", (5, 3, 1), id="a pyramid"),
        pytest.param("hold", "0:90", "hold_s", 90, id="0:90 is a minute and a half"),
        pytest.param("hold", "20 s", "hold_s", 20, id="with its unit"),
        pytest.param("tempo", "4", "tempo_s", 4, id="tempo"),
        pytest.param("rest", "1:15", "rest_s", 75, id="rest"),
        pytest.param("rest", "none", "rest_s", 0, id="no rest"),
    ],
)
def test_a_number_is_typed(
    page: BuildPage, qtbot: QtBot, field: str, text: str, attribute: str, expected: object
) -> None:
    enter(qtbot, getattr(opened(page), field), text)
    assert getattr(dose(page), attribute) == expected
    assert page.undo_stack.count() == 1


def test_enter_takes_what_was_typed_and_closes(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.reps.selectAll()
    qtbot.keyClicks(editor.reps, "7")
    press(qtbot, editor.reps, Qt.Key.Key_Return)
    assert dose(page).reps == 7
    assert page.panel.view.open_step is None
    assert page.focusWidget() is page.panel.view


def test_escape_leaves_what_was_typed(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.sets.selectAll()
    qtbot.keyClicks(editor.sets, "7")
    press(qtbot, editor.sets, Qt.Key.Key_Escape)
    assert dose(page).sets == 3
    assert page.undo_stack.count() == 0
    assert page.panel.view.open_step is None


def test_sets_can_be_typed_with_the_repetitions(page: BuildPage, qtbot: QtBot) -> None:
    enter(qtbot, opened(page).reps, "4x8")
    assert (dose(page).sets, dose(page).reps) == (4, 8)
    assert page.undo_stack.count() == 1


def test_a_pyramid_is_cut_and_goes_on_with_its_last(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.reps, "5-3-1")
    enter(qtbot, editor.sets, "2")
    assert dose(page).reps == (5, 3)
    enter(qtbot, editor.sets, "4")
    assert dose(page).reps == (5, 3, 3, 3)
    assert editor.reps.text() == "5-3-3-3"


@pytest.mark.parametrize("text", ["soon", "-3", "5-", "9999999"])
def test_what_cannot_be_read_leaves_the_dose(page: BuildPage, qtbot: QtBot, text: str) -> None:
    before = dose(page)
    editor = opened(page)
    enter(qtbot, editor.reps, text)
    assert dose(page) == before
    assert editor.reps.text() == "5"


def test_a_time_beyond_the_limit_becomes_the_limit(page: BuildPage, qtbot: QtBot) -> None:
    enter(qtbot, opened(page).rest, "90 min")
    assert dose(page).rest_s == 1800


def test_turning_a_box_is_one_edit_until_it_is_left(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.sets.setFocus()
    press(qtbot, editor.sets, Qt.Key.Key_Up)
    press(qtbot, editor.sets, Qt.Key.Key_Up)
    assert (dose(page).sets, page.undo_stack.count()) == (5, 1)
    editor.rest.setFocus()
    editor.sets.setFocus()
    press(qtbot, editor.sets, Qt.Key.Key_Up)
    assert (dose(page).sets, page.undo_stack.count()) == (6, 2)
    page.undo_stack.undo()
    page.undo_stack.undo()
    assert dose(page) == builders.exercise("bird-dog").dose
    assert page.undo_stack.undoText() == ""


def test_turning_there_and_back_is_no_edit(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.sets.setFocus()
    press(qtbot, editor.sets, Qt.Key.Key_Up)
    press(qtbot, editor.sets, Qt.Key.Key_Down)
    assert page.undo_stack.count() == 0


def test_a_pyramid_is_turned_as_a_whole(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.reps, "5-3-1")
    press(qtbot, editor.reps, Qt.Key.Key_Up)
    assert dose(page).reps == (6, 4, 2)


def test_a_plain_time_and_back(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.counts.setCurrentIndex(1)
    assert dose(page).is_timed
    assert editor.time.isVisible()
    assert not editor.reps.isVisible()
    enter(qtbot, editor.time, "2 min")
    assert dose(page).time_s == 120
    editor.counts.setCurrentIndex(0)
    assert (dose(page).reps, dose(page).hold_s) == (5, 10)
    assert editor.reps.isVisible()


def test_sides_and_which_comes_first(page: BuildPage) -> None:
    editor = opened(page)
    editor.first_side.setCurrentIndex(1)
    assert dose(page).first_side is Side.RIGHT
    editor.sides.setCurrentIndex(2)
    assert dose(page).sides is Sides.BOTH
    assert not editor.first_side.isEnabled()


def test_a_rest_is_only_between_sets(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "1")
    assert not editor.rest.isEnabled()


def test_without_a_hold_a_repetition_takes_its_time(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.tempo, "0")
    enter(qtbot, editor.hold, "none")
    assert dose(page).tempo_s == 1
    enter(qtbot, editor.tempo, "0")
    assert dose(page).tempo_s == 1


def test_a_note_is_kept(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.note.setFocus()
    qtbot.keyClicks(editor.note, "Slowly")
    press(qtbot, editor.note, Qt.Key.Key_Tab)
    assert page.routine.step(STEP).note == "Slowly"


def test_undo_shows_the_old_dose_in_the_open_editor(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "7")
    page.undo_stack.undo()
    assert editor.sets.value() == 3


def test_the_row_grows_and_shrinks_with_its_editor(page: BuildPage, qtbot: QtBot) -> None:
    view, index = page.panel.view, page.panel.model.index_of(STEP)
    closed = view.visualRect(index).height()
    opened(page)
    assert view.visualRect(index).height() > closed + 100
    view.close_editor()
    qtbot.waitUntil(lambda: view.visualRect(index).height() == closed)


def test_removing_a_step_whose_dose_is_open_is_no_trouble(page: BuildPage) -> None:
    opened(page)
    page.edits.remove([STEP])
    page.undo_stack.undo()
    opened(page, StepId("s5"))
    assert page.panel.view.open_step == "s5"


def test_the_wheel_turns_nothing_that_is_scrolled_past(page: BuildPage) -> None:
    editor = opened(page)
    before = dose(page)
    editor.note.setFocus()
    for box in (editor.sets, editor.reps, editor.rest, editor.sides):
        at = QPointF(10, 10)
        event = QWheelEvent(
            at, box.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, event)
    assert dose(page) == before


def test_a_long_plank_is_advised_on_beside_it(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine(("march-in-place",), ("front-plank",)))
    enter(qtbot, opened(page, StepId("s2")).hold, "1:30")
    row = page.panel.model.row(page.panel.model.index_of(StepId("s2")).row())
    assert [finding.value_s for finding in row.findings if finding.limit_s == 60] == [90]


def test_every_field_fits_and_none_covers_another(page: BuildPage) -> None:
    editor = opened(page)
    for is_timed in (1, 0):
        editor.counts.setCurrentIndex(is_timed)
        boxes = [box for box in editor.boxes if box.isVisible()]
        for number, box in enumerate(boxes):
            assert editor.rect().contains(box.geometry())
            assert not any(box.geometry().intersects(o.geometry()) for o in boxes[number + 1 :])
