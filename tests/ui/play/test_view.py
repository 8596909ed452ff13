"""How the running session is drawn: only what moves, only while it can be seen; at every size."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.settings import ThemeChoice
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.ring import RingView
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from tests.ui.play.conftest import Press
from tests.ui.play.turning_alarm import HandTurnedAlarm


class PaintCount(QObject):
    """Notes who is painted."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.painted: set[QObject] = set()
        for widget in (root, *root.findChildren(QWidget)):
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.painted.add(watched)
        return False


def test_between_the_seconds_only_ring_and_figure_are_painted(
    started: PlayPage, alarm: HandTurnedAlarm, qtbot: QtBot
) -> None:
    alarm.pass_time(12)
    for _ in range(3):  # what a new text moves is laid out first
        QApplication.processEvents()
    count = PaintCount(started)
    stage = started.session.stage
    alarm.clock.advance(0.2)
    qtbot.waitUntil(lambda: stage.figure in count.painted)
    assert count.painted <= {stage.ring, stage.figure}


def test_nothing_is_painted_while_it_is_paused(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    alarm.pass_time(12)
    press(Qt.Key.Key_Space)
    QApplication.processEvents()
    count = PaintCount(started)
    alarm.clock.advance(5)
    QApplication.processEvents()
    assert count.painted == set()


def test_a_flash_follows_a_change(started: PlayPage, alarm: HandTurnedAlarm, qtbot: QtBot) -> None:
    alarm.pass_time(10)
    ring = started.session.stage.ring
    qtbot.waitUntil(lambda: ring.flash > 0)
    qtbot.waitUntil(lambda: ring.flash == 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_H, Qt.Key.Key_Escape])
def test_everything_fits(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, key: Qt.Key
) -> None:
    started.resize(1000, 498)
    alarm.pass_late(165)
    press(key)
    for width, height in [(1000, 498), (1024, 600), (1280, 800), (1920, 1080), (1000, 498)]:
        started.resize(width, height)
        QApplication.processEvents()
        assert (started.width(), started.height()) == (width, height)
        for button in started.findChildren(QAbstractButton):
            if button.isVisible():
                corner = button.mapTo(started, button.rect().bottomRight())
                assert started.rect().contains(corner), button.accessibleName() or button.text()
                assert min(button.width(), button.height()) >= HIT_SIZE, button.text()


def test_the_seconds_are_as_large_as_fits(theme: Theme, qtbot: QtBot) -> None:
    ring = RingView(theme)
    qtbot.addWidget(ring)
    ring.resize(400, 400)
    sizes = []
    for seconds in (5, 45, 600):
        ring.show_time(seconds, 0.5)
        sizes.append(ring.number_size_px)
    assert sizes[0] >= sizes[1] > sizes[2]
    assert sizes[1] > 150


def test_every_part_can_be_named_aloud(started: PlayPage) -> None:
    for button in started.findChildren(QAbstractButton):
        if button.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert button.accessibleName() or button.text(), button
    for label in started.findChildren(QLabel):
        assert isinstance(label, PlainLabel)
    assert started.session.stage.title.text() == "March in place"
    assert started.session.stage.figure.accessibleName() == "Drawing of the exercise March in place"


def test_the_theme_can_change_while_it_runs(
    started: PlayPage, alarm: HandTurnedAlarm, theme: Theme
) -> None:
    alarm.pass_time(12)
    light = started.grab().toImage().pixelColor(3, 3)
    theme.choose(ThemeChoice.DARK)
    assert started.grab().toImage().pixelColor(3, 3) != light
    canvas = theme.colour("canvas")
    assert started.session.stage.ring.grab().toImage().pixelColor(1, 1) == canvas
