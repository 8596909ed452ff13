"""Real drags, with Qt's own loop: not on the offscreen platform, where they end as they begin.

On it, one test runs the others in a program of their own with `QT_QPA_PLATFORM=minimal`, which
needs no screen either.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Section
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.touch_hand import LONG_PRESS_MS
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import outline, step_point
from tests.ui.build.test_mouse import layout_of
from tests.ui.drags import LAST_MOVE_MS, RELEASE_MS, drag_by_finger, drag_by_hand

MAIN = 1
REAL_DRAGS = 8

ROOT = Path(__file__).parents[3]
IS_OFFSCREEN = os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen"
in_a_drag = pytest.mark.skipif(IS_OFFSCREEN, reason="run by the first test, on another platform")


@pytest.mark.skipif(not IS_OFFSCREEN, reason="it is for the offscreen platform")
def test_real_drags_on_the_minimal_platform() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:randomly", __file__]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "minimal"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{REAL_DRAGS} passed" in done.stdout


@in_a_drag
def test_a_card_is_dragged_into_the_routine(page: BuildPage, qtbot: QtBot) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("dead-bug").id)
    card = cards.visualRect(cards.currentIndex()).center()
    target = step_point(view, "s4", "lower")
    drag_by_hand(cards.viewport(), card, view.viewport(), target)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["bird-dog", "dead-bug", "glute-bridge"])


@in_a_drag
def test_a_step_is_dragged_above_another(page: BuildPage, qtbot: QtBot) -> None:
    view = page.panel.view
    start, target = step_point(view, "s5"), step_point(view, "s4")
    drag_by_hand(view.viewport(), start, view.viewport(), target)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["glute-bridge", "bird-dog"])
    assert view.selected_steps == ["s5"]
    page.undo_stack.undo()
    assert outline(page)[MAIN] == ["bird-dog", "glute-bridge"]


@in_a_drag
def test_a_wall_sit_dragged_into_the_warm_up_is_refused(page: BuildPage, qtbot: QtBot) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("wall-sit").id)
    card = cards.visualRect(cards.currentIndex()).center()
    drag_by_hand(cards.viewport(), card, view.viewport(), step_point(view, "s2"))
    qtbot.waitUntil(lambda: "Wall sit" in page.panel.message.text)
    assert page.undo_stack.count() == 0


@in_a_drag
def test_esc_in_a_drag_leaves_everything_as_it_was(page: BuildPage, qtbot: QtBot) -> None:
    view, before = page.panel.view, page.routine
    start, target = step_point(view, "s5"), step_point(view, "s4")
    seen: list[int | None] = []
    # after the last move, before the button is let go
    handle = page.windowHandle()
    QTimer.singleShot(LAST_MOVE_MS + 20, lambda: seen.append(view.gap_row))
    QTimer.singleShot(LAST_MOVE_MS + 30, lambda: QTest.keyClick(handle, Qt.Key.Key_Escape))
    drag_by_hand(view.viewport(), start, view.viewport(), target)
    qtbot.waitUntil(lambda: len(seen) == 1)
    qtbot.waitUntil(lambda: view.gap_row is None)
    assert seen[0] is not None
    QTest.qWait(RELEASE_MS)
    assert page.routine is before
    assert page.undo_stack.count() == 0


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@in_a_drag
def test_a_finger_drags_a_step_by_its_handle_above_another(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice
) -> None:
    view = page.panel.view
    start, target = layout_of(page, "s5").grip.center(), step_point(view, "s4")
    drag_by_finger(screen, view.viewport(), start, view.viewport(), target)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["glute-bridge", "bird-dog"])
    assert view.selected_steps == ["s5"]
    assert page.undo_stack.count() == 1


@in_a_drag
def test_a_finger_that_rests_on_a_card_drags_it_into_the_routine(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice
) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("dead-bug").id)
    card = cards.visualRect(cards.currentIndex()).center()
    target = step_point(view, "s4", "lower")
    drag_by_finger(screen, cards.viewport(), card, view.viewport(), target, LONG_PRESS_MS + 60)
    qtbot.waitUntil(lambda: outline(page)[MAIN] == ["bird-dog", "dead-bug", "glute-bridge"])
    assert page.undo_stack.count() == 1


@in_a_drag
def test_a_finger_is_told_why_a_wall_sit_may_not_stand_in_the_warm_up(
    page: BuildPage, qtbot: QtBot, screen: QPointingDevice
) -> None:
    cards, view = page.catalogue.view, page.panel.view
    cards.choose(builders.exercise("wall-sit").id)
    card = cards.visualRect(cards.currentIndex()).center()
    target = step_point(view, "s2")
    drag_by_finger(screen, cards.viewport(), card, view.viewport(), target, LONG_PRESS_MS + 60)
    qtbot.waitUntil(lambda: "Wall sit" in page.panel.message.text)
    assert page.undo_stack.count() == 0


@in_a_drag
def test_the_article_s_sections_are_filled_by_pressing_and_pulling(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page, article = make_page(), builders.programme()
    qtbot.mouseClick(page.panel.heading.shelf_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.shelf.new, Qt.MouseButton.LeftButton)
    cards, view, wanted = page.catalogue.view, page.panel.view, []
    for section, _, step in article.placed_steps():
        cards.choose(step.exercise_id)
        cards.scrollTo(cards.currentIndex())
        card = cards.visualRect(cards.currentIndex()).center()
        drag_by_hand(cards.viewport(), card, view.viewport(), end_in_sight(page, section))
        wanted.append((section, step.exercise_id))
        qtbot.waitUntil(lambda: len(page.routine.steps) == len(wanted))
    assert [(section, s.exercise_id) for section, _, s in page.routine.placed_steps()] == wanted


def end_in_sight(page: BuildPage, section: Section) -> QPoint:
    """Return a place at the end of a section, off the edges at which the list scrolls by itself."""
    view, model = page.panel.view, page.panel.model
    row = max(n for n in range(model.rowCount()) if model.row(n).section is section)
    view.scrollTo(model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
    return view.visualRect(model.index(row)).bottomLeft() + QPoint(60, -6)
