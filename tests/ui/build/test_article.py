"""The article's routine, built from an empty one: by the keyboard alone, by the mouse alone."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Routine, Step
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_layout import step_layout
from backroutine.ui.dose_boxes import SecondsBox
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import dragged, press
from tests.ui.drags import drop

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier
ARTICLE = builders.programme()


def said(routine: Routine) -> list[tuple[Section, ExerciseId, Dose]]:
    """Return what a routine asks for: where, which exercise, how much."""
    return [(section, step.exercise_id, step.dose) for section, _, step in routine.placed_steps()]


def asked_numbers(editor: DoseEditor, dose: Dose) -> list[tuple[QSpinBox, int]]:
    """Return the fields of a dose in the order of Tab, each with its number."""
    if dose.is_timed:
        return [(editor.time, dose.time_s)]
    assert isinstance(dose.reps, int)
    fields = [(editor.sets, dose.sets), (editor.reps, dose.reps), (editor.hold, dose.hold_s)]
    return [*fields, (editor.tempo, dose.tempo_s), (editor.rest, dose.rest_s)]


def editor_of(page: BuildPage, step: Step) -> DoseEditor:
    view = page.panel.view
    editor = view.indexWidget(view.rows_model.index_of(step.id))
    assert isinstance(editor, DoseEditor)
    return editor


def test_with_the_keyboard_alone(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    view, search = page.panel.view, page.catalogue.search
    view.setFocus()
    press(qtbot, view, Qt.Key.Key_N, CTRL)
    press(qtbot, page.focusWidget(), Qt.Key.Key_F2)
    qtbot.keyClicks(page.focusWidget(), ARTICLE.name)
    press(qtbot, page.focusWidget(), Qt.Key.Key_Return)
    for step in ARTICLE.steps:
        press(qtbot, page.focusWidget(), Qt.Key.Key_F, CTRL)
        qtbot.keyClicks(search, builders.exercise(step.exercise_id).name)
        press(qtbot, search, Qt.Key.Key_Return)
        press(qtbot, page.focusWidget(), Qt.Key.Key_Return)
    while page.focusWidget() is not view:
        press(qtbot, page.focusWidget(), Qt.Key.Key_Tab)
    press(qtbot, view, Qt.Key.Key_Home)
    for made, wanted in zip(page.routine.steps, ARTICLE.steps, strict=True):
        while view.current_step != made.id:
            press(qtbot, view, Qt.Key.Key_Down)
        press(qtbot, view, Qt.Key.Key_Return)
        type_dose(qtbot, page, editor_of(page, made), wanted.dose)
        press(qtbot, page.focusWidget(), Qt.Key.Key_Escape)
        assert page.focusWidget() is view
    assert said(page.routine) == said(ARTICLE)
    assert page.routine.name == ARTICLE.name
    while page.focusWidget() is not page.panel.start:
        press(qtbot, page.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.play_requested) as asked:
        press(qtbot, page.focusWidget(), Qt.Key.Key_Space)
    assert asked.args[0].routine == page.routine


def type_dose(qtbot: QtBot, page: BuildPage, editor: DoseEditor, dose: Dose) -> None:
    """Type the numbers of a dose into the fields that Tab leads to."""
    for box, number in asked_numbers(editor, dose):
        if not box.isEnabled():
            continue
        assert page.focusWidget() is box
        press(qtbot, box, Qt.Key.Key_A, CTRL)
        qtbot.keyClicks(box, str(number))
        press(qtbot, box, Qt.Key.Key_Tab)


def test_with_the_mouse_alone(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    qtbot.mouseClick(page.panel.heading.shelf_button, LEFT)
    qtbot.mouseClick(page.shelf.new, LEFT)
    for section in Section:
        for step in ARTICLE.section(section):
            drop(page.panel.view, dragged(page, step.exercise_id), end_of(page, section))
    for made, wanted in zip(page.routine.steps, ARTICLE.steps, strict=True):
        click_dose(qtbot, page, made)
        editor = editor_of(page, made)
        for box, number in asked_numbers(editor, wanted.dose):
            if box.isEnabled():
                turn(qtbot, box, number)
        click_dose(qtbot, page, made)
    assert said(page.routine) == said(ARTICLE)
    with qtbot.waitSignal(page.play_requested) as asked:
        qtbot.mouseClick(page.panel.start, LEFT)
    assert asked.args[0].routine == page.routine


def end_of(page: BuildPage, section: Section) -> QPoint:
    """Return a place at the end of a section, scrolled into view."""
    view, model = page.panel.view, page.panel.model
    row = max(n for n in range(model.rowCount()) if model.row(n).section is section)
    view.scrollTo(model.index(row))
    return view.visualRect(model.index(row)).bottomLeft() + QPoint(60, -6)


def click_dose(qtbot: QtBot, page: BuildPage, step: Step) -> None:
    view = page.panel.view
    index = view.rows_model.index_of(step.id)
    view.scrollTo(index)
    place = step_layout(view.visualRect(index), 0, 0, has_handles=True).dose.center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def turn(qtbot: QtBot, box: QSpinBox, number: int) -> None:
    """Press the arrows of a field, or turn the wheel over it, until it has a number."""
    while box.value() != number:
        is_up = number > box.value()
        if isinstance(box, SecondsBox):
            qtbot.mouseClick(box.lineEdit(), LEFT)
            wheel(box, up=is_up)
        else:
            arrow = QPoint(box.width() - 10, box.height() // 4 * (1 if is_up else 3))
            qtbot.mouseClick(box, LEFT, pos=arrow)


def wheel(widget: QWidget, *, up: bool) -> None:
    """Turn the wheel by one notch over a widget."""
    at = QPointF(widget.rect().center())
    notch = QPoint(0, 120 if up else -120)
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), notch,
        Qt.MouseButton.NoButton, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
