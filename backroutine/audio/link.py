"""The line to a running mixer process: starts it, writes to it, hears from it.

Writing never waits: a process that does not read gets no more lines than its pipe surely holds,
the rest stays here until it answers. What it says comes to `heard`, from a thread of its own.
"""

import contextlib
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from backroutine.audio.protocol import Command, Ping, Pong, write_command

# The smallest pipe of the systems we run on holds 4096 bytes.
MAX_UNANSWERED_BYTES = 3000

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0


class MixerLink:
    """One mixer process from its start to its end. All but the hearing belongs to one thread."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        heard: Callable[["MixerLink", str | None], None],
    ) -> None:
        """Start the process; `heard` gets every line it says, and None when it has ended.

        Raises:
            OSError: the process cannot be started.
        """
        self._process = subprocess.Popen(  # noqa: S603  our own program
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the sound libraries chatter there
            creationflags=_NO_WINDOW,
        )
        self._outbox: deque[str] = deque()
        self._unanswered_bytes = 0
        self._bytes_before_ping = 0
        self._ping_number = 0
        self._pinged_s: float | None = None
        self._reader = threading.Thread(
            target=self._read, args=(heard,), name="sound answers", daemon=True
        )
        self._reader.start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def pinged_s(self) -> float | None:
        """Since when an answer is awaited; None when none is."""
        return self._pinged_s

    def say(self, command: Command) -> None:
        """Have a command written as soon as there is room."""
        self._outbox.append(write_command(command))

    def write(self, now_s: float) -> None:
        """Write what there is room for, and ask for an answer to it.

        Raises:
            OSError: the process is gone.
        """
        is_news = bool(self._outbox)
        while self._outbox and self._unanswered_bytes < MAX_UNANSWERED_BYTES:
            self._write_line(self._outbox.popleft())
        if is_news and self._pinged_s is None:
            self.ping(now_s)
        self._flush()

    def ping(self, now_s: float) -> None:
        """Ask for a sign of life.

        Raises:
            OSError: the process is gone.
        """
        self._ping_number += 1
        self._write_line(write_command(Ping(self._ping_number)))
        self._bytes_before_ping = self._unanswered_bytes
        self._pinged_s = now_s
        self._flush()

    def answered(self, pong: Pong) -> None:
        """Note that a ping was answered: all that was written before it has been read."""
        if pong.number == self._ping_number and self._pinged_s is not None:
            self._pinged_s = None
            self._unanswered_bytes -= self._bytes_before_ping

    def let_go(self) -> None:
        """Close the line: the process is silent and ends."""
        with contextlib.suppress(OSError):  # it may be gone already
            self._process.stdin.close()  # type: ignore[union-attr]

    def kill(self) -> None:
        """End the process whatever it is doing; its end is heard like any other."""
        self._process.kill()
        self.let_go()

    def _write_line(self, line: str) -> None:
        text = f"{line}\n".encode("ascii")
        self._process.stdin.write(text)  # type: ignore[union-attr]
        self._unanswered_bytes += len(text)

    def _flush(self) -> None:
        self._process.stdin.flush()  # type: ignore[union-attr]

    def _read(self, heard: Callable[["MixerLink", str | None], None]) -> None:
        with self._process.stdout as answers:  # type: ignore[union-attr]
            for line in answers:
                heard(self, line.decode("ascii", "replace"))
        self._process.wait()
        heard(self, None)
