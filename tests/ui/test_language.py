"""The language of the window: chosen before the first paint, the system's otherwise."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from backroutine.domain.progress import WeekStart
from backroutine.translating import PSEUDO, tr
from backroutine.ui.first_start import usual_week_start
from backroutine.ui.history.words import full_day_name
from backroutine.ui.language import chosen_language, locale, remember_language, speak


@pytest.fixture(autouse=True)
def speaks_as_before(qapp: QApplication) -> Iterator[None]:
    speak(qapp)
    yield
    speak(qapp)


@pytest.mark.parametrize(("count", "said"), [(1, "1 routine"), (2, "2 routines")])
def test_one_and_many(count: int, said: str) -> None:
    assert QCoreApplication.translate("ChooseView", "%n routine(s)", "", count) == said


def test_a_language_that_is_not_there_is_missed(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="backroutine_xx"):
        speak(qapp, "xx")


def test_german_is_spoken_by_the_window_by_qt_and_by_everything_else(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert QCoreApplication.translate("ChooseView", "%n routine(s)", "", 2) == "2 Routinen"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().language() is QLocale.Language.German
    assert full_day_name(date(2026, 3, 3)) == "Dienstag, 3. März 2026"


def test_english_again_leaves_nothing_german(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert locale().language() is QLocale.Language.English


def test_the_made_up_language_is_longer_and_in_brackets(qapp: QApplication) -> None:
    speak(qapp, PSEUDO)
    assert QCoreApplication.translate("Any", "Settings") == "⟦Séttíngs··⟧"
    assert QCoreApplication.translate("Any", "%n step(s)", "", 2) == "⟦2 stéps··⟧"
    assert tr("{count} steps") == "⟦{count} stéps····⟧"


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        pytest.param(["de-AT", "en"], "de", id="a country's German"),
        pytest.param(["de_CH"], "de", id="with an underscore"),
        pytest.param(["fr-FR", "de"], "de", id="the first that is there"),
        pytest.param(["fr-FR"], "en", id="none that is there"),
        pytest.param([], "en", id="nothing said"),
    ],
)
def test_the_language_of_the_system_is_taken(
    tmp_path: Path, system: list[str], spoken: str
) -> None:
    assert chosen_language(tmp_path / "window.ini", system) == spoken


@pytest.mark.parametrize("chosen", ["en", "de"])
def test_what_was_chosen_outranks_the_system(tmp_path: Path, chosen: str) -> None:
    remember_language(tmp_path / "window.ini", chosen)
    assert chosen_language(tmp_path / "window.ini", ["en" if chosen == "de" else "de"]) == chosen


def test_as_the_system_is_a_choice_too(tmp_path: Path) -> None:
    remember_language(tmp_path / "window.ini", "de")
    remember_language(tmp_path / "window.ini", "system")
    assert chosen_language(tmp_path / "window.ini", ["en-GB"]) == "en"


def test_a_spoiled_choice_is_as_the_system(tmp_path: Path) -> None:
    remember_language(tmp_path / "window.ini", "klingon")
    assert chosen_language(tmp_path / "window.ini", ["de"]) == "de"


def test_nothing_is_made_where_a_drive_is_missing(tmp_path: Path) -> None:
    remember_language(tmp_path / "gone" / "window.ini", "de")
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    ("country", "begins"),
    [
        pytest.param("en_US", WeekStart.SUNDAY, id="the United States"),
        pytest.param("en_GB", WeekStart.MONDAY, id="Britain"),
        pytest.param("de_DE", WeekStart.MONDAY, id="Germany"),
    ],
)
def test_a_week_begins_as_in_the_country_until_another_day_is_chosen(
    country: str, begins: WeekStart
) -> None:
    assert usual_week_start(QLocale(country)) is begins


def test_what_is_remembered_only_its_owner_reads(tmp_path: Path) -> None:
    remember_language(tmp_path / "window.ini", "de")
    assert (tmp_path / "window.ini").stat().st_mode & 0o777 == 0o600
