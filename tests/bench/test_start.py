"""From the start to the first picture and to ready, and memory, against a bare window of the run.

Goals: the first picture after 1.3 times the bare window's time, ready after 1.6 times, in 1.5 times
its memory. Prints, judges nothing.

Both are started as after an installation: from compiled files, as a wheel or package compiles them
when it is installed, and with the tables in the form that packages have. All is written into a
folder of the test, whatever the environment says.
The start is that of every day, on data whose first questions are answered; the first of all, which
asks them, is printed beside it. What follows when nobody waits (the other pages, the sound, what
the first change needs) counts to no time; the memory is told once before and once behind it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from backroutine.paths import DataPaths
from backroutine.storage.database import open_database

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
MEASURED = (
    ("first picture", "ms", 1000),
    ("ready", "ms", 1000),
    ("processor time to ready", "ms", 1000),
    ("memory when ready", "MB", 1),
    ("memory at rest", "MB", 1),
)


def install(place: Path) -> None:
    """Put the program where it lies as in a package, and what starts it beside it."""
    resources = place / "backroutine" / "resources"
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "backroutine", place / "backroutine", ignore=without)
    shutil.copytree(ROOT / "resources", resources)
    tables = ROOT / "packaging" / "packages" / "tables.py"
    command = [sys.executable, str(tables), str(resources), str(resources)]
    subprocess.run(command, check=True, capture_output=True)
    bench = place / "tests" / "bench"
    bench.mkdir(parents=True)
    for name in ("start_program.py", "first_paint.py"):
        shutil.copy(ROOT / "tests" / "bench" / name, bench)


def start(kind: str, home: Path, place: Path) -> list[float]:
    """Start what is installed there once; return what is `MEASURED`, in seconds and megabytes."""
    environment = {
        **os.environ,
        "BACKROUTINE_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(place / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.bench.start_program", kind, str(time.monotonic())]
    answer = subprocess.run(
        command, cwd=place, env=environment, capture_output=True, text=True, check=True
    )
    found: list[float] = json.loads(answer.stdout.splitlines()[-1])
    return found


def answer_first_questions(home: Path) -> None:
    """Make the data of somebody who has started the program before."""
    database = open_database(DataPaths(home, home / "log"))
    database.settings.save(replace(database.settings.load(), is_welcomed=True))
    database.close()


def tell(what: str, bare: Sequence[list[float]], runs: Sequence[list[float]]) -> None:
    """Print the medians beside those of the bare window."""
    print(f"{what}:")
    for index, (name, unit, factor) in enumerate(MEASURED):
        plain = statistics.median(run[index] for run in bare) * factor
        ours = statistics.median(run[index] for run in runs) * factor
        print(f"  {name}: {ours:.0f} {unit}; bare window {plain:.0f} {unit}; ×{ours / plain:.2f}")


def test_the_start_and_memory_against_a_bare_window(tmp_path: Path) -> None:
    usual, new, place = (tmp_path / name for name in ("usual", "new", "installed"))
    install(place)
    answer_first_questions(usual)
    for kind, home in (("program", usual), ("program", new), ("bare", usual)):
        start(kind, home, place)  # makes the data folder and the compiled files
    bare, everyday, first = [], [], []
    for _ in range(RUNS):
        bare.append(start("bare", usual, place))
        everyday.append(start("program", usual, place))
        first.append(start("program", new, place))
    print(f"\nload of the computer: {os.getloadavg()[0]:.1f}")
    tell("every day", bare, everyday)
    tell("the first start, with its questions", bare, first)
