"""Pain before and after each session, as marks and as lines of running means."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.charts.layout import (
    PAIN_SCALE,
    Area,
    LineLayout,
    lay_out_line,
    line_places,
)
from backroutine.domain.progress import PainPoint
from backroutine.ui.history import words
from backroutine.ui.history.chart import (
    LABEL_GAP,
    TO_THE_LEFT,
    Chart,
    paint_grid,
)
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

LEAST_POINT_GAP, MOST_POINTS = 8, 60
LINE_WIDTH = 2.4
END_LABEL_WIDTH = 78
SHADE_ALPHA = 44


class PainChart(Chart):
    """Pain of each session as marks, and the running means as lines: before solid, after dashed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._points: Sequence[PainPoint] = ()
        self._before = self._after = LineLayout(())
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Pain before and after"))

    def show_points(self, points: Sequence[PainPoint]) -> None:
        """Show sessions, the oldest first."""
        self._points = points
        self.set_count(len(points))

    @override
    def sentence(self, index: int) -> str:
        point = self._points[index]
        if point.after is None:
            text = self.tr("{day}: pain {before} before, not given after")
        elif point.before is None:
            text = self.tr("{day}: pain {after} after, not given before")
        else:
            text = self.tr("{day}: pain {before} before, {after} after")
        return text.format(day=words.dated_name(point.on), before=point.before, after=point.after)

    @override
    def capacity(self) -> int:
        return min(MOST_POINTS, int(self._plot().width // LEAST_POINT_GAP))

    @override
    def lay_out(self) -> Sequence[Area]:
        shown = [self._points[index] for index in self.visible]
        area = self._plot()
        self._before = lay_out_line([point.mean_before for point in shown], area)
        self._after = lay_out_line([point.mean_after for point in shown], area)
        gap = area.width / max(1, len(shown) - 1)
        return [
            Area(x - gap / 2, area.top, gap, area.height) for x in line_places(len(shown), area)
        ]

    @override
    def paint(self, painter: QPainter) -> None:
        area = self._plot()
        paint_grid(painter, self._theme, area, PAIN_SCALE)
        self._paint_series(painter, area, self._before, "warm_up", is_after=False)
        self._paint_series(painter, area, self._after, "main", is_after=True)
        self._paint_ends(painter, area)
        self._paint_months(painter, area)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 170)

    def _plot(self) -> Area:
        height = self.height() - LABEL_GAP * 2 - self._label_height - Space.S
        width = self.width() - self._axis_width - self._theme.scaled(END_LABEL_WIDTH) - Space.S
        return Area(self._axis_width, Space.S, max(1, width), max(1, height))

    def _paint_series(
        self, painter: QPainter, area: Area, line: LineLayout, colour: str, *, is_after: bool
    ) -> None:
        if not line.known:
            return
        strong = self._theme.colour(colour)
        faint = QColor(strong)
        faint.setAlpha(95)
        painter.setPen(QPen(faint, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, index in zip(line_places(len(self.visible), area), self.visible, strict=True):
            point = self._points[index]
            score = point.after if is_after else point.before
            if score is not None:
                _paint_mark(painter, x, PAIN_SCALE.y(score, area), 2.4, square=is_after)
        curve = _curve(line.known)
        painter.fillPath(_down_to_zero(curve, line, area), _fading(strong, area))
        dash = Qt.PenStyle.DashLine if is_after else Qt.PenStyle.SolidLine
        painter.setPen(QPen(strong, LINE_WIDTH, dash, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(curve)
        painter.setPen(QPen(strong, LINE_WIDTH))
        painter.setBrush(self._theme.colour("surface"))
        _paint_mark(painter, *line.known[-1], 4.5, square=is_after)

    def _paint_ends(self, painter: QPainter, area: Area) -> None:
        if not self._points:
            return
        newest = self._points[self.visible[-1]]
        ends = []
        for line, mean, colour, text in (
            (self._before, newest.mean_before, "warm_up", self.tr("Before {mean}")),
            (self._after, newest.mean_after, "main", self.tr("After {mean}")),
        ):
            if mean is not None:
                ends.append((line.known[-1], colour, text.format(mean=words.decimal_name(mean))))
        ends.sort(key=lambda end: end[0][1])
        if len(ends) > 1:
            missing = self._label_height - (ends[1][0][1] - ends[0][0][1])
            push = max(0.0, missing / 2)
        else:
            push = 0.0
        for (place, colour, text), shift in zip(ends, (-push, push), strict=False):
            painter.setPen(self._theme.colour(colour))
            middle = min(max(place[1] + shift, area.top), area.bottom)
            beside = QRectF(
                place[0] + 10,
                middle - self._label_height / 2,
                self._theme.scaled(END_LABEL_WIDTH),
                self._label_height,
            )
            painter.drawText(beside, TO_THE_LEFT, text)

    def _paint_months(self, painter: QPainter, area: Area) -> None:
        painter.setPen(self._theme.colour("text_muted"))
        free_from, named = float(-Space.XXL), None
        for x, index in zip(line_places(len(self.visible), area), self.visible, strict=True):
            day = self._points[index].on
            if (day.year, day.month) == named or x < free_from:
                continue
            name = words.short_month_name(day)
            width = painter.fontMetrics().horizontalAdvance(name)
            left = min(max(0.0, x - width / 2), self.width() - width)
            below = QRectF(left, area.bottom + LABEL_GAP, width + 2, self._label_height)
            painter.drawText(below, TO_THE_LEFT, name)
            free_from, named = x + width + Space.S, (day.year, day.month)


def _paint_mark(painter: QPainter, x: float, y: float, radius: float, *, square: bool) -> None:
    if square:
        side = 2 * radius - 1
        painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))
    else:
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _curve(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """Return a smooth line through points that never goes above or below what they say."""
    path = QPainterPath(QPointF(*points[0]))
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (x + next_x) / 2
        path.cubicTo(QPointF(middle, y), QPointF(middle, next_y), QPointF(next_x, next_y))
    return path


def _down_to_zero(curve: QPainterPath, line: LineLayout, area: Area) -> QPainterPath:
    shape = QPainterPath(curve)
    shape.lineTo(line.known[-1][0], area.bottom)
    shape.lineTo(line.known[0][0], area.bottom)
    return shape


def _fading(colour: QColor, area: Area) -> QBrush:
    shade = QLinearGradient(0, area.top, 0, area.bottom)
    for place, alpha in ((0, SHADE_ALPHA), (1, 0)):
        part = QColor(colour)
        part.setAlpha(alpha)
        shade.setColorAt(place, part)
    return QBrush(shade)
