"""A drawing of the catalogue is chosen for an own exercise: searched by words, shown small."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.figure.painter import key_pose_count
from backroutine.ui.labels import PlainLabel
from backroutine.ui.pictures import ExercisePictures
from backroutine.ui.tokens import Space

PICTURE = QSize(132, 96)
CELL = QSize(160, 148)


class FigureChooser(QDialog):
    """Lets a person choose an exercise whose drawing is borrowed."""

    def __init__(
        self, catalogue: Catalogue, pictures: ExercisePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.setWindowTitle(self.tr("Choose a drawing"))
        self.setAccessibleName(self.windowTitle())
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search by name, muscle or equipment"))
        self.search.setAccessibleName(self.tr("Search the drawings"))
        self.search.setClearButtonEnabled(True)
        self.model = _Figures(pictures, self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setUniformItemSizes(True)
        self.view.setIconSize(PICTURE)
        self.view.setGridSize(CELL)
        self.view.setWordWrap(True)
        self.view.setAccessibleName(self.tr("Drawings of the catalogue"))
        self.nothing = PlainLabel(
            self.tr("No drawing fits these words. Try fewer of them."), "muted", self, wraps=True
        )
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel, self)
        self._ok = self.buttons.button(buttons.Ok)
        self._ok.setText(self.tr("Use this drawing"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.M)
        for widget in (self.search, self.nothing, self.view, self.buttons):
            layout.addWidget(widget, 1 if widget is self.view else 0)
        self.resize(720, 560)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.view.setFocus)
        self.view.doubleClicked.connect(self.accept)
        self.view.selectionModel().currentChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._search("")

    @property
    def exercise_id(self) -> ExerciseId | None:
        """The exercise whose drawing is chosen now."""
        index = self.view.currentIndex()
        return self.model.exercise(index.row()).id if index.isValid() else None

    def show_chosen(self, exercise_id: ExerciseId | None) -> None:
        """Begin at a drawing that was chosen before."""
        row = self.model.row_of(exercise_id)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))

    @override
    def accept(self) -> None:
        if self.exercise_id is not None:
            super().accept()

    def _search(self, words: str) -> None:
        before = self.exercise_id
        found = [e for e in self._catalogue.search(words) if not e.is_own and key_pose_count(e.id)]
        self.model.show(found)
        self.nothing.setVisible(not found)
        self.view.setVisible(bool(found))
        self.show_chosen(before)
        self._allow()

    def _allow(self) -> None:
        self._ok.setEnabled(self.exercise_id is not None)


class _Figures(QAbstractListModel):
    """Exercises that are drawn; each picture is painted when it is first seen."""

    def __init__(self, pictures: ExercisePictures, parent: QDialog) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._exercises: list[Exercise] = []

    def show(self, exercises: Sequence[Exercise]) -> None:
        """List other exercises: the result of another search."""
        self.beginResetModel()
        self._exercises = list(exercises)
        self.endResetModel()

    def exercise(self, row: int) -> Exercise:
        return self._exercises[row]

    def row_of(self, exercise_id: ExerciseId | None) -> int | None:
        """Return where an exercise is listed, if it is."""
        return next((i for i, e in enumerate(self._exercises) if e.id == exercise_id), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._exercises)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        exercise = self._exercises[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Drawing of {name}").format(name=exercise.name)
        if role == Qt.ItemDataRole.DecorationRole:
            return QIcon(self._pictures.pixmap(exercise.id, PICTURE, pixel_ratio=2.0))
        return None
