"""What lies on the disk while a session goes on, when the disk refuses, and after a power cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.session import Outcome, SessionRecord, SessionState
from backroutine.domain.settings import Settings
from backroutine.domain.timeline import build_timeline
from backroutine.player.resume import resume_point
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.doubles import ManualClock
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm


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


@pytest.mark.parametrize("paused_at_s", [30.0, 30.3, 30.6])
def test_a_power_cut_takes_a_second_at_most(
    started: PlayPage, alarm: HandTurnedAlarm, clock: ManualClock, sessions: RememberedSessions,
    settle: Settle, press: Press, paused_at_s: float,
) -> None:  # fmt: skip
    """Whatever was written last, and though every beat rings a little late."""
    begun_s, timeline = clock.elapsed, build_timeline(builders.ready_programme())
    alarm.pass_time(paused_at_s)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    lost_s = []
    for number in range(1, 10):
        settle()
        left = sessions.running()
        assert left is not None
        beat_s = begun_s + paused_at_s // 0.5 * 0.5 + number * 0.5
        clock.advance(beat_s + 0.001 - clock.elapsed)
        lost_s.append(clock.elapsed - begun_s - resume_point(timeline, left).position_s)
        alarm.pass_time(0)
    assert max(lost_s) < 1.01, lost_s


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
        assert "was at 4:11 of" in page.offer.text.text()
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
        assert cut_off.plan is not None
        step = replace(cut_off.plan.main[0], exercise_id=ExerciseId("gone"))
        page.offer_to_resume(replace(cut_off, plan=cut_off.plan.with_step(step)))
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
