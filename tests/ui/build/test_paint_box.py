"""Figures that are still to be drawn when the colours change."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.settings import ThemeChoice
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests import builders


def test_another_theme_while_figures_are_awaited_raises_nothing(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    box = PaintBox(theme, pictures, builders.catalogue())
    with qtbot.captureExceptions() as raised:
        paper = QPixmap(40, 30)
        painter = QPainter(paper)
        for exercise in list(builders.catalogue())[:3]:
            box.picture(painter, QRect(0, 0, 40, 30), exercise.id)
        painter.end()
        theme.choose(ThemeChoice.DARK)
        for _ in range(5):
            QApplication.processEvents()
    assert raised == []
    assert box.has_all_pictures
