"""From the start to the first picture, and memory, against a bare window of the same run.

Goals: 1.5 times the bare window's time, and its memory. Prints, judges nothing.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9


def start(kind: str, home: Path) -> list[float]:
    """Start once; return seconds to the first picture and to ready, and megabytes."""
    environment = {**os.environ, "BACKROUTINE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.start_program", kind, str(time.monotonic())]
    answer = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    found: list[float] = json.loads(answer.stdout.splitlines()[-1])
    return found


def test_the_first_picture_and_memory_against_a_bare_window(tmp_path: Path) -> None:
    start("program", tmp_path)  # makes the data folder and the compiled files
    bare, program = [], []
    for _ in range(RUNS):
        bare.append(start("bare", tmp_path))
        program.append(start("program", tmp_path))
    for index, (what, unit, factor) in enumerate(
        (("first picture", "ms", 1000), ("ready", "ms", 1000), ("memory", "MB", 1))
    ):
        plain = statistics.median(run[index] for run in bare) * factor
        ours = statistics.median(run[index] for run in program) * factor
        print(f"{what}: {ours:.0f} {unit}; bare window {plain:.0f} {unit}; ×{ours / plain:.2f}")
