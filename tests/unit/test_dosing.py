"""From one dose to another: whatever is changed, a dose comes out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.dosing import (
    counted_dose,
    dose_with_reps,
    dose_with_sets,
    fitting_dose,
    held_for_at_most,
    timed_dose,
)
from tests import builders, strategies


@given(strategies.doses(), st.integers(1, 20))
def test_any_number_of_sets_leaves_a_dose_a_dose(dose: Dose, sets: int) -> None:
    changed = dose_with_sets(dose, sets)
    assert changed.sets == sets
    if isinstance(dose.reps, tuple):
        assert isinstance(changed.reps, tuple)
        assert changed.reps[: dose.sets] == dose.reps[:sets]


@given(strategies.doses())
def test_a_time_and_back_is_a_dose_of_the_same_sets_and_sides(dose: Dose) -> None:
    timed = timed_dose(dose)
    assert timed.is_timed
    for exercise in (None, builders.exercise("march-in-place"), builders.exercise("bird-dog")):
        counted = counted_dose(timed, exercise)
        assert not counted.is_timed
        assert (counted.sets, counted.sides, counted.rest_s) == (dose.sets, dose.sides, dose.rest_s)


def test_a_list_of_repetitions_brings_its_sets() -> None:
    assert dose_with_reps(Dose(reps=3, tempo_s=2), (5, 3, 1)).sets == 3
    assert dose_with_reps(Dose(sets=2, reps=(5, 3)), 8) == Dose(sets=2, reps=8)


@given(strategies.doses(), st.integers(1, 60))
def test_a_hold_is_shortened_and_nothing_else(dose: Dose, most_s: int) -> None:
    shorter = held_for_at_most(dose, builders.exercise("front-plank"), most_s)
    assert max(shorter.hold_s, shorter.time_s) <= most_s
    assert (shorter.sets, shorter.reps, shorter.sides) == (dose.sets, dose.reps, dose.sides)


def test_a_plain_time_of_something_that_moves_is_no_hold() -> None:
    dose = Dose(time_s=300)
    assert held_for_at_most(dose, builders.exercise("march-in-place"), 60) == dose


PLANKS = Dose(sets=4, reps=2, hold_s=12, rest_s=9)
SIDED = Dose(sets=2, reps=4, hold_s=12, sides=Sides.PER_SIDE)


@pytest.mark.parametrize(
    ("before", "after", "dose", "expected"),
    [
        pytest.param("front-plank", "knee-plank", PLANKS, PLANKS, id="counted alike"),
        pytest.param(
            "dead-bug", "front-plank", Dose(sets=4, reps=8, rest_s=45),
            replace(builders.exercise("front-plank").dose, sets=4, rest_s=45),
            id="counted otherwise",
        ),
        pytest.param(
            "march-in-place", "front-plank", Dose(time_s=60),
            replace(builders.exercise("front-plank").dose, sets=1), id="one set has no rest",
        ),
        pytest.param(
            "mcgill-curl-up", "bird-dog", PLANKS,
            Dose(sets=4, reps=2, hold_s=12, rest_s=9, sides=Sides.PER_SIDE), id="two sides now",
        ),
    ],
)  # fmt: skip
def test_a_dose_is_kept_where_it_fits(before: str, after: str, dose: Dose, expected: Dose) -> None:
    other = builders.exercise(after)
    fitting = fitting_dose(dose, builders.exercise(before), other)
    assert fitting == expected


def test_a_hold_becomes_no_longer_than_is_advised_for_the_other() -> None:
    other = next(e for e in builders.catalogue() if e.longest_hold_s and e.type.holds_a_position)
    long = Dose(sets=2, reps=1, hold_s=3000)
    assert fitting_dose(long, other, other).hold_s == other.longest_hold_s
