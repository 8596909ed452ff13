"""The week: its days against plain counting, walked by keys, beside the plan, as a table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.progress import WeekStart, by_day, dated
from backroutine.domain.session import SessionRecord
from backroutine.domain.settings import ThemeChoice
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.history.week_chart import week_days
from backroutine.ui.history.week_view import WeekView
from backroutine.ui.theme import Theme
from tests.doubles import START
from tests.ui.history.conftest import OpenPage
from tests.ui.history.histories import history, record
from tests.ui.history.reading import texts

TODAY = START.astimezone().date()
Key = Qt.Key
MON_WED_FRI = frozenset({0, 2, 4})


def open_week(page: HistoryPage) -> WeekView:
    page.views.turn_to(page.views.week)
    return page.views.week


def walk(qtbot: QtBot, week: WeekView, key: Qt.Key) -> str:
    with qtbot.waitSignal(week.chart.pointed_at) as said:
        qtbot.keyClick(week.chart, key)
    return str(said.args[0]) if said.args else ""


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("week_start", WeekStart)
def test_every_day_holds_what_plain_counting_finds(seed: int, week_start: WeekStart) -> None:
    sessions = history(40, seed)
    entries = dated(sessions)
    first = min(entry.on for entry in entries)
    days = week_days(entries, by_day(entries), first, TODAY, week_start, MON_WED_FRI)
    assert len(days) % 7 == 0
    assert days[0].on <= first
    assert days[-1].on >= TODAY
    for day in days:
        here = sorted(
            (s for s in sessions if s.started_at.astimezone().date() == day.on),
            key=lambda s: s.started_at,
        )
        befores = [s.pain_before for s in here if s.pain_before is not None]
        afters = [s.pain_after for s in here if s.pain_after is not None]
        assert day.session_count == len(here)
        assert day.active_s == pytest.approx(sum(s.active_s for s in here))
        assert day.before == (befores[0] if befores else None)
        assert day.after == (afters[-1] if afters else None)
        assert day.is_planned is (day.on.weekday() in MON_WED_FRI)
        assert day.is_to_come is (day.on > TODAY)


def several(count: int = 20) -> list[SessionRecord]:
    return [record(number=n, at=START - timedelta(days=n)) for n in range(count)]


def test_the_keys_walk_day_by_day_into_the_week_before(qtbot: QtBot, open_page: OpenPage) -> None:
    week = open_week(open_page(several()))
    week.chart.setFocus()
    walk(qtbot, week, Key.Key_End)
    last = week.chart.cursor_item
    assert last is not None
    assert week.chart.day(last) == TODAY + timedelta(days=6 - TODAY.weekday())
    for back in range(1, 15):
        said = walk(qtbot, week, Key.Key_Left)
        day = week.chart.day(last - back)
        assert str(day.day) in said
        assert ("session(s)" in said or "1 session" in said) is (
            TODAY - timedelta(days=20) < day <= TODAY
        )
        shown = [week.chart.day(index) for index in week.chart.visible]
        assert len(shown) == 7
        assert shown[0].weekday() == 0, "never a part of two weeks"
        assert day in shown
    walk(qtbot, week, Key.Key_Right)
    assert len(week.chart.visible) == 7


def test_the_day_says_its_pain_and_its_plan(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page([replace(record(), pain_before=5, pain_after=3)])
    page.show_plan(frozenset({TODAY.weekday()}))
    week = open_week(page)
    index = next(i for i in week.chart.visible if week.chart.day(i) == TODAY)
    assert week.chart.sentence(index).endswith("pain 5 before, pain 3 after, planned")


def test_a_day_leads_to_its_session(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(several(6))
    week = open_week(page)
    day = TODAY - timedelta(days=3)
    walk(qtbot, week, Key.Key_End)
    while week.chart.day(week.chart.cursor_item or 0) != day:
        walk(qtbot, week, Key.Key_Left)
    qtbot.keyClick(week.chart, Key.Key_Return)
    current = page.panel.model.session_at(page.panel.list.currentIndex())
    assert current is not None
    assert current.started_at.astimezone().date() == day


def test_the_plan_is_told_without_blame(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(several(10))
    week = open_week(page)
    assert not week.plan.isVisible()
    page.show_plan(MON_WED_FRI, since=TODAY - timedelta(days=20))
    assert week.plan.isVisible()
    said = texts(page)
    planned = sum((TODAY + timedelta(days=n)).weekday() in MON_WED_FRI
                  for n in range(-TODAY.weekday(), 7 - TODAY.weekday()))  # fmt: skip
    assert f"of {planned} planned days" in said
    for word in ("missed", "failed", "streak", "only", "should"):
        assert word not in said.lower()


def test_the_table_holds_every_day(qtbot: QtBot, open_page: OpenPage) -> None:
    week = open_week(open_page(several(3)))
    button = next(b for b in week.findChildren(QPushButton) if b.isCheckable())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (table,) = week.findChildren(QTableView)
    model = table.model()
    first = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert first[1:] == ["1", "15", "5", "3", "–"]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_it_is_painted(open_page: OpenPage, theme: Theme, choice: ThemeChoice) -> None:
    theme.choose(choice)
    page, before = open_page([record()]), open_page([record(at=START - timedelta(days=9))])
    this_week, empty = open_week(page).chart, open_week(before).chart
    assert this_week.grab().toImage() != empty.grab().toImage()


def test_a_session_of_a_wrong_clock_in_the_future_is_in_no_week(open_page: OpenPage) -> None:
    page = open_page([*several(3), record(number=50, at=START + timedelta(days=4000))])
    week = open_week(page)
    assert week.chart.day(week.chart.visible[-1]) < date(TODAY.year + 1, 1, 1)


def test_weeks_before_stand_beside_the_plan_of_today_and_say_so(open_page: OpenPage) -> None:
    page = open_page(several(20))
    page.show_plan(MON_WED_FRI)
    week = open_week(page)
    assert week.plan.isVisible()
    said = texts(page)
    assert "had they had the plan of today: " in said
    assert "3 of 3" in said
    page.filters.choose_exercise(ExerciseId("nobody"), "Nobody does it")
    assert "3 of 3" in texts(page), "a plan is kept by any session, whatever is looked at"
