"""The one thing that wakes the player: asked for anew each time, so nothing is ever counted."""

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

MS_PER_S = 1000


class Alarm(Protocol):
    """Something that rings once after a delay."""

    def ring_in(self, delay_s: float, call: Callable[[], None]) -> None:
        """Call once, `delay_s` seconds from now; an earlier wish is forgotten."""
        ...

    def cancel(self) -> None:
        """Forget the wish; nothing rings."""
        ...


class QtAlarm(QObject):
    """An alarm by a precise timer of Qt; it never rings early."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ring)

    def ring_in(self, delay_s: float, call: Callable[[], None]) -> None:
        """Call once, `delay_s` seconds from now; an earlier wish is forgotten."""
        self._call = call
        self._timer.start(math.ceil(delay_s * MS_PER_S))

    def cancel(self) -> None:
        """Forget the wish; nothing rings."""
        self._timer.stop()
        self._call = None

    def _ring(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()
