"""What stands in the window until the pages come: their outlines, without contents."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.ui.mirroring import visual_rect
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space

ROUTINE_SHARE = 0.37
CARD_WIDTH, CARD_HEIGHT = 184, 202
TITLE_WIDTH, TITLE_HEIGHT = 190, 22
SEARCH_HEIGHT = 38


class Skeleton(QWidget):
    """Outlines of cards and of a routine, in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("BackRoutine is being opened."))
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect()).adjusted(Space.XL, Space.L, -Space.XL, -Space.L)
        routine_width = min(620.0, max(410.0, whole.width() * ROUTINE_SHARE))
        panel = QRectF(whole.right() - routine_width, whole.top(), routine_width, whole.height())
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(self._visual(panel), Radius.PANEL, Radius.PANEL)
        left = whole.adjusted(0, 0, -routine_width - Space.L, 0)
        self._paint_catalogue(painter, left)
        painter.end()

    def _paint_catalogue(self, painter: QPainter, room: QRectF) -> None:
        painter.setBrush(self._theme.colour("surface_sunken"))
        title = QRectF(room.left(), room.top() + Space.XS, TITLE_WIDTH, TITLE_HEIGHT)
        painter.drawRoundedRect(self._visual(title), Radius.CHIP, Radius.CHIP)
        painter.setBrush(self._theme.colour("surface"))
        search = QRectF(room.left(), title.bottom() + Space.L, room.width(), SEARCH_HEIGHT)
        painter.drawRoundedRect(self._visual(search), Radius.CONTROL, Radius.CONTROL)
        columns = max(1, int(room.width() // CARD_WIDTH))
        across = room.width() / columns
        top = search.bottom() + 2 * Space.XXL
        while top < room.bottom():
            for column in range(columns):
                card = QRectF(
                    room.left() + column * across, top, across - Space.M, CARD_HEIGHT - Space.M
                )
                painter.drawRoundedRect(self._visual(card), Radius.CARD, Radius.CARD)
            top += CARD_HEIGHT

    def _visual(self, part: QRectF) -> QRectF:
        return visual_rect(self.layoutDirection(), QRectF(self.rect()), part)
