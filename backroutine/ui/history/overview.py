"""The charts of the history side by side, or one below the other where it is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.progress import (
    DatedSession,
    DayFigures,
    PainPoint,
    WeekFigures,
    WeekStart,
    by_day,
    by_week,
    pain_points,
    start_of_week,
    whole_minutes,
)
from backroutine.ui.history import words
from backroutine.ui.history.chart_card import ChartCard
from backroutine.ui.history.charts import CalendarChart, WeeksChart
from backroutine.ui.history.figures_table import Figures
from backroutine.ui.history.pain_chart import PainChart
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

NARROW_PX = 620
CARD_HEIGHT = 250
CALENDAR_HEIGHT = 300


@dataclass(frozen=True, slots=True)
class HistoryFigures:
    """Everything that the charts show of a stretch of history."""

    days: dict[date, DayFigures]
    weeks: tuple[WeekFigures, ...]
    pain: tuple[PainPoint, ...]
    first: date
    last: date


def history_figures(
    sessions: Sequence[DatedSession], first: date | None, last: date, week_start: WeekStart
) -> HistoryFigures:
    """Compute the figures of sessions from `first`, or from the first active day, to `last`."""
    days = {day: figures for day, figures in by_day(sessions).items() if day <= last}
    beginning = first or min(days, default=last)
    return HistoryFigures(
        days, by_week(days, beginning, last, week_start), pain_points(sessions), beginning, last
    )


class Overview(QScrollArea):
    """Shows the figures of a stretch of history in three charts."""

    days_chosen = Signal(object, object)
    """The first and last day of a square or a bar that was chosen."""
    session_chosen = Signal(str)
    """A session was chosen by its mark: its id."""
    picture_wished = Signal(object)
    """A `ChartCard` is to be kept as a picture."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: HistoryFigures | None = None
        self.weeks = WeeksChart(theme)
        self.pain = PainChart(theme)
        self.calendar = CalendarChart(theme)
        minutes, sessions = self.tr("Minutes"), self.tr("Sessions")
        day = self.tr("Day")
        self._cards = (
            ChartCard(self.weeks, (self.tr("Week of"), self.tr("Days"), sessions, minutes), theme),
            ChartCard(self.pain, (day, self.tr("Before"), self.tr("After")), theme),
            ChartCard(self.calendar, (day, sessions, minutes), theme),
        )
        inner = QWidget(self)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, Space.S, 0)
        self._grid.setSpacing(Space.L)
        for card in self._cards:
            card.picture_wished.connect(partial(self.picture_wished.emit, card))
        self.setWidget(inner)
        self._above = QVBoxLayout()
        self._above.setSpacing(Space.L)
        self._grid.addLayout(self._above, 0, 0, 1, 2)
        self._is_narrow: bool | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.weeks.chosen.connect(self._choose_week)
        self.calendar.chosen.connect(self._choose_day)
        self.pain.chosen.connect(self._choose_session)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self._size_cards)
        self._size_cards()
        self._place_cards(is_narrow=False)

    def add_above(self, *widgets: QWidget) -> None:
        """Put widgets above the charts, one below the other; they scroll together."""
        for widget in widgets:
            self._above.addWidget(widget)

    def show_figures(
        self, figures: HistoryFigures, week_start: WeekStart, goal_min: int, today: date
    ) -> None:
        """Show other figures."""
        self._figures = figures
        self.weeks.show_weeks(figures.weeks, goal_min)
        self.pain.show_points(figures.pain)
        self.calendar.show_days(figures.days, figures.first, figures.last, week_start, today)
        weeks, pain, calendar = self._cards
        newest = self._weeks_summary(figures, goal_min, start_of_week(today, week_start))
        weeks.show_summary(newest, self._week_rows)
        pain.show_summary(self._pain_summary(figures), self._pain_rows)
        calendar.show_summary(self._calendar_summary(figures), self._day_rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards(is_narrow=self._has_little_room())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Qt tells a hidden widget of its last size but one where moving the cards gives it another
        self._grid.invalidate()
        self._grid.activate()

    def _has_little_room(self) -> bool:
        return self.viewport().width() < self._theme.scaled(NARROW_PX)

    def _size_cards(self) -> None:
        weeks, pain, calendar = self._cards
        for card, height in (
            (weeks, CARD_HEIGHT),
            (pain, CARD_HEIGHT),
            (calendar, CALENDAR_HEIGHT),
        ):
            card.setMinimumHeight(self._theme.scaled(height))
        if self._is_narrow is not None:
            self._place_cards(is_narrow=self._has_little_room())

    def _place_cards(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        weeks, pain, calendar = self._cards
        self._grid.addWidget(weeks, 1, 0, 1, 2 if is_narrow else 1)
        self._grid.addWidget(
            pain, 2 if is_narrow else 1, 0 if is_narrow else 1, 1, 2 if is_narrow else 1
        )
        self._grid.addWidget(calendar, 3, 0, 1, 2)
        self._grid.setRowStretch(1, 3)
        self._grid.setRowStretch(3, 0)

    def _weeks_summary(self, figures: HistoryFigures, goal_min: int, this_week: date) -> str:
        newest = figures.weeks[-1]
        minutes = whole_minutes(newest.active_s)
        if newest.starts_on != this_week:
            text = self.tr("{minutes} min in the last week shown")
        elif goal_min:
            text = self.tr("Goal {goal} min · this week {minutes} min")
        else:
            text = self.tr("This week {minutes} min")
        return text.format(minutes=minutes, goal=goal_min)

    def _pain_summary(self, figures: HistoryFigures) -> str:
        if not figures.pain:
            return self.tr("No pain was noted in this time.")
        return self.tr("0 none, 10 worst · line: mean of 7 sessions")

    def _calendar_summary(self, figures: HistoryFigures) -> str:
        if len(figures.days) == 1:
            return self.tr("1 active day")
        return self.tr("{count} active days since {day}").format(
            count=words.number_name(len(figures.days)), day=words.dated_name(figures.first)
        )

    def _week_rows(self) -> Figures:
        weeks = self._figures.weeks if self._figures else ()
        return [
            (
                words.dated_name(week.starts_on),
                str(week.day_count),
                str(week.session_count),
                str(whole_minutes(week.active_s)),
            )
            for week in reversed(weeks)
        ]

    def _pain_rows(self) -> Figures:
        pain = self._figures.pain if self._figures else ()
        return [
            (words.dated_name(point.on), _score(point.before), _score(point.after))
            for point in reversed(pain)
        ]

    def _day_rows(self) -> Figures:
        days = self._figures.days if self._figures else {}
        return [
            (
                words.full_day_name(day),
                str(days[day].session_count),
                str(whole_minutes(days[day].active_s)),
            )
            for day in sorted(days, reverse=True)
        ]

    def _choose_week(self, index: int) -> None:
        if self._figures is not None:
            starts_on = self._figures.weeks[index].starts_on
            self.days_chosen.emit(starts_on, date.fromordinal(starts_on.toordinal() + 6))

    def _choose_day(self, index: int) -> None:
        day = self.calendar.day(index)
        self.days_chosen.emit(day, day)

    def _choose_session(self, index: int) -> None:
        if self._figures is not None:
            self.session_chosen.emit(self._figures.pain[index].session_id)


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)
