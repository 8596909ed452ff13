"""One week, day by day: minutes, pain before and after, and which days were planned."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.charts.layout import Area, lay_out_bars
from backroutine.domain.progress import (
    DAYS_A_WEEK,
    DatedSession,
    DayFigures,
    WeekStart,
    start_of_week,
    whole_minutes,
)
from backroutine.ui.history import words
from backroutine.ui.history.chart import (
    CENTRED,
    LABEL_GAP,
    Chart,
    paint_grid,
    rect,
)
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space, TypeRole

PLAN_MARK_RADIUS = 5.0
BAR_RADIUS = 5
LINES_BELOW = 4


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of a week: what was done, the first and last pain that was given, the plan."""

    on: date
    session_count: int = 0
    active_s: float = 0
    before: int | None = None
    after: int | None = None
    is_planned: bool = False
    is_to_come: bool = False


def week_days(
    sessions: Iterable[DatedSession],
    days: Mapping[date, DayFigures],
    first: date,
    today: date,
    week_start: WeekStart,
    planned: Collection[int] = (),
) -> tuple[WeekDay, ...]:
    """Return every day of the weeks from that of `first` to the present one, the oldest first.

    `planned` are the weekdays of a plan, 0 for Monday.
    """
    before: dict[date, int] = {}
    after: dict[date, int] = {}
    for entry in sorted(sessions, key=lambda entry: entry.session.started_at):
        if entry.session.pain_before is not None:
            before.setdefault(entry.on, entry.session.pain_before)
        if entry.session.pain_after is not None:
            after[entry.on] = entry.session.pain_after
    begins = start_of_week(first, week_start)
    end = start_of_week(today, week_start) + timedelta(days=DAYS_A_WEEK)
    nothing = DayFigures(0, 0)
    return tuple(
        WeekDay(
            on,
            (found := days.get(on, nothing)).session_count,
            found.active_s,
            before.get(on),
            after.get(on),
            on.weekday() in planned,
            on > today,
        )
        for on in (begins + timedelta(days=number) for number in range((end - begins).days))
    )


class WeekChart(Chart):
    """Seven days of one week as bars; the keys walk on into the weeks before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._days: Sequence[WeekDay] = ()
        self._today: date | None = None
        self._layout = lay_out_bars((), Area(0, 0, 1, 1))
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("The week, day by day"))

    def show_days(self, days: Sequence[WeekDay], today: date) -> None:
        """Show whole weeks, the oldest day first."""
        self._days, self._today = days, today
        self.set_count(len(days))

    def day(self, index: int) -> date:
        """Return the date of an item."""
        return self._days[index].on

    @override
    def sentence(self, index: int) -> str:
        day = self._days[index]
        parts = [self._done(day)]
        if day.before is not None:
            parts.append(self.tr("pain {score} before").format(score=day.before))
        if day.after is not None:
            parts.append(self.tr("pain {score} after").format(score=day.after))
        if day.is_planned:
            parts.append(self.tr("planned"))
        return f"{words.full_day_name(day.on)}: {', '.join(parts)}"

    @override
    def capacity(self) -> int:
        return DAYS_A_WEEK

    @override
    def lay_out(self) -> Sequence[Area]:
        minutes = [whole_minutes(self._days[index].active_s) for index in self.visible]
        self._layout = lay_out_bars(minutes, self._plot())
        return self._layout.slots

    @override
    def paint(self, painter: QPainter) -> None:
        layout = self._layout
        if any(self._days[index].session_count for index in self.visible):
            paint_grid(painter, self._theme, layout.area, layout.scale)
        else:
            self._paint_empty(painter, rect(layout.area))
        for index, slot, bar in zip(self.visible, layout.slots, layout.bars, strict=True):
            self._paint_day(painter, self._days[index], slot, bar)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, 220)

    @override
    def _move_to(self, index: int) -> None:
        self._show_end((index // DAYS_A_WEEK + 1) * DAYS_A_WEEK)  # never a part of two weeks
        super()._move_to(index)

    def _done(self, day: WeekDay) -> str:
        if day.session_count:
            minutes = whole_minutes(day.active_s)
            sessions = self.tr("%n session(s)", "", day.session_count)
            return self.tr("{minutes} min, {sessions}").format(minutes=minutes, sessions=sessions)
        return self.tr("still to come") if day.is_to_come else self.tr("no session")

    def _plot(self) -> Area:
        top = self._label_height + Space.XS
        height = self.height() - top - LINES_BELOW * self._label_height - LABEL_GAP
        return Area(
            self._axis_width, top, max(1, self.width() - self._axis_width - Space.S), max(1, height)
        )

    def _paint_empty(self, painter: QPainter, place: QRectF) -> None:
        painter.setFont(self._theme.font(TypeRole.BODY))
        painter.setPen(self._theme.colour("text_muted"))
        painter.drawText(place, CENTRED, self.tr("No session in this week"))

    def _paint_day(self, painter: QPainter, day: WeekDay, slot: Area, bar: Area) -> None:
        minutes = whole_minutes(day.active_s)
        if day.session_count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("primary"))
            painter.drawRoundedRect(rect(bar).adjusted(0, -1, 0, 0), BAR_RADIUS, BAR_RADIUS)
            painter.setPen(self._theme.colour("text"))
            painter.setFont(self._theme.font(TypeRole.STRONG))
            above = QRectF(
                slot.left, bar.top - self._label_height - 2, slot.width, self._label_height
            )
            painter.drawText(above, CENTRED, str(minutes))
        painter.setFont(self._theme.font(TypeRole.CAPTION))
        is_today = day.on == self._today
        painter.setPen(self._theme.colour("text" if is_today else "text_muted"))
        line = QRectF(slot.left, slot.bottom + LABEL_GAP, slot.width, self._label_height)
        painter.drawText(line, CENTRED, words.weekday_name(day.on))
        painter.drawText(line.translated(0, self._label_height), CENTRED, words.day_name(day.on))
        pain = _pain(day)
        if pain:
            painter.drawText(line.translated(0, 2 * self._label_height), CENTRED, pain)
        if day.is_planned:
            place = line.translated(0, (3 if pain else 2) * self._label_height).center()
            self._paint_plan_mark(painter, place, is_done=bool(day.session_count))

    def _paint_plan_mark(self, painter: QPainter, place: QPointF, *, is_done: bool) -> None:
        """Paint a ring for a planned day, filled once something was done on it."""
        painter.setPen(QPen(self._theme.colour("primary"), 1.6))
        painter.setBrush(
            self._theme.colour("primary") if is_done else self._theme.colour("surface")
        )
        painter.drawEllipse(place, PLAN_MARK_RADIUS, PLAN_MARK_RADIUS)


def _pain(day: WeekDay) -> str:
    if day.before is None and day.after is None:
        return ""
    before, after = ("–" if score is None else str(score) for score in (day.before, day.after))
    return f"{before} → {after}"
