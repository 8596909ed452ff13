"""The history page as a person uses it: read, filter, open, find, and what it says before."""

from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot
from typing_extensions import override

from backroutine.domain.progress import WeekStart
from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionSummary
from backroutine.domain.settings import Settings
from backroutine.ui.background import Background
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.theme import Theme
from tests.doubles import START, ManualClock
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import record, records
from tests.ui.history.reading import button, click_session, listed, texts
from tests.ui.stores import DISK_FULL, MemorySessions, MemoryStore

Key = Qt.Key


class Refusing(MemorySessions):
    """One session, in a list that cannot be read at first."""

    def __init__(self) -> None:
        super().__init__()
        self.save(record())
        self.refuses = True

    @override
    def all(self) -> list[SessionSummary]:
        if self.refuses:
            raise RefusedError(DISK_FULL)
        return super().all()


def test_an_empty_history_says_how_to_fill_it_and_leads_there(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    page = open_page([])
    assert "Nothing here yet" in texts(page)
    with qtbot.waitSignal(page.go_to_play):
        qtbot.mouseClick(button(page, "Go to Play"), Qt.MouseButton.LeftButton)


def test_while_it_is_read_the_page_says_so(
    qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore, settle: Settle
) -> None:
    page = HistoryPage(store.sessions, background, theme, ManualClock())
    qtbot.addWidget(page)
    page.show()
    disk_is_free = Event()
    background.run(disk_is_free.wait)
    page.reload()
    assert "Reading the history…" in texts(page)
    disk_is_free.set()
    settle()
    assert "Reading the history…" not in texts(page)


def test_a_history_that_cannot_be_read_can_be_asked_for_again(
    qtbot: QtBot, theme: Theme, background: Background, settle: Settle
) -> None:
    sessions = Refusing()
    page = HistoryPage(sessions, background, theme, ManualClock())
    qtbot.addWidget(page)
    page.show()
    page.reload()
    settle()
    assert DISK_FULL in texts(page)
    sessions.refuses = False
    qtbot.mouseClick(button(page, "Try again"), Qt.MouseButton.LeftButton)
    settle()
    assert [session.id for session in listed(page)] == ["session-1"]


def test_the_newest_session_is_listed_first_with_all_others(open_page: OpenPage) -> None:
    stored = records(30)
    page = open_page(stored)
    ordered = sorted(stored, key=lambda r: r.started_at, reverse=True)
    assert [session.id for session in listed(page)] == [r.id for r in ordered]
    assert "30 sessions on" in texts(page)


def test_a_click_opens_a_session_and_escape_leads_back(
    qtbot: QtBot, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page(records(12))
    session = listed(page)[2]
    click_session(qtbot, page, session.id)
    settle()
    assert page.panel.detail.isVisible()
    assert session.routine_name in texts(page)
    qtbot.keyClick(page.focusWidget(), Key.Key_Escape)
    assert page.panel.list.isVisible()
    assert page.focusWidget() is page.panel.list
    assert page.panel.model.session_at(page.panel.list.currentIndex()) == session


def test_the_arrow_keys_skip_the_months_and_enter_opens(
    qtbot: QtBot, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page(records(12))
    view = page.panel.list
    view.setFocus()
    view.setCurrentIndex(page.panel.model.index_of(listed(page)[0].id))
    for session in listed(page)[1:]:
        qtbot.keyClick(view, Key.Key_Down)
        assert page.panel.model.session_at(view.currentIndex()) == session
    qtbot.keyClick(view, Key.Key_Return)
    settle()
    assert page.panel.detail.record is not None
    assert page.panel.detail.record.id == listed(page)[-1].id


def test_show_session_opens_it_from_outside(open_page: OpenPage, settle: Settle) -> None:
    page = open_page(records(3))
    page.show_session(SessionId("session-1"))
    settle()
    assert page.panel.detail.record is not None
    assert page.panel.detail.record.id == "session-1"


def test_a_session_that_is_gone_is_said_to_be_gone(open_page: OpenPage, settle: Settle) -> None:
    page = open_page(records(3))
    page.show_session(SessionId("nobody"))
    settle()
    assert "no longer in the history" in page.panel.bar.text


def test_filters_take_sessions_of_one_routine_and_one_time(
    qtbot: QtBot, open_page: OpenPage
) -> None:
    stored = records(120)
    page = open_page(stored)
    routines, _, periods = page.filters.findChildren(QComboBox)
    qtbot.keyClick(routines, Key.Key_Down)
    chosen = page.filters.routine_id
    assert [s.routine_id for s in listed(page)] == [r.routine_id for r in listed(page)]
    assert {s.routine_id for s in listed(page)} == {chosen}
    assert len(listed(page)) == sum(r.routine_id == chosen for r in stored)
    periods.setCurrentIndex(periods.findText("Last 30 days"))
    first = START.astimezone().date() - timedelta(days=29)
    assert listed(page) == [s for s in listed(page) if s.started_at.astimezone().date() >= first]
    assert len(listed(page)) == sum(
        r.routine_id == chosen and r.started_at.astimezone().date() >= first for r in stored
    )


def test_where_no_session_matches_one_button_shows_all(qtbot: QtBot, open_page: OpenPage) -> None:
    old = [replace(r, started_at=r.started_at - timedelta(days=400)) for r in records(5)]
    page = open_page(old)
    periods = page.filters.findChildren(QComboBox)[2]
    periods.setCurrentIndex(periods.findText("Last 30 days"))
    assert "No session fits what is chosen above." in texts(page)
    qtbot.mouseClick(button(page, "Show all sessions"), Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 5


def test_a_new_session_appears_without_losing_the_place(
    open_page: OpenPage, store: MemoryStore, settle: Settle
) -> None:
    page = open_page(records(60))
    chosen = listed(page)[30]
    page.panel.go_to(chosen.id)
    new = record(number=999, at=START + timedelta(hours=1))
    store.sessions.values[new.id] = new
    page.reload()
    settle()
    assert listed(page)[0].id == new.id
    assert page.panel.model.session_at(page.panel.list.currentIndex()) == chosen


def test_a_day_of_the_calendar_leads_to_its_session(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(records(60))
    session = listed(page)[10]
    day = session.started_at.astimezone().date()
    page.overview.days_chosen.emit(day, day)
    current = page.panel.model.session_at(page.panel.list.currentIndex())
    assert current is not None
    assert current.started_at.astimezone().date() == day


def test_the_goal_and_the_first_day_of_the_week_are_taken(open_page: OpenPage) -> None:
    page = open_page(records(30))
    page.set_settings(Settings(weekly_goal_min=60, week_start=WeekStart.SUNDAY))
    assert "Goal 60 min" in texts(page)


@pytest.mark.parametrize(
    ("text", "ending"), [("As a table (CSV)", "csv"), ("With every step (JSON)", "json")]
)
def test_the_export_is_asked_for(qtbot: QtBot, open_page: OpenPage, text: str, ending: str) -> None:
    page = open_page(records(2))
    action = next(a for a in button(page, "Export").menu().actions() if a.text() == text)
    with qtbot.waitSignal(page.export_requested) as asked:
        action.trigger()
    assert asked.args == [ending]


def test_a_name_with_markup_is_shown_as_it_is(
    qtbot: QtBot, open_page: OpenPage, settle: Settle
) -> None:
    name = "<img src=/dev/stdin> <b>Morning</b>"
    page = open_page([replace(record(), routine_name=name)])
    page.show_session(SessionId("session-1"))
    settle()
    assert name in texts(page)
    assert page.grab().width()


def test_a_click_between_sessions_opens_nothing(qtbot: QtBot, open_page: OpenPage) -> None:
    page = open_page(records(2))
    viewport = page.panel.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, viewport.height() - 2))
    assert not page.panel.shows_detail
