"""Rows are as high as their words need in the width that the list has now."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.rows import Row, RowView
from backroutine.ui.theme import Theme
from tests.ui.painted import BIRD_DOG


def test_rows_that_were_narrow_are_low_again(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    view = RowView("Rows", theme, pictures)
    qtbot.addWidget(view)
    view.rows.show_rows([Row("Bird dog", "3 sets", "2:10", BIRD_DOG, "main")])
    heights = []
    for width in (700, 200, 700):
        view.resize(width, 400)
        view.show()
        QApplication.processEvents()
        heights.append(view.visualRect(view.model().index(0, 0)).height())
    assert heights[1] > heights[0] == heights[2]
