"""A gentler dose for days on which the back is sore: proposed here, edited by the person.

The warm-up and the cool-down stay as they are. In the main section there are fewer sets, shorter
holds, none of them longer than is advised, fewer repetitions, and a safer exercise in the place of
one that may aggravate, or else an easier one, where the catalogue names it. The proportions are
the program's own.
"""

from collections.abc import Collection
from dataclasses import replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.dosing import fitting_dose, held_for_at_most
from backroutine.domain.editing import check_placement
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Level, Section
from backroutine.domain.limits import Limits
from backroutine.domain.routine import Routine, SoreDayDose, Step, StepId
from backroutine.domain.rules import may_stand

LESS = 2 / 3
LEAST_HOLD_S = 5
LEAST_TIME_S = 15
LEAST_REPS = 3


def gentler_dose(dose: Dose) -> Dose:
    """Return a dose of one set less and about two thirds of the rest; the same when it is least."""
    sets = max(1, dose.sets - 1)
    reps: int | tuple[int, ...]
    if isinstance(dose.reps, tuple):
        reps = tuple(_less(number, LEAST_REPS) for number in dose.reps[:sets])
    else:
        reps = _less(dose.reps, LEAST_REPS)
    return replace(
        dose,
        sets=sets,
        reps=reps,
        hold_s=_less(dose.hold_s, LEAST_HOLD_S),
        time_s=_less(dose.time_s, LEAST_TIME_S),
    )


def propose_sore_day(
    routine: Routine, catalogue: Catalogue, care_tags: Collection[CareTag] = ()
) -> Routine:
    """Return the routine with a sore-day dose for every step of its main section.

    No other exercise is put in that carries one of the care tags.
    """
    proposed = tuple(_proposed(step, catalogue, care_tags) for step in routine.main)
    return routine.with_section(Section.MAIN, proposed)


def without_sore_day(routine: Routine) -> Routine:
    """Return the routine with its usual doses alone."""
    for section in Section:
        plain = tuple(replace(step, sore_day=None) for step in routine.section(section))
        routine = routine.with_section(section, plain)
    return routine


def sore_day_of(step: Step) -> SoreDayDose:
    """Return what is done on a sore day: the usual dose where nothing gentler is said."""
    return step.sore_day or SoreDayDose(step.exercise_id, step.dose)


def with_sore_day(routine: Routine, step_id: StepId, sore_day: SoreDayDose | None) -> Routine:
    """Return a routine in which a step has another sore-day dose; `None` for its usual one.

    What is the same as the usual dose is kept as no sore-day dose.

    Raises:
        KeyError: there is no such step.
    """
    step = routine.step(step_id)
    is_usual = sore_day == SoreDayDose(step.exercise_id, step.dose)
    return routine.with_step(replace(step, sore_day=None if is_usual else sore_day))


def swap_on_sore_day(
    routine: Routine, catalogue: Catalogue, step_id: StepId, exercise_id: ExerciseId
) -> Routine:
    """Return a routine in which a step is another exercise on a sore day; a fitting dose stays.

    Raises:
        KeyError: there is no such step or exercise.
        PlacementError: the exercise may not stand in the step's section.
    """
    step, new = routine.step(step_id), catalogue[exercise_id]
    section, _ = routine.place_of(step_id)
    check_placement(routine.kind, new, section, catalogue)
    present = sore_day_of(step)
    old = catalogue.get(present.exercise_id)
    dose = gentler_dose(new.dose) if old is None else fitting_dose(present.dose, old, new)
    return with_sore_day(routine, step_id, SoreDayDose(exercise_id, dose))


def _proposed(step: Step, catalogue: Catalogue, care_tags: Collection[CareTag]) -> Step:
    exercise = catalogue.get(step.exercise_id)
    if exercise is None:
        return step
    dose = gentler_dose(step.dose)
    easier = _safer(exercise, catalogue, care_tags)
    if easier is None:
        easier = _easier(exercise, catalogue, care_tags)
    elif easier.type is exercise.type:
        dose = fitting_dose(dose, exercise, easier)
    else:  # of an exercise that is counted otherwise, each set is gentler too
        dose = fitting_dose(dose, exercise, replace(easier, dose=gentler_dose(easier.dose)))
    if easier.longest_hold_s is not None:
        dose = held_for_at_most(dose, easier, easier.longest_hold_s)
    gentler = SoreDayDose(easier.id, dose)
    is_same = gentler == SoreDayDose(step.exercise_id, step.dose)
    return replace(step, sore_day=None if is_same else gentler)


def _safer(
    exercise: Exercise, catalogue: Catalogue, care_tags: Collection[CareTag]
) -> Exercise | None:
    """Return what the catalogue names first in the place of one that may aggravate, if it does."""
    if not exercise.may_aggravate:
        return None
    limits = Limits(care_tags)
    named = (catalogue.get(exercise_id) for exercise_id in exercise.safer_swaps)
    safer = (
        other for other in named
        if other is not None and may_stand(other, Section.MAIN) and limits.allows(other)
    )  # fmt: skip
    return next(safer, None)


def _easier(exercise: Exercise, catalogue: Catalogue, care_tags: Collection[CareTag]) -> Exercise:
    """Return the easier variant of a demanding exercise that counts the same, else the same one."""
    easier = None if exercise.easier is None else catalogue.get(exercise.easier)
    if (
        easier is None
        or exercise.level is Level.GENTLE
        or easier.type is not exercise.type
        or not set(care_tags).isdisjoint(easier.care_tags)
        or not may_stand(easier, Section.MAIN)
    ):
        return exercise
    return easier


def _less(number: int, least: int) -> int:
    return min(number, max(least, round(number * LESS)))
