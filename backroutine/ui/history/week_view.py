"""The week: its days as a chart, and how it lies beside the plan, where there is one."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.adherence import Adherence, adherence, first_planned_day
from backroutine.domain.progress import (
    DatedSession,
    DayFigures,
    WeekStart,
    whole_minutes,
)
from backroutine.ui.history import words
from backroutine.ui.history.chart_card import ChartCard
from backroutine.ui.history.figures_table import Figures
from backroutine.ui.history.week_chart import WeekChart, WeekDay, week_days
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

CARD_HEIGHT = 330
WEEKS_TOLD = 4


class AdherenceCard(QFrame):
    """Says how many planned days were kept, without a word about those that were not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._this_week = PlainLabel(look="strong", parent=self, wraps=True)
        self._before = PlainLabel(look="muted", parent=self, wraps=True)
        self._note = PlainLabel(
            self.tr(
                "A session on another day stands in for a planned one. Days of rest and sore days "
                "break nothing."
            ),
            look="caption", parent=self, wraps=True,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.XS)
        layout.addWidget(PlainLabel(self.tr("Your plan"), look="heading", parent=self))
        for label in (self._this_week, self._before, self._note):
            layout.addWidget(label)

    def show_adherence(self, found: Adherence, *, is_assumed: bool = False) -> None:
        """Show the weeks of a plan, of which the last is the present one.

        `is_assumed` says that nobody knows whether the weeks before had this plan.
        """
        *earlier, this_week = found.weeks
        still = this_week.still_planned_count
        if still:
            text = self.tr("This week: {kept} of {planned} planned days, {still} still to come")
        else:
            text = self.tr("This week: {kept} of {planned} planned days")
        planned = this_week.planned_count + still
        self._this_week.setText(
            text.format(kept=this_week.kept_count, planned=planned, still=still)
        )
        told = [week for week in earlier[-WEEKS_TOLD:] if week.planned_count]
        before = self.tr("The weeks before: {weeks}")
        if is_assumed:
            before = self.tr("The weeks before, had they had the plan of today: {weeks}")
        self._before.setText(
            before.format(
                weeks=", ".join(
                    self.tr("{kept} of {planned}").format(
                        kept=week.kept_count, planned=week.planned_count
                    )
                    for week in told
                )
            )
        )
        self._before.setVisible(bool(told))


class WeekView(QScrollArea):
    """Shows one week, walkable into all that came before."""

    days_chosen = Signal(object, object)
    """The first and last day of what was chosen; here they are the same."""
    picture_wished = Signal(object)
    """The `ChartCard` is to be kept as a picture."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[WeekDay] = ()
        self._fill: Callable[[], None] | None = None
        self.chart = WeekChart(theme)
        self.chart.chosen.connect(self._choose)
        headings = (
            self.tr("Day"), self.tr("Sessions"), self.tr("Minutes"), self.tr("Before"),
            self.tr("After"), self.tr("Plan"),
        )  # fmt: skip
        self.card = ChartCard(self.chart, headings, theme)
        self._theme = theme
        theme.changed.connect(self._size_card)
        self._size_card()
        self.card.picture_wished.connect(self._wish_picture)
        self.plan = AdherenceCard()
        self.plan.hide()
        inner = QWidget(self)
        self.setWidget(inner)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, Space.S, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.card, 1)
        layout.addWidget(self.plan)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_sessions(
        self,
        sessions: Sequence[DatedSession],
        days: dict[date, DayFigures],
        today: date,
        week_start: WeekStart,
        planned: Collection[int],
        planned_since: date | None,
        done_on: Callable[[], Collection[date]],
    ) -> None:
        """Show the weeks of some sessions up to today; `planned` are weekdays, 0 for Monday.

        Where nobody knows since when they are planned, the weeks from the first session on are
        laid beside the plan of today, and said to be. `done_on` are all days of the history on
        which something was done, whatever is chosen: a plan is kept by any session. Nothing is
        computed before somebody looks.
        """

        def fill() -> None:
            first = min((day for day in days if day <= today), default=today)
            self._days = week_days(sessions, days, first, today, week_start, planned)
            self.chart.show_days(self._days, today)
            self.card.show_summary(self._summary(), self._rows)
            self.plan.setVisible(bool(planned))
            if planned:
                done = done_on()
                since = planned_since or first_planned_day(done, today, week_start)
                self.plan.show_adherence(
                    adherence(planned, done, min(since, today), today, week_start),
                    is_assumed=planned_since is None,
                )

        self._fill = fill
        if self.isVisible():
            self._fill_now()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_now()

    def _fill_now(self) -> None:
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()

    def _summary(self) -> str:
        newest = self._days[-7:]
        minutes = sum(whole_minutes(day.active_s) for day in newest)
        done = sum(bool(day.session_count) for day in newest)
        return self.tr("This week {minutes} min on {days} of 7 days").format(
            minutes=minutes, days=done
        )

    def _rows(self) -> Figures:
        return [
            (
                words.full_day_name(day.on),
                str(day.session_count),
                str(whole_minutes(day.active_s)),
                _score(day.before),
                _score(day.after),
                self.tr("planned") if day.is_planned else "–",
            )
            for day in reversed(self._days)
            if not day.is_to_come or day.is_planned
        ]

    def _size_card(self) -> None:
        self.card.setMinimumHeight(self._theme.scaled(CARD_HEIGHT))

    def _wish_picture(self) -> None:
        self.picture_wished.emit(self.card)

    def _choose(self, index: int) -> None:
        day = self.chart.day(index)
        self.days_chosen.emit(day, day)


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)
