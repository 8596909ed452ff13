"""The start of the window: something is seen first, everything else comes behind it.

Only what the first paint needs is imported here; `running` builds the rest.
"""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QThread, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from backroutine import __version__
from backroutine.paths import DataPaths, data_paths
from backroutine.pdf.fonts import load_fonts
from backroutine.storage.lock_probe import is_held
from backroutine.translating import ENGLISH
from backroutine.ui.icons import emblem_pixmap
from backroutine.ui.language import chosen_language, speak
from backroutine.ui.main_window import MainWindow
from backroutine.ui.theme import Theme

ICON_SIZE = 128
LATEST_PAINT_MS = 1000
# How long a window that holds the data is given to listen, and how often it is asked.
PATIENCE_MS, ASK_AGAIN_MS = 1500, 50


def run(
    play: str | None = None,
    *,
    start: bool = False,
    no_voice: bool = False,
    files: Sequence[Path] = (),
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    `play` is the id of a routine to open the player at, `start` begins it at once and leaves when
    it is over, with `no_voice` nothing is spoken, `files` are looked at as after a double click.
    When the window of this data folder is open already, it is brought forward instead.
    """
    paths = data_paths()
    application = make_application(chosen_language(paths.window_state))
    if handed_over(paths, files):
        return 0
    theme = Theme(application, application)
    window = MainWindow(theme, paths.window_state)
    window.show()
    stay_until_painted(application, window)

    application.setWindowIcon(QIcon(emblem_pixmap(ICON_SIZE)))
    from backroutine.running import Running  # what takes longest to import comes behind it

    running = Running(application, window, theme, paths, has_voice=not no_voice)
    return running.until_closed(play, files, starts_at_once=start)


def make_application(language: str = ENGLISH) -> QApplication:
    """Return the application with its name, its type and its language."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("BackRoutine")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "backroutine"))
    load_fonts()
    speak(application, language)
    return application


class _Exposed(QObject):
    """Says when a window comes into sight, which is when it is painted."""

    happened = Signal()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Expose:
            self.happened.emit()
        return False


def stay_until_painted(
    application: QApplication, window: QWidget, latest_ms: int = LATEST_PAINT_MS
) -> None:
    """Let a window be painted before anything else takes the time.

    Under a window manager it comes into sight some turns of the loop after it is shown. One that is
    not seen after `latest_ms`, being minimised, is not waited for.
    """
    handle = window.windowHandle()
    exposed = _Exposed()
    leave = QTimer()
    leave.setSingleShot(True)
    leave.timeout.connect(application.exit)  # `quit` would close the window
    leave.start(0 if handle.isExposed() else latest_ms)
    exposed.happened.connect(partial(leave.start, 0))
    handle.installEventFilter(exposed)
    application.exec()
    handle.removeEventFilter(exposed)


def handed_over(
    paths: DataPaths, files: Sequence[Path], pause: Callable[[int], None] = QThread.msleep
) -> bool:
    """Let another window on the same data take the files; say whether there is one that did.

    One that is starting holds the data from its first look at them and listens a little later, so
    it is asked again after a `pause`.
    """
    patience = QDeadlineTimer(PATIENCE_MS)
    while is_held(paths.lock):
        from backroutine.ui.single_instance import hand_over  # brings the network module of Qt

        if hand_over(paths.folder, files):
            return True
        if patience.hasExpired():
            return False
        pause(ASK_AGAIN_MS)
    return False
