"""Repetitions at a person's own pace: real keys and clicks, a clock turned by hand."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backroutine.audio.speaker import voice_lengths
from backroutine.domain.dose import Dose
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome
from backroutine.domain.timeline import Cue, build_timeline
from backroutine.player.cues import TimedCue
from backroutine.player.engine import Player
from backroutine.player.hurt import HurtChoice
from backroutine.player.prompts import Prompt
from backroutine.player.waiting import may_wait
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from backroutine.ui.play.runner import SessionRunner
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
# The article's second step: eight shoulder rolls of 3 s.
ROLLS_S, ROLLS_END_S = 110, 134


@pytest.fixture
def paced(started: PlayPage, alarm: HandTurnedAlarm) -> PlayPage:
    """Return the page in the middle of the shoulder rolls, at the person's own pace."""
    started.set_waits_for_done(True)
    alarm.pass_time(ROLLS_S + 6)
    return started


def test_the_set_waits_and_says_so(
    paced: PlayPage, alarm: HandTurnedAlarm, speaker: RecordingSpeaker
) -> None:
    speaker.scheduled.clear()
    alarm.pass_time(60)
    stage = paced.session.stage
    assert (stage.ring.text, stage.ring.word) == ("8", "Press Done")
    assert stage.detail.text() == "Press Done when you have finished"
    assert stage.title.text() == "Shoulder rolls"
    assert paced.session.controls.done.isVisible()
    assert {cue.cue for cue in speaker.scheduled} == {Cue.REP}
    assert alarm.is_set()


@pytest.mark.qt_log_ignore("^keyToAscii", extend=True)  # QTest has no letter for a media key
@pytest.mark.parametrize(
    "key",
    [Key.Key_Return, Key.Key_Enter, Key.Key_Right, Key.Key_MediaNext, Key.Key_PageDown],
)
def test_done_by_key_leads_on(
    paced: PlayPage, alarm: HandTurnedAlarm, press: Press, key: Qt.Key, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(34)
    press(key)
    assert paced.session.stage.ring.word == "Get ready"
    assert not paced.session.controls.done.isVisible()
    assert paced.session.controls.restart.isVisible()
    settle()
    rolls = sessions.last.results[1]
    assert (rolls.outcome, rolls.done_s, rolls.confirmed_reps) == (Outcome.DONE, 40, 8)


def test_enter_is_for_the_button_with_the_focus_where_nothing_waits(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    started.set_waits_for_done(True)
    alarm.pass_time(20)
    assert started.session.controls.pause.hasFocus()
    press(Key.Key_Return)
    assert started.session.stage.ring.word == "Paused"


def test_the_number_is_corrected_by_buttons_and_keys(
    paced: PlayPage, press: Press, click: Click, settle: Settle, sessions: RememberedSessions
) -> None:
    controls = paced.session.controls
    click(controls.fewer)
    click(controls.fewer)
    press(Key.Key_Minus)
    press(Key.Key_Plus)
    click(controls.fewer)
    click(controls.more)
    assert (controls.reps.text(), controls.reps.accessibleName()) == ("6", "Repetitions: 6")
    click(controls.done)
    settle()
    rolls = sessions.last.results[1]
    assert (rolls.outcome, rolls.done_reps, rolls.confirmed_reps) == (Outcome.CUT_SHORT, 6, 6)


def test_skip_leaves_the_set_unconfirmed(
    paced: PlayPage, alarm: HandTurnedAlarm, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(40)
    click(paced.session.controls.skip)
    assert paced.session.stage.ring.word == "Get ready"
    settle()
    rolls = sessions.last.results[1]
    assert (rolls.outcome, rolls.done_reps) == (Outcome.CUT_SHORT, 0)


def test_space_pauses_while_it_waits(
    paced: PlayPage, alarm: HandTurnedAlarm, press: Press, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(34)
    press(Key.Key_Space)
    assert (alarm.is_set(), paced.session.stage.ring.word) == (False, "Paused")
    alarm.pass_time(300)
    press(Key.Key_Space)
    press(Key.Key_Return)
    settle()
    assert sessions.last.results[1].done_s == 40


def test_the_end_of_the_set_flashes_no_sooner_than_done(
    paced: PlayPage, alarm: HandTurnedAlarm
) -> None:
    alarm.pass_time(ROLLS_END_S - ROLLS_S - 6 - 0.5)
    for _ in range(10):
        paced.session.stage.show_frame()  # that of the start dies away
    alarm.pass_time(5)
    assert paced.session.stage.ring.flash == 0


def test_the_voice_waits_too_and_ends_the_session(clock: ManualClock) -> None:
    plan = builders.routine((("march-in-place", Dose(time_s=300)),), ("glute-bridge",))
    player = Player(build_timeline(ready(plan, builders.catalogue())), clock)
    speaker, alarm = RecordingSpeaker(), HandTurnedAlarm(clock)
    runner = SessionRunner(player, speaker, alarm, narrator=Narrator(speaker, voice_lengths()))
    player.set_waits_for_done(True)
    runner.act(player.start)
    alarm.pass_time(player.timeline.total_s + 60)
    sets = sum(1 for i in player.timeline.intervals if may_wait(player.timeline, i))
    assert sets > 1
    done_s = 0.0
    for _ in range(sets):
        assert player.stands_still
        assert all(prompt.at_s < clock.elapsed for prompt in speaker.said)
        assert Prompt.END not in [prompt.name for prompt in speaker.said]
        done_s = clock.elapsed
        runner.act(player.done)
        alarm.pass_time(120)
    assert speaker.scheduled[-1] == TimedCue(done_s, Cue.DONE)
    assert speaker.said[-1].name == Prompt.END
    assert 0 < speaker.said[-1].at_s - done_s < 2


def test_whoever_went_away_finds_it_paused(paced: PlayPage, alarm: HandTurnedAlarm) -> None:
    alarm.pass_time(2000)
    assert not alarm.is_set()
    assert "waited for Done" in paced.session.notice.text()
    assert paced.session.stage.ring.word == "Paused"


def test_the_floor_has_a_large_done(
    paced: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    press(Key.Key_G)
    floor = paced.session.floor_controls
    alarm.pass_time(40)
    assert (floor.skip.text(), paced.session.stage.floor.word) == ("Done", "Press Done")
    click(floor.skip)
    assert (floor.skip.text(), paced.session.stage.floor.word) == ("Next", "Get ready")


def test_the_pace_is_chosen_in_the_player_and_told(
    started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click
) -> None:
    chosen: list[bool] = []
    started.waits_for_done_chosen.connect(chosen.append)
    click(started.session.pace)
    assert (chosen, started.session.pace.text()) == ([True], "Tempo")
    alarm.pass_time(ROLLS_END_S + 10)
    assert started.session.stage.ring.word == "Press Done"
    press(Key.Key_D)
    alarm.pass_time(1)
    assert (chosen, started.session.pace.text()) == ([True, False], "My pace")
    assert started.session.stage.ring.word == "Get ready"


def test_it_holds_for_the_next_session(started: PlayPage, press: Press) -> None:
    press(Key.Key_D)
    started.leave()
    started.start(builders.ready_programme())
    assert started.session.pace.text() == "Tempo"


def test_one_that_was_cut_off_while_it_waited_waits_again(
    paced: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    alarm.pass_time(34)
    for _ in range(6):
        alarm.pass_time(1)
        settle()
    cut_off = sessions.running()
    assert cut_off is not None
    assert cut_off.position_s == ROLLS_END_S
    paced.leave()
    settle()
    paced.offer_to_resume(cut_off)
    click(paced.offer.go_on)
    assert paced.session.stage.ring.word == "Press Done"
    alarm.pass_time(5)
    press(Key.Key_Return)
    settle()
    rolls = sessions.last.results[1]
    assert (rolls.outcome, rolls.confirmed_reps) == (Outcome.DONE, 8)
    assert 50 <= rolls.done_s <= 51


def test_an_easier_plan_keeps_the_pace_and_what_was_confirmed(
    paced: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    sessions: RememberedSessions,
) -> None:  # fmt: skip
    click(paced.session.controls.fewer)
    press(Key.Key_Return)
    while paced.session.stage.title.text() != "Front plank":
        press(Key.Key_Right)
        if paced.session.question.isVisible():
            click(paced.session.question.button(Answer.LEAVE_WARM_UP))
    alarm.pass_time(3)
    press(Key.Key_H)
    click(paced.session.hurt.buttons[HurtChoice.EASIER])
    settle()
    assert sessions.last.plan != builders.ready_programme().routine
    assert sessions.last.results[1].confirmed_reps == 7
    for _ in range(20):
        press(Key.Key_Right)
        if paced.session.controls.done.isVisible():
            return
    pytest.fail("no set of repetitions waits any more")


def test_large_text_says_it_in_fewer_words(
    paced: PlayPage, alarm: HandTurnedAlarm, theme: Theme
) -> None:
    theme.set_text_scale(200)
    try:
        QApplication.processEvents()
        alarm.pass_time(60)
        detail = paced.session.stage.detail
        assert detail.text() == "Take your time"
        assert detail.fontMetrics().horizontalAdvance(detail.text()) <= detail.width()
    finally:
        theme.set_text_scale(100)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1000, 498), (1920, 1080)])
def test_everything_has_its_room(paced: PlayPage, width: int, height: int) -> None:
    paced.resize(width, height)
    QApplication.processEvents()
    QApplication.processEvents()  # the rooms follow the sizes
    assert (paced.width(), paced.height()) == (width, height)
    controls = paced.session.controls
    shown = [controls.fewer, controls.reps, controls.more, controls.done,
             controls.pause, controls.skip, controls.hurts]  # fmt: skip
    edges = []
    if controls.back.isVisible():
        shown.insert(0, controls.back)
    for widget in shown:
        assert widget.width() >= widget.minimumSizeHint().width()
        left = widget.mapTo(paced, widget.rect().topLeft()).x()
        edges.append((left, left + widget.width()))
    assert all(edge[1] <= following[0] for edge, following in pairwise(edges))
    assert edges[-1][1] <= width
