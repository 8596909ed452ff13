"""What is typed beyond a limit becomes the limit, and that is said under the field.

What cannot be read is said there too.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.routine import StepId
from backroutine.ui import dose_notices
from backroutine.ui.build.circuit_editor import CircuitEditor
from backroutine.ui.build.dose_editor import DoseEditor, editor_height
from backroutine.ui.build.page import BuildPage
from backroutine.ui.theme import Theme
from tests.ui.build.gestures import press

STEP = StepId("s4")  # the bird dog: three sets of five holds of ten seconds, each side


class Told:
    """Stands in for `QAccessible` where fields tell what they took."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        self.sentences.append(event.message())


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told = Told()
    monkeypatch.setattr(dose_notices, "QAccessible", told)
    return told.sentences


def opened(page: BuildPage) -> DoseEditor:
    page.panel.view.setFocus()
    page.panel.view.edit_dose(STEP)
    editor = page.panel.view.indexWidget(page.panel.model.index_of(STEP))
    assert isinstance(editor, DoseEditor)
    return editor


def dose(page: BuildPage) -> Dose:
    return page.routine.step(STEP).dose


def said(editor: DoseEditor, field: str) -> str:
    """Return what is seen under a field; what is spoken of it is the same."""
    box = getattr(editor, field)
    label = editor.notices.label(box)
    assert box.accessibleDescription() == label.text()
    if not label.isVisible():
        return ""
    assert label.y() > box.geometry().bottom()
    assert editor.rect().contains(label.geometry())
    return label.text()


def all_said(editor: DoseEditor) -> list[str]:
    fields = ("sets", "reps", "hold", "tempo", "time", "rest")
    return [words for field in fields if (words := said(editor, field))]


def enter(qtbot: QtBot, box: QSpinBox, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    press(qtbot, box, key)


@pytest.mark.parametrize(
    ("field", "text", "attribute", "taken", "words"),
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
    page: BuildPage, qtbot: QtBot, field: str, text: str, attribute: str, taken: object, words: str
) -> None:  # fmt: skip
    editor = opened(page)
    enter(qtbot, getattr(editor, field), text)
    assert getattr(dose(page), attribute) == taken
    qtbot.waitUntil(lambda: words in said(editor, field))
    assert f"“{text}”" in said(editor, field)
    assert page.panel.message.text == ""
    assert page.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("field", "text"), [("sets", "many"), ("reps", "soon"), ("hold", "1:"), ("rest", "a while")]
)
def test_what_cannot_be_read_says_so_and_changes_nothing(
    page: BuildPage, qtbot: QtBot, field: str, text: str
) -> None:
    before = dose(page)
    editor = opened(page)
    box = getattr(editor, field)
    shown = box.text()
    enter(qtbot, box, text)
    assert dose(page) == before
    assert box.text() == shown
    qtbot.waitUntil(lambda: f"“{text}” could not be read" in said(editor, field))


def test_enter_leaves_the_notice_to_be_read_and_closes_the_next_time(
    page: BuildPage, qtbot: QtBot
) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "30", Qt.Key.Key_Return)
    assert dose(page).sets == 20
    assert page.panel.view.open_step == STEP
    assert "20 is the most" in editor.sets.accessibleDescription()
    press(qtbot, editor.sets, Qt.Key.Key_Return)
    assert page.panel.view.open_step is None


def test_what_is_said_of_a_field_goes_when_it_is_used_anew(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    for field, text in (("sets", "30"), ("reps", "500"), ("hold", "1:")):
        enter(qtbot, getattr(editor, field), text)
    assert len(all_said(editor)) == 3
    qtbot.keyClicks(editor.hold, "2")
    press(qtbot, editor.sets, Qt.Key.Key_Down)
    page.undo_stack.undo()
    page.undo_stack.undo()  # the repetitions
    assert all_said(editor) == []


def test_the_row_has_room_for_what_is_said_and_gives_it_back(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    before = editor.height()
    enter(qtbot, editor.sets, "30")
    notice = editor.notices.label(editor.sets)
    qtbot.waitUntil(lambda: editor.height() == before + editor.notices_height > before)
    assert not any(notice.geometry().intersects(box.geometry()) for box in editor.boxes[:-1]
                   if box.isVisible())  # fmt: skip
    assert not notice.geometry().intersects(editor.note.geometry())
    press(qtbot, editor.sets, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: editor.height() == before)


def test_what_is_said_is_read_out_when_it_comes(
    page: BuildPage, qtbot: QtBot, announced: list[str]
) -> None:
    enter(qtbot, opened(page).sets, "30")
    assert announced == ["Sets: 20 is the most. “30” was taken as 20."]


def test_a_field_that_closes_is_heard_at_the_foot(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.sets.selectAll()
    qtbot.keyClicks(editor.sets, "30")
    page.panel.view.edit_dose(StepId("s5"))
    assert "20 is the most" in page.panel.message.text


def test_a_long_text_is_quoted_by_its_beginning(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "x" * 500)
    assert 0 < len(said(editor, "sets")) < 100


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
    assert all_said(editor) == []
    assert page.undo_stack.count() == 1


def test_a_plain_time_has_no_repetitions_to_type(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    editor.counts.setCurrentIndex(1)
    enter(qtbot, editor.sets, "3x10")
    assert dose(page).is_timed
    assert dose(page).sets == 3
    assert "could not be read" in said(editor, "sets")


def test_what_is_within_the_limits_says_nothing(page: BuildPage, qtbot: QtBot) -> None:
    editor = opened(page)
    enter(qtbot, editor.sets, "20")
    enter(qtbot, editor.hold, "1:00:00")
    assert (dose(page).sets, dose(page).hold_s) == (20, 3600)
    assert all_said(editor) == []


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
    fields = box.parentWidget()
    assert isinstance(fields, CircuitEditor)
    notice = fields.notices.label(box)
    assert f"{box.maximum()} is the most" in notice.text() == box.accessibleDescription()
    place, rect = notice.geometry, fields.rect
    qtbot.waitUntil(lambda: place().y() > box.geometry().bottom() and rect().contains(place()))


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
