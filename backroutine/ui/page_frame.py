"""The place of one page in the window: what changes on a page stays there.

A label that changes asks every layout above it to begin anew, up to the window, which then asks
every other page how large it would like to be. While a session runs that is so every second.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.ui.entered import Entered


class PageFrame(Entered):
    """Holds one page; asks for other room only when the page's least size has changed.

    A page is best made with its frame as parent: moved there later, all of it is styled again.
    """

    shown = Signal()
    """The page has been turned to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._least = QSize()
        self._fill: Callable[[], object] | None = None

    def fill_by(self, fill: Callable[[], object]) -> None:
        """Take what puts a page here; it is called once, before the place is first shown."""
        self._fill = fill

    def fill(self) -> None:
        """Let the page be made that is still to come."""
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()

    def hold(self, page: QWidget) -> None:
        """Be the place of a page from now on."""
        if page.parentWidget() is not self:
            page.setParent(self)
        self._page = page
        self._fill = None
        self._least = page.minimumSizeHint()
        self.updateGeometry()
        self.enter_at(page)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._look_at_least_size()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_least_size()  # a page that is hidden asks for nothing
        self.shown.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None:
            self._page.resize(self.size())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._least.expandedTo(self._page.minimumSize()) if self._page else self._least

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _look_at_least_size(self) -> None:
        least = self._page.minimumSizeHint() if self._page else QSize()
        if least != self._least:
            self._least = least
            self.updateGeometry()
