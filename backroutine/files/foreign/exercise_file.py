"""Reading an exercise file: which collection it is of, each entry alone, each slip with its place.

What is no file of a known collection is refused whole. One wrong entry does no harm to the
others: it is left out, and said.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.files.foreign import wger_fixture
from backroutine.files.foreign.mapping import sides_are_unclear
from backroutine.files.outside import read_bytes
from backroutine.files.problems import FileRefusedError, Place, Problem
from backroutine.files.strict_json import StrictJsonError, parse_strict
from backroutine.files.text import quoted
from backroutine.translating import counted, tr

MAX_BYTES = 20_000_000
MAX_VALUES = 600_000
MAX_ENTRIES = 5_000


class ExerciseSource(StrEnum):
    """A collection that exercises come from."""

    FREE_EXERCISE_DB = "free-exercise-db"
    WGER = "wger"


@dataclass(frozen=True, slots=True)
class ForeignExercise:
    """An exercise of another collection as an own one; `sides_unclear` where to ask for sides."""

    exercise: Exercise
    sides_unclear: bool


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """What a file holds.

    `problems` are the entries that are left out, each with its place; `same_names` the names that
    more than one of the entries has.
    """

    source: ExerciseSource
    entries: tuple[ForeignExercise, ...]
    problems: tuple[Problem, ...] = ()
    same_names: tuple[str, ...] = ()


_Placed = tuple[Place, object]


def read_exercises(path: Path, *, language: str = "en") -> ExerciseFile:
    """Return the exercises of a file of free-exercise-db or wger.

    `language` is the wished one of several ("en", "de", "es"); English stands in for it.

    Raises:
        FileRefusedError: it cannot be read, is of no such collection, or nothing of it can be used.
    """
    document = parsed(path)
    source = source_of(document)
    if source is None:
        what = tr("it holds no exercises of free-exercise-db or wger.")
        raise FileRefusedError(path, [Problem(what)])
    return exercises_of(path, document, source, language=language)


def parsed(path: Path) -> object:
    """Return the JSON of a file; raise `FileRefusedError`."""
    try:
        return parse_strict(read_bytes(path, MAX_BYTES), MAX_VALUES)
    except StrictJsonError as error:
        raise FileRefusedError(path, error.problems) from error


def source_of(document: object) -> ExerciseSource | None:
    """Return which collection a document is of; `None` for another kind of document."""
    if wger_fixture.is_fixture(document):
        return ExerciseSource.WGER
    for _, entry in _entries(document):
        if isinstance(entry, dict):
            if "translations" in entry:
                return ExerciseSource.WGER
            if "primaryMuscles" in entry and "instructions" in entry:
                return ExerciseSource.FREE_EXERCISE_DB
    return None


def exercises_of(
    path: Path, document: object, source: ExerciseSource, *, language: str = "en"
) -> ExerciseFile:
    """Return what a document of a collection holds; raise `FileRefusedError`."""
    placed = _wger_entries(path, document) if source is ExerciseSource.WGER else _entries(document)
    read = _reader(source, language)
    found: dict[ExerciseId, ForeignExercise] = {}
    problems: list[Problem] = []
    for number, (place, entry) in enumerate(placed, start=1):
        if number > MAX_ENTRIES:
            problems.append(
                Problem(
                    tr("it has more than {max_entries} entries.").format(
                        max_entries=counted(MAX_ENTRIES)
                    ),
                    place,
                )
            )
            break
        exercise = _read_entry(read, place, entry, problems)
        if exercise is None:
            continue
        if exercise.id in found:
            name = quoted(exercise.name)
            problems.append(
                Problem(tr("{name} stands in the file twice.").format(name=name), place)
            )
            continue
        unclear = sides_are_unclear(exercise.name, exercise.instructions)
        found[exercise.id] = ForeignExercise(exercise, unclear)
    if not found:
        raise FileRefusedError(path, problems or [Problem(tr("it holds no exercises."))])
    names = Counter(entry.exercise.name for entry in found.values())
    same = tuple(name for name, count in names.items() if count > 1)
    return ExerciseFile(source, tuple(found.values()), tuple(problems), same)


def _entries(document: object) -> list[_Placed]:
    """Return the entries of a document: one, a list, or a list under a key."""
    if isinstance(document, dict):
        for key in ("results", "exercises"):
            inner = document.get(key)
            if isinstance(inner, list):
                return [((key, index), entry) for index, entry in enumerate(inner)]
        return [((), document)]
    if isinstance(document, list):
        return [((index,), entry) for index, entry in enumerate(document)]
    return []


def _wger_entries(path: Path, document: object) -> list[_Placed]:
    if not isinstance(document, list) or not wger_fixture.is_fixture(document):
        return _entries(document)
    whole = wger_fixture.joined(document)
    if not whole or not wger_fixture.has_words(document):
        missing = tr("what they are called") if whole else tr("what the exercises are")
        what = tr(
            "it is one of the two lists of wger: {missing} stands in the other. Put both "
            "into one file, or save a page of `exerciseinfo`."
        ).format(missing=missing)
        raise FileRefusedError(path, [Problem(what)])
    return [((index,), entry) for index, entry in whole]


def _reader(source: ExerciseSource, language: str) -> Callable[[object], Exercise]:
    # imported here: it takes longer than most commands, and few read a file
    from backroutine.files.foreign.free_exercise_db import FreeExerciseModel
    from backroutine.files.foreign.wger import WgerExerciseModel

    match source:
        case ExerciseSource.FREE_EXERCISE_DB:
            return lambda entry: FreeExerciseModel.model_validate(entry).to_exercise()
        case ExerciseSource.WGER:
            return lambda entry: WgerExerciseModel.model_validate(entry).to_exercise(language)


def _read_entry(
    read: Callable[[object], Exercise], place: Place, entry: object, problems: list[Problem]
) -> Exercise | None:
    from pydantic import ValidationError

    try:
        return read(entry)
    except ValidationError as error:
        problems.extend(_placed_problems(error, place, entry))
    return None


def _placed_problems(error: Any, place: Place, entry: object) -> Iterator[Problem]:
    from backroutine.files.model_errors import problems_of

    name = entry.get("name") if isinstance(entry, dict) else None
    named = f"{quoted(name)}: " if isinstance(name, str) and name.strip() else ""
    for problem in problems_of(error):
        yield Problem(f"{named}{problem.what}", (*place, *problem.place))
