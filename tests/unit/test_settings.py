"""What may be set, and the limits of it."""

import pytest

from backroutine.domain.cue_choice import CueChoice
from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import (
    EQUIPMENT_WORDS,
    TAKEN_FOR_GRANTED,
    Equipment,
    Settings,
    has_equipment_for,
)
from backroutine.domain.timeline import STANDARD_TIMES
from tests import builders


def test_what_is_not_set_is_the_standard() -> None:
    assert Settings().lead_times == STANDARD_TIMES
    assert Settings().weekly_goal_min == 0


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("volume", 0, 100),
        ("voice_volume", 0, 100),
        ("flash_strength", 0, 100),
        ("get_ready_s", 0, 60),
        ("change_sides_s", 0, 60),
        ("weekly_goal_min", 0, 1000),
    ],
)
def test_numbers_keep_within_their_limits(name: str, least: int, most: int) -> None:
    for number in (least, most):
        assert getattr(Settings(**{name: number}), name) == number  # type: ignore[arg-type]
    for number in (least - 1, most + 1):
        with pytest.raises(ValueError, match=f"{name} must be from"):
            Settings(**{name: number})  # type: ignore[arg-type]


def test_every_word_of_the_catalogue_is_a_thing_that_can_be_ticked_or_that_everybody_has() -> None:
    known = TAKEN_FOR_GRANTED.union(*EQUIPMENT_WORDS.values())
    asked_for = {
        word
        for exercise in builders.catalogue()
        for alternatives in exercise.equipment
        for word in alternatives
    }
    assert asked_for - known == set()


def test_each_thing_has_words_of_its_own() -> None:
    assert set(EQUIPMENT_WORDS) == set(Equipment)
    words = [word for each in EQUIPMENT_WORDS.values() for word in each]
    assert len(words) == len(set(words))
    assert TAKEN_FOR_GRANTED.isdisjoint(words)


def test_with_everything_every_exercise_can_be_done_and_with_nothing_some() -> None:
    catalogue = list(builders.catalogue())
    assert all(has_equipment_for(each, frozenset(Equipment)) for each in catalogue)
    without = [each for each in catalogue if has_equipment_for(each, frozenset())]
    assert 0 < len(without) < len(catalogue)


def test_one_of_several_things_will_do() -> None:
    exercise = next(each for each in builders.catalogue() if ("dumbbells", "bar") in each.equipment)
    assert has_equipment_for(exercise, frozenset({Equipment.DUMBBELLS}))
    assert has_equipment_for(exercise, frozenset({Equipment.BARBELL}))
    assert not has_equipment_for(exercise, frozenset({Equipment.CHAIR}))


def test_a_routine_follows_the_settings_until_it_has_its_own() -> None:
    mine, other = RoutineId("mine"), RoutineId("other")
    quiet, silent = CueChoice(volume=20), CueChoice(sound_on=False, voice_on=False)
    settings = Settings(volume=70).with_own_cues(mine, quiet).with_own_cues(other, silent)
    assert settings.cues == CueChoice(volume=70)
    assert (settings.own_cues_of(mine), settings.own_cues_of(other)) == (quiet, silent)
    assert settings.with_own_cues(mine, silent).own_cues_of(mine) == silent
    assert settings.with_own_cues(mine, None).own_cues_of(mine) is None
    assert settings.with_own_cues_of([other]) == settings.with_own_cues(mine, None)


def test_the_choice_of_a_routine_keeps_within_the_limits_too() -> None:
    with pytest.raises(ValueError, match="flash_strength must be from 0 to 100"):
        CueChoice(flash_strength=101)
