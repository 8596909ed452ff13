"""One start, timed from outside: prints when the first picture stood, when the data was ready, the
processor time and the memory that it took by then, and the memory when everything that followed was
done too.

    python -m tests.bench.start_program bare|program MONOTONIC_SECONDS_OF_THE_START
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

POLL_S = 0.002


class FirstPaint(QObject):
    """Notes when a window has been painted for the first time."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.at_s: float | None = None
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self.at_s is None:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.at_s is None:
            self.at_s = time.monotonic()


def wait_for(application: QApplication, happened: Callable[[], bool]) -> float:
    """Run the window until something has happened; return when it was, in monotonic seconds."""
    while not happened():
        application.processEvents()
        time.sleep(POLL_S)
    return time.monotonic()


def start_bare() -> list[float]:
    """Show an empty window; return the same of it as of the program."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1360, 860)
    paint = FirstPaint(window)
    window.show()
    ready_s = wait_for(application, lambda: paint.at_s is not None)
    return [paint.at_s or ready_s, ready_s, time.process_time(), memory_mb(), memory_mb()]


def start_program() -> list[float]:
    """Start as `backroutine.app` does; return when the window was painted and the data there."""
    from backroutine.app import make_application
    from backroutine.paths import data_paths
    from backroutine.ui.main_window import MainWindow
    from backroutine.ui.theme import Theme

    application = make_application()
    theme = Theme(application, application)
    window = MainWindow(theme, data_paths().window_state)
    paint = FirstPaint(window)
    window.show()
    painted_s = wait_for(application, lambda: paint.at_s is not None)

    from backroutine.running import Running

    running = Running(application, window, theme, data_paths())
    whole: list[bool] = []
    running.pages.are_whole.connect(lambda: whole.append(True))
    ready_s = wait_for(application, lambda: running.is_ready)
    worked_s, memory = time.process_time(), memory_mb()
    wait_for(application, lambda: bool(whole) and running.is_ready)
    at_rest = memory_mb()
    running.end()
    return [paint.at_s or painted_s, ready_s, worked_s, memory, at_rest]


def memory_mb() -> float:
    """Return the most memory that this process has had so far.

    `ru_maxrss` would be no less than what the process had that started it.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """Start, report, and leave."""
    kind, started_s = sys.argv[1], float(sys.argv[2])
    painted_s, ready_s, *taken = start_bare() if kind == "bare" else start_program()
    print(json.dumps([painted_s - started_s, ready_s - started_s, *taken]))


if __name__ == "__main__":
    main()
