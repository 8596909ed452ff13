"""One edit on the undo stack: the routine before and after it."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from backroutine.domain.routine import Routine, StepId

Shown = Callable[[Routine | None, Routine | None, tuple[StepId, ...]], None]
"""Called with what stands no more, what stands now, and the steps that the edit was about."""

MergeKey = tuple[object, ...]


class EditRoutine(QUndoCommand):
    """A routine made, changed or deleted; two snapshots serve every edit.

    `before` is `None` where the routine is new, `after` where it is deleted. Commands with the
    same `merge_on` become one: a spin box that is turned is one edit.
    """

    def __init__(
        self,
        text: str,
        before: Routine | None,
        after: Routine | None,
        show: Shown,
        touched: tuple[StepId, ...] = (),
        merge_on: MergeKey = (),
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._show = show
        self._touched = touched
        self._merge_on = merge_on

    @override
    def redo(self) -> None:
        self._show(self._before, self._after, self._touched)

    @override
    def undo(self) -> None:
        self._show(self._after, self._before, self._touched)

    @override
    def id(self) -> int:
        return 1 if self._merge_on else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditRoutine) or other._merge_on != self._merge_on:  # noqa: SLF001
            return False
        self._after = other._after  # noqa: SLF001
        self.setObsolete(self._after == self._before)
        return True
