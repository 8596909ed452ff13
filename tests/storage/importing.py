"""Imports that get killed: each is wholly there afterwards, or not at all.

`python -m tests.storage.importing FOLDER KILLS` forks one importer after another, kills it at a
random moment, looks at what it left, and prints how often all was there, none, and what else.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from backroutine.domain.exercise import Exercise
from backroutine.domain.routine import Routine
from backroutine.paths import DataPaths
from backroutine.storage.connection import journal_of
from backroutine.storage.database import Database, open_database
from tests.storage import past

LONGEST_LIFE_S = 0.12


def package() -> tuple[list[Routine], list[Exercise]]:
    """Return what a file brings: routines, and the exercises that they need."""
    return past.routines(), past.exercises()


def import_and_take_back(database: Database) -> None:
    """Store an import and take it back, for ever."""
    routines, exercises = package()
    while True:
        database.imports.store(routines, exercises)
        database.imports.take_back([r.id for r in routines], [e.id for e in exercises])


def main() -> None:
    """Kill as often as told, and say what was found."""
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(11)  # noqa: S311 - moments, not secrets
    paths = DataPaths(folder, folder / "log")
    open_database(paths).close()
    routines, exercises = package()
    whole = (len(routines), len(exercises))
    found: Counter[str] = Counter()
    for _ in range(kills):
        opened, has_opened = os.pipe()
        child = os.fork()
        if not child:
            database = open_database(paths)
            os.write(has_opened, b"!")
            import_and_take_back(database)
        os.read(opened, 1)
        time.sleep(chance.uniform(0, LONGEST_LIFE_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(opened)
        os.close(has_opened)
        found["within a commit"] += journal_of(paths.database).is_file()
        database = open_database(paths)
        counts = (len(database.routines.all()), len(database.exercises.all()))
        database.close()
        found[{whole: "all", (0, 0): "none"}.get(counts, f"a part: {counts}")] += 1
    print(json.dumps(found))  # noqa: T201


if __name__ == "__main__":
    main()
