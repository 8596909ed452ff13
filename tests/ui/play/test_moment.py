"""What there is to show at a second: repetitions, instructions, the figure's moment, the visits."""

from itertools import pairwise

import pytest
from hypothesis import given

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.routine import Circuit, CircuitId, Routine
from backroutine.domain.rules import ready
from backroutine.domain.timeline import Cue, Interval, IntervalKind, Timeline, build_timeline
from backroutine.player.moment import (
    Repetition,
    cues_between,
    figure_moment,
    instruction_at,
    leaves_warm_up,
    repetition_at,
    shown_seconds,
    step_after,
    visits,
)
from tests import builders
from tests.strategies import ready_routines

MARCH = ("march-in-place", Dose(time_s=300))
MOVEMENT_S = 4.0


def timeline_of(exercise_id: str, dose: Dose) -> tuple[Timeline, Interval]:
    """Return a session with one exercise after a warm-up, and its first work."""
    plan = builders.routine((MARCH,), ((exercise_id, dose),))
    timeline = build_timeline(ready(plan, builders.catalogue()))
    works = [i for i in timeline.intervals if i.kind is IntervalKind.WORK]
    return timeline, works[1]


@pytest.mark.parametrize(
    ("dose", "into_s", "repetition"),
    [
        pytest.param(Dose(reps=8, tempo_s=3), 0, Repetition(1, 8), id="the first"),
        pytest.param(Dose(reps=8, tempo_s=3), 3, Repetition(2, 8), id="at its start"),
        pytest.param(Dose(reps=8, tempo_s=3), 24, Repetition(8, 8), id="at the very end"),
        pytest.param(Dose(reps=3, hold_s=10), 5, Repetition(1, 3), id="an interval of its own"),
        pytest.param(Dose(time_s=30), 5, None, id="a plain time has none"),
    ],
)
def test_the_repetition_that_is_on(
    dose: Dose, into_s: float, repetition: Repetition | None
) -> None:
    _, work = timeline_of("front-plank", dose)
    assert repetition_at(work, dose, work.start_s + into_s) == repetition


def test_one_instruction_follows_the_other() -> None:
    _, work = timeline_of("front-plank", Dose(time_s=60))
    exercise = builders.exercise("front-plank")
    shown = [instruction_at(work, exercise, work.start_s + second) for second in range(60)]
    assert [shown[0], shown[12]] == list(exercise.instructions[:2])
    assert set(shown) == set(exercise.instructions)


@pytest.mark.parametrize(
    ("exercise_id", "dose", "into_s", "moment"),
    [
        pytest.param("glute-bridge", Dose(reps=5, tempo_s=6), 3, 2.0, id="halfway at half tempo"),
        pytest.param("glute-bridge", Dose(reps=5, tempo_s=6), 6, 0.0, id="anew each repetition"),
        pytest.param("front-plank", Dose(reps=2, hold_s=20, tempo_s=4), 2, 1.0, id="moving in"),
        pytest.param("front-plank", Dose(reps=2, hold_s=20, tempo_s=4), 9, None, id="holding"),
        pytest.param("front-plank", Dose(time_s=60), 9, None, id="holding for a plain time"),
        pytest.param("march-in-place", Dose(time_s=300), 9, 1.0, id="moving for a plain time"),
    ],
)
def test_the_figure_moves_as_the_person_does(
    exercise_id: str, dose: Dose, into_s: float, moment: float | None
) -> None:
    if exercise_id == "march-in-place":
        timeline = build_timeline(builders.ready_programme())
        work = timeline.intervals[1]
    else:
        _, work = timeline_of(exercise_id, dose)
    exercise = builders.exercise(exercise_id)
    assert figure_moment(work, dose, exercise, work.start_s + into_s, MOVEMENT_S) == moment


def test_a_circuit_is_visited_once_a_round() -> None:
    plan = builders.routine((MARCH,), ("glute-bridge", "bird-dog"))
    plan = plan.joined([step.id for step in plan.main], Circuit(CircuitId("c1"), rounds=2))
    timeline = build_timeline(ready(plan, builders.catalogue()))
    found = [(visit.step_number, visit.round_number) for visit in visits(timeline)]
    assert found == [(1, None), (2, 1), (3, 1), (2, 2), (3, 2)]
    last_of_round = max(i for i, v in enumerate(timeline.intervals) if v.round_number == 1)
    following = step_after(timeline, last_of_round)
    assert following is not None
    assert following.exercise_id == "glute-bridge"


@given(ready_routines().filter(lambda routine: bool(routine.steps)))
def test_visits_fill_the_session_without_a_gap(routine: Routine) -> None:
    timeline = build_timeline(ready(routine, builders.catalogue()))
    found = visits(timeline)
    assert (found[0].start_s, found[-1].end_s) == (0, timeline.total_s)
    assert all(a.end_s == b.start_s for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("from_s", "to_s", "leaves"),
    [
        pytest.param(200, 230, False, id="within it"),
        pytest.param(200, 237, True, id="to its end"),
        pytest.param(237, 300, False, id="from its end"),
    ],
)
def test_a_jump_over_the_end_of_the_warm_up(from_s: float, to_s: float, leaves: bool) -> None:
    timeline = build_timeline(builders.ready_programme())
    assert leaves_warm_up(timeline, from_s, to_s) is leaves


def test_a_warm_up_on_its_own_is_never_left() -> None:
    timeline = build_timeline(builders.ready_programme("pre-run-8"))
    assert not leaves_warm_up(timeline, 0, timeline.total_s)


def test_the_eye_gets_the_changes_and_the_counts() -> None:
    timeline = build_timeline(builders.ready_programme())
    assert cues_between(timeline, 6.5, 7) == (Cue.COUNT,)
    assert cues_between(timeline, 9.5, 10) == (Cue.GO,)
    assert cues_between(timeline, 112, 114) == ()  # a click at every repetition is too much


@pytest.mark.parametrize(("left_s", "shown"), [(10, 10), (9.999, 10), (9.0000001, 9), (0, 0)])
def test_a_second_is_shown_from_its_beginning(left_s: float, shown: int) -> None:
    assert shown_seconds(left_s) == shown


def test_both_sides_together_are_not_a_side() -> None:
    _, work = timeline_of("front-plank", Dose(reps=3, hold_s=10, sides=Sides.BOTH))
    assert work.side is None
