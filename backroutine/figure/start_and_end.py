"""Start and end of a movement side by side, for people who want nothing to move."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.look import FigureColours
from backroutine.figure.painter import key_pose_count, paint_key_pose

_ARROW_SHARE = 0.07
_LEAST_ARROW, _MOST_ARROW = 10.0, 28.0


def paint_start_and_end(
    painter: QPainter, rect: QRectF, exercise_id: ExerciseId, *, colours: FigureColours,
    disc: QColor, arrow: QColor, mirrored: bool = False,
) -> None:  # fmt: skip
    """Paint the first and the last key pose beside each other, and an arrow between them.

    In a tall rectangle they stand one above the other. An exercise with one pose fills it alone;
    one that cannot be drawn paints nothing.
    """
    last = key_pose_count(exercise_id) - 1
    if last < 0:
        return
    if last == 0:
        paint_key_pose(painter, rect, exercise_id, 0, colours=colours, mirrored=mirrored)
        return
    is_wide = rect.width() >= rect.height()
    first, second = QRectF(rect), QRectF(rect)
    if is_wide:
        first.setRight(rect.center().x())
        second.setLeft(rect.center().x())
    else:
        first.setBottom(rect.center().y())
        second.setTop(rect.center().y())
    for half, index in ((first, 0), (second, last)):
        painter.save()
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        paint_key_pose(painter, half, exercise_id, index, colours=colours, mirrored=mirrored)
        painter.restore()
    longer = max(rect.width(), rect.height())
    radius = min(max(longer * _ARROW_SHARE / 2, _LEAST_ARROW), _MOST_ARROW)
    _paint_arrow(painter, rect.center(), radius, disc, arrow, is_wide=is_wide)


def _paint_arrow(
    painter: QPainter, centre: QPointF, radius: float, disc: QColor, arrow: QColor, *,
    is_wide: bool,
) -> None:  # fmt: skip
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    if not is_wide:
        painter.rotate(90)
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
