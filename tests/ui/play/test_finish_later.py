"""A session is left to be finished later: nothing is lost, nothing is ended, and it is offered."""

from pytestqt.qtbot import QtBot

from backroutine.domain.session import Outcome, SessionState
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from tests import builders
from tests.doubles import RecordingSpeaker
from tests.ui.play.conftest import Click, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm


def put_off(page: PlayPage, click: Click, settle: Settle) -> None:
    click(page.session.leave)
    click(page.session.question.button(Answer.LATER))
    settle()


def test_it_stays_not_ended_at_its_second_and_is_silent(
    started: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions, speaker: RecordingSpeaker,
) -> None:  # fmt: skip
    alarm.pass_time(120)
    put_off(started, click, settle)
    assert not started.is_running
    assert not alarm.is_set()
    left = sessions.running()
    assert left is not None
    assert left.position_s == 120
    assert left.ended_at is None
    started.leave()  # as closing the window does
    settle()
    assert sessions.running() == left


def test_it_is_finished_where_it_was(
    started: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(120)
    put_off(started, click, settle)
    assert started.offer.isVisible()
    assert started.offer.go_on.text() == "Go on at 2:00"
    click(started.offer.go_on)
    alarm.pass_time(900)
    settle()
    assert sessions.last.state is SessionState.FINISHED
    assert {result.outcome for result in sessions.last.results} == {Outcome.DONE}
    assert sessions.running() is None


def test_another_can_be_played_before_it(
    started: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(120)
    put_off(started, click, settle)
    left = sessions.running()
    assert left is not None
    click(started.offer.later)
    assert started.choose.isVisible()
    started.start(builders.ready_programme("desk-break-6"))
    alarm.pass_time(30)
    started.leave()
    settle()
    assert sessions.last.state is SessionState.STOPPED
    assert sessions.running() == left


def test_a_history_is_told_only_of_what_is_over(
    started: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle, qtbot: QtBot
) -> None:
    alarm.pass_time(60)
    with qtbot.assertNotEmitted(started.session_saved):
        put_off(started, click, settle)
