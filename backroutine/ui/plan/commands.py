"""One edit on the undo stack: the plan before and after it."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from backroutine.domain.planning import PlannedTime, WeekPlan

Shown = Callable[[WeekPlan, PlannedTime | None], None]
"""Called with the plan that holds now, and the time that the focus belongs to."""


class EditPlan(QUndoCommand):
    """A plan changed; two snapshots serve every edit.

    An edit with `goes_on` joins the one before where it changes the very time that the other left:
    a time that is moved by keys, minute by minute, is one edit.
    """

    def __init__(
        self, text: str, before: WeekPlan, after: WeekPlan, show: Shown,
        old: PlannedTime | None = None, new: PlannedTime | None = None, *, goes_on: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(text)
        self._before = before
        self._after = after
        self._show = show
        self._old = old
        self._new = new
        self._goes_on = goes_on

    @override
    def redo(self) -> None:
        self._show(self._after, self._new)

    @override
    def undo(self) -> None:
        self._show(self._before, self._old)

    @override
    def id(self) -> int:
        return 1 if self._goes_on else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditPlan) or other._old != self._new:  # noqa: SLF001
            return False
        self._after, self._new = other._after, other._new  # noqa: SLF001
        self.setObsolete(self._after == self._before)
        return True
