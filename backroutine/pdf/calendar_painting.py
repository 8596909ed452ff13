"""The squares of a calendar, painted: the same on paper and in the preview."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backroutine.pdf.marks import Calendar, DaySquare, Ink
from backroutine.pdf.typesetting import UNITS_PER_PT, draw_text

EDGE_PT = 0.5


def paint_calendar(painter: QPainter, calendar: Calendar) -> None:
    """Paint the outline of every day, what fills it, and the words around."""
    painter.save()
    painter.translate(QPointF(calendar.rect.left, calendar.rect.top) * UNITS_PER_PT)
    painter.save()
    painter.scale(UNITS_PER_PT, UNITS_PER_PT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(Ink.LINE), EDGE_PT))
    painter.drawRects([_outline(square) for square in calendar.squares])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Ink.BLACK))
    painter.drawRects([_filled(square) for square in calendar.squares if square.share])
    painter.restore()
    for text in calendar.texts:
        draw_text(painter, text)
    painter.restore()


def _outline(square: DaySquare) -> QRectF:
    rect, inset = square.rect, EDGE_PT / 2
    return QRectF(rect.left, rect.top, rect.width, rect.height).adjusted(
        inset, inset, -inset, -inset
    )


def _filled(square: DaySquare) -> QRectF:
    rect, share = square.rect, square.share
    filled = QRectF(0, 0, rect.width * share, rect.height * share)
    filled.moveCenter(QPointF(rect.left + rect.width / 2, rect.top + rect.height / 2))
    return filled
