"""Everything has a name, every row is a whole phrase, and nothing overlaps in a small window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import MAX_NAME_LENGTH, Step, StepId
from backroutine.domain.settings import ThemeChoice
from backroutine.ui.build.catalogue_model import CatalogueModel
from backroutine.ui.build.page import BuildPage
from backroutine.ui.build.shelf_model import ShelfModel
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import own_routine

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def parts(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget):
        if child.isVisible():
            yield child


def overlaps(page: BuildPage) -> Iterator[tuple[QWidget, QWidget]]:
    """Yield visible neighbours that cover each other, and what sticks out of its parent."""
    only_own = Qt.FindChildOption.FindDirectChildrenOnly
    for parent in (page.panel, page.catalogue, page.panel.heading, page.panel.findings):
        children = [c for c in parent.findChildren(QWidget, options=only_own) if c.isVisible()]
        for number, child in enumerate(children):
            if not parent.rect().contains(child.geometry()):
                yield parent, child
            for other in children[number + 1 :]:
                if child.geometry().intersects(other.geometry()):
                    yield child, other


def test_whatever_takes_the_keyboard_has_a_name(page: BuildPage) -> None:
    page.panel.view.edit_dose(StepId("s4"))
    page.details.show()
    nameless = [
        child
        for child in parts(page)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and isinstance(child, QAbstractButton | QComboBox | QLineEdit)
        and not child.objectName().startswith("qt_")
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert nameless == []


def test_buttons_are_large_enough_to_hit(page: BuildPage) -> None:
    page.details.show()
    small = [
        child
        for child in parts(page)
        if isinstance(child, QAbstractButton)
        and not child.objectName().startswith("qt_")
        and min(child.width(), child.height()) < 36
    ]
    assert small == []


def test_text_is_plain_everywhere(page: BuildPage) -> None:
    guessing = [c for c in page.findChildren(QLabel) if not isinstance(c, PlainLabel)]
    assert guessing == []


def test_a_step_is_a_whole_phrase(page: BuildPage) -> None:
    index = page.panel.model.index_of(StepId("s4"))
    assert index.data(SPOKEN) == ("Main, step 1: Bird dog, 3 × 5, 10 s hold, each side, 7 min 5 s.")


def test_a_heading_says_how_long_its_section_is(page: BuildPage) -> None:
    assert page.panel.model.index(0).data(SPOKEN) == "Warm-up, 3 min 11 s."


def test_a_finding_is_part_of_the_phrase(make_page: MakePage) -> None:
    page = make_page(builders.routine(("march-in-place",), ("sit-up",)))
    assert "may aggravate back pain" in page.panel.model.index_of(StepId("s2")).data(SPOKEN)


def test_a_card_is_a_whole_phrase(page: BuildPage) -> None:
    row = page.catalogue.model.row_of(builders.exercise("bird-dog").id)
    assert row is not None
    assert page.catalogue.model.index(row).data(SPOKEN) == (
        "Bird dog, Core, Main, 3 × 5, 10 s hold, each side, 7 min 5 s."
    )


def test_a_circuit_is_said(make_page: MakePage) -> None:
    page = make_page(own_routine())
    page.panel.circuits.make([StepId("s4"), StepId("s5")])
    heading = page.panel.model.indexes_of([StepId("s4"), StepId("s5")])[0]
    assert heading.data(SPOKEN).startswith(
        "Main, Circuit of 2 exercises: 2 rounds, rest 30 seconds between rounds;"
    )
    assert "in a circuit of 2 rounds" in page.panel.model.index_of(StepId("s4")).data(SPOKEN)


def test_the_models_keep_qts_rules() -> None:
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    cards = CatalogueModel()
    shelf = ShelfModel(builders.catalogue())
    testers = [QAbstractItemModelTester(cards, warn), QAbstractItemModelTester(shelf, warn)]
    programmes = [programme.routine for programme in builders.programmes()]
    for words in ("", "dog", "nothing of the kind", "stretch"):
        cards.show(builders.catalogue().find(words))
    shelf.show([own_routine()], programmes)
    shelf.show([own_routine().renamed("Zest")], programmes[:3])
    shelf.show([], [])
    assert len(testers) == 2


@pytest.mark.parametrize("theme_choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("size", [(1024, 540), (1280, 740), (1920, 1020)])
def test_nothing_overlaps(
    make_page: MakePage,
    theme: Theme,
    qtbot: QtBot,
    size: tuple[int, int],
    theme_choice: ThemeChoice,
) -> None:
    theme.choose(theme_choice)
    page = make_page(
        builders.routine(("cat-cow",) * 20, ("bird-dog", "sit-up") * 15, ("knee-to-chest",) * 10)
    )
    page.bench.rename("A very long name for a routine " * 6)
    page.resize(*size)
    qtbot.waitUntil(lambda: page.size().toTuple() == size)
    qtbot.waitUntil(lambda: not list(overlaps(page)))
    panel = QRect(page.panel.mapTo(page, QPoint(0, 0)), page.panel.size())
    assert page.rect().contains(panel)


def test_a_routine_of_sixty_steps_scrolls_to_its_last(make_page: MakePage) -> None:
    page = make_page(builders.routine(("cat-cow",) * 30, ("bird-dog",) * 30))
    page.panel.view.select_steps([StepId("s60")])
    rect = page.panel.view.visualRect(page.panel.model.index_of(StepId("s60")))
    assert page.panel.view.viewport().rect().intersects(rect)


def test_a_name_that_looks_like_markup_stays_text(page: BuildPage) -> None:
    page.bench.rename("<img src=x>" + "y" * MAX_NAME_LENGTH)
    assert page.panel.heading.name.text().startswith("<img src=x>")
    assert "<" not in page.panel.heading.undo_button.toolTip()


def test_a_step_of_an_unknown_exercise_is_shown_and_can_go(make_page: MakePage) -> None:
    lost = Step(StepId("s9"), ExerciseId("gone"), Dose(reps=3, tempo_s=2))
    page = make_page(own_routine().inserted(Section.MAIN, 0, (lost,)))
    assert not page.panel.start.isEnabled()
    assert "gone" in page.panel.model.index_of(StepId("s9")).data(SPOKEN)
    page.edits.remove([StepId("s9")])
    assert page.panel.start.isEnabled()
