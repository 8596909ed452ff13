"""The plan as the window has it: read once, shown at once when it changes, stored behind."""

from PySide6.QtCore import QObject, Signal

from backroutine.domain.planning import WeekPlan
from backroutine.ui.background import Background
from backroutine.ui.ports import Plans


class PlanKeeper(QObject):
    """Holds the one plan that editor, today's card, history and reminders share.

    A refusal of the disk is told by `Background.refused`; the plan stays as it is shown, and the
    next change stores it whole.
    """

    changed = Signal()

    def __init__(self, plans: Plans, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans = plans
        self._background = background
        self._plan = WeekPlan()
        self._is_changed = False

    @property
    def plan(self) -> WeekPlan:
        """The plan; an empty one until it has been read."""
        return self._plan

    def load(self) -> None:
        """Read the plan from the disk, as at the start and after a restore."""
        self._is_changed = False
        self._background.run(self._plans.load, self._take)

    def save(self, plan: WeekPlan) -> None:
        """Hold another plan and store it; an equal one is none."""
        if plan == self._plan:
            return
        self._plan = plan
        self._is_changed = True
        self.changed.emit()
        self._background.run(lambda: self._plans.save(plan))

    def _take(self, plan: WeekPlan) -> None:
        if not self._is_changed and plan != self._plan:
            self._plan = plan
            self.changed.emit()
