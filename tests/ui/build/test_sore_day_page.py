"""The sore-day dose: proposed, beside the usual one, edited, swapped, taken back; all undoable."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.routine import SoreDayDose, StepId
from backroutine.domain.timeline import total_duration_s
from backroutine.ui.build.dose_editor import DoseEditor
from backroutine.ui.build.page import BuildPage
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole
from backroutine.wording import length, short_dose
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import press

LEFT = Qt.MouseButton.LeftButton
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(make_page: MakePage) -> BuildPage:
    """Return a page that compares the days of a march, a front plank and a bird dog."""
    page = make_page(
        builders.routine((("march-in-place", Dose(time_s=300)),), ("front-plank", "bird-dog"))
    )
    choose(page, "Sore-day dose…")
    return page


def choose(page: BuildPage, words: str) -> None:
    menu = page.panel.heading.more.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def sore_of(page: BuildPage, step: str) -> SoreDayDose | None:
    return page.routine.step(StepId(step)).sore_day


def open_editor(page: BuildPage, step: str) -> DoseEditor:
    view = page.panel.view
    view.edit_dose(StepId(step))
    editor = view.indexWidget(view.rows_model.index_of(StepId(step)))
    assert isinstance(editor, DoseEditor)
    return editor


def menu_of(page: BuildPage, qtbot: QtBot, step: str) -> list[QAction]:
    page.panel.view.select_steps([StepId(step)])
    menu = page.panel.actions_of_steps.menu(page)
    qtbot.addWidget(menu)
    return menu.actions()


def test_it_is_proposed_and_both_totals_are_said(page: BuildPage) -> None:
    assert page.panel.view.compares_days
    assert sore_of(page, "s2") is not None
    usual_s, sore_s = total_duration_s(page.routine), total_duration_s(page.routine.on_sore_day())
    assert page.panel.days.text == f"Sore day {length(sore_s)}, usually {length(usual_s)}"
    assert page.undo_stack.undoText() == "Propose a sore-day dose"


def test_undoing_the_proposal_leaves_the_usual_doses(page: BuildPage) -> None:
    page.undo_stack.undo()
    assert sore_of(page, "s2") is None
    assert page.panel.days.text.startswith("On a sore day as usual")
    assert page.panel.days.propose.isVisible()
    page.undo_stack.redo()
    assert sore_of(page, "s2") is not None


def test_its_dose_is_edited_with_the_same_fields(page: BuildPage, qtbot: QtBot) -> None:
    usual = page.routine.step(StepId("s3")).dose
    editor = open_editor(page, "s3")
    before = sore_of(page, "s3")
    assert before is not None
    assert editor.sets.value() == before.dose.sets != usual.sets
    qtbot.keyClick(editor.sets, Qt.Key.Key_Down)
    after = sore_of(page, "s3")
    assert after == replace(before, dose=replace(before.dose, sets=before.dose.sets - 1))
    assert page.routine.step(StepId("s3")).dose == usual
    assert page.undo_stack.undoText() == "Change the sore-day dose of Bird dog"


def test_editing_a_step_without_one_gives_it_one(page: BuildPage) -> None:
    assert sore_of(page, "s1") is None
    open_editor(page, "s1").time.setValue(200)
    found = sore_of(page, "s1")
    assert found is not None
    assert found.dose.time_s == 200


def test_the_menu_swaps_for_the_sore_day_alone(page: BuildPage, qtbot: QtBot) -> None:
    swap_menu = menu_of(page, qtbot, "s3")[-1].menu()
    assert isinstance(swap_menu, QMenu)
    assert swap_menu.title() == "On a sore day swap for"
    swap_menu.actions()[0].trigger()
    found = sore_of(page, "s3")
    assert found is not None
    assert found.exercise_id != "bird-dog"
    assert page.routine.step(StepId("s3")).exercise_id == "bird-dog"


def test_a_step_is_done_as_usual_again(page: BuildPage, qtbot: QtBot) -> None:
    actions = menu_of(page, qtbot, "s3")
    next(a for a in actions if a.text() == "Do it as usual on a sore day").trigger()
    assert sore_of(page, "s3") is None
    assert sore_of(page, "s2") is not None


def test_all_of_it_is_removed_and_put_away(page: BuildPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.panel.days.remove, LEFT)
    assert not page.panel.sore_day.has_sore_day
    assert page.undo_stack.undoText() == "Remove the sore-day dose"
    qtbot.mouseClick(page.panel.days.close_button, LEFT)
    assert not page.panel.days.isVisible()
    assert not page.panel.view.compares_days


def test_a_usual_dose_is_edited_when_the_comparison_is_closed(page: BuildPage) -> None:
    page.panel.stop_comparing()
    sore = sore_of(page, "s3")
    open_editor(page, "s3").sets.setValue(5)
    assert page.routine.step(StepId("s3")).dose.sets == 5
    assert sore_of(page, "s3") == sore


def test_another_routine_is_not_compared(page: BuildPage) -> None:
    page.open_routine(builders.programme())
    assert not page.panel.view.compares_days
    assert not page.panel.days.isVisible()


def test_a_sore_day_that_is_not_ready_says_so_beside_its_section(
    page: BuildPage, qtbot: QtBot
) -> None:
    short = SoreDayDose(page.routine.warm_up[0].exercise_id, Dose(time_s=5))
    edited = page.routine.with_step(replace(page.routine.warm_up[0], sore_day=short))
    page.bench.edit("Too short", edited)
    heading = page.panel.model.index(0)
    assert "On a sore day: The warm-up counts" in heading.data(SPOKEN)
    assert not page.panel.start.isEnabled()
    page.panel.view.setFocus()
    page.panel.view.setCurrentIndex(heading)
    press(qtbot, page.panel.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.start.isEnabled()
    assert sore_of(page, "s1") is None


def test_a_screen_reader_hears_both_doses(page: BuildPage) -> None:
    said = page.panel.model.index_of(StepId("s2")).data(SPOKEN)
    assert "sore day Knee plank" in said


def test_a_programme_is_copied_first(make_page: MakePage) -> None:
    page = make_page()
    page.open_routine(builders.programme())
    choose(page, "Sore-day dose…")
    assert "Edit a copy" in page.panel.message.text
    assert not page.panel.view.compares_days


def test_nothing_that_could_be_gentler_is_said(make_page: MakePage) -> None:
    page = make_page(builders.routine(("march-in-place",)))
    choose(page, "Sore-day dose…")
    assert "nothing in the main section" in page.panel.message.text


@pytest.mark.parametrize("scale", [100, 200])
def test_no_part_of_a_sore_days_dose_is_cut(
    make_page: MakePage, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch, scale: int
) -> None:
    main = ("front-plank", "bird-dog", "side-plank", "wall-sit")
    page = make_page(builders.routine((("march-in-place", Dose(time_s=300)),), main))
    theme.set_text_scale(scale)
    choose(page, "Sore-day dose…")
    written: dict[str, QRect] = {}
    box = page.panel.view._box
    monkeypatch.setattr(
        box, "wrapped", lambda _, room, text, *rest: written.update({text: QRect(room)})
    )
    for step in page.routine.main:
        page.panel.view.select_steps([step.id])
        page.panel.view.grab()
        sore_day = step.sore_day
        assert sore_day is not None
        assert sore_day.exercise_id != step.exercise_id
        name, dose = builders.catalogue()[sore_day.exercise_id].name, short_dose(sore_day.dose)
        for words in (name, dose, short_dose(step.dose)):
            room, metrics = written[words], box.metrics(TypeRole.SMALL)
            assert box.wrapped_height(words, TypeRole.SMALL, room.width()) <= room.height()
            assert all(metrics.horizontalAdvance(word) <= room.width() for word in words.split())
        assert written[name].bottom() < written[dose].top() + 1
    theme.set_text_scale(100)


def test_what_is_cut_in_a_closed_row_is_told_where_the_pointer_rests(page: BuildPage) -> None:
    page.panel.stop_comparing()
    view, index = page.panel.view, page.panel.model.index_of(StepId("s2"))
    view.scrollTo(index)
    rect = view.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, rect.center(), view.mapToGlobal(rect.center()))
    option = QStyleOptionViewItem()
    option.rect = rect
    assert view.itemDelegate().helpEvent(event, view, option, index)
    assert QToolTip.text() == page.panel.model.dose_words(page.panel.model.row(index.row()))
    QToolTip.hideText()
