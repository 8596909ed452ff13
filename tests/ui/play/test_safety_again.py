"""R0 says whenever: a check answered earlier is none for what is told or named after it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.pain import CheckReason, PainKind
from backroutine.domain.safety_check import SafetyCheckTaken, SignId
from backroutine.player.hurt import HurtChoice
from backroutine.ui.background import Background
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.safety import Safety
from tests import builders
from tests.doubles import START, ManualClock
from tests.ui.play.conftest import Click, Open, Press, Settle
from tests.ui.play.sessions import RememberedChecks, RememberedSessions, summary_of
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
STIFF = SignId("stiff")
PLANK_WORK_S = 260


@pytest.fixture
def page(open_page: Open) -> PlayPage:
    return prepared(open_page)


def prepared(open_page: Open) -> PlayPage:
    """Open the program at its player, with the article's routine before its start."""
    page = open_page()
    page.prepare(builders.ready_programme())
    return page


class Person:
    """Prepares, answers and plays, as a person does with the mouse."""

    def __init__(self, page: PlayPage, click: Click, settle: Settle) -> None:
        self.page = page
        self._click = click
        self._settle = settle

    @property
    def is_asked(self) -> bool:
        """Whether the check stands before the session."""
        check = self.page.before.check
        return not self.page.is_running and check.isVisible() and check.is_asking

    def start(self, pain: int | None = None) -> None:
        if pain is not None:
            self._click(self.page.choose.preparation.pain.buttons[pain])
        self._click(self.page.choose.preparation.start)
        self._settle()

    def answer(self, *signs: SignId) -> None:
        check = self.page.before.check
        for box in check.boxes:
            if box.sign.id in signs:
                box.click()
        self._click(check.finish)
        self._settle()

    def end(self) -> None:
        """End the session, and put its questions away."""
        self.page.leave()
        self._settle()
        if self.page.after.isVisible():
            self._click(self.page.after.done)
        self._settle()


@pytest.fixture
def person(page: PlayPage, click: Click, settle: Settle) -> Person:
    return Person(page, click, settle)


class TestAStrongPain:
    def test_each_session_of_a_day_has_its_own_check(self, person: Person) -> None:
        for pain in (6, 9, 6):
            person.start(pain)
            assert person.is_asked
            assert f"hurts {pain} of 10" in person.page.before.check.reason.text()
            person.answer()
            assert person.page.is_running
            person.end()

    def test_between_them_a_lesser_pain_asks_nothing(self, person: Person) -> None:
        person.start(7)
        person.answer()
        person.end()
        for pain in (5, None):
            person.start(pain)
            assert person.page.is_running
            person.end()

    def test_it_is_not_asked_twice_before_one_session(self, person: Person, press: Press) -> None:
        person.start(7)
        person.answer(STIFF)
        press(Key.Key_Escape)
        press(Key.Key_Escape)
        assert person.page.choose.isVisible()
        person.start()
        assert person.page.is_running

    def test_one_put_off_is_asked_again(self, person: Person, press: Press) -> None:
        person.start(7)
        press(Key.Key_Escape)
        person.start()
        assert person.is_asked

    def test_a_check_looked_through_after_the_pain_was_told_is_its_own(
        self, person: Person, click: Click
    ) -> None:
        preparation = person.page.choose.preparation
        click(preparation.pain.buttons[8])
        click(preparation.check)
        person.answer()
        person.start()
        assert person.page.is_running

    def test_one_looked_through_before_is_not(self, person: Person, click: Click) -> None:
        click(person.page.choose.preparation.check)
        person.answer()
        person.start(8)
        assert person.is_asked

    def test_the_next_day_it_is_asked_although_the_page_lay_open(
        self, person: Person, click: Click, clock: ManualClock
    ) -> None:
        click(person.page.choose.preparation.pain.buttons[8])
        click(person.page.choose.preparation.check)
        person.answer()
        clock.advance(24 * 3600)
        person.start()
        assert person.is_asked

    def test_a_check_stored_this_morning_is_none_for_a_pain_told_now(
        self, checks: RememberedChecks, open_page: Open, click: Click, settle: Settle
    ) -> None:
        checks.taken = [SafetyCheckTaken(START.date(), checked_at=START)]
        again = Person(prepared(open_page), click, settle)
        again.start(6)
        assert again.is_asked


class TestASymptomNamedInASessionThatWentOn:
    @pytest.fixture
    def named(
        self, person: Person, checks: RememberedChecks, clock: ManualClock,
        alarm: HandTurnedAlarm, press: Press, click: Click, settle: Settle,
    ) -> Person:  # fmt: skip
        """Answer a check, begin, and name a numb feeling: the check is asked there."""
        person.start(7)
        person.answer()
        alarm.pass_late(PLANK_WORK_S)
        press(Key.Key_H)
        view = person.page.session
        click(view.hurt.kinds[PainKind.NUMB])
        click(view.hurt.buttons[HurtChoice.CHECK_SAFETY])
        assert view.safety.isVisible()
        return person

    @pytest.fixture
    def open_again(
        self, named: Person, open_page: Open, sessions: RememberedSessions, clock: ManualClock,
        alarm: HandTurnedAlarm, click: Click, settle: Settle,
    ) -> Callable[[], Person]:  # fmt: skip
        """Return what plays on, ends, and opens the program an hour later."""

        def open_again() -> Person:
            named.page.session.controls.pause.click()
            alarm.pass_time(60)
            named.end()
            sessions.earlier = [summary_of(sessions.last), *sessions.earlier]
            clock.advance(3600)
            return Person(prepared(open_page), click, settle)

        return open_again

    def test_the_moment_is_stored(
        self, named: Person, sessions: RememberedSessions, clock: ManualClock, settle: Settle
    ) -> None:
        settle()
        (report,) = sessions.last.pain_reports
        assert report.said_at == clock.now()
        assert report.said_at > sessions.last.started_at

    def test_put_off_it_is_asked_before_the_next_though_one_was_answered_that_day(
        self, named: Person, open_again: Callable[[], Person], click: Click
    ) -> None:
        click(named.page.session.safety.later)
        again = open_again()
        again.start()
        assert again.is_asked
        assert "something new" in again.page.before.check.reason.text()
        again.answer()
        assert again.page.is_running

    def test_answered_there_it_is_not_asked_again(
        self, named: Person, open_again: Callable[[], Person], click: Click
    ) -> None:
        click(named.page.session.safety.finish)
        again = open_again()
        again.start()
        assert again.page.is_running


@pytest.mark.parametrize(
    ("before", "checked_days_ago", "reason"),
    [
        pytest.param(7, None, CheckReason.STRONG_PAIN, id="strong, never checked"),
        pytest.param(7, 1, CheckReason.STRONG_PAIN, id="strong, checked on the day it began"),
        pytest.param(7, 0, None, id="strong, checked today"),
        pytest.param(5, None, None, id="moderate"),
        pytest.param(None, None, None, id="not told"),
    ],
)
def test_a_session_that_is_taken_up_again_is_checked_once_a_day(
    sessions: RememberedSessions, checks: RememberedChecks, background: Background,
    clock: ManualClock, settle: Settle, before: int | None, checked_days_ago: int | None,
    reason: CheckReason | None,
) -> None:  # fmt: skip
    if checked_days_ago is not None:
        at = START - timedelta(days=checked_days_ago)
        checks.taken = [SafetyCheckTaken(at.date(), checked_at=at)]
    safety = Safety(sessions, checks, background, clock)
    safety.refresh()
    settle()
    assert safety.why_due_to_go_on(before) is reason
