"""The usual dose of an own exercise, in fields that cannot be brought into a wrong state."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from backroutine.domain.dose import (
    LONG_HOLD_S,
    MAX_HOLD_S,
    MAX_REST_S,
    MAX_SETS,
    MAX_TEMPO_S,
    MAX_TIME_S,
    Dose,
    Sides,
)
from backroutine.domain.dosing import dose_with_reps, dose_with_sets
from backroutine.ui.dose_boxes import ChoiceBox, CountBox, RepsBox, SecondsBox
from backroutine.ui.dose_text import RepsRead
from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import CONTROL_HEIGHT, Space
from backroutine.wording import full_dose

COLUMNS = 3
SIDES = (Sides.BOTH, Sides.PER_SIDE, Sides.ALTERNATING)
BEGUN_REPS, BEGUN_TEMPO_S, BEGUN_TIME_S = 10, 3, 30


class DoseFields(QWidget):
    """Repetitions with or without a hold, or a plain time; sets, rest and sides; and in words."""

    changed = Signal()

    def __init__(self, dose: Dose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose = dose
        self.counts = ChoiceBox([self.tr("Repetitions"), self.tr("Time")], self)
        self.sets = CountBox(1, MAX_SETS, self)
        self.reps = RepsBox(self)
        self.hold = SecondsBox(0, MAX_HOLD_S, self)
        self.tempo = SecondsBox(0, MAX_TEMPO_S, self)
        self.time = SecondsBox(1, MAX_TIME_S, self)
        self.rest = SecondsBox(0, MAX_REST_S, self)
        self.sides = ChoiceBox(
            [self.tr("Both together"), self.tr("Each side"), self.tr("Alternating")], self
        )
        self.words = PlainLabel(look="muted", parent=self, wraps=True)
        self._labels: dict[QWidget, PlainLabel] = {}
        self._lay_out()
        self.show_dose(dose)
        self.counts.activated.connect(self._count_otherwise)
        self.reps.reps_changed.connect(self._take_reps)
        self.sets.valueChanged.connect(self._take_sets)
        for box in (self.hold, self.tempo, self.time, self.rest):
            box.valueChanged.connect(self._take)
        self.sides.activated.connect(self._take)

    @property
    def dose(self) -> Dose:
        """The dose that the fields say."""
        return self._dose

    def show_dose(self, dose: Dose) -> None:
        """Show another dose, without telling of a change."""
        self._dose = dose
        boxes = (self.sets, self.hold, self.tempo, self.time, self.rest)
        for box in boxes:
            box.blockSignals(True)
        self.counts.setCurrentIndex(int(dose.is_timed))
        self.sets.setValue(dose.sets)
        self.reps.show_reps(dose.reps or 1)
        self.hold.setValue(dose.hold_s)
        self.tempo.setMinimum(0 if dose.hold_s or dose.is_timed else 1)
        self.tempo.setValue(dose.tempo_s)
        self.time.setValue(dose.time_s or 1)
        self.rest.setValue(dose.rest_s)
        self.sides.setCurrentIndex(SIDES.index(dose.sides))
        for box in boxes:
            box.blockSignals(False)
        for widget, is_shown in (
            (self.reps, not dose.is_timed), (self.hold, not dose.is_timed),
            (self.tempo, not dose.is_timed), (self.time, dose.is_timed),
        ):  # fmt: skip
            widget.setVisible(is_shown)
            self._labels[widget].setVisible(is_shown)
        self.words.setText(full_dose(dose))

    def _count_otherwise(self, index: int) -> None:
        before = self._dose
        if bool(index) == before.is_timed:
            return
        if index:
            seconds = before.hold_s if before.hold_s >= LONG_HOLD_S else BEGUN_TIME_S
            dose = Dose(before.sets, time_s=seconds, rest_s=before.rest_s, sides=before.sides,
                        first_side=before.first_side)  # fmt: skip
        else:
            dose = Dose(before.sets, BEGUN_REPS, tempo_s=BEGUN_TEMPO_S, rest_s=before.rest_s,
                        sides=before.sides, first_side=before.first_side)  # fmt: skip
        self._tell(dose)

    def _take_reps(self, read: RepsRead) -> None:
        dose = dose_with_reps(self._dose, read.reps)
        self._tell(dose if read.sets is None else dose_with_sets(dose, read.sets))

    def _take_sets(self, sets: int) -> None:
        self._tell(dose_with_sets(self._dose, sets))

    def _take(self) -> None:
        before, sides = self._dose, SIDES[self.sides.currentIndex()]
        if before.is_timed:
            dose = Dose(before.sets, time_s=self.time.value(), rest_s=self.rest.value(),
                        sides=sides, first_side=before.first_side)  # fmt: skip
        else:
            hold_s = self.hold.value()
            tempo_s = self.tempo.value() if hold_s else max(1, self.tempo.value())
            dose = Dose(before.sets, before.reps or 1, hold_s, tempo_s, rest_s=self.rest.value(),
                        sides=sides, first_side=before.first_side)  # fmt: skip
        self._tell(dose)

    def _tell(self, dose: Dose) -> None:
        if dose != self._dose:
            self.show_dose(dose)
            self.changed.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        named: list[tuple[str, QWidget]] = [
            (self.tr("Counted in"), self.counts), (self.tr("Sets"), self.sets),
            (self.tr("Repetitions"), self.reps), (self.tr("Time"), self.time),
            (self.tr("Rest between sets"), self.rest), (self.tr("Sides"), self.sides),
            (self.tr("Hold"), self.hold), (self.tr("Each repetition takes"), self.tempo),
        ]  # fmt: skip
        # repetitions and time share their place: only one of them is ever shown
        places = ((0, 0), (0, 1), (0, 2), (0, 2), (4, 0), (4, 1), (2, 0), (2, 1))
        for (name, widget), (row, column) in zip(named, places, strict=True):
            label = PlainLabel(name, "caption", self)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            widget.setMinimumHeight(CONTROL_HEIGHT)
            self._labels[widget] = label
            grid.addWidget(label, row, column)
            grid.addWidget(widget, row + 1, column)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.words, 6, 0, 1, COLUMNS)
