"""The list of routines: renaming in it, what is said of a deletion, a search that finds nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from backroutine.domain.routine import Routine, RoutineId
from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import own_routine, press

LEFT = Qt.MouseButton.LeftButton
EVENINGS = RoutineId("r2")


def two_routines(make_page: MakePage) -> BuildPage:
    """Return a page with "Mornings" open and "Evenings" chosen in the list."""
    page = make_page(own_routine(), Routine(EVENINGS, "Evenings"))
    page.open_routine(own_routine())
    page.panel.heading.shelf_button.click()
    choose(page, EVENINGS)
    return page


def choose(page: BuildPage, routine_id: RoutineId) -> None:
    row = page.shelf.model.row_of(routine_id)
    assert row is not None
    page.shelf.view.setCurrentIndex(page.shelf.model.index(row))


def name_of(page: BuildPage, routine_id: RoutineId) -> str:
    routine = page.keeper.get(routine_id)
    assert routine is not None
    return routine.name


def write(page: BuildPage, qtbot: QtBot, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    press(qtbot, page.shelf.view, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Name of the routine"
    field.selectAll()
    qtbot.keyClicks(field, name)
    press(qtbot, field, key)
    qtbot.waitUntil(page.shelf.view.hasFocus)


def test_f2_renames_in_the_list_and_leaves_open_what_is_open(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = two_routines(make_page)
    write(page, qtbot, "Late")
    assert name_of(page, EVENINGS) == "Late"
    assert page.routine == own_routine()
    assert page.shelf.isVisible()
    page.undo_stack.undo()
    assert name_of(page, EVENINGS) == "Evenings"
    assert page.routine == own_routine()


def test_the_open_routine_is_renamed_in_the_list_too(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    choose(page, own_routine().id)
    write(page, qtbot, "Early")
    assert page.routine.name == "Early"
    assert page.panel.heading.name.text() == "Early"


def test_escape_and_an_empty_name_keep_the_old_one(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    write(page, qtbot, "Late", Qt.Key.Key_Escape)
    assert name_of(page, EVENINGS) == "Evenings"
    write(page, qtbot, " ")
    assert name_of(page, EVENINGS) == "Evenings"
    assert "needs a name" in page.shelf.message.text


def test_a_programme_is_not_renamed(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    choose(page, builders.programme().id)
    press(qtbot, page.shelf.view, Qt.Key.Key_F2)
    assert page.focusWidget() is not page.panel.heading.name
    assert not page.shelf.view.viewport().findChildren(QLineEdit)


def test_a_deletion_in_the_list_is_said_and_undone_there(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    press(qtbot, page.shelf.view, Qt.Key.Key_Delete)
    assert page.keeper.get(EVENINGS) is None
    assert page.shelf.message.text == "“Evenings” was deleted."
    qtbot.mouseClick(page.shelf.message.action, LEFT)
    assert name_of(page, EVENINGS) == "Evenings"
    assert page.shelf.message.text == ""


def test_a_deletion_of_the_open_routine_is_said_at_its_foot(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page(own_routine())
    delete = next(a for a in page.panel.heading.more.menu().actions() if "Delete" in a.text())
    delete.trigger()
    assert page.panel.message.text == "“Mornings” was deleted."
    qtbot.mouseClick(page.panel.message.action, LEFT)
    assert page.routine == own_routine()


def test_a_search_that_finds_nothing_says_so(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    qtbot.keyClicks(page.shelf.search, "xylophone")
    assert page.shelf.nothing.isVisible()
    assert "“xylophone”" in page.shelf.nothing.text()
    page.shelf.search.setText("even")
    assert not page.shelf.nothing.isVisible()


def test_a_new_routine_by_its_key_leaves_the_list(make_page: MakePage, qtbot: QtBot) -> None:
    page = two_routines(make_page)
    press(qtbot, page.shelf.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.isVisible()
    assert page.routine.steps == ()
