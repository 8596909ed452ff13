"""Own exercises from what a person types: lists, equipment, what a dose counts."""

from dataclasses import replace

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, ExerciseType
from backroutine.domain.own_exercise import (
    borrowed_figure,
    equipment_of,
    equipment_text,
    own_duplicate,
    type_of,
    with_figure,
    words_of,
)
from tests.builders import catalogue, exercise


def test_equipment_of_every_exercise_comes_back_from_its_text() -> None:
    for each in catalogue():
        assert equipment_of(equipment_text(each.equipment)) == each.equipment


def test_lists_lose_empty_and_doubled_words() -> None:
    assert words_of(" glutes, ,core,glutes ,") == ("glutes", "core")


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        pytest.param(Dose(reps=10, tempo_s=3), ExerciseType.REPS, id="repetitions"),
        pytest.param(Dose(reps=1, hold_s=30), ExerciseType.HOLD, id="one hold"),
        pytest.param(Dose(reps=5, hold_s=5), ExerciseType.HOLD_REPS, id="held repetitions"),
        pytest.param(Dose(time_s=60), ExerciseType.FLOW, id="time"),
    ],
)
def test_the_dose_says_what_is_counted(dose: Dose, expected: ExerciseType) -> None:
    assert type_of(dose) is expected


def test_a_position_that_was_held_for_a_time_stays_held() -> None:
    held = replace(exercise("bird-dog"), type=ExerciseType.HOLD, dose=Dose(time_s=60))
    assert type_of(Dose(time_s=90), held) is ExerciseType.HOLD


def test_a_copy_looks_like_what_it_was_made_of() -> None:
    copy = own_duplicate(exercise("bird-dog"), ExerciseId("own"), "Mine")
    assert borrowed_figure(copy) == "bird-dog"
    assert borrowed_figure(own_duplicate(copy, ExerciseId("own2"), "Mine too")) == "bird-dog"
    assert borrowed_figure(with_figure(copy, None)) is None
