"""What taking in files asks of the world."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.routine import Routine, RoutineId


class FoundRoutine(Protocol):
    """A routine of a file, fit to be stored, after the own exercises that it needs."""

    @property
    def routine(self) -> Routine: ...

    @property
    def new_exercises(self) -> tuple[Exercise, ...]: ...

    @property
    def is_here(self) -> bool:
        """Whether the same routine is here already, just the same."""
        ...


class FoundExercise(Protocol):
    """An exercise of another collection, as an own one."""

    @property
    def exercise(self) -> Exercise: ...

    @property
    def sides_unclear(self) -> bool:
        """Whether somebody should look if it is done on each side."""
        ...

    @property
    def is_here(self) -> bool:
        """Whether it came in before; the person's own version of it stays."""
        ...

    @property
    def was_deleted(self) -> bool:
        """Whether it came in before and was deleted; the person's own version comes back."""
        ...


class FoundFiles(Protocol):
    """What some files hold; nothing of it is stored."""

    @property
    def routines(self) -> Sequence[FoundRoutine]: ...

    @property
    def exercises(self) -> Sequence[FoundExercise]: ...

    @property
    def refusals(self) -> Sequence[str]:
        """Why a file is refused whole, or what of it is left out: a sentence each."""
        ...


class IncomingFiles(Protocol):
    """Files that somebody wants taken in. Called in `Background.run`."""

    def look(self, paths: Sequence[Path]) -> FoundFiles:
        """Return what the files hold; a refused one is among the refusals."""
        ...

    def store(self, routines: Sequence[Routine], exercises: Sequence[Exercise]) -> None:
        """Store routines and the exercises that they need, all or nothing; raise `RefusedError`."""
        ...

    def take_back(
        self, routine_ids: Sequence[RoutineId], exercise_ids: Sequence[ExerciseId]
    ) -> None:
        """Forget what was stored, all or nothing; raise `RefusedError`."""
        ...
