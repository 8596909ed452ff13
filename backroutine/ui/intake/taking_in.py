"""Takes in files: read behind the window, looked at in a preview, undone like any other edit."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import Exercise
from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.intake.ports import FoundExercise, FoundFiles, FoundRoutine, IncomingFiles
from backroutine.ui.intake.preview import PreviewDialog
from backroutine.ui.notice import Notice


class TakingIn(QObject):
    """Asks what of some files is to come in, and stores it; one import is one undo."""

    routines_taken = Signal(object)
    """Routines are to be kept, on the same undo stack: a list of `Routine`."""

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

    def store(self, exercises: Sequence[Exercise]) -> None:
        """Store exercises once more, as redoing does."""
        self._background.run(lambda: self._files.store(exercises), self._tell_changed, self._warn)

    def take_back(self, exercises: Sequence[Exercise]) -> None:
        """Forget exercises again, as undoing does."""
        ids = [exercise.id for exercise in exercises]
        self._background.run(lambda: self._files.take_back(ids), self._tell_changed, self._warn)

    def _show(self, found: FoundFiles) -> None:
        if self.dialog is not None:
            return  # asked for twice, while the first is being looked at
        if not found.routines and not found.exercises:
            self._notice.warn("\n".join(found.refusals))
            return
        self.dialog = PreviewDialog(found, self._window)
        self.dialog.wished.connect(self._take_in)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _take_in(
        self, routines: Sequence[FoundRoutine], exercises: Sequence[FoundExercise]
    ) -> None:
        needed = [exercise for each in routines for exercise in each.new_exercises]
        stored = [*(each.exercise for each in exercises), *needed]
        then = partial(self._taken_in, routines, stored)
        # stored before any routine names them; refused, nothing is changed
        self._background.run(lambda: self._files.store(stored), then, self._warn)

    def _taken_in(
        self, routines: Sequence[FoundRoutine], exercises: Sequence[Exercise], _: None
    ) -> None:
        self._undo_stack.beginMacro(self.tr("Import"))
        if exercises:
            self._undo_stack.push(_Exercises(self, exercises))
        if routines:
            self.routines_taken.emit([each.routine for each in routines])
        self._undo_stack.endMacro()
        count = len(routines) + len(exercises)
        self._notice.tell(self.tr("%n imported. It can be undone.", "", count))
        if exercises:
            self.exercises_changed.emit()

    def _tell_changed(self, _: None) -> None:
        self.exercises_changed.emit()

    def _warn(self, error: RefusedError) -> None:
        self._notice.warn(str(error))


class _Exercises(QUndoCommand):
    """Exercises that came in; they are stored already when this is pushed."""

    def __init__(self, taking: TakingIn, exercises: Sequence[Exercise]) -> None:
        super().__init__()
        self._taking = taking
        self._exercises = tuple(exercises)
        self._is_first = True

    @override
    def redo(self) -> None:
        if not self._is_first:
            self._taking.store(self._exercises)
        self._is_first = False

    @override
    def undo(self) -> None:
        self._taking.take_back(self._exercises)
