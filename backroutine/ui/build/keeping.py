"""The person's own routines: in memory at once, on the disk as soon as it can.

Every edit stores itself. A job takes whatever is newest when its turn comes, so that a spin box
that is turned fast writes a few times, not a hundred, and nothing is lost when the program ends.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.background import Background
from backroutine.ui.ports import Routines


class RoutineKeeper(QObject):
    """Holds the own routines and stores every change behind the window's back."""

    changed = Signal()
    """The routines in memory are others: one came, changed or went."""

    stored = Signal()
    """A change has reached the disk."""

    refused = Signal(str)
    """A change could not be stored; it stays in memory, to be stored with the next attempt."""

    def __init__(
        self, routines: Routines, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._routines = routines
        self._background = background
        self._own: dict[RoutineId, Routine] = {}
        self._waiting: dict[RoutineId, Routine | None] = {}
        self._changed_here: set[RoutineId] = set()
        self._is_failing = False

    @property
    def own(self) -> list[Routine]:
        """The own routines by name."""
        return sorted(self._own.values(), key=lambda routine: routine.name.casefold())

    @property
    def has_unstored(self) -> bool:
        """Whether a change has not reached the disk."""
        return bool(self._waiting)

    def __contains__(self, routine_id: RoutineId) -> bool:
        return routine_id in self._own

    def get(self, routine_id: RoutineId) -> Routine | None:
        """Return an own routine as it is now, or `None`."""
        return self._own.get(routine_id)

    def take(self, stored: list[Routine]) -> None:
        """Take what is on the disk; what was edited meanwhile is newer and stays."""
        for routine in stored:
            if routine.id not in self._changed_here:
                self._own[routine.id] = routine
        self.changed.emit()

    def keep(self, routine: Routine) -> None:
        """Keep a routine, new or changed, and store it."""
        self._own[routine.id] = routine
        self._store(routine.id, routine)

    def forget(self, routine_id: RoutineId) -> None:
        """Delete a routine here and on the disk."""
        self._own.pop(routine_id, None)
        self._store(routine_id, None)

    def release(self, routine_id: RoutineId) -> None:
        """Let go of a routine that somebody else deletes on the disk, in the next job at once."""
        self._own.pop(routine_id, None)
        self._waiting.pop(routine_id, None)
        self._changed_here.add(routine_id)
        self.changed.emit()
        # the answer comes when that job has its place in the line: who reads then, reads after it
        self._background.run(_stand_in_line, self._tell_gone)

    def begin_anew(self) -> None:
        """Let go of every routine, also of what was not stored: other data has come."""
        self._own.clear()
        self._waiting.clear()
        self._changed_here.clear()
        self._is_failing = False
        self.changed.emit()

    def try_again(self) -> None:
        """Store once more what could not be stored."""
        for routine_id in list(self._waiting):
            self._submit(routine_id)

    def _store(self, routine_id: RoutineId, routine: Routine | None) -> None:
        self._waiting[routine_id] = routine
        self._changed_here.add(routine_id)
        self.changed.emit()
        if self._is_failing:
            self.try_again()
        else:
            self._submit(routine_id)

    def _submit(self, routine_id: RoutineId) -> None:
        self._background.run(partial(self._write_newest, routine_id), self._tell_stored, self._tell)

    def _write_newest(self, routine_id: RoutineId) -> bool:
        """Write what is newest of a routine; runs away from the window. Return whether it wrote."""
        try:
            routine = self._waiting.pop(routine_id)
        except KeyError:
            return False
        try:
            if routine is None:
                self._delete(routine_id)
            else:
                self._routines.save(routine)
        except RefusedError:
            self._waiting.setdefault(routine_id, routine)
            raise
        return True

    def _delete(self, routine_id: RoutineId) -> None:
        try:
            self._routines.delete(routine_id)
        except KeyError:
            return  # made and deleted again before it was ever stored

    def _tell_stored(self, has_written: bool) -> None:  # noqa: FBT001 - an answer by callback
        if has_written:
            self._is_failing = False
            self.stored.emit()

    def _tell_gone(self, _: None) -> None:
        self.stored.emit()

    def _tell(self, error: RefusedError) -> None:
        self._is_failing = True
        self.refused.emit(str(error))


def _stand_in_line() -> None:
    """Stand in the line of jobs."""
