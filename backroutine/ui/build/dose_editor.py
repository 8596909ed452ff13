"""The dose of one step, edited in its row: fields that cannot be brought into a wrong state.

The editor shows the dose it is given and asks for another; it keeps none of its own.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
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
from backroutine.domain.routine import Step
from backroutine.ui.dose_boxes import ChoiceBox, RepsBox, SecondsBox, SetsBox
from backroutine.ui.dose_text import RepsRead
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import CONTROL_HEIGHT, USUAL_TEXT_SIZE, Space, scaled
from backroutine.wording import SIDE_NAMES

LABEL_HEIGHT = 18
PAD = Space.S
# In less room the fields stand on more lines, for "10-8-6", "2:00" and the words to be read.
NARROW_BELOW = 480
TIGHT_BELOW = 350
WORDY = (7, 8)
NARROW = (4, 6)


class DoseEditor(QWidget):
    """Sets, repetitions, hold, tempo, rest and sides of a step, or a plain time; and its note."""

    dose_edited = Signal(object, object, str)
    """Another dose is asked for: the step's id, the dose, the field that was turned."""

    noticed = Signal(str)
    """Something else was taken than was typed into a field: the sentence that says so."""

    note_edited = Signal(object, str)
    gesture_ended = Signal()
    closed = Signal()

    def __init__(
        self, step: Step, exercise: Exercise | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = step
        self._exercise = exercise
        self._is_showing = False
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
        self._note_label, _ = self._field(self.tr("Your note"), self.note)
        self._connect()
        theme.changed.connect(self._arrange)
        self.show_step(step)

    @property
    def boxes(self) -> list[QWidget]:
        """Every field, shown or not."""
        return [*(box for _, box in self._fields), self.note]

    def show_step(self, step: Step) -> None:
        """Show a step as it is now."""
        self._step = step
        dose = step.dose
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
        if not self.note.hasFocus():
            self.note.setText(step.note)
        self._is_showing = False
        self._arrange()

    def begin(self) -> None:
        """Put the focus into the first number."""
        box = self.time if self._step.dose.is_timed else self.sets
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.show_step(self._step)  # what was typed and not taken goes
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

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
        self.note = QLineEdit(self)
        self.note.setMaxLength(1000)

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
        self.note.editingFinished.connect(self._take_note)
        for box in (self.sets, self.reps, self.hold, self.tempo, self.time, self.rest):
            box.gesture_ended.connect(self.gesture_ended)
            box.noticed.connect(self.noticed)

    def _take_counts(self, index: int) -> None:
        dose = self._step.dose
        self._ask(lambda: timed_dose(dose) if index else counted_dose(dose, self._exercise), "kind")

    def _take_sets(self, sets: int) -> None:
        self._ask(lambda: dose_with_sets(self._step.dose, sets), "sets")

    def _take_reps(self, read: RepsRead) -> None:
        dose = self._step.dose
        if read.sets is not None and isinstance(read.reps, int):
            self._ask(lambda: replace(dose, sets=read.sets or 1, reps=read.reps), "reps")
        else:
            self._ask(lambda: dose_with_reps(dose, read.reps), "reps")

    def _take_hold(self, hold_s: int) -> None:
        dose = self._step.dose
        tempo_s = dose.tempo_s if hold_s else max(1, dose.tempo_s)
        self._ask(
            lambda: replace(dose, hold_s=hold_s, reps=dose.reps or 1, tempo_s=tempo_s), "hold"
        )

    def _take_tempo(self, tempo_s: int) -> None:
        self._ask(lambda: replace(self._step.dose, tempo_s=tempo_s), "tempo")

    def _take_time(self, time_s: int) -> None:
        self._ask(lambda: replace(self._step.dose, time_s=time_s), "time")

    def _take_rest(self, rest_s: int) -> None:
        self._ask(lambda: replace(self._step.dose, rest_s=rest_s), "rest")

    def _take_sides(self, index: int) -> None:
        self._ask(lambda: replace(self._step.dose, sides=list(Sides)[index]), "sides")

    def _take_first_side(self, index: int) -> None:
        self._ask(lambda: replace(self._step.dose, first_side=list(Side)[index]), "first side")

    def _take_note(self) -> None:
        if self.note.text() != self._step.note:
            self.note_edited.emit(self._step.id, self.note.text())

    def _ask(self, changed: Callable[[], Dose], field: str) -> None:
        if self._is_showing:
            return
        self.dose_edited.emit(self._step.id, changed(), field)
        self.show_step(self._step)  # a refused edit leaves the fields as the dose is

    def _field(self, name: str, box: QWidget, spoken: str = "") -> tuple[PlainLabel, QWidget]:
        label = PlainLabel(name, look="caption", parent=self)
        label.setBuddy(box)
        box.setAccessibleName(spoken or name)
        box.setToolTip(spoken)
        return label, box

    def _arrange(self) -> None:
        px, scale = self._theme.scaled, self._theme.text_scale
        lines = _lines(self._step.dose, self.width(), scale)
        shown = {number for line in lines for number in line}
        for number, (label, box) in enumerate(self._fields):
            label.setVisible(number in shown)
            box.setVisible(number in shown)
        is_narrow = self.width() < px(NARROW_BELOW)
        named, high = px(LABEL_HEIGHT), px(CONTROL_HEIGHT)
        y = Space.S
        for line in lines:
            room = self.width() - 2 * PAD - (len(line) - 1) * Space.S
            x = PAD
            for number in line:
                label, box = self._fields[number]
                wide = int(room * (_narrow_share(number, line) if is_narrow else _share(number)))
                label.setGeometry(QRect(x, y, wide, named))
                box.setGeometry(QRect(x, y + named, wide, high))
                x += wide + Space.S
            y += named + high + Space.S
        width = self.width() - 2 * PAD
        self._note_label.setGeometry(QRect(PAD, y, width, named))
        self.note.setGeometry(QRect(PAD, y + named, width, high))


def editor_height(dose: Dose, width: int, text_scale: int = USUAL_TEXT_SIZE) -> int:
    """Return how high the editor of a dose is in so much room."""
    field = scaled(LABEL_HEIGHT, text_scale) + scaled(CONTROL_HEIGHT, text_scale)
    return Space.S + (len(_lines(dose, width, text_scale)) + 1) * (field + Space.S) + Space.XS


def _lines(dose: Dose, width: int, text_scale: int) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the fields that a dose has, line by line."""
    if width < scaled(TIGHT_BELOW, text_scale):
        counted = ((0,), (1, 2), (3, 4), (6,), (7,), (8,))
        return ((0,), (1, 5), (6,), (7,), (8,)) if dose.is_timed else counted
    if width < scaled(NARROW_BELOW, text_scale):
        return ((0, 1), (5, 6), (7, 8)) if dose.is_timed else ((0, 1, 2), (3, 4, 6), (7, 8))
    return ((0, 1, 5, 6), (7, 8)) if dose.is_timed else ((0, 1, 2, 3), (4, 6, 7, 8))


def _share(number: int) -> float:
    """Return the part of a line that a field takes: words need more room than numbers."""
    if number == 0:
        return 0.39
    return 0.335 if number in WORDY else 0.165 if number in NARROW else 0.203


def _narrow_share(number: int, line: tuple[int, ...]) -> float:
    """Return the part of a line that a field takes where there is little room."""
    if line != (0, 1, 2):
        return 1 / len(line)
    return {0: 0.5, 1: 0.18}.get(number, 0.32)
