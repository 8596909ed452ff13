"""The usual dose of an own exercise: the fields in which a step's dose is edited, and in words."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise
from backroutine.ui.dose_form import DoseForm
from backroutine.ui.dose_places import fields_height
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space
from backroutine.wording import full_dose


class DoseFields(DoseForm):
    """Takes the dose that is asked for, and says it in words below the fields."""

    changed = Signal()

    def __init__(self, dose: Dose, theme: Theme, parent: QWidget) -> None:
        super().__init__(dose, None, theme, parent, 0)
        self.words = PlainLabel(look="muted", parent=self, wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dose_asked.connect(self._take)
        self.grown.connect(self.updateGeometry)
        self.show_dose(dose)

    @property
    def dose(self) -> Dose:
        """The dose that the fields say."""
        return self._dose

    def show_exercise(self, exercise: Exercise) -> None:
        """Show the dose of an exercise, to which a plain time goes back when it is counted."""
        self._exercise = exercise
        self.show_dose(exercise.dose)

    @override
    def show_dose(self, dose: Dose) -> None:
        self.words.setText(full_dose(dose))
        super().show_dose(dose)
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        fields = fields_height(self._dose, width, self._theme.text_scale)
        return fields + self.notices_height + self.words.heightForWidth(width) + Space.XS

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), 1)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.leaves_to_read():
            event.accept()  # the form is not saved over what was just said of a field
        else:
            super().keyPressEvent(event)

    @override
    def _place_below(self, y: int) -> None:
        height = self.words.heightForWidth(self.width())
        self._put(self.words, QRect(0, y, self.width(), height))

    def _take(self, dose: Dose) -> None:
        if dose != self._dose:
            self.show_dose(dose)
            self.changed.emit()
