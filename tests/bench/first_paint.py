"""When a window stands in the benchmark of the start: for the program and for the bare window."""

import time
from collections.abc import Callable

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
