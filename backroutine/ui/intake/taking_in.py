"""Takes in files: read behind the window, looked at in a preview, undone like any other edit."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import Exercise
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine
from backroutine.ui.background import Background
from backroutine.ui.intake.ports import FoundFiles, FoundRoutine, IncomingFiles
from backroutine.ui.notice import Notice

if TYPE_CHECKING:
    from backroutine.ui.intake.preview import PreviewDialog


class TakingIn(QObject):
    """Asks what of some files is to come in, and stores it; one import is one undo."""

    routines_taken = Signal(object)
    """Routines were stored, to be shown on the same undo stack: a list of `Routine`."""

    exercises_changed = Signal()
    """Own exercises were stored or taken back."""

    def __init__(
        self,
        files: IncomingFiles,
        background: Background,
        undo_stack: QUndoStack,
        notice: Notice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._files = files
        self._background = background
        self._undo_stack = undo_stack
        self._notice = notice
        self._window = window
        self.dialog: PreviewDialog | None = None

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files and show what they hold; where nothing could come in, say why."""
        self._background.run(lambda: self._files.look(paths), self._show)

    def store(self, routines: Sequence[Routine], exercises: Sequence[Exercise]) -> None:
        """Store an import once more, as redoing does."""
        job = partial(self._files.store, routines, exercises)
        self._background.run(job, self._tell_changed, self._warn)

    def take_back(self, routines: Sequence[Routine], exercises: Sequence[Exercise]) -> None:
        """Forget an import again, as undoing does."""
        routine_ids = [routine.id for routine in routines]
        exercise_ids = [exercise.id for exercise in exercises]
        job = partial(self._files.take_back, routine_ids, exercise_ids)
        self._background.run(job, self._tell_changed, self._warn)

    def _show(self, found: FoundFiles) -> None:
        if self.dialog is not None:
            return  # asked for twice, while the first is being looked at
        if not found.routines and not found.exercises:
            self._notice.warn("\n".join(found.refusals))
            return
        from backroutine.ui.intake.preview import PreviewDialog  # not for the start

        self.dialog = PreviewDialog(found, self._window)
        self.dialog.wished.connect(self._take_in)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _take_in(self, routines: Sequence[FoundRoutine], exercises: Sequence[Exercise]) -> None:
        needed = [exercise for each in routines for exercise in each.new_exercises]
        taken = [each.routine for each in routines]
        stored = [*exercises, *needed]
        job = partial(self._files.store, taken, stored)
        self._background.run(job, partial(self._taken_in, taken, stored), self._warn)

    def _taken_in(
        self, routines: Sequence[Routine], exercises: Sequence[Exercise], _: None
    ) -> None:
        self._undo_stack.beginMacro(self.tr("Import"))
        # below the routines, so that an undo takes them out of sight before the disk is asked
        self._undo_stack.push(_Import(self, routines, exercises))
        if routines:
            self.routines_taken.emit(list(routines))
        self._undo_stack.endMacro()
        count = len(routines) + len(exercises)
        self._notice.tell(self.tr("%n imported. It can be undone.", "", count))
        if exercises:
            self.exercises_changed.emit()

    def _tell_changed(self, _: None) -> None:
        self.exercises_changed.emit()

    def _warn(self, error: RefusedError) -> None:
        self._notice.warn(str(error))


class _Import(QUndoCommand):
    """What came in at once; it is stored already when this is pushed."""

    def __init__(
        self, taking: TakingIn, routines: Sequence[Routine], exercises: Sequence[Exercise]
    ) -> None:
        super().__init__()
        self._taking = taking
        self._routines = tuple(routines)
        self._exercises = tuple(exercises)
        self._is_first = True

    @override
    def redo(self) -> None:
        if not self._is_first:
            self._taking.store(self._routines, self._exercises)
        self._is_first = False

    @override
    def undo(self) -> None:
        self._taking.take_back(self._routines, self._exercises)
