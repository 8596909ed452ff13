"""A finger: a swipe scrolls, a tap presses, a handle drags, and so does a long press."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import StepId
from backroutine.ui.build.catalogue_view import CatalogueView
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_layout import StepLayout
from backroutine.ui.build.routine_view import RoutineView
from backroutine.ui.build.touch_hand import LONG_PRESS_MS
from backroutine.ui.tokens import HIT_SIZE
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import outline
from tests.ui.build.test_mouse import layout_of

LEFT = Qt.MouseButton.LeftButton
MOVES = 8


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def page(make_page: MakePage) -> BuildPage:
    return make_page(builders.routine(("march-in-place",), ("bird-dog", "glute-bridge") * 12))


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the lists from which a drag began; none runs."""
    begun: list[str] = []
    for kind in (RoutineView, CatalogueView):
        monkeypatch.setattr(kind, "startDrag", lambda self, _: begun.append(type(self).__name__))
    return begun


def swipe(
    screen: QPointingDevice, view: QAbstractItemView, start: QPoint, way: QPoint, rest_ms: int = 0
) -> None:
    """Press with a finger, rest, pull, and let go."""
    window = view.window()
    first = view.viewport().mapTo(window, start)
    finger = QTest.touchEvent(window, screen, False)
    finger.press(0, first, window)
    finger.commit()
    if rest_ms:
        QTest.qWait(rest_ms)
    for number in range(1, MOVES + 1):
        finger.move(0, first + way * number / MOVES, window)
        finger.commit()
    finger.release(0, first + way, window)
    finger.commit()


def grip_of(page: BuildPage, step: str) -> QPoint:
    place: StepLayout = layout_of(page, step)
    return place.grip.center()


def test_a_swipe_on_the_steps_scrolls_them(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice, dragged: list[str]
) -> None:
    view = page.panel.view
    swipe(screen, view, QPoint(200, view.viewport().height() - 40), QPoint(0, -300))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() >= 200)
    assert dragged == []
    assert view.open_step is None


def test_a_swipe_on_the_cards_scrolls_them(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice, dragged: list[str]
) -> None:
    view = page.catalogue.view
    swipe(screen, view, QPoint(100, view.viewport().height() - 40), QPoint(0, -300))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() >= 200)
    assert dragged == []
    assert page.undo_stack.count() == 0


@pytest.mark.parametrize(("dx", "dy"), [(0, 0), (-17, -17), (17, 17)])
def test_a_finger_drags_from_the_handle(
    page: BuildPage, screen: QPointingDevice, dragged: list[str], dx: int, dy: int
) -> None:
    view = page.panel.view
    assert abs(dx) <= HIT_SIZE // 2
    at = grip_of(page, "s4") + QPoint(dx, dy)
    scrolled = view.verticalScrollBar().value()
    swipe(screen, view, at, QPoint(0, 120))
    assert "RoutineView" in dragged
    assert view.verticalScrollBar().value() == scrolled


def test_a_finger_drags_from_anywhere_after_a_long_press(
    page: BuildPage, screen: QPointingDevice, dragged: list[str]
) -> None:
    view, cards = page.panel.view, page.catalogue.view
    at = layout_of(page, "s3").name.center()
    swipe(screen, view, at, QPoint(0, 120), LONG_PRESS_MS + 60)
    assert "RoutineView" in dragged
    swipe(screen, cards, QPoint(80, 80), QPoint(120, 0), LONG_PRESS_MS + 60)
    assert "CatalogueView" in dragged


def test_a_long_press_let_go_where_it_was_opens_the_menu_of_the_step(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice, dragged: list[str]
) -> None:
    view = page.panel.view
    swipe(screen, view, layout_of(page, "s3").dose.center(), QPoint(2, 2), LONG_PRESS_MS + 60)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert {"Move up", "Duplicate", "Make a circuit", "Swap for"} <= set(words)
    next(action for action in menu.actions() if action.text() == "Duplicate").trigger()
    menu.close()
    assert len(page.routine.main) == 25
    assert page.routine.main[2].exercise_id == page.routine.main[1].exercise_id == "glute-bridge"
    assert view.open_step is None
    assert dragged == []


def test_a_tap_opens_the_dose_and_presses_the_cross(
    page: BuildPage, screen: QPointingDevice, dragged: list[str]
) -> None:
    view = page.panel.view
    swipe(screen, view, layout_of(page, "s3").dose.center(), QPoint(0, 0))
    assert view.open_step == StepId("s3")
    view.close_editor()
    swipe(screen, view, layout_of(page, "s2").remove.center(), QPoint(0, 0))
    assert len(outline(page)[1]) == 23
    assert dragged == []


def test_the_mouse_drags_from_everywhere(page: BuildPage, qtbot: QtBot, dragged: list[str]) -> None:
    view = page.panel.view
    at = layout_of(page, "s3").name.center()
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    for number in range(1, 5):
        QTest.mouseMove(view.viewport(), at + QPoint(0, 20 * number))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at + QPoint(0, 80))
    assert "RoutineView" in dragged
