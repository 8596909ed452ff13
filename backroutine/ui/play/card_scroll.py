"""Cards above the choice of a routine, scrolled where large text leaves them too little room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.ui.play.fitting_scroll import FittingScroll
from backroutine.ui.tokens import Space

LEAST_LINES = 3


class Cards(QWidget):
    """What holds the cards; its lines are broken anew in the width there is.

    Without this, text that is broken in a small width keeps the height it has there, and a card is
    scrolled that has room.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class CardScroll(FittingScroll):
    """Shows cards as high as they want to be in the width there is, and takes no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        inside = Cards()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(Space.S)
        super().__init__(inside, parent)
        self._cards = cards
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_card(self, card: QWidget) -> None:
        """Put one more card below the others."""
        self._cards.addWidget(card)

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
