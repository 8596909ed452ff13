"""Reading the catalogue and the programmes from their TOML texts, checking every entry.

The shipped files are made to be edited by people, so a slip is answered with the file, the entry
and the field it is in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseId, Level, Section
from backroutine.domain.plain import dose_from_plain, exercise_from_plain
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, Step, StepId
from backroutine.domain.rules import may_stand
from backroutine.domain.tables import read_tables

_FIELDS = {
    "id": str, "name": str, "aliases": list, "category": str, "sections": list,
    "usual_section": str, "warms_up": bool, "type": str, "dose": dict, "level": int,
    "position": str, "equipment": list, "primary_muscles": list, "secondary_muscles": list,
    "care_tags": list, "why": str, "instructions": list, "mistakes": list, "breathing": str,
    "feel": str, "easier": str, "harder": str, "may_aggravate": bool, "safer_swaps": list,
    "note": str, "source": str, "longest_hold_s": int, "same_as": dict,
}  # fmt: skip
_NEEDED = ("id", "name", "category", "sections", "usual_section", "warms_up", "type", "dose")


class CatalogueError(Exception):
    """A shipped data file is wrong; the text names the file, the entry and the field."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A ready-made routine that ships with the program; read-only."""

    routine: Routine
    minutes: int
    level: Level
    goal: str
    equipment: str
    note: str


def parse_catalogue(files: Iterable[tuple[str, str]]) -> Catalogue:
    """Return the catalogue that (file name, TOML text) pairs describe, in their order.

    Raises:
        CatalogueError: an entry is wrong, an id stands twice, or a reference leads nowhere.
    """
    exercises: dict[ExerciseId, tuple[str, Exercise]] = {}
    for file_name, text in files:
        for number, entry in enumerate(_entries(file_name, text, "exercise"), start=1):
            place = f"{file_name}, exercise {number} ({entry.get('id', 'without an id')})"
            exercise = _exercise(place, entry)
            if exercise.id in exercises:
                raise CatalogueError(
                    f"{place}: the id stands already in {exercises[exercise.id][0]}"
                )
            exercises[exercise.id] = (file_name, exercise)
    for file_name, exercise in exercises.values():
        _check_references(file_name, exercise, exercises)
    return Catalogue(exercise for _, exercise in exercises.values())


def parse_programmes(file_name: str, text: str, catalogue: Catalogue) -> tuple[Programme, ...]:
    """Return the programmes of a TOML text, in their order.

    Raises:
        CatalogueError: a step is wrong, names an unknown exercise, or stands where it may not.
    """
    return tuple(
        _programme(f"{file_name}, programme {number} ({entry.get('id', 'without an id')})", entry,
                   catalogue)
        for number, entry in enumerate(_entries(file_name, text, "programme"), start=1)
    )  # fmt: skip


def _entries(file_name: str, text: str, kind: str) -> list[Mapping[str, Any]]:
    try:
        found = read_tables(text).get(kind, [])
    except ValueError as error:
        raise CatalogueError(f"{file_name}: {error}") from error
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise CatalogueError(f"{file_name}: every entry begins with [[{kind}]]")
    return found


def _exercise(place: str, entry: Mapping[str, Any]) -> Exercise:
    for name in _NEEDED:
        if name not in entry:
            raise CatalogueError(f"{place}: the field {name} is missing")
    for name, value in entry.items():
        kind = _FIELDS.get(name)
        if kind is None:
            raise CatalogueError(f"{place}: there is no field {name}")
        if not isinstance(value, kind):
            raise CatalogueError(f"{place}: the field {name} is not of the right kind")
    try:
        return exercise_from_plain(entry)
    except (ValueError, TypeError, KeyError) as error:
        for name in entry:
            _check_field(place, entry, name)
        raise CatalogueError(f"{place}: {error}") from error


def _check_field(place: str, entry: Mapping[str, Any], name: str) -> None:
    """Try one field alone, on an exercise that is otherwise right, to name it when it is wrong."""
    sample: dict[str, Any] = {
        "id": "sample", "name": "Sample", "category": "core", "type": "reps",
        "sections": ["warm-up", "main", "cool-down"], "usual_section": "main",
        "warms_up": False, "dose": {"reps": 1},
    }  # fmt: skip
    try:
        exercise_from_plain({**sample, name: entry[name]} | _belonging(entry, name))
    except (ValueError, TypeError, KeyError) as error:
        raise CatalogueError(f"{place}: the field {name}: {error}") from error


def _belonging(entry: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {"usual_section": entry["sections"][0]} if name == "sections" and entry[name] else {}


def _check_references(
    file_name: str, exercise: Exercise, known: Mapping[ExerciseId, object]
) -> None:
    for name, references in (
        ("easier", (exercise.easier,)),
        ("harder", (exercise.harder,)),
        ("safer_swaps", exercise.safer_swaps),
    ):
        for reference in references:
            if reference is not None and reference not in known:
                raise CatalogueError(
                    f"{file_name}, {exercise.id}: the field {name} names {reference}, "
                    "which is no exercise"
                )


def _programme(place: str, entry: Mapping[str, Any], catalogue: Catalogue) -> Programme:
    steps: dict[Section, list[Step]] = {section: [] for section in Section}
    try:
        for number, plain in enumerate(entry["steps"], start=1):
            section, exercise_id = Section(plain["section"]), ExerciseId(plain["exercise"])
            exercise = catalogue.get(exercise_id)
            if exercise is None:
                raise CatalogueError(f"{place}, step {number}: {exercise_id} is no exercise")
            if not may_stand(exercise, section):
                raise CatalogueError(
                    f"{place}, step {number}: {exercise_id} may not stand in the {section}"
                )
            step = Step(StepId(f"s{number}"), exercise_id, dose_from_plain(plain["dose"]))
            steps[section].append(step)
        routine = Routine(
            RoutineId(entry["id"]),
            entry["name"],
            RoutineKind(entry["kind"]),
            tuple(steps[Section.WARM_UP]),
            tuple(steps[Section.MAIN]),
            tuple(steps[Section.COOL_DOWN]),
        )
        return Programme(
            routine,
            entry["minutes"],
            Level(entry["level"]),
            entry.get("goal", ""),
            entry.get("equipment", ""),
            entry.get("note", ""),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise CatalogueError(f"{place}: {error}") from error
