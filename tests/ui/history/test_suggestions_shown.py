"""Suggestions on the page: one at a time, in numbers, taken as an edit or put aside for good."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import CareTag
from backroutine.domain.learning import TopicId
from backroutine.domain.pain import PainBands, PainKind, Rule
from backroutine.domain.session import PainReport, SessionId, SessionRecord
from backroutine.domain.settings import Settings
from backroutine.domain.suggesting import Hurt, SeverePain, Suggestion
from backroutine.ui.background import Background
from backroutine.ui.everyday import EverydayQuestion
from backroutine.ui.history import suggestion_words
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.history.suggestion_card import SuggestionCard
from backroutine.ui.theme import Theme
from tests.builders import catalogue, programme, programmes
from tests.doubles import START, ManualClock
from tests.ui.history.conftest import Settle
from tests.ui.history.histories import record
from tests.ui.history.reading import score_box
from tests.ui.stores import MemoryDeclined, MemoryStore
from tests.unit.test_suggesting import TODAY, by_rule, rising, suggested
from tests.unit.test_suggesting import played as played_before

OpenAdvised = Callable[[Sequence[SessionRecord]], HistoryPage]


@pytest.fixture
def declined() -> MemoryDeclined:
    return MemoryDeclined()


@pytest.fixture
def open_advised(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore,
    declined: MemoryDeclined, settle: Settle,
) -> OpenAdvised:  # fmt: skip
    def open_advised(records: Sequence[SessionRecord]) -> HistoryPage:
        store.sessions.values = {each.id: each for each in records}
        page = HistoryPage(
            store.sessions, background, theme, ManualClock(), declined=declined,
            safety_checks=store.safety_checks,
        )  # fmt: skip
        qtbot.addWidget(page)
        page.show_routines([programme()], catalogue())
        page.resize(1280, 740)
        page.show()
        page.reload()
        settle()
        settle()
        return page

    return open_advised


def played(days_ago: int, before: int | None, morning: int | None) -> SessionRecord:
    at = START - timedelta(days=days_ago)
    return replace(record(number=1000 - days_ago, at=at), pain_before=before, next_morning=morning)


def test_r6_is_told_with_its_numbers_and_taken_as_an_edit(
    qtbot: QtBot, open_advised: OpenAdvised, declined: MemoryDeclined, settle: Settle
) -> None:
    page = open_advised([played(1, 3, 6)])
    card = page.advising.card
    assert card.isVisible()
    assert "One step back" in card.text
    assert "the next morning was 6, more than one point above the 3" in card.text
    assert "Rule R6" in card.text
    with qtbot.waitSignal(page.edit_wished) as wished:
        qtbot.mouseClick(card.take, Qt.MouseButton.LeftButton)
    settle()
    (suggestion,) = wished.args or [None]
    assert isinstance(suggestion, Suggestion)
    assert suggestion.edited is not None
    assert suggestion.edited.id == programme().id
    assert suggestion.edited != programme()
    assert not card.isVisible()
    assert declined.keys == {suggestion.key}, "what was taken is not suggested again"


@pytest.mark.parametrize("is_asked", [True, False], ids=["the question", "a suggestion"])
def test_nothing_of_a_card_is_cut_in_a_small_window_with_large_text(
    open_advised: OpenAdvised, theme: Theme, is_asked: bool
) -> None:
    theme.set_text_scale(200)
    page = open_advised([played(1, 3, None if is_asked else 6)])
    page.resize(1000, 540)
    QApplication.processEvents()
    card, question = page.advising.card, page.morning
    buttons: tuple[QPushButton, ...] = (card.why, card.not_now, card.take)
    if is_asked:
        buttons = (*question.scores.buttons, question.why, question.close_button)
    viewport = page.overview.viewport()
    for button in buttons:
        assert button.isVisible()
        left = button.mapTo(viewport, QPoint()).x()
        assert 0 <= left <= left + button.width() <= viewport.width(), button.text()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    theme.set_text_scale(100)


def test_not_now_is_remembered_and_does_not_nag(
    qtbot: QtBot, open_advised: OpenAdvised, declined: MemoryDeclined, settle: Settle
) -> None:
    records = [played(1, 3, 6)]
    page = open_advised(records)
    with qtbot.waitSignal(page.declined) as told:
        qtbot.mouseClick(page.advising.card.not_now, Qt.MouseButton.LeftButton)
    settle()
    assert declined.keys == set(told.args or [])
    page.reload()
    settle()
    settle()
    assert not page.advising.card.isVisible()
    assert not open_advised(records).advising.card.isVisible()


def test_one_at_a_time_the_gravest_first(
    qtbot: QtBot, open_advised: OpenAdvised, settle: Settle
) -> None:
    said = PainReport(1, programme().steps[0].exercise_id, 30.0, 8, PainKind.ACHE)
    records = [replace(played(1, 3, 6), pain_reports=(said,))]
    page = open_advised(records)
    card = page.advising.card
    assert "8 of 10 during" in card.text
    assert not card.take.isVisible(), "there is nothing to change in a routine"
    qtbot.mouseClick(card.not_now, Qt.MouseButton.LeftButton)
    settle()
    assert not card.isVisible(), "the next one waits for another look"
    page.reload()
    settle()
    settle()
    assert "Rule R6" in card.text


def test_without_anything_to_say_there_is_no_card(open_advised: OpenAdvised) -> None:
    assert not open_advised([played(1, 3, 3)]).advising.card.isVisible()
    assert not open_advised([]).advising.card.isVisible()


def test_an_answer_in_the_morning_brings_the_suggestion(
    qtbot: QtBot, open_advised: OpenAdvised, settle: Settle
) -> None:
    yesterday = played(1, 3, None)
    page = open_advised([yesterday])
    assert page.morning.isVisible()
    with qtbot.waitSignal(page.morning_answered):
        qtbot.mouseClick(page.morning.scores.buttons[7], Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert "Rule R6" in page.advising.card.text
    page.views.turn_to(page.views.week)
    page.morning.see.click()
    assert page.focusWidget() is page.advising.card.take
    assert page.morning.see.isVisible()
    qtbot.mouseClick(page.advising.card.not_now, Qt.MouseButton.LeftButton)
    assert not page.morning.see.isVisible(), "there is nothing to be seen any more"
    assert "is suggested" not in page.morning.answer


def test_a_correction_of_the_morning_reaches_the_question(
    qtbot: QtBot, open_advised: OpenAdvised, settle: Settle
) -> None:
    page = open_advised([played(1, 3, None)])
    qtbot.mouseClick(page.morning.scores.buttons[3], Qt.MouseButton.LeftButton)
    settle()
    (session,) = page._chosen.sessions
    page.show_session(session.session.id)
    settle()
    with qtbot.waitSignal(page.morning_answered):
        score_box(page, "Pain next morning").setCurrentIndex(9)
    settle()
    settle()
    assert "Rule R6" in page.advising.card.text
    assert "8 this morning" in page.morning.answer
    assert "one step back is suggested" in page.morning.answer


@pytest.mark.parametrize("rule", [Rule.R6, Rule.R7, Rule.R8, Rule.R9])
def test_every_rule_has_words_without_a_gap(rule: Rule) -> None:
    """Each kind of suggestion is made by real histories and said without an unfilled place."""
    histories = {
        Rule.R6: [played_before(1, 3, 5)],
        Rule.R7: [played_before(days, 3, 2) for days in (3, 2, 1)],
        Rule.R8: rising((2, 3, 5)),
        Rule.R9: [played_before(back, 5) for back in range(45, 0, -2)],
    }
    found = by_rule(suggested(histories[rule]), rule)
    assert found is not None
    for text in (suggestion_words.title(found, catalogue()), suggestion_words.reason(found)):
        assert text
        assert not set("{}") & set(text)
        assert "None" not in text
    assert str(rule) in suggestion_words.reason(found)


@pytest.mark.parametrize("rule", [Rule.R6, Rule.R8, Rule.R9])
def test_there_is_something_to_read_about_each(qtbot: QtBot, rule: Rule) -> None:
    histories = {
        Rule.R6: [played_before(1, 3, 5)],
        Rule.R8: rising((2, 3, 5)),
        Rule.R9: [played_before(back, 5) for back in range(45, 0, -2)],
    }
    found = by_rule(suggested(histories[rule]), rule)
    card = SuggestionCard()
    qtbot.addWidget(card)
    card.show_suggestion(found, catalogue())
    with qtbot.waitSignal(card.learn_wished) as told:
        qtbot.mouseClick(card.why, Qt.MouseButton.LeftButton)
    assert told.args == [TopicId.SORENESS if rule is Rule.R6 else TopicId.PROFESSIONAL]


@pytest.mark.parametrize(
    ("is_spreading", "worst", "words"),
    [(False, 8, ("now", "8 of 10 during Plank")), (True, None, ("now", "spread down a leg"))],
)
def test_r9_says_now(is_spreading: bool, worst: int | None, words: tuple[str, ...]) -> None:
    pain = SeverePain(SessionId("x"), TODAY, "Plank", worst, is_spreading)
    found = by_rule(suggested([played_before(1, 3)], Hurt(severe=(pain,))), Rule.R9)
    assert found is not None
    said = f"{suggestion_words.title(found, catalogue())} {suggestion_words.reason(found)}"
    assert all(word in said for word in words)
    assert "None" not in said


def test_many_years_are_not_told_in_weeks() -> None:
    years = [played_before(back, 5) for back in range(20 * 365, 0, -14)]
    found = by_rule(suggested(years), Rule.R9)
    assert found is not None
    assert "about 20 years" in suggestion_words.reason(found)


def test_r8_promises_nothing() -> None:
    found = by_rule(suggested(rising((2, 3, 5))), Rule.R8)
    assert found is not None
    assert "easier on the back" not in suggestion_words.reason(found)


def test_no_step_on_is_suggested_while_a_professional_is_to_be_contacted(
    qtbot: QtBot, open_advised: OpenAdvised, settle: Settle
) -> None:
    """Pain that keeps somebody from everyday things comes first (rule R9)."""
    page = open_advised([played(3, 6, 6), played(2, 6, 6), played(1, 6, None)])
    card, everyday = page.advising.card, page.morning.everyday
    qtbot.mouseClick(page.morning.scores.buttons[6], Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert "One step on" in card.text
    qtbot.mouseClick(everyday.yes, Qt.MouseButton.LeftButton)
    assert "One step on" not in card.text or not card.isVisible()
    page.reload()
    settle()
    settle()
    assert "One step on" not in card.text or not card.isVisible()
    qtbot.mouseClick(everyday.no, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    assert "One step on" in card.text


def test_the_bands_of_the_person_say_where_everyday_things_are_asked_about(
    qtbot: QtBot, open_advised: OpenAdvised, settle: Settle
) -> None:
    page, elsewhere = open_advised([played(1, 3, None)]), EverydayQuestion()
    qtbot.addWidget(elsewhere)
    page.advising.heed(elsewhere)
    elsewhere.ask_at(3)
    qtbot.mouseClick(page.morning.scores.buttons[3], Qt.MouseButton.LeftButton)
    settle()
    settle()
    for bands, is_asked in zip(PainBands, (True, False), strict=True):
        page.set_settings(Settings(pain_bands=bands))
        assert page.morning.everyday.isHidden() is not is_asked
        assert elsewhere.isHidden() is not is_asked


def test_what_is_suggested_follows_another_care_tag_at_once(
    open_advised: OpenAdvised, settle: Settle
) -> None:
    at_a_desk = next(each.routine for each in programmes() if each.routine.id == "desk-break-6")
    page = open_advised([replace(played(1, 3, 6), routine_id=at_a_desk.id)])
    page.show_routines([at_a_desk], catalogue())
    settle()
    assert "Mini squat" in page.advising.card.text
    page.set_settings(Settings(care_tags=frozenset(CareTag)))
    settle()
    assert page.advising.card.isVisible()
    assert "Mini squat" not in page.advising.card.text
