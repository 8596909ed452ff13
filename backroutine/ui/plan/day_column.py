"""One day of the week: its name, how long it takes, and what is planned on it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from backroutine.domain.planning import PlannedTime
from backroutine.ui.buttons import IconButton
from backroutine.ui.labels import PlainLabel
from backroutine.ui.plan.carried import carried_time
from backroutine.ui.plan.plannable import Plannables
from backroutine.ui.plan.planned_button import PlannedButton
from backroutine.ui.plan.words import day_name, rough_length, short_day_name
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Radius, Space


class DayColumn(QFrame):
    """Shows the planned times of a day, the earliest on top; a day without any is a free day."""

    add_wished = Signal(int)
    """Something is to be planned on this day."""
    drop_wished = Signal(object, int)
    """A `PlannedTime` was dropped on this weekday."""
    planned_made = Signal(PlannedButton)
    """A card was made, to be connected to what edits it."""

    def __init__(self, weekday: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.weekday = weekday
        self._theme = theme
        self._is_target = False
        styled(self, "panel")
        self.setAcceptDrops(True)
        self.setAccessibleName(day_name(weekday))
        self.setMinimumWidth(theme.scaled(112))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name = PlainLabel(short_day_name(weekday), "heading", self)
        self._name.setAccessibleName(day_name(weekday))
        self._total = PlainLabel(look="caption", parent=self)
        self.add = IconButton(
            theme, "plus", self.tr("Plan something on {day}").format(day=day_name(weekday)), self
        )
        self.add.clicked.connect(self._wish_more)
        self.buttons: list[PlannedButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.S, Space.M, Space.S, Space.S)
        self._layout.setSpacing(Space.S)
        self._layout.addWidget(self._name, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addWidget(self._total, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(1)
        theme.changed.connect(self._resize)

    @property
    def total(self) -> str:
        """What is said of the whole day."""
        return self._total.text()

    def show_today(self, *, is_today: bool) -> None:
        """Say of the day that it is today."""
        short = short_day_name(self.weekday)
        self._name.setText(self.tr("{day}, today").format(day=short) if is_today else short)

    def show_times(self, times: Sequence[PlannedTime], routines: Plannables) -> None:
        """Show what is planned; cards of times that stay are kept, with their focus."""
        kept = {button.planned: button for button in self.buttons}
        for planned in kept.keys() - set(times):
            button = kept.pop(planned)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, planned in enumerate(times):
            button = kept.get(planned) or self._made(planned, routines)
            button.show_routine(routines.get(planned.routine_id))
            self._layout.insertWidget(2 + number, button)
            button.show()  # at once: what is not shown yet takes no focus
            self.buttons.append(button)
        known = [routines[each.routine_id] for each in times if each.routine_id in routines]
        total_s = sum(routine.total_s for routine in known)
        self._total.setText(rough_length(total_s) if times else self.tr("Free day"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried_time(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._mark_target(is_target=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_target(is_target=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_target(is_target=False)
        planned = carried_time(event.mimeData())
        if planned is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.drop_wished.emit(planned, self.weekday)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_target:
            width = 2 * self._theme.tokens.focus_px
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("primary"), width))
            half = width / 2
            edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(edge, Radius.PANEL, Radius.PANEL)
            painter.end()

    def _mark_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    def _made(self, planned: PlannedTime, routines: Plannables) -> PlannedButton:
        routine = routines.get(planned.routine_id)
        button = PlannedButton(planned, routine, self._theme, self)
        self.planned_made.emit(button)
        return button

    def _wish_more(self) -> None:
        self.add_wished.emit(self.weekday)

    def _resize(self) -> None:
        self.setMinimumWidth(self._theme.scaled(112))
