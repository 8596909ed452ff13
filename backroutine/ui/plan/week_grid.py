"""The seven days side by side, walked along with the arrow keys.

Where large text leaves no room for all of them they stand in two or more rows, so that no day lies
out of sight at the side.
"""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from backroutine.domain.planning import PlannedTime, WeekPlan, weekdays_in_order
from backroutine.domain.progress import DAYS_A_WEEK, WeekStart
from backroutine.ui.plan.carried import carry
from backroutine.ui.plan.day_column import DayColumn
from backroutine.ui.plan.plannable import Plannables
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

LEAST_HEIGHT = 220


class WeekGrid(QScrollArea):
    """Shows a plan and asks for edits; it makes none itself."""

    add_wished = Signal(int)
    """Something is to be planned on a weekday."""
    remove_wished = Signal(object)
    """A `PlannedTime` is to go."""
    shift_wished = Signal(object, int, int)
    """A `PlannedTime` is to move: days later, steps of time later."""
    drop_wished = Signal(object, int)
    """A `PlannedTime` was dropped on a weekday."""
    menu_wished = Signal(object, QPoint)
    """A `PlannedTime` was clicked; where on the screen its menu belongs."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Days of the week"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCornerWidget(QWidget(self))
        self._theme = theme
        self._inside = QWidget(self)
        self._days_a_row = DAYS_A_WEEK
        self._layout = QGridLayout(self._inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.S)
        self._columns = {day: DayColumn(day, theme, self._inside) for day in range(7)}
        for column in self._columns.values():
            column.add_wished.connect(self.add_wished)
            column.drop_wished.connect(self.drop_wished)
            column.planned_made.connect(self._connect)
        self.setWidget(self._inside)
        self._week_start = WeekStart.MONDAY
        self._place()
        theme.changed.connect(self._fit)

    @property
    def days_a_row(self) -> int:
        """How many days stand side by side: seven where there is room."""
        return self._days_a_row

    @property
    def columns(self) -> tuple[DayColumn, ...]:
        """The days in the order in which they are shown."""
        return tuple(self._columns[day] for day in weekdays_in_order(self._week_start))

    def set_week_start(self, week_start: WeekStart) -> None:
        """Begin the week on another day."""
        self._week_start = week_start
        self._place()

    def show_plan(self, plan: WeekPlan, routines: Plannables, today: int) -> None:
        """Show a plan; `today` is the weekday that is marked."""
        for weekday, column in self._columns.items():
            column.show_times(plan.on(weekday), routines)
            column.show_today(is_today=weekday == today)
        self._fit()

    def button_of(self, planned: PlannedTime) -> PlannedButton | None:
        """Return the card of a planned time, if it is shown."""
        buttons = self._columns[planned.weekday].buttons
        return next((button for button in buttons if button.planned == planned), None)

    def focus(self, planned: PlannedTime) -> None:
        """Give the focus to a card; to the day's own button where it is gone."""
        button = self.button_of(planned)
        column = self._columns[planned.weekday]
        later = (each for each in column.buttons if each.planned > planned)
        nearest = next(later, column.buttons[-1] if column.buttons else None)
        target = button or nearest or column.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(target, Space.S, Space.S)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())  # it takes what is left

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Put as many days in a row as there is room for; rows are filled evenly."""
        least = max(column.minimumSizeHint().width() for column in self.columns)
        least = max(least, self.columns[0].minimumWidth())
        most = max(1, (self.width() + Space.S) // (least + Space.S))
        rows = -(-DAYS_A_WEEK // min(most, DAYS_A_WEEK))
        days_a_row = -(-DAYS_A_WEEK // rows)
        if days_a_row != self._days_a_row:
            self._days_a_row = days_a_row
            self._place()
        # several rows are scrolled with the whole window: two scroll bars in one are a maze
        whole = 0 if rows == 1 else self._inside.sizeHint().height()
        self.setMinimumHeight(max(self._theme.scaled(LEAST_HEIGHT), whole))

    def _place(self) -> None:
        for place, column in enumerate(self.columns):
            self._layout.removeWidget(column)
            self._layout.addWidget(column, *divmod(place, self._days_a_row))
        for number in range(DAYS_A_WEEK):
            self._layout.setColumnStretch(number, int(number < self._days_a_row))

    def _connect(self, button: PlannedButton) -> None:
        button.walked.connect(self._walk)
        button.shifted.connect(self._shift)
        button.removed.connect(self._remove)
        button.menu_wished.connect(self._wish_menu)
        # queued: a drop lets the card go, which must not happen inside of its own event
        button.drag_wished.connect(self._drag, Qt.ConnectionType.QueuedConnection)

    def _walk(self, days: int, times: int) -> None:
        button = self.sender()
        if not isinstance(button, PlannedButton):
            return
        columns = self.columns
        place = columns.index(self._columns[button.planned.weekday])
        row = columns[place].buttons.index(button)
        if times:
            buttons = columns[place].buttons
            target = buttons[max(0, min(row + times, len(buttons) - 1))]
        else:
            ahead = columns[place + 1 :] if days > 0 else tuple(reversed(columns[:place]))
            filled = next((column.buttons for column in ahead if column.buttons), None)
            if filled is None:
                return
            target = filled[min(row, len(filled) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(target, Space.S, Space.S)

    def _shift(self, days: int, steps: int) -> None:
        button = self.sender()
        if isinstance(button, PlannedButton):
            self.shift_wished.emit(button.planned, days, steps)

    def _remove(self) -> None:
        button = self.sender()
        if isinstance(button, PlannedButton):
            self.remove_wished.emit(button.planned)

    def _drag(self) -> None:
        button = self.sender()
        if isinstance(button, PlannedButton):
            drag = QDrag(self)
            drag.setMimeData(carry(button.planned))
            drag.setPixmap(button.grab())
            drag.setHotSpot(button.pressed_at)
            drag.exec(Qt.DropAction.MoveAction)

    def _wish_menu(self, place: QPoint) -> None:
        button = self.sender()
        if isinstance(button, PlannedButton):
            self.menu_wished.emit(button.planned, place)
