"""The sessions that are looked at: all of them, or those of a routine, a period, an exercise."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.progress import DatedSession, by_day, dated, local_day, totals
from backroutine.domain.session import SessionSummary
from backroutine.domain.settings import Settings
from backroutine.domain.working import ExerciseEffect
from backroutine.ui.history.filter_bar import FilterBar
from backroutine.ui.history.learning import Learning
from backroutine.ui.history.overview import history_figures
from backroutine.ui.history.periods import first_day, holds, last_day, periods
from backroutine.ui.history.sessions_model import routines_of
from backroutine.ui.history.sessions_panel import SessionsPanel
from backroutine.ui.history.views import Views


class Chosen(QObject):
    """Shows, in charts and list, the sessions that the filter bar chooses."""

    shown = Signal()
    """What is chosen now is seen."""

    def __init__(
        self, filters: FilterBar, views: Views, panel: SessionsPanel, learning: Learning,
        clock: Clock, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._filters = filters
        self._views = views
        self._panel = panel
        self._learning = learning
        self._clock = clock
        self._settings = Settings()
        self._catalogue = Catalogue(())
        self._planned: frozenset[int] = frozenset()
        self._planned_since: date | None = None
        self._sessions: Sequence[DatedSession] = ()
        self._is_loaded = False
        filters.changed.connect(self._show_other)
        views.effects.wished.connect(self._learn)
        views.effects.list.chosen.connect(self._list_sessions_of)
        learning.learned.connect(self._show_learned)

    @property
    def is_loaded(self) -> bool:
        """Whether the sessions have been read at all."""
        return self._is_loaded

    @property
    def sessions(self) -> Sequence[DatedSession]:
        """Every session that there is, chosen or not."""
        return self._sessions

    @property
    def today(self) -> date:
        """The day of the person's own calendar."""
        return local_day(self._clock.now())

    def take(self, sessions: Sequence[SessionSummary]) -> None:
        """Choose from these sessions, and show what is chosen."""
        self._is_loaded = True
        self._sessions = dated(sessions)
        days = {entry.on for entry in self._sessions}
        self._filters.offer(routines_of(sessions), periods(days, self.today))
        self._offer_exercises()
        self.show()

    def set_settings(self, settings: Settings) -> None:
        """Take the first day of the week and the goal."""
        self._settings = settings
        self._show_if_loaded()

    def set_plan(self, weekdays: frozenset[int], since: date | None) -> None:
        """Take the planned days of a week, 0 for Monday, and from when they are planned."""
        self._planned, self._planned_since = weekdays, since
        self._show_if_loaded()

    def know(self, catalogue: Catalogue) -> None:
        """Let the exercises of a catalogue be chosen, beside those of the sessions."""
        self._catalogue = catalogue
        self._offer_exercises()

    def begin_anew(self) -> None:
        """Choose everything, and know nothing of what was read: other data has come."""
        self._learning.forget()
        if self._is_loaded:
            self._filters.clear()

    def show(self) -> None:
        """Show what is chosen as it is now; what is not known of it yet is read."""
        self._show_sessions()
        self._views.effects.set_old()
        if not self._is_read(self.today):
            self._learn()  # a session that is new has not been read yet

    def _show_if_loaded(self) -> None:
        if self._is_loaded:
            self.show()

    def _show_other(self) -> None:
        self._panel.bar.put_away()
        self._panel.show_list()
        self.show()

    def _show_learned(self, effects: Sequence[ExerciseEffect]) -> None:
        self._views.effects.show_effects(effects)
        if self._filters.exercise_id is not None:
            self._show_sessions()

    def _show_sessions(self) -> None:
        filters, views, today = self._filters, self._views, self.today
        chosen = self._chosen(today) if filters.is_filtering else self._sessions
        period, week_start = filters.period, self._settings.week_start
        figures = history_figures(
            chosen, first_day(period, today), last_day(period, today), week_start
        )
        views.overview.show_figures(figures, week_start, self._settings.weekly_goal_min, today)
        views.week.show_sessions(
            chosen, figures.days, today, week_start, self._planned, self._planned_since,
            lambda: by_day(self._sessions),
        )  # fmt: skip
        is_read = self._is_read(today)
        self._panel.show_sessions(chosen, has_others=bool(self._sessions), is_read=is_read)
        filters.show_totals(totals(figures.days))
        self.shown.emit()

    def _chosen(self, today: date) -> list[DatedSession]:
        exercise_id = self._filters.exercise_id
        chosen = self._of_routine_and_period(today)
        if exercise_id is None:
            return chosen
        with_it = self._learning.sessions_with(exercise_id)
        return [entry for entry in chosen if entry.session.id in with_it]

    def _of_routine_and_period(self, today: date) -> list[DatedSession]:
        routine_id, period = self._filters.routine_id, self._filters.period
        return [
            entry
            for entry in self._sessions
            if routine_id in (None, entry.session.routine_id) and holds(period, entry.on, today)
        ]

    def _is_read(self, today: date) -> bool:
        """Return whether it is known which of the sessions hold the exercise looked at, if any."""
        if self._filters.exercise_id is None:
            return True
        return self._learning.has_read([e.session for e in self._of_routine_and_period(today)])

    def _learn(self) -> None:
        # not those of one exercise alone: it is told beside the sessions without it
        self._learning.learn([e.session for e in self._of_routine_and_period(self.today)])

    def _list_sessions_of(self, effect: ExerciseEffect) -> None:
        self._filters.choose_exercise(effect.exercise_id, effect.name)

    def _offer_exercises(self) -> None:
        named = {each.id: each.name for each in self._catalogue}
        self._filters.exercise.offer(list((self._learning.exercise_names() | named).items()))
