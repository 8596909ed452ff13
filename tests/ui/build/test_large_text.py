"""The page at twice the usual text in a small window: narrow enough, and of use."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from backroutine.ui.theme import Theme

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
