"""The charts: walked by keys, pointed at, read as a table; their values against plain counting."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from backroutine.domain.progress import WeekStart, dated
from backroutine.domain.session import SessionSummary
from backroutine.domain.settings import ThemeChoice
from backroutine.ui.history.chart import Chart
from backroutine.ui.history.chart_card import ChartCard
from backroutine.ui.history.overview import Overview, history_figures
from backroutine.ui.theme import Theme
from tests.doubles import START
from tests.ui.history.histories import history

TODAY = START.astimezone().date()
Key = Qt.Key


def overview(
    qtbot: QtBot,
    theme: Theme,
    sessions: list[SessionSummary],
    goal_min: int = 0,
    week_start: WeekStart = WeekStart.MONDAY,
) -> Overview:
    shown = Overview(theme)
    qtbot.addWidget(shown)
    shown.resize(780, 640)
    figures = history_figures(dated(sessions), None, TODAY, week_start)
    shown.show_figures(figures, week_start, goal_min, TODAY)
    shown.show()
    return shown


def counted_days(sessions: list[SessionSummary]) -> dict[date, list[SessionSummary]]:
    """Return the sessions of each day, found anew and without the code under test."""
    days: dict[date, list[SessionSummary]] = defaultdict(list)
    for session in sessions:
        days[session.started_at.astimezone().date()].append(session)
    return days


def walk(qtbot: QtBot, chart: Chart, key: Qt.Key) -> str:
    """Press a key on a chart and return what it says."""
    with qtbot.waitSignal(chart.pointed_at) as said:
        qtbot.keyClick(chart, key)
    return str(said.args[0]) if said.args else ""


def button(shown: Overview, name: str) -> QToolButton:
    return next(b for b in shown.findChildren(QToolButton) if b.accessibleName() == name)


def table_of(shown: Overview, chart: Chart) -> list[list[str]]:
    """Show a chart's card as a table, and return its cells."""
    card = next(c for c in shown.findChildren(ChartCard) if c.chart is chart)
    button = next(b for b in card.findChildren(QPushButton) if b.isCheckable())
    button.click()
    (view,) = card.findChildren(QTableView)
    assert view.isVisible()
    model = view.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, card)
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("week_start", WeekStart, ids=str)
def test_the_tables_say_what_plain_counting_finds(
    qtbot: QtBot, theme: Theme, seed: int, week_start: WeekStart
) -> None:
    sessions = history(150, seed)
    shown = overview(qtbot, theme, sessions, week_start=week_start)
    days = counted_days(sessions)
    weeks: dict[date, list[date]] = defaultdict(list)
    first_weekday = 1 if week_start is WeekStart.MONDAY else 7
    for day in days:
        weeks[day - timedelta(days=(day.isoweekday() - first_weekday) % 7)].append(day)
    assert [row[1:] for row in table_of(shown, shown.calendar)] == [
        [str(len(days[day])), f"{sum(s.active_s for s in days[day]) / 60:.0f}"]
        for day in sorted(days, reverse=True)
    ]
    with_sessions = [row for row in table_of(shown, shown.weeks) if row[1] != "0"]
    assert [row[1:] for row in with_sessions] == [
        [
            str(len(weeks[week])),
            str(sum(len(days[day]) for day in weeks[week])),
            f"{sum(s.active_s for day in weeks[week] for s in days[day]) / 60:.0f}",
        ]
        for week in sorted(weeks, reverse=True)
    ]
    scored = [s for s in sessions if s.pain_before is not None or s.pain_after is not None]
    assert [row[1:] for row in table_of(shown, shown.pain)] == [
        ["–" if score is None else str(score) for score in (s.pain_before, s.pain_after)]
        for s in sorted(scored, key=lambda s: (s.started_at, s.id), reverse=True)
    ]


def test_the_arrow_keys_walk_the_weeks_and_say_them(qtbot: QtBot, theme: Theme) -> None:
    sessions = history(60)
    chart = overview(qtbot, theme, sessions).weeks
    monday = TODAY - timedelta(days=TODAY.weekday())
    walk(qtbot, chart, Key.Key_Left)
    days = counted_days(sessions)
    for weeks_ago in range(1, 5):
        starts_on = monday - timedelta(weeks=weeks_ago)
        inside = [day for day in days if starts_on <= day < starts_on + timedelta(days=7)]
        minutes = sum(s.active_s for day in inside for s in days[day]) / 60
        said = walk(qtbot, chart, Key.Key_Left)
        assert f"{minutes:.0f} min on {len(inside)} of 7 days" in said
        assert chart.accessibleDescription() == said


def test_the_calendar_is_walked_by_day_and_by_week(qtbot: QtBot, theme: Theme) -> None:
    chart = overview(qtbot, theme, history(60)).calendar
    walk(qtbot, chart, Key.Key_End)
    assert chart.cursor_item is not None
    assert chart.day(chart.cursor_item) == TODAY
    for key, days in ((Key.Key_Up, -1), (Key.Key_Left, -7), (Key.Key_Down, 1), (Key.Key_Right, 7)):
        before = chart.day(chart.cursor_item)
        walk(qtbot, chart, key)
        assert chart.day(chart.cursor_item) - before == timedelta(days=days)


def test_walking_past_the_edge_brings_older_weeks_in(qtbot: QtBot, theme: Theme) -> None:
    chart = overview(qtbot, theme, history(700)).weeks
    newest = chart.visible
    assert (chart.has_earlier, chart.has_later) == (True, False)
    walk(qtbot, chart, Key.Key_Home)
    assert chart.visible.start == 0
    assert len(chart.visible) == len(newest)
    assert (chart.has_earlier, chart.has_later) == (False, True)
    walk(qtbot, chart, Key.Key_End)
    assert chart.visible == newest


def test_the_buttons_page_as_the_keys_do(qtbot: QtBot, theme: Theme) -> None:
    shown = overview(qtbot, theme, history(700))
    chart = shown.calendar
    newest = chart.visible
    earlier, later = (button(shown, f"{name}: Practice calendar") for name in ("Earlier", "Later"))
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert chart.visible.stop == newest.start
    qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert chart.visible == newest
    assert not later.isEnabled()


def test_the_mouse_reads_and_chooses_a_day(qtbot: QtBot, theme: Theme) -> None:
    shown = overview(qtbot, theme, history(60))
    chart = shown.calendar
    index = chart.visible[-1]
    place = chart.area_of(index).center().toPoint()
    with qtbot.waitSignal(chart.pointed_at) as said:
        qtbot.mouseMove(chart, place)
    assert said.args == [chart.sentence(index)]
    with qtbot.waitSignal(shown.days_chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [TODAY, TODAY]
    with qtbot.waitSignal(chart.pointed_at) as said:
        qtbot.mouseMove(chart, QPoint(chart.width() - 1, chart.height() - 1))
    assert said.args == [""]


def test_enter_chooses_the_week_under_the_cursor(qtbot: QtBot, theme: Theme) -> None:
    shown = overview(qtbot, theme, history(60))
    chart = shown.weeks
    walk(qtbot, chart, Key.Key_Left)
    walk(qtbot, chart, Key.Key_Left)
    with qtbot.waitSignal(shown.days_chosen) as chosen:
        qtbot.keyClick(chart, Key.Key_Return)
    monday = TODAY - timedelta(days=TODAY.weekday() + 7)
    assert chosen.args == [monday, monday + timedelta(days=6)]


def test_enter_opens_the_session_of_a_pain_mark(qtbot: QtBot, theme: Theme) -> None:
    sessions = history(20)
    shown = overview(qtbot, theme, sessions)
    chart = shown.pain
    walk(qtbot, chart, Key.Key_End)
    newest = next(s for s in sessions if s.pain_before is not None or s.pain_after is not None)
    with qtbot.waitSignal(shown.session_chosen) as chosen:
        qtbot.keyClick(chart, Key.Key_Return)
    assert chosen.args == [newest.id]


@pytest.mark.parametrize("count", [0, 1, 2, 400], ids=lambda n: f"{n} sessions")
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=str)
@pytest.mark.parametrize("width", [420, 780, 1400], ids=lambda w: f"{w} px")
def test_every_history_can_be_painted(
    qtbot: QtBot, theme: Theme, count: int, choice: ThemeChoice, width: int
) -> None:
    theme.choose(choice)
    shown = overview(qtbot, theme, history(count), goal_min=60)
    shown.resize(width, 700)
    for chart in shown.findChildren(Chart):
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        assert not chart.grab().isNull()


def test_each_chart_tells_its_name_and_summary_to_a_screen_reader(
    qtbot: QtBot, theme: Theme
) -> None:
    shown = overview(qtbot, theme, history(30), goal_min=45)
    for chart in shown.findChildren(Chart):
        described = QAccessible.queryAccessibleInterface(chart)
        assert described.text(QAccessible.Text.Name)
        assert described.text(QAccessible.Text.Description)


def test_the_tab_key_reaches_the_charts(qtbot: QtBot, theme: Theme) -> None:
    shown = overview(qtbot, theme, history(30))
    reached = set()
    chart = shown.weeks
    chart.setFocus()
    for _ in range(12):
        focused = shown.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    assert {shown.weeks, shown.pain, shown.calendar} <= reached
