"""What the real program costs while it plays and while it is paused, measured from outside.

    python -m pytest -o addopts= -s tests/bench/test_player_load.py

Goals of the player: at most 10 % of one core with the figure moving, no wake-up while paused. The
program runs under a virtual screen and with a sound server of its own where there are such;
`PLAYER_LOAD_TRACE=1` tells the threads that woke while it was paused. Prints, judges nothing.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.bench.cues_server import SoundServer, missing_programs

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20
PAUSED_SECONDS = 10
AFTER_PAUSE_S = 3
TICKS_PER_S = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@dataclass(frozen=True)
class Reading:
    """One process at one moment: processor seconds, and how often each of its threads woke."""

    used_s: float
    woken: dict[str, int]


def read(process_id: int) -> Reading:
    """Read a process; a thread is named by its number and its name."""
    proc = Path(f"/proc/{process_id}")
    fields = (proc / "stat").read_text().rpartition(")")[2].split()
    woken = {}
    for task in (proc / "task").iterdir():
        lines = dict(
            line.split(":", 1) for line in (task / "status").read_text().splitlines() if ":" in line
        )
        woken[f"{task.name} {lines['Name'].strip()}"] = int(lines["voluntary_ctxt_switches"])
    return Reading((int(fields[11]) + int(fields[12])) / TICKS_PER_S, woken)


def memory_mb(process_id: int) -> tuple[float, float]:
    """Return what is resident, and the fair share of it, in megabytes."""
    rolled = Path(f"/proc/{process_id}/smaps_rollup").read_text()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in rolled.splitlines()[1:]}
    return sizes["Rss"] / 1024, sizes["Pss"] / 1024


def watch(what: str, processes: dict[str, int], seconds: int) -> None:
    """Print what processes used within some seconds."""
    before = {name: read(number) for name, number in processes.items()}
    time.sleep(seconds)
    for name, number in processes.items():
        after = read(number)
        used = (after.used_s - before[name].used_s) / seconds
        woken = {
            thread: count - before[name].woken.get(thread, 0)
            for thread, count in after.woken.items()
        }
        per_s = sum(woken.values()) / seconds
        print(f"{what:8} {name:7} {used:6.1%} of a core, {per_s:6.1f} wake-ups a second")
        if os.environ.get("PLAYER_LOAD_TRACE"):
            for thread, count in sorted(woken.items(), key=lambda one: -one[1]):
                if count:
                    print(f"         {thread}: {count / seconds:.1f} a second")


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the surroundings of the program: a data folder, a screen, a sound server."""
    with ExitStack() as ends:
        found = {**os.environ, "BACKROUTINE_HOME": str(tmp_path)}
        missing = missing_programs()
        if missing:
            print(f"\nwithout a sound server: {missing}")
        else:
            found.update(ends.enter_context(SoundServer()).environment)
        if shutil.which("Xvfb"):
            pipe_out, pipe_in = os.pipe()
            command = ["Xvfb", "-displayfd", str(pipe_in), "-screen", "0", "1400x900x24"]
            screen = subprocess.Popen(command, pass_fds=[pipe_in], stderr=subprocess.DEVNULL)
            ends.callback(screen.wait)
            ends.callback(screen.terminate)
            os.close(pipe_in)
            with os.fdopen(pipe_out) as told:
                found.update(DISPLAY=f":{told.readline().strip()}", QT_QPA_PLATFORM="xcb")
        else:
            found["QT_QPA_PLATFORM"] = "offscreen"
        yield found


def test_the_load_of_playing_and_of_a_pause(environment: dict[str, str]) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.player_program"],
        cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdin is not None
    assert program.stdout is not None
    word, _, number = program.stdout.readline().partition(" ")
    assert word == "playing"
    processes = {"window": program.pid, "mixer": int(number)}
    print()
    watch("playing", processes, SECONDS)
    for name, each in processes.items():
        resident, share = memory_mb(each)
        print(f"memory   {name:7} {resident:6.1f} MB resident, {share:6.1f} MB its share")
    print("pause", file=program.stdin, flush=True)
    assert program.stdout.readline().strip() == "paused"
    time.sleep(AFTER_PAUSE_S)
    watch("paused", processes, PAUSED_SECONDS)
    print("end", file=program.stdin, flush=True)
    assert program.wait(20) == 0
    program.stdin.close()
    program.stdout.close()
