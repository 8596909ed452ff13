"""Cards above the choice of a routine, scrolled where large text leaves them too little room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.ui.tokens import Space

LEAST_LINES = 3


class CardScroll(QScrollArea):
    """Shows cards as high as they want to be in the width there is, and takes no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget(self)
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(Space.S)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside.installEventFilter(self)

    def add_card(self, card: QWidget) -> None:
        """Put one more card below the others."""
        self._cards.addWidget(card)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        wanted = self._cards.sizeHint()
        if self._cards.hasHeightForWidth():
            wanted.setHeight(self._cards.heightForWidth(self.viewport().width()))
        return wanted

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        least = self.fontMetrics().lineSpacing() * LEAST_LINES
        height = min(self.sizeHint().height(), least)
        return QSize(self._cards.minimumSize().width() + bar, height)
