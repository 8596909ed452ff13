"""A file that somebody wants taken in: a routine of ours, or exercises of another collection."""

from pathlib import Path

from backroutine.domain.catalogue import Catalogue
from backroutine.files.foreign.exercise_file import (
    ExerciseFile,
    exercises_of,
    parsed,
    source_of,
)
from backroutine.files.problems import FileRefusedError, Problem
from backroutine.files.routine_file import RoutineFile, read_routine_file

_NEITHER = (
    "it is neither a routine of BackRoutine (“format” is not “backroutine-routine”) "
    "nor exercises of free-exercise-db or wger."
)


def read_incoming(path: Path, catalogue: Catalogue) -> RoutineFile | ExerciseFile:
    """Return what a file holds, whichever kind it is.

    Raises:
        FileRefusedError: it is of neither kind, or is wrong; the text has every reason and place.
    """
    document = parsed(path)
    if isinstance(document, dict) and "format" in document:
        return read_routine_file(path, catalogue)
    source = source_of(document)
    if source is None:
        raise FileRefusedError(path, [Problem(_NEITHER)])
    return exercises_of(path, document, source)
