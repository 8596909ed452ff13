"""A name on one line, cut with dots where there is no room; its tip has the whole then."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.ui.cut_text import fitted, show_tip
from backroutine.ui.labels import PlainLabel

LEAST_WIDTH = 72


class OneLine(PlainLabel):
    """A label that takes whatever width is left."""

    def __init__(self, text: str, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(" ".join(text.split()), look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self.is_cut:
            return show_tip(event, self.text(), self)
        return super().event(event)

    @property
    def is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        fitting = fitted(painter, self.fontMetrics(), self.text(), self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.end()
