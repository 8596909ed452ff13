"""The history at larger text: rows, labels and cards grow with it, and nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton, QScrollArea

from backroutine.ui.history.chart_card import ChartCard
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole
from tests.ui.history.conftest import OpenPage, Settle
from tests.ui.history.histories import records


@pytest.fixture(params=[100, 150, 200])
def scaled_theme(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Theme]:
    theme.set_text_scale(request.param)
    yield theme
    theme.set_text_scale(100)


def test_rows_and_charts_hold_their_text(
    scaled_theme: Theme, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page(records(40))
    line = QFontMetrics(scaled_theme.font(TypeRole.STRONG)).height()
    view = page.panel.list
    assert view.sizeHintForIndex(page.panel.model.index(1)).height() >= 2 * line
    page.views.turn_to(page.views.effects)
    for _ in range(6):
        settle()
    shown = page.views.effects
    assert shown.list.sizeHintForIndex(shown.model.index(0)).height() >= 3 * line
    page.views.turn_to(page.views.week)
    for chart in (page.overview.weeks, page.overview.pain, page.views.week.chart):
        assert len(chart.visible) > 0
        first = chart.area_of(chart.visible[0])
        caption = QFontMetrics(scaled_theme.font(TypeRole.CAPTION)).height()
        assert chart.height() - first.bottom() >= caption, "a name fits below"
        assert first.height() >= 4 * caption / 2, "the numbers of a scale stand apart"


def test_a_new_size_is_taken_while_it_is_shown(theme: Theme, open_page: OpenPage) -> None:
    page = open_page(records(10))
    small = page.panel.list.sizeHintForIndex(page.panel.model.index(1)).height()
    try:
        theme.set_text_scale(200)
        assert page.panel.list.sizeHintForIndex(page.panel.model.index(1)).height() == 2 * small
    finally:
        theme.set_text_scale(100)


def test_no_card_is_wider_than_what_scrolls_it(
    scaled_theme: Theme, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page(records(40))
    page.resize(850, 540)
    settle()
    areas = [each for each in page.overview.findChildren(QScrollArea) if each.isVisible()]
    cards = page.overview.findChildren(ChartCard)
    assert len(cards) == 3
    for area in areas:
        bar = area.horizontalScrollBar()
        assert bar.minimum() == bar.maximum() == 0
    for card in cards:
        for button in card.findChildren(QAbstractButton):
            place = QRect(button.mapTo(card, QPoint()), button.size())
            assert not button.isVisible() or card.rect().contains(place)


def test_nothing_of_the_head_is_cut_or_overlapped(
    scaled_theme: Theme, open_page: OpenPage, settle: Settle
) -> None:
    page = open_page(records(40))
    page.resize(1024, 540)
    settle()
    buttons = [each for each in page.views.buttons if isinstance(each, QPushButton)]
    buttons += page.filters.findChildren(QPushButton)
    places: list[QRect] = []
    for each in buttons:
        place = QRect(each.mapTo(page, QPoint()), each.size())
        assert each.width() >= each.fontMetrics().horizontalAdvance(each.text()), each.text()
        assert page.rect().contains(place), each.text()
        assert not any(place.intersects(other) for other in places), each.text()
        places.append(place)
    for combo in page.filters.findChildren(QComboBox):
        assert page.rect().contains(QRect(combo.mapTo(page, QPoint()), combo.size()))
