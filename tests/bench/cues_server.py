"""A sound server of our own with a sink that nobody hears, and a recording of what it plays."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from array import array
from collections.abc import Iterator
from pathlib import Path
from statistics import linear_regression
from types import TracebackType

RATE_HZ = 48_000
PROGRAMS = ("pulseaudio", "pactl", "parec")
# A fresh sink has rendered its first two seconds ahead: nothing is heard before they are over.
SETTLE_S = 3.0
PATIENCE_S = 20.0


def missing_programs() -> str:
    """Return a sentence when the bench cannot run here, else nothing."""
    if sys.platform != "linux":
        return "The bench of cues needs PulseAudio on Linux."
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if not missing:
        return ""
    return (
        f"The bench of cues needs {', '.join(missing)}. On Debian and Ubuntu: "
        "apt-get install pulseaudio pulseaudio-utils"
    )


class SoundServer:
    """A PulseAudio of our own; programs reach it with `environment`."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="cues-")
        home = Path(self._folder.name)
        (home / "pulse").mkdir(mode=0o700)
        self._socket = home / "pulse" / "native"
        self._own_environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(home),
            "PULSE_RUNTIME_PATH": str(home / "pulse"),
            "PULSE_STATE_PATH": str(home),
            "PULSE_COOKIE": str(home / "cookie"),
        }
        self.environment = {**self._own_environment, "PULSE_SERVER": f"unix:{self._socket}"}
        self.start()

    def __enter__(self) -> "SoundServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._folder.cleanup()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        protocol = f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"
        sink = f"module-null-sink sink_name=bench rate={RATE_HZ} channels=1"
        options = ["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        self.process = subprocess.Popen(
            [
                "pulseaudio",
                *options,
                "--realtime=no",
                "--high-priority=no",
                "-L",
                protocol,
                "-L",
                sink,
            ],
            env=self._own_environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until_s = time.monotonic() + PATIENCE_S
        while subprocess.run(
            ["pactl", "info"], env=self.environment, capture_output=True
        ).returncode:
            if time.monotonic() > until_s:
                raise TimeoutError("the sound server did not start")
        self.is_real_time = put_in_front(self.process.pid)

    def kill(self) -> None:
        """End the server without a word."""
        self.process.kill()
        self.process.wait()


def put_in_front(process_id: int) -> bool:
    """Give a process the precedence that sound servers have on a desktop, where we may."""
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{process_id}/task"):  # noqa: PTH208  names, not paths
            os.sched_setscheduler(int(task), os.SCHED_RR, os.sched_param(5))
        return True
    return False


class Recording:
    """What the sink plays, from the start of the recording; times on the monotonic clock."""

    def __init__(self, server: SoundServer) -> None:
        """Start to record, and wait until the sink has settled."""
        options = ["--raw", "-d", "bench.monitor", "--format=s16le", f"--rate={RATE_HZ}"]
        self._process = subprocess.Popen(
            ["parec", *options, "--channels=1", "--latency-msec=10"],
            env=server.environment,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        put_in_front(self._process.pid)
        # how many samples there were after it, when it was read, itself
        self._parts: list[tuple[int, float, bytes]] = []
        self._settled = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        if not self._settled.wait(PATIENCE_S):
            raise TimeoutError("the recording did not start")

    def __enter__(self) -> "Recording":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        count = 0
        while part := os.read(self._process.stdout.fileno(), 1 << 16):
            count += len(part)
            self._parts.append((count // 2, time.monotonic(), part))
            if count > SETTLE_S * RATE_HZ * 2:
                self._settled.set()

    def samples(self) -> "array[int]":
        """Return everything, once the recording has ended."""
        whole = b"".join(part for _, _, part in self._parts)
        return array("h", whole[: len(whole) // 2 * 2])

    def pace(self) -> tuple[float, float]:
        """Return the moment of sample 0 and the seconds from one sample to the next.

        A part can be read late but never early: the earliest of each second give the line.
        """
        earliest: dict[int, tuple[float, float]] = {}
        for sample, moment_s, _ in self._parts:
            if sample < RATE_HZ:
                continue
            late_s = moment_s - sample / RATE_HZ
            second = sample // RATE_HZ
            if second not in earliest or late_s < earliest[second][1]:
                earliest[second] = (sample, late_s)
        points = [earliest[second] for second in sorted(earliest)[:-1]]
        slope, intercept = linear_regression([x for x, _ in points], [y for _, y in points])
        return intercept, 1 / RATE_HZ + slope


def onsets(samples: "array[int]", loud: int, quiet_s: float) -> Iterator[int]:
    """Yield the first sample of everything louder than `loud` that comes after some quiet."""
    step, last = 48, -RATE_HZ
    for start in range(0, len(samples), step):
        block = samples[start : start + step]
        if max(block) < loud and min(block) > -loud:
            continue
        first = start + next(i for i, value in enumerate(block) if abs(value) >= loud)
        if first - last > quiet_s * RATE_HZ:
            yield first
        last = start + max(i for i, value in enumerate(block) if abs(value) >= loud)
