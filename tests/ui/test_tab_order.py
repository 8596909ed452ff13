"""Tab goes through every page and dialog as one reads: down, and along each row."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import PlannedTime
from backroutine.domain.routine import RoutineId
from backroutine.ui.main_window import PageIndex
from backroutine.ui.own_exercise.figure_chooser import FigureChooser
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.plan.time_field import USUAL_TIME, TimeDialog
from tests.screenshots import click, opened, opened_dialog, page
from tests.ui.test_accessibility import SHOWN
from tests.ui.walking import against_reading, one_window, round_of_tab
from tests.window import WholeWindow


def of_a_time(program: WholeWindow) -> QWidget:
    """Ask for another time of something planned."""
    planned = PlannedTime(0, USUAL_TIME, RoutineId("mine"))
    dialog = TimeDialog("Monday", planned, program.window)
    dialog.open()
    return dialog


def report(program: WholeWindow) -> QWidget:
    """Open the report for a therapist."""
    program.window.report_wished.emit()
    while not program.background.is_idle:
        QApplication.processEvents()
    return opened_dialog(program)


def correcting(program: WholeWindow) -> QWidget:
    """Correct a whole session."""
    opened(program)
    click(program, "SessionDetail", "Correct…")
    return opened_dialog(program)


def choosing_a_figure(program: WholeWindow) -> QWidget:
    """Borrow a drawing for an exercise of one's own."""
    pictures = ExercisePictures(program.theme)
    chooser = FigureChooser(program.catalogue, pictures, program.window)
    chooser.open()
    return chooser


def reading_a_text(program: WholeWindow) -> QWidget:
    """Read a therapist's text."""
    page(PageIndex.BUILD)(program)
    program.pages.build.text_requested.emit("Bird dog 3 x 10")
    return opened_dialog(program)


MORE: dict[str, Callable[[WholeWindow], QWidget]] = {
    "time": of_a_time,
    "report": report,
    "correct": correcting,
    "figures": choosing_a_figure,
    "text": reading_a_text,
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WholeWindow]:
    with one_window(tmp_path_factory.mktemp("home"), qapp) as program:
        yield program


@pytest.mark.parametrize("shown", [*SHOWN, *MORE])
def test_tab_goes_as_one_reads(program: WholeWindow, qtbot: QtBot, shown: str) -> None:
    seen = {**SHOWN, **MORE}[shown](program)
    qtbot.waitUntil(lambda: program.background.is_idle)
    stops = round_of_tab(seen.window(), qtbot)
    for dialog in program.window.findChildren(QDialog):
        dialog.reject()
    assert against_reading(stops) == []
