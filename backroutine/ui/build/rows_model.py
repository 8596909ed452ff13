"""A list model that is shown one state after another and tells only what differs."""

from collections.abc import Hashable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex
from typing_extensions import override

from backroutine.ui.build.list_changes import Insertion, Move, Removal, changes

AnyIndex = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class HasKey(Protocol):
    """A row that can be told from others while it changes."""

    @property
    def key(self) -> Hashable:
        """What stays the same while the row changes."""
        ...


RowT = TypeVar("RowT", bound=HasKey)


class RowsModel(QAbstractListModel, Generic[RowT]):
    """Holds rows; never resets, so that selection and scrolling stay."""

    _rows: list[RowT]

    def row(self, row: int) -> RowT:
        """Return the row at a place."""
        return self._rows[row]

    @override
    def rowCount(self, parent: AnyIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def _show(self, rows: Sequence[RowT]) -> None:
        for change in changes([row.key for row in self._rows], [row.key for row in rows]):
            match change:
                case Removal(first, last):
                    self.beginRemoveRows(NO_INDEX, first, last)
                    del self._rows[first : last + 1]
                    self.endRemoveRows()
                case Move(row, before):
                    self.beginMoveRows(NO_INDEX, row, row, NO_INDEX, before)
                    moved = self._rows.pop(row)
                    self._rows.insert(before if before < row else before - 1, moved)
                    self.endMoveRows()
                case Insertion(first, last):
                    self.beginInsertRows(NO_INDEX, first, last)
                    self._rows[first:first] = rows[first : last + 1]
                    self.endInsertRows()
        self._tell_changed(rows)

    def _tell_changed(self, rows: Sequence[RowT]) -> None:
        first = None
        for number, row in enumerate(rows):
            present = self._rows[number]
            if present is not row and present != row:
                self._rows[number] = row
                first = number if first is None else first
            elif first is not None:
                self.dataChanged.emit(self.index(first), self.index(number - 1))
                first = None
        if first is not None:
            self.dataChanged.emit(self.index(first), self.index(len(rows) - 1))
