"""The search fields: from what is typed to what was found, without the mouse."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from tests import builders
from tests.ui.build.gestures import outline, press

LEFT = Qt.MouseButton.LeftButton


def open_shelf(page: BuildPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.panel.heading.shelf_button, LEFT)
    page.shelf.search.setFocus()


def test_enter_opens_the_first_routine_that_was_found(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    qtbot.keyClicks(page.shelf.search, "mcgill")
    press(qtbot, page.shelf.search, Qt.Key.Key_Return)
    assert page.routine == builders.programme("mcgill-big-three-16")
    assert page.panel.isVisible()


def test_enter_with_nothing_found_opens_nothing(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    qtbot.keyClicks(page.shelf.search, "xylophone")
    press(qtbot, page.shelf.search, Qt.Key.Key_Return)
    press(qtbot, page.shelf.search, Qt.Key.Key_Down)
    assert page.shelf.isVisible()
    assert page.focusWidget() is page.shelf.search


def test_down_goes_to_the_list_of_routines(page: BuildPage, qtbot: QtBot) -> None:
    open_shelf(page, qtbot)
    qtbot.keyClicks(page.shelf.search, "desk")
    press(qtbot, page.shelf.search, Qt.Key.Key_Down)
    assert page.focusWidget() is page.shelf.view
    press(qtbot, page.shelf.view, Qt.Key.Key_Return)
    assert page.routine == builders.programme("desk-break-6")


def test_enter_goes_to_the_first_card_that_was_found(page: BuildPage, qtbot: QtBot) -> None:
    search, cards = page.catalogue.search, page.catalogue.view
    cards.choose(builders.exercise("front-plank").id)
    search.setFocus()
    qtbot.keyClicks(search, "glute bridge")
    press(qtbot, search, Qt.Key.Key_Return)
    press(qtbot, cards, Qt.Key.Key_Return)
    assert outline(page)[1][-1] == "glute-bridge"


def test_the_cross_and_escape_clear_the_search(page: BuildPage, qtbot: QtBot) -> None:
    search = page.catalogue.search
    assert not search.cross.isVisible()
    qtbot.keyClicks(search, "plank")
    assert search.cross.isVisible()
    qtbot.mouseClick(search.cross, LEFT)
    assert search.text() == ""
    qtbot.keyClicks(search, "plank")
    press(qtbot, search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_the_icons_stand_in_the_middle(page: BuildPage) -> None:
    search = page.catalogue.search
    search.setText("plank")
    assert abs(search.cross.geometry().center().y() - search.rect().center().y()) <= 1
