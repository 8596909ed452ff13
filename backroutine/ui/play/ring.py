"""The big ring: the seconds of the interval that is on, and how much of it is left."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.ui.flash import FULL_OPACITY
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole

FULL_CIRCLE, TOP, PIECE = 360, 90, 15  # degrees
# So many pieces are more than is to be seen where only the end of the arc is painted.
END_PIECES = 4
# With more than so much of it left, the end of the arc lies near its beginning.
APART = 0.9
THICKNESS = 0.062  # of the diameter
# The number may take so much of the room inside the ring.
NUMBER_WIDTH, NUMBER_HEIGHT = 0.78, 0.56
WORD_WIDTH = 0.74
SECONDS_PER_MINUTE = 60
COUNTED_TO_S = 99


def shown_time(seconds: int) -> str:
    """Return a number to read from far away: seconds, and minutes from 1:40 on."""
    if seconds <= COUNTED_TO_S:
        return str(seconds)
    minutes, rest = divmod(seconds, SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02}"


class RingView(QWidget):
    """Shows a number of seconds as large as fits, with a word below and the ring around it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seconds = 0
        self._left = 1.0
        self._word = ""
        self._colour = "primary"
        self._flash = 0.0
        self._end = QRect()
        self._face: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._paint_anew)

    @property
    def seconds(self) -> int:
        return self._seconds

    @property
    def text(self) -> str:
        """The number that is shown."""
        return shown_time(self._seconds)

    @property
    def flash(self) -> float:
        """How strongly the inside is tinted, from 0 to 1."""
        return self._flash

    @property
    def number_size_px(self) -> int:
        """The size of the type that the number is shown in."""
        thickness = min(self.width(), self.height()) * THICKNESS
        side = min(self.width(), self.height()) - 3 * thickness
        return self._number_font(QRectF(0, 0, side, side)).pixelSize()

    @property
    def word(self) -> str:
        return self._word

    def show_kind(self, word: str, colour: str) -> None:
        """Say what kind of time runs; `colour` names a token."""
        if (word, colour) != (self._word, self._colour):
            self._word, self._colour = word, colour
            self.setAccessibleName(word)
            self._paint_anew()

    def show_time(self, seconds: int, left: float) -> None:
        """Show the seconds, and the part of the interval that is left, from 1 to 0.

        An arc that would change by less than a pixel is left as it is.
        """
        around_px = max(1.0, math.pi * min(self.width(), self.height()))
        left = round(left * around_px) / around_px
        if seconds != self._seconds:
            self._seconds, self._left = seconds, left
            self._paint_anew()
        elif left != self._left:
            self._end = self._between(self._left, left)
            self._left = left
            self.update(self._end)

    def show_flash(self, strength: float) -> None:
        """Tint the inside, from 0 (not at all) to 1."""
        if strength != self._flash:
            self._flash = strength
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, 100)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_anew()

    def _place(self) -> tuple[QRectF, float]:
        """Return the middle line of the ring, and how thick it is."""
        diameter = min(self.width(), self.height()) - 2.0
        thickness = diameter * THICKNESS
        ring = QRectF(0, 0, diameter - thickness, diameter - thickness)
        ring.moveCenter(QRectF(self.rect()).center())
        return ring, thickness

    def _between(self, before: float, after: float) -> QRect:
        """Return where the ring looks otherwise once its arc ends elsewhere."""
        ring, thickness = self._place()
        radius = ring.width() / 2
        ends = QPolygonF()
        for left in (before, (before + after) / 2, after):
            turned = math.tau * (0.25 + left)
            ends.append(ring.center() + QPointF(math.cos(turned), -math.sin(turned)) * radius)
        reach = thickness / 2 + 2 + radius * (1 - math.cos(math.pi * abs(after - before) / 2))
        return ends.boundingRect().adjusted(-reach, -reach, reach, reach).toAlignedRect()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring, thickness = self._place()
        if self._face is None or self._face.devicePixelRatio() != self.devicePixelRatioF():
            self._face = self._painted_face(ring, thickness)
        painter.drawPixmap(0, 0, self._face)
        is_small = 4 * self._end.width() < ring.width() and self._left < APART
        is_end = is_small and self._end.contains(event.rect())
        self._paint_ring(painter, ring, thickness, only_end=is_end)
        painter.end()

    def _paint_ring(
        self, painter: QPainter, ring: QRectF, thickness: float, *, only_end: bool
    ) -> None:
        if self._flash > 0:
            inside = ring.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setOpacity(FULL_OPACITY * self._flash)
            painter.setBrush(self._theme.colour(self._colour))
            painter.drawEllipse(inside)
            painter.setOpacity(1)
        pen = QPen(self._theme.colour(self._colour), thickness)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(self._arc(ring, only_end=only_end), pen)

    def _arc(self, ring: QRectF, *, only_end: bool) -> QPainterPath:
        """Return the arc in pieces, which stay as they are while it shortens: it never shivers."""
        arc, end = QPainterPath(), TOP + FULL_CIRCLE * self._left
        pieces = range(TOP, math.ceil(end), PIECE)
        if only_end:
            pieces = pieces[-END_PIECES:]
        if pieces:
            arc.arcMoveTo(ring, pieces[0])
        for start in pieces:
            arc.arcTo(ring, start, min(PIECE, end - start))
        return arc

    def _painted_face(self, ring: QRectF, thickness: float) -> QPixmap:
        """Return everything but the arc: the dearest to paint, and the same for a second."""
        ratio = self.devicePixelRatioF()
        face = QPixmap(self.size() * ratio)
        face.setDevicePixelRatio(ratio)
        face.fill(self._theme.colour("canvas"))
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("surface_sunken"), thickness))
        painter.drawEllipse(ring)
        self._paint_number(painter, ring.adjusted(thickness, thickness, -thickness, -thickness))
        painter.end()
        return face

    def _paint_anew(self) -> None:
        self._face = None
        self.update()

    def _paint_number(self, painter: QPainter, inside: QRectF) -> None:
        font = self._number_font(inside)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        centre = Qt.AlignmentFlag.AlignCenter
        number = inside.adjusted(0, -inside.height() * 0.06, 0, -inside.height() * 0.06)
        painter.drawText(number, centre, self.text)
        size_px = max(self._theme.scaled(TypeRole.BODY.size_px), inside.height() * 0.068)
        font = self._theme.sized_font(size_px, TypeRole.STRONG.weight)
        width, room = QFontMetricsF(font).horizontalAdvance(self._word), inside.width() * WORD_WIDTH
        if width > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / width)))
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        painter.drawText(inside.adjusted(0, inside.height() * 0.58, 0, 0), centre, self._word)

    def _number_font(self, inside: QRectF) -> QFont:
        """Return the largest font in which a number of as many digits fits."""
        widest = "".join("0" if sign.isdigit() else sign for sign in self.text)
        font = self._theme.sized_font(inside.height() * NUMBER_HEIGHT, TypeRole.STRONG.weight)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 96)
        width = QFontMetricsF(font).horizontalAdvance(widest)
        room = inside.width() * NUMBER_WIDTH
        if width > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / width)))
        return font
