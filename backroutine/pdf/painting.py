"""A page painted: the same on paper and in the preview."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from backroutine.pdf.calendar_painting import paint_calendar
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import (
    Calendar,
    Chart,
    ChartLine,
    Ink,
    Mark,
    Outline,
    Photo,
    Picture,
    Rect,
    Shape,
    Text,
)
from backroutine.pdf.picture_painting import paint_picture, picture_frame
from backroutine.pdf.typesetting import UNITS_PER_PT, draw_text

# As fine as a printer shows a photo; a finer one only makes the file larger.
PHOTO_DOTS_PER_PT = 150 / 72
PHOTO_EDGE_PT = 3.0
CHART_DOT_PT = 1.7
# More dots than these on a line are drawn smaller.
MANY_DOTS = 120
# Bars of the emblem: left edge, top and width, in parts of its side.
EMBLEM_BARS = ((0.33, 0.2, 0.34), (0.29, 0.36, 0.38), (0.27, 0.52, 0.44), (0.33, 0.68, 0.44))


def paint_page(
    painter: QPainter, page: Page, before: Callable[[QPainter, int], None] | None = None
) -> None:
    """Paint a page; the painter counts in twentieths of a point from the paper's corner.

    `before` is called in front of every mark with its number on the page, and once at the end.
    """
    for number, mark in enumerate(page.marks):
        if before is not None:
            before(painter, number)
        _paint(painter, mark)
    if before is not None:
        before(painter, len(page.marks))


def _paint(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Text():
            draw_text(painter, mark)
        case Picture():
            paint_picture(painter, mark)
        case Photo():
            painter.save()
            painter.scale(UNITS_PER_PT, UNITS_PER_PT)
            _paint_photo(painter, mark)
            painter.restore()
        case Shape():
            painter.save()
            painter.scale(UNITS_PER_PT, UNITS_PER_PT)
            _paint_shape(painter, mark)
            painter.restore()
        case Chart():
            _paint_chart(painter, mark)
        case Calendar():
            paint_calendar(painter, mark)


def _paint_chart(painter: QPainter, chart: Chart) -> None:
    painter.save()
    painter.translate(QPointF(chart.rect.left, chart.rect.top) * UNITS_PER_PT)
    painter.save()
    painter.scale(UNITS_PER_PT, UNITS_PER_PT)
    painter.setPen(QPen(QColor(Ink.LINE), 0.35))
    for line in chart.grid:
        painter.drawLine(QPointF(line.left, line.top), QPointF(line.right, line.top))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Ink.SOFT))
    for bar in chart.bars:
        painter.drawRect(_rect(bar))
    for points in chart.lines:
        _paint_chart_line(painter, points)
    painter.restore()
    for text in chart.texts:
        draw_text(painter, text)
    painter.restore()


def _paint_chart_line(painter: QPainter, line: ChartLine) -> None:
    """Paint a line whose kind shows without colour: broken with squares, or solid with dots."""
    points = [QPointF(x, y) for x, y in line.points]
    radius = CHART_DOT_PT if len(points) <= MANY_DOTS else CHART_DOT_PT / 2
    colour = QColor(Ink.ACCENT if line.is_second else Ink.BLACK)
    pen = QPen(colour, 0.9)
    if line.is_second:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawPolyline(points)
    painter.setPen(QPen(colour, 0.8))
    painter.setBrush(QColor(Ink.WHITE) if line.is_second else colour)
    for point in points:
        if line.is_second:
            painter.drawRect(QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius))
        else:
            painter.drawEllipse(point, radius, radius)


def _paint_photo(painter: QPainter, photo: Photo) -> None:
    """Paint a photo within a white edge and a frame, which show where a copy is all black."""
    rect = _rect(photo.rect)
    painter.strokePath(picture_frame(rect), QPen(QColor(Ink.LINE), 0.7))
    image = QImage.fromData(photo.jpeg)
    if image.isNull():
        return  # `photos_of` leaves such a one out
    inside = rect.adjusted(PHOTO_EDGE_PT, PHOTO_EDGE_PT, -PHOTO_EDGE_PT, -PHOTO_EDGE_PT)
    size = QSizeF(image.size()).scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
    dots = (size * PHOTO_DOTS_PER_PT).toSize().expandedTo(QSize(1, 1))
    if dots.width() < image.width():
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(dots, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    place = QRectF(QPointF(), size)
    place.moveCenter(inside.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image.convertToFormat(QImage.Format.Format_RGB32))


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    rect = _rect(shape.rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match shape.outline:
        case Outline.CARD:
            painter.setPen(QPen(QColor(Ink.LINE), 0.8))
            painter.drawRoundedRect(rect, 7, 7)
        case Outline.TICK_BOX:
            painter.setPen(QPen(QColor(Ink.SOFT), 0.8))
            painter.drawRoundedRect(rect, 2.2, 2.2)
        case Outline.LINE:
            painter.setPen(QPen(QColor(Ink.LINE), 0.7))
            painter.drawLine(rect.topLeft(), rect.topLeft() + QPointF(rect.width(), 0))
        case Outline.THIN_LINE:
            painter.setPen(QPen(QColor(Ink.LINE), 0.45))
            painter.drawLine(rect.topLeft(), rect.topLeft() + QPointF(rect.width(), 0))
        case Outline.SECTION_BAR:
            painter.setBrush(QColor(Ink.ACCENT))
            painter.drawRoundedRect(rect, 1.5, 1.5)
        case Outline.CIRCUIT_BAR:
            painter.setPen(QPen(QColor(Ink.ACCENT), 0.8))
            painter.drawRoundedRect(rect, 1.5, 1.5)
        case Outline.BULLET:
            painter.setBrush(QColor(Ink.BLACK))
            painter.drawEllipse(rect)
        case Outline.EMBLEM:
            _paint_emblem(painter, rect)


def _paint_emblem(painter: QPainter, rect: QRectF) -> None:
    side = rect.width()
    painter.setBrush(QColor(Ink.ACCENT))
    painter.drawRoundedRect(rect, side * 0.26, side * 0.26)
    painter.setBrush(QColor(Ink.WHITE))
    for left, top, width in EMBLEM_BARS:
        bar = QRectF(rect.left() + left * side, rect.top() + top * side, width * side, side * 0.11)
        painter.drawRoundedRect(bar, side * 0.055, side * 0.055)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.width, rect.height)
