"""The field for a time of day, and the window around the editor."""

from datetime import time

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.language import speak
from backroutine.ui.plan.dialog import PlanDialog
from backroutine.ui.plan.time_field import TimeField
from backroutine.ui.plan.week_grid import WeekGrid
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from tests.doubles import ManualClock
from tests.ui.plan.conftest import EVENING, ROUTINES, WEEK


@pytest.mark.parametrize(
    ("at", "steps", "after"),
    [
        pytest.param(time(7, 30), 1, time(7, 35), id="five minutes on"),
        pytest.param(time(7, 32), 1, time(7, 35), id="to the next five"),
        pytest.param(time(7, 32), -1, time(7, 30), id="back to the five before"),
        pytest.param(time(7, 30), -1, time(7, 25), id="five minutes back"),
        pytest.param(time(23, 55), 1, time(0, 0), id="past midnight"),
    ],
)
def test_minutes_step_by_five(
    qtbot: QtBot, theme: Theme, at: time, steps: int, after: time
) -> None:
    field = TimeField("Time", at)
    qtbot.addWidget(field)
    field.setSelectedSection(TimeField.Section.MinuteSection)
    field.stepBy(steps)
    assert field.at == after
    field.setSelectedSection(TimeField.Section.HourSection)
    field.stepBy(1)
    assert field.at == after.replace(hour=(after.hour + 1) % 24)


@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
def test_the_dialog_fits_a_small_screen_and_closes_when_a_routine_starts(
    qtbot: QtBot, theme: Theme, clock: ManualClock, text_size: int
) -> None:
    theme.set_text_scale(text_size)
    dialog = PlanDialog(theme, clock)
    qtbot.addWidget(dialog)
    dialog.editor.show_routines(ROUTINES)
    dialog.editor.show_plan(WEEK)
    dialog.resize(1000, 552)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.editor.width() <= dialog.width() == 1000
    theme.set_text_scale(100)
    dialog.editor.start_wished.emit(EVENING)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("width", "rows"), [(1080, 1), (600, 2), (300, 4)])
def test_every_day_stays_in_sight_at_the_side(
    qtbot: QtBot, theme: Theme, width: int, rows: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    grid = WeekGrid(theme, window)
    grid.resize(width, 400)
    window.resize(1100, 500)
    window.show()
    QApplication.processEvents()
    columns = grid.columns
    assert len({column.y() for column in columns}) == rows
    assert max(column.geometry().right() for column in columns) < width
    assert grid.horizontalScrollBar().maximum() == 0
    grid.resize(1080, 400)
    QApplication.processEvents()
    assert len({column.y() for column in columns}) == 1


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("width", [1000, 776, 640])
def test_nothing_is_cut_at_the_side_where_the_text_is_large(
    qtbot: QtBot, theme: Theme, clock: ManualClock, qapp: QApplication, language: str, width: int
) -> None:
    speak(qapp, language)
    dialog = PlanDialog(theme, clock)
    speak(qapp)
    qtbot.addWidget(dialog)
    theme.set_text_scale(200)
    dialog.editor.show_routines(ROUTINES)
    dialog.editor.show_plan(WEEK)
    dialog.resize(width, 552)
    dialog.show()
    QApplication.processEvents()
    (outer,) = (s for s in dialog.findChildren(QScrollArea) if s.widget() is dialog.editor)
    assert dialog.editor.width() == outer.viewport().width()
    bar = dialog.editor.add_bar
    for part in (bar.routine, bar.time, bar.add, *bar.days.values()):
        assert part.geometry().right() <= bar.width()
        assert part.width() >= part.minimumSizeHint().width()
        assert part.height() >= HIT_SIZE
    theme.set_text_scale(100)
