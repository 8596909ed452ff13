"""Where things stand on the page to learn from, in windows and texts of any size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.learning import TopicId
from backroutine.domain.theme_choice import ThemeChoice
from backroutine.ui.learn.figure import Figure
from backroutine.ui.learn.page import LearnPage
from backroutine.ui.learn.reading_area import ReadingArea
from backroutine.ui.learn.topic_text import TopicText
from backroutine.ui.theme import Theme
from tests.ui.learn.seen import laid_out, place, topic_list


@pytest.mark.parametrize("text_size", [100, 200])
def test_every_row_is_large_enough_to_hit(page: LearnPage, theme: Theme, text_size: int) -> None:
    theme.set_text_scale(text_size)
    page.show()
    laid_out(page)
    topics = topic_list(page)
    heights = [topics.visualItemRect(topics.item(r)).height() for r in range(topics.count())]
    assert min(heights) >= 36 * text_size / 100


def test_the_longest_address_leaves_the_text_inside_of_the_page(
    page: LearnPage, theme: Theme
) -> None:
    theme.set_text_scale(200)
    page.resize(1024, 540)
    page.show()
    for topic_id in TopicId:
        page.open_topic(topic_id)
        laid_out(page)
        (area,) = page.findChildren(ReadingArea)
        assert area.horizontalScrollBar().maximum() == 0, topic_id


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_whole_table_is_seen_without_scrolling_in_it(
    page: LearnPage, theme: Theme, text_size: int
) -> None:
    theme.set_text_scale(text_size)
    page.open_topic(TopicId.ARTICLE)
    page.show()
    laid_out(page)
    (table,) = page.findChildren(QTableWidget)
    assert table.verticalScrollBar().maximum() == 0
    assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "is_beside"), [(1280, True), (860, False)])
def test_figures_stand_beside_the_text_where_there_is_room(
    page: LearnPage, width: int, *, is_beside: bool
) -> None:
    page.open_topic(TopicId.WARM_UP)
    page.resize(width, 700)
    page.show()
    laid_out(page)
    first = next(label for label in page.findChildren(QLabel) if "A few minutes" in label.text())
    figure = page.findChildren(Figure)[0]
    at = figure.mapTo(page, figure.rect().topLeft())
    text_at = first.mapTo(page, first.rect().topRight())
    assert (at.x() >= text_at.x()) is is_beside
    assert (at.y() > text_at.y()) is not is_beside


def test_the_place_that_is_read_is_kept_with_another_theme_and_larger_text(
    page: LearnPage, theme: Theme
) -> None:
    page.open_topic(TopicId.PROFESSIONAL)
    page.show()
    laid_out(page)
    (area,) = page.findChildren(ReadingArea)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, text = place(page), area.widget()
    theme.choose(ThemeChoice.DARK)
    laid_out(page)
    assert place(page) == pytest.approx(before, abs=0.001)
    assert area.widget() is text
    theme.set_text_scale(200)
    laid_out(page)
    assert place(page) == pytest.approx(before, abs=0.02)


def test_another_topic_is_read_from_its_top(page: LearnPage) -> None:
    page.open_topic(TopicId.PROFESSIONAL)
    page.show()
    laid_out(page)
    (area,) = page.findChildren(ReadingArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    page.open_topic(TopicId.ARTICLE)
    laid_out(page)
    assert area.verticalScrollBar().value() == 0


def test_pictures_of_a_pair_stand_at_the_same_height(page: LearnPage) -> None:
    page.open_topic(TopicId.CORE)
    page.resize(1024, 540)
    page.show()
    laid_out(page)
    pair = [figure for figure in page.findChildren(Figure) if figure.accessibleDescription()]
    tops = [figure.mapTo(page, figure.rect().topLeft()) for figure in pair]
    assert tops[0].y() == tops[1].y()
    assert tops[0].x() < tops[1].x()


@pytest.mark.parametrize("topic_id", list(TopicId))
def test_a_text_ends_where_its_last_line_or_picture_does(
    page: LearnPage, topic_id: TopicId
) -> None:
    page.open_topic(topic_id)
    page.resize(1024, 300)
    page.show()
    laid_out(page)
    (area,) = page.findChildren(ReadingArea)
    (text,) = page.findChildren(TopicText)
    shown = [w for kind in (QLabel, QPushButton, QTableWidget) for w in text.findChildren(kind)]
    bottoms = [w.mapTo(text, w.rect().bottomLeft()).y() for w in shown if w.isVisible()]
    assert text.height() - max(bottoms) < 60
    assert text.height() > area.viewport().height()


def test_a_text_is_as_long_as_before_when_a_change_is_taken_back(
    page: LearnPage, theme: Theme
) -> None:
    page.resize(1280, 300)
    page.show()
    (area,) = page.findChildren(ReadingArea)
    bar = area.verticalScrollBar()
    for topic_id in TopicId:
        page.open_topic(topic_id)
        laid_out(page)
        before = bar.maximum()
        theme.set_text_scale(200)
        laid_out(page)
        assert bar.maximum() > before, topic_id
        theme.set_text_scale(100)
        laid_out(page)
        assert bar.maximum() == before, topic_id
        for width in (800, 1280):
            page.resize(width, 300)
            laid_out(page)
        assert bar.maximum() == before, topic_id


def test_a_text_is_scrolled_by_the_keyboard(page: LearnPage, qtbot: QtBot) -> None:
    page.open_topic(TopicId.PROFESSIONAL)
    page.show()
    laid_out(page)
    (area,) = page.findChildren(ReadingArea)
    assert area.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
