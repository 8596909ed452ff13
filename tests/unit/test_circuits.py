"""Circuits: neighbouring steps in rounds, which stay together when they are moved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Section
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.routine import Circuit, CircuitId, Routine, StepId
from backroutine.domain.rules import ready, warm_up_counted_s
from backroutine.domain.timeline import IntervalKind, build_timeline, total_duration_s
from tests import builders

CIRCUIT = Circuit(CircuitId("c1"), rounds=3, rest_s=40)
REPS = Dose(reps=5, tempo_s=2)


def with_circuit(*ids: str) -> Routine:
    """Return a routine of a march and four main steps s2 to s5, some of them in a circuit."""
    plan = builders.routine(
        warm_up=(("march-in-place", Dose(time_s=300)),),
        main=tuple(
            (name, REPS) for name in ("glute-bridge", "bird-dog", "bodyweight-squat", "clamshell")
        ),
    )
    return plan.joined([StepId(name) for name in ids], CIRCUIT)


def members(plan: Routine) -> list[str]:
    return [step.id for step in plan.main if step.circuit_id == CIRCUIT.id]


def order(plan: Routine) -> list[str]:
    return [step.id for step in plan.main]


def test_a_circuit_runs_its_steps_round_after_round_with_a_rest_between() -> None:
    timeline = build_timeline(ready(with_circuit("s2", "s3"), builders.catalogue()))
    played = [
        (part.kind.value, part.step_number, part.round_number)
        for part in timeline.intervals
        if part.step_number in (2, 3)
    ]
    one_round = [("get-ready", 2), ("work", 2), ("get-ready", 3), ("work", 3)]
    assert played == [
        *((kind, step, 1) for kind, step in one_round),
        ("round-rest", 2, 2),
        *((kind, step, 2) for kind, step in one_round),
        ("round-rest", 2, 3),
        *((kind, step, 3) for kind, step in one_round),
    ]


def test_the_total_counts_every_round_and_the_rests_between() -> None:
    plan = with_circuit("s2", "s3")
    timeline = build_timeline(ready(plan, builders.catalogue()))
    assert timeline.total_s == total_duration_s(plan) == 310 + 3 * 2 * 20 + 2 * 40 + 2 * 20


def test_a_round_s_rest_is_announced_and_counted_down() -> None:
    timeline = build_timeline(ready(with_circuit("s2", "s3"), builders.catalogue()))
    rest = next(part for part in timeline.intervals if part.kind is IntervalKind.ROUND_REST)
    heard = [(c.at_s - rest.start_s, c.cue.value) for c in timeline.cues]
    assert [h for h in heard if 0 <= h[0] < 40] == [
        (0, "rest"), (37, "count"), (38, "count"), (39, "count"),
    ]  # fmt: skip


def test_a_warm_up_circuit_counts_once_a_round_without_its_rests() -> None:
    plan = builders.routine(warm_up=(("march-in-place", Dose(time_s=50)),))
    plan = plan.joined([StepId("s1")], CIRCUIT)
    assert warm_up_counted_s(plan, builders.catalogue()) == 180


@pytest.mark.parametrize(
    ("moved", "index", "ordered", "inside"),
    [
        pytest.param(["s2", "s3"], 4, "s4 s5 s2 s3", "s2 s3", id="whole"),
        pytest.param(["s2"], 2, "s3 s2 s4 s5", "s3 s2", id="within it"),
        pytest.param(["s2"], 4, "s3 s4 s5 s2", "s3", id="one leaves"),
        pytest.param(["s5"], 1, "s2 s5 s3 s4", "s2 s5 s3", id="one joins between"),
        pytest.param(["s5"], 0, "s5 s2 s3 s4", "s2 s3", id="in front stays out"),
        pytest.param(["s3", "s5"], 4, "s2 s4 s3 s5", "s2", id="one of it with another"),
    ],
)
def test_moving_steps(moved: list[str], index: int, ordered: str, inside: str) -> None:
    plan = with_circuit("s2", "s3").moved([StepId(m) for m in moved], Section.MAIN, index)
    assert order(plan) == ordered.split()
    assert members(plan) == inside.split()


def test_removing_the_last_step_of_a_circuit_removes_the_circuit() -> None:
    plan = with_circuit("s2", "s3").removed([StepId("s2"), StepId("s3")])
    assert plan.circuits == ()


def test_a_circuit_taken_apart_leaves_its_steps_where_they_are() -> None:
    plan = with_circuit("s2", "s3").without_circuit(CIRCUIT.id)
    assert order(plan) == ["s2", "s3", "s4", "s5"]
    assert plan.circuits == ()
    assert members(plan) == []


@pytest.mark.parametrize("ids", [("s2", "s4"), ("s1", "s2")], ids=["apart", "two sections"])
def test_steps_that_do_not_stand_side_by_side_make_no_circuit(ids: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"side by side|at least one step"):
        with_circuit(*ids)


@pytest.mark.parametrize(("rounds", "rest_s"), [(0, 30), (21, 30), (2, -1), (2, 1801)])
def test_a_circuit_s_numbers_have_limits(rounds: int, rest_s: int) -> None:
    with pytest.raises(ValueError, match="must be from"):
        Circuit(CircuitId("c1"), rounds, rest_s)


def test_a_circuit_survives_being_written_down() -> None:
    plan = with_circuit("s3", "s4")
    assert routine_from_plain(routine_to_plain(plan)) == plan


@given(
    st.lists(st.sampled_from(["s2", "s3", "s4", "s5"]), min_size=1, max_size=3, unique=True),
    st.integers(0, 4),
    st.sampled_from([("s2",), ("s2", "s3"), ("s3", "s4", "s5"), ("s2", "s3", "s4", "s5")]),
)
def test_no_move_tears_a_circuit_or_loses_a_step(
    moved: list[str], index: int, inside: tuple[str, ...]
) -> None:
    plan = with_circuit(*inside).moved([StepId(m) for m in moved], Section.MAIN, index)
    assert sorted(order(plan)) == ["s2", "s3", "s4", "s5"]
    assert routine_from_plain(routine_to_plain(plan)) == plan
    assert total_duration_s(plan) == sum(
        part.duration_s for part in build_timeline(ready(plan, builders.catalogue())).intervals
    )


def test_rounds_can_be_changed() -> None:
    plan = with_circuit("s2", "s3").with_circuit(replace(CIRCUIT, rounds=5))
    assert plan.circuit(CIRCUIT.id).rounds == 5
