"""Card, editor and reminders hold to one plan, the routines there are and the sessions of today."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import WeekPlan
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.ui.background import Background
from backroutine.ui.plan.planning import Planning
from backroutine.ui.ports import Store
from backroutine.ui.theme import Theme
from tests import builders
from tests.doubles import ManualClock, RecordingTray
from tests.files.sessions import session_record
from tests.ui.plan.conftest import SUNDAY
from tests.ui.stores import MemoryStore

ARTICLE = RoutineId(builders.ARTICLE)
TODAY = WeekPlan().with_routine(ARTICLE, (0,), time(23, 59))


@pytest.fixture
def planning(
    qtbot: QtBot, store: MemoryStore, background: Background, theme: Theme, clock: ManualClock,
    tray: RecordingTray,
) -> Iterator[Planning]:  # fmt: skip
    window = QWidget()
    qtbot.addWidget(window)
    store.plans.plan = TODAY
    whole: Store = store
    planning = Planning(whole, background, theme, clock, tray, window)
    planning.show_routines([builders.programme()], builders.catalogue())
    planning.load()
    qtbot.waitUntil(lambda: background.is_idle)
    window.show()
    yield planning
    if planning.dialog is not None:
        planning.dialog.close()


def test_the_stored_plan_stands_on_the_card(planning: Planning) -> None:
    assert [row.is_done for row in planning.card.rows] == [False]


def test_a_session_of_today_is_seen(
    planning: Planning, store: MemoryStore, background: Background, qtbot: QtBot,
    clock: ManualClock,
) -> None:  # fmt: skip
    store.sessions.save(replace(session_record(), routine_id=ARTICLE, started_at=clock.now()))
    planning.look_at_sessions()
    qtbot.waitUntil(lambda: background.is_idle)
    assert [row.is_done for row in planning.card.rows] == [True]


def test_what_is_edited_is_shown_everywhere_and_stored(
    planning: Planning, store: MemoryStore, background: Background, qtbot: QtBot
) -> None:
    planning.card.plan_button.click()
    assert planning.dialog is not None
    editor = planning.dialog.editor
    assert editor.plan == TODAY
    editor.add_bar.asked.emit(ARTICLE, frozenset({SUNDAY, 0}), time(18))
    assert len(planning.card.rows) == 2
    qtbot.waitUntil(lambda: background.is_idle)
    assert store.plans.plan == TODAY.with_routine(ARTICLE, (SUNDAY, 0), time(18))
    assert editor.undo_stack.canUndo()
    editor.undo_stack.undo()
    qtbot.waitUntil(lambda: background.is_idle)
    assert store.plans.plan == TODAY
    assert len(planning.card.rows) == 1


def test_a_restored_plan_takes_the_place_of_the_one_shown(
    planning: Planning, store: MemoryStore, background: Background, qtbot: QtBot
) -> None:
    planning.open_editor(ARTICLE)
    assert planning.dialog is not None
    store.plans.plan = WeekPlan()
    planning.load()
    qtbot.waitUntil(lambda: background.is_idle)
    assert planning.dialog.editor.plan == WeekPlan()
    assert not planning.card.rows


def test_wishes_come_from_card_editor_and_reminder(
    planning: Planning, tray: RecordingTray, clock: ManualClock
) -> None:
    started: list[str] = []
    opened: list[str] = []
    planning.start_wished.connect(started.append)
    planning.open_wished.connect(opened.append)
    planning.card.rows[0].start.click()
    planning.open_editor()
    assert planning.dialog is not None
    planning.dialog.editor.start_wished.emit(ARTICLE)
    assert started == [ARTICLE, ARTICLE]
    exported: list[WeekPlan] = []
    planning.export_wished.connect(exported.append)
    planning.dialog.editor.export.click()
    assert exported == [TODAY]
    planning.reminders.set_reminders(True)
    due = planning.keeper.plan.times[0].moment_on(clock.now().astimezone().date())
    clock.set_wall((due - clock.now()).total_seconds())
    planning.reminders.check()
    assert len(tray.clicks) == 1
    tray.clicks[0]()
    assert opened == [ARTICLE]


def test_the_editor_follows_settings_before_and_after_it_is_opened(planning: Planning) -> None:
    planning.set_week_start(WeekStart.SUNDAY)
    planning.open_editor()
    assert planning.dialog is not None
    grid = planning.dialog.editor.grid
    assert grid.columns[0].weekday == SUNDAY
    planning.set_week_start(WeekStart.MONDAY)
    assert grid.columns[0].weekday == 0
    planning.show_routines([], builders.catalogue())
    assert planning.dialog.editor.add_bar.routine.count() == 0
    assert not planning.card.rows
