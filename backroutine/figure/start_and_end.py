"""Start and end of a movement side by side, for people who want nothing to move."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.look import FigureColours
from backroutine.figure.painter import paint_key_pose
from backroutine.figure.poses import movement

_ARROW_SHARE = 0.07
_LEAST_ARROW, _MOST_ARROW = 10.0, 28.0
# How much of a pixel is no part of one.
_HAIR = 1e-6
# Where a key pose is painted, and how much of that is shown.
_Part = tuple[QRectF, QRectF]


def paint_start_and_end(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, *, colours: FigureColours,
    disc: QColor, arrow: QColor, mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint the first key pose and the one it leads to side by side, an arrow between them.

    The first stands where lines begin, by the layout direction of the painter, which one on a
    widget has of itself; the person in them is never turned. In a tall rectangle they stand one
    above the other. An exercise with one pose fills it alone; one that cannot be drawn paints
    nothing.
    """
    found = movement(exercise_id)
    if found is None:
        return
    last = found.end
    if last == 0:
        paint_key_pose(painter, rect, exercise_id, 0, colours=colours, mirrored=mirrored)
        return
    is_wide = rect.width() >= rect.height()
    begins_right = is_wide and painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown_first, shown_second = (last, 0) if begins_right else (0, last)
    first, second, seam = _halves(painter, rect, is_wide=is_wide)
    for half, clip, index in (
        (*seam, shown_first),
        (*first, shown_first),
        (*second, shown_second),
    ):
        if not clip.isEmpty():
            painter.save()
            painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            paint_key_pose(painter, half, exercise_id, index, colours=colours, mirrored=mirrored)
            painter.restore()
    longer = max(rect.width(), rect.height())
    radius = min(max(longer * _ARROW_SHARE / 2, _LEAST_ARROW), _MOST_ARROW)
    turned = 180 if begins_right else 0 if is_wide else 90
    _paint_arrow(painter, rect.center(), radius, disc, arrow, turned=turned)


def _halves(painter: QPainter, rect: QRectF, *, is_wide: bool) -> tuple[_Part, _Part, _Part]:
    """Return the two halves, and what fills the pixel that both would share.

    Two soft edges over each other would show the wall through the floor, as a light line.
    """
    first, second, seam = QRectF(rect), QRectF(rect), QRectF(rect)
    before, after = _pixel_edges(painter, rect.center())
    if is_wide:
        first.setRight(rect.center().x())
        second.setLeft(rect.center().x())
        seam.setLeft(before.x())
        seam.setRight(after.x())
        between = first.translated(seam.width(), 0)
        clips = first.adjusted(0, 0, before.x() - first.right(), 0), QRectF(second)
        clips[1].setLeft(after.x())
    else:
        first.setBottom(rect.center().y())
        second.setTop(rect.center().y())
        seam.setTop(before.y())
        seam.setBottom(after.y())
        between = first.translated(0, seam.height())
        clips = first.adjusted(0, 0, 0, before.y() - first.bottom()), QRectF(second)
        clips[1].setTop(after.y())
    return (first, clips[0]), (second, clips[1]), (between, seam)


def _pixel_edges(painter: QPainter, spot: QPointF) -> tuple[QPointF, QPointF]:
    """Return two corners of the pixel a spot lies in; the spot twice where it is on an edge."""
    to_pixels = painter.deviceTransform()
    there = to_pixels.map(spot)
    back, _ = to_pixels.inverted()
    low = QPointF(math.floor(there.x() + _HAIR), math.floor(there.y() + _HAIR))
    high = QPointF(math.ceil(there.x() - _HAIR), math.ceil(there.y() - _HAIR))
    return back.map(low), back.map(high)


def _paint_arrow(
    painter: QPainter, centre: QPointF, radius: float, disc: QColor, arrow: QColor, *,
    turned: int,
) -> None:  # fmt: skip
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.rotate(turned)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(disc)
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    pen = QPen(arrow, max(1.5, radius / 7))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach, barb = radius * 0.55, radius * 0.3
    painter.drawLine(QPointF(-reach, 0), QPointF(reach, 0))
    head = [QPointF(reach - barb, -barb), QPointF(reach, 0), QPointF(reach - barb, barb)]
    painter.drawPolyline(QPolygonF(head))
    painter.restore()
