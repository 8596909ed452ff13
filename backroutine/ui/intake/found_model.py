"""What files hold, as a table with a tick before each: routines first, then exercises."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from backroutine.ui.intake.ports import FoundExercise, FoundFiles, FoundRoutine
from backroutine.wording import CATEGORY_NAMES, KIND_NAMES

AnyIndex = QModelIndex | QPersistentModelIndex
Found = FoundRoutine | FoundExercise
NO_PARENT = QModelIndex()
COLUMNS = 5


class FoundModel(QAbstractTableModel):
    """Rows that are new are ticked; those that are here already cannot be."""

    def __init__(self, found: FoundFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._routines = tuple(found.routines)
        self._exercises = tuple(found.exercises)
        count = len(self._routines) + len(self._exercises)
        self._ticked = {row for row in range(count) if not self._is_here(row)}

    @property
    def routines(self) -> list[FoundRoutine]:
        """The routines that are ticked."""
        return [each for row, each in enumerate(self._routines) if row in self._ticked]

    @property
    def exercises(self) -> list[FoundExercise]:
        """The exercises that are ticked."""
        first = len(self._routines)
        return [each for row, each in enumerate(self._exercises, first) if row in self._ticked]

    def tick_all(self, *, ticked: bool) -> None:
        """Tick everything that is new, or nothing."""
        rows = range(self.rowCount())
        self._ticked = {row for row in rows if not self._is_here(row)} if ticked else set()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    @override
    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._routines) + len(self._exercises)

    @override
    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else COLUMNS

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("What it is"), self.tr("State"), self.tr("Licence"),
            self.tr("Author"),
        )[section]  # fmt: skip

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._is_here(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() else flags | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)[column]
        if role == Qt.ItemDataRole.CheckStateRole and not column:
            is_ticked = row in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and not column:
            return ", ".join(filter(None, self._words(row)))
        return None

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self._is_here(index.row()):
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(index.row())
        else:
            self._ticked.discard(index.row())
        self.dataChanged.emit(index, index)
        return True

    def _found(self, row: int) -> Found:
        first = len(self._routines)
        return self._routines[row] if row < first else self._exercises[row - first]

    def _is_here(self, row: int) -> bool:
        return self._found(row).is_here

    def _words(self, row: int) -> tuple[str, str, str, str, str]:
        found = self._found(row)
        state = self.tr("Already here") if found.is_here else self.tr("New")
        if row < len(self._routines):
            routine = self._routines[row].routine
            what = self.tr("Routine: {kind}").format(kind=KIND_NAMES[routine.kind])
            return routine.name, what, state, "", ""
        entry = self._exercises[row - len(self._routines)]
        if entry.sides_unclear and not entry.is_here:
            state = self.tr("New, look at its sides")
        exercise = entry.exercise
        what = CATEGORY_NAMES[exercise.category]
        return exercise.name, what, state, exercise.licence, exercise.author
