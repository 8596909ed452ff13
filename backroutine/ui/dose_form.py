"""The fields of a dose, which cannot be brought into a wrong state: those of a step, and others'.

The fields show the dose they are given and ask for another; what was taken differently from what
was typed is said under its field.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from backroutine.domain.dose import (
    MAX_HOLD_S,
    MAX_REST_S,
    MAX_TEMPO_S,
    MAX_TIME_S,
    Dose,
    Side,
    Sides,
)
from backroutine.domain.dosing import counted_dose, dose_with_reps, dose_with_sets, timed_dose
from backroutine.domain.exercise import Exercise
from backroutine.ui.choice_box import ChoiceBox
from backroutine.ui.dose_boxes import CountBox, RepsBox, SecondsBox, SetsBox
from backroutine.ui.dose_notices import DoseNotices
from backroutine.ui.dose_places import LABEL_HEIGHT, field_lines, field_share
from backroutine.ui.dose_text import RepsRead
from backroutine.ui.labels import PlainLabel
from backroutine.ui.one_line import OneLine
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import CONTROL_HEIGHT, Space
from backroutine.wording import SIDE_NAMES


class DoseForm(QWidget):
    """Sets, repetitions, hold, tempo, rest and sides, or a plain time."""

    dose_asked = Signal(object, str)
    """Another dose is asked for: the `Dose`, and the field that was turned."""

    noticed = Signal(str)
    """Something else was taken than was typed: the sentence that stands under the field now."""

    grown = Signal()
    """The fields take another height than before."""

    gesture_ended = Signal()

    def __init__(
        self, dose: Dose, exercise: Exercise | None, theme: Theme, parent: QWidget, pad: int
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dose = dose
        self._exercise = exercise
        self._pad = pad
        self._is_showing = False
        self._notices_height = 0
        self._told: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_fields()
        self._fields = [
            self._field(self.tr("Counted in"), self.counts),
            self._field(self.tr("Sets"), self.sets),
            self._field(self.tr("Repetitions"), self.reps),
            self._field(self.tr("Hold"), self.hold),
            self._field(self.tr("Each"), self.tempo, self.tr("Time that each repetition takes")),
            self._field(self.tr("Time"), self.time),
            self._field(self.tr("Rest"), self.rest, self.tr("Rest between sets")),
            self._field(self.tr("Sides"), self.sides),
            self._field(self.tr("First side"), self.first_side),
        ]
        numbers = (self.sets, self.reps, self.hold, self.tempo, self.time, self.rest)
        self.notices = DoseNotices(numbers, theme, self)
        self._connect()

    @property
    def boxes(self) -> list[QWidget]:
        """Every field, shown or not."""
        return [box for _, box in self._fields]

    @property
    def notices_height(self) -> int:
        """By how much the fields are higher for what is said under them, in pixels."""
        return self._notices_height

    def leaves_to_read(self) -> bool:
        """Say, once, whether Enter has just brought a notice: it is read before the fields go."""
        told, self._told = self._told, None
        return told is not None and told.hasFocus()

    def show_dose(self, dose: Dose) -> None:
        """Show a dose as it is now, without asking for one."""
        self._dose = dose
        self._is_showing = True
        self.counts.setCurrentIndex(int(dose.is_timed))
        self.sets.setValue(dose.sets)
        self.sets.takes_reps = not dose.is_timed
        self.reps.show_reps(dose.reps or 1)
        self.hold.setValue(dose.hold_s)
        # without a hold, a repetition that takes no time would be over before it began
        self.tempo.setMinimum(0 if dose.hold_s or dose.is_timed else min(1, dose.tempo_s))
        self.tempo.setValue(dose.tempo_s)
        self.time.setValue(dose.time_s)
        self.rest.setValue(dose.rest_s)
        self.rest.setEnabled(dose.sets > 1)
        self.sides.setCurrentIndex(list(Sides).index(dose.sides))
        self.first_side.setCurrentIndex(list(Side).index(dose.first_side))
        self.first_side.setEnabled(dose.sides is not Sides.BOTH)
        self._is_showing = False
        self.arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put the fields where the room, the dose and the size of the text want them."""
        shown = self._shown_fields()
        for number, (label, box) in enumerate(self._fields):
            label.setVisible(number in shown)
            self.notices.show_with(box, is_shown=number in shown)
        end, noticed = self._place_fields()
        self._place_below(end)
        if noticed != self._notices_height:
            self._notices_height = noticed
            self.grown.emit()

    def _shown_fields(self) -> set[int]:
        lines = field_lines(self._dose, self.width(), self._theme.text_scale)
        return {number for line in lines for number in line}

    def _place_fields(self) -> tuple[int, int]:
        """Place fields and notices; return where they end, and how much of it the notices are."""
        scale, named = self._theme.text_scale, self._theme.scaled(LABEL_HEIGHT)
        high, wide = self._theme.scaled(CONTROL_HEIGHT), self.width()
        y, noticed = self._pad, 0
        for line in field_lines(self._dose, wide, scale):
            whole = QRect(self._pad, y, wide - 2 * self._pad, named + high)
            x, room = self._pad, whole.width() - (len(line) - 1) * Space.S
            below = whole.bottom() + 1 + Space.XS
            for number in line:
                label, box = self._fields[number]
                width = int(room * field_share(number, line, wide, scale))
                self._put(label, QRect(x, y, width, named))
                self._put(box, QRect(x, y + named, width, high))
                if self.notices.text(box):
                    place = self.notices.place(box, x, below, whole)
                    self._put(self.notices.label(box), place)
                    below += place.height() + Space.XS
                    noticed += place.height() + Space.XS
                x += width + Space.S
            y = below - Space.XS + Space.S
        return y, noticed

    def _put(self, widget: QWidget, place: QRect) -> None:
        """Put a widget where it stands in the direction in which lines run."""
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _place_below(self, y: int) -> None:
        """Place what stands under the fields."""

    def _field(self, name: str, box: QWidget, spoken: str = "") -> tuple[PlainLabel, QWidget]:
        label = OneLine(name, "caption", self)
        label.setBuddy(box)
        box.setAccessibleName(spoken or name)
        box.setToolTip(spoken)
        return label, box

    def _make_fields(self) -> None:
        self.counts = ChoiceBox([self.tr("Repetitions"), self.tr("Plain time")], self)
        self.sets = SetsBox(self)
        self.reps = RepsBox(self)
        self.hold = SecondsBox(0, MAX_HOLD_S, self)
        self.tempo = SecondsBox(0, MAX_TEMPO_S, self)
        self.time = SecondsBox(1, MAX_TIME_S, self)
        self.rest = SecondsBox(0, MAX_REST_S, self)
        names = [self.tr("Each side"), self.tr("Alternating"), self.tr("Together")]
        self.sides = ChoiceBox(names, self)
        self.first_side = ChoiceBox([SIDE_NAMES[side] for side in Side], self)

    def _connect(self) -> None:
        self.counts.currentIndexChanged.connect(self._take_counts)
        self.sets.valueChanged.connect(self._take_sets)
        self.sets.reps_typed.connect(self._take_reps)
        self.reps.reps_changed.connect(self._take_reps)
        self.hold.valueChanged.connect(self._take_hold)
        self.tempo.valueChanged.connect(self._take_tempo)
        self.time.valueChanged.connect(self._take_time)
        self.rest.valueChanged.connect(self._take_rest)
        self.sides.currentIndexChanged.connect(self._take_sides)
        self.first_side.currentIndexChanged.connect(self._take_first_side)
        for box in (self.sets, self.reps, self.hold, self.tempo, self.time, self.rest):
            box.gesture_ended.connect(self.gesture_ended)
        self.notices.changed.connect(self.arrange)
        self.notices.said.connect(self._tell_notice)
        self._theme.changed.connect(self.arrange)

    def _tell_notice(self, sentence: str) -> None:
        focused = self.focusWidget()
        self._told = focused if isinstance(focused, CountBox) and focused.hasFocus() else None
        self.noticed.emit(sentence)

    def _take_counts(self, index: int) -> None:
        dose = self._dose
        self._ask(lambda: timed_dose(dose) if index else counted_dose(dose, self._exercise), "kind")

    def _take_sets(self, sets: int) -> None:
        self._ask(lambda: dose_with_sets(self._dose, sets), "sets")

    def _take_reps(self, read: RepsRead) -> None:
        dose = self._dose
        if read.sets is not None and isinstance(read.reps, int):
            self._ask(lambda: replace(dose, sets=read.sets or 1, reps=read.reps), "reps")
        else:
            self._ask(lambda: dose_with_reps(dose, read.reps), "reps")

    def _take_hold(self, hold_s: int) -> None:
        dose = self._dose
        tempo_s = dose.tempo_s if hold_s else max(1, dose.tempo_s)
        self._ask(
            lambda: replace(dose, hold_s=hold_s, reps=dose.reps or 1, tempo_s=tempo_s), "hold"
        )

    def _take_tempo(self, tempo_s: int) -> None:
        self._ask(lambda: replace(self._dose, tempo_s=tempo_s), "tempo")

    def _take_time(self, time_s: int) -> None:
        self._ask(lambda: replace(self._dose, time_s=time_s), "time")

    def _take_rest(self, rest_s: int) -> None:
        self._ask(lambda: replace(self._dose, rest_s=rest_s), "rest")

    def _take_sides(self, index: int) -> None:
        self._ask(lambda: replace(self._dose, sides=list(Sides)[index]), "sides")

    def _take_first_side(self, index: int) -> None:
        self._ask(lambda: replace(self._dose, first_side=list(Side)[index]), "first side")

    def _ask(self, changed: Callable[[], Dose], field: str) -> None:
        if self._is_showing:
            return
        self.dose_asked.emit(changed(), field)
        self.show_dose(self._dose)  # a refused edit leaves the fields as the dose is
