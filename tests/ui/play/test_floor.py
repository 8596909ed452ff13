"""Floor mode, a still figure, the flash, staying awake: what a person may wish of the screen."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.settings import Settings
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.awake import Wakefulness
from backroutine.ui.play.figure_view import FigureView
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import RememberedAwake
from tests.ui.play.conftest import Click, Press
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
SIZES = [(1000, 498), (1280, 800), (1920, 1080)]


def visible_buttons(page: PlayPage) -> list[QAbstractButton]:
    return [button for button in page.findChildren(QAbstractButton) if button.isVisible()]


class TestFloorMode:
    def test_it_shows_exercise_side_and_seconds_alone(
        self, started: PlayPage, alarm: HandTurnedAlarm, press: Press
    ) -> None:
        alarm.pass_time(165)
        press(Key.Key_G)
        floor, session = started.session.stage.floor, started.session
        assert floor.isVisible()
        assert (floor.title, floor.text) == ("Standing hip circles — right side", "14")
        controls = session.floor_controls
        wanted = {controls.pause, controls.skip, controls.hurts, floor.leave}
        assert set(visible_buttons(started)) == wanted
        assert not session.bar.isVisible()
        assert not session.stage.figure.isVisible()

    def test_the_seconds_go_on(
        self, started: PlayPage, alarm: HandTurnedAlarm, press: Press
    ) -> None:
        press(Key.Key_G)
        floor = started.session.stage.floor
        alarm.pass_time(4)
        assert (floor.text, floor.word) == ("6", "Get ready")
        alarm.pass_time(6)
        assert (floor.text, floor.word) == ("90", "Keep going")

    def test_its_three_buttons_act(
        self, started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
    ) -> None:
        press(Key.Key_G)
        controls = started.session.floor_controls
        click(controls.pause)
        assert not alarm.is_set()
        assert controls.pause.text() == "Go on"
        click(controls.pause)
        click(controls.skip)
        assert started.session.stage.floor.text == "90"
        click(controls.hurts)
        assert started.session.hurt.isVisible()

    def test_it_comes_back_after_a_question(
        self, started: PlayPage, press: Press, alarm: HandTurnedAlarm
    ) -> None:
        press(Key.Key_G)
        press(Key.Key_Escape)
        assert started.session.question.isVisible()
        press(Key.Key_Escape)
        assert started.session.stage.floor.isVisible()
        assert started.session.floor_controls.isVisible()

    def test_it_is_left_by_the_same_key_or_its_button(
        self, started: PlayPage, press: Press, click: Click
    ) -> None:
        press(Key.Key_G)
        press(Key.Key_G)
        assert started.session.controls.isVisible()
        click(started.session.floor)
        click(started.session.stage.floor.leave)
        assert started.session.stage.figure.isVisible()

    def test_it_is_remembered_for_the_next_session(self, started: PlayPage, press: Press) -> None:
        press(Key.Key_G)
        started.leave()
        started.start(builders.ready_programme("desk-break-6"))
        assert started.session.stage.floor.isVisible()

    @pytest.mark.parametrize(("width", "height"), SIZES)
    def test_its_buttons_are_large_at_every_size(
        self, started: PlayPage, press: Press, width: int, height: int
    ) -> None:
        started.resize(width, height)
        press(Key.Key_G)
        QApplication.processEvents()
        assert (started.width(), started.height()) == (width, height)
        controls = started.session.floor_controls
        for button in (controls.pause, controls.skip, controls.hurts):
            assert button.height() >= 100
            assert button.width() >= 250
            corner = button.mapTo(started, button.rect().bottomRight())
            assert started.rect().contains(corner)

    def test_it_flashes(
        self, started: PlayPage, press: Press, alarm: HandTurnedAlarm, qtbot: QtBot
    ) -> None:
        press(Key.Key_G)
        alarm.pass_time(10)
        floor = started.session.stage.floor
        assert floor.flash > 0
        qtbot.waitUntil(lambda: floor.flash == 0)


def test_it_tells_the_window_while_a_session_is_shown_so(
    started: PlayPage, press: Press, qtbot: QtBot
) -> None:
    told: list[bool] = []
    started.floor_shown.connect(told.append)
    press(Key.Key_G)
    press(Key.Key_H)
    assert set(told) == {True}, "a question is asked in the same room"
    started.leave()
    assert told[-1] is False


def test_nothing_is_drawn_between_the_seconds_while_minimised(
    started: PlayPage, alarm: HandTurnedAlarm
) -> None:
    stage = started.session.stage
    started.showMinimized()
    alarm.pass_time(0.5)
    assert (stage.is_drawing, alarm.is_set()) == (False, True), "time and sound go on"
    started.showNormal()
    alarm.pass_time(0.5)
    assert stage.is_drawing


def test_the_flash_can_be_switched_off(started: PlayPage, alarm: HandTurnedAlarm) -> None:
    started.set_settings(Settings(flash_on=False))
    alarm.pass_time(10)
    assert started.session.stage.ring.flash == 0


def test_with_reduced_motion_nothing_moves_between_the_seconds(
    started: PlayPage, alarm: HandTurnedAlarm
) -> None:
    started.set_motion(is_reduced=True)
    started.set_settings(Settings(flash_on=False))
    alarm.pass_time(12)
    stage = started.session.stage
    assert stage.figure.is_still
    before = stage.figure.grab().toImage(), stage.ring.grab().toImage()
    alarm.clock.advance(0.4)
    stage.show_frame()
    assert (stage.figure.grab().toImage(), stage.ring.grab().toImage()) == before


@pytest.fixture
def figure(theme: Theme, pictures: ExercisePictures, qtbot: QtBot) -> FigureView:
    figure = FigureView(theme, pictures)
    qtbot.addWidget(figure)
    figure.resize(700, 560)
    figure.show_exercise(ExerciseId("cat-cow"), "Cat-cow", is_mirrored=False)
    with qtbot.waitExposed(figure):
        figure.show()
    return figure


def test_start_and_end_stand_side_by_side(figure: FigureView) -> None:
    moving = figure.grab().toImage()
    figure.set_still(True)
    still = figure.grab().toImage()
    assert still != moving
    left, right = still.copy(0, 0, 350, 560), still.copy(350, 0, 350, 560)
    assert left != right


def test_a_figure_is_painted_again_only_when_it_was_seen_to_move(figure: FigureView) -> None:
    painted = Paints(figure)
    for frame in range(120):  # six seconds, a whole cycle
        figure.show_moment(frame / 20)
        QApplication.processEvents()
    assert 30 < painted.count < 110
    figure.show_moment(None)
    QApplication.processEvents()
    before = painted.count
    figure.show_moment(None)
    QApplication.processEvents()
    assert painted.count == before


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_the_computer_is_kept_awake_while_a_session_runs_and_only_then(qtbot: QtBot) -> None:
    awake = RememberedAwake()
    wakefulness = Wakefulness(awake)
    for is_running in (False, True, True, False, False, True, False):
        wakefulness.set_running(is_running)
    assert awake.wishes == [True, False, True, False]


def test_that_it_cannot_be_kept_awake_is_said_once(qtbot: QtBot) -> None:
    told: list[str] = []
    wakefulness = Wakefulness(RememberedAwake(refusal="No."))
    wakefulness.refused.connect(told.append)
    for is_running in (True, False, True, False):
        wakefulness.set_running(is_running)
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["No."]


def test_a_session_follows_its_clock(
    started: PlayPage, press: Press, alarm: HandTurnedAlarm, monkeypatch: pytest.MonkeyPatch
) -> None:
    awake = RememberedAwake()
    monkeypatch.setattr(started.playing.wakefulness, "_awake", awake)
    press(Key.Key_Space)
    press(Key.Key_Space)
    press(Key.Key_H)
    press(Key.Key_Escape)
    started.leave()
    assert awake.wishes == [True, False, True, False]
