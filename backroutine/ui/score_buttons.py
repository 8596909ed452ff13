"""A row of numbers from 0 to 10 that says nothing until it is touched, as it stands in a card."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.session import MAX_SCORE
from backroutine.ui.labels import PlainLabel
from backroutine.ui.scrolling import bring_into_view
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import HIT_SIZE, Space

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
MOST_WIDTH = 640
END_SIDE = Qt.AlignmentFlag.AlignTrailing
# So many numbers stand side by side at the least.
LEAST_COLUMNS = 4


class ScoreButtons(QWidget):
    """Eleven numbers of which one may be chosen; the same number again takes it back.

    They stand in one row, and in several where large text leaves too little room for one.

    Tab reaches the row once; the arrow keys walk along it and choose nothing by themselves.
    """

    chosen = Signal(object)
    """The number, or `None` when it was taken back."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        ends = {0: self.tr("no pain"), MAX_SCORE: self.tr("the worst you can imagine")}
        self._buttons = [_Number(number, self) for number in range(MAX_SCORE + 1)]
        self._columns = 0
        self._numbers = QGridLayout()
        self._numbers.setSpacing(Space.XS)
        for button in self._buttons:
            told = ends.get(button.number)
            of_button = self.tr("{name} {number}, {told}") if told else self.tr("{name} {number}")
            button.setAccessibleName(of_button.format(name=name, number=button.number, told=told))
            button.clicked.connect(self._choose)
            button.walked.connect(self._walk_to)
        told_ends = QHBoxLayout()
        for number, side in ((0, Qt.AlignmentFlag.AlignLeading), (MAX_SCORE, END_SIDE)):
            told_end = PlainLabel(ends[number], "caption", self, wraps=True)
            told_end.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            told_ends.addWidget(told_end, 1 if number else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(self._numbers)
        layout.addLayout(told_ends)
        self.setMaximumWidth(MOST_WIDTH)
        self._arrange()
        self._tab_reaches(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()  # larger text makes larger numbers

    @override
    def minimumSizeHint(self) -> QSize:
        width = LEAST_COLUMNS * (self._least + Space.XS) - Space.XS
        return QSize(width, super().minimumSizeHint().height())

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    def take_focus(self) -> None:
        """Let the keys begin at the number that Tab reaches."""
        for button in self._buttons:
            if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, button, partial(bring_into_view, button))  # laid out by then

    def show_score(self, score: int | None) -> None:
        """Show a score, or none, without telling of it."""
        for button in self._buttons:
            button.setChecked(button.number == score)
        self._tab_reaches(score or 0)

    @property
    def _least(self) -> int:
        """The width of a number below which it would be cut."""
        return max(button.minimumWidth() for button in self._buttons)

    def _arrange(self) -> None:
        """Let the numbers stand in one row, or in as few as the width asks for."""
        fitting = (self.width() + Space.XS) // (self._least + Space.XS)
        rows = -(-len(self._buttons) // max(LEAST_COLUMNS, fitting))
        columns = -(-len(self._buttons) // rows)
        if columns == self._columns:
            return
        self._columns = columns
        for button in self._buttons:
            self._numbers.removeWidget(button)
            self._numbers.addWidget(button, *divmod(button.number, columns))
        for column in range(len(self._buttons)):
            self._numbers.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, _Number):
            score = button.number if button.isChecked() else None
            self.show_score(score)
            self._tab_reaches(button.number)
            self.chosen.emit(score)

    def _walk_to(self, number: int) -> None:
        reached = max(0, min(number, MAX_SCORE))
        self._tab_reaches(reached)
        self._buttons[reached].setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_reaches(self, number: int) -> None:
        for button in self._buttons:
            is_reached = button.number == number
            policy = Qt.FocusPolicy.StrongFocus if is_reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class _Number(QPushButton):
    """One number of the row."""

    walked = Signal(int)
    """An arrow key asks for this number."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(str(number), parent)
        self.number = number
        styled(self, "chip")
        self.setCheckable(True)
        self.setMinimumSize(HIT_SIZE, HIT_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.walked.emit(self.number + _MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
