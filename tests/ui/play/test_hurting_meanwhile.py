"""It hurts while a question waits for its answer: the key of pain works there too, and it alone."""

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.pain import PainKind
from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.page import PlayPage
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.hurting import choose
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key


@pytest.mark.parametrize("was_running", [True, False], ids=["running", "paused"])
def test_it_hurts_puts_the_question_of_the_end_away_and_the_session_goes_on_as_it_was(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, was_running: bool
) -> None:
    session = started.session
    alarm.pass_time(30)
    if not was_running:
        press(Key.Key_Space)
    press(Key.Key_Escape)
    assert session.question.title == "End the session?"
    press(Key.Key_H)
    assert session.hurt.isVisible()
    assert not session.question.isVisible()
    assert not alarm.is_set()
    choose(session.hurt, HurtChoice.GO_ON, click)
    assert started.is_running
    assert not session.question.isVisible()
    assert session.controls.pause.isVisible()
    assert alarm.is_set() is was_running


def test_what_hurts_then_is_stored(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(30)
    press(Key.Key_Escape)
    press(Key.Key_H)
    click(started.session.hurt.kinds[PainKind.ACHE])
    choose(started.session.hurt, HurtChoice.GO_ON, click)
    settle()
    (report,) = sessions.last.pain_reports
    assert (report.at_s, report.kind) == (30, PainKind.ACHE)


def test_leaving_the_warm_up_is_asked_again_for_it_was_not_answered(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    session = started.session
    alarm.pass_time(30)
    for _ in range(2):
        while not session.question.isVisible():
            press(Key.Key_Right)
        assert session.question.title == "Leave the warm-up early?"
        place = session.stage.title.text()
        press(Key.Key_H)
        choose(session.hurt, HurtChoice.GO_ON, click)
        assert session.stage.title.text() == place


@pytest.mark.parametrize("key", [Key.Key_M, Key.Key_G, Key.Key_D, Key.Key_R, Key.Key_Up])
def test_no_other_key_does_anything_while_a_question_waits(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, key: Qt.Key
) -> None:
    session = started.session
    alarm.pass_time(30)
    before = (session.sound.accessibleName(), session.is_floor, session.pace.text())
    press(Key.Key_Escape)
    press(key)
    assert session.question.isVisible()
    assert (session.sound.accessibleName(), session.is_floor, session.pace.text()) == before


def test_the_key_does_not_ask_anew_while_the_pain_is_asked_about(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    alarm.pass_time(30)
    press(Key.Key_Escape)
    press(Key.Key_H)
    click(started.session.hurt.kinds[PainKind.ACHE])
    press(Key.Key_H)
    assert started.session.hurt.said.kind is PainKind.ACHE
