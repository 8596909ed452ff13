"""Printing from the window: where it is asked for, and what is still known after a restart."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import ready, review
from backroutine.pdf.sheet import SheetOptions
from backroutine.ui.main_window import PageIndex
from backroutine.ui.notice import Notice
from backroutine.ui.printing.dialog import HandoutDialog
from backroutine.ui.printing.preview import PageView
from backroutine.ui.printing.report_dialog import ReportDialog
from backroutine.wording import finding_sentence
from tests import builders
from tests.ui.history.histories import records
from tests.window import WholeWindow, shown

ROOT = Path(__file__).resolve().parents[3]
REPORT = "Report for a therapist…"


@dataclass
class Program:
    """The program, to be started again and again on the same data."""

    folder: Path
    qtbot: QtBot
    application: QApplication
    window: WholeWindow | None = None

    def start(self) -> WholeWindow:
        self.stop()
        self.window = WholeWindow(self.folder, self.application)
        self.settle()
        return self.window

    def settle(self) -> None:
        window = self.window
        assert window is not None
        self.qtbot.waitUntil(lambda: window.background.is_idle)

    def stop(self) -> None:
        if self.window is not None:
            self.window.close()
            self.window = None


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    program = Program(tmp_path, qtbot, qapp)
    yield program
    program.stop()


def type_into(dialog: QDialog, number: int, words: str, qtbot: QtBot) -> None:
    """Type into one of the lines for names."""
    (box,) = dialog.findChildren(QSpinBox)
    lines = [line for line in dialog.findChildren(QLineEdit) if line.parent() is box.parent()]
    qtbot.keyClicks(lines[number], words)


def handout(window: WholeWindow) -> HandoutDialog:
    routine = builders.routine((("march-in-place", Dose(time_s=300)),), ("bird-dog",))
    window.pages.build.print_requested.emit(ready(routine, builders.catalogue()))
    return shown(HandoutDialog, window.window, lambda _: True)


def report(program: Program, window: WholeWindow) -> ReportDialog:
    window.window.report_wished.emit()
    program.settle()
    program.qtbot.waitUntil(lambda: bool(window.window.findChildren(ReportDialog)))
    return shown(ReportDialog, window.window, lambda _: True)


def test_the_start_of_the_window_imports_nothing_of_printing() -> None:
    code = (
        "import sys, backroutine.ui.pages\n"
        "late = ('backroutine.ui.printing', 'backroutine.pdf.writer', 'pypdf')\n"
        "sys.exit(' '.join(name for name in late if name in sys.modules) or None)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert made.stderr == ""


def test_the_history_page_opens_the_report_on_its_sessions(program: Program) -> None:
    window = program.start()
    for record in records(10):
        window.background.run(partial(window.store.sessions.save, record))
    window.pages.history.reload()
    program.settle()
    window.window.show_page(PageIndex.HISTORY)
    button = shown(QPushButton, window.window, lambda b: b.text() == REPORT)
    program.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    program.qtbot.waitUntil(lambda: bool(window.window.findChildren(ReportDialog)))
    dialog = shown(ReportDialog, window.window, lambda _: True)
    seen = "\n".join(v.accessibleDescription() for v in dialog.findChildren(PageView))
    assert "10\nsessions done; " in seen


def test_the_plan_that_is_stored_is_told_in_the_report(program: Program) -> None:
    window = program.start()
    for record in records(10):
        window.background.run(partial(window.store.sessions.save, record))
    window.pages.week.planning.keeper.save(
        WeekPlan().with_routine(RoutineId("r"), range(7), time(7))
    )
    dialog = report(program, window)
    seen = "\n".join(v.accessibleDescription() for v in dialog.findChildren(PageView))
    assert "by the present plan" in seen


def test_the_menu_of_the_window_opens_it_too(program: Program) -> None:
    window = program.start()
    (action,) = [a for a in window.window.findChildren(QAction) if a.text() == REPORT]
    action.trigger()
    program.qtbot.waitUntil(lambda: bool(window.window.findChildren(ReportDialog)))
    dialog = shown(ReportDialog, window.window, lambda _: True)
    seen = "\n".join(v.accessibleDescription() for v in dialog.findChildren(PageView))
    assert "No session was recorded in this time." in seen


def test_the_last_choices_are_known_after_a_restart(program: Program) -> None:
    window = program.start()
    dialog = handout(window)
    program.qtbot.keyClick(dialog.findChildren(QSpinBox)[0], Qt.Key.Key_Up)
    type_into(dialog, 0, "Ada", program.qtbot)
    dialog.reject()
    summary = report(program, window)
    program.qtbot.keyClick(summary.findChildren(QSpinBox)[0], Qt.Key.Key_Up)
    type_into(summary, 1, "B. Kos", program.qtbot)
    summary.reject()
    program.settle()

    window = program.start()
    again = handout(window)
    assert again.options == SheetOptions(weeks=5, person="Ada")
    again.reject()
    summary = report(program, window)
    assert (summary.options.weeks, summary.options.therapist) == (13, "B. Kos")


def test_another_setting_changed_in_between_does_not_forget_them(program: Program) -> None:
    window = program.start()
    dialog = handout(window)
    type_into(dialog, 0, "Ada", program.qtbot)
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.window.theme_toggled.emit()
    assert handout(window).options.person == "Ada"


def test_a_draft_is_not_printed_and_the_window_says_what_it_lacks(program: Program) -> None:
    window = program.start()
    window.window.show_page(PageIndex.BUILD)
    for draft in (
        builders.routine(main=("bird-dog",), name="Evening"),
        builders.routine(("march-in-place",), name="<b>Short</b>"),
    ):
        said = on_ctrl_p(program, window, draft)
        lacking = [f for f in review(draft, builders.catalogue()) if f.blocks]
        reasons = [finding_sentence(finding, builders.catalogue()) for finding in lacking]
        assert reasons
        assert said == " ".join([f"“{draft.name}” is not ready:", *reasons])
        assert window.window.findChildren(HandoutDialog) == []
    blank = on_ctrl_p(program, window, builders.routine(name="Blank"))
    assert "The routine is empty. Add a warm-up first" in blank


def test_the_same_key_prints_a_routine_that_is_ready(program: Program) -> None:
    window = program.start()
    window.window.show_page(PageIndex.BUILD)
    assert on_ctrl_p(program, window, builders.programme()) == ""
    dialog = shown(HandoutDialog, window.window, lambda _: True)
    assert dialog.windowTitle() == "Print “The article's routine”"
    dialog.reject()


def on_ctrl_p(program: Program, window: WholeWindow, routine: Routine) -> str:
    """Open a routine, press the key, and return what is said of it above the page."""
    window.pages.build.open_routine(routine)
    program.qtbot.keyClick(window.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    program.settle()
    said = [n.text for n in window.window.findChildren(Notice) if n.isVisible()]
    return " ".join(said)
