"""The field of a name: a name that is too long for it ends in dots until somebody goes into it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame
from typing_extensions import override

from backroutine.ui.cut_text import show_tip

# What a line edit keeps free at either side of its text.
MARGIN_PX = 2


class NameField(QLineEdit):
    """A line edit that shows its text from the beginning; its tip has the whole of a cut one."""

    @property
    def wished_width(self) -> int:
        """How wide the field would hold its whole text, in pixels."""
        self.ensurePolished()
        around = self.width() - self._room if self.width() else 0
        return around + self.fontMetrics().horizontalAdvance(self.text()) + 1

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self._is_cut:
            return show_tip(event, self.text(), self)
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self._is_cut:
            super().paintEvent(event)
            return
        option = self._option()
        painter = QPainter(self)
        style = self.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        place = style.subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        place.adjust(MARGIN_PX, 0, -MARGIN_PX, 0)
        painter.setPen(self.palette().color(self.foregroundRole()))
        fitting = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width()
        )
        across = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, int(across), fitting)
        painter.end()

    @property
    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room

    @property
    def _room(self) -> int:
        part = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(part, self._option(), self).width() - 2 * MARGIN_PX

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option
