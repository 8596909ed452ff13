"""The whole window for tests: real database and files, doubles for clock and speaker."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backroutine.data_care import DataCare
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.files.calendar_file import CalendarFiles
from backroutine.files.history_file import HistoryFiles
from backroutine.files.incoming import IncomingFiles
from backroutine.files.routine_file import RoutineFiles
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import DataPaths
from backroutine.pdf.fonts import load_fonts
from backroutine.storage.database import Database, open_database
from backroutine.translating import ENGLISH
from backroutine.ui.background import Background
from backroutine.ui.build.last_routine import LastRoutine
from backroutine.ui.language import speak
from backroutine.ui.late import LateStore
from backroutine.ui.live_catalogue import LiveCatalogue
from backroutine.ui.main_window import MainWindow
from backroutine.ui.page_parts import PageParts
from backroutine.ui.pages import Pages
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.ports import Store
from backroutine.ui.settings.system_group import SystemCheck
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker, RecordingTray, RememberedAwake, SilentSound
from tests.ui.play.turning_alarm import TurningAlarm

SomeWidget = TypeVar("SomeWidget", bound=QWidget)


@dataclass
class WholeWindow:
    """A window on a data folder, as a start of the program makes it; `close` ends that start."""

    folder: Path
    application: QApplication
    is_welcomed: bool = True
    language: str = ENGLISH
    clock: ManualClock = field(default_factory=ManualClock)
    speaker: RecordingSpeaker = field(default_factory=RecordingSpeaker)
    system: SystemCheck | None = None

    def __post_init__(self) -> None:
        load_fonts()
        paths = DataPaths(self.folder, self.folder / "log")
        self.alarm = TurningAlarm(self.clock)
        self.background = Background()
        self.theme = Theme(self.application)
        self.store = LateStore(lambda: open_store(paths))
        speak(self.application, self.language)
        self.catalogue, self.programmes = builders.catalogue(), builders.programmes()
        if self.language != ENGLISH:
            self.catalogue = load_catalogue()
            self.programmes = load_programmes(self.catalogue)
        self.window = MainWindow(self.theme, paths.window_state)
        self.pages = Pages(self._parts(paths, self.alarm), self.window)
        self.pages.build.remember_in(LastRoutine(paths.window_state))
        self.window.show()
        if self.is_welcomed:
            self.background.run(self._answer_first_questions)
        self.pages.load()

    def close(self) -> None:
        """End the program as closing the window does."""
        self.window.close()
        self.background.run(self.store.close)
        self.background.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.language != ENGLISH:
            speak(self.application)

    def make_all_pages(self) -> None:
        """Make the pages too that are not there before somebody turns to them."""
        for page in (self.pages.play, self.pages.history, self.pages.learn, self.pages.settings):
            assert page.window() is self.window

    def _answer_first_questions(self) -> None:
        settings = self.store.settings.load()
        self.store.settings.save(replace(settings, is_welcomed=True))

    def _database(self) -> Database:
        database = self.store.opened()
        assert isinstance(database, Database)
        return database

    def ready_programme(self, programme_id: str = builders.ARTICLE) -> ReadyRoutine:
        """Return a programme that ships, as this window shows it."""
        found = next(p.routine for p in self.programmes if p.routine.id == programme_id)
        return ready(found, self.catalogue)

    def _parts(self, paths: DataPaths, alarm: Alarm) -> PageParts:
        catalogue, programmes = self.catalogue, self.programmes
        return PageParts(
            catalogue=LiveCatalogue(catalogue),
            programmes=programmes,
            store=self.store,
            background=self.background,
            theme=self.theme,
            speaker=self.speaker,
            sound=SilentSound(),
            clock=self.clock,
            alarm=alarm,
            routine_files=RoutineFiles(catalogue, self.store),
            history_files=HistoryFiles(),
            care=DataCare(paths, self._database, catalogue),
            awake=RememberedAwake(),
            incoming=IncomingFiles(
                catalogue,
                self.store,
                [programme.routine for programme in programmes],
                self.store.imports,
            ),
            calendar_files=CalendarFiles(self.clock),
            tray=RecordingTray(),
            system=self.system,
            system_background=None if self.system is None else self.background,
        )


def open_store(paths: DataPaths) -> Store:
    """Return the real database of a folder."""
    return open_database(paths)


def shown(
    kind: type[SomeWidget], within: QWidget, fits: Callable[[SomeWidget], bool]
) -> SomeWidget:
    """Return the one widget of a kind that is visible and fits; fail where there is none or two."""
    found = [w for w in within.findChildren(kind) if w.isVisible() and fits(w)]
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def button(within: QWidget, words: str) -> QAbstractButton:
    """Return the visible button with these words, or this accessible name."""

    def fits(candidate: QAbstractButton) -> bool:
        return words in (candidate.text(), candidate.accessibleName())

    return shown(QAbstractButton, within, fits)
