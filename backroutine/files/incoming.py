"""A file that somebody wants taken in: a routine of ours, or exercises of another collection."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.routine import Routine, RoutineId
from backroutine.files.foreign.exercise_file import (
    ExerciseFile,
    exercises_of,
    parsed,
    source_of,
)
from backroutine.files.intake import Arrival, settle
from backroutine.files.problems import FileRefusedError, Problem
from backroutine.files.routine_file import RoutineFile, read_routine_file
from backroutine.translating import noted, tr

_NEITHER = noted(
    "it is neither a routine of BackRoutine (“format” is not "
    "“backroutine-routine”) nor exercises of free-exercise-db or wger."
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
        raise FileRefusedError(path, [Problem(tr(_NEITHER))])
    return exercises_of(path, document, source)


class Shelf(Protocol):
    """What the person has already, as far as files that come in touch it."""

    @property
    def routines(self) -> "_RoutineShelf": ...

    @property
    def exercises(self) -> "_ExerciseShelf": ...


class _RoutineShelf(Protocol):
    def all(self) -> list[Routine]: ...


class _ExerciseShelf(Protocol):
    def all(self) -> list[Exercise]: ...


class Imports(Protocol):
    """Stores what comes in, and takes it back, in one transaction each."""

    def store(self, routines: Iterable[Routine], exercises: Iterable[Exercise]) -> None:
        """Store routines and exercises, new or changed; raise `RefusedError`, nothing stored."""
        ...

    def take_back(
        self, routine_ids: Iterable[RoutineId], exercise_ids: Iterable[ExerciseId]
    ) -> None:
        """Forget routines and exercises; those that are gone are passed over."""
        ...


@dataclass(frozen=True, slots=True)
class FoundRoutine:
    """A routine of a file, fit to be stored, after the own exercises that it needs."""

    routine: Routine
    new_exercises: tuple[Exercise, ...]
    is_here: bool


@dataclass(frozen=True, slots=True)
class FoundExercise:
    """An exercise of another collection as an own one; one that came in before is here.

    One that was deleted since, and is kept for the routines that use it, comes back as it was.
    """

    exercise: Exercise
    sides_unclear: bool
    is_here: bool
    was_deleted: bool = False


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """What files hold; `refusals` are files refused whole, and entries left out of others."""

    routines: tuple[FoundRoutine, ...] = ()
    exercises: tuple[FoundExercise, ...] = ()
    refusals: tuple[str, ...] = ()


class IncomingFiles:
    """Files looked at before anything of them is stored, for the window."""

    def __init__(
        self, catalogue: Catalogue, shelf: Shelf, programmes: Sequence[Routine], imports: Imports
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._imports = imports
        self._programmes = tuple(programmes)

    def look(self, paths: Sequence[Path]) -> FoundFiles:
        """Return what the files hold; nothing is stored, and one refused stops no other."""
        routines: dict[RoutineId, FoundRoutine] = {}
        exercises: dict[ExerciseId, FoundExercise] = {}
        refusals: list[str] = []
        for path in paths:
            try:
                found = read_incoming(path, self._catalogue)
            except FileRefusedError as error:
                refusals.append(str(error))
                continue
            if isinstance(found, RoutineFile):
                each = self._found_routine(found, list(routines.values()))
                routines.setdefault(each.routine.id, each)
            else:
                refusals += [str(problem) for problem in found.problems]
                for entry in self._found_exercises(found):
                    exercises.setdefault(entry.exercise.id, entry)
        return FoundFiles(tuple(routines.values()), tuple(exercises.values()), tuple(refusals))

    def store(self, routines: Sequence[Routine], exercises: Sequence[Exercise]) -> None:
        """Store routines and the exercises that they need; raise `RefusedError`, none stored."""
        self._imports.store(routines, exercises)

    def take_back(
        self, routine_ids: Sequence[RoutineId], exercise_ids: Sequence[ExerciseId]
    ) -> None:
        """Forget what was stored, all or nothing; what is gone already is passed over."""
        self._imports.take_back(routine_ids, exercise_ids)

    def _found_routine(self, file: RoutineFile, before: Sequence[FoundRoutine]) -> FoundRoutine:
        present = [*self._shelf.routines.all(), *self._programmes]
        present += [each.routine for each in before]
        own = [*self._shelf.exercises.all()]
        own += [exercise for each in before for exercise in each.new_exercises]
        settled = settle(file.routine, file.exercises, present, own)
        is_here = settled.arrival is Arrival.ALREADY_THERE
        return FoundRoutine(settled.routine, settled.new_exercises, is_here)

    def _found_exercises(self, file: ExerciseFile) -> list[FoundExercise]:
        return found_exercises(file, self._shelf.exercises.all())


def found_exercises(file: ExerciseFile, own: Iterable[Exercise]) -> list[FoundExercise]:
    """Return what a file holds beside the person's own exercises, deleted ones among them."""
    present = {exercise.id: exercise for exercise in own}
    found = []
    for each in file.entries:
        here = present.get(each.exercise.id)
        if here is not None and here.is_deleted:
            back = replace(here, is_deleted=False)
            found.append(FoundExercise(back, sides_unclear=False, is_here=False, was_deleted=True))
        else:
            is_here = here is not None
            found.append(FoundExercise(each.exercise, each.sides_unclear, is_here))
    return found
