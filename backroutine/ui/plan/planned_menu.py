"""What can be done with one planned time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from backroutine.domain.planning import PlannedTime
from backroutine.domain.progress import DAYS_A_WEEK
from backroutine.ui.plan.words import day_name


class PlannedMenu(QMenu):
    """A menu that goes when it closes; it asks, and changes nothing itself."""

    start_wished = Signal(str)
    time_wished = Signal(object)
    move_wished = Signal(object, int)
    """The `PlannedTime` and the weekday it is to move to."""
    remove_wished = Signal(object)
    remove_routine_wished = Signal(object)

    def __init__(self, planned: PlannedTime, parent: QWidget, *, can_start: bool) -> None:
        super().__init__(parent)
        self._planned = planned
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(self.tr("Start now"), self._start, is_enabled=can_start)
        self._add(self.tr("Change the time…"), self._ask_time)
        days = self.addMenu(self.tr("Move to"))
        for weekday in range(DAYS_A_WEEK):
            action = QAction(day_name(weekday), days)
            action.setData(weekday)
            action.setEnabled(weekday != planned.weekday)
            days.addAction(action)
        days.triggered.connect(self._move)
        self.addSeparator()
        self._add(self.tr("Remove"), self._remove)
        self._add(self.tr("Remove from every day"), self._remove_routine)

    def _add(self, text: str, does: object, *, is_enabled: bool = True) -> None:
        action = self.addAction(text)
        action.triggered.connect(does)
        action.setEnabled(is_enabled)

    def _start(self) -> None:
        self.start_wished.emit(self._planned.routine_id)

    def _ask_time(self) -> None:
        self.time_wished.emit(self._planned)

    def _move(self, action: QAction) -> None:
        self.move_wished.emit(self._planned, action.data())

    def _remove(self) -> None:
        self.remove_wished.emit(self._planned)

    def _remove_routine(self) -> None:
        self.remove_routine_wished.emit(self._planned)
