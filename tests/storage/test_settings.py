"""Settings: stored by name, the default where nothing that fits is stored."""

import dataclasses
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from backroutine.domain.cue_choice import CueChoice, OwnCues
from backroutine.domain.exercise import CareTag
from backroutine.domain.routine import RoutineId
from backroutine.domain.settings import Settings, ThemeChoice
from backroutine.paths import DataPaths
from backroutine.storage.database import Database
from tests.storage.by_hand import change, rows


def test_without_any_the_defaults_hold(database: Database) -> None:
    assert database.settings.load() == Settings()


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(drawn=st.data())
def test_all_settings_come_back_as_they_were_saved(
    database: Database, drawn: st.DataObject
) -> None:
    hints = get_type_hints(Settings)
    numbers = st.integers(0, 60)
    choices = st.builds(CueChoice, st.booleans(), numbers, flash_strength=numbers)
    own = st.lists(st.builds(OwnCues, st.text(), choices), unique_by=lambda each: each.routine_id)
    strategies = {int: numbers, tuple[OwnCues, ...]: own.map(tuple)}
    chosen = {}
    for field in dataclasses.fields(Settings):
        hint = hints[field.name]
        chosen[field.name] = drawn.draw(
            strategies[hint] if hint in strategies else st.from_type(hint)
        )
    settings = Settings(**chosen)
    database.settings.save(settings)
    assert database.settings.load() == settings


@pytest.mark.parametrize(
    "value",
    ['"loud"', "101", "-1", "1.5", "true", "null", "[80]", "", "no json", "[" * 100_000],
)
def test_a_value_that_does_not_fit_leaves_its_default(
    database: Database, paths: DataPaths, value: str
) -> None:
    wanted = Settings(theme=ThemeChoice.DARK, care_tags=frozenset({CareTag.KNEE_PAIN}))
    database.settings.save(wanted)
    change(paths.database, "UPDATE setting SET value = ? WHERE key = 'volume'", value)
    assert database.settings.load() == wanted
    assert [entry.key for entry in database.skipped] == ["volume"]


def test_what_this_version_does_not_know_is_left_alone(
    database: Database, paths: DataPaths
) -> None:
    change(paths.database, "INSERT INTO setting VALUES ('hologram', '\"on\"')")
    database.settings.save(Settings(volume=10))
    assert database.settings.load() == Settings(volume=10)
    assert ("hologram", '"on"') in rows(paths.database, "setting")


def test_the_units_of_earlier_versions_do_no_harm_here_or_in_a_backup(
    database: Database, paths: DataPaths, tmp_path: Path
) -> None:
    database.settings.save(Settings(volume=35))
    change(paths.database, "INSERT INTO setting VALUES ('units', '\"imperial\"')")
    backup = database.backup_to(tmp_path / "backup.zip").path
    database.settings.save(Settings())
    database.restore_from(backup)
    assert database.settings.load() == Settings(volume=35)
    assert database.skipped == ()
    database.settings.save(Settings(volume=10))
    assert database.settings.load() == Settings(volume=10)


def test_the_choice_for_a_routine_is_read_as_far_as_it_is_known(
    database: Database, paths: DataPaths
) -> None:
    stored = '[{"routine_id": "mine", "cues": {"volume": 20, "smell": 7}, "since": "today"}]'
    database.settings.save(Settings())
    change(paths.database, "UPDATE setting SET value = ? WHERE key = 'own_cues'", stored)
    assert database.settings.load().own_cues_of(RoutineId("mine")) == CueChoice(volume=20)


@pytest.mark.parametrize(
    "value", ['[{"cues": {}}]', '[{"routine_id": 7, "cues": {}}]', '[{"routine_id": "mine"}]',
              '[{"routine_id": "mine", "cues": {"volume": 200}}]', '["mine"]', "7"],
)  # fmt: skip
def test_a_spoiled_choice_for_a_routine_leaves_the_settings(
    database: Database, paths: DataPaths, value: str
) -> None:
    wanted = Settings(volume=35)
    database.settings.save(wanted.with_own_cues(RoutineId("mine"), CueChoice()))
    change(paths.database, "UPDATE setting SET value = ? WHERE key = 'own_cues'", value)
    assert database.settings.load() == wanted
    assert [entry.key for entry in database.skipped] == ["own_cues"]


def test_the_choice_for_a_routine_is_in_a_backup(database: Database, tmp_path: Path) -> None:
    settings = Settings().with_own_cues(RoutineId("mine"), CueChoice(flash_strength=90))
    database.settings.save(settings)
    backup = database.backup_to(tmp_path / "backup.zip").path
    database.settings.save(Settings())
    database.restore_from(backup)
    assert database.settings.load() == settings
