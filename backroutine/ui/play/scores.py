"""A scale from 0 to 10 that says nothing until it is touched."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.session import MAX_SCORE
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.buttons import ScoreButton
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
# Wider, the numbers would no longer read as one scale.
MOST_WIDTH = 640


class ScoreRow(QWidget):
    """Eleven numbers; one may be chosen, and the same number again takes the answer back.

    Tab reaches the row once; the arrow keys move within it and choose nothing by themselves.
    """

    changed = Signal(object)
    """The number, or `None` when the answer was taken back."""

    def __init__(
        self, name: str, least: str, most: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._score: int | None = None
        self._buttons = [ScoreButton(number, theme, self) for number in range(MAX_SCORE + 1)]
        numbers = QHBoxLayout()
        numbers.setSpacing(Space.XS)
        for button in self._buttons:
            told = {0: least, MAX_SCORE: most}.get(button.number, "")
            button.setAccessibleName(f"{name}: {button.number}{told and f', {told}'}")
            button.clicked.connect(self._choose)
            button.installEventFilter(self)
            numbers.addWidget(button, 1)
        told_most = PlainLabel(most, "caption", self, wraps=True)
        told_most.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        ends = QHBoxLayout()
        ends.addWidget(PlainLabel(least, "caption", self), 0, Qt.AlignmentFlag.AlignTop)
        ends.addWidget(told_most, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(numbers)
        layout.addLayout(ends)
        self.setMaximumWidth(MOST_WIDTH)
        self.setAccessibleName(name)
        self.clear()

    @property
    def score(self) -> int | None:
        """The number that was chosen; `None` while untouched."""
        return self._score

    @property
    def buttons(self) -> tuple[ScoreButton, ...]:
        return tuple(self._buttons)

    def clear(self) -> None:
        """Go back to untouched."""
        self._score = None
        for button in self._buttons:
            button.setChecked(False)
        self._tab_reaches(self._buttons[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            move = _MOVES.get(Qt.Key(event.key()))
            if move is not None and isinstance(watched, ScoreButton):
                self._move_focus(watched.number + move)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
                watched, ScoreButton
            ):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _move_focus(self, number: int) -> None:
        button = self._buttons[max(0, min(number, MAX_SCORE))]
        self._tab_reaches(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_reaches(self, reached: ScoreButton) -> None:
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _choose(self) -> None:
        chosen = self.sender()
        if not isinstance(chosen, ScoreButton):
            return
        self._score = chosen.number if chosen.isChecked() else None
        for button in self._buttons:
            button.setChecked(button.number == self._score)
        self._tab_reaches(chosen)
        self.changed.emit(self._score)
