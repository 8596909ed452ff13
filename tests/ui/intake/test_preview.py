"""Files that come in are looked at first; what is ticked comes in, and nothing else."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backroutine.domain.refusal import RefusedError
from backroutine.files.incoming import FoundFiles, IncomingFiles
from backroutine.ui.intake.preview import PreviewDialog
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.stores import DISK_FULL, MemoryStore

ENTRY = {
    "id": "Towel_Pull", "name": "Towel <b>Pull</b>", "force": "pull", "level": "beginner",
    "mechanic": "compound", "equipment": "bands", "primaryMuscles": ["middle back"],
    "secondaryMuscles": [], "category": "strength", "instructions": ["Pull."], "images": [],
}  # fmt: skip
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def incoming(store: MemoryStore) -> IncomingFiles:
    return IncomingFiles(builders.catalogue(), store, ())


@pytest.fixture
def found(incoming: IncomingFiles, tmp_path: Path) -> FoundFiles:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([ENTRY, ENTRY | {"id": "Other", "name": "Other"}]))
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{")
    return incoming.look([path, wrong])


def test_looking_stores_nothing_and_says_what_is_refused(
    found: FoundFiles, store: MemoryStore
) -> None:
    assert not store.exercises.values
    assert len(found.exercises) == 2
    assert "wrong.json" in found.refusals[0]
    assert all(entry.exercise.licence for entry in found.exercises)


def test_an_exercise_that_is_here_is_said_to_be(
    incoming: IncomingFiles, found: FoundFiles, tmp_path: Path
) -> None:
    incoming.store([found.exercises[0].exercise])
    again = incoming.look([tmp_path / "list.json"])
    assert [entry.is_here for entry in again.exercises] == [True, False]


def test_storing_is_all_or_none(
    incoming: IncomingFiles, found: FoundFiles, store: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (entry.exercise for entry in found.exercises)
    save = store.exercises.save

    def full_at_the_second(exercise: object) -> None:
        if exercise == second:
            raise RefusedError(DISK_FULL)
        save(first)

    monkeypatch.setattr(store.exercises, "save", full_at_the_second)
    with pytest.raises(RefusedError):
        incoming.store([first, second])
    assert not store.exercises.values


def test_what_was_stored_can_be_taken_back(
    incoming: IncomingFiles, found: FoundFiles, store: MemoryStore
) -> None:
    exercise = found.exercises[0].exercise
    incoming.store([exercise])
    incoming.take_back([exercise.id, exercise.id])
    assert not store.exercises.values


def test_only_what_is_ticked_is_wished(found: FoundFiles, qtbot: QtBot, theme: Theme) -> None:
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    assert "wrong.json" in dialog.refusals.text()
    dialog.model.setData(dialog.model.index(0, 0), Qt.CheckState.Unchecked, TICK)
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    routines, exercises = wished.args
    assert not routines
    assert [entry.exercise.name for entry in exercises] == ["Other"]


def test_with_nothing_ticked_nothing_can_be_taken_in(
    found: FoundFiles, qtbot: QtBot, theme: Theme
) -> None:
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not dialog.take_in.isEnabled()
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert dialog.take_in.isEnabled()
