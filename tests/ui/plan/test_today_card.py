"""The card of today: what is planned, what is done, and quiet where there is nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import RoutineId
from backroutine.ui.labels import PlainLabel
from backroutine.ui.plan.today_card import MOST_ROWS, TodayCard
from backroutine.ui.play.card_scroll import CardScroll
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock
from tests.ui.plan.conftest import (
    DRAFT,
    EVENING,
    FRIDAY,
    MONDAY,
    MORNING,
    ROUTINES,
    TUESDAY,
    WEDNESDAY,
    WEEK,
    planned,
)


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, clock: ManualClock) -> TodayCard:
    card = TodayCard(theme, clock)
    qtbot.addWidget(card)
    card.resize(600, 200)
    card.show()
    return card


def texts(card: TodayCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def states(card: TodayCard) -> list[bool]:
    return [row.is_done for row in card.rows]


def test_todays_routines_can_be_started(card: TodayCard, qtbot: QtBot) -> None:
    started: list[str] = []
    card.start_wished.connect(started.append)
    card.show_plan(WEEK, ROUTINES)
    assert "Morning & <b>more</b>" in texts(card)
    assert card.quiet_words == ""
    for row in card.rows:
        qtbot.mouseClick(row.start, Qt.MouseButton.LeftButton)
    assert started == [MORNING, EVENING]
    assert card.rows[0].start.accessibleName() == "Start Morning & <b>more</b>"


def test_what_is_done_says_so_and_counts_nothing(card: TodayCard) -> None:
    card.show_plan(WEEK, ROUTINES, {MORNING: 1})
    assert states(card) == [True, False]
    assert [row.start.isVisible() for row in card.rows] == [False, True]
    assert "Done" in texts(card)
    card.show_plan(WEEK, ROUTINES, {MORNING: 1, EVENING: 1})
    assert card.quiet_words.startswith("All of today's plan is done. Next: Wednesday at ")


def test_a_day_without_a_plan_is_quiet(card: TodayCard) -> None:
    assert card.quiet_words == "Nothing is planned. Any day is a good day to begin."
    assert card.plan_button.text() == "Plan the week…"
    card.show_plan(WeekPlan((planned(WEDNESDAY, "07:30"),)), ROUTINES)
    assert card.quiet_words.startswith("Nothing is planned today. Next: Wednesday at ")
    assert card.quiet_words.endswith(", Morning & <b>more</b>.")
    assert not card.rows
    with_other = (planned(MONDAY, "07:30", DRAFT), planned(MONDAY, "08:00", RoutineId("gone")))
    card.show_plan(WeekPlan(with_other), ROUTINES)
    assert card.quiet_words == "Nothing is planned. Any day is a good day to begin."


def test_today_alone_in_the_plan_comes_again_in_a_week(card: TodayCard) -> None:
    card.show_plan(WeekPlan((planned(MONDAY, "07:30"),)), ROUTINES, {MORNING: 1})
    assert "Next: Monday at " in card.quiet_words


def test_a_full_day_shows_what_can_be_started_first(card: TodayCard) -> None:
    hours = [planned(MONDAY, f"{hour:02}:00") for hour in range(6, 12)]
    card.show_plan(WeekPlan(tuple(hours)), ROUTINES, {MORNING: 4})
    assert len(card.rows) == MOST_ROWS
    assert states(card) == [True, False, False]
    assert "3" in card.quiet_words


def test_a_small_page_shows_what_comes_next(card: TodayCard) -> None:
    card.show_plan(WEEK, ROUTINES, {MORNING: 1})
    card.set_most_rows(1)
    assert [row.start.accessibleName() for row in card.rows] == ["Start Evening"]
    assert "1" in card.quiet_words
    with pytest.raises(ValueError, match="at least one"):
        card.set_most_rows(0)


def test_the_week_is_one_click_away(card: TodayCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.plan_wished):
        card.plan_button.click()


def test_another_day_is_shown_when_it_begins(card: TodayCard, clock: ManualClock) -> None:
    plan = WeekPlan.of((planned(MONDAY, "07:30"), planned(TUESDAY, "07:30")))
    card.show_plan(plan, ROUTINES, {MORNING: 1})
    assert states(card) == [True]
    clock.moment = datetime(2026, 3, 3, 12, tzinfo=UTC)
    card.look_at_the_clock()
    assert states(card) == [False]
    clock.moment += timedelta(days=FRIDAY - TUESDAY)
    card.hide()
    card.show()
    assert not card.rows


@pytest.mark.parametrize(("width", "text_size"), [(540, 100), (420, 200)])
def test_the_card_is_seen_whole_where_there_is_room(
    qtbot: QtBot, theme: Theme, clock: ManualClock, width: int, text_size: int
) -> None:
    theme.set_text_scale(text_size)
    card = TodayCard(theme, clock)
    card.show_plan(WeekPlan(), ROUTINES)
    window = QWidget()
    qtbot.addWidget(window)
    scroll = CardScroll(window)
    scroll.add_card(card)
    layout = QVBoxLayout(window)
    layout.addWidget(scroll)
    layout.addWidget(QListView(window), 1)
    window.resize(width, 700)
    window.show()
    QApplication.processEvents()
    words = next(label for label in card.findChildren(PlainLabel) if label.wordWrap())
    assert scroll.verticalScrollBar().maximum() == 0
    assert words.height() >= words.heightForWidth(words.width())
    theme.set_text_scale(100)
