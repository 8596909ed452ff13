"""Where everything is built: the one place that makes the real clock, database, sound and files."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backroutine import __version__
from backroutine.audio.speaker import BestSpeaker, make_speaker, play_test_sound
from backroutine.clock import Clock, SystemClock
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ready
from backroutine.domain.session import SessionRecord
from backroutine.files.history_file import HistoryFiles
from backroutine.files.routine_file import RoutineFiles
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.paths import DataPaths, data_paths
from backroutine.pdf.fonts import load_fonts
from backroutine.ui.background import Background
from backroutine.ui.crash_report import CrashReporter, log_kept
from backroutine.ui.icons import emblem_pixmap
from backroutine.ui.language import speak
from backroutine.ui.late import LateStore
from backroutine.ui.main_window import MainWindow, WindowParts
from backroutine.ui.play.alarm import QtAlarm
from backroutine.ui.ports import Store
from backroutine.ui.single_instance import WishListener, hand_over
from backroutine.ui.theme import Theme
from backroutine.wording import not_ready_sentences

ICON_SIZE = 128

logger = logging.getLogger("backroutine")


def run(
    play: str | None = None,
    *,
    start: bool = False,
    no_voice: bool = False,  # noqa: ARG001 - accepted; there is no voice yet to leave out
    files: Sequence[Path] = (),
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    `play` is the id of a routine to open the player at, `start` begins it at once and leaves when
    it is over, `files` are taken in as after a double click. When the window of this data folder
    is open already, it is brought forward instead.
    """
    application = QApplication(sys.argv[:1])
    _name(application)
    paths = data_paths()
    with log_kept(paths.log_folder):
        CrashReporter(parent=application).install()
        if hand_over(paths.folder, files):
            return 0
        program = Program(application, paths)
        program.begin(files, play, starts_at_once=start)
        try:
            return application.exec()
        finally:
            program.end()


class SpeakerCheck:
    """What the settings may ask of the speaker."""

    def __init__(self, speaker: BestSpeaker, clock: Clock) -> None:
        self._speaker = speaker
        self._clock = clock

    @property
    def status(self) -> str:
        return self._speaker.status.sentence

    def play_test_sound(self) -> None:
        """Sound "3, 2, 1, go" in short."""
        play_test_sound(self._speaker, self._clock.elapsed_s())


class Program:
    """The program from its start to its end: the window and all that stands behind it."""

    def __init__(self, application: QApplication, paths: DataPaths) -> None:
        load_fonts()
        speak(application)
        self._application = application
        self._paths = paths
        self._background = Background()
        self._store = LateStore(self._open_store)
        self._speaker = make_speaker()
        self._clock = SystemClock()
        self._catalogue = load_catalogue()
        self._programmes = load_programmes(self._catalogue)
        self._listener: WishListener | None = None
        self._play_id: str | None = None
        self._starts_at_once = False
        self._files: Sequence[Path] = ()
        self.window = MainWindow(self._window_parts())

    def begin(self, files: Sequence[Path], play: str | None, *, starts_at_once: bool) -> None:
        """Show the window, then open the database behind it and do what was asked for."""
        self._files, self._play_id, self._starts_at_once = files, play, starts_at_once
        self.window.show()
        self._background.run(self._store.opened, self._opened, self._refused)

    def end(self) -> None:
        """Finish what is being written, and let go of everything."""
        if self._listener is not None:
            self._listener.close()
        self._speaker.close()
        self._background.run(self._store.close)
        self._background.close()

    def _window_parts(self) -> WindowParts:
        return WindowParts(
            catalogue=self._catalogue,
            programmes=self._programmes,
            store=self._store,
            background=self._background,
            theme=Theme(self._application, self._application),
            speaker=self._speaker,
            sound=SpeakerCheck(self._speaker, self._clock),
            clock=self._clock,
            alarm=QtAlarm(self._application),
            routine_files=RoutineFiles(
                self._catalogue, self._store, [p.routine for p in self._programmes]
            ),
            history_files=HistoryFiles(),
            data_folder=self._paths.folder,
            window_state=self._paths.window_state,
        )

    def _open_store(self) -> Store:
        # imported here, on the thread that uses it: it takes longer than the first paint
        from backroutine.storage.database import open_database

        return open_database(self._paths)

    def _opened(self, _store: Store) -> None:
        self._listener = WishListener(self._paths.folder, self.window)
        self._listener.raise_wished.connect(self.window.raise_above)
        self._listener.files_wished.connect(self.window.open_files)
        self.window.load()
        if self._files:
            self.window.open_files(self._files)
        if self._play_id is not None:
            self._background.run(self._routine_to_play, self._play)

    def _refused(self, error: RefusedError) -> None:
        self.window.warn(str(error))

    def _routine_to_play(self) -> Routine | None:
        for programme in self._programmes:
            if programme.routine.id == self._play_id:
                return programme.routine
        routines = self._store.routines.all()
        return next((routine for routine in routines if routine.id == self._play_id), None)

    def _play(self, routine: Routine | None) -> None:
        if routine is None:
            self.window.warn(f"There is no routine “{self._play_id}” any more.")
            return
        try:
            plan = ready(routine, self._catalogue)
        except NotReadyError as error:
            sentences = not_ready_sentences(routine, error.findings, self._catalogue)
            self.window.warn(" ".join(sentences))
            return
        if not self._starts_at_once:
            self.window.prepare(plan)
            return
        self.window.session_over.connect(self._leave)
        self.window.start(plan)

    def _leave(self, _record: SessionRecord) -> None:
        self.window.close()


def _name(application: QCoreApplication) -> None:
    application.setApplicationName("BackRoutine")
    application.setApplicationVersion(__version__)
    if isinstance(application, QApplication):
        application.setDesktopFileName("backroutine")
        application.setWindowIcon(QIcon(emblem_pixmap(ICON_SIZE)))
