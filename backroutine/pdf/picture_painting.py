"""A figure painted in its frame, with its number and the side that works."""

from dataclasses import replace
from functools import lru_cache
from math import ceil
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from backroutine.figure.painter import (
    PAPER,
    FigureColours,
    figure_scale,
    paint_key_pose,
    paint_movement,
)
from backroutine.pdf.marks import (
    NARROW_PICTURE_PT,
    SMALL_PICTURE_PT,
    Align,
    Ink,
    Picture,
    Rect,
    Role,
    Text,
)
from backroutine.pdf.typesetting import UNITS_PER_PT, draw_text, text_size

# How broad the number of a figure is, and in a narrow picture.
BADGE_PT, SMALL_BADGE_PT = 12.0, 9.0
BADGE_OFF_PT, BADGE_TEXT_OFF_PT = 4.0, 1.4
PICTURE_RADIUS_PT = 5.0
SIDE_PAD_PT, SIDE_OFF_PT, SIDE_CLEAR_PT = 2.5, 1.5, 1.0
# How far an outline stands out from under what fills it. Drawn at 150 black or white dots an inch,
# a thinner one is taken for a hairline, which the filling covers.
LEAST_EDGE_PT = 1.2
# Some programs take a line for a hairline where its breadth in dots is small compared with a dot
# in the line's own unit: in a small figure it has to be broader by as much.
LEAST_EDGE_CM_PT = 0.24
Spots = tuple[tuple[float, float], ...]


def _spots(*corners: tuple[float, float]) -> Spots:
    """Return where a mark may stand, as shares of the way from the left and from the top.

    The corners come first, in the order given, and then spots ever further from them.
    """
    return tuple(
        sorted(
            ((x / 8, y / 8) for x in range(9) for y in range(9)),
            key=lambda spot: min(
                (abs(spot[0] - x) + abs(spot[1] - y), order) for order, (x, y) in enumerate(corners)
            ),
        )
    )


SIDE_SPOTS = _spots((1.0, 1.0), (0.0, 1.0), (1.0, 0.0), (0.0, 0.0))
BADGE_SPOTS = _spots((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
# How finely a picture is looked at for a free spot, and how light what is drawn in it may be.
LOOKED_AT_DOTS = 160
MOST_DOTS_PER_PT = 2.0
LIGHTEST_INK = 236
_IS_INK = bytes(1 if shade < LIGHTEST_INK else 0 for shade in range(256))


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint a figure; the painter counts in twentieths of a point."""
    painter.save()
    painter.scale(UNITS_PER_PT, UNITS_PER_PT)
    rect = _rect(picture.rect)
    _paint_figure(painter, rect, picture)
    # No clipping: a wall may reach the corners, which are covered afterwards.
    frame = picture_frame(rect)
    corners = QPainterPath(frame)
    corners.addRect(rect)
    painter.fillPath(corners, QColor(Ink.WHITE))
    painter.strokePath(frame, QPen(QColor(Ink.LINE), 0.7))
    if picture.badge:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Ink.BLACK))
        painter.drawEllipse(_rect(badge_place(picture)))
    painter.restore()
    if picture.badge:
        place = badge_place(picture)
        scale = place.width / BADGE_PT
        lowered = place.moved(0, BADGE_TEXT_OFF_PT * scale)
        draw_text(painter, Text(lowered, picture.badge, Role.BADGE, scale, Align.CENTRE))
    if picture.side:
        _paint_side(painter, picture)


def picture_frame(rect: QRectF) -> QPainterPath:
    """Return the line round a picture."""
    frame = QPainterPath()
    frame.addRoundedRect(rect, PICTURE_RADIUS_PT, PICTURE_RADIUS_PT)
    return frame


def side_place(picture: Picture) -> Rect:
    """Return where the side that works is written: where least is drawn, low and right at best.

    Start and end of an exercise have it in the same spot, which is free in both.
    """
    scale = _side_scale(picture)
    width, height = text_size(picture.side, Role.SIDE, scale)
    bare = _bare(picture)
    number = _badge_at_origin(bare) if picture.badge else None
    place = _free_place(
        bare, width + 2 * SIDE_PAD_PT, height, SIDE_OFF_PT, SIDE_SPOTS, taken=number
    )
    return place.moved(picture.rect.left, picture.rect.top)


def badge_place(picture: Picture) -> Rect:
    """Return where the number of a figure stands: free as its side is, high and left at best."""
    return _badge_at_origin(_bare(picture)).moved(picture.rect.left, picture.rect.top)


def _badge_at_origin(bare: Picture) -> Rect:
    size = SMALL_BADGE_PT if bare.rect.width < NARROW_PICTURE_PT else BADGE_PT
    return _free_place(bare, size, size, BADGE_OFF_PT, BADGE_SPOTS)


def _bare(picture: Picture) -> Picture:
    """Return what start and end of an exercise have in common, at the origin."""
    rect = Rect(0, 0, picture.rect.width, picture.rect.height)
    return Picture(rect, picture.exercise_id, is_mirrored=picture.is_mirrored)


@lru_cache(maxsize=512)
def _free_place(
    picture: Picture, width: float, height: float, off: float, spots: Spots, *,
    taken: Rect | None = None,
) -> Rect:  # fmt: skip
    dots_per_pt = min(
        MOST_DOTS_PER_PT, LOOKED_AT_DOTS / max(picture.rect.width, picture.rect.height)
    )
    ink = _seen(picture, dots_per_pt)
    across = picture.rect.width - width - 2 * off
    down = picture.rect.height - height - 2 * off
    places = [Rect(off + x * across, off + y * down, width, height) for x, y in spots]
    if taken:
        places = [place for place in places if not place.meets(taken, slack=-2 * SIDE_CLEAR_PT)]
    for clear in (SIDE_CLEAR_PT, 0.0):
        for place in places:
            if not _ink_in(ink, place, dots_per_pt, clear):
                return place
    return min(places, key=lambda place: _ink_in(ink, place, dots_per_pt, 0.0))


@lru_cache(maxsize=8)
def _seen(picture: Picture, dots_per_pt: float) -> QImage:
    """Return all that is drawn of an exercise, its start and its end over one another."""
    rect = _rect(picture.rect)
    size = (rect.size() * dots_per_pt).toSize().expandedTo(QSize(1, 1))
    both = QImage(size, QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    onto = QPainter(both)
    onto.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
    for has_motion in (False, True):
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(dots_per_pt, dots_per_pt)
        _paint_figure(painter, rect, replace(picture, has_motion=has_motion))
        painter.end()
        onto.drawImage(0, 0, image)
    onto.end()
    return both.convertToFormat(QImage.Format.Format_Grayscale8)


def _ink_in(image: QImage, place: Rect, dots_per_pt: float, clear: float) -> int:
    """Return how many dots of a place, and of a margin of `clear` points, are drawn on."""
    rect = _rect(place).adjusted(-clear, -clear, clear, clear)
    dots = QRectF(rect.topLeft() * dots_per_pt, rect.size() * dots_per_pt).toAlignedRect()
    part = image.copy(dots.intersected(QRect(0, 0, image.width(), image.height())))
    seen, line = bytes(cast("memoryview", part.constBits())).translate(_IS_INK), part.bytesPerLine()
    return sum(sum(seen[y * line : y * line + part.width()]) for y in range(part.height()))


def _paint_figure(painter: QPainter, rect: QRectF, picture: Picture) -> None:
    painter.fillRect(rect, PAPER.background)
    colours = _with_edge(ceil(10 * _edge_cm(picture)))
    exercise_id, mirrored = picture.exercise_id, picture.is_mirrored
    if picture.has_motion:
        paint_movement(painter, rect, exercise_id, colours=colours, mirrored=mirrored)
    else:
        paint_key_pose(painter, rect, exercise_id, 0, colours=colours, mirrored=mirrored)


def _edge_cm(picture: Picture) -> float:
    """Return how broad the outline of a figure must be, in its own centimetres, to be copied."""
    pt_per_cm = figure_scale(_rect(picture.rect), picture.exercise_id)
    if not pt_per_cm:
        return PAPER.edge_cm
    return max(PAPER.edge_cm, LEAST_EDGE_PT / pt_per_cm, LEAST_EDGE_CM_PT / pt_per_cm**2)


@lru_cache(maxsize=64)
def _with_edge(edge_mm: int) -> FigureColours:
    return replace(PAPER, edge_cm=edge_mm / 10)


def _paint_side(painter: QPainter, picture: Picture) -> None:
    """Paint the side on white into its spot."""
    place = side_place(picture)
    painter.save()
    painter.scale(UNITS_PER_PT, UNITS_PER_PT)
    painter.setPen(QPen(QColor(Ink.LINE), 0.7))
    painter.setBrush(QColor(Ink.WHITE))
    painter.drawRoundedRect(_rect(place), 2.5, 2.5)
    painter.restore()
    scale = _side_scale(picture)
    draw_text(painter, Text(place, picture.side, Role.SIDE, scale, Align.CENTRE))


def _side_scale(picture: Picture) -> float:
    return 0.85 if picture.rect.width < SMALL_PICTURE_PT else 1.0


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.width, rect.height)
