"""Going on more gently: what was done stays as it was, what is left is another plan."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.limits import Limits
from backroutine.domain.pain import PainAnswer, PainKind, Proposal, Rule
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.routine import Circuit, CircuitId, Routine
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome, PainReport
from backroutine.domain.timeline import (
    STANDARD_TIMES,
    Interval,
    IntervalKind,
    Timeline,
    build_timeline,
    total_duration_s,
)
from backroutine.player.easing import GentlerPlan, easier_plan, shorter_plan
from backroutine.player.engine import Player
from backroutine.player.hurt import HurtChoice, SaidPain, answer, choices
from backroutine.player.moment import visits
from backroutine.player.recorder import work_results
from tests import builders
from tests.doubles import ManualClock
from tests.strategies import ready_routines

MARCH = ("march-in-place", Dose(time_s=300))
PLANK = ("front-plank", Dose(sets=3, hold_s=30, rest_s=20))
MARCH_S = 310
PLANK_ID = ExerciseId("front-plank")


def played(routine: Routine, seconds: float) -> Player:
    """Return a player after so many seconds."""
    clock = ManualClock()
    player = Player(build_timeline(ready(routine, builders.catalogue())), clock)
    player.start()
    for _ in range(int(seconds)):
        clock.advance(1)
        player.tick()
    return player


def easier(player: Player) -> GentlerPlan | None:
    exercise = builders.exercise(player.interval.exercise_id)
    return easier_plan(player, exercise, builders.catalogue(), STANDARD_TIMES)


def shorter(player: Player) -> GentlerPlan | None:
    return shorter_plan(player, builders.catalogue(), STANDARD_TIMES)


def main_of(plan: GentlerPlan) -> list[tuple[str, int, int, int]]:
    """Return what the main section is then: exercise, sets, hold and time."""
    return [
        (step.exercise_id, step.dose.sets, step.dose.hold_s, step.dose.time_s)
        for step in plan.ready.routine.main
    ]


@pytest.mark.parametrize(
    ("after_s", "main"),
    [
        pytest.param(5, [("knee-plank", 3, 30, 0)], id="getting ready"),
        pytest.param(10.5, [("knee-plank", 3, 30, 0)], id="hardly begun"),
        pytest.param(25, [("front-plank", 1, 30, 0), ("knee-plank", 3, 30, 0)], id="first set"),
        pytest.param(50, [("front-plank", 1, 30, 0), ("knee-plank", 2, 30, 0)], id="first rest"),
        pytest.param(70, [("front-plank", 2, 30, 0), ("knee-plank", 2, 30, 0)], id="second set"),
        pytest.param(130, [("front-plank", 3, 30, 0), ("knee-plank", 1, 30, 0)], id="last set"),
    ],
)
def test_the_easier_exercise_takes_over_at_the_start_of_its_set(
    after_s: float, main: list[tuple[str, int, int, int]]
) -> None:
    plan = easier(played(builders.routine((MARCH,), (PLANK,)), MARCH_S + after_s))
    assert plan is not None
    assert main_of(plan) == main
    assert plan.step.exercise_id == "knee-plank"
    interval = plan.timeline.intervals[plan.timeline.index_at(plan.position_s)]
    assert (interval.kind, interval.start_s) == (IntervalKind.GET_READY, plan.position_s)


def test_what_was_done_is_still_written_down_as_it_was() -> None:
    plan = easier(played(builders.routine((MARCH,), (PLANK,)), MARCH_S + 72))
    assert plan is not None
    results = work_results(plan.timeline, plan.played_s, plan.ready.exercises)
    assert [(r.exercise_name, r.set_number, r.done_s, r.outcome) for r in results] == [
        ("March in place", 1, 300, Outcome.DONE),
        ("Front plank", 1, 30, Outcome.DONE),
        ("Front plank", 2, 12, Outcome.CUT_SHORT),
        ("Knee plank", 1, 0, Outcome.SKIPPED),
        ("Knee plank", 2, 0, Outcome.SKIPPED),
    ]


@pytest.mark.parametrize(
    ("exercise", "dose", "gentler"),
    [
        pytest.param("bird-dog", Dose(hold_s=30), Dose(hold_s=20), id="a hold"),
        pytest.param("march-in-place", Dose(time_s=90), Dose(time_s=60), id="a time"),
        pytest.param("glute-bridge", Dose(reps=9, tempo_s=3), Dose(reps=6, tempo_s=3), id="reps"),
        pytest.param("bird-dog", Dose(hold_s=5), None, id="the least hold"),
        pytest.param("glute-bridge", Dose(reps=3, tempo_s=3), None, id="the least repetitions"),
    ],
)
def test_shorter_is_two_thirds_of_what_it_counts(
    exercise: str, dose: Dose, gentler: Dose | None
) -> None:
    player = played(builders.routine((MARCH, (exercise, dose)), (PLANK,)), MARCH_S + 5)
    plan = shorter(player)
    assert (None if plan is None else plan.step.dose) == gentler


def test_repetitions_that_were_confirmed_behind_stay_confirmed() -> None:
    routine = builders.routine((MARCH,), (PLANK, BRIDGE, "bird-dog"))
    clock = ManualClock()
    player = Player(build_timeline(ready(routine, builders.catalogue())), clock)
    player.start(MARCH_S + 150)
    player.set_waits_for_done(True)
    while player.interval.exercise_id != "glute-bridge" or not player.waits_for_done:
        player.next()
    for _ in range(40):
        clock.advance(1)
        player.tick()
    player.correct_reps(4 - player.reps_to_confirm)
    player.done()
    while player.interval.exercise_id != "front-plank":
        player.back()
    plan = easier(player)
    assert plan is not None
    results = work_results(plan.timeline, plan.played_s, plan.ready.exercises, plan.confirmed)
    (bridge,) = [result for result in results if result.exercise_id == "glute-bridge"]
    assert (bridge.done_reps, bridge.confirmed_reps) == (4, 4)


def test_what_is_left_out_today_is_not_offered_as_easier() -> None:
    player = played(builders.routine((MARCH,), (PLANK,)), MARCH_S + 25)
    exercise = builders.exercise("front-plank")
    plan = partial(easier_plan, player, exercise, builders.catalogue(), STANDARD_TIMES)
    assert plan() is not None
    assert plan(left_out={ExerciseId("knee-plank")}) is None
    assert plan(limits=Limits(builders.exercise("knee-plank").care_tags)) is None


def test_what_was_said_keeps_its_step_in_a_circuit_taken_apart() -> None:
    player = at_round(in_circuit(HOLD, BRIDGE), 2, "front-plank")
    said = PainReport(2, PLANK_ID, player.position_s, 4)
    early = PainReport(1, ExerciseId("march-in-place"), 20.0, 1)
    plan = easier(player)
    assert plan is not None
    steps = plan.timeline.routine.steps
    numbered = plan.renumbered((early, said), player.timeline)
    assert [steps[report.step_number - 1].exercise_id for report in numbered] == [
        "march-in-place", "front-plank",
    ]  # fmt: skip
    at_pain = plan.timeline.intervals[plan.timeline.index_at(said.at_s)]
    assert (numbered[1].step_number, at_pain.round_number) == (at_pain.step_number, 2)


def test_where_nothing_is_easier_nothing_is_offered() -> None:
    exercise_id = next(e.id for e in builders.catalogue() if e.easier is None and e.warms_up)
    routine = builders.routine(((exercise_id, Dose(time_s=300)),), (PLANK,))
    assert easier(played(routine, 50)) is None


BRIDGE = ("glute-bridge", Dose(reps=10, tempo_s=3))
HOLD = ("front-plank", Dose(hold_s=30))
HOLD_TWICE = ("front-plank", Dose(sets=2, hold_s=30, rest_s=10))


def in_circuit(*steps: tuple[str, Dose], rounds: int = 3) -> Routine:
    """Return a session whose main section is a circuit."""
    routine = builders.routine((MARCH,), steps)
    ids = [step.id for step in routine.main]
    return routine.joined(ids, Circuit(CircuitId("c1"), rounds, rest_s=20))


def at_round(routine: Routine, number: int, exercise: str, set_number: int = 1) -> Player:
    """Return a player five seconds before the end of a set that it came to without a jump."""
    timeline = build_timeline(ready(routine, builders.catalogue()))
    there = next(
        interval
        for interval in timeline.intervals
        if (interval.round_number, interval.exercise_id) == (number, exercise)
        and (interval.set_number, interval.kind) == (set_number, IntervalKind.WORK)
    )
    return come_to(timeline, there.end_s - 5)


def come_to(timeline: Timeline, position_s: float) -> Player:
    """Return a player that has run from the start to a second of the session."""
    player = Player(timeline, ManualClock())
    ran = [max(0.0, min(i.duration_s, position_s - i.start_s)) for i in timeline.intervals]
    player.start(position_s, played_s=ran)
    return player


def order_of(plan: GentlerPlan) -> list[tuple[int | None, str, int]]:
    """Return round, exercise and sets of every visit of the main section, as they come."""
    steps = plan.timeline.routine.steps
    return [
        (visit.round_number, steps[visit.step_number - 1].exercise_id,
         steps[visit.step_number - 1].dose.sets)
        for visit in visits(plan.timeline)
        if visit.section is Section.MAIN
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("steps", "place", "order"),
    [
        pytest.param(
            (HOLD, BRIDGE), (1, "front-plank"),
            [(1, "front-plank", 1), (1, "knee-plank", 1), (1, "glute-bridge", 1),
             (2, "knee-plank", 1), (2, "glute-bridge", 1),
             (3, "knee-plank", 1), (3, "glute-bridge", 1)],
            id="in the first round",
        ),
        pytest.param(
            (BRIDGE, HOLD), (2, "front-plank"),
            [(1, "glute-bridge", 1), (1, "front-plank", 1),
             (2, "glute-bridge", 1), (2, "front-plank", 1), (2, "knee-plank", 1),
             (3, "glute-bridge", 1), (3, "knee-plank", 1)],
            id="between the first and the last",
        ),
        pytest.param(
            (HOLD, BRIDGE), (3, "front-plank"),
            [(1, "front-plank", 1), (1, "glute-bridge", 1),
             (2, "front-plank", 1), (2, "glute-bridge", 1),
             (3, "front-plank", 1), (3, "knee-plank", 1), (3, "glute-bridge", 1)],
            id="in the last",
        ),
        pytest.param(
            (HOLD_TWICE, BRIDGE), (2, "front-plank", 2),
            [(1, "front-plank", 2), (1, "glute-bridge", 1),
             (2, "front-plank", 2), (2, "knee-plank", 1), (2, "glute-bridge", 1),
             (3, "knee-plank", 2), (3, "glute-bridge", 1)],
            id="in a later set, whose sets come whole again",
        ),
    ],
)  # fmt: skip
def test_a_circuit_is_easier_from_its_present_round_on(
    steps: tuple[tuple[str, Dose], ...],
    place: tuple[int, str] | tuple[int, str, int],
    order: list[tuple[int | None, str, int]],
) -> None:
    player = at_round(in_circuit(*steps), *place)
    plan = easier(player)
    assert plan is not None
    assert order_of(plan) == order
    assert plan.step.exercise_id == "knee-plank"
    assert {circuit.all_rounds for circuit in plan.timeline.routine.circuits} == {3}
    rests = [i.round_number for i in plan.timeline.intervals if i.kind is IntervalKind.ROUND_REST]
    assert rests == [2, 3]
    assert total_duration_s(plan.timeline.routine) == plan.timeline.total_s


def test_a_circuit_is_shorter_from_its_present_round_on() -> None:
    plan = shorter(at_round(in_circuit(HOLD, BRIDGE), 2, "front-plank"))
    assert plan is not None
    holds = [
        (i.round_number, i.duration_s)
        for i in plan.timeline.intervals
        if i.kind is IntervalKind.WORK and i.exercise_id == "front-plank"
    ]
    assert holds == [(1, 30), (2, 30), (2, 20), (3, 20)]


def test_before_its_work_begins_a_round_is_not_taken_apart() -> None:
    routine = in_circuit(BRIDGE, HOLD)
    rest = next(
        i for i in build_timeline(ready(routine, builders.catalogue())).intervals
        if i.kind is IntervalKind.ROUND_REST
    )  # fmt: skip
    plan = shorter(come_to(build_timeline(ready(routine, builders.catalogue())), rest.start_s + 5))
    assert plan is not None
    assert [(c.rounds_before, c.rounds) for c in plan.timeline.routine.circuits] == [(0, 1), (1, 2)]
    interval = plan.timeline.intervals[plan.timeline.index_at(plan.position_s)]
    assert (interval.kind, interval.round_number) == (IntervalKind.GET_READY, 2)


def test_a_circuit_can_be_made_easier_again_and_again() -> None:
    first = easier(at_round(in_circuit(BRIDGE, HOLD, rounds=4), 2, "front-plank"))
    assert first is not None
    again = next(
        i for i in first.timeline.intervals
        if (i.round_number, i.exercise_id, i.kind) == (3, "knee-plank", IntervalKind.WORK)
    )  # fmt: skip
    second = shorter(come_to(first.timeline, again.start_s + 5))
    assert second is not None
    assert [
        (c.rounds_before, c.rounds, c.rounds_after) for c in second.timeline.routine.circuits
    ] == [(0, 1, 3), (1, 1, 2), (2, 1, 1), (3, 1, 0)]
    assert [exercise for number, exercise, _ in order_of(second) if number == 4] == [
        "glute-bridge", "knee-plank",
    ]  # fmt: skip


def test_a_later_round_that_was_done_already_keeps_its_exercise() -> None:
    routine = in_circuit(HOLD, BRIDGE)
    player = at_round(routine, 3, "front-plank")
    while player.interval.round_number != 2 or player.interval.exercise_id != "front-plank":
        player.back()
    assert easier(player) is None


def test_no_plan_has_more_steps_than_a_routine_may() -> None:
    routine = in_circuit(*[HOLD, BRIDGE] * 700)
    assert shorter(at_round(routine, 2, "front-plank")) is None


def test_in_every_programme_what_is_begun_can_be_gone_on_with_more_gently() -> None:
    refused = []
    for programme in builders.programmes():
        timeline = build_timeline(builders.ready_programme(programme.routine.id))
        for interval in timeline.intervals:
            if interval.kind is not IntervalKind.WORK:
                continue
            player = Player(timeline, ManualClock())
            ran = [max(0.0, min(i.duration_s, interval.end_s - 1 - i.start_s))
                   for i in timeline.intervals]  # fmt: skip
            player.start(interval.end_s - 1, played_s=ran)
            dose = timeline.routine.steps[interval.step_number - 1].dose
            exercise = builders.exercise(interval.exercise_id)
            variant = None if exercise.easier is None else builders.exercise(exercise.easier)
            has_easier = variant is not None and interval.section in variant.sections
            place = (programme.routine.id, interval.start_s, exercise.id)
            if has_easier and easier(player) is None:
                refused.append(("easier", *place))
            if dose.hold_s > 5 and shorter(player) is None:
                refused.append(("shorter", *place))
    assert refused == []


@given(ready_routines(), st.floats(0, 1), st.booleans(), st.data())
def test_nothing_that_ran_is_lost_or_made_up(
    routine: Routine, share: float, makes_shorter: bool, data: st.DataObject
) -> None:
    assume(routine.steps)
    if data.draw(st.booleans()) and routine.main:
        places = st.integers(0, len(routine.main) - 1)
        first, last = sorted((data.draw(places), data.draw(places)))
        ids = [step.id for step in routine.main[first : last + 1]]
        routine = routine.joined(ids, Circuit(CircuitId("c1"), data.draw(st.integers(1, 4))))
    timeline = build_timeline(ready(routine, builders.catalogue()))
    player = come_to(timeline, share * timeline.total_s * 0.999)
    plan = shorter(player) if makes_shorter else easier(player)
    assume(plan is not None)
    assert plan is not None
    assert len(plan.played_s) == len(plan.timeline.intervals)
    before = plan.timeline.index_at(plan.position_s)
    assert not any(plan.played_s[before:])
    assert total_duration_s(plan.timeline.routine) == plan.timeline.total_s

    lost_s = work_s(timeline, player.played_s) - work_s(plan.timeline, plan.played_s)
    assert lost_s == pytest.approx(0, abs=1)  # less than a second of a set is nothing of it
    # what is behind stays where it was in time
    assert told(plan.timeline, before) == told(timeline, before)
    assert routine_from_plain(routine_to_plain(plan.timeline.routine)) == plan.timeline.routine


def told(timeline: Timeline, count: int) -> list[Interval]:
    """Return the first intervals as a person is told them, in whatever piece their step lies."""
    return [replace(interval, step_number=0) for interval in timeline.intervals[:count]]


def work_s(timeline: Timeline, played_s: Sequence[float]) -> float:
    """Return the seconds of work among what ran."""
    return sum(
        seconds
        for interval, seconds in zip(timeline.intervals, played_s, strict=True)
        if interval.kind is IntervalKind.WORK
    )


def test_said_pain_is_judged_by_the_rules() -> None:
    assert answer(SaidPain()) is None
    assert answer(SaidPain(kind=PainKind.ACHE)) is None
    assert answer(SaidPain(score=7)) == PainAnswer(Proposal.STOP_EXERCISE, (Rule.R3,))
    assert answer(SaidPain(kind=PainKind.NUMB)) == PainAnswer(Proposal.CHECK_SAFETY, (Rule.R4,))
    assert answer(SaidPain(0, PainKind.UNWELL)) == PainAnswer(Proposal.END_SESSION, (Rule.R11,))


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        (Proposal.GO_ON, "go-on easier shorter skip end"),
        (Proposal.EASE_OFF, "easier shorter skip go-on end"),
        (Proposal.STOP_EXERCISE, "skip end"),
        (Proposal.CHECK_SAFETY, "check-safety end"),
        (Proposal.END_SESSION, "end"),
    ],
)
def test_what_is_proposed_comes_first_and_what_is_ended_is_not_offered(
    proposal: Proposal, expected: str
) -> None:
    offered = choices(PainAnswer(proposal, ()), can_ease=True, can_shorten=True)
    assert offered == tuple(HurtChoice(word) for word in expected.split())
    without = choices(PainAnswer(proposal, ()), can_ease=False, can_shorten=False)
    assert set(without) == set(offered) - {HurtChoice.EASIER, HurtChoice.SHORTER}
