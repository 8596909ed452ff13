"""What is said and offered with care around a pain, and the ways from it to what can be read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.learning import TopicId
from backroutine.domain.pain import PainBands, PainKind
from backroutine.domain.rules import ready
from backroutine.domain.settings import Settings
from backroutine.domain.sore_day import propose_sore_day
from backroutine.player.hurt import HurtChoice, SaidPain
from backroutine.ui.play.page import PlayPage
from tests import builders
from tests.ui.play.conftest import Click, Press, Settle
from tests.ui.play.turning_alarm import HandTurnedAlarm

Key = Qt.Key
PLANK_WORK_S = 260


@pytest.fixture
def hurting(started: PlayPage, alarm: HandTurnedAlarm, press: Press) -> PlayPage:
    """Return the page with "it hurts" asked in the front plank."""
    alarm.pass_late(PLANK_WORK_S)
    press(Key.Key_H)
    return started


def check_after_numbness(page: PlayPage, click: Click, *numbers: int) -> None:
    """Answer the check of a session with these signs."""
    click(page.session.hurt.kinds[PainKind.NUMB])
    click(page.session.hurt.buttons[HurtChoice.CHECK_SAFETY])
    for number in numbers:
        page.session.safety.boxes[number].click()
    click(page.session.safety.finish)


def test_r3_offers_to_breathe_or_to_finish(hurting: PlayPage, click: Click) -> None:
    view = hurting.session.hurt
    usual = view.buttons[HurtChoice.SKIP].text()
    click(view.scale.buttons[6])
    shown = {c: b.text() for c, b in view.buttons.items() if b.isVisible()}
    assert shown == {
        HurtChoice.SKIP: "Breathe calmly, then the next exercise",
        HurtChoice.END: "End the session",
    }
    click(view.scale.buttons[4])
    assert view.buttons[HurtChoice.SKIP].text() == usual == "Skip it for today"


def test_r11_is_a_button_of_its_own_and_excludes_the_kinds(hurting: PlayPage, click: Click) -> None:
    view = hurting.session.hurt
    unwell = view.kinds[PainKind.UNWELL]
    others = [button for kind, button in view.kinds.items() if kind is not PainKind.UNWELL]
    assert unwell.parentWidget() not in {button.parentWidget() for button in others}
    click(view.kinds[PainKind.SORE])
    click(unwell)
    assert view.said == SaidPain(kind=PainKind.UNWELL)
    assert not any(button.isChecked() for button in others)
    click(view.kinds[PainKind.SORE])
    assert view.said == SaidPain(kind=PainKind.SORE)
    assert not unwell.isChecked()


def test_no_easier_exercise_is_offered_that_a_care_tag_warns_of(
    page: PlayPage, alarm: HandTurnedAlarm, press: Press
) -> None:
    tags = builders.exercise("knee-plank").care_tags
    page.set_settings(replace(Settings(), care_tags=frozenset(tags[:1])))
    page.start(builders.ready_programme())
    alarm.pass_late(PLANK_WORK_S)
    press(Key.Key_H)
    assert HurtChoice.EASIER not in page.session.hurt.offered
    assert HurtChoice.SHORTER in page.session.hurt.offered


@pytest.mark.parametrize(("bands", "is_forward"), [*zip(PainBands, (True, False), strict=True)])
def test_three_puts_the_sore_day_dose_forward_where_it_is_not_calm(
    page: PlayPage, click: Click, bands: PainBands, is_forward: bool
) -> None:
    page.set_pain_bands(bands)
    routine = propose_sore_day(builders.programme(), builders.catalogue())
    page.prepare(ready(routine, builders.catalogue()))
    click(page.choose.preparation.pain.buttons[3])
    assert page.choose.preparation.dose.advice.isVisible() is is_forward


def test_a_long_list_of_signs_is_scrolled_by_keys(
    hurting: PlayPage, click: Click, press: Press
) -> None:
    hurting.resize(1024, 600)
    check_after_numbness(hurting, click, *range(16))
    QApplication.processEvents()
    check = hurting.session.safety
    bar = check.ticked.verticalScrollBar()
    assert bar.maximum() > 0
    for _ in range(8):
        if QApplication.focusWidget() is check.ticked:
            break
        press(Key.Key_Tab)
    assert QApplication.focusWidget() is check.ticked
    for _ in range(10):
        press(Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_done_is_whole_at_the_end_of_a_session_with_a_word_of_care(
    hurting: PlayPage, click: Click, settle: Settle
) -> None:
    hurting.resize(1024, 600)
    check_after_numbness(hurting, click, 0)
    click(hurting.session.safety.go_on)
    settle()
    QApplication.processEvents()
    after = hurting.after
    assert after.care.isVisible()
    seen = after.done.visibleRegion().boundingRect()
    assert seen.size() == after.done.size()


class TestReading:
    def test_from_it_hurts(self, hurting: PlayPage, click: Click, qtbot: QtBot) -> None:
        view = hurting.session.hurt
        for kind, topic in (
            (PainKind.SORE, TopicId.SORENESS), (PainKind.NUMB, TopicId.PROFESSIONAL),
        ):  # fmt: skip
            click(view.kinds[kind])
            with qtbot.waitSignal(hurting.learn_wished) as told:
                click(view.why)
            assert told.args == [topic]
        assert view.isVisible(), "the question waits"

    def test_from_the_outcome_of_the_check_and_the_end(
        self, hurting: PlayPage, click: Click, qtbot: QtBot, settle: Settle
    ) -> None:
        check_after_numbness(hurting, click, 0)
        with qtbot.waitSignal(hurting.learn_wished) as told:
            click(hurting.session.safety.why)
        assert told.args == [TopicId.PROFESSIONAL]
        click(hurting.session.safety.go_on)
        settle()
        with qtbot.waitSignal(hurting.learn_wished) as told:
            click(hurting.after.why)
        assert told.args == [TopicId.PROFESSIONAL]

    def test_from_the_end_of_a_session_without_pain(
        self, started: PlayPage, click: Click, qtbot: QtBot, settle: Settle
    ) -> None:
        started.leave()
        settle()
        started.show()
        with qtbot.waitSignal(started.learn_wished) as told:
            started.after.why.click()
        assert told.args == [TopicId.SORENESS]
