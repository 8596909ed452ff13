"""What each box of choices is for, as a screen reader hears it: as its name, Qt tells the choice.

On Linux the name that a box was given is left out, and only its label is heard.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.session import PainReport
from backroutine.ui.history.correct_rows import ReportRow
from backroutine.ui.therapist_text.dialog import TherapistTextDialog
from tests import builders
from tests.more_screens import dose, paper_sheet, shelf
from tests.screenshots import LOOKS
from tests.ui.history.histories import record
from tests.ui.test_accessibility import SHOWN, name_of
from tests.ui.test_tab_order import MORE
from tests.ui.walking import one_window
from tests.window import WholeWindow

WALKED: dict[str, Callable[[WholeWindow], QWidget]] = {
    **SHOWN, **MORE, "works": LOOKS["works"], "dose": dose, "shelf": shelf,
    "paper-sheet": paper_sheet,
}  # fmt: skip
WITH_BOXES = {
    "build", "history", "hurt", "details", "week-plan", "own-exercise", "detail", "correct",
    "works", "dose", "shelf", "paper-sheet",
}  # fmt: skip
"""Of these screens it is known that a box is seen, so that none goes untested unnoticed."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[WholeWindow]:
    with one_window(tmp_path_factory.mktemp("home"), qapp) as program:
        yield program


def labels_of(box: QComboBox) -> list[str]:
    """Return the names of the labels that a screen reader finds for a box."""
    told = QAccessible.queryAccessibleInterface(box)
    assert told is not None
    relations = told.relations(QAccessible.RelationFlag.Label)
    return [name_of(label) for label, _ in relations]


def seen_boxes(within: QWidget) -> list[QComboBox]:
    return [box for box in within.findChildren(QComboBox) if box.isVisible()]


@pytest.mark.parametrize("shown", WALKED)
def test_every_box_says_what_it_is_for(program: WholeWindow, qtbot: QtBot, shown: str) -> None:
    seen = WALKED[shown](program)
    qtbot.waitUntil(lambda: program.background.is_idle)
    boxes = seen_boxes(seen.window())
    told = [(box.accessibleName(), labels_of(box)) for box in boxes]
    for dialog in program.window.findChildren(QDialog):
        dialog.reject()
    assert bool(told) >= (shown in WITH_BOXES)
    assert [(name, labels) for name, labels in told if labels != [name]] == []


def test_the_boxes_of_a_time_that_it_hurt_say_what_they_are_for(qtbot: QtBot) -> None:
    first = record(0.6).results[0]
    said = PainReport(
        first.step_number, first.exercise_id, 30.0, 6, PainKind.SHARP, PainPlace.LOWER_BACK
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    row = ReportRow(said, "Bird dog", parent)
    parent.show()
    boxes = seen_boxes(row)
    assert len(boxes) == 3
    assert [labels_of(box) for box in boxes] == [[box.accessibleName()] for box in boxes]
    assert all("Bird dog" in box.accessibleName() for box in boxes)


def test_what_was_read_from_a_text_with_an_ampersand_is_told_whole(qtbot: QtBot) -> None:
    dialog = TherapistTextDialog(builders.programme(), builders.catalogue(), None)
    qtbot.addWidget(dialog)
    dialog.text.setPlainText("Bird dog 3x10 & breathe")
    dialog.read()
    (row,) = dialog.rows
    assert labels_of(row.exercise) == ["Exercise for “Bird dog 3x10 & breathe”"]
