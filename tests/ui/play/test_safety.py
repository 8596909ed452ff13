"""Before a session: the safety check where the rules ask for it, and the dose of a sore day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.domain.safety_check import SIGNS, SafetyCheckTaken, SignId
from backroutine.domain.sore_day import propose_sore_day
from backroutine.ui.background import Background
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.safety_view import SafetyView
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import START, ManualClock, RecordingSpeaker
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import YESTERDAY, RememberedChecks, RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

TODAY = START.date()
STIFF, SADDLE, FEVER = SignId("stiff"), SignId("saddle"), SignId("fever")
Start = Callable[..., None]


@pytest.fixture
def page(
    qtbot: QtBot, clock: ManualClock, speaker: RecordingSpeaker, alarm: HandTurnedAlarm,
    sessions: RememberedSessions, background: Background, theme: Theme,
    pictures: ExercisePictures, checks: RememberedChecks, settle: Settle,
) -> PlayPage:  # fmt: skip
    page = PlayPage(
        builders.catalogue(), speaker, sessions, background, clock, alarm, theme, pictures,
        checks=checks,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def check(page: PlayPage) -> SafetyView:
    return page.before.check


@pytest.fixture
def start(page: PlayPage, click: Click, settle: Settle) -> Start:
    """Return what prepares the article's routine and clicks Start, with a pain before it."""

    def start(pain: int | None = None) -> None:
        page.show_routines([], builders.programmes())
        page.prepare(builders.ready_programme())
        if pain is not None:
            click(page.choose.preparation.pain.buttons[pain])
        click(page.choose.preparation.start)
        settle()

    return start


def tick(check: SafetyView, click: Click, *signs: SignId) -> None:
    """Say yes to signs, and finish."""
    for box in check.boxes:
        if box.sign.id in signs:
            box.click()
    click(check.finish)


@pytest.mark.parametrize(
    ("days_ago", "pain", "reason"),
    [
        pytest.param(None, None, "Before the first session", id="the first session"),
        pytest.param(14, None, "two weeks ago or more", id="14 days ago"),
        pytest.param(1, 6, "your back hurts 6 of 10", id="strong pain"),
        pytest.param(13, 5, "", id="13 days ago, moderate pain"),
        pytest.param(1, None, "", id="yesterday"),
    ],
)
def test_the_check_is_asked_when_it_is_due(
    page: PlayPage, check: SafetyView, start: Start, sessions: RememberedSessions,
    days_ago: int | None, pain: int | None, reason: str,
) -> None:  # fmt: skip
    sessions.earlier = []
    if days_ago is not None:
        began = START - timedelta(days=days_ago)
        sessions.earlier = [replace(YESTERDAY, started_at=began, ended_at=began)]
    start(pain)
    assert (check.isVisible(), page.is_running) == (bool(reason), not reason)
    assert reason in check.reason.text()


@pytest.fixture
def first_run(sessions: RememberedSessions, start: Start) -> None:
    """Start a session where there was none before: the check is asked."""
    sessions.earlier = []
    start()


@pytest.mark.usefixtures("first_run")
class TestAsked:
    def test_without_a_sign_the_session_begins_and_the_check_is_stored(
        self, page: PlayPage, check: SafetyView, checks: RememberedChecks, click: Click,
        settle: Settle,
    ) -> None:  # fmt: skip
        assert check.finish.text() == "None of these"
        click(check.finish)
        settle()
        assert page.is_running
        assert checks.taken == [SafetyCheckTaken(TODAY, checked_at=START)]

    def test_the_pain_before_is_kept(
        self, page: PlayPage, check: SafetyView, click: Click, settle: Settle,
        sessions: RememberedSessions, start: Start,
    ) -> None:  # fmt: skip
        click(check.later)
        start(2)
        click(check.finish)
        settle()
        assert sessions.last.pain_before == 2

    @pytest.mark.parametrize(
        ("signs", "title"),
        [((SADDLE, STIFF), "Get medical help now"), ((FEVER,), "See a doctor today")],
    )
    def test_grave_signs_allow_no_session_today(
        self, page: PlayPage, check: SafetyView, checks: RememberedChecks, click: Click,
        settle: Settle, start: Start, signs: tuple[SignId, ...], title: str,
    ) -> None:  # fmt: skip
        tick(check, click, *signs)
        assert check.title.text() == title
        assert "no session today" in check.advice.text()
        click(check.go_on)
        settle()
        assert not page.is_running
        assert checks.taken == [SafetyCheckTaken(TODAY, frozenset(signs), START)]
        start()
        assert (page.is_running, check.title.isVisible()) == (False, True)

    def test_a_routine_sign_advises_and_lets_begin(
        self, page: PlayPage, check: SafetyView, click: Click
    ) -> None:
        tick(check, click, STIFF)
        assert check.title.text() == "Make an appointment soon"
        assert "Ask about inflammatory back pain." in check.signs.text()
        click(check.go_on)
        assert page.is_running

    def test_answers_can_be_changed(
        self, page: PlayPage, check: SafetyView, checks: RememberedChecks, click: Click,
        settle: Settle,
    ) -> None:  # fmt: skip
        tick(check, click, SADDLE)
        click(check.change)
        tick(check, click, SADDLE)
        click(check.still.lift)
        settle()
        assert page.is_running
        assert checks.taken[-1] == SafetyCheckTaken(TODAY, checked_at=START)

    def test_it_can_be_put_off_and_is_asked_again(
        self, page: PlayPage, check: SafetyView, press: Press, start: Start
    ) -> None:
        press(Qt.Key.Key_Escape)
        assert page.choose.isVisible()
        start()
        assert check.isVisible()

    @pytest.mark.parametrize("pain", [None, 5])
    def test_a_check_that_was_answered_today_is_not_asked_again(
        self, page: PlayPage, check: SafetyView, click: Click, start: Start, pain: int | None
    ) -> None:
        click(check.finish)
        page.leave()
        start(pain)
        assert page.is_running

    def test_every_question_is_reached_and_answered_by_keys(
        self, check: SafetyView, press: Press
    ) -> None:
        for box in check.boxes:
            assert QApplication.focusWidget() is box
            press(Qt.Key.Key_Space)
            press(Qt.Key.Key_Tab)
        assert all(box.isChecked() for box in check.boxes)
        assert len(check.boxes) == len(SIGNS)


def test_a_check_stored_today_still_forbids_after_a_new_start(
    page: PlayPage, check: SafetyView, checks: RememberedChecks, start: Start
) -> None:
    checks.taken = [SafetyCheckTaken(TODAY, frozenset({SADDLE, SignId("of-an-older-version")}))]
    start()
    assert not page.is_running
    assert "no session today" in page.choose.preparation.today.text()
    assert check.title.text() == "Get medical help now"


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1)])
def test_a_check_of_yesterday_forbids_nothing_today(
    page: PlayPage, checks: RememberedChecks, start: Start, day: date
) -> None:
    checks.taken = [SafetyCheckTaken(day, frozenset({SADDLE}))]
    start()
    assert page.is_running


def test_it_can_be_looked_through_at_any_time(
    page: PlayPage, check: SafetyView, click: Click, settle: Settle
) -> None:
    page.show_routines([], builders.programmes())
    page.prepare(builders.ready_programme())
    settle()
    click(page.choose.preparation.check)
    assert check.isVisible()
    click(check.finish)
    assert page.choose.isVisible()
    assert not page.is_running


@pytest.mark.parametrize(("is_first", "is_told"), [(True, True), (False, False)])
def test_a_session_that_is_started_at_once_is_only_told(
    page: PlayPage, sessions: RememberedSessions, settle: Settle, is_first: bool, is_told: bool
) -> None:
    if is_first:
        sessions.earlier = []
    page.start(builders.ready_programme())
    settle()
    assert page.is_running
    assert page.session.notice.isVisible() is is_told
    assert ("safety check is due" in page.session.notice.text()) is is_told


class TestTheDoseOfASoreDay:
    @pytest.fixture
    def sore(self, page: PlayPage, settle: Settle) -> ReadyRoutine:
        """Prepare a routine that has a gentler dose."""
        page.show_routines([], builders.programmes())
        settle()
        routine = propose_sore_day(builders.programme(), builders.catalogue())
        prepared = ready(routine, builders.catalogue())
        page.prepare(prepared)
        return prepared

    def test_it_is_offered_where_there_is_one(self, page: PlayPage, sore: ReadyRoutine) -> None:
        dose = page.choose.preparation.dose
        assert dose.isVisible()
        assert dose.usual.isChecked()
        page.prepare(builders.ready_programme())
        assert not dose.isVisible()

    def test_it_is_put_forward_from_three_on_and_never_chosen_for_the_person(
        self, page: PlayPage, sore: ReadyRoutine, click: Click
    ) -> None:
        panel = page.choose.preparation
        click(panel.pain.buttons[2])
        assert not panel.dose.advice.isVisible()
        click(panel.pain.buttons[3])
        assert panel.dose.advice.isVisible()
        assert panel.dose.chosen == sore

    def test_what_was_chosen_is_shown_and_played(
        self, page: PlayPage, sore: ReadyRoutine, click: Click, settle: Settle,
        sessions: RememberedSessions,
    ) -> None:  # fmt: skip
        panel = page.choose.preparation
        before = panel.steps.rows.rows
        click(panel.dose.gentler)
        assert panel.steps.rows.rows != before
        click(panel.start)
        settle()
        assert sessions.last.plan == sore.routine.on_sore_day()

    def test_the_next_session_begins_with_the_usual_dose(
        self, page: PlayPage, sore: ReadyRoutine, click: Click
    ) -> None:
        panel = page.choose.preparation
        click(panel.dose.gentler)
        click(panel.start)
        page.leave()
        assert panel.dose.chosen is not None
        assert panel.dose.chosen.routine == sore.routine


@pytest.fixture(autouse=True)
def the_page_goes_with_its_test(page: PlayPage, settle: Settle) -> object:
    yield
    settle()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
