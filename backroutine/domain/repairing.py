"""What can be done at once about a finding: one repair each, and the edit that makes it.

Not every finding has one: what only a person can weigh (a care tag, a long session) has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from backroutine.domain.advice import STATIC_HOLD_S
from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dosing import held_for_at_most
from backroutine.domain.editing import Place, add_exercise, add_warm_up, usual_place
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.finding import Finding, FindingCode
from backroutine.domain.moving import move_steps
from backroutine.domain.ordering import ordered_by_position
from backroutine.domain.routine import Routine, RoutineKind, StepId
from backroutine.domain.rules import may_stand, warm_up_needed_s
from backroutine.domain.swapping import swap_exercise

# In a warm-up a hold is shortened to this; from `STATIC_HOLD_S` on it does not warm up.
WARM_UP_HOLD_S = STATIC_HOLD_S - 10
CORE_FIRST = tuple(ExerciseId(name) for name in ("bird-dog", "dead-bug", "front-plank"))


class RepairKind(StrEnum):
    """What a repair does."""

    ADD_WARM_UP = "add-warm-up"
    ADD_EXERCISE = "add-exercise"
    SWAP = "swap"
    SHORTEN = "shorten"
    REORDER = "reorder"
    MOVE = "move"
    REMOVE = "remove"
    MAKE_SESSION = "make-session"
    USUAL_DOSE = "usual-dose"


@dataclass(frozen=True, slots=True)
class Repair:
    """What can be done about a finding: with which exercise, for how long, into which section.

    `step_id` is the step that it changes, where it is one.
    """

    kind: RepairKind
    step_id: StepId | None = None
    exercise_id: ExerciseId | None = None
    seconds: int | None = None
    section: Section | None = None


def repair_for(  # noqa: C901 - a case a code
    finding: Finding, routine: Routine, catalogue: Catalogue
) -> Repair | None:
    """Return what can be done at once about a finding of a routine; `None` for nothing."""
    if finding.on_sore_day:
        return Repair(RepairKind.USUAL_DOSE, finding.step_id, section=finding.section)
    step_id = finding.step_id
    match finding.code:
        case (
            FindingCode.EMPTY
            | FindingCode.NO_WARM_UP
            | FindingCode.WARM_UP_SHORT
            | FindingCode.WARM_UP_OPENING
        ):
            return _warm_up(routine, catalogue)
        case FindingCode.NO_CORE:
            found = next((name for name in CORE_FIRST if name in catalogue), None)
            return None if found is None else Repair(RepairKind.ADD_EXERCISE, exercise_id=found)
        case FindingCode.MANY_POSITION_CHANGES:
            return Repair(RepairKind.REORDER)
        case FindingCode.UNKNOWN_EXERCISE:
            return Repair(RepairKind.REMOVE, step_id)
        case FindingCode.SECTION_OF_OTHER_KIND:
            return Repair(RepairKind.MAKE_SESSION)
        case FindingCode.LONG_HOLD:
            return Repair(RepairKind.SHORTEN, step_id, seconds=finding.limit_s)
        case FindingCode.MAY_AGGRAVATE:
            return next(_safer(finding, catalogue), None)
        case FindingCode.MISPLACED | FindingCode.STATIC_WARM_UP:
            return _elsewhere(finding, routine, catalogue)
        case FindingCode.CARE | FindingCode.LONG_SESSION | FindingCode.ONE_MUSCLE:
            return None


def repaired(routine: Routine, catalogue: Catalogue, repair: Repair) -> Routine:
    """Return a routine after a repair that `repair_for` found for it."""
    step_id, exercise_id, section = repair.step_id, repair.exercise_id, repair.section
    match repair.kind:
        case RepairKind.ADD_WARM_UP:
            return add_warm_up(routine, catalogue)
        case RepairKind.REORDER:
            return ordered_by_position(routine, catalogue)
        case RepairKind.MAKE_SESSION:
            return routine.with_kind(RoutineKind.SESSION)
        case RepairKind.USUAL_DOSE:
            return _with_usual_dose(routine, step_id, section)
        case RepairKind.ADD_EXERCISE if exercise_id is not None:
            place = usual_place(routine, catalogue[exercise_id])
            return add_exercise(routine, catalogue, exercise_id, place)
        case RepairKind.REMOVE if step_id is not None:
            return routine.removed([step_id])
        case RepairKind.SWAP if step_id is not None and exercise_id is not None:
            return swap_exercise(routine, catalogue, step_id, exercise_id)
        case RepairKind.SHORTEN if step_id is not None and repair.seconds is not None:
            step = routine.step(step_id)
            dose = held_for_at_most(step.dose, catalogue[step.exercise_id], repair.seconds)
            return routine.with_step(replace(step, dose=dose))
        case RepairKind.MOVE if step_id is not None and section is not None:
            place = Place(section, len(routine.section(section)))
            return move_steps(routine, catalogue, [step_id], place)
        case _:
            raise ValueError(f"a repair of the kind {repair.kind} lacks what it is about")


def _warm_up(routine: Routine, catalogue: Catalogue) -> Repair | None:
    """Return the warm-up to add, with the seconds that the routine needs then."""
    if Section.WARM_UP not in routine.kind.sections:
        return None
    needed_s = warm_up_needed_s(add_warm_up(routine, catalogue))
    return Repair(RepairKind.ADD_WARM_UP, seconds=needed_s)


def _safer(finding: Finding, catalogue: Catalogue) -> Iterator[Repair]:
    """Yield a swap for each safer exercise that may stand in the finding's section."""
    for exercise_id in finding.swaps:
        safer = catalogue.get(exercise_id)
        if safer is not None and finding.section in safer.sections:
            yield Repair(RepairKind.SWAP, finding.step_id, exercise_id=exercise_id)


def _elsewhere(finding: Finding, routine: Routine, catalogue: Catalogue) -> Repair | None:
    """Return a move to where an exercise belongs; for a hold that belongs nowhere else, less."""
    exercise = None if finding.exercise_id is None else catalogue.get(finding.exercise_id)
    if exercise is None:
        return None
    is_hold = finding.code is FindingCode.STATIC_WARM_UP
    wanted = (Section.COOL_DOWN,) if is_hold else (exercise.usual_section, *exercise.sections)
    for section in wanted:
        if section in routine.kind.sections and may_stand(exercise, section):
            return Repair(RepairKind.MOVE, finding.step_id, section=section)
    if is_hold:
        return Repair(RepairKind.SHORTEN, finding.step_id, seconds=WARM_UP_HOLD_S)
    return Repair(RepairKind.REMOVE, finding.step_id)


def _with_usual_dose(routine: Routine, step_id: StepId | None, section: Section | None) -> Routine:
    """Return a routine in which a step has no sore-day dose; without one, a whole section."""
    for each in (section,) if section is not None else Section:
        steps = tuple(
            replace(step, sore_day=None) if step_id in (None, step.id) else step
            for step in routine.section(each)
        )
        routine = routine.with_section(each, steps)
    return routine
