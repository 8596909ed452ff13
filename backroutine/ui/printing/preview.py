"""Pages on the screen, painted by the same painter as the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from backroutine.pdf.layout import Page
from backroutine.pdf.marks import Text
from backroutine.pdf.painting import paint_page
from backroutine.pdf.typesetting import UNITS_PER_PT
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

# The longer side of a page is never longer than this.
MOST_LENGTH_PX = 1075


class PagePreview(QScrollArea):
    """Shows pages one below the other, as wide as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: list[PageView] = []
        self._inside = QWidget(self)
        self.setWidget(self._inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the pages"))

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._views)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages; those that are the same are not painted again."""
        while len(self._views) > len(pages):
            view = self._views.pop()
            view.hide()
            view.deleteLater()
        while len(self._views) < len(pages):
            view = PageView(pages[len(self._views)], self._theme, self._inside)
            view.show()
            self._views.append(view)
        for number, (view, page) in enumerate(zip(self._views, pages, strict=True), start=1):
            name = self.tr("Page {number} of {count}").format(number=number, count=len(pages))
            view.show_page(page, name)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width()
        top = Space.M
        for view in self._views:
            width = max(1, min(view.most_width, room - 2 * Space.M))
            height = view.height_for(width)
            view.setGeometry((room - width) // 2, top, width, height)
            top += height + Space.L
        self._inside.resize(room, top - Space.L + Space.M)


class PageView(QWidget):
    """One page, painted when it comes into view and kept until it changes."""

    def __init__(self, page: Page, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = page
        self._picture = QPixmap()
        theme.changed.connect(self.update)

    def show_page(self, page: Page, name: str) -> None:
        """Show a page; `name` and its words are what a screen reader says."""
        self.setAccessibleName(name)
        if page != self._page:
            self._page = page
            self._picture = QPixmap()
            self.update()
        marks = (mark for block in page.blocks for mark in block.marks)
        self.setAccessibleDescription("\n".join(m.words for m in marks if isinstance(m, Text)))

    @property
    def most_width(self) -> int:
        """How wide the page is shown at most, in pixels."""
        rect = self._page.rect
        return round(MOST_LENGTH_PX * rect.width / max(rect.width, rect.height))

    def height_for(self, width: int) -> int:
        """Return how high the paper is when it is so wide, in pixels."""
        rect = self._page.rect
        return round(width * rect.height / rect.width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._picture.size() != wanted:
            self._picture = _painted(self._page, wanted)
            self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


def _painted(page: Page, size: QSize) -> QPixmap:
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.white)
    scale = size.width() / page.rect.width / UNITS_PER_PT
    painter = QPainter(picture)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint_page(painter, page)
    finally:
        painter.end()
    return picture
