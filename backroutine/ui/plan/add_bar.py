"""The row that puts a routine on days: which one, when, and on what days."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

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
"""The largest text, in percent, with which everything stands on one row."""

Place = tuple[int, int, int]
"""Row of the caption, column, columns."""
Places = tuple[Place, Place, Place, Place]
"""Of the routine, the time and the days; of the button, which has no caption."""
ON_ONE_ROW: Places = ((0, 0, 1), (0, 1, 1), (0, 2, 1), (1, 3, 1))
ON_TWO_ROWS: Places = ((0, 0, 1), (0, 1, 2), (2, 0, 2), (3, 2, 1))
BELOW_EACH_OTHER: Places = ((0, 0, 3), (2, 0, 3), (4, 0, 3), (6, 0, 3))


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
        self._placed: Places | None = None
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
        for day in weekdays_in_order(week_start):
            chip = self.days[day]
            self._row_of_days.removeWidget(chip)
            self._row_of_days.addWidget(chip)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a size in which everything stands below one another."""
        parts = (self.routine, self.time, self.add)
        widest = max(part.minimumSizeHint().width() for part in parts)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """Put everything on one row where there is room, else on two, else below one another."""
        places = self._places()
        if places == self._placed:
            return
        self._placed = places
        of_routine, of_time, of_days, (row, column, span) = places
        routine, at, days = self._captions
        self._put(routine, self.routine, of_routine)
        self._put(at, self.time, of_time)
        self._put(days, self._row_of_days, of_days)
        self._layout.removeWidget(self.add)
        self._layout.addWidget(self.add, row, column, 1, span)
        self._layout.setColumnStretch(2, 2 if places is ON_ONE_ROW else 0)
        self.updateGeometry()

    def _places(self) -> Places:
        beside = self.routine.minimumSizeHint().width() + self.time.sizeHint().width() + Space.M
        behind = self._row_of_days.sizeHint().width() + self.add.sizeHint().width() + 2 * Space.M
        if self._theme.text_scale <= MOST_ON_ONE_ROW and beside + behind <= self.width():
            return ON_ONE_ROW
        return ON_TWO_ROWS if beside <= self.width() else BELOW_EACH_OTHER

    def _day(self, weekday: int) -> QPushButton:
        chip = styled(QPushButton(short_day_name(weekday), self), "chip")
        chip.setAccessibleName(day_name(weekday))
        chip.setCheckable(True)
        chip.toggled.connect(self._judge)
        return chip

    def _put(self, caption: PlainLabel, field: QWidget | FlowLayout, place: Place) -> None:
        row, column, span = place
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
