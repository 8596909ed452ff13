"""Keeps one stream to the sound device open while there is something to play.

The device is outside: it may be missing, vanish, hang or come back. The keeper opens it, watches
that it goes on asking for samples, opens it anew when it does not, and lets go of it when there
is nothing to play.

What the device has queued cannot be taken back. So a flush closes the stream, which is silent at
once; the next cue opens another one, and is heard as soon as that begins.
"""

import os
import threading
import time
from collections.abc import Callable
from typing import Protocol

from backroutine.audio.mix import Mix, StreamClock
from backroutine.audio.protocol import Answer, Command, Flush, State, StreamState
from backroutine.audio.tones import Samples

# How much the device asks for at a time, and about how much of it is queued when it asks. With
# every core busy, 20 ms ran dry again and again; 200 ms did not.
PERIOD_MS = 200
QUEUED_PART = 0.6

TICK_S = 0.25
# A device that asks for nothing this long is lost; one just opened may take its time to begin.
STANDSTILL_S = 1.0
BEGIN_S = 4.0
# An opening or closing that has not returned by then never will.
STUCK_S = 8.0
RETRY_S = (0.5, 1.0, 2.0, 4.0)
# There may be a long hold between two cues; a card that sleeps in between would swallow the next.
LET_GO_S = 300.0

Render = Callable[[int], Samples]


class OutputStream(Protocol):
    """A device that plays, asking for samples as it needs them."""

    @property
    def name(self) -> str:
        """What the sound system is called."""
        ...

    def close(self) -> None:
        """Be silent and let go of the device; may take seconds when the system hangs."""
        ...


class NoDeviceError(Exception):
    """No sound device can be opened at present; the text is the sound system's reason."""


OpenStream = Callable[[Render, int], OutputStream]


class StreamKeeper:
    """Owns the stream. `step` and `run` belong to one thread, `give` and `is_stuck` to any."""

    def __init__(
        self,
        mix: Mix,
        open_stream: OpenStream,
        tell: Callable[[Answer], None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take how to open a device with a period in ms, and where answers go."""
        self._mix = mix
        self._open_stream = open_stream
        self._tell = tell
        self._now = now
        self._stream: OutputStream | None = None
        self._clock = StreamClock(0)
        self._asked_s = 0.0
        self._is_flushed = False
        self._busy_s = now()  # when there was last something to play
        self._is_probing = True  # finding out whether there is a device, or again one
        self._failures = 0
        self._retry_s = 0.0
        self._calling_since_s: float | None = None
        self._woken = threading.Event()

    def give(self, command: Command) -> None:
        """Pass a command on to the mix, and see to it that there is a stream for it."""
        self._mix.give(command)
        if isinstance(command, Flush):
            self._is_flushed = True
        if self._stream is None or self._is_flushed:
            self._woken.set()

    @property
    def waiting(self) -> int:
        """The number of sounds that have not begun."""
        return self._mix.waiting

    def is_stuck(self) -> bool:
        """Whether the sound system has held up an opening or closing for too long."""
        since_s = self._calling_since_s
        return since_s is not None and self._now() - since_s > STUCK_S

    def run(self) -> None:
        """Keep the stream, until the process ends or its parent is gone."""
        parent = os.getppid()
        while os.getppid() == parent:
            self._woken.wait(self.step())
            self._woken.clear()
        os._exit(0)

    def step(self) -> float | None:
        """Do what is to be done now; return the seconds until the next step, None for never."""
        now_s = self._now()
        wait_s = self._step_closed(now_s) if self._stream is None else self._step_open(now_s)
        for answer in self._mix.happened():
            self._tell(answer)
        return wait_s

    def _step_closed(self, now_s: float) -> float | None:
        self._is_flushed = False
        self._mix.heed(now_s)
        if self._mix.is_quiet and not self._is_probing:
            return None
        if now_s < self._retry_s:
            return self._retry_s - now_s
        self._open()
        return TICK_S

    def _step_open(self, now_s: float) -> float | None:
        if self._is_flushed:
            self._close(StreamState.IDLE, "flushed")
            return 0
        if not self._mix.is_quiet:
            self._busy_s = now_s
            self._is_probing = False
        if now_s - self._asked_s > STANDSTILL_S:
            self._close(StreamState.LOST, "the device takes no more samples")
            self._is_probing = True
            return 0
        if self._is_probing or now_s - self._busy_s > LET_GO_S:
            self._is_probing = False
            self._close(StreamState.IDLE, "nothing to play")
            return 0
        return TICK_S

    def _open(self) -> None:
        self._mix.restart()
        self._clock = StreamClock(QUEUED_PART * PERIOD_MS / 1000)
        self._calling_since_s = self._busy_s = self._now()
        self._asked_s = self._busy_s + BEGIN_S
        try:
            self._stream = self._open_stream(self._render, PERIOD_MS)
        except NoDeviceError as error:
            self._is_probing = True
            self._retry_s = self._now() + RETRY_S[min(self._failures, len(RETRY_S) - 1)]
            self._failures += 1
            self._tell(State(StreamState.NO_DEVICE, str(error)))
            return
        finally:
            self._calling_since_s = None
        self._failures = 0
        self._tell(State(StreamState.PLAYING, self._stream.name))

    def _close(self, state: StreamState, reason: str) -> None:
        if self._stream is None:
            return
        self._tell(State(state, reason))
        self._calling_since_s = self._now()
        self._stream.close()
        self._stream = None
        self._calling_since_s = None

    def _render(self, count: int) -> Samples:
        now_s = self._now()
        self._asked_s = max(self._asked_s, now_s)  # a new device is granted its time to begin
        self._clock.note(now_s, self._mix.position)
        return self._mix.render(count, self._clock.zero_s)
