"""The page at twice the usual text in a small window: narrow enough, and of use."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backroutine.ui.build.page import BuildPage
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.tips import tip_of, tip_of_row

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def large_page(page: BuildPage, theme: Theme) -> Iterator[BuildPage]:
    page.resize(1024, 500)
    theme.set_text_scale(200)
    yield page
    theme.set_text_scale(100)


def test_it_asks_for_no_more_than_a_small_screen(large_page: BuildPage) -> None:
    assert large_page.minimumSizeHint().width() <= 1024
    assert large_page.width() == 1024


def test_the_buttons_at_the_foot_hold_their_words(large_page: BuildPage, qtbot: QtBot) -> None:
    panel = large_page.panel
    qtbot.waitUntil(lambda: panel.start.width() >= panel.start.sizeHint().width())
    assert panel.start.height() >= panel.start.fontMetrics().height()
    assert panel.print_button.accessibleName() == "Print"


def test_the_filters_stand_behind_a_button(large_page: BuildPage, qtbot: QtBot) -> None:
    catalogue = large_page.catalogue
    qtbot.waitUntil(catalogue.filters_button.isVisible)
    assert not catalogue.filters.isVisible()
    qtbot.mouseClick(catalogue.filters_button, LEFT)
    assert catalogue.filters.isVisible()


def test_with_usual_text_nothing_is_put_away(page: BuildPage) -> None:
    page.resize(1024, 540)
    page.open_routine(builders.programme())
    assert page.catalogue.filters.isVisible()
    assert not page.catalogue.filters_button.isVisible()
    assert page.panel.print_button.text().strip() == "Print"
    assert page.panel.about.copy_button.text().strip() == "Edit a copy"


def test_the_name_and_the_sums_do_not_overlap_however_much_is_found(
    make_page: MakePage, theme: Theme, qtbot: QtBot
) -> None:
    page = make_page(builders.routine((), ("front-plank", "dead-bug", "wall-sit", "bird-dog")))
    theme.set_text_scale(200)
    page.resize(1024, 440)
    heading = page.panel.heading
    qtbot.waitUntil(lambda: heading.height() >= heading.minimumSizeHint().height())
    assert heading.geometry().bottom() < page.panel.findings.geometry().top()
    assert page.panel.findings.title.text() == "Not ready: 1 to put right"
    assert page.panel.view.height() >= page.panel.view.minimumHeight()
    theme.set_text_scale(100)


def test_putting_a_days_dose_away_is_an_icon_where_its_words_take_the_totals_their_room(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    large_page.panel.compare_days()
    days = large_page.panel.days
    qtbot.waitUntil(lambda: not days.remove.text())
    assert (days.remove.text(), days.remove.toolTip()) == ("", "Remove")
    assert days.remove.accessibleName() == "Remove the sore-day dose"
    panel = large_page.panel
    qtbot.waitUntil(lambda: panel.view.height() > panel.height() // 3)


@pytest.mark.parametrize("height", [500, 680])
def test_nothing_overlaps_while_the_days_are_compared(
    large_page: BuildPage, qtbot: QtBot, height: int
) -> None:
    panel = large_page.panel
    large_page.resize(1024, height)
    large_page.bench.copy_routine(large_page.routine)
    panel.compare_days()
    parts = (panel.heading, panel.findings, panel.days)

    def is_tidy() -> bool:
        seen = [part for part in parts if part.isVisible()]
        apart = all(a.geometry().bottom() < b.geometry().top() for a, b in pairwise(seen))
        return apart and all(part.height() >= part.minimumSizeHint().height() for part in seen)

    qtbot.waitUntil(is_tidy)
    panel.days.close_button.click()
    qtbot.waitUntil(panel.heading.isVisible)


def test_the_title_of_the_findings_is_not_cut(large_page: BuildPage, qtbot: QtBot) -> None:
    large_page.bench.new_routine()
    large_page.edits.add([builders.exercise("bird-dog").id])
    title = large_page.panel.findings.title
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))
    assert large_page.panel.findings.why.accessibleName() == "Why?"


def test_one_finding_after_the_other_is_said_in_a_low_window(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    large_page.bench.copy_routine(large_page.routine)
    panel, step = large_page.panel, large_page.routine.main[0]
    large_page.edits.set_dose(step.id, replace(step.dose, sets=20, rest_s=1800), ("dose",))
    assert panel.heading.geometry().bottom() < panel.findings.geometry().top()
    heard = []
    for _ in large_page.bench.findings:
        panel.findings.show_next.click()
        heard.append(panel.message.text)
    assert any("more than 1 hour" in sentence for sentence in heard)


def test_copying_a_programme_and_what_it_is_for_are_not_cut(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    panel = large_page.panel
    large_page.open_routine(builders.programme())
    goal = next(each for each in panel.findChildren(PlainLabel) if "Programme" in each.text())
    whole = goal.accessibleName()
    copies = panel.about.copy_button
    qtbot.waitUntil(lambda: goal.height() >= goal.heightForWidth(goal.width()) > 0)
    assert copies.width() >= copies.sizeHint().width()
    assert (copies.accessibleName(), copies.toolTip()) == ("Edit a copy", "Edit a copy")
    assert copies.text() == ""
    assert goal.text().endswith("…")
    assert tip_of(goal) == whole
    large_page.resize(1400, 1000)
    qtbot.waitUntil(lambda: goal.text() == whole)


def test_a_name_has_the_room_of_what_cannot_be_undone(large_page: BuildPage, qtbot: QtBot) -> None:
    heading = large_page.panel.heading
    large_page.bench.copy_routine(large_page.routine)
    large_page.undo_stack.clear()
    qtbot.waitUntil(heading.undo_button.isHidden)
    large_page.bench.rename("A long name for a routine of the morning")
    assert heading.undo_button.isVisible()
    assert heading.redo_button.isHidden()
    assert heading.name.hasFocus() or tip_of(heading.name) == heading.name.text()


def test_search_and_order_of_the_routines_hold_their_words(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    shelf = large_page.shelf
    large_page.panel.shelf_requested.emit()
    letters = shelf.search.fontMetrics().horizontalAdvance("Search routines")
    qtbot.waitUntil(lambda: shelf.search.width() > letters)
    assert shelf.order.width() >= shelf.order.sizeHint().width()
    assert tip_of(shelf.order) == ""


def test_a_routine_whose_name_is_cut_in_the_list_is_told_whole(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    shelf = large_page.shelf
    large_page.panel.shelf_requested.emit()
    qtbot.waitUntil(shelf.view.isVisible)
    row = shelf.model.row_of(builders.programme().id)
    assert row is not None
    shelf.view.scrollTo(shelf.model.index(row))
    routine = shelf.model.row(row).routine
    assert routine is not None
    assert tip_of_row(shelf.view, row).splitlines() == [routine.name, shelf.model.facts(routine)]


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [1024, 1280])
def test_no_button_of_the_routines_is_cut(
    page: BuildPage, theme: Theme, qtbot: QtBot, scale: int, width: int
) -> None:
    shelf = page.shelf
    page.resize(width, 500)
    page.panel.shelf_requested.emit()
    theme.set_text_scale(scale)
    buttons = (shelf.back, shelf.import_file, shelf.new)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in buttons))
    assert page.width() == width
    assert [button.accessibleName() for button in buttons[1:]] == ["Import…", "New routine"]
    theme.set_text_scale(100)


def test_the_keyboard_is_followed_into_fields_that_are_out_of_sight(
    large_page: BuildPage, qtbot: QtBot
) -> None:
    large_page.bench.copy_routine(large_page.routine)
    view, step = large_page.panel.view, large_page.routine.main[0]
    view.edit_dose(step.id)
    seen: list[QWidget] = []

    def is_in_sight() -> bool:
        field = large_page.focusWidget()
        place = QRect(field.mapTo(view.viewport(), QPoint()), field.size())
        return bool(view.viewport().rect().contains(place))

    while (field := large_page.focusWidget()) not in seen and view.isAncestorOf(field):
        qtbot.waitUntil(is_in_sight)
        seen.append(field)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert len(seen) >= 7


def test_an_open_dose_has_the_room_of_the_heading(large_page: BuildPage, qtbot: QtBot) -> None:
    large_page.bench.copy_routine(large_page.routine)
    panel, step = large_page.panel, large_page.routine.main[0]
    panel.view.edit_dose(step.id)
    qtbot.waitUntil(lambda: panel.heading.isHidden() and panel.view.height() >= 150)
    assert panel.view.hasFocus() or panel.view.isAncestorOf(large_page.focusWidget())
    panel.view.close_editor()
    assert panel.heading.isVisible()
