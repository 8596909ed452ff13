"""The page at twice the usual text in a small window: narrow enough, and of use."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from backroutine.ui.theme import Theme
from tests import builders

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def large_page(page: BuildPage, theme: Theme) -> Iterator[BuildPage]:
    page.resize(1024, 500)
    theme.set_text_scale(200)
    yield page
    theme.set_text_scale(100)


def test_it_asks_for_no_more_than_a_small_screen(large_page: BuildPage) -> None:
    assert large_page.minimumSizeHint().width() <= 1024
    assert large_page.width() == 1024


def test_the_buttons_at_the_foot_hold_their_words(large_page: BuildPage, qtbot: QtBot) -> None:
    panel = large_page.panel
    qtbot.waitUntil(lambda: panel.start.width() >= panel.start.sizeHint().width())
    assert panel.start.height() >= panel.start.fontMetrics().height()
    assert panel.print_button.accessibleName() == "Print"


def test_the_filters_stand_behind_a_button(large_page: BuildPage, qtbot: QtBot) -> None:
    catalogue = large_page.catalogue
    qtbot.waitUntil(catalogue.filters_button.isVisible)
    assert not catalogue.filters.isVisible()
    qtbot.mouseClick(catalogue.filters_button, LEFT)
    assert catalogue.filters.isVisible()


def test_with_usual_text_nothing_is_put_away(page: BuildPage) -> None:
    page.resize(1024, 540)
    assert page.catalogue.filters.isVisible()
    assert not page.catalogue.filters_button.isVisible()
    assert page.panel.print_button.text().strip() == "Print"


@pytest.mark.parametrize("height", [500, 680])
def test_nothing_overlaps_while_the_days_are_compared(
    large_page: BuildPage, qtbot: QtBot, height: int
) -> None:
    panel = large_page.panel
    large_page.resize(1024, height)
    large_page.bench.copy_routine(large_page.routine)
    panel.compare_days()
    parts = (panel.heading, panel.findings, panel.days)

    def is_tidy() -> bool:
        seen = [part for part in parts if part.isVisible()]
        apart = all(a.geometry().bottom() < b.geometry().top() for a, b in pairwise(seen))
        return apart and all(part.height() >= part.minimumSizeHint().height() for part in seen)

    qtbot.waitUntil(is_tidy)
    panel.days.close_button.click()
    qtbot.waitUntil(panel.heading.isVisible)


def test_the_title_of_the_findings_is_not_cut(large_page: BuildPage, qtbot: QtBot) -> None:
    large_page.bench.new_routine()
    large_page.edits.add([builders.exercise("bird-dog").id])
    title = large_page.panel.findings.title
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))
    assert large_page.panel.findings.why.accessibleName() == "Why?"


def test_an_open_dose_has_the_room_of_the_heading(large_page: BuildPage, qtbot: QtBot) -> None:
    large_page.bench.copy_routine(large_page.routine)
    panel, step = large_page.panel, large_page.routine.main[0]
    panel.view.edit_dose(step.id)
    qtbot.waitUntil(lambda: panel.heading.isHidden() and panel.view.height() >= 150)
    assert panel.view.hasFocus() or panel.view.isAncestorOf(large_page.focusWidget())
    panel.view.close_editor()
    assert panel.heading.isVisible()
