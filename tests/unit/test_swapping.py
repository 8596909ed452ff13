"""Swapping an exercise: what is offered, and what of the step is kept."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backroutine.domain.catalogue import needs_equipment
from backroutine.domain.dose import Dose, Sides
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import CareTag, Category, Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine, SoreDayDose, StepId
from backroutine.domain.sore_day import propose_sore_day
from backroutine.domain.swapping import (
    ALIKE_SHOWN,
    SwapReason,
    swap_exercise,
    swaps_for,
)
from tests import builders, strategies

CATALOGUE = builders.catalogue()


def offered(exercise_id: str, reason: SwapReason) -> list[ExerciseId]:
    exercise = builders.exercise(exercise_id)
    swaps = swaps_for(exercise, Section.MAIN, CATALOGUE)
    return [swap.exercise.id for swap in swaps if swap.reason is reason]


def test_easier_and_harder_are_those_of_the_catalogue() -> None:
    plank = builders.exercise("front-plank")
    assert offered("front-plank", SwapReason.EASIER) == [plank.easier]
    assert offered("front-plank", SwapReason.HARDER) == [plank.harder]


def test_what_may_aggravate_is_offered_its_safer_swaps_first() -> None:
    sit_up = builders.exercise("sit-up")
    first = swaps_for(sit_up, Section.MAIN, CATALOGUE)[: len(sit_up.safer_swaps)]
    assert {swap.reason for swap in first} == {SwapReason.SAFER}
    assert {swap.exercise.id for swap in first} <= set(sit_up.safer_swaps)


def test_an_exercise_with_equipment_is_offered_some_without() -> None:
    without = offered("kettlebell-deadlift", SwapReason.WITHOUT_EQUIPMENT)
    assert 0 < len(without) <= ALIKE_SHOWN
    assert not any(needs_equipment(CATALOGUE[name]) for name in without)


def test_a_mat_is_no_equipment() -> None:
    assert not needs_equipment(builders.exercise("front-plank"))
    assert offered("front-plank", SwapReason.WITHOUT_EQUIPMENT) == []


def test_the_most_alike_come_first() -> None:
    bridge = builders.exercise("glute-bridge")
    alike = offered("glute-bridge", SwapReason.SAME_MUSCLES)
    shared = [
        len(set(bridge.primary_muscles).intersection(CATALOGUE[name].primary_muscles))
        for name in alike
    ]
    assert shared == sorted(shared, reverse=True)
    assert shared[-1] > 0


def test_a_stretch_does_not_come_before_what_works_the_same_muscles() -> None:
    alike = [CATALOGUE[name] for name in offered("bird-dog", SwapReason.SAME_MUSCLES)]
    is_core = [other.category is Category.CORE for other in alike]
    assert any(is_core)
    assert is_core == sorted(is_core, reverse=True)


@pytest.mark.parametrize("exercise", list(CATALOGUE), ids=lambda exercise: exercise.id)
def test_everything_offered_may_stand_there_once(exercise: Exercise) -> None:
    for section in exercise.sections:
        swaps = swaps_for(exercise, section, CATALOGUE)
        ids = [swap.exercise.id for swap in swaps]
        assert len(set(ids)) == len(ids)
        assert exercise.id not in ids
        assert all(section in swap.exercise.sections for swap in swaps)
        named = (SwapReason.EASIER, SwapReason.HARDER)
        assert not any(s.exercise.may_aggravate for s in swaps if s.reason not in named)


@given(st.sampled_from([*CATALOGUE]), st.sampled_from(Section), st.sets(st.sampled_from(CareTag)))
def test_nothing_offered_carries_a_tag_that_is_avoided(
    exercise: Exercise, section: Section, avoided: set[CareTag]
) -> None:
    for swap in swaps_for(exercise, section, CATALOGUE, avoided):
        assert avoided.isdisjoint(swap.exercise.care_tags)


def test_a_sore_day_puts_in_nothing_that_carries_a_tag_that_is_avoided() -> None:
    routine = builders.routine(main=("front-plank",))
    (usual,) = propose_sore_day(routine, CATALOGUE).main
    assert usual.sore_day is not None
    easier = CATALOGUE[usual.sore_day.exercise_id]
    assert easier.id != "front-plank"
    (careful,) = propose_sore_day(routine, CATALOGUE, easier.care_tags).main
    assert careful.sore_day is not None
    assert careful.sore_day.exercise_id == "front-plank"


def test_a_swap_keeps_place_and_dose_but_takes_the_new_sides() -> None:
    dose = Dose(sets=4, reps=2, hold_s=12, rest_s=20, tempo_s=2, sides=Sides.PER_SIDE)
    before = builders.routine(main=("dead-bug", ("bird-dog", dose)))
    after = swap_exercise(before, CATALOGUE, StepId("s2"), ExerciseId("mcgill-curl-up"))
    assert [step.exercise_id for step in after.main] == ["dead-bug", "mcgill-curl-up"]
    assert after.main[1].dose == replace(dose, sides=Sides.BOTH)


def test_a_swap_for_one_that_is_counted_otherwise_keeps_sets_and_rest() -> None:
    before = builders.routine((), (("front-plank", Dose(sets=4, hold_s=20, rest_s=45)),))
    after = swap_exercise(before, CATALOGUE, StepId("s1"), ExerciseId("dead-bug"))
    usual = builders.exercise("dead-bug").dose
    assert after.main[0].dose == replace(usual, sets=4, rest_s=45)


def test_what_was_said_of_a_sore_day_goes_with_the_exercise() -> None:
    before = builders.routine(main=("bird-dog",))
    sore = SoreDayDose(ExerciseId("dead-bug"), Dose(reps=3, tempo_s=3))
    before = before.with_step(replace(before.main[0], sore_day=sore))
    after = swap_exercise(before, CATALOGUE, StepId("s1"), ExerciseId("glute-bridge"))
    assert after.main[0].sore_day is None


def test_a_swap_where_it_may_not_stand_is_refused() -> None:
    before = builders.routine(("cat-cow",))
    with pytest.raises(PlacementError):
        swap_exercise(before, CATALOGUE, StepId("s1"), ExerciseId("wall-sit"))


@given(strategies.routines(), st.sampled_from(list(CATALOGUE)))
def test_a_swap_changes_that_step_alone_and_keeps_its_note(
    plan: Routine, exercise: Exercise
) -> None:
    assume(plan.steps and plan.place_of(plan.steps[0].id)[0] in exercise.sections)
    step = plan.steps[0]
    noted = plan.with_step(replace(step, note="slowly"))
    after = swap_exercise(noted, CATALOGUE, step.id, exercise.id)
    assert after.steps[1:] == plan.steps[1:]
    assert (after.steps[0].id, after.steps[0].note) == (step.id, "slowly")
