"""The window: the pages side by side, and what leads from one to another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.routine import Routine
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import Settings, ThemeChoice
from backroutine.player.cues import Speaker
from backroutine.ui.background import Background
from backroutine.ui.build.page import BuildPage
from backroutine.ui.file_actions import FileActions
from backroutine.ui.header import Header
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.notice import Notice
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.page import PlayPage
from backroutine.ui.ports import HistoryFiles, RoutineFiles, SoundCheck, Store
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme

LEAST_WIDTH, LEAST_HEIGHT = 1000, 560
FIRST_WIDTH, FIRST_HEIGHT = 1360, 860
FULL_VOLUME = 100


class PageIndex(IntEnum):
    """The pages in their order in the header."""

    BUILD = 0
    PLAY = 1
    HISTORY = 2
    SETTINGS = 3


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the window is made of, and what it may ask of the world."""

    catalogue: Catalogue
    programmes: Sequence[Programme]
    store: Store
    background: Background
    theme: Theme
    speaker: Speaker
    sound: SoundCheck
    clock: Clock
    alarm: Alarm
    routine_files: RoutineFiles
    history_files: HistoryFiles
    data_folder: Path
    window_state: Path


class MainWindow(QMainWindow):
    """Shows one page at a time and carries requests between them."""

    session_over = Signal(object)
    """A session has ended and is saved: the `SessionRecord`."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self._settings = Settings()
        self.setWindowTitle("BackRoutine")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._notice = Notice(parts.theme, self)
        pictures = ExercisePictures(parts.theme, self)
        self.build = BuildPage(
            parts.catalogue, parts.programmes, parts.store.routines, parts.background,
            parts.theme, pictures, self,
        )  # fmt: skip
        self.play = PlayPage(
            parts.catalogue, parts.speaker, parts.store.sessions, parts.background, parts.clock,
            parts.alarm, parts.theme, pictures, self,
        )  # fmt: skip
        self.history = HistoryPage(
            parts.store.sessions, parts.background, parts.theme, parts.clock, self
        )
        self.settings = SettingsPage(parts.theme, self)
        self._files = FileActions(
            parts.routine_files, parts.history_files, parts.store, parts.background,
            parts.theme, parts.clock, self._notice, parts.programmes, self,
        )  # fmt: skip
        self._place_pages()
        self._connect_pages()
        self._restore_geometry()
        parts.background.refused.connect(self._notice.warn)

    def load(self) -> None:
        """Ask for what the person has stored, behind the first paint."""
        background, store = self._parts.background, self._parts.store
        background.run(store.settings.load, self._settings_loaded)
        self.build.load()
        self._load_routines()
        background.run(store.sessions.running, self._offer_to_resume)
        self.history.reload()

    def show_page(self, page: PageIndex) -> None:
        """Bring a page to the front."""
        self._stack.setCurrentIndex(page)
        self._header.show_page(page)
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def start(self, ready: ReadyRoutine) -> None:
        """Play a routine at once."""
        self.show_page(PageIndex.PLAY)
        self.play.start(ready)

    def prepare(self, ready: ReadyRoutine) -> None:
        """Open the player at a routine."""
        self.show_page(PageIndex.PLAY)
        self.play.prepare(ready)

    def warn(self, sentence: str) -> None:
        """Say what could not be done, above whatever page is on."""
        self._notice.warn(sentence)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take in routine files, as after a double click on them."""
        self._files.import_files(paths)

    def raise_above(self) -> None:
        """Bring the window in front of others."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.play.leave()
        state = QSettings(str(self._parts.window_state), QSettings.Format.IniFormat)
        state.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def _place_pages(self) -> None:
        names = [self.tr("Build"), self.tr("Play"), self.tr("History"), self.tr("Settings")]
        self._header = Header(names, self._menu_actions(), self._parts.theme, self)
        self._stack = QStackedWidget(self)
        for page in (self.build, self.play, self.history, self.settings):
            self._stack.addWidget(page)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self._header.show_page(PageIndex.BUILD)
        for page_index, name in zip(PageIndex, names, strict=True):
            action = QAction(name, self)
            action.setShortcut(QKeySequence(f"Ctrl+{page_index + 1}"))
            action.setData(page_index)
            action.triggered.connect(self._show_page_of_action)
            self.addAction(action)

    def _menu_actions(self) -> list[QAction]:
        actions = []
        for text, shortcut, slot in (
            (self.tr("Import routines…"), "Ctrl+O", self._files.ask_for_import),
            (self.tr("Export this routine…"), "Ctrl+E", self._export_routine),
            (self.tr("Print hand-out…"), "Ctrl+P", self._print_routine),
            (self.tr("Quit"), "Ctrl+Q", self.close),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(shortcut))
            action.triggered.connect(slot)
            self.addAction(action)
            actions.append(action)
        return actions

    def _connect_pages(self) -> None:
        self._header.page_chosen.connect(self._show_page_number)
        self._header.theme_toggled.connect(self._toggle_theme)
        self.build.play_requested.connect(self.prepare)
        self.build.print_requested.connect(self._files.print_ready)
        self.build.routines_changed.connect(self._load_routines)
        self.build.import_requested.connect(self._files.ask_for_import)
        self.build.export_requested.connect(self._files.ask_for_export)
        self.play.session_saved.connect(self._session_saved)
        self.play.edit_requested.connect(self._edit_routine)
        self.play.full_screen_requested.connect(self._show_full_screen)
        self.history.export_requested.connect(self._files.ask_for_history_export)
        self.history.go_to_play.connect(self._show_play)
        self.settings.settings_changed.connect(self._change_settings)
        self.settings.test_sound_requested.connect(self._test_sound)
        self.settings.show_data_folder(self._parts.data_folder)
        self._files.imported.connect(self._routines_imported)

    def _show_page_of_action(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_page(PageIndex(action.data()))

    def _show_page_number(self, number: int) -> None:
        self.show_page(PageIndex(number))

    def _show_play(self) -> None:
        self.show_page(PageIndex.PLAY)

    def _toggle_theme(self) -> None:
        wanted = ThemeChoice.LIGHT if self._parts.theme.tokens.is_dark else ThemeChoice.DARK
        self._change_settings(replace(self._settings, theme=wanted))
        self.settings.show_settings(self._settings)

    def _settings_loaded(self, settings: Settings) -> None:
        self._apply_settings(settings)
        self.settings.show_settings(settings)
        self.settings.show_sound_status(self._parts.sound.status)

    def _change_settings(self, settings: Settings) -> None:
        self._apply_settings(settings)
        store = self._parts.store
        self._parts.background.run(lambda: store.settings.save(settings))

    def _apply_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._parts.theme.choose(settings.theme)
        self.build.set_settings(settings)
        self.play.set_settings(settings)
        self.history.set_settings(settings)

    def _test_sound(self) -> None:
        self._parts.sound.play_test_sound()
        self.settings.show_sound_status(self._parts.sound.status)

    def _load_routines(self) -> None:
        self._parts.background.run(self._parts.store.routines.all, self._routines_loaded)

    def _routines_loaded(self, routines: Sequence[Routine]) -> None:
        self.play.show_routines(routines, self._parts.programmes)

    def _routines_imported(self, routines: Sequence[Routine]) -> None:
        self.build.add_imported(routines)
        self._load_routines()
        self.show_page(PageIndex.BUILD)

    def _offer_to_resume(self, record: SessionRecord | None) -> None:
        if record is not None:
            self.play.offer_to_resume(record)
            self.show_page(PageIndex.PLAY)

    def _session_saved(self, record: SessionRecord) -> None:
        self.history.reload()
        self.session_over.emit(record)

    def _edit_routine(self, routine: Routine) -> None:
        self.build.open_routine(routine)
        self.show_page(PageIndex.BUILD)

    def _export_routine(self) -> None:
        self._files.ask_for_export(self.build.routine)

    def _print_routine(self) -> None:
        self._files.print_routine(self.build.routine, self._parts.catalogue)

    def _show_full_screen(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._header.setHidden(wanted)
        if wanted:
            self.showFullScreen()
        else:
            self.showNormal()

    def _restore_geometry(self) -> None:
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        state = QSettings(str(self._parts.window_state), QSettings.Format.IniFormat)
        geometry = state.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
