"""Going on more gently in the middle of an exercise: another plan for what is left of a session.

What was begun stays in the plan as it was done, so that a record never says that the easier
exercise was done where it was not: a step of which something ran is cut after the present set, and
what is left of it follows as a step of its own, from the start of that set. A circuit is taken into
pieces for it: the rounds before as they were, the present one, and the gentler rounds to come. The
times follow from the plan alone, as those of any session.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.dosing import dose_with_sets, fitting_dose
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.limits import NO_LIMITS, Limits
from backroutine.domain.routine import Routine, Step, StepId, TooManyStepsError
from backroutine.domain.rules import NotReadyError, ReadyRoutine, may_stand, ready_to_go_on
from backroutine.domain.session import PainReport
from backroutine.domain.sore_day import LEAST_HOLD_S, LEAST_REPS, LEAST_TIME_S, LESS
from backroutine.domain.timeline import IntervalKind, LeadTimes, Timeline, build_timeline
from backroutine.player.circuit_pieces import with_circuit_in_pieces
from backroutine.player.engine import Player
from backroutine.player.moment import step_of, visit_of

# Less of a set than this counts as nothing of it.
BEGUN_S = 1.0


@dataclass(frozen=True, slots=True)
class GentlerPlan:
    """The session from here on: its plan, its times, where it goes on, and what ran before.

    `kept` has the index of each interval that stays, by its index in the plan before; `confirmed`
    has the repetitions that were confirmed, by the interval's index: see `Player`.
    """

    ready: ReadyRoutine
    timeline: Timeline
    position_s: float
    played_s: tuple[float, ...]
    kept: Mapping[int, int]
    confirmed: Mapping[int, int]

    def renumbered(self, reports: Iterable[PainReport], before: Timeline) -> tuple[PainReport, ...]:
        """Return what was said of pain in the plan before, with the numbers its steps have now."""
        here = self.timeline.index_at(self.position_s)
        found = [(said, self.kept.get(before.index_at(said.at_s), here)) for said in reports]
        return tuple(
            replace(said, step_number=self.timeline.intervals[index].step_number)
            for said, index in found
        )

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
    limits: Limits = NO_LIMITS,
    left_out: Collection[ExerciseId] = (),
) -> GentlerPlan | None:
    """Return the plan with the easier variant from here on; `None` where there is none.

    A variant outside the limits is none, nor is one that is left out today.
    """
    easier = None if exercise.easier is None else catalogue.get(exercise.easier)
    if easier is None or not may_stand(easier, player.interval.section):
        return None
    if not limits.allows(easier) or easier.id in left_out:
        return None

    def gentle(dose: Dose) -> Dose:
        fitting = fitting_dose(dose, exercise, easier)
        return dose_with_sets(fitting, min(fitting.sets, dose.sets))

    return _plan(player, easier.id, gentle, catalogue, times)


def shorter_plan(player: Player, catalogue: Catalogue, times: LeadTimes) -> GentlerPlan | None:
    """Return the plan with shorter sets from here on; `None` when they are the least."""
    dose = _dose_left(player)
    if _shorter(dose) == dose:
        return None
    return _plan(player, player.interval.exercise_id, _shorter, catalogue, times)


def _plan(
    player: Player,
    exercise_id: ExerciseId,
    gentle: Callable[[Dose], Dose],
    catalogue: Catalogue,
    times: LeadTimes,
) -> GentlerPlan | None:
    routine, present = player.timeline.routine, player.interval
    step = routine.steps[present.step_number - 1]
    whole = replace(step, exercise_id=exercise_id, dose=gentle(step.dose), sore_day=None)
    left = replace(whole, dose=gentle(_dose_left(player)))
    sets_before = max(_sets_begun(player), present.set_number - 1)
    now: tuple[Step, ...] = (left,)
    if sets_before:
        done = replace(step, dose=dose_with_sets(step.dose, sets_before), sore_day=None)
        now = (done, replace(left, id=routine.next_step_id()))
    try:
        gentler = _with_gentler(routine, step, present.round_number, now, whole)
        ready_routine = ready_to_go_on(gentler, catalogue)
    except (NotReadyError, TooManyStepsError):
        return None
    return _placed(ready_routine, build_timeline(ready_routine, times), player, now[-1].id)


def _sets_begun(player: Player) -> int:
    """Return the number of the last set of the present visit of which something ran."""
    begun = [
        interval.set_number
        for interval, played in zip(player.timeline.intervals, player.played_s, strict=True)
        if visit_of(interval) == visit_of(player.interval)
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


def _with_gentler(
    routine: Routine, step: Step, round_number: int | None, now: tuple[Step, ...], later: Step
) -> Routine:
    """Return the routine with `now` in place of a step, and `later` in the rounds behind."""
    if round_number is not None:
        return with_circuit_in_pieces(routine, step, round_number, now, later)
    section, index = routine.place_of(step.id)
    steps = routine.section(section)
    return routine.with_section(section, (*steps[:index], *now, *steps[index + 1 :]))


def _placed(
    ready_routine: ReadyRoutine, timeline: Timeline, player: Player, step_id: StepId
) -> GentlerPlan | None:
    """Return the plan at the start of a step, with what ran of everything around it.

    `None` where something ran in a round to come that the plan would not have any more.
    """
    intervals = timeline.intervals
    ids = [step.id for step in ready_routine.routine.steps]
    number = ids.index(step_id) + 1
    first = next(
        index
        for index, each in enumerate(intervals)
        if each.step_number == number and each.kind is not IntervalKind.ROUND_REST
    )
    visits_before = _visits_behind(
        player.timeline, player.timeline.intervals.index(player.interval)
    )
    visits = _visits_behind(timeline, first)
    ran_s = player.played_s
    kept = {index: index for index in range(first)}
    for was, now in zip(visits_before, visits, strict=True):
        if _step_at(timeline, now) == _step_at(player.timeline, was):
            kept.update(zip(was, now, strict=True))
        elif any(ran_s[index] >= BEGUN_S for index in was):
            return None
    played_s = [0.0] * len(intervals)
    for was_at, now_at in kept.items():
        played_s[now_at] = ran_s[was_at]
    said = player.own_pace.items()
    confirmed = {kept[index]: reps or 0 for index, reps in said if index in kept}
    return GentlerPlan(
        ready_routine, timeline, intervals[first].start_s, tuple(played_s), kept, confirmed
    )


def _visits_behind(timeline: Timeline, index: int) -> list[list[int]]:
    """Return the indexes of each visit behind the one that an interval belongs to."""
    found = groupby(
        range(len(timeline.intervals)), key=lambda each: visit_of(timeline.intervals[each])
    )
    visits = [list(indexes) for _, indexes in found]
    return [indexes for indexes in visits if indexes[0] > index]


def _step_at(timeline: Timeline, indexes: list[int]) -> tuple[ExerciseId, Dose]:
    step = step_of(timeline, timeline.intervals[indexes[0]])
    return step.exercise_id, step.dose
