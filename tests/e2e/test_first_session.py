"""The first session as a person lives it: built, played, found again, printed.

Everything goes through the real window with mouse, keys and drag events, on the real database.
Only the clock and the loudspeaker are doubles, so that six minutes take a few seconds; fifteen are
played in `tests/ui/play/test_whole_session.py`.
"""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ready
from backroutine.domain.session import Outcome, SessionState
from backroutine.domain.timeline import build_timeline
from backroutine.ui.build.mime import exercises_mime
from tests import builders
from tests.e2e.conftest import Start
from tests.paper_words import words_of
from tests.ui.drags import drop
from tests.window import button, shown

LEFT = Qt.MouseButton.LeftButton
PLAYED_MS = 60_000
PROGRAMME_ID, PROGRAMME_NAME = "desk-break-6", "Desk break"


def view(within: QWidget, name: str) -> QAbstractItemView:
    return shown(QAbstractItemView, within, lambda each: each.accessibleName() == name)


def row_of(rows: QAbstractItemView, words: str) -> QModelIndex:
    """Return the row that says these words to a screen reader, scrolled into view."""
    model = rows.model()
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
        if words in str(spoken):
            rows.scrollTo(index)
            return index
    raise AssertionError(f"no row says {words}")


def click_row(qtbot: QtBot, rows: QAbstractItemView, words: str) -> None:
    """Click the row that says these words, where it lies on the screen."""
    place = rows.visualRect(row_of(rows, words)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=place)


def test_build_play_find_again_and_print(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    window = program.window

    # open a programme, and make a copy of it
    qtbot.mouseClick(button(window, "Routines"), LEFT)
    search = shown(QLineEdit, window, lambda each: each.accessibleName() == "Search routines")
    qtbot.keyClicks(search, "desk")
    click_row(qtbot, view(window, "Routines"), PROGRAMME_NAME)
    assert program.pages.build.routine == builders.programme(PROGRAMME_ID)
    qtbot.mouseClick(button(window, "Edit a copy"), LEFT)
    copy = program.pages.build.routine
    assert copy.id != builders.programme(PROGRAMME_ID).id
    assert copy.steps == builders.programme(PROGRAMME_ID).steps

    # drag an exercise into its main section, and take that back
    steps = view(window, "Steps of the routine")
    last = builders.exercise(copy.main[-1].exercise_id).name
    place = steps.visualRect(row_of(steps, last)).center()
    assert drop(steps, exercises_mime([ExerciseId("clamshell")]), place).move_accepted
    assert "clamshell" in [step.exercise_id for step in program.pages.build.routine.main]
    qtbot.keyClick(steps, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.pages.build.routine == copy

    # play it to the end
    qtbot.mouseClick(button(window, "Start routine"), LEFT)
    begun_s = program.clock.elapsed
    with qtbot.waitSignal(program.pages.session_over, timeout=PLAYED_MS):
        qtbot.mouseClick(button(window, "Start"), LEFT)
        qtbot.waitUntil(lambda: program.background.is_idle)
        qtbot.mouseClick(button(window, "None of these"), LEFT)  # the first safety check
    timeline = build_timeline(ready(copy, builders.catalogue()))
    assert [(cue.at_s - begun_s, cue.cue) for cue in program.speaker.scheduled] == [
        (planned.at_s, planned.cue) for planned in timeline.cues
    ]
    assert program.clock.elapsed - begun_s == timeline.total_s > 300
    qtbot.mouseClick(button(window, "Done"), LEFT)

    # start the program anew and find the session in the history
    program = start()
    window = program.window
    qtbot.mouseClick(button(window, "History"), LEFT)
    qtbot.waitUntil(lambda: program.background.is_idle)
    (summary,) = program.store.sessions.all()
    assert (summary.state, summary.active_s) == (SessionState.FINISHED, timeline.total_s)
    record = program.store.sessions.get(summary.id)
    assert {result.outcome for result in record.results} == {Outcome.DONE}
    assert record.plan == copy
    click_row(qtbot, view(window, "Sessions, the newest first"), copy.name)

    # open the copy again and print it
    qtbot.mouseClick(button(window, "Build"), LEFT)
    qtbot.waitUntil(lambda: program.pages.build.routine == copy)
    qtbot.mouseClick(button(window, "Print"), LEFT)
    dialog = shown(QDialog, window, lambda each: each.windowTitle().startswith("Print"))
    qtbot.mouseClick(button(dialog, "Save as PDF…"), LEFT)
    asked = shown(QFileDialog, dialog, lambda _: True)
    name = shown(QLineEdit, asked, lambda each: each.objectName() == "fileNameEdit")
    path = tmp_path / "hand-out.pdf"
    name.selectAll()
    QApplication.clipboard().setText(str(path))
    qtbot.keyClick(name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(button(asked, "&Save"), LEFT)
    qtbot.waitUntil(path.exists)
    text = words_of(path)
    for step in copy.steps:
        assert builders.exercise(step.exercise_id).name in text
    assert "6 minutes" in text
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_draft_is_neither_started_nor_printed(qtbot: QtBot, start: Start) -> None:
    program = start()
    window = program.window
    qtbot.mouseClick(button(window, "Routines"), LEFT)
    qtbot.mouseClick(button(window, "New routine"), LEFT)
    assert not button(window, "Start routine").isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
