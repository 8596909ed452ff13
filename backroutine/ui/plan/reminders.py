"""Reminders of the plan while the program runs; outside of it the exported calendar reminds.

One timer waits for what is due next, but never longer than a minute: a timer stands still while the
computer sleeps and knows nothing of a clock that is set, so the clock on the wall is asked again.
What became due while the computer slept is told up to an hour late; later, the card of today does.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backroutine.clock import Clock
from backroutine.domain.planning import Due, WeekPlan, due_between, next_due, todays_routines
from backroutine.domain.routine import RoutineId
from backroutine.ui.plan.plannable import Plannable, Plannables
from backroutine.ui.plan.tray import Tray
from backroutine.ui.plan.words import rough_length, time_name

MOST_LATE = timedelta(hours=1)
MOST_WAIT_S = 60.0
REMEMBERED = timedelta(days=2)


class Reminders(QObject):
    """Tells the tray what is due, once, unless it was done already; switched off at first."""

    routine_wished = Signal(str)
    """A reminder was clicked: the id of its routine."""

    def __init__(
        self, clock: Clock, tray: Tray, parent: QObject | None = None, zone: tzinfo | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tray = tray
        self._zone = zone
        self._plan = WeekPlan()
        self._routines: Plannables = {}
        self._done: Mapping[RoutineId, int] = {}
        self._done_on: date | None = None
        self._looked_at = clock.now()
        self._told: frozenset[Due] = frozenset()
        self._is_on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)

    @property
    def is_on(self) -> bool:
        return self._is_on

    @property
    def waits_s(self) -> float | None:
        """In how many seconds the clock is asked again; `None` while nothing is waited for."""
        return self._timer.interval() / 1000 if self._timer.isActive() else None

    def set_reminders(self, is_on: bool) -> None:  # noqa: FBT001 - as a setting is given
        """Switch reminders on or off; what became due while they were off is not told."""
        if is_on is self._is_on:
            return
        self._is_on = is_on
        self._looked_at = self._clock.now()
        if is_on:
            self._tray.show()
        else:
            self._tray.hide()
        self._wait()

    def show_plan(
        self, plan: WeekPlan, routines: Plannables, done: Mapping[RoutineId, int] | None = None
    ) -> None:
        """Remind of another plan; `done` says how often each routine was done today."""
        self.check()  # what the plan of before has due until now
        self._plan, self._routines = plan, routines
        self._done, self._done_on = dict(done or {}), self._today(self._clock.now())
        self._wait()

    def check(self) -> None:
        """Tell what became due since the last look, then wait again."""
        now = self._clock.now()
        since = max(self._looked_at, now - MOST_LATE)
        self._looked_at = now
        if self._is_on:
            due = due_between(self._plan, since, now, self._zone)
            fresh = [each for each in due if each not in self._told and self._is_open(each)]
            for each in fresh:
                self._tell(each)
            # also when the clock is set back, nothing is told twice
            self._told = frozenset(
                each for each in self._told.union(fresh) if abs(now - each.moment) < REMEMBERED
            )
        self._wait()

    def _wait(self) -> None:
        due = next_due(self._plan, self._looked_at, self._zone) if self._is_on else None
        if due is None:
            self._timer.stop()
            return
        left_s = (due.moment - self._clock.now()).total_seconds()
        self._timer.start(round(1000 * min(max(left_s, 0.0), MOST_WAIT_S)))

    def _is_open(self, due: Due) -> bool:
        """Whether a routine can be played and has not been done yet that day."""
        routine = self._routines.get(due.planned.routine_id)
        if routine is None or not routine.is_ready:
            return False
        day = self._today(due.moment)
        done = self._done if day == self._done_on else {}
        todays = todays_routines(self._plan, day, done)
        return not any(each.is_done and each.planned == due.planned for each in todays)

    def _tell(self, due: Due) -> None:
        routine = self._routines[due.planned.routine_id]
        self._tray.tell(
            routine.name,  # a title is plain text everywhere; a body may be read as markup
            self._sentence(due, routine),
            partial(self.routine_wished.emit, routine.id),
        )

    def _sentence(self, due: Due, routine: Plannable) -> str:
        return self.tr("Planned for {time}: {length}. Click to open it.").format(
            time=time_name(due.planned.at), length=rough_length(routine.total_s)
        )

    def _today(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()
