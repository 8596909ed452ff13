"""The exercises that were found, as a list."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QStringListModel, Qt
from typing_extensions import override

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.routine import Step, StepId
from backroutine.domain.search_found import Found
from backroutine.domain.timeline import step_duration_s
from backroutine.ui.build.mime import EXERCISE_IDS_MIME, exercises_mime
from backroutine.ui.build.rows_model import AnyIndex
from backroutine.wording import CATEGORY_NAMES, SECTION_NAMES, length, short_dose


class CardRole(IntEnum):
    """Data that a delegate may ask of a card."""

    EXERCISE = Qt.ItemDataRole.UserRole + 1


class CatalogueModel(QStringListModel):
    """Exercises in the order in which they were found.

    Qt keeps a list of empty texts, as many as there are exercises: a view that lays out thousands
    of cards asks for their number thousands of times, and need not ask Python.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = Found()
        self._usual_s: dict[ExerciseId, int] = {}
        self._favourites: frozenset[ExerciseId] = frozenset()

    def is_favourite(self, exercise: Exercise) -> bool:
        """Say whether an exercise is one of the person's favourites."""
        return exercise.id in self._favourites

    def show_favourites(self, favourites: frozenset[ExerciseId]) -> None:
        """Show other exercises as favourites."""
        changed = favourites ^ self._favourites
        self._favourites = favourites
        for exercise_id in changed:
            row = self.row_of(exercise_id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def show(self, found: Found) -> None:
        """Show what another search has found."""
        if found != self._found:
            self._found = found
            self.setStringList([""] * len(found))  # the model is reset by it

    def exercise(self, row: int) -> Exercise:
        """Return the exercise at a place."""
        return self._found[row]

    def row_of(self, exercise_id: ExerciseId) -> int | None:
        """Return where an exercise stands, or `None`."""
        return self._found.row_of(exercise_id)

    def usual_s(self, exercise: Exercise) -> int:
        """Return how long an exercise lasts at its usual dose."""
        seconds = self._usual_s.get(exercise.id)
        if seconds is None:
            seconds = step_duration_s(Step(StepId("usual"), exercise.id, exercise.dose))
            self._usual_s[exercise.id] = seconds
        return seconds

    def forget_times(self) -> None:
        """Count anew how long exercises last: one may have another dose."""
        self._usual_s.clear()

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        exercise = self._found[index.row()]
        if role == CardRole.EXERCISE:
            return exercise
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._phrase(exercise)
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def mimeTypes(self) -> list[str]:
        return [EXERCISE_IDS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return exercises_mime([self._found[row].id for row in rows])

    def _phrase(self, exercise: Exercise) -> str:
        """Return what a screen reader says of a card."""
        words = self.tr("{name}, {category}, {section}, {dose}, {time}.")
        if self.is_favourite(exercise):
            words = self.tr("{name}, {category}, {section}, {dose}, {time}. A favourite.")
        return words.format(
            name=exercise.name,
            category=CATEGORY_NAMES[exercise.category],
            section=SECTION_NAMES[exercise.usual_section],
            dose=short_dose(exercise.dose),
            time=length(self.usual_s(exercise)),
        )
