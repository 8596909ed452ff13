"""The pages of the window, and what leads from one to another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

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
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.awake import KeepsAwake
from backroutine.ui.play.media import SystemControls
from backroutine.ui.play.page import PlayPage
from backroutine.ui.ports import HistoryFiles, RoutineFiles, SoundCheck, Store
from backroutine.ui.settings.page import SettingsPage
from backroutine.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PageParts:
    """What the pages are made of, and what they may ask of the world."""

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
    awake: KeepsAwake
    media: SystemControls | None = None


class Pages(QObject):
    """Makes the pages, gives them to the window, and carries requests between them."""

    session_over = Signal(object)
    """A session has ended and is saved: the `SessionRecord`."""

    def __init__(self, parts: PageParts, window: MainWindow) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._settings = Settings()
        pictures = ExercisePictures(parts.theme, self)
        self.build = BuildPage(
            parts.catalogue, parts.programmes, parts.store.routines, parts.background,
            parts.theme, pictures, window, favourites=parts.store.favourites,
        )  # fmt: skip
        self.play = PlayPage(
            parts.catalogue, parts.speaker, parts.store.sessions, parts.background, parts.clock,
            parts.alarm, parts.theme, pictures, window, checks=parts.store.safety_checks,
            awake=parts.awake, media=parts.media,
        )  # fmt: skip
        self.history = HistoryPage(
            parts.store.sessions, parts.background, parts.theme, parts.clock, window
        )
        self.settings = SettingsPage(parts.theme, window)
        self._files = FileActions(
            parts.routine_files, parts.history_files, parts.store, parts.background,
            parts.theme, parts.clock, window.notice, parts.programmes, window,
        )  # fmt: skip
        self._connect_window()
        self._connect_pages()
        window.take_pages((self.build, self.play, self.history, self.settings))

    def load(self) -> None:
        """Ask for what the person has stored; the answers come one after the other."""
        background, store = self._parts.background, self._parts.store
        background.run(store.settings.load, self._settings_loaded)
        self.build.load()
        self._load_routines()
        background.run(store.sessions.running, self._offer_to_resume)
        self.history.reload()

    def start(self, ready: ReadyRoutine) -> None:
        """Play a routine at once."""
        self._window.show_page(PageIndex.PLAY)
        self.play.start(ready)

    def prepare(self, ready: ReadyRoutine) -> None:
        """Open the player at a routine."""
        self._window.show_page(PageIndex.PLAY)
        self.play.prepare(ready)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take in routine files, as after a double click on them."""
        self._files.import_files(paths)

    def _connect_window(self) -> None:
        window = self._window
        window.about_to_close.connect(self.play.leave)
        window.import_wished.connect(self._files.ask_for_import)
        window.export_wished.connect(self._export_routine)
        window.print_wished.connect(self._print_routine)
        window.report_wished.connect(self._files.open_report)
        window.theme_toggled.connect(self._toggle_theme)
        self._parts.background.refused.connect(window.notice.warn)
        self._files.imported.connect(self._routines_imported)
        self._files.paper_options_changed.connect(self._keep_paper_options)

    def _connect_pages(self) -> None:
        self.build.play_requested.connect(self.prepare)
        self.build.print_requested.connect(self._files.print_ready)
        self.build.routines_changed.connect(self._load_routines)
        self.build.import_requested.connect(self._files.ask_for_import)
        self.build.export_requested.connect(self._files.ask_for_export)
        self.play.session_saved.connect(self._session_saved)
        self.play.edit_requested.connect(self._edit_routine)
        self.play.full_screen_requested.connect(self._window.show_full_screen)
        self.history.export_requested.connect(self._files.ask_for_history_export)
        self.history.report_requested.connect(self._files.open_report)
        self.history.go_to_play.connect(self._show_play)
        self.settings.settings_changed.connect(self._change_settings)
        self.settings.test_sound_requested.connect(self._test_sound)
        self.settings.show_data_folder(self._parts.data_folder)

    def _show_play(self) -> None:
        self._window.show_page(PageIndex.PLAY)

    def _toggle_theme(self) -> None:
        wanted = ThemeChoice.LIGHT if self._parts.theme.tokens.is_dark else ThemeChoice.DARK
        self._change_settings(replace(self._settings, theme=wanted))
        self.settings.show_settings(self._settings)

    def _keep_paper_options(self, paper_options: str) -> None:
        if paper_options != self._settings.paper_options:
            self._change_settings(replace(self._settings, paper_options=paper_options))
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
        self._files.set_settings(settings)

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
        self._window.show_page(PageIndex.BUILD)

    def _offer_to_resume(self, record: SessionRecord | None) -> None:
        if record is not None:
            self.play.offer_to_resume(record)
            self._window.show_page(PageIndex.PLAY)

    def _session_saved(self, record: SessionRecord) -> None:
        self.history.reload()
        self.session_over.emit(record)

    def _edit_routine(self, routine: Routine) -> None:
        self.build.open_routine(routine)
        self._window.show_page(PageIndex.BUILD)

    def _export_routine(self) -> None:
        self._files.ask_for_export(self.build.routine)

    def _print_routine(self) -> None:
        self._files.print_routine(self.build.routine, self._parts.catalogue)
