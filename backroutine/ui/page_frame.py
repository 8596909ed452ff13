"""The place of one page in the window: what changes on a page stays there.

A label that changes asks every layout above it to begin anew, up to the window, which then asks
every other page how large it would like to be. While a session runs that is so every second.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class PageFrame(QWidget):
    """Holds one page; asks for other room only when the page's least size has changed."""

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        page.setParent(self)
        self._least = page.minimumSizeHint()
        self.setFocusProxy(page)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._look_at_least_size()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_least_size()  # a page that is hidden asks for nothing

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.resize(self.size())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._least.expandedTo(self._page.minimumSize())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _look_at_least_size(self) -> None:
        least = self._page.minimumSizeHint()
        if least != self._least:
            self._least = least
            self.updateGeometry()
