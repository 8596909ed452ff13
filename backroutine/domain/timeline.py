"""From a ready routine to intervals back to back and cues at exact times.

The screen, the player, the mixer, the command line, the hand-out's total and the tests all
read this one result. Times are seconds from the start of the session.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backroutine.domain.dose import LONG_HOLD_S, Dose, Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Circuit, Routine, Step

if TYPE_CHECKING:
    from backroutine.domain.rules import ReadyRoutine

COUNTS_S = (3, 2, 1)
HALF_FROM_S = 20
LEAST_CUE_GAP_S = 0.3


class IntervalKind(StrEnum):
    """The one thing to do during an interval."""

    GET_READY = "get-ready"
    WORK = "work"
    CHANGE_SIDES = "change-sides"
    REST = "rest"
    ROUND_REST = "round-rest"


class Cue(StrEnum):
    """A sound that announces a moment; where two would meet, the one listed first stays."""

    DONE = "done"
    GO = "go"
    SIDES = "sides"
    REST = "rest"
    NEXT = "next"
    COUNT = "count"
    HALF = "half"
    REP = "rep"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """The times that a person may set: to get ready for a step, and to change sides."""

    get_ready_s: int = 10
    change_sides_s: int = 5


STANDARD_TIMES = LeadTimes()


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time with one thing to do.

    `step_number`, `set_number`, `rep_number` and `round_number` count from 1; get-ready,
    change-sides and rest carry those of the work that comes next. `rep_number` is given only
    where the interval is one repetition, `round_number` only inside a circuit. `lead_s` is the
    part of the work that moves there before a long hold.
    """

    start_s: float
    duration_s: float
    kind: IntervalKind
    section: Section
    step_number: int
    exercise_id: ExerciseId
    set_number: int
    rep_number: int | None = None
    side: Side | None = None
    round_number: int | None = None
    lead_s: float = 0

    @property
    def end_s(self) -> float:
        return self.start_s + self.duration_s


@dataclass(frozen=True, slots=True)
class PlannedCue:
    """A cue and the second of the session at which it sounds."""

    at_s: float
    cue: Cue


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole of a session in time."""

    routine: Routine
    intervals: tuple[Interval, ...]
    cues: tuple[PlannedCue, ...]
    total_s: float

    def index_at(self, position_s: float) -> int:
        """Return the index of the interval that is on at a position; the last one at the end."""
        return max(0, bisect_right(self.intervals, position_s + 1e-9, key=_start_of) - 1)


def build_timeline(ready: "ReadyRoutine", times: LeadTimes = STANDARD_TIMES) -> Timeline:
    """Return what happens when, and what is heard."""
    intervals = tuple(_intervals(ready.routine, times))
    total_s = intervals[-1].end_s if intervals else 0
    doses = [step.dose for step in ready.routine.steps]
    wanted = [cue for interval in intervals for cue in _cues(interval, doses)]
    wanted.append(PlannedCue(total_s, Cue.DONE))
    return Timeline(ready.routine, intervals, tuple(_apart(wanted)), total_s)


def step_duration_s(step: Step, times: LeadTimes = STANDARD_TIMES) -> int:
    """Return how long a step lasts whole: get-ready, both sides, changes and rests."""
    dose = step.dose
    sides = len(dose.sides_in_order())
    change_s = times.change_sides_s * (sides - 1)
    work_s = sum(sides * _work_s(dose, number) for number in range(1, dose.sets + 1))
    return times.get_ready_s + work_s + dose.sets * change_s + (dose.sets - 1) * dose.rest_s


def total_duration_s(routine: Routine, times: LeadTimes = STANDARD_TIMES) -> int:
    """Return how long a routine lasts, ready or not."""
    return sum(section_duration_s(routine, section, times) for section in Section)


def section_duration_s(
    routine: Routine, section: Section, times: LeadTimes = STANDARD_TIMES
) -> int:
    """Return how long a section lasts, all rounds of its circuits and the rests between them."""
    return sum(
        group_duration_s(circuit, steps, times) for circuit, steps in routine.groups(section)
    )


def group_duration_s(
    circuit: Circuit | None, steps: Sequence[Step], times: LeadTimes = STANDARD_TIMES
) -> int:
    """Return how long a group of a routine lasts: a circuit in all its rounds, or a step alone."""
    once_s = sum(step_duration_s(step, times) for step in steps)
    if circuit is None:
        return once_s
    return circuit.rounds * once_s + circuit.rests_s


def _start_of(interval: Interval) -> float:
    return interval.start_s


def _work_s(dose: Dose, set_number: int) -> int:
    if dose.is_timed:
        return dose.time_s
    return dose.reps_in_set(set_number) * (dose.tempo_s + dose.hold_s)


def _intervals(routine: Routine, times: LeadTimes) -> Iterator[Interval]:
    start_s = 0
    for section, step_number, step, part, round_number in _placed_parts(routine, times):
        if part.duration_s:
            yield Interval(
                start_s,
                part.duration_s,
                part.kind,
                section,
                step_number,
                step.exercise_id,
                part.set_number,
                part.rep_number,
                part.side,
                round_number,
                part.lead_s,
            )
            start_s += part.duration_s


def _placed_parts(
    routine: Routine, times: LeadTimes
) -> Iterator[tuple[Section, int, Step, "_Part", int | None]]:
    """Yield (section, step number, step, part, round number) in the order of the session."""
    first_number = 1
    for section in Section:
        for circuit, steps in routine.groups(section):
            for round_number in (None,) if circuit is None else circuit.round_numbers:
                if circuit is not None and round_number != 1:
                    side = steps[0].dose.sides_in_order()[0]
                    rest = _Part(IntervalKind.ROUND_REST, circuit.rest_s, 1, side)
                    yield section, first_number, steps[0], rest, round_number
                for step_number, step in enumerate(steps, start=first_number):
                    for part in _step_parts(step.dose, times):
                        yield section, step_number, step, part, round_number
            first_number += len(steps)


@dataclass(frozen=True, slots=True)
class _Part:
    kind: IntervalKind
    duration_s: int
    set_number: int
    side: Side | None
    rep_number: int | None = None
    lead_s: int = 0


def _step_parts(dose: Dose, times: LeadTimes) -> Iterator[_Part]:
    sides = dose.sides_in_order()
    yield _Part(IntervalKind.GET_READY, times.get_ready_s, 1, sides[0])
    for set_number in range(1, dose.sets + 1):
        if set_number > 1:
            yield _Part(IntervalKind.REST, dose.rest_s, set_number, sides[0])
        for index, side in enumerate(sides):
            if index:
                yield _Part(IntervalKind.CHANGE_SIDES, times.change_sides_s, set_number, side)
            yield from _work_parts(dose, set_number, side)


def _work_parts(dose: Dose, set_number: int, side: Side | None) -> Iterator[_Part]:
    reps = dose.reps_in_set(set_number)
    if dose.has_long_holds:
        for rep_number in range(1, reps + 1):
            duration_s = dose.tempo_s + dose.hold_s
            yield _Part(
                IntervalKind.WORK, duration_s, set_number, side, rep_number, lead_s=dose.tempo_s
            )
    else:
        one = 1 if reps == 1 else None
        yield _Part(IntervalKind.WORK, _work_s(dose, set_number), set_number, side, one)


def _cues(interval: Interval, doses: list[Dose]) -> Iterator[PlannedCue]:
    match interval.kind:
        case IntervalKind.GET_READY:
            yield PlannedCue(interval.start_s, Cue.NEXT)
        case IntervalKind.CHANGE_SIDES:
            yield PlannedCue(interval.start_s, Cue.SIDES)
        case IntervalKind.REST | IntervalKind.ROUND_REST:
            yield PlannedCue(interval.start_s, Cue.REST)
        case IntervalKind.WORK:
            yield from _work_cues(interval, doses[interval.step_number - 1])
            return
    yield from _counts(interval)


def _work_cues(interval: Interval, dose: Dose) -> Iterator[PlannedCue]:
    yield PlannedCue(interval.start_s, Cue.GO)
    if dose.is_timed or dose.has_long_holds:
        yield from _counts(interval)
        held_s = interval.duration_s - interval.lead_s
        if held_s >= HALF_FROM_S:
            yield PlannedCue(interval.start_s + interval.lead_s + held_s / 2, Cue.HALF)
        return
    one_s = dose.tempo_s + dose.hold_s
    for rep_index in range(dose.reps_in_set(interval.set_number)):
        start_s = interval.start_s + rep_index * one_s
        if rep_index:
            yield PlannedCue(start_s, Cue.REP)
        if 0 < dose.hold_s < LONG_HOLD_S:
            yield PlannedCue(start_s + dose.tempo_s / 2 + dose.hold_s, Cue.RELEASE)


def _counts(interval: Interval) -> Iterator[PlannedCue]:
    for before_s in COUNTS_S:
        if before_s <= interval.duration_s:
            yield PlannedCue(interval.end_s - before_s, Cue.COUNT)


def _apart(wanted: Iterable[PlannedCue]) -> list[PlannedCue]:
    rank = {cue: index for index, cue in enumerate(Cue)}
    kept: list[float] = []
    chosen = []
    for planned in sorted(wanted, key=lambda planned: (rank[planned.cue], planned.at_s)):
        place = bisect_left(kept, planned.at_s)
        neighbours = kept[max(0, place - 1) : place + 1]
        if all(abs(planned.at_s - at_s) >= LEAST_CUE_GAP_S for at_s in neighbours):
            insort(kept, planned.at_s)
            chosen.append(planned)
    return sorted(chosen, key=lambda planned: planned.at_s)
