"""Another exercise in the place of one: safer, easier, harder, alike, or without equipment."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from backroutine.domain.catalogue import Catalogue, needs_equipment
from backroutine.domain.dosing import fitting_dose
from backroutine.domain.editing import check_placement
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Section
from backroutine.domain.limits import Limits
from backroutine.domain.routine import Routine, StepId
from backroutine.domain.rules import may_stand

ALIKE_SHOWN = 6


class SwapReason(StrEnum):
    """Why an exercise is offered in the place of another; the most pressing reason first."""

    SAFER = "safer"
    EASIER = "easier"
    HARDER = "harder"
    WITHOUT_EQUIPMENT = "without-equipment"
    SAME_MUSCLES = "same-muscles"


@dataclass(frozen=True, slots=True)
class Swap:
    """An exercise that may stand in the place of another, and why it is offered."""

    reason: SwapReason
    exercise: Exercise


def swaps_for(
    exercise: Exercise,
    section: Section,
    catalogue: Catalogue,
    care_tags: Collection[CareTag] = (),
) -> tuple[Swap, ...]:
    """Return what may stand in an exercise's place in a section, each once, by its first reason.

    Those that work the same muscles come with the most alike first, and none of them may
    aggravate back pain. What carries one of the care tags is not offered.
    """
    limits = Limits(care_tags)
    found = {exercise.id: Swap(SwapReason.SAME_MUSCLES, exercise)}
    for swap in _named(exercise, catalogue):
        if may_stand(swap.exercise, section) and limits.allows(swap.exercise):
            found.setdefault(swap.exercise.id, swap)
    alike = [
        other
        for other in _alike(exercise, section, catalogue)
        if other.id not in found and limits.allows(other)
    ]
    if needs_equipment(exercise):
        without = [other for other in alike if not needs_equipment(other)][:ALIKE_SHOWN]
        for other in without:
            found[other.id] = Swap(SwapReason.WITHOUT_EQUIPMENT, other)
        alike = [other for other in alike if other.id not in found]
    for other in alike[:ALIKE_SHOWN]:
        found[other.id] = Swap(SwapReason.SAME_MUSCLES, other)
    del found[exercise.id]
    return tuple(found.values())


def swap_exercise(
    routine: Routine, catalogue: Catalogue, step_id: StepId, exercise_id: ExerciseId
) -> Routine:
    """Return a routine in which a step has another exercise; place, note and fitting dose stay.

    What was said of a sore day was said of the old exercise, and goes.

    Raises:
        KeyError: there is no such step or exercise.
        PlacementError: the exercise may not stand in the step's section.
    """
    step, new = routine.step(step_id), catalogue[exercise_id]
    section, _ = routine.place_of(step_id)
    check_placement(routine.kind, new, section, catalogue)
    old = catalogue.get(step.exercise_id)
    dose = new.dose if old is None else fitting_dose(step.dose, old, new)
    return routine.with_step(replace(step, exercise_id=exercise_id, dose=dose, sore_day=None))


def _named(exercise: Exercise, catalogue: Catalogue) -> Iterator[Swap]:
    """Yield what the catalogue itself names in the place of an exercise."""
    named = (
        *((SwapReason.SAFER, swap) for swap in exercise.safer_swaps),
        (SwapReason.EASIER, exercise.easier),
        (SwapReason.HARDER, exercise.harder),
    )
    for reason, exercise_id in named:
        other = None if exercise_id is None else catalogue.get(exercise_id)
        if other is not None:
            yield Swap(reason, other)


def _alike(exercise: Exercise, section: Section, catalogue: Catalogue) -> list[Exercise]:
    """Return those that work the same muscles, the most alike first; none that may aggravate.

    One of the same category comes before one that shares more muscles: what works them is no
    stretch of them.
    """
    muscles = set(exercise.primary_muscles)

    def unlikeness(other: Exercise) -> tuple[bool, int, bool, int]:
        return (
            other.category is not exercise.category,
            -len(muscles.intersection(other.primary_muscles)),
            other.position is not exercise.position,
            abs(other.level - exercise.level),
        )

    others = (
        other
        for other in catalogue
        if not muscles.isdisjoint(other.primary_muscles)
        and may_stand(other, section)
        and not other.may_aggravate
    )
    return sorted(others, key=unlikeness)
