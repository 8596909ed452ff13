"""Advice on a main section: its order, and what it works; said with numbers, never in the way."""

import pytest
from hypothesis import given

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Section
from backroutine.domain.ordering import ordered_by_position, position_changes
from backroutine.domain.routine import Circuit, CircuitId, Routine, StepId
from backroutine.domain.rules import Finding, FindingCode, ready, review
from tests import builders, strategies

CATALOGUE = builders.catalogue()
MARCH = (("march-in-place", Dose(time_s=300)),)
REPS = Dose(reps=10, tempo_s=3)
TO_AND_FRO = ("glute-bridge", "bird-dog", "dead-bug", "bird-dog-leg")
THIGHS = "quadriceps femoris"


def found(code: FindingCode, *main: str) -> list[Finding]:
    plan = builders.routine(warm_up=MARCH, main=tuple((name, REPS) for name in main))
    return [finding for finding in review(plan, CATALOGUE) if finding.code is code]


@pytest.mark.parametrize(
    ("main", "numbers"),
    [
        pytest.param(TO_AND_FRO, (3, 1), id="to and fro"),
        pytest.param(("glute-bridge", "dead-bug", "bird-dog", "bird-dog-leg"), None, id="in order"),
        pytest.param(("glute-bridge", "bird-dog", "dead-bug"), None, id="one less is not worth it"),
        pytest.param((), None, id="nothing to order"),
    ],
)  # fmt: skip
def test_an_order_with_two_fewer_changes_of_position_is_shown(
    main: tuple[str, ...], numbers: tuple[int, int] | None
) -> None:
    said = [(f.count, f.fewest) for f in found(FindingCode.MANY_POSITION_CHANGES, *main)]
    assert said == ([numbers] if numbers else [])


@pytest.mark.parametrize(
    ("main", "muscle"),
    [
        pytest.param(("wall-sit", "bodyweight-squat", "bird-dog"), THIGHS, id="thighs"),
        pytest.param(("dead-bug", "front-plank", "bird-dog"), None, id="core is never too much"),
        pytest.param(("wall-sit", "bodyweight-squat"), None, id="two steps are too few to tell"),
    ],
)  # fmt: skip
def test_more_than_half_of_the_main_time_on_one_muscle_is_said(
    main: tuple[str, ...], muscle: str | None
) -> None:
    said = found(FindingCode.ONE_MUSCLE, *main)
    assert [f.muscle for f in said] == ([muscle] if muscle else [])
    assert all(f.value_s is not None and f.limit_s is not None and not f.blocks for f in said)


@given(strategies.routines())
def test_reordering_keeps_every_step_and_never_adds_a_change(plan: Routine) -> None:
    ordered = ordered_by_position(plan, CATALOGUE)
    assert sorted(step.id for step in ordered.steps) == sorted(step.id for step in plan.steps)
    assert (ordered.warm_up, ordered.cool_down) == (plan.warm_up, plan.cool_down)
    assert position_changes(ordered.main, CATALOGUE) <= position_changes(plan.main, CATALOGUE)


def test_a_circuit_stays_whole_when_its_section_is_reordered() -> None:
    plan = builders.routine(
        warm_up=MARCH,
        main=tuple((name, REPS) for name in TO_AND_FRO),
    ).joined([StepId("s3"), StepId("s4")], Circuit(CircuitId("c1")))
    ordered = ordered_by_position(plan, CATALOGUE)
    inside = [step.id for step in ordered.section(Section.MAIN) if step.circuit_id]
    assert inside == ["s3", "s4"]
    ready(ordered, CATALOGUE)


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_no_programme_that_ships_is_told_to_reorder_or_to_spread(programme: object) -> None:
    plan = next(p.routine for p in builders.programmes() if p is programme)
    codes = {finding.code for finding in review(plan, CATALOGUE)}
    assert codes.isdisjoint({FindingCode.MANY_POSITION_CHANGES, FindingCode.ONE_MUSCLE})
