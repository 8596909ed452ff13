"""A page that is made late: at its first visit or ahead of it, knowing all it was told before."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.late_page import LatePage, MakingAhead
from backroutine.ui.main_window import MainWindow, PageIndex
from backroutine.ui.page_frame import PageFrame
from backroutine.ui.theme import Theme

LATE = PageIndex.HISTORY


class Window:
    """The window with one page that comes late."""

    def __init__(self, theme: Theme, window_state: Path) -> None:
        self.window = MainWindow(theme, window_state)
        self.made_count = 0
        self.late = LatePage(self.window.place_for_page(), self._make)
        pages: list[QWidget] = [QWidget() for _ in PageIndex]
        pages[LATE] = self.late.place
        self.window.take_pages(pages)
        self.window.show()

    def _make(self, place: PageFrame) -> QLabel:
        self.made_count += 1
        return QLabel("new", place)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Window:
    shown = Window(theme, tmp_path / "window.ini")
    qtbot.addWidget(shown.window)
    return shown


def test_it_is_made_once_when_it_is_turned_to_and_fills_its_place(
    shown: Window, qtbot: QtBot
) -> None:
    assert not shown.late.is_made
    for index in (LATE, PageIndex.BUILD, LATE):
        shown.window.show_page(index)
    assert shown.made_count == 1
    page = shown.late.made()
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.size() == shown.late.place.size())


def test_it_is_told_the_last_of_each_kind_in_their_order(shown: Window) -> None:
    told: list[str] = []
    for kind, words in (("plan", "old plan"), ("settings", "set"), ("plan", "new plan")):
        shown.late.tell(kind, lambda _, words=words: told.append(words))  # type: ignore[misc]
    shown.late.tell_if_made(lambda _: told.append("never"))
    assert told == []
    shown.late.made()
    assert told == ["set", "new plan"]
    shown.late.tell("plan", lambda page: told.append(page.text()))
    assert told == ["set", "new plan", "new"]


def test_it_is_made_ahead_while_nothing_else_is_under_way(shown: Window, qtbot: QtBot) -> None:
    jobs = ["under way"]
    ahead = MakingAhead([shown.late], lambda: not jobs, shown.window)
    ahead._make_next()
    assert shown.made_count == 0
    jobs.clear()
    with qtbot.waitSignal(ahead.done):
        ahead._make_next()
    assert shown.late.is_made
    assert not shown.late.made().isVisible()
    shown.window.show_page(LATE)
    assert shown.made_count == 1
    assert shown.late.made().isVisible()


def test_nothing_is_made_ahead_while_it_is_held(shown: Window, qtbot: QtBot) -> None:
    ahead = MakingAhead([shown.late], lambda: True, shown.window)
    ahead.begin()
    ahead.hold()
    assert not ahead._pause.isActive()
    with qtbot.waitSignal(ahead.done):
        ahead.begin()
    assert shown.late.is_made
    ahead.begin()
    assert not ahead._pause.isActive()  # there is nothing left to make
