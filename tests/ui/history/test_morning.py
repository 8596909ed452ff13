"""The question of the next morning as a person meets it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backroutine.domain.learning import TopicId
from backroutine.domain.pain import Rule
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.session import SessionRecord
from backroutine.domain.suggesting import Suggestion, SuggestionKind
from backroutine.ui.background import Background
from backroutine.ui.labels import PlainLabel
from backroutine.ui.morning import MorningQuestion
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE
from tests.builders import programme
from tests.doubles import START, ManualClock
from tests.ui.history.conftest import Settle
from tests.ui.history.histories import record
from tests.ui.stores import DISK_FULL, MemoryDeclined, MemoryStore

Ask = Callable[[Sequence[SessionRecord]], MorningQuestion]
Key = Qt.Key


@pytest.fixture
def declined() -> MemoryDeclined:
    return MemoryDeclined()


@pytest.fixture
def ask(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore,
    declined: MemoryDeclined, settle: Settle,
) -> Ask:  # fmt: skip
    """Return what asks about some sessions on the morning after `START`."""

    def ask(records: Sequence[SessionRecord]) -> MorningQuestion:
        store.sessions.values = {each.id: each for each in records}
        clock = ManualClock(moment=START + timedelta(hours=24))
        question = MorningQuestion(store.sessions, background, clock, declined)
        qtbot.addWidget(question)
        question.ask()
        settle()
        settle()
        return question

    return ask


def evenings(*pains: tuple[int | None, int | None]) -> list[SessionRecord]:
    """Return a session each day up to `START`: pain before, and the next morning."""
    return [
        replace(
            record(number=number, at=START - timedelta(days=len(pains) - 1 - number)),
            pain_before=before,
            next_morning=morning,
        )
        for number, (before, morning) in enumerate(pains)
    ]


def test_untouched_it_stores_nothing(ask: Ask, store: MemoryStore) -> None:
    question = ask(evenings((4, None)))
    assert not question.isHidden()
    assert store.sessions.writes == 0
    assert question.answer == ""


def test_a_click_stores_the_answer_in_the_record(
    qtbot: QtBot, ask: Ask, store: MemoryStore, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    with qtbot.waitSignal(question.answered) as told:
        qtbot.mouseClick(question.scores.buttons[5], Qt.MouseButton.LeftButton)
    settle()
    (stored,) = store.sessions.values.values()
    assert stored.next_morning == 5
    assert told.args == [stored]
    assert "5 this morning, 4 before the session" in question.answer


def test_the_same_number_again_takes_the_answer_back(
    qtbot: QtBot, ask: Ask, store: MemoryStore, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    for _ in range(2):
        qtbot.mouseClick(question.scores.buttons[5], Qt.MouseButton.LeftButton)
        settle()
    (stored,) = store.sessions.values.values()
    assert stored.next_morning is None
    assert question.answer == ""


def test_the_arrow_keys_walk_and_enter_answers(
    qtbot: QtBot, ask: Ask, store: MemoryStore, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    question.show()
    question.scores.buttons[0].setFocus()
    for _ in range(3):
        qtbot.keyClick(question.focusWidget(), Key.Key_Right)
    assert store.sessions.writes == 0, "walking answers nothing"
    qtbot.keyClick(question.focusWidget(), Key.Key_Return)
    settle()
    (stored,) = store.sessions.values.values()
    assert stored.next_morning == 3


@pytest.mark.parametrize(
    ("pains", "score", "rule"),
    [
        pytest.param([(3, None)], 5, "rule R6", id="R6"),
        pytest.param([(3, 3), (3, 2), (3, None)], 3, "rule R7", id="R7"),
        pytest.param([(3, None)], 4, "Go on as you are", id="neither"),
        pytest.param([(None, None)], 4, "No score was given before", id="no comparison"),
    ],
)
def test_the_rule_is_told_with_the_answer(
    qtbot: QtBot, ask: Ask, settle: Settle, pains: list[tuple[int | None, int | None]],
    score: int, rule: str,
) -> None:  # fmt: skip
    question = ask(evenings(*pains))
    qtbot.mouseClick(question.scores.buttons[score], Qt.MouseButton.LeftButton)
    settle()
    assert rule in question.answer
    assert question.see.isHidden(), "nothing is suggested yet"


def suggested(rule: Rule, routine: Routine | None = None) -> Suggestion:
    return Suggestion("key", rule, SuggestionKind.STEP_BACK, edited=routine or programme())


def test_a_suggestion_is_spoken_of_only_while_it_is_there(
    qtbot: QtBot, ask: Ask, settle: Settle
) -> None:
    question = ask(evenings((3, None)))
    qtbot.mouseClick(question.scores.buttons[6], Qt.MouseButton.LeftButton)
    settle()
    other = replace(programme(), id=RoutineId("another"))
    for shown, is_it in (
        (suggested(Rule.R6), True),
        (Suggestion("key", Rule.R9, SuggestionKind.PROFESSIONAL), False),
        (suggested(Rule.R6, other), False),
        (suggested(Rule.R6), True),
        (None, False),
    ):
        question.show_suggested(shown)
        assert question.see.isHidden() is not is_it
        assert ("is suggested" in question.answer) is is_it
        assert "(rule R6)" in question.answer


def test_an_answer_follows_the_session_as_it_is_corrected(
    qtbot: QtBot, ask: Ask, store: MemoryStore, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    qtbot.mouseClick(question.scores.buttons[3], Qt.MouseButton.LeftButton)
    settle()
    (stored,) = store.sessions.values.values()
    for morning, said in ((8, "8 this morning"), (None, "")):
        store.sessions.save(replace(stored, next_morning=morning))
        question.ask()
        settle()
        chosen = [n for n, button in enumerate(question.scores.buttons) if button.isChecked()]
        assert chosen == ([] if morning is None else [morning])
        assert said in question.answer
        assert bool(question.answer) is bool(said)


def test_put_away_it_is_not_asked_about_this_session_again(
    qtbot: QtBot, ask: Ask, declined: MemoryDeclined, settle: Settle, store: MemoryStore
) -> None:
    records = evenings((4, None))
    question = ask(records)
    qtbot.mouseClick(question.close_button, Qt.MouseButton.LeftButton)
    settle()
    assert question.isHidden()
    assert declined.keys == {f"morning:{records[0].id}"}
    assert ask(records).isHidden()
    assert store.sessions.writes == 0


def test_an_answered_question_is_put_away_without_a_key(
    qtbot: QtBot, ask: Ask, declined: MemoryDeclined, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    qtbot.mouseClick(question.scores.buttons[2], Qt.MouseButton.LeftButton)
    settle()
    assert question.close_button.text() == "Done"
    qtbot.mouseClick(question.close_button, Qt.MouseButton.LeftButton)
    assert question.isHidden()
    assert declined.keys == frozenset()


def test_a_refused_answer_is_taken_back_on_the_screen(
    qtbot: QtBot, ask: Ask, store: MemoryStore, background: Background, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    store.sessions.refusal = DISK_FULL
    with qtbot.waitSignal(background.refused) as told:
        qtbot.mouseClick(question.scores.buttons[2], Qt.MouseButton.LeftButton)
    settle()
    assert told.args == [DISK_FULL]
    assert not any(button.isChecked() for button in question.scores.buttons)
    assert question.answer == ""


def test_a_session_that_was_deleted_meanwhile_is_no_longer_asked_about(
    qtbot: QtBot, ask: Ask, store: MemoryStore, settle: Settle
) -> None:
    question = ask(evenings((4, None)))
    store.sessions.values.clear()
    qtbot.mouseClick(question.scores.buttons[2], Qt.MouseButton.LeftButton)
    settle()
    assert question.isHidden()
    assert not store.sessions.values


def test_there_is_nothing_to_ask_without_a_session(ask: Ask) -> None:
    assert ask([]).isHidden()


def test_every_number_has_a_name_and_can_be_hit(qtbot: QtBot, ask: Ask) -> None:
    question = ask(evenings((4, None)))
    question.resize(500, question.sizeHint().height())
    question.show()
    names = [button.accessibleName() for button in question.scores.buttons]
    assert names[0] == "Pain this morning 0, no pain"
    assert names[10].startswith("Pain this morning 10,")
    for button in question.findChildren(QPushButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= HIT_SIZE


def test_a_name_with_markup_is_shown_as_it_is(ask: Ask) -> None:
    (some,) = evenings((4, None))
    question = ask([replace(some, routine_name="<b>Morning</b>")])
    assert question.about is not None
    assert any("<b>Morning</b>" in label.text() for label in question.findChildren(PlainLabel))


def test_it_leads_to_what_can_be_read_and_stores_nothing(
    qtbot: QtBot, ask: Ask, store: MemoryStore
) -> None:
    question = ask(evenings((3, None)))
    with qtbot.waitSignal(question.learn_wished) as told:
        qtbot.mouseClick(question.why, Qt.MouseButton.LeftButton)
    assert told.args == [TopicId.SORENESS]
    assert question.isVisible()
    assert all(each.next_morning is None for each in store.sessions.values.values())


@pytest.mark.parametrize(("score", "is_asked"), [(2, False), (3, True), (6, True)])
def test_r9_normal_life_is_asked_about_at_pain_that_is_not_calm(
    qtbot: QtBot, ask: Ask, settle: Settle, score: int, *, is_asked: bool
) -> None:
    question = ask(evenings((4, None)))
    assert question.everyday.isHidden(), "nothing is asked before a number was chosen"
    qtbot.mouseClick(question.scores.buttons[score], Qt.MouseButton.LeftButton)
    settle()
    assert question.everyday.isHidden() is not is_asked


def test_r9_a_yes_is_answered_at_once_and_stored_nowhere(
    qtbot: QtBot, ask: Ask, settle: Settle, store: MemoryStore
) -> None:
    question = ask(evenings((6, None)))
    qtbot.mouseClick(question.scores.buttons[6], Qt.MouseButton.LeftButton)
    settle()
    assert "Go on as you are" in question.answer
    writes = store.sessions.writes
    qtbot.mouseClick(question.everyday.yes, Qt.MouseButton.LeftButton)
    settle()
    assert not question.everyday.advice.isHidden()
    assert "contact a doctor or physiotherapist now" in question.everyday.advice.text()
    assert "Go on" not in question.answer
    assert store.sessions.writes == writes
    with qtbot.waitSignal(question.learn_wished) as told:
        qtbot.mouseClick(question.why, Qt.MouseButton.LeftButton)
    assert told.args == [TopicId.PROFESSIONAL]
    qtbot.mouseClick(question.everyday.no, Qt.MouseButton.LeftButton)
    assert "Go on as you are" in question.answer


@pytest.mark.parametrize(
    ("pains", "score", "stays"),
    [
        pytest.param([(6, 6), (6, 6), (6, None)], 6, False, id="no step on"),
        pytest.param([(3, None)], 6, True, id="one step back"),
    ],
)
def test_r9_where_normal_life_stops_no_step_on_is_suggested(
    qtbot: QtBot, ask: Ask, settle: Settle, pains: list[tuple[int | None, int | None]],
    score: int, *, stays: bool,
) -> None:  # fmt: skip
    question = ask(evenings(*pains))
    qtbot.mouseClick(question.scores.buttons[score], Qt.MouseButton.LeftButton)
    settle()
    question.show_suggested(suggested(Rule.R6 if stays else Rule.R7))
    assert not question.see.isHidden()
    qtbot.mouseClick(question.everyday.yes, Qt.MouseButton.LeftButton)
    assert question.see.isHidden() is not stays
    assert ("step" in question.answer) is stays


@pytest.mark.parametrize(
    ("percent", "width", "rows"), [(100, 470, 1), (150, 420, 2), (200, 380, 3)]
)
def test_the_numbers_never_stand_on_each_other(
    ask: Ask, theme: Theme, percent: int, width: int, rows: int
) -> None:
    theme.set_text_scale(percent)
    question = ask(evenings((4, None)))
    question.resize(width, 600)
    question.show()
    QApplication.processEvents()
    places = [button.geometry() for button in question.scores.buttons]
    assert len({place.top() for place in places}) == rows
    for number, place in enumerate(places):
        assert question.scores.rect().contains(place)
        assert not any(place.intersects(other) for other in places[number + 1 :])
    theme.set_text_scale(100)
