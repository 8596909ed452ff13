"""The next start opens the routine that was edited last."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.background import Background
from backroutine.ui.build.last_routine import LastRoutine
from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.conftest import MakePage

BY_NAME = (Routine(RoutineId("a"), "Armchair"), Routine(RoutineId("b"), "Bedtime"))


def started(
    make_page: MakePage, qtbot: QtBot, background: Background, state: Path, *stored: Routine
) -> BuildPage:
    """Return a page as a start with this file leaves it."""
    page = make_page()
    page.remember_in(LastRoutine(state))
    for routine in stored:
        page.keeper.keep(routine)
    page.load()
    qtbot.waitUntil(lambda: background.is_idle)
    return page


def test_the_routine_edited_last_is_open_after_a_restart(
    make_page: MakePage, qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    state = tmp_path / "window.ini"
    page = started(make_page, qtbot, background, state, *BY_NAME)
    assert page.routine.name == "Armchair"
    page.open_routine(BY_NAME[1])
    page.bench.rename("Bed")
    page.open_routine(BY_NAME[0])  # looked at, not edited
    qtbot.waitUntil(lambda: background.is_idle)
    again = started(make_page, qtbot, background, state)
    assert again.routine.name == "Bed"


def test_one_that_is_gone_gives_way_to_the_first(
    make_page: MakePage, qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    state = tmp_path / "window.ini"
    LastRoutine(state).remember(RoutineId("deleted meanwhile"))
    page = started(make_page, qtbot, background, state, *BY_NAME)
    assert page.routine.name == "Armchair"


def test_a_programme_is_never_remembered(
    make_page: MakePage, qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    state = tmp_path / "window.ini"
    page = started(make_page, qtbot, background, state, *BY_NAME)
    page.open_routine(BY_NAME[1])
    page.bench.rename("Bed")
    page.open_routine(builders.programme())
    page.bench.delete_routine(BY_NAME[0])
    assert LastRoutine(state).id == "b"


def test_what_else_stands_in_the_file_stays(tmp_path: Path) -> None:
    state = tmp_path / "window.ini"
    QSettings(str(state), QSettings.Format.IniFormat).setValue("geometry", "there")
    LastRoutine(state).remember(RoutineId("a"))
    assert QSettings(str(state), QSettings.Format.IniFormat).value("geometry") == "there"
    assert LastRoutine(state).id == "a"


@pytest.mark.parametrize("content", ["", "[General]\nlast-routine=\n", "\x00\x01"])
def test_a_file_that_says_nothing_remembers_nothing(tmp_path: Path, content: str) -> None:
    state = tmp_path / "window.ini"
    state.write_text(content)
    assert LastRoutine(state).id is None


def test_a_drive_that_is_missing_is_not_made(tmp_path: Path) -> None:
    state = tmp_path / "gone" / "window.ini"
    LastRoutine(state).remember(RoutineId("a"))
    assert not state.parent.exists()
