"""What lies on the disk while a session goes on, when the disk refuses, and after a power cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.session import Outcome, SessionRecord, SessionState
from backroutine.domain.settings import Settings
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from tests import builders
from tests.doubles import ManualClock
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

FULL = "The disk is full. Make room, then it is saved."


@pytest.fixture
def cut_off(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle
) -> SessionRecord:
    """Return what a power cut leaves after 251.5 seconds; the page is free again."""
    alarm.pass_time(250)
    for _ in range(3):
        settle()
        alarm.pass_time(0.5)
    settle()
    left = sessions.running()
    assert left is not None
    started.leave()
    settle()
    sessions.saves.clear()
    return left


def test_a_session_is_on_the_disk_from_its_first_moment(
    started: PlayPage, sessions: RememberedSessions, settle: Settle
) -> None:
    settle()
    record = sessions.saves[0]
    assert (record.state, record.position_s) == (SessionState.RUNNING, 0)
    assert record.plan == builders.programme()


def test_the_position_is_written_twice_a_second(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle
) -> None:
    for _ in range(10):
        settle()
        alarm.pass_time(0.5)
    settle()
    positions = [position for position, _ in sessions.heartbeats if position]
    assert positions == [number / 2 for number in range(1, 11)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_R])
def test_every_act_is_written_at_once(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle,
    press: Press, key: Qt.Key,
) -> None:  # fmt: skip
    alarm.pass_time(30)
    settle()
    press(key)
    settle()
    assert sessions.last.active_s == 30
    assert sessions.last.results[0].done_s == 20


def test_a_paused_session_writes_nothing(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle,
    press: Press,
) -> None:  # fmt: skip
    press(Qt.Key.Key_Space)
    settle()
    written = (len(sessions.saves), len(sessions.heartbeats))
    alarm.pass_time(60)
    settle()
    assert (len(sessions.saves), len(sessions.heartbeats)) == written


def test_a_disk_that_refuses_is_told_and_tried_again(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle
) -> None:
    settle()
    sessions.refusal = FULL
    for _ in range(12):
        alarm.pass_time(0.5)
        settle()
    trouble = started.session.trouble
    assert trouble.isVisible()
    assert trouble.text().startswith(FULL)
    assert started.session.stage.ring.text == "4"  # it goes on
    sessions.refusal = ""
    for _ in range(12):
        alarm.pass_time(0.5)
        settle()
    assert not trouble.isVisible()
    assert sessions.last.position_s >= 10


def test_a_record_that_could_not_be_written_can_be_saved_from_the_last_page(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle,
    press: Press, click: Click, qtbot: QtBot,
) -> None:  # fmt: skip
    settle()
    alarm.pass_time(15)
    sessions.refusal = FULL
    press(Qt.Key.Key_Escape)
    click(started.session.question.button(Answer.END))
    settle()
    assert started.after.trouble.text() == FULL
    sessions.refusal = ""
    with qtbot.waitSignal(started.session_saved):
        click(started.after.retry)
    assert not started.after.trouble.isVisible()
    assert sessions.last.position_s == 15


def test_leaving_the_window_keeps_what_was_done(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle
) -> None:
    alarm.pass_time(120)
    started.leave()
    settle()
    assert not started.is_running
    assert started.choose.isVisible()
    assert (sessions.last.state, sessions.last.position_s) == (SessionState.STOPPED, 120)
    assert sessions.last.results[0].outcome is Outcome.DONE


class TestACutOffSession:
    def test_it_goes_on_at_the_second_it_was_at(
        self, page: PlayPage, cut_off: SessionRecord, click: Click, alarm: HandTurnedAlarm,
        sessions: RememberedSessions, settle: Settle,
    ) -> None:  # fmt: skip
        page.offer_to_resume(cut_off)
        assert cut_off.position_s == 251.5
        assert page.offer.go_on.text() == "Go on at 4:11"
        click(page.offer.go_on)
        assert page.is_running
        alarm.pass_time(900)
        settle()
        assert sessions.last.id == cut_off.id
        assert sessions.last.state is SessionState.FINISHED
        assert {result.outcome for result in sessions.last.results} == {Outcome.DONE}

    def test_it_can_be_ended_there(
        self, page: PlayPage, cut_off: SessionRecord, click: Click, sessions: RememberedSessions,
        settle: Settle,
    ) -> None:  # fmt: skip
        page.offer_to_resume(cut_off)
        click(page.offer.end)
        settle()
        assert sessions.last.state is SessionState.STOPPED
        assert sessions.last.results == cut_off.results
        assert page.choose.isVisible()

    def test_with_other_times_it_goes_on_at_the_start_of_a_step(
        self, page: PlayPage, cut_off: SessionRecord, click: Click
    ) -> None:
        page.set_settings(Settings(get_ready_s=20))
        page.offer_to_resume(cut_off)
        assert "start of an exercise" in page.offer.text.text()
        click(page.offer.go_on)
        assert page.session.stage.ring.text == "20"
        assert page.session.stage.title.text() == "Front plank"

    def test_without_its_exercises_it_can_only_be_ended(
        self, page: PlayPage, cut_off: SessionRecord
    ) -> None:
        page.set_catalogue(Catalogue([builders.exercise("cat-cow")]))
        page.offer_to_resume(cut_off)
        assert not page.offer.go_on.isVisible()
        assert page.offer.end.isVisible()

    def test_its_note_and_first_answer_are_kept(
        self, page: PlayPage, cut_off: SessionRecord, click: Click, settle: Settle,
        sessions: RememberedSessions, clock: ManualClock,
    ) -> None:  # fmt: skip
        page.offer_to_resume(replace(cut_off, note="It hurt.", pain_before=3))
        click(page.offer.go_on)
        page.leave()
        settle()
        assert (sessions.last.note, sessions.last.pain_before) == ("It hurt.", 3)
        assert sessions.last.started_at == cut_off.started_at
