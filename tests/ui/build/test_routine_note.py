"""The note of the routine: shown where there is one, edited in its field, undone as one edit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_note import MAX_LENGTH, RoutineNote
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import own_routine, press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = "\n".join(f"Line {number} <b>" for number in range(40))


@pytest.fixture
def note(page: BuildPage) -> RoutineNote:
    return page.panel.note


def test_lines_that_were_not_understood_are_shown_and_edited(
    page: BuildPage, note: RoutineNote, qtbot: QtBot
) -> None:
    assert note.isHidden()
    page.edits.add_read(page.routine.main[:1], ("Ring me on Monday", "Review 2/52"))
    assert note.line.accessibleName() == "Note: Ring me on Monday Review 2/52"
    qtbot.mouseClick(note.line, Qt.MouseButton.LeftButton)
    assert note.field.hasFocus()
    assert note.field.toPlainText() == "Ring me on Monday\nReview 2/52"
    note.field.selectAll()
    QTest.keyClicks(note.field, "Rung")
    assert page.routine.note == "Rung"
    qtbot.keyClick(note.field, Qt.Key.Key_Escape)
    assert not note.is_open
    assert page.panel.view.hasFocus()
    page.undo_stack.undo()
    assert page.routine.note == "Ring me on Monday\nReview 2/52"
    assert note.line.accessibleName().startswith("Note: Ring me")


def test_what_is_typed_until_the_field_is_left_is_one_edit(
    page: BuildPage, note: RoutineNote, qtbot: QtBot
) -> None:
    press(qtbot, page.panel.view, Qt.Key.Key_N, CTRL, SHIFT)
    QTest.keyClicks(note.field, "Slowly")
    page.panel.view.setFocus()
    press(qtbot, page.panel.view, Qt.Key.Key_N, CTRL, SHIFT)
    QTest.keyClicks(note.field, "Not ")
    assert page.undo_stack.count() == 2
    assert page.undo_stack.undoText() == "Change the note of the routine"
    page.undo_stack.undo()
    assert (page.routine.note, note.field.toPlainText()) == ("Slowly", "Slowly")
    page.undo_stack.undo()
    assert page.routine.note == ""


def test_many_lines_leave_the_steps_their_room(
    make_page: MakePage, theme: Theme, qtbot: QtBot
) -> None:
    page = make_page(replace(own_routine(), note=MANY))
    panel, note = page.panel, page.panel.note
    assert "<b>" in note.line.text()
    note.edit()
    assert note.field.height() < panel.view.height()
    page.resize(1024, 500)
    theme.set_text_scale(200)
    note.edit()
    line = note.field.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: panel.view.height() >= 3 * line)
    assert note.field.height() >= 3 * line
    assert panel.height() <= page.height()
    theme.set_text_scale(100)


def test_too_long_a_note_stays_as_it_was(page: BuildPage, note: RoutineNote) -> None:
    note.edit()
    note.field.insertPlainText("Slowly")
    note.field.insertPlainText("x" * MAX_LENGTH)
    assert page.routine.note == "Slowly"
    assert "at most" in page.panel.message.text


def test_a_programme_has_a_note_to_be_read_alone(page: BuildPage, note: RoutineNote) -> None:
    page.open_routine(builders.programme())
    note.edit()
    assert not note.is_open
    assert "Edit a copy" in page.panel.message.text


def test_a_note_whose_line_is_cut_is_told_by_its_tip(page: BuildPage, note: RoutineNote) -> None:
    page.edits.add_read(page.routine.main[:1], ("Short",))
    assert note.line.toolTip() == ""
    page.edits.add_read(page.routine.main[:1], ("Ring me <on> Monday " * 12,))
    assert note.line.text().endswith("…")
    assert note.line.toolTip() == note.line.accessibleName().replace("<", "‹")
