"""Settings: stored by name, the default where nothing that fits is stored."""

import dataclasses
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from backroutine.domain.exercise import CareTag
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
    chosen = {
        field.name: drawn.draw(
            st.integers(0, 60) if hints[field.name] is int else st.from_type(hints[field.name])
        )
        for field in dataclasses.fields(Settings)
    }
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
