"""Dragging: what is dropped lands where the gap was; what may not stand there hears why."""

import pytest
from PySide6.QtCore import QMimeData, QPoint
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import RoutineKind, StepId
from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import dragged, dragged_steps, outline, shown, step_point
from tests.ui.drags import drop, hover, leave

WARM_UP, MAIN, COOL_DOWN = range(3)


def gap_of(page: BuildPage) -> int | None:
    return page.panel.view.gap_row


@pytest.mark.parametrize(
    ("step", "part", "expected"),
    [
        pytest.param("s4", "upper", ["dead-bug", "bird-dog", "glute-bridge"], id="in front"),
        pytest.param("s4", "lower", ["bird-dog", "dead-bug", "glute-bridge"], id="between"),
        pytest.param("s5", "lower", ["bird-dog", "glute-bridge", "dead-bug"], id="behind"),
    ],
)
def test_a_card_lands_where_it_is_dropped(
    page: BuildPage, step: str, part: str, expected: list[str]
) -> None:
    view = page.panel.view
    answer = drop(view, dragged(page, "dead-bug"), step_point(view, step, part))
    assert answer.move_accepted
    assert answer.drop_accepted
    assert outline(page)[MAIN] == expected
    assert shown(page) == outline(page)
    assert view.selected_steps == ["s7"]


def test_several_cards_land_in_their_order(page: BuildPage) -> None:
    view = page.panel.view
    drop(view, dragged(page, "dead-bug", "front-plank"), step_point(view, "s4", "lower"))
    assert outline(page)[MAIN] == ["bird-dog", "dead-bug", "front-plank", "glute-bridge"]
    assert page.undo_stack.count() == 1


def test_a_step_moves_within_its_section(page: BuildPage) -> None:
    view = page.panel.view
    drop(view, dragged_steps(page, "s5"), step_point(view, "s4", "upper"))
    assert outline(page)[MAIN] == ["glute-bridge", "bird-dog"]
    assert view.selected_steps == ["s5"]


def test_several_steps_move_across_a_border_together(page: BuildPage) -> None:
    view = page.panel.view
    drop(view, dragged_steps(page, "s2", "s3"), step_point(view, "s4", "lower"))
    assert outline(page)[WARM_UP] == ["march-in-place"]
    assert outline(page)[MAIN] == ["bird-dog", "cat-cow", "hip-circles", "glute-bridge"]
    assert view.selected_steps == ["s2", "s3"]
    page.undo_stack.undo()
    assert outline(page)[WARM_UP] == ["march-in-place", "cat-cow", "hip-circles"]


def test_a_step_dropped_where_it_stands_is_no_edit(page: BuildPage) -> None:
    view = page.panel.view
    drop(view, dragged_steps(page, "s4"), step_point(view, "s4", "lower"))
    assert page.undo_stack.count() == 0


def test_an_empty_section_takes_a_drop_on_its_hint(make_page: MakePage) -> None:
    page = make_page(builders.routine(name="Empty"))
    view = page.panel.view
    hint = view.visualRect(page.panel.model.index(3)).center()
    drop(view, dragged(page, "bird-dog"), hint)
    assert outline(page) == [[], ["bird-dog"], []]


def test_a_drop_below_everything_goes_to_the_end(make_page: MakePage) -> None:
    page = make_page(builders.routine(("cat-cow",), kind=RoutineKind.WARM_UP, name="Short"))
    view = page.panel.view
    drop(view, dragged(page, "hip-circles"), QPoint(50, view.viewport().height() - 5))
    assert outline(page)[WARM_UP] == ["cat-cow", "hip-circles"]


def test_a_wall_sit_over_the_warm_up_is_refused_at_the_pointer(page: BuildPage) -> None:
    view = page.panel.view
    assert not hover(view, dragged(page, "wall-sit"), step_point(view, "s2"))
    assert view.note.isVisible()
    assert "Wall sit may not stand in the warm-up" in view.note.text()
    assert "March in place" in view.note.text(), "it says what would be allowed"
    leave(view)
    assert not view.note.isVisible()
    assert "Wall sit" in page.panel.message.text


def test_a_refused_drop_changes_nothing_and_says_why(page: BuildPage) -> None:
    view, before = page.panel.view, page.routine
    answer = drop(view, dragged(page, "wall-sit"), step_point(view, "s2"))
    assert not answer.move_accepted
    assert not answer.drop_accepted
    assert page.routine is before
    assert "Wall sit may not stand in the warm-up" in page.panel.message.text


def test_one_that_may_not_keeps_all_out(page: BuildPage) -> None:
    view, before = page.panel.view, page.routine
    drop(view, dragged(page, "arm-circles", "wall-sit"), step_point(view, "s1"))
    assert page.routine is before


def test_leaving_closes_the_gap(page: BuildPage) -> None:
    view = page.panel.view
    assert hover(view, dragged(page, "dead-bug"), step_point(view, "s4"))
    assert gap_of(page) == 5
    leave(view)
    assert gap_of(page) is None
    assert page.undo_stack.count() == 0
    assert page.panel.message.text == ""


def test_the_gap_does_not_move_the_place_that_is_aimed_at(page: BuildPage) -> None:
    view = page.panel.view
    point = step_point(view, "s4", "lower")
    hover(view, dragged(page, "dead-bug"), point)
    first = gap_of(page)
    hover(view, dragged(page, "dead-bug"), point)
    assert gap_of(page) == first


def test_a_drag_near_the_edge_scrolls(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine(("cat-cow",) * 30, name="Long"))
    view = page.panel.view
    bottom = QPoint(50, view.viewport().height() - 4)
    before = view.verticalScrollBar().value()
    hover(view, dragged(page, "hip-circles"), bottom)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > before)
    leave(view)


def test_a_programme_takes_no_drop_and_says_so(make_page: MakePage) -> None:
    page = make_page()
    page.open_routine(builders.programme())
    view = page.panel.view
    answer = drop(view, dragged(page, "bird-dog"), QPoint(50, 60))
    assert not answer.drop_accepted
    assert "Edit a copy" in page.panel.message.text
    assert page.routine == builders.programme()


def test_what_is_not_ours_is_not_taken(page: BuildPage) -> None:
    mime = QMimeData()
    mime.setText("Bird dog 3x10")
    assert not hover(page.panel.view, mime, QPoint(50, 60))


def test_steps_that_are_gone_are_passed_by(page: BuildPage) -> None:
    view = page.panel.view
    mime = dragged_steps(page, "s5")
    page.edits.remove([StepId("s5")])
    drop(view, mime, step_point(view, "s4"))
    assert outline(page)[MAIN] == ["bird-dog"]
