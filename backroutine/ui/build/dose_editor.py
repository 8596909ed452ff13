"""The dose of one step, edited in its row, and the note of the person about it.

The editor shows the step it is given and asks for another dose; it keeps none of its own.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise
from backroutine.domain.routine import Step
from backroutine.ui.dose_form import DoseForm
from backroutine.ui.dose_places import LABEL_HEIGHT, fields_height, line_height
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import CONTROL_HEIGHT, USUAL_TEXT_SIZE, Space

MAX_NOTE_LENGTH = 1000
PAD = Space.S


class DoseEditor(DoseForm):
    """The fields of a step's dose, and its note."""

    dose_edited = Signal(object, object, str)
    """Another dose is asked for: the step's id, the dose, the field that was turned."""

    note_edited = Signal(object, str)
    closed = Signal()

    def __init__(
        self, step: Step, exercise: Exercise | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(step.dose, exercise, theme, parent, PAD)
        self._step = step
        self.note = QLineEdit(self)
        self.note.setMaxLength(MAX_NOTE_LENGTH)
        self._note_label, _ = self._field(self.tr("Your note"), self.note)
        self.dose_asked.connect(self._tell_dose)
        self.note.editingFinished.connect(self._take_note)
        self.show_step(step)

    @property
    @override
    def boxes(self) -> list[QWidget]:
        return [*super().boxes, self.note]

    def show_step(self, step: Step) -> None:
        """Show a step as it is now."""
        self._step = step
        self.show_dose(step.dose)
        if not self.note.hasFocus():
            self.note.setText(step.note)

    def begin(self) -> None:
        """Put the focus into the first number."""
        box = self.time if self._step.dose.is_timed else self.sets
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves_to_read = self.leaves_to_read()
        if event.key() == Qt.Key.Key_Escape:
            self.show_step(self._step)  # what was typed and not taken goes
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not leaves_to_read:
                self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def _place_below(self, y: int) -> None:
        named = self._theme.scaled(LABEL_HEIGHT)
        high, width = self._theme.scaled(CONTROL_HEIGHT), self.width() - 2 * PAD
        self._put(self._note_label, QRect(PAD, y, width, named))
        self._put(self.note, QRect(PAD, y + named, width, high))

    def _tell_dose(self, dose: Dose, field: str) -> None:
        self.dose_edited.emit(self._step.id, dose, field)

    def _take_note(self) -> None:
        if self.note.text() != self._step.note:
            self.note_edited.emit(self._step.id, self.note.text())


def editor_height(dose: Dose, width: int, text_scale: int = USUAL_TEXT_SIZE) -> int:
    """Return how high the editor of a dose is in so much room, without anything to be noticed."""
    fields = fields_height(dose, width, text_scale)
    return Space.S + fields + line_height(text_scale) + Space.XS
