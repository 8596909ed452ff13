"""One step back, one step on: the single change of a routine that R6 and R7 propose.

Back is a set less, or the easier variant, or else a little less of the same; on is a repetition
more, or five seconds, or the harder variant. One change at a time, in the main section,
and never one that makes a ready routine unready. The order of the steps is the program's own: back
begins with what lasts longest, on with what lasts shortest.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import MAX_HOLD_S, MAX_REPS, MAX_TIME_S, Dose, Sides
from backroutine.domain.dosing import dose_with_sets
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.limits import NO_LIMITS, Limits
from backroutine.domain.routine import Routine, Step, StepId
from backroutine.domain.rules import NotReadyError, ready
from backroutine.domain.swapping import swap_exercise

HOLD_STEP_S = 5
TIME_STEP_S = 5
LEAST_HOLD_S = 5
LEAST_TIME_S = 15
# Beyond this many a harder variant says more than another repetition.
MOST_REPS = 15
MOST_HOLD_S = 60


class ChangeKind(StrEnum):
    """What is changed."""

    SET_LESS = "set-less"
    EASIER = "easier"
    REP_LESS = "rep-less"
    HOLD_LESS = "hold-less"
    TIME_LESS = "time-less"
    REP_MORE = "rep-more"
    HOLD_MORE = "hold-more"
    TIME_MORE = "time-more"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class StepChangeMade:
    """One changed step: its exercise and dose before and after, and the whole edited routine."""

    kind: ChangeKind
    step_id: StepId
    exercise_before: ExerciseId
    dose_before: Dose
    exercise_after: ExerciseId
    dose_after: Dose
    routine: Routine


def step_back(
    routine: Routine,
    catalogue: Catalogue,
    hurting: Collection[ExerciseId] = (),
    limits: Limits = NO_LIMITS,
) -> StepChangeMade | None:
    """Return R6's change: a set less or the easier variant, beginning with what hurt.

    Variants outside the limits are not proposed. `None` where nothing can be taken back without
    making the routine unready.
    """
    steps = sorted(routine.main, key=lambda s: (s.exercise_id not in hurting, -_work_s(s.dose)))

    def easier(routine: Routine, catalogue: Catalogue, step: Step) -> "Candidate | None":
        return _easier(routine, catalogue, step, limits)

    return _first(routine, catalogue, steps, (_less_sets, easier, _less))


def step_on(
    routine: Routine,
    catalogue: Catalogue,
    hurting: Collection[ExerciseId] = (),
    limits: Limits = NO_LIMITS,
) -> StepChangeMade | None:
    """Return R7's change: a repetition, five seconds or the harder variant.

    Exercises that hurt, and variants that may aggravate or lie outside the limits, are left as
    they are. `None` where nothing can be added.
    """
    steps = [step for step in routine.main if step.exercise_id not in hurting]
    steps.sort(key=lambda step: _work_s(step.dose))

    def harder(routine: Routine, catalogue: Catalogue, step: Step) -> "Candidate | None":
        return _harder(routine, catalogue, step, limits)

    return _first(routine, catalogue, steps, (_more, harder))


Candidate = tuple[ChangeKind, Routine]
Way = Callable[[Routine, Catalogue, Step], Candidate | None]


def _first(
    routine: Routine, catalogue: Catalogue, steps: Iterable[Step], ways: Iterable[Way]
) -> StepChangeMade | None:
    """Return the first change that can be made: every step is tried one way, then the next way."""
    must_be_ready = _is_ready(routine, catalogue)
    for kind, step, edited in _candidates(routine, catalogue, list(steps), ways):
        if must_be_ready and not _is_ready(edited, catalogue):
            continue
        after = edited.step(step.id)
        return StepChangeMade(
            kind, step.id, step.exercise_id, step.dose, after.exercise_id, after.dose, edited
        )
    return None


def _candidates(
    routine: Routine, catalogue: Catalogue, steps: list[Step], ways: Iterable[Way]
) -> Iterator[tuple[ChangeKind, Step, Routine]]:
    for way in ways:
        for step in steps:
            if step.exercise_id not in catalogue:
                continue
            found = way(routine, catalogue, step)
            if found is not None:
                yield found[0], step, found[1]


def _is_ready(routine: Routine, catalogue: Catalogue) -> bool:
    try:
        ready(routine, catalogue)
    except NotReadyError:
        return False
    return True


def _less_sets(routine: Routine, _: Catalogue, step: Step) -> Candidate | None:
    if step.dose.sets == 1:
        return None
    return ChangeKind.SET_LESS, _dosed(routine, step, dose_with_sets(step.dose, step.dose.sets - 1))


def _easier(routine: Routine, catalogue: Catalogue, step: Step, limits: Limits) -> Candidate | None:
    easier_id = catalogue[step.exercise_id].easier
    easier = None if easier_id is None else catalogue.get(easier_id)
    if easier is None or not limits.allows(easier):
        return None
    return _swapped(ChangeKind.EASIER, routine, catalogue, step, easier.id)


def _less(routine: Routine, _: Catalogue, step: Step) -> Candidate | None:
    dose = step.dose
    if dose.is_timed:
        time_s = max(LEAST_TIME_S, dose.time_s - TIME_STEP_S)
        return _changed(ChangeKind.TIME_LESS, routine, step, replace(dose, time_s=time_s), dose)
    if dose.has_long_holds:
        hold_s = max(LEAST_HOLD_S, dose.hold_s - HOLD_STEP_S)
        return _changed(ChangeKind.HOLD_LESS, routine, step, replace(dose, hold_s=hold_s), dose)
    if isinstance(dose.reps, int) and dose.reps > 1:
        return ChangeKind.REP_LESS, _dosed(routine, step, replace(dose, reps=dose.reps - 1))
    return None


def _more(routine: Routine, catalogue: Catalogue, step: Step) -> Candidate | None:
    dose, exercise = step.dose, catalogue[step.exercise_id]
    if exercise.may_aggravate:
        return None
    longest_s = min(exercise.longest_hold_s or MOST_HOLD_S, MAX_HOLD_S)
    if dose.is_timed:
        most_s = longest_s if exercise.type.holds_a_position else MAX_TIME_S
        time_s = dose.time_s + TIME_STEP_S
        longer = replace(dose, time_s=time_s) if time_s <= most_s else dose
        return _changed(ChangeKind.TIME_MORE, routine, step, longer, dose)
    if dose.has_long_holds:
        hold_s = dose.hold_s + HOLD_STEP_S
        longer = replace(dose, hold_s=hold_s) if hold_s <= longest_s else dose
        return _changed(ChangeKind.HOLD_MORE, routine, step, longer, dose)
    if isinstance(dose.reps, int) and 0 < dose.reps < min(MOST_REPS, MAX_REPS):
        return ChangeKind.REP_MORE, _dosed(routine, step, replace(dose, reps=dose.reps + 1))
    return None


def _harder(routine: Routine, catalogue: Catalogue, step: Step, limits: Limits) -> Candidate | None:
    harder_id = catalogue[step.exercise_id].harder
    harder = None if harder_id is None else catalogue.get(harder_id)
    if harder is None or not limits.allows_harder(harder):
        return None
    return _swapped(ChangeKind.HARDER, routine, catalogue, step, harder.id)


def _swapped(
    kind: ChangeKind,
    routine: Routine,
    catalogue: Catalogue,
    step: Step,
    exercise_id: ExerciseId | None,
) -> Candidate | None:
    if exercise_id is None or exercise_id not in catalogue:
        return None
    try:
        return kind, swap_exercise(routine, catalogue, step.id, exercise_id)
    except PlacementError:
        return None


def _changed(
    kind: ChangeKind, routine: Routine, step: Step, dose: Dose, before: Dose
) -> Candidate | None:
    return None if dose == before else (kind, _dosed(routine, step, dose))


def _dosed(routine: Routine, step: Step, dose: Dose) -> Routine:
    return routine.with_step(replace(step, dose=dose))


def _work_s(dose: Dose) -> int:
    """Return the seconds of work of a dose, both sides, without its rests."""
    sides = 2 if dose.sides is Sides.PER_SIDE else 1
    if dose.is_timed:
        return sides * dose.sets * dose.time_s
    reps = sum(dose.reps_in_set(number) for number in range(1, dose.sets + 1))
    return sides * reps * (dose.tempo_s + dose.hold_s)
