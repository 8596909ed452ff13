"""A column of panels in the middle, scrolled only when it is really higher than the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.ui.tokens import Space

COLUMN_WIDTH = 780


class Column(QScrollArea):
    """Stacks widgets; add them to `stack`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = _AsHighAsNeeded(self)
        column = QWidget(middle)
        column.setMaximumWidth(COLUMN_WIDTH)
        self.stack = QVBoxLayout(column)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(Space.L)
        sides = QHBoxLayout(middle)
        sides.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        sides.addStretch(1)
        sides.addWidget(column, 100)
        sides.addStretch(1)
        self.setWidget(middle)


class _AsHighAsNeeded(QWidget):
    """Asks for the height that its texts need at its width.

    A label guesses the height of a text that wraps without knowing its width, mostly too high.
    """

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_for_height()

    @override
    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._ask_for_height()
        return answer

    def _ask_for_height(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
