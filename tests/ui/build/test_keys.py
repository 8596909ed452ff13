"""All that the mouse can do, the keyboard can do; it stays on what moved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.routine import StepId
from backroutine.domain.steps_text import as_step, read_steps
from backroutine.ui.build.page import BuildPage
from backroutine.ui.dose_boxes import CountBox
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import outline, press, shown

WARM_UP, MAIN, COOL_DOWN = range(3)
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(page: BuildPage, *steps: str) -> QWidget:
    """Put the keyboard on steps of the list, and return the list."""
    page.panel.view.setFocus()
    page.panel.view.select_steps([StepId(step) for step in steps])
    return page.panel.view


def sets_of(page: BuildPage, step: str) -> int:
    return page.routine.step(StepId(step)).dose.sets


def opened(page: BuildPage) -> StepId | None:
    return page.panel.view.open_step


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus])
def test_a_key_adds_the_current_card_to_its_usual_section(
    page: BuildPage, qtbot: QtBot, key: Qt.Key
) -> None:
    page.catalogue.view.choose(builders.exercise("dead-bug").id)
    press(qtbot, page.catalogue.view, key)
    assert outline(page)[MAIN] == ["bird-dog", "glute-bridge", "dead-bug"]


def test_alt_down_moves_and_the_keyboard_stays_on_the_step(page: BuildPage, qtbot: QtBot) -> None:
    view = at(page, "s1")
    press(qtbot, view, Qt.Key.Key_Down, ALT)
    press(qtbot, view, Qt.Key.Key_Down, ALT)
    assert outline(page)[WARM_UP] == ["cat-cow", "hip-circles", "march-in-place"]
    assert page.panel.view.current_step == "s1"
    assert page.focusWidget() is view


def test_alt_down_at_the_border_goes_into_the_next_section(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s3"), Qt.Key.Key_Down, ALT)
    assert outline(page)[WARM_UP] == ["march-in-place", "cat-cow"]
    assert outline(page)[MAIN] == ["hip-circles", "bird-dog", "glute-bridge"]
    assert page.panel.view.current_step == "s3"


def test_alt_up_into_a_section_where_it_may_not_stand_says_why(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page(builders.routine(("cat-cow",), ("wall-sit",)))
    before = page.routine
    press(qtbot, at(page, "s2"), Qt.Key.Key_Up, ALT)
    assert page.routine is before
    assert "Wall sit may not stand in the warm-up" in page.panel.message.text


def test_alt_up_at_the_very_top_changes_nothing(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s1"), Qt.Key.Key_Up, ALT)
    assert page.undo_stack.count() == 0
    assert page.panel.message.text == ""


def test_several_steps_move_together(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s1", "s2"), Qt.Key.Key_Down, ALT)
    assert outline(page)[WARM_UP] == ["hip-circles", "march-in-place", "cat-cow"]
    assert page.panel.view.selected_steps == ["s1", "s2"]
    assert page.undo_stack.undoText() == "Move 2 steps"


def test_alt_shift_goes_to_the_next_section_at_once(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s1"), Qt.Key.Key_Down, ALT, SHIFT)
    assert outline(page)[MAIN] == ["march-in-place", "bird-dog", "glute-bridge"]


def test_delete_removes_and_goes_on_to_the_next(page: BuildPage, qtbot: QtBot) -> None:
    view = at(page, "s4")
    press(qtbot, view, Qt.Key.Key_Delete)
    assert outline(page)[MAIN] == ["glute-bridge"]
    assert page.panel.view.current_step == "s5"
    press(qtbot, view, Qt.Key.Key_Delete)
    assert outline(page)[MAIN] == []
    assert page.panel.view.current_step == "s6"


def test_ctrl_d_duplicates_behind_the_original(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s4"), Qt.Key.Key_D, CTRL)
    assert outline(page)[MAIN] == ["bird-dog", "bird-dog", "glute-bridge"]
    assert page.panel.view.current_step == "s7"


def test_cut_and_paste_move_with_the_dose(page: BuildPage, qtbot: QtBot) -> None:
    dose = Dose(sets=3, reps=(5, 3, 1), hold_s=10)
    page.edits.set_dose(StepId("s4"), dose)
    press(qtbot, at(page, "s4"), Qt.Key.Key_X, CTRL)
    assert outline(page)[MAIN] == ["glute-bridge"]
    assert page.undo_stack.undoText().startswith("Cut 1 step")
    press(qtbot, at(page, "s5"), Qt.Key.Key_V, CTRL)
    assert outline(page)[MAIN] == ["glute-bridge", "bird-dog"]
    assert page.routine.main[1].dose == dose


def test_copied_steps_are_text_for_other_programs(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s4", "s5"), Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Bird dog: 3 × 5, 10 s hold, each side, rest 20 s between sets, tempo 2 s",
        "Glute bridge: 2 × 10, 3 s hold, rest 30 s between sets, tempo 3 s",
    ]


def test_the_text_of_copied_steps_is_read_back_as_they_are(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s2", "s3", "s4", "s5", "s6"), Qt.Key.Key_C, CTRL)
    catalogue = builders.catalogue()
    read = read_steps(QGuiApplication.clipboard().text(), catalogue).steps
    found = [as_step(step, catalogue, StepId("read")) for step in read]
    assert [(step.exercise_id, step.dose) for step in found] == [
        (step.exercise_id, step.dose) for step in page.routine.steps[1:]
    ]


def test_pasting_where_it_may_not_stand_is_refused(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine(("cat-cow",), ("wall-sit",)))
    press(qtbot, at(page, "s2"), Qt.Key.Key_C, CTRL)
    press(qtbot, at(page, "s1"), Qt.Key.Key_V, CTRL)
    assert outline(page) == [["cat-cow"], ["wall-sit"], []]
    assert "Wall sit" in page.panel.message.text


def test_pasting_nothing_says_what_to_do(page: BuildPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(" ")
    press(qtbot, at(page, "s1"), Qt.Key.Key_V, CTRL)
    assert "Copy some first" in page.panel.message.text


def test_pasting_a_text_of_another_program_asks_to_read_it(page: BuildPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Bird dog 3x10, hold 5 s each side\n")
    view = at(page, "s1")
    with qtbot.waitSignal(page.text_requested) as asked:
        press(qtbot, view, Qt.Key.Key_V, CTRL)
    assert asked.args == ["Bird dog 3x10, hold 5 s each side"]
    assert page.undo_stack.count() == 0
    page.open_routine(builders.programme())
    page.text_requested.connect(lambda _: pytest.fail("a programme takes no steps"))
    press(qtbot, page.panel.view, Qt.Key.Key_V, CTRL)
    assert "Edit a copy" in page.panel.message.text


def test_the_keys_of_the_routine_count_from_the_catalogue_too(
    page: BuildPage, qtbot: QtBot
) -> None:
    cards = page.catalogue.view
    cards.setFocus()
    with qtbot.waitSignal(page.text_requested):
        press(qtbot, cards, Qt.Key.Key_V, CTRL, SHIFT)
    press(qtbot, cards, Qt.Key.Key_D, CTRL, SHIFT)
    assert page.panel.days.isVisible()
    cards.setFocus()
    press(qtbot, cards, Qt.Key.Key_F2)
    assert page.focusWidget() is page.panel.heading.name
    cards.setFocus()
    press(qtbot, cards, Qt.Key.Key_N, CTRL)
    assert page.routine.steps == ()
    assert page.undo_stack.undoText() == "New routine"


def test_ctrl_z_and_ctrl_y_undo_and_redo_from_anywhere(page: BuildPage, qtbot: QtBot) -> None:
    view = at(page, "s4")
    press(qtbot, view, Qt.Key.Key_Delete)
    press(qtbot, view, Qt.Key.Key_Z, CTRL)
    assert outline(page)[MAIN] == ["bird-dog", "glute-bridge"]
    assert page.panel.view.current_step == "s4", "what came back is selected"
    press(qtbot, page.catalogue.view, Qt.Key.Key_Y, CTRL)
    assert outline(page)[MAIN] == ["glute-bridge"]


def test_undo_works_from_within_a_spin_box(page: BuildPage, qtbot: QtBot) -> None:
    view = at(page, "s4")
    press(qtbot, view, Qt.Key.Key_Return)
    box = page.focusWidget()
    assert isinstance(box, CountBox)
    press(qtbot, box, Qt.Key.Key_Up)
    assert sets_of(page, "s4") == 4
    press(qtbot, box, Qt.Key.Key_Z, CTRL)
    assert sets_of(page, "s4") == 3
    assert box.text() == "3"


def test_enter_opens_the_dose_and_escape_gives_the_keyboard_back(
    page: BuildPage, qtbot: QtBot
) -> None:
    view = at(page, "s4")
    press(qtbot, view, Qt.Key.Key_Return)
    assert opened(page) == "s4"
    press(qtbot, page.focusWidget(), Qt.Key.Key_Escape)
    assert opened(page) is None
    assert page.focusWidget() is view


def test_f2_renames(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s1"), Qt.Key.Key_F2)
    assert page.focusWidget() is page.panel.heading.name
    qtbot.keyClicks(page.panel.heading.name, "Evenings")
    press(qtbot, page.panel.heading.name, Qt.Key.Key_Return)
    assert page.routine.name == "Evenings"
    assert page.undo_stack.undoText() == "Rename to “Evenings”"


def test_ctrl_g_makes_a_circuit_and_takes_it_apart(page: BuildPage, qtbot: QtBot) -> None:
    view = at(page, "s4", "s5")
    press(qtbot, view, Qt.Key.Key_G, CTRL)
    (circuit,) = page.routine.circuits
    assert {step.circuit_id for step in page.routine.main} == {circuit.id}
    press(qtbot, at(page, "s4"), Qt.Key.Key_G, CTRL, SHIFT)
    assert page.routine.circuits == ()


def test_a_circuit_of_steps_apart_is_refused(page: BuildPage, qtbot: QtBot) -> None:
    press(qtbot, at(page, "s1", "s4"), Qt.Key.Key_G, CTRL)
    assert page.routine.circuits == ()
    assert "side by side" in page.panel.message.text


def test_down_from_the_search_goes_to_the_cards(page: BuildPage, qtbot: QtBot) -> None:
    page.catalogue.search.setFocus()
    qtbot.keyClicks(page.catalogue.search, "dead bug")
    press(qtbot, page.catalogue.search, Qt.Key.Key_Down)
    assert page.focusWidget() is page.catalogue.view
    press(qtbot, page.catalogue.view, Qt.Key.Key_Return)
    assert outline(page)[MAIN][-1] == "dead-bug"


def test_the_context_menu_swaps(page: BuildPage, qtbot: QtBot) -> None:
    at(page, "s5")
    menu = page.panel.actions_of_steps.menu(page)
    qtbot.addWidget(menu)
    swap_menu = menu.actions()[-1].menu()
    assert isinstance(swap_menu, QMenu)
    first = swap_menu.actions()[0]
    assert first.text().startswith(("Easier", "Harder"))
    assert not first.icon().isNull()
    first.trigger()
    assert outline(page)[MAIN][1] != "glute-bridge"
    assert shown(page) == outline(page)
    assert page.undo_stack.undoText().startswith("Swap for")
