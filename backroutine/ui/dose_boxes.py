"""Spin boxes that understand what people type for a dose.

What is typed beyond a limit becomes the limit, and what cannot be read leaves the box as it was;
either is told by `noticed`, in a sentence that holds until the box is typed into or turned.

The wheel turns a box only while it has the focus, so that scrolling past it changes nothing;
undo and redo go to the page; what is typed counts when Enter is pressed or the box is left.
"""

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, Qt, Signal
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
from PySide6.QtWidgets import (
    QSpinBox,
    QStyle,
    QWidget,
)
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
from backroutine.ui.mirroring import visual_margins
from backroutine.ui.scrolling import wheel_is_for
from backroutine.ui.tokens import TypeRole

ARROW = 14
UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
LONGEST_QUOTED = 24
COARSE_STEP_S = 5
COARSE_FROM_S = 10


class CountBox(QSpinBox):
    """A number of rounds, or any other count."""

    gesture_ended = Signal()
    """The box was left: what is turned next is another edit."""

    noticed = Signal(str)
    """Something else was taken than was typed: the sentence that says so; empty when it is over."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._has_notice = False
        self.editingFinished.connect(self._end_typing)
        self.valueChanged.connect(self._forget_notice)
        self.lineEdit().textEdited.connect(self._forget_notice)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        beside = visual_margins(self.layoutDirection(), QMargins(6, 0, 0, 0))
        self.lineEdit().setTextMargins(beside)

    @override
    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        number = self._number_in(text)
        is_whole = number is not None and self.minimum() <= number <= self.maximum()
        state = QValidator.State.Acceptable if is_whole else QValidator.State.Intermediate
        return state, text, pos

    @override
    def fixup(self, text: str) -> str:
        number = self._number_in(text)
        if number is None:
            if text.strip():
                self._sentence = self._unread(text, self.textFromValue(self.value()))
            return self.textFromValue(self.value())
        taken = min(max(number, self.minimum()), self.maximum())
        if taken != number:
            self._sentence = self._limited_to(
                text, self.textFromValue(taken), is_most=taken < number
            )
        return self.textFromValue(taken)

    def _number_in(self, text: str) -> int | None:
        """Return the number that a text means; `None` for what cannot be read."""
        typed = text.strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def _limited_to(self, typed: str, limit: str, *, is_most: bool) -> str:
        words = (
            self.tr("{field}: {limit} is the most. “{typed}” was taken as {limit}.")
            if is_most
            else self.tr("{field}: {limit} is the least. “{typed}” was taken as {limit}.")
        )
        return words.format(field=self.accessibleName(), limit=limit, typed=_short(typed))

    def _unread(self, typed: str, kept: str) -> str:
        return self.tr("{field}: “{typed}” could not be read. It stays at {kept}.").format(
            field=self.accessibleName(), typed=_short(typed), kept=kept
        )

    def _end_typing(self) -> None:
        """Tell what was taken differently; the value is told already."""
        sentence, self._sentence = self._sentence, ""
        if sentence:
            self._has_notice = True
            self.noticed.emit(sentence)

    def _forget_notice(self) -> None:
        """What was taken once is no matter any more: the box is used anew."""
        if self._has_notice:
            self._has_notice = False
            self.noticed.emit("")

    @override
    def event(self, event: QEvent) -> bool:
        return False if _is_undo(event) else super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = self._arrow_px
        middle = self.height() // 2
        above = QRect(self.width() - arrow - 5, middle - arrow, arrow, arrow)
        above = QStyle.visualRect(self.layoutDirection(), self.rect(), above)
        below = QPoint(above.left(), middle)
        colour = _text_colour(self)
        painter.drawPixmap(above.topLeft(), icon_pixmap("up", colour, arrow))
        painter.drawPixmap(below, icon_pixmap("down", colour, arrow))
        painter.end()

    @property
    def _arrow_px(self) -> int:
        """The arrows are as large as the digits beside them."""
        return max(ARROW, round(ARROW * self.font().pixelSize() / TypeRole.BODY.size_px))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if wheel_is_for(self, event):
            super().wheelEvent(event)

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
    def _number_in(self, text: str) -> int | None:
        return seconds_from_text(text)

    @override
    def stepBy(self, steps: int) -> None:
        coarse = (
            not self._is_wheeling
            and self.maximum() > 60
            and self.value() + min(steps, 0) >= COARSE_FROM_S
        )
        self.setSingleStep(COARSE_STEP_S if coarse else 1)
        super().stepBy(steps)


class SetsBox(CountBox):
    """A number of sets; "3x10" and "5-3-1" are understood as in `RepsBox`, where they may be."""

    reps_typed = Signal(object)
    """A `RepsRead`: repetitions were typed along, or one number for each set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._read: RepsRead | None = None
        self.takes_reps = True
        """Whether repetitions may be typed along: not where a plain time is counted."""
        super().__init__(1, MAX_SETS, parent)

    @override
    def fixup(self, text: str) -> str:
        read = reps_from_text(text) if self.takes_reps else None
        if read is None or (read.sets is None and isinstance(read.reps, int)):
            return super().fixup(text)
        self._read = _within(read)
        if self._read != read:
            self._sentence = self._limited_to(text, _as_typed(self._read), is_most=True)
        return self.textFromValue(self.value())

    @override
    def _end_typing(self) -> None:
        read, self._read = self._read, None
        if read is not None:
            self.reps_typed.emit(read)
        super()._end_typing()


class RepsBox(CountBox):
    """Repetitions: one number for every set, or a list with one for each ("5-3-1")."""

    reps_changed = Signal(object)
    """A `RepsRead`: repetitions, and sets where they were typed along ("3x10")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._reps: int | tuple[int, ...] = 1
        self._typed = "1"
        super().__init__(1, MAX_REPS, parent)

    @property
    def reps(self) -> int | tuple[int, ...]:
        return self._reps

    def show_reps(self, reps: int | tuple[int, ...]) -> None:
        """Show other repetitions, without telling anybody."""
        if reps != self._reps:
            self._forget_notice()
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

    @override
    def _end_typing(self) -> None:
        self._take_text()
        super()._end_typing()

    def _take_text(self) -> None:
        text = self.lineEdit().text()
        typed = reps_from_text(text)
        if typed is None:
            if text.strip():
                self._sentence = self._unread(text, text_from_reps(self._reps))
            self.show_reps(self._reps)
            return
        taken = _within(typed)
        if taken != typed:
            self._sentence = self._limited_to(text, _as_typed(taken), is_most=True)
        self._tell(taken)

    def _tell(self, read: RepsRead) -> None:
        if read.reps != self._reps or read.sets is not None:
            self.show_reps(read.reps)
            self.reps_changed.emit(read)
        else:
            self.show_reps(self._reps)


def _text_colour(widget: QWidget) -> str:
    group = QPalette.ColorGroup.Normal if widget.isEnabled() else QPalette.ColorGroup.Disabled
    return widget.palette().color(group, QPalette.ColorRole.Text).name()


def _short(typed: str) -> str:
    """Return what was typed, cut where it is long."""
    return typed if len(typed) <= LONGEST_QUOTED else f"{typed[:LONGEST_QUOTED]}…"


def _within(read: RepsRead) -> RepsRead:
    """Return what was typed, within the limits of a dose."""
    if isinstance(read.reps, tuple):
        return RepsRead(tuple(_limited(number) for number in read.reps[:MAX_SETS]))
    return RepsRead(_limited(read.reps), None if read.sets is None else min(read.sets, MAX_SETS))


def _as_typed(read: RepsRead) -> str:
    """Return repetitions, with their sets where they were given, as they are typed."""
    reps = text_from_reps(read.reps)
    return reps if read.sets is None else f"{read.sets} × {reps}"


def _limited(reps: int) -> int:
    return min(max(reps, 1), MAX_REPS)


def _is_undo(event: QEvent) -> bool:
    """Say whether a key asks to undo or redo: those belong to the page, not to the box."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return any(event.matches(key) for key in UNDO_KEYS)
