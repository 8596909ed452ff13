"""The mouse: cards, chips, crosses, doses and the list of routines, pressed where they are seen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import Category, Section
from backroutine.domain.routine import StepId
from backroutine.ui.build.card_delegate import plus_rect
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.routine_layout import StepLayout, step_layout
from backroutine.ui.build.shelf import ShelfView
from tests import builders
from tests.ui.build.gestures import outline

LEFT = Qt.MouseButton.LeftButton
MAIN = 1


def layout_of(page: BuildPage, step: str) -> StepLayout:
    view = page.panel.view
    index = view.rows_model.index_of(StepId(step))
    view.scrollTo(index)
    return step_layout(view.visualRect(index), 0, 0, has_handles=True)


def click(qtbot: QtBot, page: BuildPage, rect: QRect) -> None:
    qtbot.mouseClick(page.panel.view.viewport(), LEFT, pos=rect.center())


def test_the_plus_of_a_card_adds_it(page: BuildPage, qtbot: QtBot) -> None:
    view = page.catalogue.view
    view.choose(builders.exercise("dead-bug").id)
    plus = plus_rect(view.visualRect(view.currentIndex())).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=plus)
    qtbot.mouseClick(view.viewport(), LEFT, pos=plus)
    assert outline(page)[MAIN] == ["bird-dog", "glute-bridge", "dead-bug", "dead-bug"]


def test_the_rest_of_a_card_only_selects_it(page: BuildPage, qtbot: QtBot) -> None:
    view = page.catalogue.view
    view.choose(builders.exercise("dead-bug").id)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.currentIndex()).center())
    assert page.undo_stack.count() == 0


def test_a_double_click_on_a_card_shows_its_details(page: BuildPage, qtbot: QtBot) -> None:
    view = page.catalogue.view
    view.choose(builders.exercise("dead-bug").id)
    at = view.visualRect(view.currentIndex()).center()
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert page.details.isVisible()
    assert page.details.exercise == builders.exercise("dead-bug")
    qtbot.mouseClick(page.details.add_button, LEFT)
    assert outline(page)[MAIN][-1] == "dead-bug"
    qtbot.mouseClick(page.details.close_button, LEFT)
    assert not page.details.isVisible()
    assert page.catalogue.isVisible()


def test_the_cross_removes_the_step_and_no_other(page: BuildPage, qtbot: QtBot) -> None:
    page.panel.view.select_steps([StepId("s1")])
    click(qtbot, page, layout_of(page, "s4").remove)
    assert outline(page)[MAIN] == ["glute-bridge"]


def test_letting_go_beside_the_cross_removes_nothing(page: BuildPage, qtbot: QtBot) -> None:
    viewport, place = page.panel.view.viewport(), layout_of(page, "s4")
    QTest.mousePress(viewport, LEFT, pos=place.remove.center())
    QTest.mouseRelease(viewport, LEFT, pos=place.name.center())
    assert page.undo_stack.count() == 0


def test_a_click_on_the_dose_opens_it_and_another_closes_it(page: BuildPage, qtbot: QtBot) -> None:
    click(qtbot, page, layout_of(page, "s4").dose)
    assert page.panel.view.open_step == "s4"
    click(qtbot, page, layout_of(page, "s4").dose)
    assert not page.panel.view.open_step


def test_ctrl_and_shift_select_several(page: BuildPage, qtbot: QtBot) -> None:
    viewport = page.panel.view.viewport()
    click(qtbot, page, layout_of(page, "s1").name)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(viewport, LEFT, shift, layout_of(page, "s3").name.center())
    assert page.panel.view.selected_steps == ["s1", "s2", "s3"]
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(viewport, LEFT, ctrl, layout_of(page, "s2").name.center())
    assert page.panel.view.selected_steps == ["s1", "s3"]


@pytest.mark.parametrize("section", list(Section))
def test_a_section_chip_narrows_the_catalogue(
    page: BuildPage, qtbot: QtBot, section: Section
) -> None:
    qtbot.mouseClick(page.catalogue.filters.section_chips[section], LEFT)
    model = page.catalogue.model
    found = [model.exercise(row) for row in range(model.rowCount())]
    assert 0 < len(found) < len(builders.catalogue())
    assert all(section in exercise.sections for exercise in found)
    usual = [exercise.usual_section is section for exercise in found]
    assert usual == sorted(usual, reverse=True)  # those that usually stand there come first
    assert page.catalogue.view.current_exercise == found[0]


def test_a_menu_chip_narrows_and_wears_what_was_chosen(page: BuildPage, qtbot: QtBot) -> None:
    chip = page.catalogue.filters.category
    qtbot.mouseClick(chip, LEFT)
    menu = chip.menu_of_choices
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.text() == "Core")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    model = page.catalogue.model
    assert {model.exercise(row).category for row in range(model.rowCount())} == {Category.CORE}
    assert chip.text() == "Core"
    chip.clear()
    assert model.rowCount() == len(builders.catalogue())
    assert chip.text() == "Category"


def test_nothing_found_offers_a_way_on(page: BuildPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.catalogue.search, "xylophone")
    assert page.catalogue.model.rowCount() == 0
    assert page.catalogue.clear_all.isVisible()
    qtbot.mouseClick(page.catalogue.clear_all, LEFT)
    assert page.catalogue.model.rowCount() == len(builders.catalogue())
    assert page.catalogue.search.text() == ""


def test_the_current_card_stays_while_the_search_finds_it(page: BuildPage, qtbot: QtBot) -> None:
    page.catalogue.view.choose(builders.exercise("dead-bug").id)
    qtbot.keyClicks(page.catalogue.search, "bug")
    assert page.catalogue.current_exercise == builders.exercise("dead-bug")


def open_shelf(page: BuildPage, qtbot: QtBot) -> ShelfView:
    qtbot.mouseClick(page.panel.heading.shelf_button, LEFT)
    assert page.shelf.isVisible()
    return page.shelf.view


def point_of(page: BuildPage, view: ShelfView, routine_id: str) -> QPoint:
    row = page.shelf.model.row_of(builders.programme(routine_id).id)
    assert row is not None
    view.scrollTo(page.shelf.model.index(row))
    return view.visualRect(page.shelf.model.index(row)).center()


def test_a_programme_is_opened_from_the_list(page: BuildPage, qtbot: QtBot) -> None:
    view = open_shelf(page, qtbot)
    qtbot.mouseClick(view.viewport(), LEFT, pos=point_of(page, view, "desk-break-6"))
    assert page.routine.id == "desk-break-6"
    assert page.panel.isVisible()


def test_new_begins_an_empty_routine_with_its_name_ready(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    qtbot.mouseClick(page.shelf.new, LEFT)
    assert page.routine.steps == ()
    assert page.focusWidget() is page.panel.heading.name
    assert page.panel.heading.name.selectedText() == "My routine"


def test_a_search_narrows_the_list_of_routines(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    qtbot.keyClicks(page.shelf.search, "mcgill")
    routines = [page.shelf.model.row(n).routine for n in range(page.shelf.model.rowCount())]
    assert [r.name for r in routines if r is not None] == ["McGill big three"]


def test_import_is_asked_for_from_the_list(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    with qtbot.waitSignal(page.import_requested):
        qtbot.mouseClick(page.shelf.import_file, LEFT)
