"""The sore-day dose: gentler, proposed, and ready whenever the usual one is."""

from dataclasses import replace

import pytest
from hypothesis import given

from backroutine.domain.dose import Dose
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.routine import Routine, SoreDayDose, StepId
from backroutine.domain.rules import FindingCode, NotReadyError, ready, review
from backroutine.domain.sore_day import (
    gentler_dose,
    propose_sore_day,
    sore_day_of,
    swap_on_sore_day,
    with_sore_day,
    without_sore_day,
)
from backroutine.domain.timeline import build_timeline, total_duration_s
from tests import builders, strategies

CATALOGUE = builders.catalogue()


@pytest.mark.parametrize(
    ("usual", "gentler"),
    [
        pytest.param(Dose(sets=3, reps=10), Dose(sets=2, reps=7), id="sets and repetitions"),
        pytest.param(Dose(sets=3, hold_s=30), Dose(sets=2, hold_s=20), id="hold"),
        pytest.param(Dose(time_s=60), Dose(time_s=40), id="time"),
        pytest.param(
            Dose(sets=3, reps=(5, 3, 1), hold_s=10), Dose(sets=2, reps=(3, 3), hold_s=7),
            id="pyramid",
        ),
        pytest.param(Dose(reps=2, hold_s=4), Dose(reps=2, hold_s=4), id="least already"),
    ],
)  # fmt: skip
def test_a_gentler_dose(usual: Dose, gentler: Dose) -> None:
    assert gentler_dose(usual) == gentler


@given(strategies.doses())
def test_a_gentler_dose_is_never_more(usual: Dose) -> None:
    less = gentler_dose(usual)
    assert less.sets <= usual.sets
    assert less.hold_s <= usual.hold_s
    assert less.time_s <= usual.time_s


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_every_programme_stays_ready_with_its_proposed_sore_day(programme: object) -> None:
    usual = next(p.routine for p in builders.programmes() if p is programme)
    plan = ready(propose_sore_day(usual, CATALOGUE), CATALOGUE)
    sore = build_timeline(plan.on_sore_day())
    assert sore.total_s <= build_timeline(plan).total_s
    assert plan.routine.warm_up == plan.on_sore_day().routine.warm_up


def test_a_demanding_exercise_becomes_its_easier_variant() -> None:
    usual = builders.routine(warm_up=(("march-in-place", Dose(time_s=300)),), main=("front-plank",))
    (step,) = propose_sore_day(usual, CATALOGUE).main
    assert step.sore_day is not None
    assert step.sore_day.exercise_id == builders.exercise("front-plank").easier


def test_no_hold_that_is_proposed_is_longer_than_is_advised() -> None:
    usual = builders.routine(main=(("front-plank", Dose(hold_s=120)),))
    (step,) = propose_sore_day(usual, CATALOGUE).main
    assert step.sore_day is not None
    assert step.sore_day.dose.hold_s == CATALOGUE[step.sore_day.exercise_id].longest_hold_s == 60


def test_a_sore_day_that_is_not_ready_blocks_and_says_so() -> None:
    usual = builders.programme()
    short = SoreDayDose(usual.warm_up[0].exercise_id, Dose(time_s=1))
    warm_up = tuple(replace(step, sore_day=short) for step in usual.warm_up)
    plan = usual.with_section(Section.WARM_UP, warm_up)
    blocking = [finding for finding in review(plan, CATALOGUE) if finding.blocks]
    assert [(f.code, f.on_sore_day) for f in blocking] == [(FindingCode.WARM_UP_SHORT, True)]
    with pytest.raises(NotReadyError):
        ready(plan, CATALOGUE)


def test_an_unknown_exercise_on_a_sore_day_blocks() -> None:
    usual = builders.programme()
    step = replace(usual.main[0], sore_day=SoreDayDose(ExerciseId("nothing"), Dose(reps=1)))
    with pytest.raises(NotReadyError):
        ready(usual.with_step(step), CATALOGUE)


def test_the_usual_doses_come_back_alone() -> None:
    usual = builders.programme()
    proposed = propose_sore_day(usual, CATALOGUE)
    assert without_sore_day(proposed) == usual
    assert total_duration_s(proposed) == total_duration_s(usual)


@given(strategies.routines())
def test_a_sore_day_survives_being_written_down(usual: Routine) -> None:
    plan = propose_sore_day(usual, CATALOGUE)
    assert routine_from_plain(routine_to_plain(plan)) == plan


def sore(plan: Routine) -> SoreDayDose | None:
    return plan.main[0].sore_day


def test_a_sore_day_dose_is_given_and_taken_back() -> None:
    usual = builders.routine(main=("bird-dog",))
    gentle = SoreDayDose(ExerciseId("bird-dog"), Dose(reps=3, hold_s=5))
    given = with_sore_day(usual, StepId("s1"), gentle)
    assert sore(given) == sore_day_of(given.main[0]) == gentle
    assert with_sore_day(given, StepId("s1"), None) == usual


def test_the_usual_dose_is_no_sore_day_dose() -> None:
    usual = builders.routine(main=("bird-dog",))
    same = sore_day_of(usual.main[0])
    assert with_sore_day(usual, StepId("s1"), same) == usual


def test_another_exercise_on_a_sore_day_keeps_the_dose_that_fits() -> None:
    usual = builders.routine(main=("front-plank",))
    swapped = swap_on_sore_day(usual, CATALOGUE, StepId("s1"), ExerciseId("knee-plank"))
    assert sore(swapped) == SoreDayDose(ExerciseId("knee-plank"), usual.main[0].dose)
    assert swapped.main[0].exercise_id == "front-plank"
    back = swap_on_sore_day(swapped, CATALOGUE, StepId("s1"), ExerciseId("front-plank"))
    assert back == usual


def test_what_may_not_stand_there_may_not_on_a_sore_day() -> None:
    usual = builders.routine(("cat-cow",))
    with pytest.raises(PlacementError):
        swap_on_sore_day(usual, CATALOGUE, StepId("s1"), ExerciseId("wall-sit"))


def test_what_may_aggravate_gives_way_to_its_first_safer_swap() -> None:
    sit_up = next(e for e in CATALOGUE if e.may_aggravate and e.safer_swaps)
    usual = builders.routine((), ((str(sit_up.id), Dose(sets=3, reps=12, rest_s=40)),))
    (step,) = propose_sore_day(usual, CATALOGUE).main
    assert step.sore_day is not None
    assert step.sore_day.exercise_id == sit_up.safer_swaps[0]
    assert (step.sore_day.dose.sets, step.sore_day.dose.rest_s) == (2, 40)
