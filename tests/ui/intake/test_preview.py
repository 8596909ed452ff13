"""Files that come in are looked at first; what is ticked comes in, and nothing else."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Sides
from backroutine.domain.exercise import Category, Section
from backroutine.domain.own_exercise import standing_of
from backroutine.files.incoming import FoundFiles, IncomingFiles
from backroutine.ui.intake.found_model import FoundModel
from backroutine.ui.intake.preview import PreviewDialog
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.stores import MemoryStore

ENTRY = {
    "id": "Towel_Pull", "name": "Towel <b>Pull</b>", "force": "pull", "level": "beginner",
    "mechanic": "compound", "equipment": "bands", "primaryMuscles": ["middle back"],
    "secondaryMuscles": [], "category": "strength", "instructions": ["Pull."], "images": [],
}  # fmt: skip
STATE = 4
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def incoming(store: MemoryStore) -> IncomingFiles:
    return IncomingFiles(builders.catalogue(), store, (), store.imports)


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
    incoming.store([], [found.exercises[0].exercise])
    again = incoming.look([tmp_path / "list.json"])
    assert [entry.is_here for entry in again.exercises] == [True, False]


def test_what_was_stored_can_be_taken_back(
    incoming: IncomingFiles, found: FoundFiles, store: MemoryStore
) -> None:
    exercise = found.exercises[0].exercise
    routine = builders.routine(("cat-cow",))
    incoming.store([routine], [exercise])
    incoming.take_back([routine.id, routine.id], [exercise.id, exercise.id])
    assert not store.routines.values
    assert not store.exercises.values


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_first_new_exercise_is_chosen_whichever_way_lines_run(
    found: FoundFiles, qtbot: QtBot, theme: Theme, qapp: QApplication,
    direction: Qt.LayoutDirection,
) -> None:  # fmt: skip
    qapp.setLayoutDirection(direction)
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert [index.row() for index in dialog.table.selectionModel().selectedRows()] == [0]
    assert dialog.mapping.sides.currentText() == "Both together"


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
    assert [exercise.name for exercise in exercises] == ["Other"]


def choose(box: QComboBox, words: str) -> None:
    """Choose as somebody does with the arrow keys and Enter."""
    index = box.findText(words)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


@pytest.fixture
def dialog(found: FoundFiles, qtbot: QtBot, theme: Theme) -> PreviewDialog:
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    dialog.show()
    return dialog


def test_what_a_file_says_otherwise_is_corrected_for_one_exercise(
    dialog: PreviewDialog, qtbot: QtBot
) -> None:
    bar = dialog.mapping
    assert bar.category.currentText() == "Strength"
    assert [bar.section.itemText(n) for n in range(bar.section.count())] == ["Main"]
    choose(bar.category, "Stretch")
    choose(bar.section, "Cool-down")
    choose(bar.sides, "Each side")
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    first, second = wished.args[1]
    assert (first.category, first.usual_section) == (Category.STRETCH, Section.COOL_DOWN)
    assert first.dose.sides is Sides.PER_SIDE
    assert first.sections == standing_of(Category.STRETCH).sections
    assert (first.licence, first.author) == (second.licence, second.author)
    assert (second.category, second.dose.sides) == (Category.STRENGTH, Sides.BOTH)


def test_all_that_are_ticked_are_corrected_at_once(dialog: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.mapping.for_all, Qt.MouseButton.LeftButton)
    choose(dialog.mapping.category, "Core")
    dialog.model.setData(dialog.model.index(1, 0), Qt.CheckState.Unchecked, TICK)
    choose(dialog.mapping.sides, "Alternating")
    dialog.model.setData(dialog.model.index(1, 0), Qt.CheckState.Checked, TICK)
    assert dialog.mapping.category.currentText() == "Core"
    assert dialog.mapping.sides.currentIndex() == -1
    sides = [exercise.dose.sides for exercise in dialog.model.exercises]
    assert sides == [Sides.ALTERNATING, Sides.BOTH]


def test_a_file_cannot_make_what_does_not_warm_up_do_so(dialog: PreviewDialog) -> None:
    dialog.model.set_section([0, 1], Section.WARM_UP)
    assert all(exercise.usual_section is Section.MAIN for exercise in dialog.model.exercises)


def test_sides_are_asked_for_until_they_are_said(incoming: IncomingFiles, tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps([ENTRY | {"name": "Single Arm Row"}]))
    model = FoundModel(incoming.look([path]))
    assert "sides" in model.index(0, STATE).data()
    model.set_sides([0], Sides.BOTH)
    assert model.index(0, STATE).data() == "New"


def test_with_nothing_ticked_nothing_can_be_taken_in(
    found: FoundFiles, qtbot: QtBot, theme: Theme
) -> None:
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not dialog.take_in.isEnabled()
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert dialog.take_in.isEnabled()


@pytest.mark.parametrize(("scale", "width"), [(100, 962), (200, 962), (200, 1200)])
def test_the_boxes_hold_their_words(
    found: FoundFiles, theme: Theme, qtbot: QtBot, scale: int, width: int
) -> None:
    dialog = PreviewDialog(found)
    qtbot.addWidget(dialog)
    theme.set_text_scale(scale)
    dialog.resize(width, 552)
    dialog.show()
    mapping = dialog.mapping
    parts = (mapping.category, mapping.section, mapping.sides, mapping.for_all)
    qtbot.waitUntil(lambda: all(p.width() >= p.sizeHint().width() for p in parts))
    assert (dialog.width(), dialog.height()) == (width, 552)
    theme.set_text_scale(100)


def test_a_narrow_dialog_leaves_the_names_their_room(dialog: PreviewDialog, qtbot: QtBot) -> None:
    metrics = dialog.table.fontMetrics()
    name = "Standing hip circles"
    dialog.resize(752, 500)
    qtbot.waitUntil(lambda: dialog.table.viewport().width() < 752)
    tick = dialog.table.sizeHintForColumn(0) - metrics.horizontalAdvance("Towel <b>Pull</b>")
    assert dialog.table.columnWidth(0) >= metrics.horizontalAdvance(name) + tick
    dialog.resize(1400, 600)
    qtbot.waitUntil(lambda: dialog.table.horizontalHeader().length() > 1200)
    assert dialog.table.horizontalHeader().length() == dialog.table.viewport().width()
