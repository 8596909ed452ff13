"""The real program, playing and then paused, to be measured from outside.

    python -m tests.bench.player_program

Prints "playing MIXER" when a session runs, with the number of the mixer process or 0. Each line on
its input is a wish: "pause", and "end".
"""

import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from backroutine.app import make_application
from backroutine.audio.mixer_speaker import MixerSpeaker
from backroutine.audio.speaker import BestSpeaker
from backroutine.paths import data_paths
from backroutine.running import Running
from backroutine.ui.main_window import MainWindow
from backroutine.ui.play.wishes import Wish
from backroutine.ui.theme import Theme
from tests import builders

SETTLE_MS = 4000
PROGRAMME = "article-routine-15"


class Measured(QObject):
    """Begins a session, and does what is asked for."""

    def __init__(self, running: Running, window: MainWindow) -> None:
        super().__init__(window)
        self._running = running
        self._window = window
        self._input = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._obey)
        self._wait = QTimer(self)
        self._wait.timeout.connect(self._begin)
        self._wait.start(50)

    def _begin(self) -> None:
        if self._running.is_ready:
            self._wait.stop()
            self._wait.deleteLater()
            self._running.pages.start(builders.ready_programme(PROGRAMME))
            QTimer.singleShot(SETTLE_MS, self._tell)

    def _tell(self) -> None:
        speaker = self._running._speaker._speaker
        mixer = speaker._mixer if isinstance(speaker, BestSpeaker) else None
        number = mixer.process_id if isinstance(mixer, MixerSpeaker) else None
        print(f"playing {number or 0}", flush=True)

    def _obey(self) -> None:
        match sys.stdin.readline().strip():
            case "pause":
                self._running.pages.play.session.wished.emit(Wish.PAUSE)
                print("paused", flush=True)
            case _:
                self._input.setEnabled(False)
                self._window.close()


def main() -> int:
    """Start as `backroutine` does, and stay until the window is closed."""
    application = make_application()
    theme = Theme(application, application)
    window = MainWindow(theme, data_paths().window_state)
    window.resize(1280, 800)
    window.show()
    running = Running(application, window, theme, data_paths())
    Measured(running, window)
    return running.until_closed(None, (), starts_at_once=False)


if __name__ == "__main__":
    sys.exit(main())
