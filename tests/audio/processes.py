"""Mixer processes for tests: the real one with a device that nobody hears, and ill ones."""

import logging
import os
import queue
import sys
import time
from pathlib import Path

from typing_extensions import override

from backroutine.audio.mixer import NULL_ARGUMENT, mixer_command
from backroutine.audio.status import SoundStatus

# Nothing is measured with this; a test that fails waits so long.
PATIENCE_S = 60.0

NULL_MIXER = [*mixer_command(), NULL_ARGUMENT]
DEAF_MIXER = [sys.executable, "-c", "import time; time.sleep(60)"]
SHORT_LIVED_MIXER = [sys.executable, "-c", "print('state playing Fake')"]
BABBLING_MIXER = [
    sys.executable,
    "-c",
    "import sys\nprint('what? \\x00', flush=True)\nfor line in sys.stdin:\n"
    "    if line.startswith('ping'): print(line.replace('i', 'o'), flush=True)\n",
]


class Told:
    """What a speaker tells, to be waited for."""

    def __init__(self) -> None:
        self._told: queue.SimpleQueue[SoundStatus] = queue.SimpleQueue()

    def changed(self, status: SoundStatus) -> None:
        """Take a new status; for the speaker."""
        self._told.put(status)

    def next(self) -> SoundStatus:
        """Return the next status not yet looked at, waiting for it."""
        return self._told.get(timeout=PATIENCE_S)


class Log(logging.Handler):
    """What a logger writes, to be waited for."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._lines.put(record.getMessage())

    def wait_for(self, text: str) -> str:
        """Return the next line that has the text, passing over the others."""
        while text not in (line := self._lines.get(timeout=PATIENCE_S)):
            pass
        return line


def has_ended(process_id: int) -> bool:
    """Wait for a process that is not our child to end."""
    until_s = time.monotonic() + PATIENCE_S
    while time.monotonic() < until_s:
        try:
            os.kill(process_id, 0)
            state = Path(f"/proc/{process_id}/stat")
            if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except OSError:
            return True
    return False
