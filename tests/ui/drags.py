"""A drag as a widget sees it: entered, moved over, dropped, by the events that Qt would send."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
STEPS_OF_A_DRAG = 8
FIRST_MOVE_MS, MOVE_MS = 60, 12
LAST_MOVE_MS = FIRST_MOVE_MS + MOVE_MS * STEPS_OF_A_DRAG
RELEASE_MS = LAST_MOVE_MS + 60


@dataclass(frozen=True)
class Dropped:
    """What the target answered: on the way, and at the end."""

    move_accepted: bool
    drop_accepted: bool


def drop(
    widget: QWidget, mime: QMimeData, pos: QPoint, action: Qt.DropAction = Qt.DropAction.CopyAction
) -> Dropped:
    """Drag `mime` over a widget and let it go at `pos`.

    `pos` is in the coordinates of the widget; of its viewport where it is a list, for that is
    where Qt sends the events.
    """
    moved = hover(widget, mime, pos, action)
    event = QDropEvent(QPointF(pos), action, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(_target(widget), event)
    return Dropped(moved, event.isAccepted())


def hover(
    widget: QWidget, mime: QMimeData, pos: QPoint, action: Qt.DropAction = Qt.DropAction.CopyAction
) -> bool:
    """Drag `mime` over a widget to `pos` and stay there; return whether it may be dropped."""
    target = _target(widget)
    entered = QDragEnterEvent(pos, action, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(target, entered)
    moved = QDragMoveEvent(pos, action, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(target, moved)
    return entered.isAccepted() and moved.isAccepted()


def drag_by_hand(source: QWidget, start: QPoint, target: QWidget, end: QPoint) -> None:
    """Press, pull and let go with the mouse: a real drag, of one list into another.

    A drag runs an event loop of its own, so the moves are queued before the press. Not on the
    offscreen platform, where a drag ends as it begins.
    """
    window = source.window()
    handle = window.windowHandle()
    first, last = source.mapTo(window, start), target.mapTo(window, end)
    for number in range(STEPS_OF_A_DRAG + 1):
        part = number / STEPS_OF_A_DRAG
        at = QPoint(
            round(first.x() + (last.x() - first.x()) * part),
            round(first.y() + (last.y() - first.y()) * part),
        )
        QTimer.singleShot(FIRST_MOVE_MS + MOVE_MS * number, partial(QTest.mouseMove, handle, at))
    released = partial(QTest.mouseRelease, handle, LEFT, NO_KEYS, last)
    QTimer.singleShot(RELEASE_MS, released)
    QTest.mousePress(handle, LEFT, NO_KEYS, first)


def drag_by_finger(
    screen: QPointingDevice,
    source: QWidget,
    start: QPoint,
    target: QWidget,
    end: QPoint,
    rest_ms: int = 0,
) -> None:
    """Press, rest, pull and let go with a finger: a real drag, as `drag_by_hand` is one.

    Qt makes mouse events of what nobody takes as touch, and those lead the drag.
    """
    window = source.window()
    first, last = source.mapTo(window, start), target.mapTo(window, end)
    finger = QTest.touchEvent(window, screen, False)
    for number in range(STEPS_OF_A_DRAG + 1):
        at = first + (last - first) * number / STEPS_OF_A_DRAG
        moved = partial(_move_finger, finger, at, window)
        QTimer.singleShot(rest_ms + FIRST_MOVE_MS + MOVE_MS * number, moved)
    QTimer.singleShot(rest_ms + RELEASE_MS, partial(_lift_finger, finger, last, window))
    finger.press(0, first, window)
    finger.commit()


def _move_finger(finger: QTest.QTouchEventSequence, at: QPoint, window: QWidget) -> None:
    finger.move(0, at, window)
    finger.commit(False)  # the loop that runs takes it: one of its own would take the next, too


def _lift_finger(finger: QTest.QTouchEventSequence, at: QPoint, window: QWidget) -> None:
    finger.release(0, at, window)
    finger.commit(False)


def leave(widget: QWidget) -> None:
    """Drag out of a widget again, as Esc does."""
    QApplication.sendEvent(_target(widget), QDragLeaveEvent())


def _target(widget: QWidget) -> QWidget:
    return widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
