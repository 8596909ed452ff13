"""What is planned for today, with a button to start it; quiet where nothing is."""

from collections.abc import Mapping
from datetime import date, datetime, time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.planning import Due, TodaysRoutine, WeekPlan, next_due, todays_routines
from backroutine.domain.routine import RoutineId
from backroutine.ui.buttons import TextButton
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.one_line import OneLine
from backroutine.ui.plan.plannable import Plannable, Plannables
from backroutine.ui.plan.words import day_name, rough_length, time_name
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Space, TypeRole

MOST_ROWS = 3
END_WIDTH = 108
WIDEST_TIME = time(20, 0)
LOOK_EVERY_MS = 60_000


class TodayCard(QFrame):
    """Shows today's routines, the next one first; nothing here counts days in a row."""

    start_wished = Signal(str)
    """The routine of this id is to be played now."""
    plan_wished = Signal()
    """The week's plan is to be shown."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "panel")
        self._theme = theme
        self._clock = clock
        self._plan = WeekPlan()
        self._routines: Plannables = {}
        self._done: Mapping[RoutineId, int] = {}
        self._day: date | None = None
        self._most_rows = MOST_ROWS
        self._title = PlainLabel(self.tr("Today"), "heading", self)
        self._quiet = PlainLabel(look="muted", parent=self, wraps=True)
        self.plan_button = styled(QPushButton(self), "quiet")
        self.plan_button.clicked.connect(self.plan_wished)
        self.rows: list[TodayRow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_at_the_clock)
        self._place()
        self._show()

    @property
    def quiet_words(self) -> str:
        """What is said beside the routines, or where there are none."""
        return "" if self._quiet.isHidden() else self._quiet.text()

    def show_plan(
        self, plan: WeekPlan, routines: Plannables, done: Mapping[RoutineId, int] | None = None
    ) -> None:
        """Show what of a plan is for today; `done` says how often each routine was done today."""
        self._plan, self._routines, self._done = plan, routines, dict(done or {})
        self._day = self._today()
        self._show()

    def set_most_rows(self, count: int) -> None:
        """Show so many routines at most, as a page with little room needs it; the next one first.

        Raises:
            ValueError: the count is below 1.
        """
        if count < 1:
            raise ValueError("a card shows at least one routine")
        self._most_rows = count
        self._show()

    def look_at_the_clock(self) -> None:
        """Show another day when one has begun."""
        if self._day is not None and self._today() != self._day:
            self._day, self._done = self._today(), {}
            self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_at_the_clock()
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.plan_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        self._layout.setSpacing(Space.S)
        self._layout.addLayout(head)
        self._layout.addWidget(self._quiet)

    def _show(self) -> None:
        todays = self._playable_today()
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        # what is done goes first where not all has room: what can be started must not be hidden
        is_open = [each for each in todays if not each.is_done]
        first = is_open[0] if is_open else None
        open_first = sorted(todays, key=lambda each: each.is_done)
        shown = sorted(open_first[: self._most_rows], key=lambda each: each.planned)
        self.rows = [self._row(each, is_first=each is first) for each in shown]
        for number, row in enumerate(self.rows):
            self._layout.insertWidget(1 + number, row)
            row.show()
        self._quiet.setText(self._quiet_words(todays))
        self._quiet.setVisible(bool(self._quiet.text()))
        self.plan_button.setText(
            self.tr("Week plan…") if self._plan.times else self.tr("Plan the week…")
        )

    def _row(self, todays: TodaysRoutine, *, is_first: bool) -> "TodayRow":
        routine = self._routines[todays.planned.routine_id]
        row = TodayRow(todays, routine, self._theme, self, is_first=is_first)
        row.start_wished.connect(self.start_wished)
        return row

    def _playable_today(self) -> list[TodaysRoutine]:
        todays = todays_routines(self._plan, self._today(), self._done)
        return [each for each in todays if self._is_playable(each.planned.routine_id)]

    def _is_playable(self, routine_id: RoutineId) -> bool:
        return routine_id in self._routines and self._routines[routine_id].is_ready

    def _quiet_words(self, todays: list[TodaysRoutine]) -> str:
        if len(todays) > self._most_rows:
            return self.tr("%n more in the plan of today.", "", len(todays) - self._most_rows)
        if todays and not all(each.is_done for each in todays):
            return ""
        due = self._next()
        if due is None:
            return "" if todays else self.tr("Nothing is planned. Any day is a good day to begin.")
        words = (
            self.tr("All of today's plan is done. Next: {day} at {time}, {name}.")
            if todays
            else self.tr("Nothing is planned today. Next: {day} at {time}, {name}.")
        )
        return words.format(
            day=day_name(due.planned.weekday),
            time=time_name(due.planned.at),
            name=self._routines[due.planned.routine_id].name,
        )

    def _next(self) -> Due | None:
        """Return what is due first after today."""
        known = [each for each in self._plan.times if self._is_playable(each.routine_id)]
        end_of_today = datetime.combine(self._today(), datetime.max.time()).astimezone()
        return next_due(WeekPlan.of(known), end_of_today)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()


class TodayRow(QWidget):
    """One routine of today: when, what, how long; a button, or that it is done."""

    start_wished = Signal(str)

    def __init__(
        self, todays: TodaysRoutine, routine: Plannable, theme: Theme, parent: QWidget, *,
        is_first: bool,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme = theme
        self._routine = routine
        self.is_done = todays.is_done
        at = PlainLabel(time_name(todays.planned.at), "strong", self)
        name = OneLine(routine.name, parent=self)
        lasts = PlainLabel(rough_length(routine.total_s), "muted", self)
        self._tick = PlainLabel(parent=self)
        self._done = PlainLabel(self.tr("Done"), "muted", self)
        look = "primary" if is_first else ""
        self.start = TextButton(theme, "play", self.tr("Start"), look, self)
        self.start.setAccessibleName(self.tr("Start {name}").format(name=routine.name))
        self.start.clicked.connect(self._wish_start)
        self._at, self._end = at, QWidget(self)
        end = QHBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.addWidget(self._tick)
        end.addWidget(self._done, 1)
        end.addWidget(self.start)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(at)
        layout.addWidget(name, 1)
        layout.addWidget(lasts)
        layout.addWidget(self._end)
        for widget in (self._tick, self._done):
            widget.setVisible(self.is_done)
        self.start.setVisible(not self.is_done)
        theme.changed.connect(self._retint)
        self._retint()

    def _retint(self) -> None:
        # one above the other, whatever stands in them
        metrics = QFontMetrics(self._theme.font(TypeRole.STRONG))
        self._at.setMinimumWidth(metrics.horizontalAdvance(time_name(WIDEST_TIME)))
        self._end.setFixedWidth(self._theme.scaled(END_WIDTH))
        self._tick.setPixmap(icon_pixmap("check", self._theme.tokens.ok, ICON_PX))

    def _wish_start(self) -> None:
        self.start_wished.emit(self._routine.id)
