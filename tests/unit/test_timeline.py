"""The timeline keeps every sentence of the plan: intervals back to back, cues at exact times."""

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import assume, given

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.domain.timeline import (
    LEAST_CUE_GAP_S,
    Cue,
    Interval,
    IntervalKind,
    LeadTimes,
    Timeline,
    build_timeline,
    step_duration_s,
    total_duration_s,
)
from tests import builders, strategies

MARCH = ("march-in-place", Dose(time_s=170, sides=Sides.ALTERNATING))


def _played(dose: Dose, exercise_id: str = "side-plank-knees") -> Timeline:
    """Return the timeline of one step in the main section behind a warm-up of 180 s."""
    plan = builders.routine(warm_up=(MARCH,), main=((exercise_id, dose),))
    return build_timeline(ready(plan, builders.catalogue()))


def _part(timeline: Timeline, step_number: int) -> tuple[list[Interval], list[tuple[float, str]]]:
    intervals = [part for part in timeline.intervals if part.step_number == step_number]
    start_s, end_s = intervals[0].start_s, intervals[-1].end_s
    cues = [
        (planned.at_s - start_s, planned.cue.value)
        for planned in timeline.cues
        if start_s <= planned.at_s <= end_s
    ]
    return intervals, cues


def _counts(*moments: float) -> list[tuple[float, str]]:
    return [(moment, "count") for moment in moments]


def test_the_worked_example_of_a_side_plank_on_knees() -> None:
    dose = Dose(sets=2, reps=1, hold_s=10, rest_s=20, sides=Sides.PER_SIDE)
    intervals, cues = _part(_played(dose), 2)
    origin_s = intervals[0].start_s
    assert [
        (part.start_s - origin_s, part.kind.value, part.duration_s, part.set_number, part.side)
        for part in intervals
    ] == [
        (0, "get-ready", 10, 1, Side.LEFT),
        (10, "work", 10, 1, Side.LEFT),
        (20, "change-sides", 5, 1, Side.RIGHT),
        (25, "work", 10, 1, Side.RIGHT),
        (35, "rest", 20, 2, Side.LEFT),
        (55, "work", 10, 2, Side.LEFT),
        (65, "change-sides", 5, 2, Side.RIGHT),
        (70, "work", 10, 2, Side.RIGHT),
    ]
    assert cues == [
        (0, "next"), *_counts(7, 8, 9),
        (10, "go"), *_counts(17, 18, 19),
        (20, "sides"), *_counts(22, 23, 24),
        (25, "go"), *_counts(32, 33, 34),
        (35, "rest"), *_counts(52, 53, 54),
        (55, "go"), *_counts(62, 63, 64),
        (65, "sides"), *_counts(67, 68, 69),
        (70, "go"), *_counts(77, 78, 79),
        (80, "done"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dose", "work", "cues"),
    [
        pytest.param(
            Dose(time_s=12),
            [(12, None)],
            [(0, "go"), *_counts(9, 10, 11)],
            id="a plain time is one interval",
        ),
        pytest.param(
            Dose(time_s=25),
            [(25, None)],
            [(0, "go"), (12.5, "half"), *_counts(22, 23, 24)],
            id="from 20 s on the middle is announced",
        ),
        pytest.param(
            Dose(time_s=2),
            [(2, None)],
            [(0, "go"), *_counts(1)],
            id="a count never lies outside its interval",
        ),
        pytest.param(
            Dose(reps=2, hold_s=10, tempo_s=3),
            [(13, 1), (13, 2)],
            [(0, "go"), *_counts(10, 11, 12), (13, "go"), *_counts(23, 24, 25)],
            id="long holds are an interval each, the way there first",
        ),
        pytest.param(
            Dose(reps=1, hold_s=20, tempo_s=4),
            [(24, 1)],
            [(0, "go"), (14, "half"), *_counts(21, 22, 23)],
            id="the middle of a hold is that of the hold alone",
        ),
        pytest.param(
            Dose(reps=3, hold_s=5, tempo_s=3),
            [(24, None)],
            [(0, "go"), (6.5, "release"), (8, "rep"), (14.5, "release"), (16, "rep"),
             (22.5, "release")],
            id="short holds run inside one interval",
        ),
        pytest.param(
            Dose(reps=3, tempo_s=4),
            [(12, None)],
            [(0, "go"), (4, "rep"), (8, "rep")],
            id="repetitions click",
        ),
        pytest.param(
            Dose(hold_s=5, tempo_s=2),
            [(7, 1)],
            [(0, "go"), (6, "release")],
            id="a hold without repetitions counts as one",
        ),
        pytest.param(
            Dose(reps=2, hold_s=4),
            [(8, None)],
            [(0, "go"), (4, "rep")],
            id="where release and repetition meet, the repetition stays",
        ),
    ],
)  # fmt: skip
def test_the_work_of_a_set(
    dose: Dose, work: list[tuple[float, int | None]], cues: list[tuple[float, str]]
) -> None:
    intervals, heard = _part(_played(dose, "front-plank"), 2)
    worked = [part for part in intervals if part.kind is IntervalKind.WORK]
    assert [(part.duration_s, part.rep_number) for part in worked] == work
    start_s = worked[0].start_s - intervals[0].start_s
    during = [(at_s - start_s, cue) for at_s, cue in heard if at_s >= start_s and cue != "done"]
    assert during == cues


def test_a_descending_pyramid_gives_five_three_and_one_intervals() -> None:
    dose = Dose(sets=3, reps=(5, 3, 1), hold_s=10, tempo_s=2, rest_s=20)
    intervals, _ = _part(_played(dose, "front-plank"), 2)
    worked = [part.set_number for part in intervals if part.kind is IntervalKind.WORK]
    assert worked == [1] * 5 + [2] * 3 + [3]


@pytest.mark.parametrize(
    ("sides", "worked"),
    [
        pytest.param(Sides.BOTH, [None, None], id="both run once a set"),
        pytest.param(Sides.ALTERNATING, [None, None], id="alternating run once a set"),
        pytest.param(
            Sides.PER_SIDE,
            [Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT],
            id="per side run twice, the chosen side first",
        ),
    ],
)
def test_sides(sides: Sides, worked: list[Side | None]) -> None:
    dose = Dose(sets=2, reps=4, tempo_s=2, rest_s=5, sides=sides, first_side=Side.RIGHT)
    intervals, _ = _part(_played(dose, "front-plank"), 2)
    assert [part.side for part in intervals if part.kind is IntervalKind.WORK] == worked


def test_rest_stands_between_sets_and_not_behind_the_last() -> None:
    intervals, _ = _part(_played(Dose(sets=3, reps=5, tempo_s=2, rest_s=15), "front-plank"), 2)
    assert [part.kind.value for part in intervals] == [
        "get-ready", "work", "rest", "work", "rest", "work",
    ]  # fmt: skip


def test_intervals_of_no_length_are_left_out() -> None:
    timeline = _played(Dose(sets=2, reps=5, rest_s=0, tempo_s=0), "front-plank")
    assert all(part.duration_s > 0 for part in timeline.intervals)


def test_a_person_may_change_the_lead_times() -> None:
    plan = builders.ready_programme()
    short = build_timeline(plan, LeadTimes(get_ready_s=0, change_sides_s=2))
    assert not [part for part in short.intervals if part.kind is IntervalKind.GET_READY]
    changes = [part for part in short.intervals if part.kind is IntervalKind.CHANGE_SIDES]
    assert {part.duration_s for part in changes} == {2}


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_every_programme_sums_exactly_to_its_minutes(programme: object) -> None:
    entry = next(p for p in builders.programmes() if p is programme)
    assert build_timeline(ready(entry.routine, builders.catalogue())).total_s == entry.minutes * 60


def test_the_article_s_routine_takes_nine_hundred_seconds() -> None:
    assert build_timeline(builders.ready_programme("article-routine-15")).total_s == 900


def _ready_or_assume(routine: Routine) -> ReadyRoutine:
    try:
        return ready(routine, builders.catalogue())
    except NotReadyError:
        assume(False)
        raise


def _gaps(values: Iterable[float]) -> list[float]:
    ordered = sorted(values)
    return [later - earlier for earlier, later in itertools.pairwise(ordered)]


@given(strategies.ready_routines())
def test_a_timeline_is_contiguous_and_sums_to_the_shown_total(plan: Routine) -> None:
    timeline = build_timeline(_ready_or_assume(plan))
    end_s = 0.0
    for part in timeline.intervals:
        assert part.start_s == end_s
        assert part.duration_s > 0
        end_s = part.end_s
    assert end_s == timeline.total_s == total_duration_s(plan)
    assert timeline.total_s == sum(step_duration_s(step) for step in plan.steps)


@given(strategies.ready_routines())
def test_cues_lie_apart_in_order_and_inside_the_session(plan: Routine) -> None:
    timeline = build_timeline(_ready_or_assume(plan))
    moments = [planned.at_s for planned in timeline.cues]
    assert moments == sorted(moments)
    assert all(gap >= LEAST_CUE_GAP_S for gap in _gaps(moments))
    assert moments[0] == 0
    assert timeline.cues[-1].cue is Cue.DONE
    assert timeline.cues[-1].at_s == timeline.total_s


@given(strategies.ready_routines())
def test_every_interval_opens_with_its_own_cue(plan: Routine) -> None:
    timeline = build_timeline(_ready_or_assume(plan))
    at = {planned.at_s: planned.cue for planned in timeline.cues}
    opening = {
        IntervalKind.GET_READY: Cue.NEXT,
        IntervalKind.CHANGE_SIDES: Cue.SIDES,
        IntervalKind.REST: Cue.REST,
        IntervalKind.WORK: Cue.GO,
    }
    for part in timeline.intervals:
        assert at[part.start_s] is opening[part.kind]


@given(strategies.ready_routines())
def test_counts_come_three_two_and_one_seconds_before_an_end(plan: Routine) -> None:
    timeline = build_timeline(_ready_or_assume(plan))
    doses = [step.dose for step in plan.steps]
    for planned in timeline.cues:
        if planned.cue is not Cue.COUNT:
            continue
        part = timeline.intervals[timeline.index_at(planned.at_s)]
        assert part.end_s - planned.at_s in (3, 2, 1)
        dose = doses[part.step_number - 1]
        assert part.kind is not IntervalKind.WORK or dose.is_timed or dose.hold_s >= 10
