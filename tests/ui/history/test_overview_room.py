"""The charts one below the other: everything keeps its own place and room."""

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.history.overview import Overview
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme

LONG = "How is your back this morning, after everything that you did yesterday? " * 2


@pytest.mark.parametrize(("before", "after"), [((753, 594), (598, 378)), ((598, 378), (753, 594))])
def test_a_window_that_changes_while_another_page_is_shown_leaves_each_card_its_room(
    qtbot: QtBot, theme: Theme, before: tuple[int, int], after: tuple[int, int]
) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    overview = Overview(theme, stack)
    question = PlainLabel(LONG, parent=overview, wraps=True)
    overview.add_above(question)
    pages = overview, QWidget(stack)
    for page in pages:
        stack.addWidget(page)
    stack.resize(*before)
    stack.show()
    QApplication.processEvents()
    stack.setCurrentWidget(pages[1])
    stack.resize(*after)
    QApplication.processEvents()
    stack.setCurrentWidget(overview)
    QApplication.processEvents()
    inner = overview.widget()
    assert inner is not None
    cards = [question, *overview._cards]
    places = [card.geometry() for card in cards]
    assert all(inner.rect().contains(place) for place in places)
    assert all(card.height() >= card.minimumHeight() for card in cards)
    assert not any(
        place.intersects(other)
        for number, place in enumerate(places)
        for other in places[number + 1 :]
    )
