"""More than one thing is to be said above a session: what matters more is not wiped off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.pain import PainKind
from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.notice_line import READ_S
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.today_words import due_words, due_words_in_short
from tests import builders
from tests.doubles import ManualClock, RememberedAwake
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

DARK = "This computer cannot be kept awake."


@pytest.fixture
def awake(page: PlayPage, monkeypatch: pytest.MonkeyPatch) -> RememberedAwake:
    """Let the computer of the page be one that cannot be kept awake."""
    awake = RememberedAwake(refusal=DARK)
    monkeypatch.setattr(page.playing.wakefulness, "_awake", awake)
    return awake


@pytest.fixture
def due(
    page: PlayPage, awake: RememberedAwake, sessions: RememberedSessions, settle: Settle
) -> PlayPage:
    """Return the page with a session that began at once though the safety check is due."""
    sessions.earlier = []
    page.show_routines([], builders.programmes())
    settle()
    page.start(builders.ready_programme())
    settle()
    QApplication.processEvents()  # the refusal comes from another thread
    return page


@pytest.fixture
def dark(page: PlayPage, awake: RememberedAwake) -> PlayPage:
    """Return the page with a session on a computer that cannot be kept awake."""
    page.start(builders.ready_programme())
    QApplication.processEvents()
    return page


def said(page: PlayPage) -> list[str]:
    """Return the lines that are seen above the session."""
    notice = page.session.notice
    return notice.text().splitlines() if notice.isVisible() else []


def test_that_the_check_is_due_stays_and_what_is_less_waits_for_it(
    due: PlayPage, click: Click
) -> None:
    assert said(due) == [due_words()]
    click(due.session.notice.close_button)
    assert said(due) == [DARK]
    click(due.session.notice.close_button)
    assert said(due) == []


def test_once_the_check_has_been_read_about_both_are_said(
    due: PlayPage, alarm: HandTurnedAlarm
) -> None:
    alarm.pass_time(READ_S + 1)
    assert said(due) == [due_words_in_short(), DARK]


def test_a_pause_neither_wipes_off_that_the_check_is_due_nor_says_it_all_again(
    due: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    alarm.pass_time(READ_S + 1)
    for _ in range(2):
        press(Qt.Key.Key_Space)
        alarm.pass_time(1)
    assert said(due) == [due_words_in_short(), DARK]


def test_a_check_that_is_answered_in_the_session_is_not_due_any_more(
    due: PlayPage, press: Press, click: Click
) -> None:
    press(Qt.Key.Key_H)
    click(due.session.hurt.kinds[PainKind.NUMB])
    click(due.session.hurt.buttons[HurtChoice.CHECK_SAFETY])
    click(due.session.safety.finish)
    (words,) = said(due)
    assert words.startswith("Breathe calmly")
    press(Qt.Key.Key_Space)
    assert said(due) == [DARK]


def test_what_stopped_the_session_is_said_first_and_that_the_check_is_due_stays(
    due: PlayPage, alarm: HandTurnedAlarm, clock: ManualClock, press: Press
) -> None:
    alarm.pass_time(3)
    clock.set_wall(3600)
    alarm.pass_time(0.5)
    short, stopped = said(due)
    assert short == due_words_in_short()
    assert "stopped at 0:03" in stopped
    press(Qt.Key.Key_Space)
    assert said(due) == [due_words()]


def test_what_stopped_the_session_waits_for_nothing_and_is_not_wiped_off(
    dark: PlayPage, alarm: HandTurnedAlarm, clock: ManualClock, press: Press
) -> None:
    assert said(dark) == [DARK]
    alarm.pass_time(3)
    clock.set_wall(3600)
    alarm.pass_time(0.5)
    dark.playing.wakefulness.refused.emit(DARK)
    (stopped,) = said(dark)
    assert "stopped at 0:03" in stopped
    press(Qt.Key.Key_Space)
    assert said(dark) == [DARK]


def test_a_computer_that_answers_late_does_not_wipe_off_how_to_breathe(
    dark: PlayPage, press: Press, click: Click
) -> None:
    press(Qt.Key.Key_H)
    hurt = dark.session.hurt
    click(hurt.scale.buttons[7])
    click(hurt.buttons[HurtChoice.SKIP])
    dark.playing.wakefulness.refused.emit(DARK)
    (words,) = said(dark)
    assert words.startswith("Breathe calmly")
    press(Qt.Key.Key_Space)
    assert said(dark) == [DARK]


def test_that_another_routine_has_to_wait_is_said_at_once_and_can_be_put_away(
    due: PlayPage, click: Click
) -> None:
    due.start(builders.ready_programme())
    assert [line[:24] for line in said(due)] == [due_words_in_short(), "This session is still on"]
    click(due.session.notice.close_button)
    assert said(due) == [due_words()]


def test_that_the_computer_cannot_be_kept_awake_is_said_once_in_each_session(
    dark: PlayPage, awake: RememberedAwake, click: Click, press: Press, qtbot: QtBot
) -> None:
    click(dark.session.notice.close_button)
    for _ in range(2):
        press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert awake.wishes == [True, False, True]
    assert said(dark) == []
    dark.leave()
    dark.start(builders.ready_programme())
    QApplication.processEvents()
    assert said(dark) == [DARK]
