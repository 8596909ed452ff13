"""What files hold, as a table with a tick before each: routines first, then exercises."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from backroutine.domain.dose import Sides
from backroutine.domain.exercise import Category, Exercise, Section
from backroutine.domain.own_exercise import with_category
from backroutine.ui.intake.mapping_bar import SIDES, sides_words
from backroutine.ui.intake.ports import FoundExercise, FoundFiles, FoundRoutine
from backroutine.wording import CATEGORY_NAMES, KIND_NAMES, SECTION_NAMES

AnyIndex = QModelIndex | QPersistentModelIndex
Found = FoundRoutine | FoundExercise
NO_PARENT = QModelIndex()
COLUMNS = 7


class FoundModel(QAbstractTableModel):
    """Rows that are new are ticked; those that are here already cannot be.

    What a file says of an exercise can be changed before it comes in.
    """

    def __init__(self, found: FoundFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._routines = tuple(found.routines)
        self._exercises = tuple(found.exercises)
        self._mapped = [entry.exercise for entry in self._exercises]
        self._asks_for_sides = {
            row
            for row, entry in enumerate(self._exercises, len(self._routines))
            if entry.sides_unclear and not entry.is_here
        }
        count = len(self._routines) + len(self._exercises)
        self._ticked = {row for row in range(count) if not self._is_here(row)}

    @property
    def routines(self) -> list[FoundRoutine]:
        """The routines that are ticked."""
        return [each for row, each in enumerate(self._routines) if row in self._ticked]

    @property
    def exercises(self) -> list[Exercise]:
        """The exercises that are ticked, as they are to come in."""
        return self.exercises_at(self._ticked)

    @property
    def ticked(self) -> list[int]:
        """The rows that are ticked."""
        return sorted(self._ticked)

    @property
    def first_new_exercise(self) -> int | None:
        """The first row with an exercise that can come in."""
        rows = range(len(self._routines), self.rowCount())
        return next((row for row in rows if not self._is_here(row)), None)

    def exercises_at(self, rows: Iterable[int]) -> list[Exercise]:
        """Return the exercises of those rows that have one that can come in."""
        return [self._mapped[row - len(self._routines)] for row in self._open_rows(rows)]

    def set_category(self, rows: Iterable[int], category: Category) -> None:
        """Give exercises another category, which decides where they may stand."""
        self._change(rows, lambda e: e if e.category is category else with_category(e, category))

    def set_section(self, rows: Iterable[int], section: Section) -> None:
        """Say where exercises usually stand; where they may not, nothing changes."""
        self._change(
            rows, lambda e: replace(e, usual_section=section) if section in e.sections else e
        )

    def set_sides(self, rows: Iterable[int], sides: Sides) -> None:
        """Say how exercises treat left and right."""
        rows = list(rows)
        self._asks_for_sides.difference_update(rows)
        self._change(rows, lambda e: replace(e, dose=replace(e.dose, sides=sides)))

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
            self.tr("Name"), self.tr("What it is"), self.tr("Usually in"), self.tr("Sides"),
            self.tr("State"), self.tr("Licence"), self.tr("Author"),
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

    def _open_rows(self, rows: Iterable[int]) -> list[int]:
        """Return those of some rows that have an exercise that can come in, in their order."""
        first = len(self._routines)
        return [row for row in sorted(set(rows)) if row >= first and not self._is_here(row)]

    def _change(self, rows: Iterable[int], change: Callable[[Exercise], Exercise]) -> None:
        first = len(self._routines)
        changed = self._open_rows(rows)
        for row in changed:
            self._mapped[row - first] = change(self._mapped[row - first])
        if changed:  # told once, for there may be hundreds
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], COLUMNS - 1))

    def _words(self, row: int) -> tuple[str, ...]:
        found = self._found(row)
        state = self.tr("Already here") if found.is_here else self.tr("New")
        if row < len(self._routines):
            routine = self._routines[row].routine
            what = self.tr("Routine: {kind}").format(kind=KIND_NAMES[routine.kind])
            return routine.name, what, "", "", state, "", ""
        if row in self._asks_for_sides:
            state = self.tr("New, look at its sides")
        exercise = self._mapped[row - len(self._routines)]
        if self._exercises[row - len(self._routines)].was_deleted:
            state = self.tr("Deleted, comes back")
        return (
            exercise.name, CATEGORY_NAMES[exercise.category],
            SECTION_NAMES[exercise.usual_section],
            sides_words()[SIDES.index(exercise.dose.sides)], state, exercise.licence,
            exercise.author,
        )  # fmt: skip
