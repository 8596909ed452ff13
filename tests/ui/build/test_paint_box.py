"""Figures that are still to be drawn when the colours change."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.settings import ThemeChoice
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.pictures import KEPT, ExercisePictures
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole
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


def ask(box: PaintBox, exercise_id: ExerciseId, width: int = 40) -> None:
    paper = QPixmap(width, 30)
    painter = QPainter(paper)
    box.picture(painter, QRect(0, 0, width, 30), exercise_id)
    painter.end()


def test_it_is_told_whose_picture_is_ready(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    box = PaintBox(theme, pictures, builders.catalogue())
    told: list[ExerciseId | None] = []
    box.picture_ready.connect(told.append)
    exercises = list(builders.catalogue())[:3]
    for exercise in exercises:
        ask(box, exercise.id)
    qtbot.waitUntil(lambda: box.has_all_pictures)
    assert sorted(map(str, told)) == sorted(exercise.id for exercise in exercises)


def test_a_picture_that_is_kept_no_more_is_awaited_again(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    box = PaintBox(theme, pictures, builders.catalogue())
    bird_dog = builders.exercise("bird-dog").id
    ask(box, bird_dog)
    qtbot.waitUntil(lambda: box.has_all_pictures)
    for width in range(41, 41 + KEPT):
        pictures.pixmap(bird_dog, QSize(width, 4))
    ask(box, bird_dog)
    assert not box.has_all_pictures


def test_while_scrolling_known_figures_are_painted_and_new_ones_come_later(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures
) -> None:
    box = PaintBox(theme, pictures, builders.catalogue())
    known, new = builders.exercise("bird-dog").id, builders.exercise("front-plank").id
    pictures.make_figure_ready(known)
    told: list[ExerciseId | None] = []
    box.picture_ready.connect(told.append)
    box.note_scrolling()
    ask(box, known)
    ask(box, new)
    qtbot.waitUntil(lambda: box.has_all_pictures)
    assert told == [known, new]


def test_a_long_name_stands_in_two_lines_and_none_of_it_is_lost(
    theme: Theme, pictures: ExercisePictures
) -> None:
    box = PaintBox(theme, pictures, builders.catalogue())
    name, width = "Marschieren auf der Stelle", 140
    assert not box.fits(name, TypeRole.STRONG, width)
    paper = QImage(width, 40, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    box.two_lines(painter, paper.rect(), name, TypeRole.STRONG, "#000000")
    painter.end()
    inked = [any(paper.pixelColor(x, y).value() < 128 for x in range(width)) for y in range(40)]
    ends = [(above, below) for above, below in pairwise(inked) if above != below]
    assert ends.count((False, True)) >= 2  # at least two lines begin
    assert (inked[0], inked[-1]) == (False, False)
