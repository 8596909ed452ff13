"""The start of the window: something is seen first, everything else comes behind it.

Only what the first paint needs is imported here; `running` builds the rest.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from backroutine import __version__
from backroutine.paths import data_paths
from backroutine.pdf.fonts import load_fonts
from backroutine.storage.lock_probe import is_held
from backroutine.translating import ENGLISH
from backroutine.ui.icons import emblem_pixmap
from backroutine.ui.language import chosen_language, speak
from backroutine.ui.main_window import MainWindow
from backroutine.ui.theme import Theme

ICON_SIZE = 128


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
    if is_held(paths.lock) and _handed_over(paths.folder, files):
        return 0
    theme = Theme(application, application)
    window = MainWindow(theme, paths.window_state)
    window.show()
    QTimer.singleShot(0, window, application.exit)  # `quit` would close the window
    application.exec()  # until the first paint is done

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


def _handed_over(folder: Path, files: Sequence[Path]) -> bool:
    from backroutine.ui.single_instance import hand_over  # brings the network module of Qt

    return hand_over(folder, files)
