"""What is only read, and scrolled where it has too little room: by the wheel and by the keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from backroutine.ui.theme import Theme


class ReadScroll(QScrollArea):
    """Scrolls its content up and down; Tab stops at it only while there is something to scroll."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)
        self._take_keys()

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
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            width = self._theme.tokens.focus_px
            inset = (width + 1) // 2
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("focus"), width))
            painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset, -inset))
            painter.end()

    def _take_keys(self) -> None:
        is_cut = self.verticalScrollBar().maximum() > 0
        policy = Qt.FocusPolicy.StrongFocus if is_cut else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
