"""The exercise whose sessions are looked at: a list to open, or to search by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget
from typing_extensions import override

from backroutine.domain.exercise import ExerciseId
from backroutine.ui.labels import name_box


class ExerciseBox(QComboBox):
    """Offers exercises by name; any part of a name finds it. Its first entry stands for all."""

    def __init__(self, letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_box(self, self.tr("Exercise"))
        self.setToolTip(self.tr("Only sessions in which this exercise was done; type to search"))
        self._field = QLineEdit(self)
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.addItem(self.tr("All exercises"), None)
        self._completer = completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._field.setAccessibleName(self.accessibleName())
        self._field.returnPressed.connect(self._take_typed)
        self._field.editingFinished.connect(self._show_chosen)
        self.currentIndexChanged.connect(self._show_start)

    @property
    def exercise_id(self) -> ExerciseId | None:
        """The exercise that is looked at; `None` for all."""
        chosen: str | None = self.currentData()
        return None if chosen is None else ExerciseId(chosen)

    def offer(self, exercises: Sequence[tuple[ExerciseId, str]]) -> None:
        """Offer exercises by name, what is chosen too; a word of it is said to nobody."""
        chosen, name = self.exercise_id, self.itemText(self.currentIndex())
        entries: list[tuple[str, str | None]] = [(name, str(key)) for key, name in exercises]
        if chosen is not None and chosen not in dict(exercises):
            entries.append((name, str(chosen)))
        entries.sort(key=lambda entry: entry[0].casefold())
        present = [(self.itemText(i), self.itemData(i)) for i in range(1, self.count())]
        if present == entries:
            return
        self.blockSignals(True)
        for _ in present:
            self.removeItem(1)
        for text, key in entries:
            self.addItem(text, key)
        self.setCurrentIndex(0 if chosen is None else self.findData(str(chosen)))
        self.blockSignals(False)
        self._show_start()

    def choose(self, exercise_id: ExerciseId, name: str) -> None:
        """Choose an exercise, which is offered from now on."""
        if self.findData(str(exercise_id)) < 0:
            self.addItem(name, str(exercise_id))
        self.setCurrentIndex(self.findData(str(exercise_id)))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_chosen()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past must not change what is looked at

    def _take_typed(self) -> None:
        typed = self._field.text().strip().casefold()
        texts = [self.itemText(number).casefold() for number in range(self.count())]
        if typed in texts:
            self.setCurrentIndex(texts.index(typed))
        elif not typed:
            self.setCurrentIndex(0)
        else:
            found = [
                (text.index(typed), len(text), number)  # the nearest to what was typed
                for number, text in enumerate(texts)
                if number and typed in text
            ]
            self.setCurrentIndex(min(found)[2] if found else self.currentIndex())
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show what is chosen in place of what was typed and led nowhere."""
        popup = self._completer.popup()
        if popup is None or not popup.isVisible():
            self.setEditText(self.itemText(self.currentIndex()))
            self._show_start()

    def _show_start(self) -> None:
        if not self._field.hasFocus():
            self._field.setCursorPosition(0)  # else a long name shows its end
