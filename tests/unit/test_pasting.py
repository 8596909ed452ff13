"""Steps of a therapist's text in a routine: each in its section, nothing lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import Section
from backroutine.domain.pasting import refusal_to_paste, with_read_steps
from backroutine.domain.routine import RoutineKind, Step, StepId
from backroutine.domain.rules import may_stand
from tests import builders

CATALOGUE = builders.catalogue()
EXERCISES = sorted(exercise.id for exercise in CATALOGUE)


def read_step(exercise_id: str) -> Step:
    exercise = builders.exercise(exercise_id)
    return Step(StepId("read"), exercise.id, exercise.dose)


def test_each_step_comes_behind_those_of_its_section() -> None:
    before = builders.programme()
    after = with_read_steps(before, CATALOGUE, [read_step("bird-dog"), read_step("cat-cow")])
    assert after.main[:-1] == before.main
    assert after.main[-1].exercise_id == "bird-dog"
    assert after.warm_up[-1].exercise_id == "cat-cow"
    assert after.cool_down == before.cool_down


def test_what_was_not_understood_comes_behind_the_note() -> None:
    before = replace(builders.programme(), note="From Ada.")
    after = with_read_steps(before, CATALOGUE, [], ["Ring me on Monday", "Breathe"])
    assert after.note == "From Ada.\nRing me on Monday\nBreathe"
    assert after.steps == before.steps


def test_what_has_no_place_in_this_kind_is_refused_and_nothing_is_put_in() -> None:
    cool_down = replace(builders.programme(), kind=RoutineKind.COOL_DOWN, warm_up=(), main=())
    refusal = refusal_to_paste(cool_down, CATALOGUE, builders.exercise("front-plank").id)
    assert refusal is not None
    with pytest.raises(PlacementError):
        with_read_steps(cool_down, CATALOGUE, [read_step("front-plank")])


@given(st.lists(st.sampled_from(EXERCISES), max_size=12))
def test_all_of_them_are_there_where_they_may_stand(wanted: list[str]) -> None:
    before = builders.programme()
    after = with_read_steps(before, CATALOGUE, [read_step(each) for each in wanted])
    added = [step for step in after.steps if step not in before.steps]
    assert sorted(step.exercise_id for step in added) == sorted(wanted)
    assert len({step.id for step in after.steps}) == len(after.steps)
    for section in Section:
        assert all(may_stand(CATALOGUE[s.exercise_id], section) for s in after.section(section))
