"""A pain that is said again: judged by what was said before of the same, and at the start."""

from PySide6.QtCore import Qt

from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.hurt_view import HurtView
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.ui.play.conftest import Click, Press
from tests.ui.play.hurting import choose, shown
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key


def test_a_pain_that_climbs_is_answered_more_gently(
    hurting: HurtView, press: Press, click: Click, alarm: HandTurnedAlarm
) -> None:
    click(hurting.scale.buttons[3])
    choose(hurting, HurtChoice.GO_ON, click)
    alarm.pass_time(1)
    press(Key.Key_H)
    click(hurting.scale.buttons[4])
    assert hurting.advice.text().startswith("It climbs.")
    assert shown(hurting)[0] is HurtChoice.EASIER


def test_a_pain_that_climbs_in_the_easier_exercise_climbs_too(
    started: PlayPage, hurting: HurtView, press: Press, click: Click, alarm: HandTurnedAlarm
) -> None:
    click(hurting.scale.buttons[3])
    choose(hurting, HurtChoice.EASIER, click)
    alarm.pass_time(15)
    assert started.session.stage.title.text() == "Knee plank"
    press(Key.Key_H)
    click(hurting.scale.buttons[5])
    assert hurting.advice.text().startswith("It climbs.")
    assert shown(hurting)[0] is not HurtChoice.GO_ON


def test_three_above_the_start_is_answered_more_gently(
    page: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    page.prepare(builders.ready_programme())
    click(page.choose.preparation.pain.buttons[1])
    click(page.choose.preparation.start)
    alarm.pass_time(30)
    press(Key.Key_H)
    click(page.session.hurt.scale.buttons[4])
    assert "more than before the session" in page.session.hurt.advice.text()
