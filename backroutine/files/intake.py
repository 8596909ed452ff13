"""A routine from a file among those that are there: nothing of the person's is overwritten."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.routine import Routine, RoutineId, Step
from backroutine.files.own_exercises import own_exercise_to_plain


class Arrival(Enum):
    """How a routine came in."""

    NEW = "new"
    # Another routine has its id, so it was given a new one.
    UNDER_A_NEW_ID = "under a new id"
    # The same routine was there before; there is nothing to store.
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class Settled:
    """A routine as it is to be stored, after the own exercises that it needs."""

    routine: Routine
    arrival: Arrival
    new_exercises: tuple[Exercise, ...] = ()


def settle(
    routine: Routine,
    exercises: Iterable[Exercise],
    present_routines: Iterable[Routine],
    present_exercises: Iterable[Exercise],
) -> Settled:
    """Return a routine of a file under ids that take nothing from anybody.

    `exercises` came with it; `present_routines` are the person's own and the programmes. An own
    exercise that is there already, just the same, is used, and no longer deleted if it was; one
    that only has the same id is left alone, and the new one is given another.
    """
    renamed, new_exercises = _settle_exercises(exercises, present_exercises)
    for step in routine.steps:
        changed = _with_ids(step, renamed)
        if changed != step:
            routine = routine.with_step(changed)
    present = {each.id: each for each in present_routines}
    if routine.id not in present:
        return Settled(routine, Arrival.NEW, new_exercises)
    for each in present.values():  # it may have come in before, and been given a new id then
        if replace(routine, id=each.id) == each:
            return Settled(each, Arrival.ALREADY_THERE)
    fresh = replace(routine, id=RoutineId(f"r-{secrets.token_hex(8)}"))
    return Settled(fresh, Arrival.UNDER_A_NEW_ID, new_exercises)


def _with_ids(step: Step, renamed: Mapping[ExerciseId, ExerciseId]) -> Step:
    sore_day = step.sore_day
    if sore_day is not None and sore_day.exercise_id in renamed:
        sore_day = replace(sore_day, exercise_id=renamed[sore_day.exercise_id])
    exercise_id = renamed.get(step.exercise_id, step.exercise_id)
    return replace(step, exercise_id=exercise_id, sore_day=sore_day)


def _settle_exercises(
    exercises: Iterable[Exercise], present_exercises: Iterable[Exercise]
) -> tuple[Mapping[ExerciseId, ExerciseId], tuple[Exercise, ...]]:
    present = {exercise.id: exercise for exercise in present_exercises}
    renamed: dict[ExerciseId, ExerciseId] = {}
    new = []
    for exercise in exercises:
        same = next((each for each in present.values() if _are_alike(each, exercise)), None)
        if same is not None:
            renamed[exercise.id] = same.id
            if same.is_deleted:
                new.append(replace(same, is_deleted=False))
        elif exercise.id in present:
            renamed[exercise.id] = ExerciseId(f"own-{secrets.token_hex(8)}")
            new.append(replace(exercise, id=renamed[exercise.id]))
        else:
            new.append(exercise)
    return renamed, tuple(new)


def _are_alike(one: Exercise, other: Exercise) -> bool:
    return own_exercise_to_plain(replace(one, id=other.id)) == own_exercise_to_plain(other)
