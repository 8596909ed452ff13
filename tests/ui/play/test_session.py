"""A session as it is played: real keys and clicks, a clock turned by hand."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome, SessionState
from backroutine.domain.settings import Settings
from backroutine.domain.timeline import build_timeline
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key


def test_it_begins_with_getting_ready_for_the_first_step(started: PlayPage) -> None:
    stage = started.session.stage
    assert started.is_running
    assert (stage.ring.text, stage.ring.word) == ("10", "Get ready")
    assert stage.title.text() == "March in place"
    assert started.session.progress.text() == "Exercise 1 of 10  ·  15:00 left  ·  ends at 07:45"
    assert started.session.controls.next_up.spoken == "Next: Shoulder rolls, 8 reps"


@pytest.mark.parametrize(
    ("seconds", "number", "word"),
    [
        pytest.param(0.5, "10", "Get ready", id="within the first second"),
        pytest.param(1, "9", "Get ready", id="at a second"),
        pytest.param(9.5, "1", "Get ready", id="the last second"),
        pytest.param(10, "90", "Keep going", id="work begins"),
        pytest.param(100, "10", "Get ready", id="the next step"),
        pytest.param(113, "21", "Repetition 2 of 8", id="the second repetition"),
    ],
)
def test_the_ring_follows_the_clock(
    started: PlayPage, alarm: HandTurnedAlarm, seconds: float, number: str, word: str
) -> None:
    alarm.pass_time(seconds)
    assert (started.session.stage.ring.text, started.session.stage.ring.word) == (number, word)


@pytest.mark.parametrize(
    ("exercise", "on_the_left", "on_the_right"),
    [("bird-dog", True, False), ("single-leg-bridge", False, True)],
)
def test_the_figure_works_on_the_side_that_is_called_out(
    page: PlayPage, alarm: HandTurnedAlarm, exercise: str, on_the_left: bool, on_the_right: bool
) -> None:
    """Whichever side an exercise is drawn on."""
    dose = Dose(sets=1, time_s=60, sides=Sides.PER_SIDE)
    routine = builders.routine((("march-in-place", Dose(time_s=300)),), ((exercise, dose),))
    page.start(ready(routine, builders.catalogue()))
    stage, seen = page.session.stage, {}
    for _ in range(60):
        alarm.pass_time(10)
        seen[stage.title.text().rpartition(" — ")[2]] = stage.figure.is_mirrored
    assert (seen["left side"], seen["right side"]) == (on_the_left, on_the_right)


def test_circles_are_mirrored_for_the_right_side(started: PlayPage, alarm: HandTurnedAlarm) -> None:
    stage = started.session.stage
    alarm.pass_time(145)
    assert (stage.title.text(), stage.figure.is_mirrored) == (
        "Standing hip circles — left side", False,
    )  # fmt: skip
    alarm.pass_time(20)
    assert (stage.title.text(), stage.figure.is_mirrored) == (
        "Standing hip circles — right side", True,
    )  # fmt: skip


@pytest.mark.qt_log_ignore("^keyToAscii", extend=True)  # QTest has no letter for a media key
@pytest.mark.parametrize(
    "key", [Key.Key_Space, Key.Key_MediaTogglePlayPause, Key.Key_MediaPlay, Key.Key_B]
)
def test_a_pause_stops_everything(
    started: PlayPage, alarm: HandTurnedAlarm, speaker: RecordingSpeaker, press: Press, key: Qt.Key
) -> None:
    alarm.pass_time(42)
    flushes = speaker.flushes
    press(key)
    assert (alarm.is_set(), started.session.stage.is_drawing) == (False, False)
    assert speaker.flushes == flushes + 1
    assert started.session.stage.ring.word == "Paused"
    assert started.session.controls.pause.text() == "Go on"
    alarm.pass_time(300)
    press(key)
    assert (alarm.is_set(), started.session.stage.is_drawing) == (True, True)
    alarm.pass_time(1)
    assert started.session.stage.ring.text == "57"


@pytest.mark.qt_log_ignore("^keyToAscii", extend=True)
def test_the_pause_key_of_a_headset_only_pauses(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    alarm.pass_time(42)
    for _ in range(2):
        press(Key.Key_MediaPause)
        assert not alarm.is_set()
    assert started.session.stage.ring.word == "Paused"


@pytest.mark.parametrize(
    ("at_s", "key", "left"),
    [
        pytest.param(4, Key.Key_Right, "90", id="next"),
        pytest.param(4, Key.Key_PageDown, "90", id="next, by remote"),
        pytest.param(4, Key.Key_MediaNext, "90", id="next, by media key"),
        pytest.param(50, Key.Key_Left, "90", id="back"),
        pytest.param(11, Key.Key_PageUp, "10", id="back to the one before, by remote"),
        pytest.param(11, Key.Key_MediaPrevious, "10", id="back, by media key"),
        pytest.param(50, Key.Key_Up, "40", id="ten seconds on"),
        pytest.param(50, Key.Key_Down, "60", id="ten seconds back"),
        pytest.param(50, Key.Key_R, "90", id="the interval again"),
    ],
)
def test_the_keys_move_about(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, at_s: float, key: Qt.Key, left: str
) -> None:
    alarm.pass_time(at_s)
    press(key)
    assert started.session.stage.ring.text == left


@pytest.mark.parametrize(
    ("name", "left"),
    [
        pytest.param("back", "90", id="back"),
        pytest.param("skip", "10", id="skip"),
        pytest.param("forwards", "40", id="ten seconds on"),
        pytest.param("backwards", "60", id="ten seconds back"),
        pytest.param("restart", "90", id="the interval again"),
    ],
)
def test_the_buttons_move_about(
    started: PlayPage, alarm: HandTurnedAlarm, click: Click, name: str, left: str
) -> None:
    alarm.pass_time(50)
    click(getattr(started.session.controls, name))
    assert started.session.stage.ring.text == left


def test_a_jump_takes_back_what_was_to_be_heard(
    started: PlayPage, alarm: HandTurnedAlarm, clock: ManualClock, speaker: RecordingSpeaker,
    press: Press,
) -> None:  # fmt: skip
    alarm.pass_time(5)
    speaker.scheduled.clear()
    press(Key.Key_Up)
    begun_s = clock.elapsed - 15
    alarm.pass_time(50)
    planned = [c for c in started_cues() if 15 <= c[0] <= 69]
    assert [(cue.at_s - begun_s, cue.cue) for cue in speaker.scheduled] == planned


def started_cues() -> list[tuple[float, str]]:
    timeline = build_timeline(builders.ready_programme())
    return [(planned.at_s, planned.cue) for planned in timeline.cues]


@pytest.mark.parametrize(
    "set_by_s", [pytest.param(3600, id="slept, or set on"), pytest.param(-3600, id="set back")]
)
def test_sleep_and_a_set_clock_pause_at_the_second_they_came(
    started: PlayPage, alarm: HandTurnedAlarm, clock: ManualClock, press: Press, set_by_s: float
) -> None:
    alarm.pass_time(72)
    clock.set_wall(set_by_s)
    alarm.pass_time(0.5)
    assert "stopped at 1:12 of 15:00" in started.session.notice.text()
    assert started.session.notice.isVisible()
    assert not alarm.is_set()
    press(Key.Key_Space)
    alarm.pass_time(1)
    assert started.session.stage.ring.text == "27"
    assert not started.session.notice.isVisible()


def test_leaving_the_warm_up_early_is_asked_once(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    for _ in range(9):
        press(Key.Key_Right)
    assert started.session.stage.title.text() == "Cat-cow (mad cat stretch)"
    press(Key.Key_Right)
    question = started.session.question
    assert (question.isVisible(), question.title) == (True, "Leave the warm-up early?")
    assert not alarm.is_set()
    press(Key.Key_Space)  # the harmless answer has the focus
    assert not question.isVisible()
    assert alarm.is_set()
    assert started.session.stage.title.text() == "Cat-cow (mad cat stretch)"
    press(Key.Key_Right)
    assert started.session.stage.title.text() == "Front plank"


def test_the_warm_up_is_left_when_that_is_answered(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    for _ in range(10):
        press(Key.Key_Right)
    click(started.session.question.button(Answer.LEAVE_WARM_UP))
    assert started.session.stage.title.text() == "Front plank"
    assert alarm.is_set()
    settle()
    assert {r.outcome for r in sessions.last.results[:5]} == {Outcome.SKIPPED}


def test_a_warm_up_that_is_done_is_left_without_a_question(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    alarm.pass_time(238)
    assert started.session.stage.title.text() == "Front plank"
    press(Key.Key_Right)
    assert not started.session.question.isVisible()


def test_escape_asks_and_escape_goes_on(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    alarm.pass_time(30)
    press(Key.Key_Escape)
    assert started.session.question.title == "End the session?"
    assert not alarm.is_set()
    press(Key.Key_Escape)
    assert started.is_running
    assert alarm.is_set()


def test_a_session_that_was_paused_stays_so_after_a_question(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    press(Key.Key_Space)
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert started.is_running
    assert not alarm.is_set()


def test_ending_early_is_kept_as_stopped(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions, qtbot: QtBot,
) -> None:  # fmt: skip
    alarm.pass_time(55)
    click(started.session.leave)
    with qtbot.waitSignal(started.session_saved) as told:
        click(started.session.question.button(Answer.END))
    assert not started.is_running
    assert told.args == [sessions.last]
    assert (sessions.last.state, sessions.last.position_s) == (SessionState.STOPPED, 55)
    assert started.after.title.text() == "Stopped at 0:55 of 15:00"


@pytest.mark.parametrize(
    ("volume", "sound_on", "first", "then"),
    [
        pytest.param(80, True, 0.8, 0.0, id="off"),
        pytest.param(50, False, 0.0, 0.5, id="on again"),  # nothing is on: something is wished
    ],
)
def test_m_silences_the_sound(
    page: PlayPage, speaker: RecordingSpeaker, press: Press, volume: int, sound_on: bool,
    first: float, then: float,
) -> None:  # fmt: skip
    page.set_settings(Settings(volume=volume, sound_on=sound_on, voice_on=sound_on))
    page.start(builders.ready_programme())
    assert speaker.volume == first
    press(Key.Key_M)
    assert speaker.volume == then
    name = "Sound on" if then == 0 else "Sound off"
    assert page.session.sound.accessibleName() == name


def test_f_asks_for_the_full_screen_and_escape_leaves_it(
    started: PlayPage, press: Press, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(started.full_screen_requested) as wanted:
        press(Key.Key_F)
    assert wanted.args == [True]
    started.showFullScreen()
    with qtbot.waitSignal(started.full_screen_requested) as unwanted:
        press(Key.Key_Escape)
    assert unwanted.args == [False]
    assert not started.session.question.isVisible()


def test_a_second_session_does_not_end_the_first(started: PlayPage, alarm: HandTurnedAlarm) -> None:
    alarm.pass_time(20)
    started.start(builders.ready_programme("desk-break-6"))
    started.prepare(builders.ready_programme("desk-break-6"))
    assert started.session.stage.ring.text == "80"
    assert "still on" in started.session.notice.text()


def test_what_is_hidden_is_not_drawn_but_goes_on(started: PlayPage, alarm: HandTurnedAlarm) -> None:
    stage = started.session.stage
    started.hide()
    assert (stage.is_drawing, alarm.is_set()) == (False, True)
    alarm.pass_time(20)
    started.show()
    assert (stage.is_drawing, stage.ring.text) == (True, "80")
