"""The page: programmes stay as they are, own routines save themselves, undo goes over all."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, ExerciseId, Section
from backroutine.domain.learning import TopicId
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, StepId
from backroutine.domain.rules import FindingCode
from backroutine.domain.settings import Equipment, Settings
from backroutine.ui.background import Background
from backroutine.ui.build.page import BuildPage
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.theme import Theme
from tests import builders
from tests.ui.build.conftest import MakePage
from tests.ui.build.gestures import click_repair, outline, own_routine, press, shown
from tests.ui.stores import DISK_FULL, MemoryRoutines, MemoryStore

MAIN = 1


def settle(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: background.is_idle)


def test_a_first_start_begins_an_own_routine_and_keeps_nothing_yet(
    make_page: MakePage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    page = make_page()
    assert page.routine.steps == ()
    assert not page.bench.is_read_only
    page.edits.add([ExerciseId("cat-cow")])
    made = page.routine
    page.undo_stack.undo()
    settle(qtbot, background)
    assert page.bench.is_unkept
    assert store.routines.values == {}
    page.undo_stack.redo()
    settle(qtbot, background)
    assert store.routines.values == {made.id: made}


def test_an_own_routine_that_was_emptied_again_comes_back_with_one_undo(
    make_page: MakePage,
) -> None:
    page = make_page()
    page.edits.add([ExerciseId("cat-cow")])
    page.edits.remove([step.id for step in page.routine.steps])
    page.edits.add([ExerciseId("bird-dog")])
    page.undo_stack.undo()
    assert page.routine.steps == ()
    assert page.keeper.own == [page.routine]


def test_where_nothing_is_kept_yet_nothing_is_deleted(make_page: MakePage) -> None:
    page = make_page()
    page.bench.delete_routine(page.routine)
    assert page.undo_stack.count() == 0
    assert "nothing in this routine" in page.panel.message.text


def test_an_empty_routine_leads_to_the_programmes(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    qtbot.mouseClick(page.panel.about.programmes_button, Qt.MouseButton.LeftButton)
    assert page.shelf.isVisible()
    page.open_routine(builders.programme())
    assert page.panel.about.copy_button.isVisible()
    assert not page.panel.about.programmes_button.isVisible()


def test_later_starts_show_a_routine_of_ones_own(page: BuildPage) -> None:
    assert page.routine.name == "Mornings"
    assert not page.panel.about.copy_button.isVisible()


def test_what_was_opened_before_the_disk_answered_stays_open(
    make_page: MakePage, qtbot: QtBot, background: Background
) -> None:
    page = make_page(own_routine())
    page.open_routine(builders.programme("desk-break-6"))
    page.load()
    settle(qtbot, background)
    assert page.routine.id == "desk-break-6"


def test_a_programme_is_not_edited_but_copied(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.open_routine(builders.programme())
    page.panel.view.setFocus()
    page.panel.view.select_steps([page.routine.main[0].id])
    press(qtbot, page.panel.view, Qt.Key.Key_Delete)
    assert page.routine == builders.programme()
    assert "Edit a copy" in page.panel.message.text
    qtbot.mouseClick(page.panel.message.action, Qt.MouseButton.LeftButton)
    assert page.routine.id != builders.programme().id
    assert page.routine.main == builders.programme().main
    assert page.panel.message.text == ""
    page.panel.view.setFocus()
    page.panel.view.select_steps([page.routine.main[0].id])
    press(qtbot, page.panel.view, Qt.Key.Key_Delete)
    assert len(page.routine.main) == len(builders.programme().main) - 1


def test_undoing_the_copy_shows_the_programme_again(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page()
    page.open_routine(builders.programme())
    qtbot.mouseClick(page.panel.about.copy_button, Qt.MouseButton.LeftButton)
    page.undo_stack.undo()
    assert page.routine == builders.programme()
    assert page.keeper.own == []


def test_an_edit_is_on_the_disk_without_being_asked(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    with qtbot.waitSignal(page.routines_changed):
        page.edits.remove([StepId("s4")])
    settle(qtbot, background)
    assert store.routines.values[RoutineId("r1")] == page.routine


def test_many_edits_write_the_last_one(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    for number in range(50):
        page.bench.rename(f"Name {number}")
    settle(qtbot, background)
    assert store.routines.values[RoutineId("r1")].name == "Name 49"
    assert not page.keeper.has_unstored


def test_a_save_that_is_refused_says_so_and_keeps_the_edit(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    store.routines.refusal = DISK_FULL
    page.edits.remove([StepId("s4")])
    settle(qtbot, background)
    assert page.panel.message.text == DISK_FULL
    assert outline(page)[MAIN] == ["glute-bridge"]
    store.routines.refusal = ""
    qtbot.mouseClick(page.panel.message.action, Qt.MouseButton.LeftButton)
    settle(qtbot, background)
    assert store.routines.values[RoutineId("r1")] == page.routine
    assert page.panel.message.text == ""


def test_the_next_edit_stores_what_was_refused_before(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    store.routines.refusal = DISK_FULL
    page.bench.new_routine()
    settle(qtbot, background)
    made = page.routine.id
    store.routines.refusal = ""
    page.open_routine(own_routine())
    page.edits.remove([StepId("s4")])
    settle(qtbot, background)
    assert set(store.routines.values) == {RoutineId("r1"), made}


def test_a_store_that_cannot_be_read_says_why(
    make_page: MakePage, qtbot: QtBot, background: Background, store: MemoryStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse() -> list[Routine]:
        store.routines.check()
        return []

    store.routines.refusal = "The file of your data cannot be read. Restore a backup."
    monkeypatch.setattr(store.routines, "all", refuse)
    page = make_page()
    assert page.panel.message.text == store.routines.refusal
    assert page.routine == builders.programme()


def test_deleting_a_routine_can_be_undone(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    page.bench.delete_routine(page.routine)
    settle(qtbot, background)
    assert store.routines.values == {}
    assert page.routine.id in {programme.routine.id for programme in builders.programmes()}
    page.undo_stack.undo()
    settle(qtbot, background)
    assert page.routine == own_routine()
    assert store.routines.values == {RoutineId("r1"): own_routine()}


def test_undo_opens_the_routine_that_it_changes(page: BuildPage) -> None:
    page.edits.remove([StepId("s4")])
    page.open_routine(builders.programme("desk-break-6"))
    page.undo_stack.undo()
    assert page.routine == own_routine()


def test_an_empty_name_is_refused_and_the_old_one_stays(page: BuildPage, qtbot: QtBot) -> None:
    name = page.panel.heading.name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "   ")
    press(qtbot, name, Qt.Key.Key_Return)
    assert page.routine.name == "Mornings"
    assert name.text() == "Mornings"
    assert "needs a name" in page.panel.message.text


def test_the_kind_can_be_changed_and_says_what_then_stands_wrong(page: BuildPage) -> None:
    page.panel.heading.kind.setCurrentIndex(list(RoutineKind).index(RoutineKind.WARM_UP))
    assert page.routine.kind is RoutineKind.WARM_UP
    assert not page.panel.start.isEnabled()
    assert "no main section" in page.panel.start.accessibleDescription()
    page.undo_stack.undo()
    assert page.panel.heading.kind.currentIndex() == 0
    assert page.panel.start.isEnabled()


def test_start_gives_the_ready_routine(page: BuildPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.play_requested) as asked:
        qtbot.mouseClick(page.panel.start, Qt.MouseButton.LeftButton)
    assert asked.args[0].routine == page.routine


def test_print_gives_the_ready_routine(page: BuildPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.print_requested) as asked:
        qtbot.mouseClick(page.panel.print_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].routine == page.routine


def test_without_a_warm_up_there_are_reason_and_repair(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine((), ("bird-dog", "glute-bridge")))
    assert not page.panel.start.isEnabled()
    assert not page.panel.print_button.isEnabled()
    assert "warm-up is empty" in page.panel.start.accessibleDescription()
    click_repair(page, qtbot, 0)
    assert page.panel.start.isEnabled()
    assert page.undo_stack.undoText() == "Add a 3-minute warm-up"
    page.undo_stack.undo()
    assert outline(page)[0] == []


def test_a_better_order_is_one_button(make_page: MakePage, qtbot: QtBot) -> None:
    main = ("bird-dog", "glute-bridge", "cat-cow", "dead-bug", "front-plank", "glute-bridge")
    page = make_page(builders.routine(("march-in-place", "hip-circles", "cat-cow"), main))
    heading = page.panel.model.index_of_section(Section.MAIN).row()
    click_repair(page, qtbot, heading)
    left = [finding.code for finding in page.panel.model.row(heading).findings]
    assert FindingCode.MANY_POSITION_CHANGES not in left
    assert page.undo_stack.undoText() == "Order by position"
    assert shown(page) == outline(page)


def test_care_tags_are_said_beside_the_step(page: BuildPage) -> None:
    tag = builders.exercise("bird-dog").care_tags[0]
    page.set_settings(Settings(care_tags=frozenset({tag})))
    row = page.panel.model.row(page.panel.model.index_of(StepId("s4")).row())
    assert [finding.care_tags for finding in row.findings] == [(tag,)]
    assert page.panel.start.isEnabled(), "care is advised, never decided"


def test_care_tags_can_narrow_the_catalogue(page: BuildPage, qtbot: QtBot) -> None:
    assert not page.catalogue.filters.suiting.isVisible()
    page.set_settings(Settings(care_tags=frozenset({CareTag.KNEELING_PAIN})))
    qtbot.mouseClick(page.catalogue.filters.suiting, Qt.MouseButton.LeftButton)
    model = page.catalogue.model
    found = [model.exercise(row) for row in range(model.rowCount())]
    assert found
    assert all(CareTag.KNEELING_PAIN not in exercise.care_tags for exercise in found)


def test_equipment_at_hand_narrows_the_catalogue(page: BuildPage, qtbot: QtBot) -> None:
    chip, model = page.catalogue.filters.at_hand, page.catalogue.model
    page.set_settings(Settings(equipment=frozenset({Equipment.BAND})))
    assert "Elastic band" in chip.toolTip()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    def needed() -> set[str]:
        listed = (model.exercise(row) for row in range(model.rowCount()))
        return {name for e in listed for names in e.equipment for name in names}

    with_band = needed()
    assert "resistance band" in with_band
    assert "dumbbells" not in with_band
    page.set_settings(Settings(equipment=frozenset()))
    assert "resistance band" not in needed(), "what is set meanwhile is followed at once"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert model.rowCount() == len(page.bench.catalogue)


def test_the_sum_follows_the_persons_lead_times(page: BuildPage) -> None:
    before = page.panel.heading.sums.text()
    page.set_settings(Settings(get_ready_s=40))
    assert page.panel.heading.sums.text() != before


def test_imported_routines_come_among_the_own_ones(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    given = [
        Routine(RoutineId("a"), "From Anna"),
        builders.programme("desk-break-6"),
        own_routine().renamed("Also mine"),
    ]
    page.add_imported(given)
    settle(qtbot, background)
    names = sorted(routine.name for routine in store.routines.values.values())
    assert names == ["Also mine (copy)", "Desk break (copy)", "From Anna", "Mornings"]
    assert page.routine.name == "From Anna"


def test_an_import_undone_is_left_to_who_stored_it(
    page: BuildPage, qtbot: QtBot, background: Background, store: MemoryStore
) -> None:
    anna = Routine(RoutineId("a"), "From Anna")
    page.add_imported([anna])
    settle(qtbot, background)
    with qtbot.waitSignal(page.routines_changed):
        page.undo_stack.undo()
    settle(qtbot, background)
    assert anna.id in store.routines.values
    assert page.routine.name != "From Anna"
    assert all(routine.id != anna.id for routine in page.keeper.own)
    page.undo_stack.redo()
    assert page.routine.name == "From Anna"


def test_export_gives_the_open_routine(page: BuildPage, qtbot: QtBot) -> None:
    export = next(a for a in page.panel.heading.more.menu().actions() if "Export" in a.text())
    with qtbot.waitSignal(page.export_requested) as asked:
        export.trigger()
    assert asked.args[0] == page.routine


def test_next_finding_selects_the_step_that_it_is_about(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(
        builders.routine(("march-in-place", "cat-cow", "hip-circles"), ("bird-dog", "sit-up"))
    )
    qtbot.mouseClick(page.panel.findings.show_next, Qt.MouseButton.LeftButton)
    assert page.panel.view.current_step == "s5"


def test_the_words_of_a_finding_lead_to_it_as_its_arrow_does(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page(
        builders.routine(("march-in-place", "cat-cow", "hip-circles"), ("bird-dog", "sit-up"))
    )
    qtbot.mouseClick(page.panel.findings.title, Qt.MouseButton.LeftButton)
    assert page.panel.view.current_step == "s5"


@pytest.mark.parametrize("height", [760, 520])
def test_a_low_window_gives_its_room_to_the_steps(page: BuildPage, height: int) -> None:
    page.resize(1024, height)
    share = page.panel.view.height() / page.height()
    row = page.panel.view.visualRect(page.panel.model.index_of(StepId("s1"))).height()
    assert share > 0.45
    assert row == (80 if height == 760 else 62)


def test_a_row_that_grows_moves_those_below_it(page: BuildPage) -> None:
    view, model = page.panel.view, page.panel.model
    page.edits.set_dose(StepId("s5"), Dose(reps=1, hold_s=200))
    page.edits.swap(StepId("s4"), builders.exercise("sit-up").id)
    first, second = (view.visualRect(model.index_of(StepId(name))) for name in ("s4", "s5"))
    assert first.height() > 100
    assert second.top() == first.bottom() + 1


def test_a_page_whose_undo_stack_is_full_goes_quietly(
    qtbot: QtBot, theme: Theme, pictures: ExercisePictures, background: Background
) -> None:
    page = BuildPage(
        builders.catalogue(), builders.programmes(), MemoryRoutines(own_routine()), background,
        theme, pictures,
    )  # fmt: skip
    page.load()
    settle(qtbot, background)
    page.show()
    page.edits.remove([StepId("s4")])
    page.edits.remove([StepId("s5")])
    page.undo_stack.undo()
    settle(qtbot, background)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_repairs_are_in_the_menu_of_their_step(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine(("march-in-place",), ("sit-up",)))
    page.panel.view.select_steps([StepId("s2")])
    menu = page.panel.actions_of_steps.menu(page)
    qtbot.addWidget(menu)
    menu.actions()[0].trigger()
    assert outline(page)[MAIN] == ["mcgill-curl-up"]
    assert page.undo_stack.undoText() == "Swap for McGill curl-up"


def test_the_header_counts_what_was_found(make_page: MakePage) -> None:
    page = make_page(builders.routine((), ("sit-up", ("front-plank", Dose(reps=1, hold_s=180)))))
    assert page.panel.findings.text == "Not ready: 1 to put right · 2 suggestions"


def test_an_empty_routine_offers_its_warm_up(make_page: MakePage, qtbot: QtBot) -> None:
    page = make_page(builders.routine(name="Empty"))
    click_repair(page, qtbot, 0)
    assert outline(page)[0]
    assert page.undo_stack.undoText() == "Add a 2-minute warm-up"


def test_a_programme_offers_no_repair(make_page: MakePage) -> None:
    page = make_page()
    page.open_routine(builders.programme())
    tag = builders.exercise(page.routine.main[0].exercise_id).care_tags[0]
    page.set_settings(Settings(care_tags=frozenset({tag})))
    index = page.panel.model.index_of(page.routine.main[0].id)
    assert all(place.button.isEmpty() for place in page.panel.view.finding_places(index))


def test_what_was_found_leads_to_the_page_that_says_why(make_page: MakePage) -> None:
    page = make_page(own_routine().with_section(Section.WARM_UP, ()))
    wished: list[TopicId] = []
    page.topic_wished.connect(wished.append)
    page.panel.findings.why.click()
    assert wished == [TopicId.WARM_UP]


def test_where_nothing_is_found_there_is_nothing_to_ask(page: BuildPage) -> None:
    assert page.panel.findings.why.isHidden() == (not page.bench.findings)


def test_a_suggestion_taken_is_one_edit_of_its_routine(page: BuildPage) -> None:
    before = page.routine
    suggested = before.with_section(Section.MAIN, before.main[:-1])
    page.take_suggestion(suggested)
    assert page.routine == suggested
    page.undo_stack.undo()
    assert page.routine == before


def test_a_suggestion_for_a_programme_is_taken_in_a_copy(page: BuildPage) -> None:
    programme = builders.programme("full-20")
    suggested = programme.with_section(Section.MAIN, programme.main[:-1])
    page.take_suggestion(suggested)
    assert page.routine.id != programme.id
    assert page.routine.main == suggested.main
