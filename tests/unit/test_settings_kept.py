"""Settings of another version: what this one does not understand is still there afterwards."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from backroutine.domain.exercise import Level
from backroutine.domain.pain import PainBands
from backroutine.domain.settings import Settings, TextSize, ThemeChoice
from backroutine.paths import data_paths
from backroutine.storage.database import Database, open_database
from tests.storage.by_hand import change, rows


@pytest.fixture
def database() -> Iterator[Database]:
    with closing(open_database(data_paths())) as database:
        database.settings.save(Settings(volume=35))
        yield database


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("theme", '"sepia"', id="a theme of a later version"),
        pytest.param("text_size", "300", id="a size of a later version"),
        pytest.param("language", '"fr"', id="a language of a later version"),
        pytest.param("pain_bands", '"FOUR_AND_SEVEN"', id="bands of a later version"),
        pytest.param("equipment", '["chair", "hoop"]', id="a thing of a later version"),
        pytest.param("volume", "130", id="beyond the limits"),
    ],
)
def test_a_value_that_does_not_fit_outlasts_a_change_of_others(
    database: Database, key: str, value: str
) -> None:
    change(data_paths().database, "UPDATE setting SET value = ? WHERE key = ?", value, key)
    loaded = database.settings.load()
    assert getattr(loaded, key) == getattr(Settings(), key)
    database.settings.save(Settings(weekly_goal_min=60))
    assert (key, value) in rows(data_paths().database, "setting")
    assert database.settings.load().weekly_goal_min == 60


def test_what_the_person_sets_takes_the_place_of_what_did_not_fit(database: Database) -> None:
    change(data_paths().database, "UPDATE setting SET value = '\"sepia\"' WHERE key = 'theme'")
    database.settings.load()
    database.settings.save(Settings(theme=ThemeChoice.DARK))
    assert database.settings.load().theme is ThemeChoice.DARK
    assert database.skipped == ()


def test_settings_of_before_are_read_as_they_were(database: Database) -> None:
    change(data_paths().database, "DELETE FROM setting WHERE key NOT IN ('volume', 'theme')")
    change(data_paths().database, "UPDATE setting SET value = '\"dark\"' WHERE key = 'theme'")
    assert database.settings.load() == Settings(volume=35, theme=ThemeChoice.DARK)


def test_choices_that_are_numbers_or_pairs_come_back(database: Database) -> None:
    settings = Settings(
        text_size=TextSize.VERY_LARGE, level=Level.DEMANDING, pain_bands=PainBands.THREE_AND_FIVE
    )
    database.settings.save(settings)
    assert database.settings.load() == settings
    stored = rows(data_paths().database, "setting")
    assert ("pain_bands", '"THREE_AND_FIVE"') in stored
    assert ("text_size", "175") in stored
