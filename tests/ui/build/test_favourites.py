"""Favourites: a star on card and details, a chip that shows them alone, and their storage."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.ui.background import Background
from backroutine.ui.build.card_delegate import star_rect
from backroutine.ui.build.page import BuildPage
from backroutine.ui.labels import PlainLabel
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import press
from tests.ui.stores import DISK_FULL

LEFT = Qt.MouseButton.LeftButton
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
BUG = ExerciseId("dead-bug")
DOG = ExerciseId("bird-dog")


@dataclass
class MemoryFavourites:
    """Favourites that are kept in memory."""

    ids: frozenset[ExerciseId] = frozenset({DOG})
    refusal: str = ""

    def all(self) -> frozenset[ExerciseId]:
        return self.ids

    def save(self, favourites: frozenset[ExerciseId]) -> None:
        if self.refusal:
            raise RefusedError(self.refusal)
        self.ids = favourites


@pytest.fixture
def favourites() -> MemoryFavourites:
    return MemoryFavourites()


@pytest.fixture
def page(make_page: MakePage, favourites: MemoryFavourites) -> BuildPage:
    return make_page(favourites=favourites)


def is_favourite(page: BuildPage, exercise_id: ExerciseId) -> bool:
    row = page.catalogue.model.row_of(exercise_id)
    assert row is not None
    return str(page.catalogue.model.index(row).data(SPOKEN)).endswith("A favourite.")


def test_what_was_stored_is_marked(page: BuildPage) -> None:
    assert is_favourite(page, DOG)
    assert not is_favourite(page, BUG)


def test_the_star_of_a_card_marks_and_unmarks(
    page: BuildPage, qtbot: QtBot, background: Background, favourites: MemoryFavourites
) -> None:
    view = page.catalogue.view
    view.choose(BUG)
    star = star_rect(view.visualRect(view.currentIndex())).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=star)
    assert is_favourite(page, BUG)
    qtbot.waitUntil(lambda: background.is_idle)
    assert favourites.ids == {DOG, BUG}
    qtbot.mouseClick(view.viewport(), LEFT, pos=star)
    qtbot.waitUntil(lambda: background.is_idle)
    assert favourites.ids == {DOG}
    assert page.undo_stack.count() == 0


def test_f_marks_from_the_cards_and_from_the_details(page: BuildPage, qtbot: QtBot) -> None:
    view = page.catalogue.view
    view.setFocus()
    view.choose(BUG)
    press(qtbot, view, Qt.Key.Key_F)
    assert is_favourite(page, BUG)
    press(qtbot, view, Qt.Key.Key_Space)
    assert page.details.star.accessibleName() == "Take out of the favourites"
    press(qtbot, page.details.close_button, Qt.Key.Key_F)
    assert not is_favourite(page, BUG)
    assert page.details.star.accessibleName() == "Favourite"


def test_the_star_of_the_details_marks(page: BuildPage, qtbot: QtBot) -> None:
    page.catalogue.view.choose(BUG)
    page.catalogue.details_requested.emit()
    qtbot.mouseClick(page.details.star, LEFT)
    assert is_favourite(page, BUG)


def test_the_chip_shows_them_alone_and_follows_a_change(page: BuildPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.catalogue.filters.favourites, LEFT)
    model = page.catalogue.model
    assert [model.exercise(row).id for row in range(model.rowCount())] == [DOG]
    page.favourites.toggle(DOG)
    assert model.rowCount() == 0
    said = [label.text() for label in page.catalogue.findChildren(PlainLabel) if label.isVisible()]
    assert "No favourites yet" in said
    assert "Mark an exercise with the star, or press F on its card." in said
    assert page.catalogue.clear_all.text() == "Show all exercises"
    qtbot.mouseClick(page.catalogue.clear_all, LEFT)
    assert model.rowCount() == len(builders.catalogue())
    qtbot.keyClicks(page.catalogue.search, "xylophone")
    assert page.catalogue.clear_all.text() == "Clear search and filters"


def test_what_cannot_be_stored_is_said_and_kept_in_memory(
    page: BuildPage, qtbot: QtBot, background: Background, favourites: MemoryFavourites
) -> None:
    favourites.refusal = DISK_FULL
    page.favourites.toggle(BUG)
    qtbot.waitUntil(lambda: background.is_idle)
    assert page.panel.message.text == DISK_FULL
    assert is_favourite(page, BUG)


def test_what_was_chosen_before_the_disk_answered_stays(
    page: BuildPage, qtbot: QtBot, background: Background
) -> None:
    page.favourites.toggle(BUG)
    page.favourites.load()
    qtbot.waitUntil(lambda: background.is_idle)
    assert is_favourite(page, BUG)


def test_without_a_place_to_store_them_there_are_none(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.details.show()
    assert not page.catalogue.filters.favourites.isVisible()
    assert page.details.star.isHidden()
    view = page.catalogue.view
    view.choose(BUG)
    press(qtbot, view, Qt.Key.Key_F)
    qtbot.mouseClick(
        view.viewport(), LEFT, pos=star_rect(view.visualRect(view.currentIndex())).center()
    )
    assert not is_favourite(page, BUG)
