"""A box that offers a few words to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget
from typing_extensions import override

from backroutine.ui.cut_text import show_tip
from backroutine.ui.scrolling import wheel_is_for

# Qt takes words for a pixel less wide than they are in some sizes of type.
ROUNDED_OFF = QSize(2, 0)


class ChoiceBox(QComboBox):
    """A choice of a few words, which the wheel scrolls past until it has the focus.

    Words that have no room end in dots; the tip has all of them.
    """

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems(list(names))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + ROUNDED_OFF

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + ROUNDED_OFF

    @override
    def event(self, event: QEvent) -> bool:
        asks = event.type() is QEvent.Type.ToolTip and not self.toolTip()
        if asks and self._fitting() != self.currentText():
            return show_tip(event, self.currentText(), self)
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fitting = self._fitting()
        if fitting == self.currentText():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = fitting
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _fitting(self) -> str:
        """Return what is seen of the chosen words."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if wheel_is_for(self, event):
            super().wheelEvent(event)
