"""Whole sessions that play themselves, as fast as the window can show them."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.session import Outcome, SessionState
from backroutine.domain.timeline import build_timeline
from backroutine.player.cues import TimedCue
from backroutine.player.engine import SUSPEND_GAP_S
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.doubles import ManualClock, RecordingSpeaker
from tests.ui.play.conftest import Click, Press
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import TurningAlarm

PLAYED_MS = 120_000


@pytest.fixture
def alarm(clock: ManualClock) -> TurningAlarm:
    return TurningAlarm(clock)


def test_fifteen_minutes_are_played_to_the_end(
    page: PlayPage, qtbot: QtBot, clock: ManualClock, speaker: RecordingSpeaker,
    sessions: RememberedSessions, click: Click,
) -> None:  # fmt: skip
    begun_s = clock.elapsed
    page.choose.choose(builders.ready_programme())
    with qtbot.waitSignal(page.session_saved, timeout=PLAYED_MS):
        click(page.choose.preparation.start)
    timeline = build_timeline(builders.ready_programme())
    assert [(cue.at_s - begun_s, cue.cue) for cue in speaker.scheduled] == [
        (planned.at_s, planned.cue) for planned in timeline.cues
    ]
    assert clock.elapsed - begun_s == 900
    record = sessions.last
    assert (record.state, record.active_s) == (SessionState.FINISHED, 900)
    assert {result.outcome for result in record.results} == {Outcome.DONE}
    assert (record.pain_before, record.pain_after, record.effort, record.note) == (
        None, None, None, "",
    )  # fmt: skip
    assert page.after.title.text() == "Well done"


def test_cues_are_with_the_speaker_before_they_are_due(
    page: PlayPage, qtbot: QtBot, clock: ManualClock, speaker: RecordingSpeaker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    margins: list[float] = []

    def schedule(cues: Sequence[TimedCue]) -> None:
        margins.extend(cue.at_s - clock.elapsed for cue in cues)

    monkeypatch.setattr(speaker, "schedule", schedule)
    with qtbot.waitSignal(page.session_saved, timeout=PLAYED_MS):
        page.start(builders.ready_programme("desk-break-6"))
    assert margins[0] == 0  # the session begins with one
    assert min(margins[1:]) > SUSPEND_GAP_S


def test_a_pause_in_the_middle_moves_the_rest(
    page: PlayPage, qtbot: QtBot, clock: ManualClock, alarm: TurningAlarm,
    speaker: RecordingSpeaker, sessions: RememberedSessions, press: Press,
) -> None:  # fmt: skip
    begun_s = clock.elapsed
    page.start(builders.ready_programme("desk-break-6"))
    qtbot.waitUntil(lambda: alarm.ring_count >= 100, timeout=PLAYED_MS)
    press(Qt.Key.Key_Space)
    paused_s = clock.elapsed - begun_s
    clock.advance(60)
    speaker.scheduled.clear()
    with qtbot.waitSignal(page.session_saved, timeout=PLAYED_MS):
        press(Qt.Key.Key_Space)
    timeline = build_timeline(builders.ready_programme("desk-break-6"))
    assert [(cue.at_s - begun_s - 60, cue.cue) for cue in speaker.scheduled] == [
        (planned.at_s, planned.cue) for planned in timeline.cues if planned.at_s >= paused_s
    ]
    assert {result.outcome for result in sessions.last.results} == {Outcome.DONE}
    assert sessions.last.active_s == timeline.total_s


def test_what_is_skipped_is_never_done(
    page: PlayPage, qtbot: QtBot, alarm: TurningAlarm, sessions: RememberedSessions, press: Press
) -> None:
    page.start(builders.ready_programme("post-run-10"))
    with qtbot.waitSignal(page.session_saved, timeout=PLAYED_MS):
        while page.is_running:
            press(Qt.Key.Key_Right)
    record = sessions.last
    assert record.state is SessionState.FINISHED
    assert record.count(Outcome.DONE) == 0
