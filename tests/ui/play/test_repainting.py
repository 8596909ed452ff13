"""What is painted again while a session runs: all that looks otherwise, and little beside."""

from collections.abc import Callable
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.theme_choice import ThemeChoice
from backroutine.figure.painter import movement_s
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.figure_view import FigureView
from backroutine.ui.play.ring import RingView
from backroutine.ui.theme import Theme
from tests import builders

# The outermost pixels of a line are a little other grey when it is painted anew.
UNSEEN = 24
MOVING = [exercise.id for exercise in builders.catalogue() if movement_s(exercise.id)]


class Repainted(QObject):
    """Notes the part of a widget that is painted again."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rect = QRect()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.rect |= cast("QPaintEvent", event).rect()
        return False


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    QApplication.processEvents()


def seen_on_screen(widget: QWidget) -> QImage:
    """Return what is shown, which was painted in parts."""
    shown = widget.screen().grabWindow(widget.winId()).toImage()
    return shown.convertToFormat(QImage.Format.Format_RGB32)


def assert_alike(one: QImage, other: QImage, beside: QRect | None = None) -> None:
    """See that no pixel differs, but within a rectangle."""
    assert one.size() == other.size()
    difference = QImage(other)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    if beside is not None:
        painter.fillRect(beside, Qt.GlobalColor.black)
    painter.end()
    differences = difference.convertToFormat(QImage.Format.Format_Grayscale8)
    assert max(bytes(differences.constBits())) <= UNSEEN


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def assert_all_is_repainted(widget: QWidget, act: Callable[[], None]) -> QRect:
    """Do something, and see that nothing looks otherwise beside what was painted again for it."""
    before = picture(widget)
    repainted = Repainted(widget)
    act()
    QApplication.processEvents()
    rect = repainted.rect
    widget.removeEventFilter(repainted)
    assert_alike(seen_on_screen(widget), picture(widget))
    after = picture(widget)
    assert_alike(before, after, beside=rect)
    return rect


@pytest.mark.parametrize("size", [(300, 300), (700, 420)], ids=["square", "wide"])
def test_only_the_end_of_the_arc_is_painted_again(
    theme: Theme, qtbot: QtBot, size: tuple[int, int]
) -> None:
    ring = RingView(theme)
    ring.show_time(30, 1.0)
    shown(qtbot, ring, *size)
    steps = [0.99, 0.97, 0.9, 0.76, 0.75, 0.6, 0.5, 0.49, 0.2, 0.0]
    areas = []
    for left in steps:
        rect = assert_all_is_repainted(ring, partial(ring.show_time, 30, left))
        areas.append(rect.width() * rect.height())
    assert areas[0] < ring.width() * ring.height() / 20
    rect = assert_all_is_repainted(ring, partial(ring.show_time, 29, 0.0))
    assert rect == ring.rect()


@pytest.mark.parametrize("is_mirrored", [False, True], ids=["as drawn", "mirrored"])
def test_nothing_moves_beside_what_is_painted_again(
    theme: Theme, pictures: ExercisePictures, qtbot: QtBot, is_mirrored: bool
) -> None:
    figure = FigureView(theme, pictures)
    shown(qtbot, figure, 240, 196)
    shares = []
    for exercise_id in MOVING[is_mirrored::2]:
        figure.show_exercise(exercise_id, exercise_id, is_mirrored=is_mirrored)
        figure.show_moment(0.0)
        QApplication.processEvents()
        moment = partial(figure.show_moment, movement_s(exercise_id) / 2)
        rect = assert_all_is_repainted(figure, moment)
        shares.append(rect.width() * rect.height() / (figure.width() * figure.height()))
    assert sum(shares) / len(shares) < 0.6


def test_a_moment_that_comes_again_looks_the_same(
    theme: Theme, pictures: ExercisePictures, qtbot: QtBot
) -> None:
    figure = FigureView(theme, pictures)
    shown(qtbot, figure, 300, 246)
    figure.show_exercise(ExerciseId("march-in-place"), "March", is_mirrored=False)
    seen = []
    for at_s in (0.2, 0.8, 0.2):
        figure.show_moment(at_s)
        seen.append(picture(figure))
    assert seen[0] == seen[2] != seen[1]
    theme.choose(ThemeChoice.DARK)
    assert picture(figure) != seen[0]


def test_a_new_interval_with_the_same_number_has_its_own_arc(theme: Theme, qtbot: QtBot) -> None:
    ring = RingView(theme)
    ring.show_time(5, 0.38)
    shown(qtbot, ring, 300, 300)
    before = picture(ring)
    assert_all_is_repainted(ring, partial(ring.show_time, 5, 1.0))
    assert picture(ring) != before
