"""A grave answer to the safety check: no session that day, by whatever way one comes in."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.pain import PainKind
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.domain.session import SessionState
from backroutine.player.hurt import HurtChoice
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.safety_view import SafetyView
from tests import builders
from tests.doubles import START, ManualClock
from tests.ui.play.conftest import Click, Open, Press, Settle
from tests.ui.play.sessions import RememberedChecks, RememberedSessions, summary_of
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
TODAY = START.date()
SADDLE, FEVER, STIFF = SignId("saddle"), SignId("fever"), SignId("stiff")
GRAVE = pytest.mark.parametrize(
    "sign", [pytest.param(SADDLE, id="emergency"), pytest.param(FEVER, id="urgent")]
)
Answer = Callable[..., None]
PLANK_WORK_S = 260


@pytest.fixture
def page(open_page: Open) -> PlayPage:
    return open_page()


@pytest.fixture
def answer(click: Click, settle: Settle) -> Answer:
    """Return what ticks signs in a safety check and finishes it."""

    def answer(check: SafetyView, *signs: SignId) -> None:
        for box in check.boxes:
            if box.sign.id in signs:
                box.click()
        click(check.finish)
        settle()

    return answer


@pytest.fixture
def asked(started: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click) -> SafetyView:
    """Return the check, asked in a session after a numb feeling."""
    alarm.pass_late(PLANK_WORK_S)
    press(Key.Key_H)
    click(started.session.hurt.kinds[PainKind.NUMB])
    click(started.session.hurt.buttons[HurtChoice.CHECK_SAFETY])
    return started.session.safety


def is_refused(page: PlayPage) -> bool:
    """Say whether no session is on, and the answer of today is shown instead."""
    check = page.before.check
    return not page.is_running and check.title.isVisible() and check.result.outcome.forbids_session


@GRAVE
class TestInASession:
    def test_escape_twice_ends_it(
        self, started: PlayPage, asked: SafetyView, answer: Answer, press: Press, settle: Settle,
        sessions: RememberedSessions, sign: SignId,
    ) -> None:  # fmt: skip
        answer(asked, sign)
        press(Key.Key_Escape)
        assert asked.is_asking
        press(Key.Key_Escape)
        settle()
        assert not started.is_running
        assert sessions.last.state is SessionState.STOPPED

    def test_going_back_to_the_answers_and_not_now_ends_it(
        self, started: PlayPage, asked: SafetyView, answer: Answer, click: Click, sign: SignId
    ) -> None:
        answer(asked, sign)
        click(asked.change)
        click(asked.later)
        assert not started.is_running

    def test_it_ends_after_midnight_too(
        self, started: PlayPage, asked: SafetyView, answer: Answer, press: Press,
        alarm: HandTurnedAlarm, sign: SignId,
    ) -> None:  # fmt: skip
        answer(asked, sign)
        alarm.clock.advance(24 * 3600)
        press(Key.Key_Escape)
        press(Key.Key_Escape)
        assert not started.is_running

    def test_the_next_screen_says_the_same_and_none_begins_from_it(
        self, started: PlayPage, asked: SafetyView, answer: Answer, click: Click, settle: Settle,
        sign: SignId,
    ) -> None:  # fmt: skip
        answer(asked, sign)
        title, advice = asked.title.text(), asked.advice.text()
        click(asked.go_on)
        settle()
        assert started.after.care.isVisible()
        assert started.after.care.text() == f"{title}. {advice}"
        click(started.after.check)
        assert started.before.check.title.text() == title
        click(started.before.check.go_on)
        click(started.choose.preparation.start)
        settle()
        assert is_refused(started)


@GRAVE
class TestAfterAnAnswerOfToday:
    @pytest.fixture
    def stored(self, checks: RememberedChecks, sign: SignId) -> None:
        checks.taken = [SafetyCheckTaken(TODAY, frozenset({sign}))]

    @pytest.mark.usefixtures("stored")
    def test_the_start_button_begins_none(
        self, open_page: Open, click: Click, settle: Settle
    ) -> None:
        page = open_page()
        page.prepare(builders.ready_programme())
        click(page.choose.preparation.start)
        settle()
        assert is_refused(page)

    @pytest.mark.usefixtures("stored")
    def test_starting_at_once_begins_none(
        self, open_page: Open, sessions: RememberedSessions, settle: Settle
    ) -> None:
        page = open_page()
        page.start(builders.ready_programme())
        settle()
        assert is_refused(page)
        assert sessions.saves == []

    @pytest.mark.usefixtures("stored")
    def test_leaving_the_answer_begins_none(
        self, open_page: Open, press: Press, settle: Settle
    ) -> None:
        page = open_page()
        page.start(builders.ready_programme())
        settle()
        press(Key.Key_Escape)
        press(Key.Key_Escape)
        assert page.choose.isVisible()
        assert not page.is_running

    def test_a_session_that_was_cut_off_is_not_gone_on_with(
        self, page: PlayPage, open_page: Open, sessions: RememberedSessions, click: Click,
        checks: RememberedChecks, alarm: HandTurnedAlarm, settle: Settle, sign: SignId,
    ) -> None:  # fmt: skip
        page.start(builders.ready_programme())
        alarm.pass_time(60)
        settle()
        left = sessions.running()
        assert left is not None
        page.leave()
        settle()
        checks.taken = [SafetyCheckTaken(TODAY, frozenset({sign}))]
        sessions.records = {left.id: left}
        again = open_page()
        again.offer_to_resume(left)
        click(again.offer.go_on)
        settle()
        assert is_refused(again)
        assert sessions.running() == left

    def test_a_newer_answer_of_a_wrong_clock_takes_nothing_back(
        self, checks: RememberedChecks, open_page: Open, settle: Settle, sign: SignId
    ) -> None:
        checks.taken = [
            SafetyCheckTaken(TODAY, frozenset({sign})),
            SafetyCheckTaken(TODAY + timedelta(days=400)),
        ]
        page = open_page()
        page.start(builders.ready_programme())
        settle()
        assert is_refused(page)

    def test_the_day_after_a_session_begins(
        self, checks: RememberedChecks, open_page: Open, settle: Settle, sign: SignId
    ) -> None:
        checks.taken = [SafetyCheckTaken(TODAY - timedelta(days=1), frozenset({sign}))]
        page = open_page()
        page.start(builders.ready_programme())
        settle()
        assert page.is_running


class TestANewSymptom:
    """R0: who has named one is asked the check before the next session, whenever that is."""

    @pytest.fixture
    def ended(
        self, page: PlayPage, alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
        checks: RememberedChecks,
    ) -> PlayPage:  # fmt: skip
        """Return the page after a session that was ended with a numb feeling, a check before it."""
        checks.taken = [SafetyCheckTaken(TODAY)]
        page.start(builders.ready_programme())
        alarm.pass_late(PLANK_WORK_S)
        press(Key.Key_H)
        click(page.session.hurt.kinds[PainKind.NUMB])
        click(page.session.hurt.buttons[HurtChoice.END])
        settle()
        return page

    @staticmethod
    def is_asked(page: PlayPage, click: Click, settle: Settle) -> bool:
        """Start, and say whether the check is asked instead."""
        page.prepare(builders.ready_programme())
        click(page.choose.preparation.start)
        settle()
        check = page.before.check
        return not page.is_running and check.is_asking and "something new" in check.reason.text()

    def test_the_end_of_the_session_asks_anew(self, ended: PlayPage, click: Click) -> None:
        assert "Answer the safety check" in ended.after.care.text()
        click(ended.after.check)
        assert ended.before.check.is_asking

    def test_it_is_asked_before_a_second_session_that_day(
        self, ended: PlayPage, click: Click, settle: Settle, answer: Answer
    ) -> None:
        assert self.is_asked(ended, click, settle)
        answer(ended.before.check)
        assert ended.is_running

    def test_it_is_asked_on_the_next_day(
        self, ended: PlayPage, click: Click, settle: Settle, clock: ManualClock
    ) -> None:
        clock.advance(24 * 3600)
        assert self.is_asked(ended, click, settle)

    @pytest.mark.parametrize("days", [0, 1])
    def test_it_is_asked_after_a_new_start_of_the_program(
        self, ended: PlayPage, open_page: Open, sessions: RememberedSessions, click: Click,
        settle: Settle, clock: ManualClock, days: int,
    ) -> None:  # fmt: skip
        ended.leave()
        sessions.earlier = [summary_of(sessions.last), *sessions.earlier]
        clock.advance(days * 24 * 3600)
        assert self.is_asked(open_page(), click, settle)

    def test_once_answered_it_is_not_asked_again(
        self, ended: PlayPage, open_page: Open, sessions: RememberedSessions, click: Click,
        settle: Settle, clock: ManualClock, answer: Answer,
    ) -> None:  # fmt: skip
        sessions.earlier = [summary_of(sessions.last), *sessions.earlier]
        clock.advance(24 * 3600)
        assert self.is_asked(ended, click, settle)
        answer(ended.before.check)
        ended.leave()
        settle()
        assert not self.is_asked(open_page(), click, settle)

    def test_after_a_routine_answer_the_end_says_what_it_says(
        self, started: PlayPage, asked: SafetyView, answer: Answer, click: Click
    ) -> None:
        answer(asked, STIFF)
        click(asked.go_on)
        assert started.is_running
        started.leave()
        assert started.after.care.text().startswith("Make an appointment soon.")
