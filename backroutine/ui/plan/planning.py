"""The parts of the plan joined: what is kept, the card of today, the editor, the reminders."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.planning import done_on
from backroutine.domain.progress import WeekStart, dated, local_day
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.timeline import STANDARD_TIMES, LeadTimes
from backroutine.ui.background import Background
from backroutine.ui.plan.keeping import PlanKeeper
from backroutine.ui.plan.plannable import Plannables, plannables
from backroutine.ui.plan.reminders import Reminders
from backroutine.ui.plan.today_card import TodayCard
from backroutine.ui.plan.tray import Tray
from backroutine.ui.ports import Store
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.ui.plan.dialog import PlanDialog


class Planning(QObject):
    """Keeps card, editor and reminders by the same plan, routines and sessions of today.

    The window puts `card` where it likes and says when routines or sessions are others; `load`
    reads all that is needed, at the start and after a restore.
    """

    start_wished = Signal(str)
    """The routine of this id is to be played now."""
    open_wished = Signal(str)
    """A reminder was clicked: this routine is to be shown, ready to start."""
    export_wished = Signal(object)
    """The `WeekPlan` is to go into a calendar file."""

    def __init__(
        self, store: Store, background: Background, theme: Theme, clock: Clock, tray: Tray,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._store = store
        self._background = background
        self._theme = theme
        self._clock = clock
        self._routines: Plannables = {}
        self._done: Mapping[RoutineId, int] = {}
        self._week_start = WeekStart.MONDAY
        self._dialog: PlanDialog | None = None
        self.keeper = PlanKeeper(store.plans, background, self)
        self.card = TodayCard(theme, clock, parent)
        self.reminders = Reminders(clock, tray, self)
        self.keeper.changed.connect(self._show)
        self.card.start_wished.connect(self.start_wished)
        self.card.plan_wished.connect(self.open_editor)
        self.reminders.routine_wished.connect(self.open_wished)

    @property
    def dialog(self) -> "PlanDialog | None":
        """The window with the editor; `None` until it was first opened."""
        return self._dialog

    def load(self) -> None:
        """Read the plan and what was done today."""
        self.keeper.load()
        self.look_at_sessions()

    def look_at_sessions(self) -> None:
        """Read what was done today, as after a session or a correction."""
        sessions, today = self._store.sessions, local_day(self._clock.now())
        self._background.run(lambda: done_on(today, dated(sessions.all())), self._show_done)

    def show_routines(
        self, routines: Iterable[Routine], catalogue: Catalogue, times: LeadTimes = STANDARD_TIMES
    ) -> None:
        """Offer these routines, the person's own before programmes, with the person's times."""
        self._routines = plannables(routines, catalogue, times)
        if self._dialog is not None:
            self._dialog.editor.show_routines(self._routines)
        self._show()

    def set_week_start(self, week_start: WeekStart) -> None:
        """Begin the week on another day."""
        self._week_start = week_start
        if self._dialog is not None:
            self._dialog.editor.set_week_start(week_start)

    def open_editor(self, routine_id: RoutineId | None = None) -> None:
        """Show the editor, with a routine chosen where one is given."""
        dialog = self._dialog or self._make_dialog()
        dialog.editor.show_plan(self.keeper.plan)
        if routine_id is not None:
            dialog.editor.choose_routine(routine_id)
        dialog.open()

    def _make_dialog(self) -> "PlanDialog":
        from backroutine.ui.plan.dialog import PlanDialog  # not for the start

        parent = self.parent()
        owner = parent.window() if isinstance(parent, QWidget) else None
        self._dialog = dialog = PlanDialog(self._theme, self._clock, owner)
        dialog.editor.show_routines(self._routines)
        dialog.editor.set_week_start(self._week_start)
        dialog.editor.plan_changed.connect(self.keeper.save)
        dialog.editor.start_wished.connect(self.start_wished)
        dialog.editor.export_wished.connect(self.export_wished)
        return dialog

    def _show_done(self, done: Mapping[RoutineId, int]) -> None:
        self._done = done
        self._show()

    def _show(self) -> None:
        plan = self.keeper.plan
        self.card.show_plan(plan, self._routines, self._done)
        self.reminders.show_plan(plan, self._routines, self._done)
        if self._dialog is not None:
            self._dialog.editor.show_plan(plan)
