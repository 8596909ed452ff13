"""An import from the files to the store, and back by one undo."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, ExerciseId, ExerciseType
from backroutine.domain.own_exercise import own_exercise
from backroutine.domain.routine import Routine, RoutineId
from backroutine.files.incoming import IncomingFiles
from backroutine.files.routine_file import routine_contents
from backroutine.ui.background import Background
from backroutine.ui.intake.taking_in import TakingIn
from backroutine.ui.notice import Notice
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.stores import DISK_FULL, MemoryStore

ENTRY = {
    "id": "Towel_Pull", "name": "Towel Pull", "force": "pull", "level": "beginner",
    "mechanic": "compound", "equipment": "bands", "primaryMuscles": ["middle back"],
    "secondaryMuscles": [], "category": "strength", "instructions": ["Pull."], "images": [],
}  # fmt: skip


class Desk:
    """A window with what an import needs, and the routines that it was told of."""

    def __init__(self, theme: Theme, background: Background, store: MemoryStore) -> None:
        self.window = QWidget()
        self.notice = Notice(theme, self.window)
        self.stack = QUndoStack(self.window)
        files = IncomingFiles(builders.catalogue(), store, (), store.imports)
        self.taking = TakingIn(files, background, self.stack, self.notice, self.window)
        self.background = background
        self.taken: list[Routine] = []
        self.taking.routines_taken.connect(self.taken.extend)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, background: Background, store: MemoryStore) -> Desk:
    desk = Desk(theme, background, store)
    qtbot.addWidget(desk.window)
    desk.window.show()
    return desk


def import_all(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([ENTRY, ENTRY | {"id": "Other", "name": "Other"}]))
    desk.taking.look_at([path])
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert desk.taking.dialog is not None
    qtbot.mouseClick(desk.taking.dialog.take_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.background.is_idle)


def test_an_import_is_one_undo(
    desk: Desk, qtbot: QtBot, tmp_path: Path, store: MemoryStore
) -> None:
    import_all(desk, qtbot, tmp_path)
    assert len(store.exercises.values) == 2
    assert desk.stack.count() == 1
    desk.stack.undo()
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert not store.exercises.values
    desk.stack.redo()
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert len(store.exercises.values) == 2


def test_routines_and_their_exercises_come_in_with_one_write_and_go_with_one_undo(
    desk: Desk, qtbot: QtBot, tmp_path: Path, store: MemoryStore
) -> None:
    own = own_exercise(
        ExerciseId("own-1"), "Bridge on a cushion", Category.CORE, ExerciseType.REPS, Dose(reps=8)
    )
    catalogue = Catalogue([*builders.catalogue(), own])
    paths = [tmp_path / f"{name}.json" for name in ("one", "two")]
    for path in paths:
        given = builders.routine(("cat-cow",), (("own-1", own.dose),), name=path.stem)
        given = replace(given, id=RoutineId(path.stem))
        path.write_bytes(routine_contents(given, catalogue))
    desk.taking.look_at(paths)
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert desk.taking.dialog is not None
    qtbot.mouseClick(desk.taking.dialog.take_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert sorted(routine.name for routine in desk.taken) == ["one", "two"]
    assert set(store.routines.values) == {"one", "two"}
    assert set(store.exercises.values) == {"own-1"}
    assert (store.routines.writes, store.exercises.writes) == (1, 1)
    assert desk.stack.count() == 1
    desk.stack.undo()
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert not store.routines.values
    assert not store.exercises.values
    assert (store.routines.writes, store.exercises.writes) == (2, 2)
    desk.stack.redo()
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert len(store.routines.values) == 2
    assert len(store.exercises.values) == 1


def test_a_full_disk_changes_nothing_and_is_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path, store: MemoryStore
) -> None:
    store.exercises.refusal = DISK_FULL
    import_all(desk, qtbot, tmp_path)
    assert desk.notice.text == DISK_FULL
    assert not desk.stack.count()
    assert not store.exercises.values


def test_a_file_with_nothing_in_it_says_why(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    path.write_text("[]")
    desk.taking.look_at([path])
    qtbot.waitUntil(lambda: desk.background.is_idle)
    assert desk.taking.dialog is None
    assert "none.json" in desk.notice.text
