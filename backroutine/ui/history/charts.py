"""Minutes a week as bars, and the calendar of active days."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.charts.layout import (
    Area,
    BarsLayout,
    heat_level,
    lay_out_bars,
    lay_out_calendar,
)
from backroutine.domain.progress import (
    DAYS_A_WEEK,
    DayFigures,
    WeekFigures,
    WeekStart,
    start_of_week,
    whole_minutes,
)
from backroutine.ui.history import words
from backroutine.ui.history.chart import (
    CENTRED,
    LABEL_GAP,
    TO_THE_LEFT,
    TO_THE_RIGHT,
    Chart,
    mixed,
    paint_grid,
    rect,
)
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space, TypeRole

CALENDAR_AXIS_WIDTH = 40
GOAL_SAMPLE_WIDTH = 22
LEAST_SLOT = 32
MOST_WEEKS, MOST_CALENDAR_WEEKS = 26, 53
BAR_RADIUS, SQUARE_RADIUS = 5, 3.5
LEAST_PITCH, MOST_PITCH = 22, 31
HEAT_SHARES = (0.0, 0.34, 0.56, 0.78, 1.0)


class WeeksChart(Chart):
    """Minutes of every week as bars; those that reach the goal are filled, others outlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._weeks: Sequence[WeekFigures] = ()
        self._goal_min = 0
        self._layout = lay_out_bars((), Area(0, 0, 1, 1))
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Minutes per week"))

    def show_weeks(self, weeks: Sequence[WeekFigures], goal_min: int) -> None:
        """Show weeks, the oldest first; a goal of 0 is none."""
        self._weeks, self._goal_min = weeks, goal_min
        self.set_count(len(weeks))

    @override
    def sentence(self, index: int) -> str:
        week = self._weeks[index]
        return self.tr("Week of {day}: {minutes} min on {days} of 7 days").format(
            day=words.dated_name(week.starts_on),
            minutes=whole_minutes(week.active_s),
            days=week.day_count,
        )

    @override
    def capacity(self) -> int:
        return min(MOST_WEEKS, int(self._plot().width // self._theme.scaled(LEAST_SLOT)))

    @override
    def lay_out(self) -> Sequence[Area]:
        minutes = [whole_minutes(self._weeks[index].active_s) for index in self.visible]
        self._layout = lay_out_bars(minutes, self._plot(), self._goal_min)
        return self._layout.slots

    @override
    def paint(self, painter: QPainter) -> None:
        layout = self._layout
        paint_grid(painter, self._theme, layout.area, layout.scale)
        for index, bar in zip(self.visible, layout.bars, strict=True):
            self._paint_bar(painter, bar, whole_minutes(self._weeks[index].active_s))
        self._paint_labels(painter, layout)
        if layout.goal_y is not None:
            self._paint_goal(painter, layout.goal_y)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 170)

    def _plot(self) -> Area:
        top = self._label_height + Space.XS
        height = self.height() - top - self._label_height - LABEL_GAP - Space.S
        return Area(
            self._axis_width, top, max(1, self.width() - self._axis_width - Space.S), max(1, height)
        )

    def _paint_bar(self, painter: QPainter, bar: Area, minutes: int) -> None:
        if not minutes:
            return
        shape = QPainterPath()
        shape.addRoundedRect(rect(bar).adjusted(0, 0, 0, BAR_RADIUS + 1), BAR_RADIUS, BAR_RADIUS)
        painter.save()
        painter.setClipRect(rect(bar).adjusted(-1, -1, 1, 0))
        if minutes >= self._goal_min:
            painter.fillPath(shape, self._theme.colour("primary"))
        else:
            painter.fillPath(shape, self._theme.colour("primary_soft"))
            painter.setPen(QPen(self._theme.colour("primary"), 1.4))
            painter.drawPath(shape)
        painter.restore()

    def _paint_labels(self, painter: QPainter, layout: BarsLayout) -> None:
        slots, newest = layout.slots, len(layout.slots) - 1
        names = [words.day_name(self._weeks[index].starts_on) for index in self.visible]
        room = max((painter.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        every = max(1, -int(-(room + Space.S) // max(1.0, slots[0].width))) if slots else 1
        for number, (slot, name) in enumerate(zip(slots, names, strict=True)):
            if (newest - number) % every:
                continue
            strong = number == newest and not self.has_later
            painter.setPen(self._theme.colour("text" if strong else "text_muted"))
            middle = min(slot.centre_x, self.width() - room / 2)
            below = QRectF(middle - room, slot.bottom + LABEL_GAP, 2 * room, self._label_height)
            painter.drawText(below, CENTRED, name)
        if slots and not self.has_later:
            self._paint_newest_value(painter, layout)

    def _paint_newest_value(self, painter: QPainter, layout: BarsLayout) -> None:
        bar = layout.bars[-1]
        minutes = whole_minutes(self._weeks[self.visible[-1]].active_s)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(TypeRole.STRONG))
        above = QRectF(bar.centre_x - 40, bar.top - self._label_height - 2, 80, self._label_height)
        painter.drawText(above, CENTRED, words.number_name(minutes))
        painter.setFont(self._theme.font(TypeRole.CAPTION))

    def _paint_goal(self, painter: QPainter, goal_y: float) -> None:
        area = self._layout.area
        painter.setPen(QPen(self._theme.colour("warm_up"), 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left, goal_y), QPointF(area.right, goal_y))
        # named above the bars: on one of them it could not be read
        middle = self._label_height / 2 - 2
        painter.drawLine(QPointF(area.left, middle), QPointF(area.left + GOAL_SAMPLE_WIDTH, middle))
        text = self.tr("Goal {minutes}").format(minutes=words.number_name(self._goal_min))
        left = area.left + GOAL_SAMPLE_WIDTH + LABEL_GAP
        place = QRectF(left, middle - self._label_height / 2, area.width, self._label_height)
        painter.drawText(place, TO_THE_LEFT, text)


class CalendarChart(Chart):
    """A square for each day, the darker the longer it was exercised."""

    items_per_column = DAYS_A_WEEK

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._days: Mapping[date, DayFigures] = {}
        self._starts_on = date(2000, 1, 3)
        self._today: date | None = None
        self._layout = lay_out_calendar(self._starts_on, 0, Area(0, 0, 1, 1), MOST_PITCH)
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Practice calendar"))

    def show_days(
        self,
        days: Mapping[date, DayFigures],
        first: date,
        last: date,
        week_start: WeekStart,
        today: date,
    ) -> None:
        """Show every day from the week of `first` to `last`; today is marked."""
        self._days, self._today = days, today
        # a calendar is never so short that it looks broken
        oldest = min(first, last - timedelta(days=DAYS_A_WEEK * (MOST_CALENDAR_WEEKS - 1)))
        self._starts_on = start_of_week(oldest, week_start)
        self.set_count((last - self._starts_on).days + 1)

    def day(self, index: int) -> date:
        """Return the day of an item."""
        return self._starts_on + timedelta(days=index)

    @override
    def sentence(self, index: int) -> str:
        day = self.day(index)
        figures = self._days.get(day)
        if figures is None:
            return self.tr("{day}: no session").format(day=words.full_day_name(day))
        if figures.session_count == 1:
            text = self.tr("{day}: {minutes} min in one session")
        else:
            text = self.tr("{day}: {minutes} min in {count} sessions")
        return text.format(
            day=words.full_day_name(day),
            minutes=whole_minutes(figures.active_s),
            count=figures.session_count,
        )

    @override
    def capacity(self) -> int:
        return min(MOST_CALENDAR_WEEKS, int(self._plot_width() // self._least_pitch()))

    @override
    def lay_out(self) -> Sequence[Area]:
        shown = self.visible
        columns = max(1, -(-len(shown) // DAYS_A_WEEK))
        pitch = max(1.0, min(MOST_PITCH, self._plot_width() / columns, self._row_room()))
        # the newest week keeps to the right edge, as in the other charts
        left = max(
            self._theme.scaled(CALENDAR_AXIS_WIDTH), self.width() - Space.S - columns * pitch
        )
        area = Area(left, self._label_height + 4, columns * pitch, DAYS_A_WEEK * pitch)
        self._layout = lay_out_calendar(self.day(shown.start), len(shown), area, pitch)
        return self._layout.squares

    @override
    def paint(self, painter: QPainter) -> None:
        shades = heat_shades(self._theme)
        for index, square in zip(self.visible, self._layout.squares, strict=True):
            day = self.day(index)
            figures = self._days.get(day)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shades[heat_level(figures.active_s) if figures else 0])
            if day == self._today:
                painter.setPen(QPen(self._theme.colour("text"), 1.6))
            painter.drawRoundedRect(rect(square), SQUARE_RADIUS, SQUARE_RADIUS)
        painter.setPen(self._theme.colour("text_muted"))
        for left, day in self._layout.months:
            painter.drawText(
                QRectF(left, 0, 80, self._label_height), TO_THE_LEFT, words.short_month_name(day)
            )
        self._paint_weekdays(painter)
        self._paint_legend(painter, shades)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, self._around_squares + DAYS_A_WEEK * LEAST_PITCH)

    def _paint_legend(self, painter: QPainter, shades: Sequence[QColor]) -> None:
        top = self.height() - self._label_height
        side = self._label_height - 5
        names = (
            self.tr("none"),
            self.tr("under 10 min"),
            self.tr("10 min"),
            self.tr("20 min"),
            self.tr("30 min and more"),
        )
        right = float(self.width() - Space.S)
        for name, shade in zip(reversed(names), reversed(shades), strict=True):
            width = painter.fontMetrics().horizontalAdvance(name)
            right -= width
            painter.setPen(self._theme.colour("text_muted"))
            painter.drawText(QRectF(right, top, width + 2, self._label_height), TO_THE_LEFT, name)
            right -= side + LABEL_GAP
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(right, top + 2.5, side, side), 3, 3)
            right -= Space.M

    def _paint_weekdays(self, painter: QPainter) -> None:
        for row, square in enumerate(self._layout.squares[:DAYS_A_WEEK]):
            if row % 2 == 0 and row < DAYS_A_WEEK - 1:
                name = words.weekday_name(self.day(self.visible.start + row))
                beside = QRectF(0, square.top, square.left - Space.S, square.height)
                painter.drawText(beside, TO_THE_RIGHT, name)

    @property
    def _around_squares(self) -> int:
        return 2 * self._label_height + 4 + LABEL_GAP

    def _plot_width(self) -> float:
        return max(1, self.width() - self._theme.scaled(CALENDAR_AXIS_WIDTH) - Space.S)

    def _row_room(self) -> float:
        return (self.height() - self._around_squares) / DAYS_A_WEEK

    def _least_pitch(self) -> float:
        """Return the smallest distance of squares that still uses the height there is."""
        return max(LEAST_PITCH, min(MOST_PITCH - 3, self._row_room()))


def heat_shades(theme: Theme) -> tuple[QColor, ...]:
    """Return the colours of the calendar's squares, from nothing to the longest days."""
    empty, full = theme.colour("surface_sunken"), theme.colour("primary")
    return tuple(mixed(empty, full, share) for share in HEAT_SHARES)
