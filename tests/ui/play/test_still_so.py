"""R10: a grave answer of today is not lifted by "none of these" without being asked about."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.safety_check import SafetyCheckTaken, SafetyResult, SignId, safety_result
from backroutine.ui.background import Background
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.page import PlayPage
from backroutine.ui.play.safety_view import SafetyView
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import START, ManualClock, RecordingSpeaker
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.sessions import RememberedChecks, RememberedSessions
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
SADDLE, FEVER, STIFF = SignId("saddle"), SignId("fever"), SignId("stiff")
GRAVE = pytest.mark.parametrize(
    "sign", [pytest.param(SADDLE, id="emergency"), pytest.param(FEVER, id="urgent")]
)


@dataclass
class Check:
    """A safety check on the screen, and the signs of every answer that was told."""

    view: SafetyView
    told: list[set[SignId]] = field(default_factory=list)

    def look_at(self, *earlier: SignId) -> None:
        """Look at what was answered earlier today, and change it."""
        self.view.review(safety_result(earlier))
        self.view.change.click()

    def tick_only(self, *signs: SignId) -> None:
        """Leave ticked what is among these signs and nothing else, and finish."""
        for box in self.view.boxes:
            if box.isChecked() is not (box.sign.id in signs):
                box.click()
        self.view.finish.click()

    def note(self, result: SafetyResult) -> None:
        self.told.append({sign.id for sign in result.signs})


@pytest.fixture
def check(theme: Theme, qtbot: QtBot) -> Check:
    check = Check(SafetyView(theme))
    qtbot.addWidget(check.view)
    check.view.answered.connect(check.note)
    check.view.resize(1024, 560)
    with qtbot.waitActive(check.view):
        check.view.show()
        check.view.activateWindow()
    return check


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Return what presses a key where the focus is."""

    def press(key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)

    return press


@GRAVE
class TestNoneOfTheseAfterAGraveAnswer:
    def test_it_is_asked_about_in_place_and_nothing_is_told_yet(
        self, check: Check, sign: SignId
    ) -> None:
        check.look_at(sign)
        check.tick_only()
        still = check.view.still
        assert still.isVisible()
        assert still.title.text() == "Is that no longer so?"
        (asked,) = [box.sign.question for box in check.view.boxes if box.sign.id == sign]
        assert still.signs.text() == asked
        assert QApplication.activeModalWidget() is None
        assert check.told == []

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space, Key.Key_Escape])
    def test_the_key_that_is_at_hand_keeps_it(
        self, check: Check, press: Press, sign: SignId, key: Key
    ) -> None:
        check.look_at(sign)
        check.tick_only()
        assert QApplication.focusWidget() is check.view.still.keep
        press(key)
        assert check.told == [{sign}]
        assert check.view.title.isVisible()
        assert check.view.result.outcome.forbids_session

    def test_it_is_lifted_by_who_says_so(
        self, check: Check, press: Press, qtbot: QtBot, sign: SignId
    ) -> None:
        check.look_at(sign)
        check.tick_only()
        for _ in range(4):
            if QApplication.focusWidget() is check.view.still.lift:
                break
            press(Key.Key_Tab)
        with qtbot.waitSignal(check.view.passed):
            press(Key.Key_Return)
        assert check.told == [set()]

    def test_who_cannot_see_it_hears_the_whole_question(self, check: Check, sign: SignId) -> None:
        check.look_at(sign)
        check.tick_only()
        still = check.view.still
        for button in (still.keep, still.lift):
            told = button.accessibleDescription()
            assert still.signs.text() in told
            assert told.endswith("Is that no longer so?")

    def test_a_lesser_answer_does_not_lift_it_either(self, check: Check, sign: SignId) -> None:
        check.look_at(sign)
        check.tick_only(STIFF)
        assert check.view.still.isVisible()
        check.view.still.keep.click()
        assert check.told == [{sign, STIFF}]

    def test_it_is_asked_again_when_the_answers_are_changed_again(
        self, check: Check, sign: SignId
    ) -> None:
        check.look_at(sign)
        check.tick_only()
        check.view.still.keep.click()
        check.view.change.click()
        check.tick_only()
        assert check.view.still.isVisible()

    def test_an_answer_of_this_very_check_is_asked_about_too(
        self, check: Check, sign: SignId
    ) -> None:
        check.view.ask("It hurt.")
        check.tick_only(sign)
        check.view.change.click()
        check.tick_only()
        assert check.view.still.isVisible()
        assert check.told == [{sign}]


def test_of_two_grave_signs_only_what_is_gone_is_asked_about(check: Check) -> None:
    check.look_at(SADDLE, FEVER)
    check.tick_only(SADDLE)
    assert check.view.still.isVisible()
    assert "fever" in check.view.still.signs.text()
    assert "numbness" not in check.view.still.signs.text()


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        pytest.param({STIFF}, set(), id="a routine answer taken back"),
        pytest.param({SADDLE}, {SADDLE, FEVER}, id="one more sign"),
        pytest.param({SADDLE}, {SADDLE}, id="the same again"),
        pytest.param(set(), {SADDLE}, id="a first sign"),
    ],
)
def test_what_lifts_nothing_grave_is_not_asked_about(
    check: Check, earlier: set[SignId], now: set[SignId]
) -> None:
    check.look_at(*earlier)
    check.tick_only(*now)
    assert not check.view.still.isVisible()
    assert check.told == [now]


def test_a_check_that_is_asked_anew_knows_no_earlier_answer(check: Check) -> None:
    check.look_at(SADDLE)
    check.view.ask("It hurt.")
    check.tick_only()
    assert check.told == [set()]


def test_a_stored_answer_stays_until_it_is_lifted(
    qtbot: QtBot, clock: ManualClock, speaker: RecordingSpeaker, alarm: HandTurnedAlarm,
    sessions: RememberedSessions, background: Background, theme: Theme,
    pictures: ExercisePictures, settle: Settle, click: Click,
) -> None:  # fmt: skip
    checks = RememberedChecks([SafetyCheckTaken(START.date(), frozenset({SADDLE}))])
    page = PlayPage(
        builders.catalogue(), speaker, sessions, background, clock, alarm, theme, pictures,
        checks=checks,
    )  # fmt: skip
    qtbot.addWidget(page, before_close_func=lambda _: settle())
    page.show()
    check = Check(page.before.check)
    for answer, is_begun in ((check.view.still.keep, False), (check.view.still.lift, True)):
        page.start(builders.ready_programme())
        settle()
        assert not page.is_running
        click(check.view.change)
        check.tick_only()
        click(answer)
        settle()
        assert page.is_running is is_begun
    assert [each.signs for each in checks.taken[1:]] == [{SADDLE}, set()]
    page.leave()
    settle()
