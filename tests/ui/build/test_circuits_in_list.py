"""Circuits in the list: a frame with its numbers, moved whole, filled and emptied by dragging."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Routine, StepId
from backroutine.ui.build.circuit_editor import CircuitEditor
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_rows import RowKind
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import dragged, dragged_steps, press, step_point
from tests.ui.drags import drop, hover

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(make_page: MakePage) -> BuildPage:
    """Return a page with main steps s2 to s5, of which s3 and s4 are a circuit."""
    page = make_page(
        builders.routine(
            ("march-in-place",), ("bird-dog", "glute-bridge", "dead-bug", "front-plank")
        )
    )
    page.panel.circuits.make([StepId("s3"), StepId("s4")])
    return page


def main_words(page: BuildPage) -> str:
    """Return the main section in words: "2 [3 4] 5" for a circuit of s3 and s4."""
    groups = []
    for circuit, steps in page.routine.groups(Section.MAIN):
        inside = " ".join(step.id[1:] for step in steps)
        groups.append(inside if circuit is None else f"[{inside}]")
    return " ".join(groups)


def row_of(page: BuildPage, kind: RowKind) -> int:
    model = page.panel.model
    return next(n for n in range(model.rowCount()) if model.row(n).kind is kind)


def point_on(page: BuildPage, kind: RowKind, part: str) -> QPoint:
    """Return a point of the viewport on the first row of a kind, in its upper or lower part."""
    view = page.panel.view
    index = page.panel.model.index(row_of(page, kind))
    view.scrollTo(index)
    rect = view.visualRect(index)
    return QPoint(40, rect.top() + 2 if part == "upper" else rect.bottom() - 2)


def fields_of(page: BuildPage) -> CircuitEditor:
    fields = page.panel.view.indexWidget(page.panel.model.index(row_of(page, RowKind.CIRCUIT)))
    assert isinstance(fields, CircuitEditor)
    return fields


def select_circuit(page: BuildPage) -> None:
    page.panel.view.setFocus()
    page.panel.view.select_steps([StepId("s3"), StepId("s4")])
    row = page.panel.view.current_row
    assert row is not None
    assert row.kind is RowKind.CIRCUIT


@pytest.mark.parametrize(
    ("kind", "part", "after"),
    [
        pytest.param(RowKind.CIRCUIT, "upper", "2 6 [3 4] 5", id="above the frame"),
        pytest.param(RowKind.CIRCUIT, "lower", "2 [6 3 4] 5", id="below its heading"),
        pytest.param(RowKind.CIRCUIT_END, "upper", "2 [3 4 6] 5", id="above its foot"),
        pytest.param(RowKind.CIRCUIT_END, "lower", "2 [3 4] 6 5", id="below its foot"),
    ],
)
def test_a_card_lands_inside_or_outside(
    page: BuildPage, kind: RowKind, part: str, after: str
) -> None:
    drop(page.panel.view, dragged(page, "clamshell"), point_on(page, kind, part))
    assert main_words(page) == after


def test_the_last_step_is_dragged_out_below_the_foot(page: BuildPage) -> None:
    at = point_on(page, RowKind.CIRCUIT_END, "lower")
    drop(page.panel.view, dragged_steps(page, "s4"), at)
    assert main_words(page) == "2 [3] 4 5"
    page.undo_stack.undo()
    assert main_words(page) == "2 [3 4] 5"


def test_a_step_is_dragged_in_at_the_end(page: BuildPage) -> None:
    at = point_on(page, RowKind.CIRCUIT_END, "upper")
    drop(page.panel.view, dragged_steps(page, "s5"), at)
    assert main_words(page) == "2 [3 4 5]"


def test_the_heading_drags_the_circuit_whole(page: BuildPage) -> None:
    view = page.panel.view
    heading = page.panel.model.index(row_of(page, RowKind.CIRCUIT))
    assert heading.flags() & Qt.ItemFlag.ItemIsDragEnabled
    mime = page.panel.model.mimeData([heading])
    assert hover(view, mime, step_point(view, "s5", "lower"))
    drop(view, mime, step_point(view, "s5", "lower"))
    assert main_words(page) == "2 5 [3 4]"
    assert page.undo_stack.undoText() == "Move a circuit"
    assert view.selected_steps == ["s3", "s4"]


def test_what_follows_the_pointer_is_the_whole_frame(page: BuildPage) -> None:
    page.resize(1280, 1000)
    select_circuit(page)
    view, model = page.panel.view, page.panel.model
    end = view.visualRect(model.index(row_of(page, RowKind.CIRCUIT_END)))
    assert page.panel.view.ghost_rect().contains(end.center())


def test_a_circuit_that_may_not_stand_there_is_refused_whole(page: BuildPage) -> None:
    view, before = page.panel.view, page.routine
    mime = page.panel.model.mimeData([page.panel.model.index(row_of(page, RowKind.CIRCUIT))])
    page.edits.add_at([builders.exercise("wall-sit").id], page.panel.model.place_at(5))
    mime = page.panel.model.mimeData([page.panel.model.index(row_of(page, RowKind.CIRCUIT))])
    before = page.routine
    drop(view, mime, step_point(view, "s1"))
    assert page.routine is before
    assert "Wall sit" in page.panel.message.text


@pytest.mark.parametrize(
    ("field", "value", "text", "expected"),
    [
        pytest.param("rounds", 4, "Change the rounds of a circuit", (4, 30), id="rounds"),
        pytest.param("rest", 45, "Change the rest between rounds", (2, 45), id="rest"),
    ],
)
def test_the_fields_of_the_heading_edit_and_one_gesture_is_one_undo(
    page: BuildPage, field: str, value: int, text: str, expected: tuple[int, int]
) -> None:
    box = getattr(fields_of(page), field)
    count = page.undo_stack.count()
    for step in (value + 2, value + 1, value):
        box.setValue(step)
    (circuit,) = page.routine.circuits
    assert (circuit.rounds, circuit.rest_s) == expected
    assert page.undo_stack.undoText() == text
    assert page.undo_stack.count() == count + 1
    page.undo_stack.undo()
    assert (fields_of(page).rounds.value(), fields_of(page).rest.value()) == (2, 30)


def test_enter_on_the_heading_goes_into_the_rounds_and_back(page: BuildPage, qtbot: QtBot) -> None:
    select_circuit(page)
    view = page.panel.view
    press(qtbot, view, Qt.Key.Key_Return)
    assert page.focusWidget() is fields_of(page).rounds
    press(qtbot, page.focusWidget(), Qt.Key.Key_Up)
    assert page.routine.circuits[0].rounds == 3
    press(qtbot, page.focusWidget(), Qt.Key.Key_Escape)
    assert page.focusWidget() is view


def test_alt_and_arrows_move_the_circuit_past_a_step(page: BuildPage, qtbot: QtBot) -> None:
    select_circuit(page)
    press(qtbot, page.panel.view, Qt.Key.Key_Down, ALT)
    assert main_words(page) == "2 5 [3 4]"
    press(qtbot, page.panel.view, Qt.Key.Key_Up, ALT)
    press(qtbot, page.panel.view, Qt.Key.Key_Up, ALT)
    assert main_words(page) == "[3 4] 2 5"


def test_alt_down_takes_a_step_into_a_circuit_and_out_again(page: BuildPage, qtbot: QtBot) -> None:
    view = page.panel.view
    view.setFocus()
    view.select_steps([StepId("s2")])
    seen = []
    for _ in range(4):
        press(qtbot, view, Qt.Key.Key_Down, ALT)
        seen.append(main_words(page))
    assert seen == ["[2 3 4] 5", "[3 2 4] 5", "[3 4 2] 5", "[3 4] 2 5"]
    assert view.current_step == "s2"


def test_copy_and_paste_keep_the_circuit_and_the_sore_day(page: BuildPage, qtbot: QtBot) -> None:
    page.panel.sore_day.propose()
    select_circuit(page)
    press(qtbot, page.panel.view, Qt.Key.Key_C, CTRL)
    press(qtbot, page.panel.view, Qt.Key.Key_V, CTRL)
    assert main_words(page) == "2 [3 4] [6 7] 5"
    copies, originals = page.routine.main[3:5], page.routine.main[1:3]
    assert [step.sore_day for step in copies] == [step.sore_day for step in originals]
    assert page.undo_stack.undoText() == "Paste 2 steps"


def test_duplicate_and_delete_take_the_circuit_whole(page: BuildPage, qtbot: QtBot) -> None:
    select_circuit(page)
    press(qtbot, page.panel.view, Qt.Key.Key_D, CTRL)
    assert main_words(page) == "2 [3 4] [6 7] 5"
    assert page.undo_stack.undoText() == "Duplicate a circuit"
    press(qtbot, page.panel.view, Qt.Key.Key_Delete)
    assert main_words(page) == "2 [3 4] 5"
    assert page.undo_stack.undoText() == "Remove a circuit"


def test_ctrl_shift_g_takes_it_apart_from_its_heading(page: BuildPage, qtbot: QtBot) -> None:
    select_circuit(page)
    press(qtbot, page.panel.view, Qt.Key.Key_G, CTRL, SHIFT)
    assert main_words(page) == "2 3 4 5"
    assert page.panel.view.selected_steps == ["s3", "s4"]


def test_the_time_of_the_section_counts_every_round(page: BuildPage) -> None:
    model = page.panel.model
    heading = model.row(model.index_of_section(Section.MAIN).row())
    once = [model.row(model.index_of(step.id).row()) for step in page.routine.main]
    again_s = sum(row.duration_s for row in once if row.circuit is not None)
    assert heading.duration_s == sum(row.duration_s for row in once) + again_s + 30


def test_a_programme_with_a_circuit_has_no_fields_and_one_s_own_has(
    make_page: MakePage, page: BuildPage
) -> None:
    del make_page
    shown: Routine = page.routine
    page.open_routine(builders.programme())
    assert not [each for each in page.findChildren(CircuitEditor) if each.isVisible()]
    page.open_routine(shown)
    assert fields_of(page).rounds.value() == 2
