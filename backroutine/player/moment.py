"""What there is to show and to say at a second of a session: words, numbers, the figure's moment.

A visit is one stretch at a step: a step alone is visited once, one of a circuit once a round.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby

from backroutine.domain.dose import Dose, Side
from backroutine.domain.exercise import Exercise, Section
from backroutine.domain.routine import Step
from backroutine.domain.timeline import Cue, Interval, IntervalKind, PlannedCue, Timeline

# How long one instruction stays before the next takes its place.
INSTRUCTION_S = 12.0
# The cues that the screen shows too; clicks within a set are too many for the eye.
SEEN_CUES = frozenset({Cue.DONE, Cue.GO, Cue.SIDES, Cue.REST, Cue.NEXT, Cue.COUNT, Cue.HALF})


@dataclass(frozen=True, slots=True)
class Visit:
    """A stretch at one step; times in seconds of the session."""

    section: Section
    step_number: int
    round_number: int | None
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Repetition:
    """The repetition that is on, counted from 1, of how many in this set."""

    number: int
    of: int


def visit_of(interval: Interval) -> tuple[int, int | None]:
    """Return what tells one visit from another: step and round."""
    return interval.step_number, interval.round_number


def visits(timeline: Timeline) -> tuple[Visit, ...]:
    """Return the visits of a session in their order."""
    found = []
    for (step_number, round_number), group in groupby(timeline.intervals, key=visit_of):
        intervals = list(group)
        found.append(
            Visit(
                intervals[0].section,
                step_number,
                round_number,
                intervals[0].start_s,
                intervals[-1].end_s,
            )
        )
    return tuple(found)


def warm_up_end_s(timeline: Timeline) -> float | None:
    """Return when the warm-up ends; `None` where nothing follows one."""
    inside = [interval for interval in timeline.intervals if interval.section is Section.WARM_UP]
    if not inside or inside[-1].end_s >= timeline.total_s:
        return None
    return inside[-1].end_s


def leaves_warm_up(timeline: Timeline, from_s: float, to_s: float) -> bool:
    """Say whether a jump passes over what is left of the warm-up."""
    end_s = warm_up_end_s(timeline)
    return end_s is not None and from_s < end_s <= to_s


def step_of(timeline: Timeline, interval: Interval) -> Step:
    """Return the step that an interval belongs to."""
    return timeline.routine.steps[interval.step_number - 1]


def step_after(timeline: Timeline, index: int) -> Step | None:
    """Return the step that follows the one at an interval's index; `None` at the last."""
    present = visit_of(timeline.intervals[index])
    for later in timeline.intervals[index + 1 :]:
        if visit_of(later) != present:
            return step_of(timeline, later)
    return None


def repetition_at(interval: Interval, dose: Dose, position_s: float) -> Repetition | None:
    """Return the repetition that is on; `None` outside work, and for a plain time."""
    if interval.kind is not IntervalKind.WORK or dose.is_timed:
        return None
    reps = dose.reps_in_set(interval.set_number)
    if interval.rep_number is not None:
        return Repetition(interval.rep_number, reps)
    one_s = interval.duration_s / reps
    return Repetition(min(reps, 1 + int((position_s - interval.start_s + 1e-6) / one_s)), reps)


def instruction_at(interval: Interval, exercise: Exercise, position_s: float) -> str:
    """Return the one instruction to show: the first before work, then one after the other."""
    if not exercise.instructions:
        return ""
    if interval.kind is not IntervalKind.WORK:
        return exercise.instructions[0]
    turn = int((position_s - interval.start_s + 1e-6) / INSTRUCTION_S)
    turns_before = (interval.rep_number or 1) - 1 if interval.duration_s < INSTRUCTION_S else 0
    return exercise.instructions[(turn + turns_before) % len(exercise.instructions)]


def figure_moment(
    interval: Interval, dose: Dose, exercise: Exercise, position_s: float, movement_s: float
) -> float | None:
    """Return the second of the figure's movement, `movement_s` long; `None` while it holds.

    Repetitions are drawn at their own tempo; a long hold is moved into and then kept. Outside
    work, and during a plain time, the figure shows the movement as it is.
    """
    into_s = position_s - interval.start_s
    if movement_s <= 0:
        return None
    if interval.kind is not IntervalKind.WORK:
        return into_s % movement_s
    if dose.is_timed:
        return None if exercise.type.holds_a_position else into_s % movement_s
    if dose.has_long_holds:
        return into_s / interval.lead_s * movement_s / 2 if into_s < interval.lead_s else None
    one_s = dose.tempo_s + dose.hold_s
    return math.fmod(into_s, one_s) / one_s * movement_s


def shown_seconds(left_s: float) -> int:
    """Return the whole seconds to show: those that have begun, so that 0 is never waited at."""
    return math.ceil(left_s - 1e-6)


def is_mirrored(interval: Interval, drawn: Side | None) -> bool:
    """Say whether the figure must work on the other side than the one it is drawn on.

    Of a drawing without a side, as of circles both ways, the right side is the mirrored one.
    """
    return interval.side not in {None, drawn or Side.LEFT}


def cues_between(timeline: Timeline, after_s: float, to_s: float) -> tuple[Cue, ...]:
    """Return the cues for the eye that fall after one second of the session, up to another."""
    first = bisect_right(timeline.cues, after_s, key=_moment_of)
    beyond = bisect_right(timeline.cues, to_s, key=_moment_of)
    return tuple(p.cue for p in timeline.cues[first:beyond] if p.cue in SEEN_CUES)


def _moment_of(planned: PlannedCue) -> float:
    return planned.at_s
