"""The first start on an empty folder: questions once, a routine ready to be played."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Level
from backroutine.ui.first_run.page import FirstRunPage
from backroutine.ui.therapist_text.dialog import TherapistTextDialog
from tests import builders
from tests.e2e.conftest import Start
from tests.window import WholeWindow, button, shown

LEFT = Qt.MouseButton.LeftButton


def click(qtbot: QtBot, program: WholeWindow, words: str) -> None:
    qtbot.mouseClick(button(program.window, words), LEFT)


def is_asking(program: WholeWindow) -> bool:
    return any(page.isVisible() for page in program.window.findChildren(FirstRunPage))


def test_three_clicks_lead_to_a_routine_and_nothing_is_asked_again(
    qtbot: QtBot, start: Start
) -> None:
    program = start(is_welcomed=False)
    assert is_asking(program)
    click(qtbot, program, "Some every week")
    click(qtbot, program, "Start this routine")
    assert not is_asking(program)
    preparation = program.pages.play.choose.preparation
    assert preparation.isVisible()
    assert preparation.routine == builders.programme("article-routine-15")
    qtbot.waitUntil(lambda: program.background.is_idle)
    assert program.store.settings.load().level is Level.MODERATE
    assert not is_asking(start(is_welcomed=False))


def test_who_looks_around_first_finds_every_page(qtbot: QtBot, start: Start) -> None:
    program = start(is_welcomed=False)
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Escape)
    assert not is_asking(program)
    assert program.pages.build.isVisible()
    click(qtbot, program, "History")
    assert program.pages.history.isVisible()


def test_somebody_with_routines_is_not_asked(qtbot: QtBot, start: Start) -> None:
    program = start()
    routine = builders.programme()
    program.store.routines.save(routine.renamed("Mine"))
    settings = program.store.settings.load()
    program.store.settings.save(settings.__class__())
    assert not is_asking(start(is_welcomed=False))


def test_a_therapists_text_becomes_steps_that_one_undo_takes_back(
    qtbot: QtBot, start: Start
) -> None:
    program = start()
    build = program.pages.build
    build.open_routine(builders.programme())
    click(qtbot, program, "Edit a copy")
    before = build.routine
    build.panel.view.setFocus()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(build.panel.view, Qt.Key.Key_V, control_shift)
    dialog = shown(TherapistTextDialog, program.window, lambda _: True)
    dialog.text.setPlainText("Clams 2/12 each leg\nRing me on Monday")
    qtbot.waitUntil(dialog.add.isEnabled)
    qtbot.mouseClick(dialog.add, LEFT)
    assert build.routine.main[-1].exercise_id == "clamshell"
    assert build.routine.note.endswith("Ring me on Monday")
    build.undo_stack.undo()
    assert build.routine == before
