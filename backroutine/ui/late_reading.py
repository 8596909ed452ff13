"""When the routines are read and judged again for the pages that offer them: once edits are over.

Every edit stores itself. Judging all routines for the player and the plan after each of them would
cost more than the edit; so while the page that edits is seen, they wait until it is left, until
somebody asks for the plan, or until the edits have paused.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.background import Background
from backroutine.ui.ports import Routines

PAUSE_MS = 3_000


class LateReading(QObject):
    """Reads the routines and hands them on, late while the page that edits them is seen."""

    def __init__(
        self,
        routines: Routines,
        background: Background,
        editing: QWidget,
        show: Callable[[Sequence[Routine]], None],
    ) -> None:
        super().__init__(editing)
        self._routines = routines
        self._background = background
        self._editing = editing
        self._show = show
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read)
        editing.installEventFilter(self)

    def note_change(self) -> None:
        """Take notice that a routine was stored."""
        if self._editing.isVisible():
            self._pause.start()
        else:
            self.read()

    def read(self) -> None:
        """Read and hand on all routines now."""
        self._pause.stop()
        self._background.run(self._routines.all, self._show)

    def read_first(
        self, act: Callable[[RoutineId | None], None]
    ) -> Callable[[RoutineId | None], None]:
        """Return what does `act` once everything that was stored is known."""

        def act_late(routine_id: RoutineId | None) -> None:
            if not self._pause.isActive():
                act(routine_id)
                return
            self.read()
            # jobs are answered in their order
            self._background.run(_stand_in_line, lambda _: act(routine_id))

        return act_late

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and self._pause.isActive():
            if self._editing.window().isVisible():
                self.read()
            else:
                self._pause.stop()  # the program ends
        return False


def _stand_in_line() -> None:
    """Stand in the line of jobs."""
