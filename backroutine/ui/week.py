"""The week's plan beside the pages: its card, its reminders, its calendar file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.plan.planning import Planning
from backroutine.ui.plan.tray import Tray
from backroutine.ui.ports import CalendarFiles, Store
from backroutine.ui.theme import Theme


class Week(QObject):
    """Joins the plan with the routines that there are, and carries what is wished of it."""

    routine_wished = Signal(object)
    """A planned `ReadyRoutine` is to be shown in the player, ready to start."""
    written = Signal(object)
    """The plan was written: the `Path`."""

    def __init__(
        self, store: Store, background: Background, theme: Theme, clock: Clock, tray: Tray,
        files: CalendarFiles, catalogue: Catalogue, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._background = background
        self._files = files
        self._catalogue = catalogue
        self._window = window
        self._settings = Settings()
        self._routines: tuple[Routine, ...] = ()
        self._exported = WeekPlan()
        self.planning = Planning(store, background, theme, clock, tray, window)
        self.planning.start_wished.connect(self._open)
        self.planning.open_wished.connect(self._open)
        self.planning.export_wished.connect(self._ask_for_file)

    def show_routines(self, routines: Sequence[Routine]) -> None:
        """Offer these routines, the person's own before programmes."""
        self._routines = tuple(routines)
        self.planning.show_routines(routines, self._catalogue, self._settings.lead_times)

    def set_settings(self, settings: Settings) -> None:
        """Take the person's times, first day of the week, and wish for reminders."""
        has_other_times = settings.lead_times != self._settings.lead_times
        self._settings = settings
        self.planning.set_week_start(settings.week_start)
        self.planning.reminders.set_reminders(settings.reminders_on)
        if has_other_times:  # every routine is timed for it: not for a step of the volume
            self.show_routines(self._routines)

    def _open(self, routine_id: str) -> None:
        found = self._ready().get(RoutineId(routine_id))
        if found is not None:
            self.routine_wished.emit(found)

    def _ready(self) -> dict[RoutineId, ReadyRoutine]:
        found: dict[RoutineId, ReadyRoutine] = {}
        for routine in self._routines:
            try:
                found.setdefault(routine.id, ready(routine, self._catalogue))
            except NotReadyError:
                continue  # a draft; its page says what it lacks
        return found

    def _ask_for_file(self, plan: WeekPlan) -> None:
        self._exported = plan
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        dialog = QFileDialog(self._window, self.tr("Export the plan of the week"), documents)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.setNameFilter(self.tr("Calendars (*.ics)"))
        dialog.selectFile("week-plan.ics")
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, name: str) -> None:
        path, plan, routines = Path(name), self._exported, self._ready()

        def write() -> Path:
            self._files.write_plan(plan, routines, path)
            return path

        self._background.run(write, self.written.emit)
