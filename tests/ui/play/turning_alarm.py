"""Alarms for tests: they turn the clock by the delay, so that no test waits for it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer

from backroutine.player.engine import SUSPEND_GAP_S
from tests.doubles import ManualClock


class TurningAlarm:
    """Rings as soon as the window is idle, after turning the clock to the time it was set for.

    A session plays itself at the speed of the machine; `is_stopped` holds it where it is, so that
    a test can act and look, and `run` lets it go on.
    """

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._call: Callable[[], None] | None = None
        self._delay_s = 0.0
        self._wish_number = 0
        self.is_stopped = False
        self.ring_count = 0

    def ring_in(self, delay_s: float, call: Callable[[], None]) -> None:
        self._delay_s, self._call = delay_s, call
        self._wish_number += 1
        self._post()

    def cancel(self) -> None:
        self._call = None

    def run(self) -> None:
        self.is_stopped = False
        self._post()

    def _post(self) -> None:
        number = self._wish_number
        QTimer.singleShot(0, lambda: self._ring(number))

    def _ring(self, number: int) -> None:
        call = self._call
        if call is None or number != self._wish_number or self.is_stopped:
            return
        self._call = None
        self._clock.advance(self._delay_s)
        self.ring_count += 1
        call()


@dataclass
class HandTurnedAlarm:
    """Rings only when a test lets time pass, each time at exactly its moment."""

    clock: ManualClock
    _call: Callable[[], None] | None = None
    _at_s: float = 0.0

    def is_set(self) -> bool:
        return self._call is not None

    def ring_in(self, delay_s: float, call: Callable[[], None]) -> None:
        self._call, self._at_s = call, self.clock.elapsed_s() + delay_s

    def cancel(self) -> None:
        self._call = None

    def pass_time(self, seconds: float) -> None:
        """Let time pass, ringing whenever it is due."""
        self._pass(seconds, lambda _: self._at_s - self.clock.elapsed_s())

    def pass_late(self, seconds: float) -> None:
        """Let time pass as where the computer is held up: each ring comes as late as may be.

        Later, and it would count as a suspend. A quarter of the rings, for what only has to come.
        """
        self._pass(seconds, lambda left_s: min(SUSPEND_GAP_S, left_s))

    def _pass(self, seconds: float, until_ring_s: Callable[[float], float]) -> None:
        """Let time pass; `until_ring_s` says of the time that is left how long a ring takes."""
        end_s = self.clock.elapsed_s() + seconds
        while self._call is not None and self._at_s <= end_s + 1e-9:
            self.clock.advance(max(0.0, until_ring_s(end_s - self.clock.elapsed_s())))
            call, self._call = self._call, None
            call()
        self.clock.advance(max(0.0, end_s - self.clock.elapsed_s()))


@dataclass
class RungAlarm:
    """Rings only when a test rings it; says after how long it would have."""

    delay_s: float = 0.0
    _call: Callable[[], None] | None = None

    def is_set(self) -> bool:
        return self._call is not None

    def ring_in(self, delay_s: float, call: Callable[[], None]) -> None:
        self.delay_s, self._call = delay_s, call

    def cancel(self) -> None:
        self._call = None

    def ring(self) -> None:
        call = self._call
        assert call is not None, "nothing waits for it"
        self.cancel()
        call()
