"""What becomes of a session that the disk refuses: tried again, and asked about at the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.session import SessionState
from backroutine.ui.closing import Closing
from backroutine.ui.play.journal import RETRY_AFTER_S
from backroutine.ui.play.last_try import NotStoredDialog
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.questions import Answer
from tests import builders
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm, RungAlarm

FULL = "The disk is full. Make room, then it is saved."


def test_a_disk_that_refuses_is_told_and_tried_again(
    started: PlayPage, alarm: HandTurnedAlarm, retries: RungAlarm, sessions: RememberedSessions,
    settle: Settle,
) -> None:  # fmt: skip
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
    alarm.pass_time(0.5)
    retries.ring()
    settle()
    assert not trouble.isVisible()
    assert sessions.last.position_s == 6.5


def test_a_record_that_could_not_be_written_can_be_saved_from_the_last_page(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle,
    press: Press, click: Click, qtbot: QtBot,
) -> None:  # fmt: skip
    settle()
    end_while_full(started, alarm, sessions, settle, press, click)
    assert started.after.trouble.text() == FULL
    sessions.refusal = ""
    with qtbot.waitSignal(started.session_saved):
        click(started.after.retry)
    assert not started.after.trouble.isVisible()
    assert sessions.last.position_s == 15


def test_while_nothing_is_refused_nothing_wakes_to_try_again(
    started: PlayPage, alarm: HandTurnedAlarm, retries: RungAlarm, sessions: RememberedSessions,
    settle: Settle,
) -> None:  # fmt: skip
    settle()
    alarm.pass_time(5)
    settle()
    assert not retries.is_set()
    sessions.refusal = FULL
    alarm.pass_time(1)
    settle()
    assert retries.is_set()
    assert retries.delay_s == RETRY_AFTER_S
    sessions.refusal = ""
    retries.ring()
    settle()
    assert not retries.is_set()


def test_a_session_that_is_no_longer_on_the_disk_is_written_whole(
    started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle
) -> None:  # fmt: skip
    settle()
    alarm.pass_time(1)
    settle()
    sessions.records.clear()  # an older file has come in the place of the data
    alarm.pass_time(0.5)
    settle()
    assert [record.position_s for record in sessions.records.values()] == [1.5]


def test_a_paused_session_is_tried_again(
    started: PlayPage, alarm: HandTurnedAlarm, retries: RungAlarm, sessions: RememberedSessions,
    settle: Settle, press: Press,
) -> None:  # fmt: skip
    settle()
    alarm.pass_time(15)
    sessions.refusal = FULL
    press(Qt.Key.Key_Space)
    settle()
    retries.ring()
    settle()
    assert retries.is_set()  # again and again
    sessions.refusal = ""
    retries.ring()
    settle()
    assert sessions.last.position_s == 15
    assert not started.session.trouble.isVisible()


def test_a_session_that_is_over_is_tried_again_with_its_answers(
    started: PlayPage, alarm: HandTurnedAlarm, retries: RungAlarm, sessions: RememberedSessions,
    settle: Settle, press: Press, click: Click, qtbot: QtBot,
) -> None:  # fmt: skip
    settle()
    end_while_full(started, alarm, sessions, settle, press, click)
    click(started.after.pain.buttons[2])
    settle()
    sessions.refusal = ""
    with qtbot.waitSignal(started.session_saved):
        retries.ring()
    assert (sessions.last.state, sessions.last.pain_after) == (SessionState.STOPPED, 2)
    assert not started.after.trouble.isVisible()


def test_one_session_does_not_make_another_forgotten(
    started: PlayPage, alarm: HandTurnedAlarm, retries: RungAlarm, sessions: RememberedSessions,
    settle: Settle, press: Press, click: Click,
) -> None:  # fmt: skip
    settle()
    first = sessions.last.id
    end_while_full(started, alarm, sessions, settle, press, click)
    click(started.after.done)
    started.start(builders.ready_programme())
    settle()
    alarm.pass_time(20)
    settle()
    sessions.refusal = ""
    retries.ring()
    settle()
    assert sessions.records[first].state is SessionState.STOPPED
    assert {r.position_s for r in sessions.records.values()} == {15, 20}


class TestClosing:
    @pytest.fixture
    def finished(
        self, started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions,
        settle: Settle, press: Press, click: Click,
    ) -> PlayPage:  # fmt: skip
        """Return the page after a session whose end is not on the disk."""
        settle()
        end_while_full(started, alarm, sessions, settle, press, click)
        return started

    def test_what_the_disk_takes_is_written_before_the_window_goes(
        self, started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions
    ) -> None:
        alarm.pass_time(120)
        closings = close(started)
        assert not closings[-1].is_put_off
        assert (sessions.last.state, sessions.last.position_s) == (SessionState.STOPPED, 120)
        assert asked(started) is None

    def test_where_there_is_room_again_one_more_try_is_enough(
        self, finished: PlayPage, sessions: RememberedSessions, settle: Settle
    ) -> None:
        sessions.refusal = ""
        closings = close(finished)
        assert not closings[-1].is_put_off
        assert sessions.last.state is SessionState.STOPPED

    def test_a_disk_that_fills_up_while_it_is_paused_is_noticed(
        self, started: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions,
        settle: Settle, press: Press,
    ) -> None:  # fmt: skip
        alarm.pass_time(15)
        press(Qt.Key.Key_Space)
        settle()
        sessions.refusal = FULL
        assert close(started)[-1].is_put_off
        assert asked(started) is not None

    def test_it_is_asked_with_the_reason_and_trying_again_is_at_hand(
        self, finished: PlayPage, sessions: RememberedSessions, settle: Settle, qtbot: QtBot
    ) -> None:
        closings = close(finished)
        dialog = asked(finished)
        assert closings[-1].is_put_off
        assert dialog is not None
        assert dialog.reason.text() == FULL
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.try_again)
        qtbot.keyClick(dialog.try_again, Qt.Key.Key_Return)
        settle()
        assert dialog.reason.text() == f"It was tried again. {FULL}"
        assert dialog.isVisible()
        sessions.refusal = ""
        qtbot.keyClick(dialog.try_again, Qt.Key.Key_Space)
        settle()
        assert [closing.is_put_off for closing in closings] == [True, False]
        assert sessions.last.state is SessionState.STOPPED
        assert asked(finished) is None

    def test_it_can_be_closed_anyway(
        self, finished: PlayPage, sessions: RememberedSessions, retries: RungAlarm, qtbot: QtBot
    ) -> None:
        closings = close(finished)
        dialog = asked(finished)
        assert dialog is not None
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.try_again)
        qtbot.keyClick(dialog.try_again, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is dialog.close_anyway
        qtbot.keyClick(dialog.close_anyway, Qt.Key.Key_Return)
        assert [closing.is_put_off for closing in closings] == [True, False]
        assert not retries.is_set()
        assert sessions.last.state is SessionState.RUNNING  # as the disk had it

    def test_escape_keeps_the_window_and_it_is_tried_further(
        self, finished: PlayPage, sessions: RememberedSessions, retries: RungAlarm, settle: Settle,
        qtbot: QtBot,
    ) -> None:  # fmt: skip
        closings = close(finished)
        dialog = asked(finished)
        assert dialog is not None
        qtbot.keyClick(dialog.try_again, Qt.Key.Key_Escape)
        assert asked(finished) is None
        sessions.refusal = ""
        retries.ring()
        settle()
        assert sessions.last.state is SessionState.STOPPED
        assert len(closings) == 1

    def test_room_that_comes_while_it_is_asked_closes_the_window(
        self, finished: PlayPage, sessions: RememberedSessions, retries: RungAlarm, settle: Settle
    ) -> None:
        closings = close(finished)
        sessions.refusal = ""
        retries.ring()
        settle()
        assert [closing.is_put_off for closing in closings] == [True, False]
        assert asked(finished) is None

    def test_the_note_is_kept_too(
        self, finished: PlayPage, sessions: RememberedSessions, settle: Settle
    ) -> None:
        finished.after.note.setPlainText("Went well.")
        close(finished)
        sessions.refusal = ""
        dialog = asked(finished)
        assert dialog is not None
        dialog.try_again.click()
        settle()
        assert sessions.last.note == "Went well."


def end_while_full(
    page: PlayPage, alarm: HandTurnedAlarm, sessions: RememberedSessions, settle: Settle,
    press: Press, click: Click,
) -> None:  # fmt: skip
    """End a session after 15 seconds, with the disk full."""
    alarm.pass_time(15)
    sessions.refusal = FULL
    press(Qt.Key.Key_Escape)
    click(page.session.question.button(Answer.END))
    settle()


def close(page: PlayPage) -> list[Closing]:
    """Wish to close the window, as it does itself; return every wish so far, also later ones."""
    closings: list[Closing] = []

    def wish() -> None:
        closings.append(Closing(wish))
        page.leave(closings[-1])

    wish()
    return closings


def asked(page: PlayPage) -> NotStoredDialog | None:
    """Return the question that is shown, if one is."""
    return next((d for d in page.findChildren(NotStoredDialog) if d.isVisible()), None)
