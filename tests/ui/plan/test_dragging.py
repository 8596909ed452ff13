"""A planned time is carried to another day by mouse; nothing else is let in."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import PlannedTime
from backroutine.domain.routine import RoutineId
from backroutine.ui.plan.carried import PLANNED_TIME_MIME, carried_time, carry
from backroutine.ui.plan.editor import PlanEditor
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.theme import Theme
from tests.ui.plan.conftest import (
    EVENING,
    MONDAY,
    MORNING,
    ROUTINES,
    SUNDAY,
    TUESDAY,
    WEEK,
    planned,
)

MONDAY_MORNING, MONDAY_EVENING = WEEK.on(MONDAY)


def drop(editor: PlanEditor, carried: QMimeData, weekday: int) -> bool:
    """Send a drop onto a day as the window system does; say whether it was taken."""
    column = editor.grid.columns[weekday]
    place, no = QPoint(20, 120), Qt.KeyboardModifier.NoModifier
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(place, move, carried, left, no)
    entering.ignore()
    QApplication.sendEvent(column, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(place.toPointF(), move, carried, left, no)
    QApplication.sendEvent(column, dropping)
    return dropping.isAccepted()


def test_a_card_is_dragged_to_another_day(editor: PlanEditor) -> None:
    assert drop(editor, carry(MONDAY_EVENING), SUNDAY)
    assert editor.plan == WEEK.moved(MONDAY_EVENING, SUNDAY, time(19))
    moved = editor.grid.button_of(planned(SUNDAY, "19:00", EVENING))
    assert moved is not None
    assert moved.hasFocus()
    assert drop(editor, carry(MONDAY_EVENING), TUESDAY)  # which is no longer there
    assert editor.undo_stack.count() == 1


def test_a_card_that_is_pulled_is_carried_and_not_clicked(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = PlannedButton(MONDAY_MORNING, ROUTINES[MORNING], theme, parent)
    card.resize(120, 60)
    parent.show()
    menus: list[QPoint] = []
    card.menu_wished.connect(menus.append)
    left = Qt.MouseButton.LeftButton
    for distance, is_carried in ((2, False), (60, True)):
        pulls: list[bool] = []
        card.drag_wished.connect(lambda pulls=pulls: pulls.append(True))
        qtbot.mousePress(card, left, pos=QPoint(10, 10))
        qtbot.mouseMove(card, QPoint(10 + distance, 10))
        qtbot.mouseRelease(card, left, pos=QPoint(10 + distance, 10))
        assert bool(pulls) is is_carried
        assert len(menus) == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[[[", id="no JSON"),
        pytest.param(b'{"a": 1}', id="something else"),
        pytest.param(b'[9, "08:00", "x"]', id="a tenth day"),
        pytest.param(b'[1, 8, "x"]', id="no time"),
    ],
)
def test_what_is_dragged_in_from_elsewhere_is_not_taken(editor: PlanEditor, content: bytes) -> None:
    for kind in (PLANNED_TIME_MIME, "text/plain"):
        carried = QMimeData()
        carried.setData(kind, content)
        assert not drop(editor, carried, SUNDAY)
    assert editor.plan == WEEK


@given(
    st.builds(
        PlannedTime,
        weekday=st.integers(0, 6),
        at=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        routine_id=st.text(max_size=20).map(RoutineId),
    )
)
def test_what_is_carried_arrives(at: PlannedTime) -> None:
    assert carried_time(carry(at)) == at
