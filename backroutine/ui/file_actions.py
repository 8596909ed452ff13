"""Files in and out of the window: routines, the history, the printed hand-out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.planning import WeekPlan
from backroutine.domain.progress import by_day, dated, local_day
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.notice import Notice
from backroutine.ui.ports import HistoryFiles, RoutineFiles, Store
from backroutine.ui.theme import Theme
from backroutine.wording import not_ready_sentences

if TYPE_CHECKING:
    from backroutine.ui.printing.dialog import HandoutDialog
    from backroutine.ui.printing.report_dialog import ReportDialog

ROUTINE_ENDING = "routine.json"


@dataclass(frozen=True, slots=True)
class _ReadForReport:
    """What a report is made of; the days are all those on which something was ever done."""

    records: Sequence[SessionRecord]
    plan: WeekPlan
    active_days: frozenset[date]


class FileActions(QObject):
    """Asks where to, does the work behind the window, and says how it went."""

    files_chosen = Signal(object)
    """Files were picked, to be looked at: a list of `Path`."""
    paper_options_changed = Signal(str)
    """Paper was printed, or nearly: how, for `Settings.paper_options`."""

    def __init__(
        self,
        routine_files: RoutineFiles,
        history_files: HistoryFiles,
        store: Store,
        background: Background,
        theme: Theme,
        clock: Clock,
        notice: Notice,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._routine_files = routine_files
        self._history_files = history_files
        self._store = store
        self._background = background
        self._theme = theme
        self._clock = clock
        self._notice = notice
        self._window = window
        self._settings = Settings()
        self._handout: HandoutDialog | None = None
        self._report: ReportDialog | None = None
        self._exported: Routine | None = None
        self._history_ending = "csv"

    def set_settings(self, settings: Settings) -> None:
        """Take the first day of the week, and how paper was last printed."""
        self._settings = settings

    def ask_for_import(self) -> None:
        """Let the person pick files of routines or exercises, to be looked at."""
        dialog = self._dialog(self.tr("Import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Routines and exercises (*.json)"), self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(self._import_named)
        dialog.open()

    def ask_for_export(self, routine: Routine) -> None:
        """Let the person pick a place for a routine file, and write it."""
        self._exported = routine
        name = f"{_file_name(routine.name)}.{ROUTINE_ENDING}"
        dialog = self._save_dialog(self.tr("Export routine"), name, ROUTINE_ENDING)
        dialog.setNameFilter(self.tr("Routines (*.routine.json)"))
        dialog.fileSelected.connect(self._export_to)
        dialog.open()

    def ask_for_history_export(self, ending: str) -> None:
        """Let the person pick a place for the history, as "csv" or "json", and write it."""
        self._history_ending = ending
        dialog = self._save_dialog(self.tr("Export history"), f"history.{ending}", ending)
        dialog.fileSelected.connect(self._export_history_to)
        dialog.open()

    def print_routine(self, routine: Routine, catalogue: Catalogue) -> None:
        """Open the hand-out of a routine; a draft is refused with what it lacks."""
        try:
            self.print_ready(ready(routine, catalogue))
        except NotReadyError as error:
            self._notice.warn(" ".join(not_ready_sentences(routine, error.findings, catalogue)))

    def print_ready(self, routine: ReadyRoutine) -> None:
        """Open the hand-out of a ready routine, once the photos of its own exercises are read."""
        # Imported here: printing brings what the start of the window can do without.
        from backroutine.pdf.photos import has_own_exercises, photos_of

        if has_own_exercises(routine):
            read = partial(photos_of, routine, self._store.photos)
            self._background.run(read, partial(self._show_handout, routine))
        else:
            self._show_handout(routine, {})

    def _show_handout(self, routine: ReadyRoutine, photos: Mapping[ExerciseId, bytes]) -> None:
        if self._handout is not None:
            return  # asked for twice, while the first answer was on its way
        from backroutine.pdf.remembered import sheet_options
        from backroutine.ui.printing.dialog import HandoutDialog

        options = sheet_options(self._settings.paper_options)
        dialog = HandoutDialog(
            routine, self._theme, self._clock, self._window, options, photos=photos
        )
        self._handout = dialog
        dialog.finished.connect(self._keep_sheet_options)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_report(self) -> None:
        """Open the report for a therapist, on the sessions of the longest time it can have."""
        from backroutine.domain.report import MAX_REPORT_WEEKS, report_start

        today = local_day(self._clock.now())
        first = report_start(today, MAX_REPORT_WEEKS, self._settings.week_start)
        self._background.run(partial(_read_for_report, self._store, first), self._show_report)

    def _show_report(self, read: _ReadForReport) -> None:
        if self._report is not None:
            return  # asked for twice, while the first answer was on its way
        from backroutine.pdf.remembered import report_options
        from backroutine.ui.printing.report_dialog import ReportDialog

        options = report_options(self._settings.paper_options)
        week_start = self._settings.week_start
        dialog = ReportDialog(
            read.records, week_start, self._theme, self._clock, self._window, options,
            plan=read.plan, active_days=read.active_days,
        )  # fmt: skip
        self._report = dialog
        dialog.finished.connect(self._keep_report_options)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_sheet_options(self) -> None:
        if self._handout is not None:
            from backroutine.pdf.remembered import remembered, report_options

            kept = report_options(self._settings.paper_options)
            self.paper_options_changed.emit(remembered(self._handout.options, kept))
            self._handout = None

    def _keep_report_options(self) -> None:
        if self._report is not None:
            from backroutine.pdf.remembered import remembered, sheet_options

            kept = sheet_options(self._settings.paper_options)
            self.paper_options_changed.emit(remembered(kept, self._report.options))
            self._report = None

    def _import_named(self, names: Sequence[str]) -> None:
        self.files_chosen.emit([Path(name) for name in names])

    def _export_to(self, name: str) -> None:
        routine, path = self._exported, Path(name)
        if routine is not None:
            self._write(path, lambda: self._routine_files.write(routine, path))

    def _export_history_to(self, name: str) -> None:
        from backroutine.domain.report import newest_first

        path, sessions = Path(name), self._store.sessions

        def write() -> None:
            whole = newest_first(sessions)
            if self._history_ending == "csv":
                self._history_files.write_csv(whole, path)
            else:
                self._history_files.write_json(whole, path)

        self._write(path, write)

    def _write(self, path: Path, job: Callable[[], None]) -> None:
        def say_written(_: None) -> None:
            self._notice.tell(self.tr("Written to {path}").format(path=path))

        self._background.run(job, say_written)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, _documents())
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _save_dialog(self, title: str, name: str, ending: str) -> QFileDialog:
        dialog = self._dialog(title)
        dialog.setDefaultSuffix(ending)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        return dialog


def _read_for_report(store: Store, first: date) -> _ReadForReport:
    """Read whole sessions from a day on, and what a plan is laid beside; not for the window."""
    from backroutine.domain.report import recorded_since

    days = by_day(dated(store.sessions.all()))
    return _ReadForReport(
        recorded_since(store.sessions, first), store.plans.load(), frozenset(days)
    )


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)


def _file_name(name: str) -> str:
    """Return a routine's name without what file systems refuse."""
    kept = "".join("-" if sign in '/\\:*?"<>|' or not sign.isprintable() else sign for sign in name)
    return kept.strip(" .")[:100] or "routine"
