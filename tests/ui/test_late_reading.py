"""Routines are judged for the player and the plan once they are looked at, not after every edit."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.background import Background
from backroutine.ui.late_reading import LateReading
from backroutine.ui.main_window import PageIndex
from tests import builders
from tests.ui.stores import MemoryStore
from tests.window import WholeWindow


class Reading:
    """A page that edits in a window, and what was handed on."""

    def __init__(self, qtbot: QtBot, background: Background, store: MemoryStore) -> None:
        self.qtbot, self.background, self.store = qtbot, background, store
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.editing = QWidget(self.window)
        self.shown: list[list[str]] = []
        self.late = LateReading(store.routines, background, self.editing, self.take)
        self.window.show()

    def take(self, routines: Sequence[Routine]) -> None:
        self.shown.append([routine.name for routine in routines])

    def store_as(self, name: str) -> None:
        self.store.routines.save(builders.routine(("march-in-place",), name=name))
        self.late.note_change()

    def settled(self) -> list[list[str]]:
        self.qtbot.waitUntil(lambda: self.background.is_idle)
        return self.shown


@pytest.fixture
def reading(qtbot: QtBot, background: Background, store: MemoryStore) -> Reading:
    return Reading(qtbot, background, store)


def test_edits_that_are_seen_read_nothing_until_their_page_is_left(reading: Reading) -> None:
    for name in ("One", "Two", "Three"):
        reading.store_as(name)
    assert reading.settled() == []
    reading.editing.hide()
    assert reading.settled() == [["Three"]]
    reading.editing.show()
    reading.editing.hide()
    assert reading.settled() == [["Three"]]


def test_a_change_from_elsewhere_is_read_at_once(reading: Reading) -> None:
    reading.editing.hide()
    reading.store_as("One")
    assert reading.settled() == [["One"]]


def test_who_asks_for_the_plan_meets_what_was_stored(reading: Reading) -> None:
    asked: list[object] = []

    def ask(routine_id: RoutineId | None) -> None:
        asked.append((routine_id, list(reading.shown)))

    plan = reading.late.read_first(ask)
    plan(None)
    assert asked == [(None, [])]
    reading.store_as("One")
    plan(RoutineId("r1"))
    reading.settled()
    assert asked[1:] == [("r1", [["One"]])]


def test_a_window_that_closes_reads_nothing(reading: Reading) -> None:
    reading.store_as("One")
    reading.window.hide()
    assert reading.settled() == []


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[WholeWindow]:
    program = WholeWindow(tmp_path / "home", qapp)
    qtbot.waitUntil(lambda: program.background.is_idle)
    yield program
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_player_offers_what_was_edited_last(program: WholeWindow, qtbot: QtBot) -> None:
    build, rows = program.pages.build, program.pages.play.choose.list.rows
    build.bench.new_routine()
    build.edits.add([ExerciseId("march-in-place"), ExerciseId("bird-dog")])
    build.bench.rename("Mine of today")
    qtbot.waitUntil(lambda: program.background.is_idle)
    assert "Mine of today" not in [row.title for row in rows.rows]
    program.window.show_page(PageIndex.PLAY)
    qtbot.waitUntil(lambda: program.background.is_idle)
    assert "Mine of today" in [row.title for row in rows.rows]
