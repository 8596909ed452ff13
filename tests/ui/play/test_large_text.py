"""The player at twice the size of text: words stay whole, or are cut openly."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.ui.play.kind_chips import KindChips
from backroutine.ui.play.page import PlayPage
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.play.conftest import Click, Press
from tests.ui.play.turning_alarm import HandTurnedAlarm

LONG_NAME = "Evening routine for the lower back after long days at the desk"
KINDS = {"ache": "Ache", "unwell": "Dizzy, faint, sick, chest pain or short of breath"}


@pytest.fixture(params=[100, 200], ids=["usual", "twice"])
def large(theme: Theme, request: pytest.FixtureRequest) -> Iterator[Theme]:
    theme.set_text_scale(request.param)
    yield theme
    theme.set_text_scale(100)


def long_named() -> ReadyRoutine:
    return ready(replace(builders.programme(), name=LONG_NAME), builders.catalogue())


@pytest.mark.parametrize("width", [360, 560, 900])
def test_a_chip_s_words_are_whole_in_every_width(large: Theme, qtbot: QtBot, width: int) -> None:
    chips = KindChips(KINDS, large)
    qtbot.addWidget(chips)
    chips.resize(1400, 400)
    chips.show()
    chips.resize(width, chips.heightForWidth(width))
    QApplication.processEvents()
    chips.resize(width, chips.heightForWidth(width))
    for key, button in chips.buttons.items():
        assert " ".join(button.text().split()) == KINDS[key]
        assert button.accessibleName() == KINDS[key]
        assert chips.rect().contains(button.geometry())
        metrics = QFontMetrics(button.font())
        lines = button.text().split("\n")
        assert button.width() > max(metrics.horizontalAdvance(line) for line in lines)
        assert button.height() >= metrics.lineSpacing() * len(lines)


def test_a_chip_is_chosen_and_taken_back(theme: Theme, qtbot: QtBot) -> None:
    chips = KindChips(KINDS, theme)
    qtbot.addWidget(chips)
    told: list[object] = []
    chips.chosen.connect(told.append)
    chips.buttons["ache"].click()
    chips.buttons["unwell"].click()
    assert not chips.buttons["ache"].isChecked()
    chips.buttons["unwell"].click()
    assert told == ["ache", "unwell", None]


@pytest.mark.parametrize("size", [QSize(1280, 740), QSize(1024, 500)], ids=str)
def test_a_long_name_is_whole_or_cut_openly(page: PlayPage, large: Theme, size: QSize) -> None:
    page.resize(size)
    page.start(long_named())
    QApplication.processEvents()
    name = page.session.name
    assert name.accessibleName() == LONG_NAME
    assert QFontMetrics(name.font()).horizontalAdvance(name.text()) <= name.width()
    assert name.text() == LONG_NAME or (name.text().endswith("…") and name.toolTip() == LONG_NAME)
    page.leave()


def test_no_name_is_cut_unseen_in_any_width(page: PlayPage, theme: Theme) -> None:
    named = replace(builders.programme(), name="The article's routine, at home")
    page.start(ready(named, builders.catalogue()))
    name = page.session.name
    for width in range(1000, 1300, 4):  # the tool for the sound comes in somewhere
        page.resize(width, 500)
        QApplication.processEvents()
        assert QFontMetrics(name.font()).horizontalAdvance(name.text()) <= name.width(), width
        is_beside = name.geometry().bottom() > page.session.progress.geometry().top()
        has_room = is_beside and not name.text().endswith("…")
        assert page.session.cues.isHidden() or has_room, "the tool takes the room of the name"
    page.leave()


def test_the_clock_of_the_end_is_seen_in_turn_where_it_has_no_room_of_its_own(
    page: PlayPage, theme: Theme, alarm: HandTurnedAlarm
) -> None:
    theme.set_text_scale(200)
    page.resize(1024, 500)
    page.start(builders.ready_programme())
    next_up = page.session.controls.next_up
    next_up.hide()  # as with longer words on the buttons
    seen, told = [], []
    for _ in range(12):
        alarm.pass_time(1)
        seen.append(page.session.progress.text())
        told.append(page.session.stage.detail.text())
    assert any(words.startswith("ends at") for words in seen)
    assert "Next: Shoulder rolls" in told
    assert sum("Next" not in words for words in told) >= 6
    assert sum("of" in words or "left" in words for words in seen) >= 6, "most of the time"
    page.leave()
    theme.set_text_scale(100)


def test_a_notice_can_be_put_away(page: PlayPage, theme: Theme, click: Click) -> None:
    theme.set_text_scale(200)
    page.resize(1024, 500)
    page.start(builders.ready_programme())
    page.session.say("A safety check is due. " * 4)
    QApplication.processEvents()
    small = page.session.stage.ring.height()
    click(page.session.notice.close_button)
    QApplication.processEvents()
    assert page.session.notice.text() == ""
    assert page.session.stage.ring.height() > small
    assert page.session.controls.pause.hasFocus()
    page.leave()
    theme.set_text_scale(100)


def test_a_notice_that_has_been_read_is_said_in_short(
    page: PlayPage, theme: Theme, alarm: HandTurnedAlarm, press: Press
) -> None:
    page.start(builders.ready_programme())
    page.session.say("A safety check is due. " * 4, "A safety check is due.")
    alarm.pass_time(15)
    press(Qt.Key.Key_Space)
    alarm.pass_time(60)
    press(Qt.Key.Key_Space)
    page.session.say("A safety check is due. " * 4, "A safety check is due.")
    alarm.pass_time(18)
    assert page.session.notice.text() == "A safety check is due. " * 4
    alarm.pass_time(4)
    assert page.session.notice.text() == "A safety check is due."
    alarm.pass_time(60)
    assert page.session.notice.isVisible(), "it stays until it is put away"
    page.session.say("Something without a short form. " * 4)
    alarm.pass_time(60)
    assert page.session.notice.text() == "Something without a short form. " * 4
    page.leave()


def test_on_a_large_window_a_long_name_has_a_line_of_its_own(page: PlayPage, theme: Theme) -> None:
    theme.set_text_scale(200)
    page.start(long_named())
    QApplication.processEvents()
    assert page.session.name.text() == LONG_NAME
    assert page.session.name.geometry().bottom() < page.session.progress.geometry().top()
    page.leave()
    theme.set_text_scale(100)


def test_the_question_about_a_pain_has_the_room_of_the_head_on_a_low_window(
    page: PlayPage, press: Press, theme: Theme
) -> None:
    theme.set_text_scale(200)
    page.resize(1024, 500)
    page.start(builders.ready_programme())
    assert page.session.name.isVisible()
    press(Qt.Key.Key_H)
    assert page.session.hurt.isVisible()
    assert not page.session.name.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.session.name.isVisible()
    page.leave()
    theme.set_text_scale(100)
