"""The movements that ship, read and solved when they are first asked for."""

import re
from functools import lru_cache

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.movement import Movement
from backroutine.figure.reading import PoseTables
from backroutine.paths import resource, table_text

SHARED_FILE = "shared.toml"
_KEPT = 200
_TABLE = re.compile(r"^\[([a-z0-9-]+)\]", re.MULTILINE)


def movement(exercise_id: ExerciseId) -> Movement | None:
    """Return the movement of an exercise; `None` for one that has no drawing.

    Raises:
        PoseError: its pose file is wrong; the text names file, pose and key.
    """
    return _movement(exercise_id)


@lru_cache(maxsize=_KEPT)
def _movement(exercise_id: ExerciseId) -> Movement | None:
    file = _files().get(exercise_id)
    return Movement(_tables(file).drawing(exercise_id)) if file else None


@lru_cache(maxsize=1)
def _files() -> dict[str, str]:
    """Return which file draws which exercise, found without reading the files as TOML."""
    folder = resource("poses")
    return {
        exercise_id: path.name
        for path in sorted(folder.glob("*.toml"))
        for exercise_id in _TABLE.findall(path.read_text(encoding="utf-8"))
    }


@lru_cache(maxsize=16)
def _tables(file: str) -> PoseTables:
    """Return one file's tables, with those of the shared poses."""
    return PoseTables({name: table_text("poses", name) for name in (SHARED_FILE, file)})


def all_tables() -> PoseTables:
    """Return the tables of all files at once, for checking them."""
    return PoseTables({
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(resource("poses").glob("*.toml"))
    })  # fmt: skip
