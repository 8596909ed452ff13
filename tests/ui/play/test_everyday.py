"""R9 after a session: whether the pain stops normal life, asked in a line, answered at once."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.learning import TopicId
from backroutine.domain.pain import PainBands
from backroutine.domain.session import SessionRecord
from backroutine.ui.everyday import EverydayQuestion
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.play.after import AfterView
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from tests.ui.history.histories import record
from tests.ui.play.conftest import Click, Press

Key = Qt.Key
NOW = "contact a doctor or physiotherapist now"


@dataclass
class Shown:
    """The questions after a session, and every answer that was told to be stored."""

    view: AfterView
    told: list[SessionRecord] = field(default_factory=list)


@pytest.fixture
def shown(theme: Theme, pictures: ExercisePictures, qtbot: QtBot) -> Shown:
    shown = Shown(AfterView(theme, pictures))
    qtbot.addWidget(shown.view)
    shown.view.answered.connect(shown.told.append)
    shown.view.show_record(record())
    shown.view.resize(1280, 740)
    with qtbot.waitActive(shown.view):
        shown.view.show()
        shown.view.activateWindow()
    return shown


@pytest.fixture
def after(shown: Shown) -> AfterView:
    return shown.view


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Return what presses a key where the focus is."""

    def press(key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)

    return press


@pytest.mark.parametrize(("pain", "is_asked"), [(0, False), (2, False), (3, True), (10, True)])
def test_it_is_asked_at_pain_that_is_not_calm(
    after: AfterView, click: Click, pain: int, *, is_asked: bool
) -> None:
    assert not after.everyday.isVisible(), "nothing is asked before a number was chosen"
    click(after.pain.buttons[pain])
    assert after.everyday.isVisible() is is_asked


def test_what_is_calm_is_what_the_person_has_chosen(qtbot: QtBot) -> None:
    question = EverydayQuestion()
    qtbot.addWidget(question)
    question.ask_at(3)
    question.yes.click()
    question.set_pain_bands(PainBands.THREE_AND_FIVE)
    assert question.isHidden()
    assert not question.is_grave, "what is no longer asked is no longer answered"
    question.ask_at(4)
    assert not question.isHidden()


def test_the_player_asks_by_the_bands_of_the_person(page: PlayPage) -> None:
    page.set_pain_bands(PainBands.THREE_AND_FIVE)
    page.after.everyday.ask_at(3)
    assert page.after.everyday.isHidden()


def test_a_yes_is_answered_at_once_and_nowhere_stored(shown: Shown, click: Click) -> None:
    after = shown.view
    click(after.pain.buttons[6])
    assert not after.everyday.advice.isVisible()
    click(after.everyday.yes)
    assert NOW in after.everyday.advice.text()
    assert after.everyday.advice.isVisible()
    assert after.everyday.advice.accessibleName() == after.everyday.advice.text()
    assert [each.pain_after for each in shown.told] == [6]
    assert after.record == shown.told[-1]
    assert not after.has_news


@pytest.mark.parametrize("way", ["no", "the same again", "no pain", "pain taken back"])
def test_a_yes_is_taken_back(after: AfterView, click: Click, way: str) -> None:
    question = after.everyday
    click(after.pain.buttons[6])
    click(question.yes)
    if way == "no":
        click(question.no)
    elif way == "the same again":
        click(question.yes)
    else:
        click(after.pain.buttons[0 if way == "no pain" else 6])
    assert not question.advice.isVisible()
    assert not question.is_grave
    click(after.pain.buttons[7])
    assert not question.yes.isChecked()


def test_another_strong_pain_leaves_the_answer_alone(after: AfterView, click: Click) -> None:
    click(after.pain.buttons[6])
    click(after.everyday.yes)
    click(after.pain.buttons[5])
    assert after.everyday.advice.isVisible()


def test_it_is_reached_and_answered_by_keys_between_pain_and_effort(
    after: AfterView, press: Press, click: Click
) -> None:
    click(after.pain.buttons[6])
    after.pain.buttons[6].setFocus()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after.everyday.yes
    press(Key.Key_Space)
    assert after.everyday.advice.isVisible()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after.everyday.no
    press(Key.Key_Return)
    assert not after.everyday.advice.isVisible()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() in after.effort.buttons


def test_what_there_is_to_read_follows_the_answer(
    after: AfterView, click: Click, qtbot: QtBot
) -> None:
    for answer, topic in ((None, TopicId.SORENESS), (after.everyday.yes, TopicId.PROFESSIONAL)):
        if answer is not None:
            click(after.pain.buttons[6])
            click(answer)
        with qtbot.waitSignal(after.learn_wished) as told:
            click(after.why)
        assert told.args == [topic]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_answer_is_brought_into_view_in_a_low_window(
    after: AfterView, theme: Theme, qtbot: QtBot, percent: int
) -> None:
    theme.set_text_scale(percent)
    after.resize(QSize(1024, 470))
    after.pain.buttons[6].click()
    QApplication.processEvents()
    after.everyday.yes.click()
    advice = after.everyday.advice
    qtbot.waitUntil(lambda: advice.visibleRegion().boundingRect().height() == advice.height())
    theme.set_text_scale(100)


def test_the_answers_have_whole_names_and_can_be_hit(theme: Theme, qtbot: QtBot) -> None:
    question = EverydayQuestion()
    qtbot.addWidget(question)
    question.ask_at(6)
    question.show()
    for button in (question.yes, question.no):
        assert "everyday things" in button.accessibleName()
        assert button.accessibleName().startswith(button.text())
        assert min(button.width(), button.height()) >= HIT_SIZE
