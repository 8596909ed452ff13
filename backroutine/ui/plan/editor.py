"""Where the week's plan is made: a row that puts routines on days, and the week beneath it."""

from collections.abc import Collection
from datetime import time

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.clock import Clock
from backroutine.domain.planning import (
    PlannedTime,
    WeekPlan,
    later,
    planned_week_s,
    planned_weekdays,
)
from backroutine.domain.progress import DAYS_A_WEEK, WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.ui.buttons import TextButton, UndoButton
from backroutine.ui.labels import PlainLabel
from backroutine.ui.plan.add_bar import AddBar
from backroutine.ui.plan.commands import EditPlan
from backroutine.ui.plan.plannable import Plannables
from backroutine.ui.plan.planned_menu import PlannedMenu
from backroutine.ui.plan.time_field import MINUTE_STEP, TimeDialog
from backroutine.ui.plan.week_grid import WeekGrid
from backroutine.ui.plan.words import day_name, rough_length, time_name
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class PlanEditor(QWidget):
    """Shows the plan and edits it; every edit can be undone, and tells the whole plan."""

    plan_changed = Signal(object)
    """The `WeekPlan` after an edit, its undoing included."""
    start_wished = Signal(str)
    """The routine of this id is to be played now."""
    export_wished = Signal(object)
    """The `WeekPlan` is to go into a calendar file."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._plan = WeekPlan()
        self._routines: Plannables = {}
        self.undo_stack = QUndoStack(self)
        self._title = PlainLabel(self.tr("Week plan"), "title", self)
        self._summary = PlainLabel(look="muted", parent=self, wraps=True)
        self.undo = UndoButton(theme, "undo", self.tr("Undo"), self.undo_stack, self)
        self.redo = UndoButton(theme, "redo", self.tr("Redo"), self.undo_stack, self, redoes=True)
        self.export = TextButton(theme, "clock", self.tr("Export…"), "", self)
        self.export.setAccessibleName(self.tr("Export to a calendar file"))
        self.export.setToolTip(self.export.accessibleName())
        self.add_bar = AddBar(theme, self)
        self._nothing = PlainLabel(look="muted", parent=self, wraps=True)
        self.grid = WeekGrid(theme, self)
        self._make_actions()
        self._place()
        self.export.clicked.connect(self._wish_export)
        self.add_bar.asked.connect(self._add)
        self.grid.add_wished.connect(self._prepare_day)
        self.grid.remove_wished.connect(self._remove)
        self.grid.shift_wished.connect(self._shift)
        self.grid.drop_wished.connect(self._move_to_day)
        self.grid.menu_wished.connect(self._open_menu)
        self._show()

    @property
    def plan(self) -> WeekPlan:
        return self._plan

    @property
    def summary(self) -> str:
        """What is said of the whole week."""
        return self._summary.text()

    @property
    def hint(self) -> str:
        """What is said while nothing is planned; empty otherwise."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def show_plan(self, plan: WeekPlan) -> None:
        """Show a plan that was not made here; what could be undone is forgotten."""
        if plan != self._plan:
            self.undo_stack.clear()
            self._plan = plan
            self._show()

    def show_routines(self, routines: Plannables) -> None:
        """Know these routines; those that can be played are offered, in their order."""
        self._routines = routines
        self.add_bar.show_routines(routines)
        self._show()

    def choose_routine(self, routine_id: RoutineId) -> None:
        """Offer a routine first, as when it is planned from its own page."""
        self.add_bar.choose_routine(routine_id)

    def set_week_start(self, week_start: WeekStart) -> None:
        """Begin the week on another day."""
        self.add_bar.set_week_start(week_start)
        self.grid.set_week_start(week_start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_head()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a size in which the buttons stand below the title."""
        parts = (self._title, self._buttons, self.add_bar)
        widest = max(
            part.minimumSize().width()
            if isinstance(part, QHBoxLayout)
            else part.minimumSizeHint().width()
            for part in parts
        )
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange_head(self) -> None:
        """Put the buttons beside the title where there is room, else below it."""
        beside = self._title.sizeHint().width() + self._buttons.minimumSize().width()
        has_room = beside + 2 * Space.M <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if has_room else down)

    def _make_actions(self) -> None:
        undo = self.undo_stack.createUndoAction(self, self.tr("Undo"))
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo = self.undo_stack.createRedoAction(self, self.tr("Redo"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for action in (undo, redo):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _place(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.M)
        self._head.addWidget(self._title)
        self._head.addWidget(self._summary, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.M)
        self._buttons.addStretch(1)
        for button in (self.undo, self.redo, self.export):
            self._buttons.addWidget(button)
        self._head.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(self._head)
        layout.addWidget(self.add_bar)
        layout.addWidget(self._nothing)
        layout.addWidget(self.grid, 1)

    def _show(self) -> None:
        today = self._clock.now().astimezone().weekday()
        self.grid.show_plan(self._plan, self._routines, today)
        self.export.setEnabled(any(self._is_playable(each) for each in self._plan.times))
        self._summary.setText(self._summary_words())
        self._nothing.setText(self._hint_words())
        self._nothing.setVisible(bool(self._nothing.text()))

    def _summary_words(self) -> str:
        days = len(planned_weekdays(self._plan))
        if not days:
            return ""
        lengths = {each.id: each.total_s for each in self._routines.values()}
        on_days = self.tr("on %n day(s) a week", "", days)
        total = rough_length(planned_week_s(self._plan, lengths))
        return self.tr("{on_days}, {total} in all").format(on_days=on_days, total=total)

    def _hint_words(self) -> str:
        if not any(routine.is_ready for routine in self._routines.values()):
            return self.tr("No routine can be played yet. Make one ready in Build, then plan it.")
        if self._plan.times:
            return ""
        return self.tr(
            "Nothing is planned yet. Choose a routine, a time and days. A plan only reminds you: "
            "a day without exercise breaks nothing."
        )

    def _is_playable(self, planned: PlannedTime) -> bool:
        routine = self._routines.get(planned.routine_id)
        return routine is not None and routine.is_ready

    def _name(self, routine_id: RoutineId) -> str:
        routine = self._routines.get(routine_id)
        return routine.name if routine is not None else self.tr("A deleted routine")

    def _prepare_day(self, weekday: int) -> None:
        self.add_bar.choose_days({weekday})
        self.add_bar.routine.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, routine_id: RoutineId, days: Collection[int], at: time) -> None:
        text = self.tr("Plan “{name}”").format(name=self._name(routine_id))
        self._edit(text, self._plan.with_routine(routine_id, days, at))
        self.add_bar.choose_days(())

    def _remove(self, planned: PlannedTime) -> None:
        text = self.tr("Take “{name}” off {day}").format(
            name=self._name(planned.routine_id), day=day_name(planned.weekday)
        )
        self._edit(text, self._plan.without(planned), planned, planned)

    def _remove_routine(self, planned: PlannedTime) -> None:
        text = self.tr("Take “{name}” off every day").format(name=self._name(planned.routine_id))
        self._edit(text, self._plan.without_routine(planned.routine_id), planned, planned)

    def _shift(self, planned: PlannedTime, days: int, steps: int) -> None:
        weekday = (planned.weekday + days) % DAYS_A_WEEK
        self._move(planned, weekday, later(planned.at, steps * MINUTE_STEP), goes_on=True)

    def _move(self, planned: PlannedTime, weekday: int, at: time, *, goes_on: bool = False) -> None:
        there = PlannedTime(weekday, at, planned.routine_id)
        if there in self._plan.times or planned not in self._plan.times:
            return  # the routine stands there already: to join them silently would lose one
        text = self.tr("Move “{name}” to {day}, {time}").format(
            name=self._name(planned.routine_id), day=day_name(weekday), time=time_name(at)
        )
        moved = self._plan.moved(planned, weekday, at)
        self._edit(text, moved, planned, there, goes_on=goes_on)

    def _edit(
        self, text: str, edited: WeekPlan, old: PlannedTime | None = None,
        new: PlannedTime | None = None, *, goes_on: bool = False,
    ) -> None:  # fmt: skip
        if edited != self._plan:
            command = EditPlan(text, self._plan, edited, self._take, old, new, goes_on=goes_on)
            self.undo_stack.push(command)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _take(self, plan: WeekPlan, focused: PlannedTime | None) -> None:
        self._plan = plan
        self._show()
        if focused is not None:
            self.grid.focus(focused)
        self.plan_changed.emit(plan)

    def _open_menu(self, planned: PlannedTime, place: QPoint) -> None:
        menu = PlannedMenu(planned, self, can_start=self._is_playable(planned))
        menu.start_wished.connect(self.start_wished)
        menu.remove_wished.connect(self._remove)
        menu.remove_routine_wished.connect(self._remove_routine)
        menu.move_wished.connect(self._move_to_day)
        menu.time_wished.connect(self._ask_time)
        menu.popup(place)

    def _move_to_day(self, planned: PlannedTime, weekday: int) -> None:
        self._move(planned, weekday, planned.at)

    def _ask_time(self, planned: PlannedTime) -> None:
        about = self.tr("{name}, {day}").format(
            name=self._name(planned.routine_id), day=day_name(planned.weekday)
        )
        dialog = TimeDialog(about, planned, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._change_time)
        dialog.open()

    def _change_time(self, planned: PlannedTime, at: time) -> None:
        self._move(planned, planned.weekday, at)

    def _wish_export(self) -> None:
        self.export_wished.emit(self._plan)
