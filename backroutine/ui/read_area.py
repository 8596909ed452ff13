"""What is only read and scrolled by keys: a frame round it shows that it has the focus."""

from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from backroutine.ui.theme import Theme


class ReadArea(QScrollArea):
    """Scrolls its content, with the frame of the focus inside its edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.hasFocus():
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        width = self._theme.tokens.focus_px
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("focus"), width))
        inset = (width + 1) // 2
        painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset, -inset))
        painter.end()
