"""Ready-made values for tests: the shipped catalogue, programmes, and small routines."""

from functools import cache

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, Step, StepId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.files.shipped import load_catalogue, load_programmes
from backroutine.translating import ENGLISH

ARTICLE = "article-routine-15"


@cache
def catalogue() -> Catalogue:
    """Return the catalogue that ships."""
    return load_catalogue(ENGLISH)


@cache
def programmes() -> tuple[Programme, ...]:
    """Return the programmes that ship."""
    return load_programmes(catalogue(), ENGLISH)


def programme(programme_id: str = ARTICLE) -> Routine:
    """Return the routine of one programme."""
    return next(p.routine for p in programmes() if p.routine.id == programme_id)


def ready_programme(programme_id: str = ARTICLE) -> ReadyRoutine:
    """Return one programme, ready to be played."""
    return ready(programme(programme_id), catalogue())


def exercise(exercise_id: str) -> Exercise:
    """Return one exercise of the shipped catalogue."""
    return catalogue()[ExerciseId(exercise_id)]


def step(number: int, exercise_id: str, dose: Dose | None = None) -> Step:
    """Return a step at the exercise's usual dose, or another."""
    return Step(StepId(f"s{number}"), ExerciseId(exercise_id), dose or exercise(exercise_id).dose)


def routine(
    warm_up: tuple[str | tuple[str, Dose], ...] = (),
    main: tuple[str | tuple[str, Dose], ...] = (),
    cool_down: tuple[str | tuple[str, Dose], ...] = (),
    kind: RoutineKind = RoutineKind.SESSION,
    name: str = "My routine",
) -> Routine:
    """Return a routine of exercise ids, each alone (usual dose) or with its dose."""
    number = 0
    sections: dict[Section, tuple[Step, ...]] = {}
    for section, entries in zip(Section, (warm_up, main, cool_down), strict=True):
        steps = []
        for entry in entries:
            number += 1
            steps.append(step(number, entry) if isinstance(entry, str) else step(number, *entry))
        sections[section] = tuple(steps)
    return Routine(
        RoutineId("r1"),
        name,
        kind,
        sections[Section.WARM_UP],
        sections[Section.MAIN],
        sections[Section.COOL_DOWN],
    )
