"""One start, timed from outside: prints when the first picture stood, when the data was ready, the
processor time and the memory that it took by then, and the memory when everything that followed was
done too.

    python -m tests.bench.start_program bare|program MONOTONIC_SECONDS_OF_THE_START
"""

import json
import os
import sys
import time
from pathlib import Path
from types import ModuleType

import backroutine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def start_bare() -> list[float]:
    """Show an empty window; return the same of it as of the program."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.bench.first_paint import FirstPaint, wait_for

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1360, 860)
    paint = FirstPaint(window)
    window.show()
    ready_s = wait_for(application, lambda: paint.at_s is not None)
    return [paint.at_s or ready_s, ready_s, time.process_time(), memory_mb(), memory_mb()]


def start_program() -> list[float]:
    """Start by the command line, as a menu entry does; return the same."""
    from backroutine import cli

    timed = TimedStart()
    # the real one is imported when it is run: then, as in a start of every day
    sys.modules["backroutine.app"] = backroutine.app = timed
    sys.argv[1:] = []
    cli.main()
    return timed.taken


class TimedStart(ModuleType):
    """Stands for `backroutine.app`, and does as it does."""

    def __init__(self) -> None:
        super().__init__("backroutine.app")
        self.taken: list[float] = []

    def run(self, *_: object, **__: object) -> int:
        """Open the window, and leave when everything is there."""
        del sys.modules["backroutine.app"]
        from backroutine.app import make_application
        from backroutine.paths import data_paths
        from backroutine.ui.main_window import MainWindow
        from backroutine.ui.theme import Theme
        from tests.bench.first_paint import FirstPaint, wait_for

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
        self.taken = [paint.at_s or painted_s, ready_s, worked_s, memory, memory_mb()]
        running.end()
        return 0


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
