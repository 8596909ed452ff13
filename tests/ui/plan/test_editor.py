"""The week's plan is made, changed and undone, by mouse and by keyboard."""

from datetime import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.ui.plan.editor import PlanEditor
from backroutine.ui.plan.plannable import plannables
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.plan.planned_menu import PlannedMenu
from backroutine.ui.plan.time_field import TimeDialog
from backroutine.ui.tokens import HIT_SIZE
from tests import builders
from tests.ui.plan.conftest import (
    DRAFT,
    EVENING,
    FRIDAY,
    MONDAY,
    MORNING,
    ROUTINES,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    WEEK,
    Written,
    planned,
)

MONDAY_MORNING, MONDAY_EVENING = WEEK.on(MONDAY)


def button(editor: PlanEditor, at: PlannedTime) -> PlannedButton:
    found = editor.grid.button_of(at)
    assert found is not None
    return found


def focused() -> PlannedTime:
    widget = QApplication.focusWidget()
    assert isinstance(widget, PlannedButton)
    return widget.planned


def menu_of(editor: PlanEditor, at: PlannedTime) -> PlannedMenu:
    button(editor, at).click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PlannedMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    trigger(action, menu)


def trigger(action: QAction, menu: QMenu) -> None:
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_the_week_shows_what_is_planned_on_each_day(editor: PlanEditor) -> None:
    shown = {column.weekday: [b.planned for b in column.buttons] for column in editor.grid.columns}
    assert shown == {day: list(WEEK.on(day)) for day in range(7)}
    totals = [column.total for column in editor.grid.columns]
    assert totals[MONDAY] == "25 minutes"
    assert totals[TUESDAY] == "Free day"
    assert "35 min" in editor.summary
    assert editor.hint == ""


def test_a_card_says_day_time_and_routine_and_what_keeps_it_from_being_played(
    editor: PlanEditor,
) -> None:
    first = button(editor, MONDAY_MORNING)
    assert first.accessibleName().startswith("Monday, ")
    assert first.accessibleName().endswith(": Morning & <b>more</b>")
    assert first.accessibleDescription() == "10 minutes"
    assert "<" not in first.toolTip()
    assert button(editor, planned(FRIDAY, "12:00", DRAFT)).accessibleDescription() == (
        "Not ready yet"
    )
    gone = planned(SUNDAY, "08:00", RoutineId("gone"))
    editor.show_plan(WeekPlan((gone,)))
    assert button(editor, gone).accessibleName().endswith("A deleted routine")
    assert not editor.export.isEnabled()


def test_a_routine_is_put_on_days_and_the_plan_is_told(editor: PlanEditor, qtbot: QtBot) -> None:
    told = Written()
    editor.plan_changed.connect(told.take)
    bar = editor.add_bar
    offered = [bar.routine.itemText(row) for row in range(bar.routine.count())]
    assert offered == ["Morning & <b>more</b>", "Evening"]
    assert not bar.add.isEnabled()
    editor.choose_routine(EVENING)
    bar.time.show_time(time(18, 5))
    for day in (TUESDAY, SUNDAY):
        qtbot.mouseClick(bar.days[day], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.add, Qt.MouseButton.LeftButton)
    wanted = WEEK.with_routine(EVENING, (TUESDAY, SUNDAY), time(18, 5))
    assert told.plans == [wanted]
    assert editor.plan == wanted
    assert not bar.chosen_days
    editor.undo.click()
    editor.redo.click()
    assert told.plans == [wanted, WEEK, wanted]


def test_planning_the_same_again_is_no_edit(editor: PlanEditor) -> None:
    editor.add_bar.asked.emit(MORNING, frozenset({MONDAY}), time(7, 30))
    assert not editor.undo_stack.canUndo()


def test_the_button_of_a_day_prepares_that_day(editor: PlanEditor, qtbot: QtBot) -> None:
    column = editor.grid.columns[TUESDAY]
    qtbot.mouseClick(column.add, Qt.MouseButton.LeftButton)
    assert editor.add_bar.chosen_days == {TUESDAY}
    assert editor.add_bar.routine.hasFocus()


def test_arrow_keys_walk_through_the_week(editor: PlanEditor, qtbot: QtBot) -> None:
    editor.grid.focus(MONDAY_MORNING)
    for key, expected in (
        (Qt.Key.Key_Up, MONDAY_MORNING),
        (Qt.Key.Key_Down, MONDAY_EVENING),
        (Qt.Key.Key_Down, MONDAY_EVENING),
        (Qt.Key.Key_Right, planned(WEDNESDAY, "07:30")),
        (Qt.Key.Key_Right, planned(FRIDAY, "12:00", DRAFT)),
        (Qt.Key.Key_Right, planned(FRIDAY, "12:00", DRAFT)),
        (Qt.Key.Key_Left, planned(WEDNESDAY, "07:30")),
        (Qt.Key.Key_Left, MONDAY_MORNING),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert focused() == expected


def test_delete_takes_one_time_away_and_the_focus_stays_near(
    editor: PlanEditor, qtbot: QtBot
) -> None:
    editor.grid.focus(MONDAY_MORNING)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert editor.plan == WEEK.without(MONDAY_MORNING)
    assert focused() == MONDAY_EVENING
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert editor.grid.columns[MONDAY].add.hasFocus()
    editor.undo_stack.undo()
    assert focused() == MONDAY_EVENING
    editor.undo_stack.undo()
    assert (editor.plan, focused()) == (WEEK, MONDAY_MORNING)


def test_alt_and_arrows_move_a_time_in_one_edit(editor: PlanEditor, qtbot: QtBot) -> None:
    editor.grid.focus(MONDAY_MORNING)
    alt = Qt.KeyboardModifier.AltModifier
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(QApplication.focusWidget(), key, alt)
    assert focused() == planned(TUESDAY, "07:35")
    assert editor.plan == WEEK.moved(MONDAY_MORNING, TUESDAY, time(7, 35))
    assert editor.undo_stack.count() == 1
    editor.undo_stack.undo()
    assert (editor.plan, focused()) == (WEEK, MONDAY_MORNING)


def test_two_times_that_are_moved_are_two_edits(editor: PlanEditor, qtbot: QtBot) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    for at in (MONDAY_MORNING, MONDAY_EVENING):
        editor.grid.focus(at)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, alt)
    assert editor.undo_stack.count() == 2
    editor.undo_stack.undo()
    assert editor.plan == WEEK.moved(MONDAY_MORNING, MONDAY, time(7, 35))


def test_a_time_moves_round_midnight_and_round_the_week(editor: PlanEditor, qtbot: QtBot) -> None:
    late = planned(SUNDAY, "23:55")
    editor.show_plan(WeekPlan((late,)))
    editor.grid.focus(late)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, alt)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, alt)
    assert editor.plan == WeekPlan((planned(MONDAY, "00:00"),))


def test_a_time_does_not_fall_onto_its_like(editor: PlanEditor, qtbot: QtBot) -> None:
    pair = WeekPlan.of((planned(MONDAY, "07:30"), planned(TUESDAY, "07:30")))
    editor.show_plan(pair)
    editor.grid.focus(planned(MONDAY, "07:30"))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert editor.plan == pair
    assert not editor.undo_stack.canUndo()


def test_the_menu_of_a_card_moves_removes_and_starts(editor: PlanEditor) -> None:
    started: list[str] = []
    editor.start_wished.connect(started.append)
    choose(menu_of(editor, MONDAY_EVENING), "Start now")
    assert started == [EVENING]
    menu = menu_of(editor, MONDAY_MORNING)
    days = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert isinstance(days, QMenu)
    assert [action.isEnabled() for action in days.actions()] == [False] + [True] * 6
    trigger(days.actions()[SUNDAY], menu)
    assert editor.plan == WEEK.moved(MONDAY_MORNING, SUNDAY, time(7, 30))
    choose(menu_of(editor, planned(SUNDAY, "07:30")), "Remove from every day")
    assert editor.plan == WEEK.without_routine(MORNING)
    choose(menu_of(editor, MONDAY_EVENING), "Remove")
    assert editor.plan == WEEK.without_routine(MORNING).without(MONDAY_EVENING)
    editor.undo_stack.setIndex(0)
    assert editor.plan == WEEK


def test_a_draft_cannot_be_started(editor: PlanEditor) -> None:
    menu = menu_of(editor, planned(FRIDAY, "12:00", DRAFT))
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_another_time_is_asked_for_and_taken(editor: PlanEditor, qtbot: QtBot) -> None:
    for is_taken in (False, True):
        choose(menu_of(editor, MONDAY_EVENING), "Change the time…")
        dialog = editor.findChild(TimeDialog)
        assert isinstance(dialog, TimeDialog)
        assert dialog.field.at == time(19)
        dialog.field.show_time(time(20, 10))
        if is_taken:
            qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        else:
            dialog.reject()
        QApplication.sendPostedEvents(None, 52)  # deleted later, as closing asks
        moved = WEEK.moved(MONDAY_EVENING, MONDAY, time(20, 10))
        assert editor.plan == (moved if is_taken else WEEK)


def test_undo_and_redo_have_keys(editor: PlanEditor, qtbot: QtBot) -> None:
    editor.grid.focus(MONDAY_MORNING)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, control)
    assert editor.plan == WEEK
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, control | shift)
    assert editor.plan == WEEK.without(MONDAY_MORNING)


def test_an_empty_week_says_how_to_begin(editor: PlanEditor) -> None:
    editor.show_plan(WeekPlan())
    assert editor.hint.startswith("Nothing is planned yet.")
    assert not editor.export.isEnabled()
    assert not editor.undo_stack.canUndo()
    editor.show_routines({DRAFT: ROUTINES[DRAFT]})
    assert editor.hint.startswith("No routine can be played yet.")
    assert not editor.add_bar.add.isEnabled()


def test_the_plan_is_handed_over_for_a_calendar(editor: PlanEditor) -> None:
    told = Written()
    editor.export_wished.connect(told.take)
    editor.export.click()
    assert told.plans == [WEEK]


def _left_edges(editor: PlanEditor) -> list[int]:
    return [column.x() for column in editor.grid.columns]


def test_the_week_begins_on_the_day_that_is_set(editor: PlanEditor, qtbot: QtBot) -> None:
    editor.set_week_start(WeekStart.SUNDAY)
    columns = editor.grid.columns
    assert [column.weekday for column in columns] == [6, 0, 1, 2, 3, 4, 5]
    qtbot.waitUntil(lambda: _left_edges(editor) == sorted(_left_edges(editor)))
    chips = editor.add_bar.days
    assert chips[SUNDAY].x() < chips[MONDAY].x() < chips[TUESDAY].x()


def test_a_plan_from_elsewhere_cannot_be_undone_into_the_one_before(editor: PlanEditor) -> None:
    editor.add_bar.asked.emit(EVENING, frozenset({SUNDAY}), time(8))
    editor.show_plan(editor.plan)
    assert editor.undo_stack.canUndo()
    editor.show_plan(WeekPlan())
    assert not editor.undo_stack.canUndo()


def test_everything_can_be_hit_has_a_name_and_is_reached_by_tab(editor: PlanEditor) -> None:
    for widget in editor.findChildren(QAbstractButton):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            assert widget.accessibleName(), widget
            assert widget.height() >= HIT_SIZE, widget.accessibleName()
            assert widget.width() >= HIT_SIZE, widget.accessibleName()
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_drafts_are_known_as_such() -> None:
    ready = builders.programme()
    draft = builders.routine(main=("wall-sit",))
    known = plannables((ready, draft), builders.catalogue())
    assert [each.is_ready for each in known.values()] == [True, False]
    assert known[ready.id].total_s == 900


edits = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "shift", "clear"]),
        st.integers(0, 6),
        st.integers(-3, 3),
        st.integers(0, 5),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(edits=edits)
def test_the_week_shows_the_plan_whatever_is_edited_and_undone(
    editor: PlanEditor, edits: list[tuple[str, int, int, int]]
) -> None:
    editor.show_plan(WeekPlan())
    editor.show_plan(WEEK)
    for kind, day, steps, place in edits:
        times = editor.plan.times
        at = times[place % len(times)] if times else None
        if kind == "add":
            editor.add_bar.asked.emit(EVENING, frozenset({day}), time(8 + place))
        elif at is not None and kind == "remove":
            editor.grid.remove_wished.emit(at)
        elif at is not None:
            editor.grid.shift_wished.emit(at, day, steps)
        shown = [b.planned for column in editor.grid.columns for b in column.buttons]
        assert tuple(shown) == editor.plan.times
    after, count = editor.plan, editor.undo_stack.count()
    editor.undo_stack.setIndex(0)
    assert editor.plan == WEEK
    editor.undo_stack.setIndex(count)
    assert editor.plan == after
