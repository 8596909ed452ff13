"""The real program, begun as `backroutine play --start` begins it, and stalled every second.

    python -m tests.bench.cues_program ROUTINE SECONDS STALL_MS

Plays so many seconds of the session, or to its end where it has fewer, and closes. The last line
that it prints is JSON: when second 0 of the session lay, in monotonic seconds, how many seconds
were played, and how long the window stood still at most.
"""

import json
import sys
import time

from PySide6.QtCore import QObject, QTimer

from backroutine.app import make_application
from backroutine.paths import data_paths
from backroutine.running import Running
from backroutine.ui.main_window import MainWindow
from backroutine.ui.theme import Theme
from tests.bench.cues_player import stall

LOOK_MS = 20
STALL_EVERY_MS = 1000


class Watched(QObject):
    """Looks where the session is, and holds up the window."""

    def __init__(self, running: Running, window: MainWindow, most_s: float, stall_s: float) -> None:
        super().__init__(window)
        self.zero_s = self.played_s = self.still_s = 0.0
        self._running = running
        self._window = window
        self._most_s = most_s
        self._looked_s = time.monotonic()
        self._look = QTimer(self)
        self._look.timeout.connect(self._note)
        self._look.start(LOOK_MS)
        self._stall = QTimer(self)
        self._stall.timeout.connect(lambda: stall(stall_s))
        if stall_s:
            self._stall.start(STALL_EVERY_MS)
        running.pages.session_over.connect(self._note_end)

    def _note(self) -> None:
        now_s = time.monotonic()
        session = self._running.pages.play.playing._played
        if session is not None:
            self.still_s = max(self.still_s, now_s - self._looked_s)
            self.zero_s = session._player.zero_s
            self.played_s = session._player.position_s
            if self.played_s >= self._most_s:
                self._look.stop()
                self.played_s = time.monotonic() - self.zero_s
                self._window.close()
        self._looked_s = now_s

    def _note_end(self, _record: object) -> None:
        if self._look.isActive():
            self.played_s = float("inf")
            self._look.stop()


def main(routine_id: str, most_s: float, stall_s: float) -> int:
    """Start as `backroutine play` does, and tell what was played."""
    application = make_application()
    theme = Theme(application, application)
    window = MainWindow(theme, data_paths().window_state)
    window.resize(1280, 800)
    window.show()
    running = Running(application, window, theme, data_paths(), has_voice=False)
    watched = Watched(running, window, most_s, stall_s)
    code = running.until_closed(routine_id, (), starts_at_once=True)
    told = {"zero_s": watched.zero_s, "played_s": watched.played_s, "still_s": watched.still_s}
    print(json.dumps(told))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]) / 1000))
