"""A circuit keeps its rounds: none goes into another, and steps join it as it is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import Circuit, CircuitId, StepId
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_rows import RowKind
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import dragged, dragged_steps, press, step_point
from tests.ui.build.test_circuits_in_list import main_words
from tests.ui.drags import drop, hover, leave

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST, SECOND = Circuit(CircuitId("c1"), 4, 60), Circuit(CircuitId("c2"), 3, 20)
NESTED = "cannot go into another circuit"


@pytest.fixture
def page(make_page: MakePage) -> BuildPage:
    """Return a page with the main steps [2 3] [4 5] 6: four rounds, and three."""
    main = ("bird-dog", "glute-bridge", "dead-bug", "front-plank", "clamshell")
    page = make_page(builders.routine(("march-in-place",), main))
    for ids, circuit in ((("s2", "s3"), FIRST), (("s4", "s5"), SECOND)):
        page.panel.circuits.make([StepId(name) for name in ids])
        page.panel.circuits.change(circuit)
    page.undo_stack.clear()
    page.panel.view.setFocus()
    return page


def enabled(page: BuildPage) -> dict[str, bool]:
    """Return which actions of circuits the menu of the selected steps offers."""
    menu = page.panel.actions_of_steps.menu(page)
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    menu.aboutToHide.emit()
    menu.close()
    return {name: offered[name] for name in ("Make a circuit", "Take the circuit apart")}


@pytest.mark.parametrize("place", ["upper", "lower"])
def test_a_circuit_is_not_dropped_into_another(page: BuildPage, place: str) -> None:
    view, before = page.panel.view, page.routine
    mime = dragged_steps(page, "s2", "s3")
    at = step_point(view, "s5" if place == "upper" else "s4", place)
    assert not hover(view, mime, at)
    assert NESTED in view.note.text()
    assert view.gap_row is None
    leave(view)
    assert NESTED in page.panel.message.text
    drop(view, mime, at)
    assert page.routine is before
    assert page.routine.circuits == (FIRST, SECOND)


def test_a_circuit_is_dropped_beside_another_and_keeps_its_rounds(page: BuildPage) -> None:
    drop(page.panel.view, dragged_steps(page, "s2", "s3"), step_point(page.panel.view, "s6"))
    assert main_words(page) == "[4 5] [2 3] 6"
    assert set(page.routine.circuits) == {FIRST, SECOND}


def test_a_card_and_a_step_still_go_into_a_circuit(page: BuildPage) -> None:
    view = page.panel.view
    drop(view, dragged_steps(page, "s6"), step_point(view, "s5"))
    assert main_words(page) == "[2 3] [4 6 5]"
    drop(view, dragged(page, "wall-sit"), step_point(view, "s3"))
    assert main_words(page) == "[2 7 3] [4 6 5]"
    assert page.routine.circuits == (FIRST, SECOND)


def test_ctrl_g_lets_a_step_join_the_circuit_beside_it(page: BuildPage, qtbot: QtBot) -> None:
    view = page.panel.view
    view.select_steps([StepId("s4"), StepId("s5"), StepId("s6")])
    press(qtbot, view, Qt.Key.Key_G, CTRL)
    assert main_words(page) == "[2 3] [4 5 6]"
    assert page.routine.circuits == (FIRST, SECOND)
    assert page.undo_stack.undoText() == "Join a circuit"
    page.undo_stack.undo()
    assert main_words(page) == "[2 3] [4 5] 6"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        pytest.param("s2 s3 s4 s5", "cannot lie in another circuit", id="two circuits"),
        pytest.param("s4 s5", "in a circuit already", id="one circuit"),
        pytest.param("s2 s3 s6", "side by side", id="a step further off"),
        pytest.param("s1 s2", "side by side", id="another section"),
    ],
)
def test_ctrl_g_says_why_not(page: BuildPage, qtbot: QtBot, chosen: str, said: str) -> None:
    before = page.routine
    page.panel.view.select_steps([StepId(name) for name in chosen.split()])
    assert not enabled(page)["Make a circuit"]
    press(qtbot, page.panel.view, Qt.Key.Key_G, CTRL)
    assert page.routine is before
    assert said in page.panel.message.text


def test_a_copied_circuit_is_not_pasted_into_another(page: BuildPage, qtbot: QtBot) -> None:
    view, before = page.panel.view, page.routine
    view.select_steps([StepId("s2"), StepId("s3")])
    press(qtbot, view, Qt.Key.Key_C, CTRL)
    view.select_steps([StepId("s4")])
    press(qtbot, view, Qt.Key.Key_V, CTRL)
    assert page.routine is before
    assert NESTED in page.panel.message.text


def test_the_menu_offers_what_can_be_done_to_circuits(page: BuildPage) -> None:
    view = page.panel.view
    view.select_steps([StepId("s6")])
    assert enabled(page) == {"Make a circuit": True, "Take the circuit apart": False}
    view.select_steps([StepId("s4")])
    assert enabled(page) == {"Make a circuit": False, "Take the circuit apart": True}
    view.select_steps([StepId("s4"), StepId("s5")])
    assert view.current_row is not None
    assert view.current_row.kind is RowKind.CIRCUIT
    assert enabled(page) == {"Make a circuit": False, "Take the circuit apart": True}
    page.open_routine(builders.programme())
    assert enabled(page) == {"Make a circuit": False, "Take the circuit apart": False}
