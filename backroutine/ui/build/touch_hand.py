"""What a finger on a list means: a swipe scrolls; from a handle, or after a long press, it drags.

A finger that pressed long and is let go where it was asks what can be done with what it pressed.

The mouse is not asked here: it drags from everywhere.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScroller

LONG_PRESS_MS = 500
# How far a finger wanders that only presses, in pixels: more than the mouse may before it drags.
REST_PX = 12


class TouchHand(QObject):
    """Follows a finger through the mouse events that Qt makes of it.

    Its methods say whether the list is to leave an event alone.
    """

    def __init__(self, view: QAbstractItemView, is_handle: Callable[[QPoint], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._is_handle = is_handle
        self._start = QPoint()
        self._is_down = False
        self._drags = False
        self._scrolls = False
        self._has_waited = False
        self._long_press = QTimer(self)
        self._long_press.setSingleShot(True)
        self._long_press.setInterval(LONG_PRESS_MS)
        self._long_press.timeout.connect(self._lift)

    @property
    def may_drag(self) -> bool:
        """Whether a drag may begin: no finger holds it, or one that holds a handle or waited."""
        return not self._is_down or self._drags

    @property
    def has_waited(self) -> bool:
        """Whether the finger that was let go last had pressed long and gone nowhere."""
        return self._has_waited

    def press(self, event: QMouseEvent) -> None:
        """Take notice of a press."""
        self._is_down = event.device().type() is QInputDevice.DeviceType.TouchScreen
        self._scrolls = self._has_waited = False
        if not self._is_down:
            return
        self._start = event.position().toPoint()
        self._drags = self._is_handle(self._start)
        if not self._drags:
            self._long_press.start(LONG_PRESS_MS)
            self._hand_on(QScroller.Input.InputPress, event)

    def move(self, event: QMouseEvent) -> bool:
        """Follow the finger; it scrolls unless it drags."""
        way = event.position().toPoint() - self._start
        is_far = way.manhattanLength() > max(REST_PX, QApplication.startDragDistance())
        self._has_waited = self._has_waited and not is_far
        if self.may_drag:
            return False
        if is_far:
            self._scrolls = True
            self._long_press.stop()
        self._hand_on(QScroller.Input.InputMove, event)
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let the finger go; a swipe pressed nothing, and neither did a long press."""
        self._long_press.stop()
        if self._is_down and not self._drags:
            self._hand_on(QScroller.Input.InputRelease, event)
        self._is_down = False
        return self._scrolls or self._has_waited

    def _lift(self) -> None:
        """Let a finger that rested drag from where it is."""
        self._drags = self._has_waited = True
        QScroller.scroller(self._view.viewport()).stop()

    def _hand_on(self, what: QScroller.Input, event: QMouseEvent) -> None:
        scroller = QScroller.scroller(self._view.viewport())
        scroller.handleInput(what, event.position(), event.timestamp())
