"""Real drags, with Qt's own loop: not on the offscreen platform, where they end as they begin.

Run them with `QT_QPA_PLATFORM=minimal`, which needs no screen either.
"""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.gestures import outline, step_point
from tests.ui.drags import drag_by_hand

MAIN = 1


@pytest.fixture(autouse=True)
def with_drags(qapp: QGuiApplication) -> None:
    if qapp.platformName() == "offscreen":
        pytest.skip("a drag ends as it begins on the offscreen platform")


def test_a_card_is_dragged_into_the_routine(page: BuildPage, qtbot: QtBot) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("dead-bug").id)
    card = cards.visualRect(cards.currentIndex()).center()
    target = step_point(view, "s4", "lower")
    drag_by_hand(cards.viewport(), card, view.viewport(), target)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["bird-dog", "dead-bug", "glute-bridge"])


def test_a_step_is_dragged_above_another(page: BuildPage, qtbot: QtBot) -> None:
    view = page.panel.view
    start, target = step_point(view, "s5"), step_point(view, "s4")
    drag_by_hand(view.viewport(), start, view.viewport(), target)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["glute-bridge", "bird-dog"])
    assert view.selected_steps == ["s5"]
    page.undo_stack.undo()
    assert outline(page)[MAIN] == ["bird-dog", "glute-bridge"]


def test_a_wall_sit_dragged_into_the_warm_up_is_refused(page: BuildPage, qtbot: QtBot) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("wall-sit").id)
    card = cards.visualRect(cards.currentIndex()).center()
    drag_by_hand(cards.viewport(), card, view.viewport(), step_point(view, "s2"))
    qtbot.waitUntil(lambda: "Wall sit" in page.panel.message.text)
    assert page.undo_stack.count() == 0
