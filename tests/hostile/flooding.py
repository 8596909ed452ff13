"""How long a click waits while the disk is flooded: the whole window, offscreen, on a real file.

`python -m tests.hostile.flooding` clicks and edits for a while with the disk at rest and then with
writers that fill it and force it. The delay of an event is how late the window takes it, and how
long its thread stands still until the result is painted. Its own work is no delay, nor (on Linux,
where it is known) that it is ready and other programs have the processors: a wait for the disk is.
Exits with 1 when, on a flooded disk, one was delayed for more than the goal.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from backroutine.ui.header import Header
from tests import builders
from tests.window import WholeWindow

GOAL_MS = 50
EVENT_EVERY_MS = 60
SCHEDULE = Path("/proc/thread-self/schedstat")
WRITERS = 3
BLOCK = 4 * 1024 * 1024
MOST_BLOCKS = 64
WRITER = f"""
import os, sys
file, block = open(sys.argv[1], "wb", buffering=0), os.urandom({BLOCK})
while True:
    file.seek(0)
    for _ in range({MOST_BLOCKS}):
        file.write(block)
        os.fsync(file.fileno())
"""


@dataclass
class Waits:
    """What a while of clicking came to, in milliseconds."""

    delays: list[tuple[float, str]] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    stores: list[float] = field(default_factory=list)

    def told(self, when: str) -> str:
        """Return it in words."""
        delays = sorted(delay for delay, _ in self.delays)
        worst, kind = max(self.delays)
        return (
            f"{when}: {len(delays)} clicks and edits, delayed by {median(delays):.1f} ms, "
            f"99 % {delays[int(len(delays) * 0.99)]:.1f} ms, at worst {worst:.1f} ms ({kind}); "
            f"painted within {median(self.painted):.0f} ms; "
            f"stored within {median(self.stores):.0f} ms, at worst {max(self.stores):.0f} ms"
        )

    @property
    def worst_ms(self) -> float:
        """The longest delay of an event."""
        return max(self.delays)[0]


@contextmanager
def flood(folder: Path) -> Iterator[None]:
    """Keep the disk of a folder busy."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder / f"flood{number}")])
        for number in range(WRITERS)
    ]
    try:
        yield
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()


def main() -> None:
    """Click with the disk at rest, then flooded; say how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="how long each half lasts")
    seconds = parser.parse_args().seconds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        program = WholeWindow(Path(place) / "home", application)
        program.alarm.is_stopped = True
        clicking = Clicking(program)
        clicking.go_on(3.0)  # pictures and first pages are made
        rest = clicking.go_on(seconds)
        print(rest.told("at rest"), flush=True)  # noqa: T201
        with flood(Path(place)):
            clicking.go_on(2.0)  # the caches of the disk fill up
            flooded = clicking.go_on(seconds)
        print(flooded.told("flooded"), f"; the goal is {GOAL_MS} ms", sep="")  # noqa: T201
        program.close()
    raise SystemExit(flooded.worst_ms > GOAL_MS)


class Clicking:
    """Somebody who clicks through the pages and edits a routine, every edit being stored."""

    def __init__(self, program: WholeWindow) -> None:
        self._program = program
        self._waits = Waits()
        while not program.background.is_idle:
            let_pass(20)
        self._build = program.pages.build
        self._build.open_routine(builders.programme())
        self._build.bench.copy_routine(self._build.routine)
        (header,) = program.window.findChildren(Header)
        self._buttons = header.findChildren(QPushButton)
        self._sets = cycle((2, 3, 4))
        self._downs = cycle((True, False))
        pages = [(f"to {button.text()}", self._press) for button in self._buttons]
        edits = [("a dose", self._turn), ("a step moved", self._shift)] * 3
        self._events = cycle([*edits, *pages, *edits])
        self._pages = cycle(self._buttons)

    def go_on(self, seconds: float) -> Waits:
        """Click and edit for a while."""
        self._waits = Waits()
        ends_at = time.monotonic() + seconds
        while time.monotonic() < ends_at:
            kind, work = next(self._events)
            due_at = time.monotonic() + EVENT_EVERY_MS / 1000
            _, queued_s = thread_times_s()
            let_pass(EVENT_EVERY_MS)
            taken_at, (worked_s, queued_then_s) = time.monotonic(), thread_times_s()
            late_s = max(0.0, taken_at - due_at - (queued_then_s - queued_s))
            work()
            QApplication.processEvents()
            painted_at, busy_s = time.monotonic(), sum(thread_times_s()) - worked_s - queued_then_s
            still_s = max(0.0, painted_at - taken_at - busy_s)
            self._waits.delays.append((1000 * (late_s + still_s), kind))
            self._waits.painted.append(1000 * (painted_at - due_at))
        while not self._program.background.is_idle:
            let_pass(20)
        return self._waits

    def _press(self) -> None:
        QTest.mouseClick(next(self._pages), Qt.MouseButton.LeftButton)

    def _turn(self) -> None:
        step = self._build.routine.main[0]
        self._build.edits.set_dose(step.id, replace(step.dose, sets=next(self._sets)))
        self._follow_edit()

    def _shift(self) -> None:
        self._build.edits.shift([self._build.routine.main[0].id], down=next(self._downs))
        self._follow_edit()

    def _follow_edit(self) -> None:
        done = partial(self._note_stored, self._waits, time.monotonic())
        self._program.background.run(has_come_so_far, done)

    def _note_stored(self, waits: Waits, edited_at: float, _: None) -> None:
        waits.stores.append(1000 * (time.monotonic() - edited_at))


def thread_times_s() -> tuple[float, float]:
    """Return how long this thread has worked, and how long it has waited for a processor."""
    if not SCHEDULE.exists():
        return time.thread_time(), 0.0
    worked_ns, queued_ns, _ = map(int, SCHEDULE.read_text(encoding="ascii").split())
    return worked_ns / 1e9, queued_ns / 1e9


def has_come_so_far() -> None:
    """Stand behind an edit in the line of what is to be stored."""


def let_pass(milliseconds: int) -> None:
    """Let events and the disk have their turn."""
    loop = QEventLoop()
    timer = QTimer(loop)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()


if __name__ == "__main__":
    main()
