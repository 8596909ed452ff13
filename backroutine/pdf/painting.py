"""A page painted: the same on paper and in the preview."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from backroutine.figure.painter import (
    PAPER,
    FigureColours,
    figure_scale,
    paint_key_pose,
    paint_movement,
)
from backroutine.pdf.calendar_painting import paint_calendar
from backroutine.pdf.layout import Page
from backroutine.pdf.marks import (
    Align,
    Calendar,
    Chart,
    ChartLine,
    Ink,
    Mark,
    Outline,
    Photo,
    Picture,
    Rect,
    Role,
    Shape,
    Text,
)
from backroutine.pdf.typesetting import UNITS_PER_PT, draw_text, text_size

BADGE_PT = 12.0
PICTURE_RADIUS_PT = 5.0
SIDE_PAD_PT = 2.5
SMALL_PICTURE_PT = 56.0
# As fine as a printer shows a photo; a finer one only makes the file larger.
PHOTO_DOTS_PER_PT = 150 / 72
PHOTO_EDGE_PT = 3.0
# How far an outline stands out from under what fills it. Drawn at 150 black or white dots an inch,
# a thinner one is taken for a hairline, which the filling covers.
LEAST_EDGE_PT = 1.2
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
            painter.save()
            painter.scale(UNITS_PER_PT, UNITS_PER_PT)
            _paint_picture(painter, mark)
            painter.restore()
            _paint_badge(painter, mark)
            _paint_side(painter, mark)
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


def _paint_picture(painter: QPainter, picture: Picture) -> None:
    rect = _rect(picture.rect)
    painter.fillRect(rect, PAPER.background)
    colours = _with_edge(ceil(10 * _edge_cm(picture)))
    exercise_id, mirrored = picture.exercise_id, picture.is_mirrored
    if picture.has_motion:
        paint_movement(painter, rect, exercise_id, colours=colours, mirrored=mirrored)
    else:
        paint_key_pose(painter, rect, exercise_id, 0, colours=colours, mirrored=mirrored)
    # No clipping: a wall may reach the corners, which are covered afterwards.
    frame = _frame(rect)
    corners = QPainterPath(frame)
    corners.addRect(rect)
    painter.fillPath(corners, QColor(Ink.WHITE))
    painter.strokePath(frame, QPen(QColor(Ink.LINE), 0.7))
    if picture.badge:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Ink.BLACK))
        painter.drawEllipse(_rect(_badge_place(picture)))


def _paint_photo(painter: QPainter, photo: Photo) -> None:
    """Paint a photo within a white edge and a frame, which show where a copy is all black."""
    rect = _rect(photo.rect)
    painter.strokePath(_frame(rect), QPen(QColor(Ink.LINE), 0.7))
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


def _frame(rect: QRectF) -> QPainterPath:
    frame = QPainterPath()
    frame.addRoundedRect(rect, PICTURE_RADIUS_PT, PICTURE_RADIUS_PT)
    return frame


def _edge_cm(picture: Picture) -> float:
    """Return how broad the outline of a figure must be, in its own centimetres, to be copied."""
    pt_per_cm = figure_scale(_rect(picture.rect), picture.exercise_id)
    return max(PAPER.edge_cm, LEAST_EDGE_PT / pt_per_cm) if pt_per_cm else PAPER.edge_cm


@lru_cache(maxsize=64)
def _with_edge(edge_mm: int) -> FigureColours:
    return replace(PAPER, edge_cm=edge_mm / 10)


def _paint_badge(painter: QPainter, picture: Picture) -> None:
    if picture.badge:
        place = _badge_place(picture).moved(0, 1.4)
        draw_text(painter, Text(place, picture.badge, Role.BADGE, align=Align.CENTRE))


def _paint_side(painter: QPainter, picture: Picture) -> None:
    """Paint the side into the lower right corner, where the floor is, on white."""
    if not picture.side:
        return
    is_small = picture.rect.width < SMALL_PICTURE_PT
    scale, off = (0.85, 1.5) if is_small else (1.0, 2.5)
    width, height = text_size(picture.side, Role.SIDE, scale)
    right, top = picture.rect.right - off, picture.rect.bottom - off - height
    place = Rect(right - width - 2 * SIDE_PAD_PT, top, width + 2 * SIDE_PAD_PT, height)
    painter.save()
    painter.scale(UNITS_PER_PT, UNITS_PER_PT)
    painter.setPen(QPen(QColor(Ink.LINE), 0.7))
    painter.setBrush(QColor(Ink.WHITE))
    painter.drawRoundedRect(_rect(place), 2.5, 2.5)
    painter.restore()
    draw_text(painter, Text(place, picture.side, Role.SIDE, scale, Align.CENTRE))


def _badge_place(picture: Picture) -> Rect:
    return Rect(picture.rect.left + 4, picture.rect.top + 4, BADGE_PT, BADGE_PT)


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
