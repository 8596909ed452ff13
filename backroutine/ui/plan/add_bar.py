"""The row that puts a routine on days: which one, when, and on what days."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from backroutine.domain.planning import weekdays_in_order
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.ui.buttons import TextButton
from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.labels import PlainLabel
from backroutine.ui.plan.plannable import Plannables
from backroutine.ui.plan.time_field import TimeField
from backroutine.ui.plan.words import day_name, short_day_name
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

MOST_ON_ONE_ROW = 125


class AddBar(QWidget):
    """Asks for a routine, a time of day and days; only routines that can be played are offered."""

    asked = Signal(object, object, object)
    """A `RoutineId`, the set of weekdays and the `time`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.routine = QComboBox(self)
        self.routine.setAccessibleName(self.tr("Routine"))
        self.routine.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.routine.setMinimumContentsLength(12)
        self.routine.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.time = TimeField(self.tr("Time of day"), parent=self)
        self.days = {day: self._day(day) for day in range(7)}
        self.add = TextButton(theme, "plus", self.tr("Add"), "primary", self)
        self.add.clicked.connect(self._ask)
        self.routine.currentIndexChanged.connect(self._judge)
        self._theme = theme
        self._row_of_days = FlowLayout()  # never narrower than the names
        self._row_of_days.setSpacing(Space.XS)
        self._captions = [
            PlainLabel(text, "caption", self)
            for text in (self.tr("Routine"), self.tr("Time"), self.tr("Days"))
        ]
        for caption, field in zip(self._captions, (self.routine, self.time), strict=False):
            caption.setBuddy(field)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(Space.M)
        self._layout.setVerticalSpacing(Space.XS)
        self._layout.setColumnStretch(0, 1)
        self.set_week_start(WeekStart.MONDAY)
        theme.changed.connect(self._arrange)
        self._arrange()
        self._judge()

    @property
    def chosen_days(self) -> frozenset[int]:
        return frozenset(day for day, chip in self.days.items() if chip.isChecked())

    def show_routines(self, routines: Plannables) -> None:
        """Offer routines; the one that was chosen stays so."""
        chosen = self.routine.currentData()
        self.routine.clear()
        for routine in routines.values():
            if routine.is_ready:
                self.routine.addItem(routine.name, routine.id)
        place = self.routine.findData(chosen)
        self.routine.setCurrentIndex(max(place, 0 if self.routine.count() else -1))
        self._judge()

    def choose_routine(self, routine_id: RoutineId) -> None:
        """Choose a routine, if it is offered."""
        place = self.routine.findData(routine_id)
        if place >= 0:
            self.routine.setCurrentIndex(place)

    def choose_days(self, days: Collection[int]) -> None:
        """Choose these days alone."""
        for day, chip in self.days.items():
            chip.setChecked(day in days)

    def set_week_start(self, week_start: WeekStart) -> None:
        """Begin the week on another day."""
        before: QWidget = self.time
        for day in weekdays_in_order(week_start):
            chip = self.days[day]
            self._row_of_days.removeWidget(chip)
            self._row_of_days.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip
        QWidget.setTabOrder(before, self.add)

    def _arrange(self) -> None:
        """Put everything on one row; large text needs two."""
        routine, at, days = self._captions
        is_narrow = self._theme.text_scale > MOST_ON_ONE_ROW
        self._put(routine, self.routine, 0, 0)
        self._put(at, self.time, 0, 1, span=2 if is_narrow else 1)
        row, column, span = (2, 0, 2) if is_narrow else (0, 2, 1)
        self._put(days, self._row_of_days, row, column, span=span)
        self._layout.removeWidget(self.add)
        self._layout.addWidget(self.add, row + 1, column + span)
        self._layout.setColumnStretch(2, 0 if is_narrow else 2)

    def _day(self, weekday: int) -> QPushButton:
        chip = styled(QPushButton(short_day_name(weekday), self), "chip")
        chip.setAccessibleName(day_name(weekday))
        chip.setCheckable(True)
        chip.toggled.connect(self._judge)
        return chip

    def _put(
        self, caption: PlainLabel, field: QWidget | FlowLayout, row: int, column: int, span: int = 1
    ) -> None:
        self._layout.removeWidget(caption)
        self._layout.addWidget(caption, row, column, 1, span)
        if isinstance(field, QWidget):
            self._layout.removeWidget(field)
            self._layout.addWidget(field, row + 1, column, 1, span)
        else:
            self._layout.removeItem(field)
            self._layout.addLayout(field, row + 1, column, 1, span)

    def _judge(self) -> None:
        self.add.setEnabled(self.routine.currentIndex() >= 0 and bool(self.chosen_days))

    def _ask(self) -> None:
        self.asked.emit(self.routine.currentData(), self.chosen_days, self.time.at)
