"""Spin boxes that understand what people type for a dose.

The wheel turns a box only while it has the focus, so that scrolling past it changes nothing;
undo and redo go to the page; what is typed counts when Enter is pressed or the box is left.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget
from typing_extensions import override

from backroutine.domain.dose import MAX_REPS, MAX_SETS
from backroutine.ui.dose_text import (
    RepsRead,
    reps_from_text,
    seconds_from_text,
    text_from_reps,
    text_from_seconds,
)
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.tokens import TypeRole

ARROW = 14
UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
COARSE_STEP_S = 5
COARSE_FROM_S = 10


class CountBox(QSpinBox):
    """A number of sets, or any other count."""

    gesture_ended = Signal()
    """The box was left: what is turned next is another edit."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    @override
    def event(self, event: QEvent) -> bool:
        return False if _is_undo(event) else super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = self._arrow_px
        left = self.width() - arrow - 5
        middle = self.height() // 2
        colour = _text_colour(self)
        painter.drawPixmap(QPoint(left, middle - arrow), icon_pixmap("up", colour, arrow))
        painter.drawPixmap(QPoint(left, middle), icon_pixmap("down", colour, arrow))
        painter.end()

    @property
    def _arrow_px(self) -> int:
        """The arrows are as large as the digits beside them."""
        return max(ARROW, round(ARROW * self.font().pixelSize() / TypeRole.BODY.size_px))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gesture_ended.emit()


class SecondsBox(CountBox):
    """A time in seconds, typed as "45", "0:90", "1:30" or "2 min".

    The arrows go in steps that are worth a press; the wheel turns second by second.
    """

    _is_wheeling = False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._is_wheeling = True
        super().wheelEvent(event)
        self._is_wheeling = False

    @override
    def textFromValue(self, value: int) -> str:
        return text_from_seconds(value)

    @override
    def valueFromText(self, text: str) -> int:
        seconds = seconds_from_text(text)
        return self.value() if seconds is None else seconds

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        seconds = seconds_from_text(text)
        is_whole = seconds is not None and self.minimum() <= seconds <= self.maximum()
        state = QValidator.State.Acceptable if is_whole else QValidator.State.Intermediate
        return state, text, pos

    @override
    def fixup(self, text: str) -> str:
        seconds = seconds_from_text(text)
        if seconds is None:
            return self.textFromValue(self.value())
        return self.textFromValue(min(max(seconds, self.minimum()), self.maximum()))

    @override
    def stepBy(self, steps: int) -> None:
        coarse = (
            not self._is_wheeling
            and self.maximum() > 60
            and self.value() + min(steps, 0) >= COARSE_FROM_S
        )
        self.setSingleStep(COARSE_STEP_S if coarse else 1)
        super().stepBy(steps)


class ChoiceBox(QComboBox):
    """A choice of a few words, which the wheel scrolls past until it has the focus."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems(list(names))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class RepsBox(CountBox):
    """Repetitions: one number for every set, or a list with one for each ("5-3-1")."""

    reps_changed = Signal(object)
    """A `RepsRead`: repetitions, and sets where they were typed along ("3x10")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._reps: int | tuple[int, ...] = 1
        self._typed = "1"
        super().__init__(1, MAX_REPS, parent)
        self.editingFinished.connect(self._take_text)

    @property
    def reps(self) -> int | tuple[int, ...]:
        return self._reps

    def show_reps(self, reps: int | tuple[int, ...]) -> None:
        """Show other repetitions, without telling anybody."""
        self._reps = reps
        self._typed = text_from_reps(reps)
        self.setValue(max(reps) if isinstance(reps, tuple) else reps)
        self.lineEdit().setText(self._typed)

    @override
    def textFromValue(self, value: int) -> str:
        return self._typed

    @override
    def valueFromText(self, text: str) -> int:
        self._typed = text
        return self.value()

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, pos

    @override
    def stepBy(self, steps: int) -> None:
        self._take_text()
        if isinstance(self._reps, tuple):
            turned: int | tuple[int, ...] = tuple(_limited(n + steps) for n in self._reps)
        else:
            turned = _limited(self._reps + steps)
        self._tell(RepsRead(turned))

    def _take_text(self) -> None:
        read = reps_from_text(self.lineEdit().text())
        if read is None:
            self.show_reps(self._reps)
            return
        if isinstance(read.reps, tuple):
            read = RepsRead(tuple(_limited(number) for number in read.reps[:MAX_SETS]))
        else:
            sets = None if read.sets is None else min(read.sets, MAX_SETS)
            read = RepsRead(_limited(read.reps), sets)
        self._tell(read)

    def _tell(self, read: RepsRead) -> None:
        if read.reps != self._reps or read.sets is not None:
            self.show_reps(read.reps)
            self.reps_changed.emit(read)
        else:
            self.show_reps(self._reps)


def _text_colour(widget: QWidget) -> str:
    group = QPalette.ColorGroup.Normal if widget.isEnabled() else QPalette.ColorGroup.Disabled
    return widget.palette().color(group, QPalette.ColorRole.Text).name()


def _limited(reps: int) -> int:
    return min(max(reps, 1), MAX_REPS)


def _is_undo(event: QEvent) -> bool:
    """Say whether a key asks to undo or redo: those belong to the page, not to the box."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return any(event.matches(key) for key in UNDO_KEYS)
