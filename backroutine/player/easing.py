"""Going on more gently in the middle of an exercise: another plan for what is left of a session.

What was begun stays in the plan as it was done, so that a record never says that the easier
exercise was done where it was not: a step of which something ran is cut after the present set, and
what is left of it follows as a step of its own, from the start of that set. The times follow from
the plan alone, as those of any session.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.dosing import dose_with_sets, fitting_dose
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId
from backroutine.domain.limits import Limits
from backroutine.domain.routine import Routine, Step
from backroutine.domain.rules import NotReadyError, ReadyRoutine, may_stand, ready_to_go_on
from backroutine.domain.sore_day import LEAST_HOLD_S, LEAST_REPS, LEAST_TIME_S, LESS
from backroutine.domain.timeline import IntervalKind, LeadTimes, Timeline, build_timeline
from backroutine.player.engine import Player
from backroutine.player.moment import step_of

# Less of a set than this counts as nothing of it.
BEGUN_S = 1.0


@dataclass(frozen=True, slots=True)
class GentlerPlan:
    """The session from here on: its plan, its times, where it goes on, and what ran before."""

    ready: ReadyRoutine
    timeline: Timeline
    position_s: float
    played_s: tuple[float, ...]

    @property
    def step(self) -> Step:
        """The step that is gone on with."""
        interval = self.timeline.intervals[self.timeline.index_at(self.position_s)]
        return self.timeline.routine.steps[interval.step_number - 1]


def easier_plan(
    player: Player,
    exercise: Exercise,
    catalogue: Catalogue,
    times: LeadTimes,
    care_tags: Collection[CareTag] = (),
) -> GentlerPlan | None:
    """Return the plan with the easier variant from here on; `None` where there is none.

    A variant that carries one of the care tags is none.
    """
    easier = None if exercise.easier is None else catalogue.get(exercise.easier)
    if easier is None or not may_stand(easier, player.interval.section):
        return None
    if not Limits(care_tags).allows(easier):
        return None
    left = _dose_left(player)
    dose = fitting_dose(left, exercise, easier)
    dose = dose_with_sets(dose, min(dose.sets, left.sets))
    return _plan(player, easier.id, dose, catalogue, times)


def shorter_plan(player: Player, catalogue: Catalogue, times: LeadTimes) -> GentlerPlan | None:
    """Return the plan with shorter sets from here on; `None` when they are the least."""
    dose = _dose_left(player)
    shorter = _shorter(dose)
    if shorter == dose:
        return None
    return _plan(player, player.interval.exercise_id, shorter, catalogue, times)


def _plan(
    player: Player, exercise_id: ExerciseId, dose: Dose, catalogue: Catalogue, times: LeadTimes
) -> GentlerPlan | None:
    routine, present = player.timeline.routine, player.interval
    step = routine.steps[present.step_number - 1]
    gentler = replace(step, exercise_id=exercise_id, dose=dose, sore_day=None)
    sets_before = max(_sets_begun(player), present.set_number - 1)
    if step.circuit_id is not None and (sets_before or present.round_number != 1):
        return None
    try:
        ready_routine = ready_to_go_on(
            _with_gentler(routine, step, gentler, sets_before), catalogue
        )
    except NotReadyError:
        return None
    timeline = build_timeline(ready_routine, times)
    return _placed(ready_routine, timeline, player, present.step_number + (sets_before > 0))


def _sets_begun(player: Player) -> int:
    """Return the number of the last set of the present step of which something ran."""
    begun = [
        interval.set_number
        for interval, played in zip(player.timeline.intervals, player.played_s, strict=True)
        if interval.step_number == player.interval.step_number
        and interval.kind is IntervalKind.WORK
        and played >= BEGUN_S
    ]
    return max(begun, default=0)


def _dose_left(player: Player) -> Dose:
    """Return the dose of the present step from the start of its present set on."""
    dose, sets = step_of(player.timeline, player.interval).dose, player.interval.set_number - 1
    reps = dose.reps[sets:] if isinstance(dose.reps, tuple) else dose.reps
    return replace(dose, sets=dose.sets - sets, reps=reps)


def _shorter(dose: Dose) -> Dose:
    """Return a dose of as many sets and about two thirds of each hold, time or repetitions."""
    if dose.hold_s:
        return replace(dose, hold_s=_less(dose.hold_s, LEAST_HOLD_S))
    if dose.is_timed:
        return replace(dose, time_s=_less(dose.time_s, LEAST_TIME_S))
    if isinstance(dose.reps, tuple):
        return replace(dose, reps=tuple(_less(number, LEAST_REPS) for number in dose.reps))
    return replace(dose, reps=_less(dose.reps, LEAST_REPS))


def _less(number: int, least: int) -> int:
    return min(number, max(least, round(number * LESS)))


def _with_gentler(routine: Routine, step: Step, gentler: Step, sets_before: int) -> Routine:
    """Return the routine with the gentler step in place of the other, or behind its first sets."""
    if not sets_before:
        return routine.with_step(gentler)
    done = replace(step, dose=dose_with_sets(step.dose, sets_before), sore_day=None)
    following = replace(gentler, id=routine.next_step_id())
    section, index = routine.place_of(step.id)
    steps = routine.section(section)
    return routine.with_section(section, (*steps[:index], done, following, *steps[index + 1 :]))


def _placed(
    ready_routine: ReadyRoutine, timeline: Timeline, player: Player, number: int
) -> GentlerPlan:
    """Return the plan at the start of a step, with what ran of everything around it."""
    intervals = timeline.intervals
    first = next(i for i, each in enumerate(intervals) if each.step_number == number)
    behind = next(
        (i for i, each in enumerate(intervals) if each.step_number > number), len(intervals)
    )
    played_s = list(player.played_s)
    kept = [0.0] * (len(intervals) - behind)
    if intervals[first].round_number is None and kept:
        kept = played_s[-len(kept) :]
    gentler_s = [0.0] * (behind - first)
    return GentlerPlan(
        ready_routine, timeline, intervals[first].start_s, (*played_s[:first], *gentler_s, *kept)
    )
