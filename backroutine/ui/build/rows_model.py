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
        # most rows of an edit are the very same objects, in front of what differs and behind it
        start, behind = _same_ends(self._rows, rows)
        old_keys = [row.key for row in self._rows[start : len(self._rows) - behind]]
        new_keys = [row.key for row in rows[start : len(rows) - behind]]
        for change in changes(old_keys, new_keys):
            match change:
                case Removal(first, last):
                    self._remove(start + first, start + last)
                case Move(row, before):
                    self._move(start + row, start + before)
                case Insertion(first, last):
                    self._insert(start + first, rows[start + first : start + last + 1])
        self._tell_changed(rows, start, len(rows) - behind)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(NO_INDEX, first, last)
        del self._rows[first : last + 1]
        self.endRemoveRows()

    def _move(self, row: int, before: int) -> None:
        self.beginMoveRows(NO_INDEX, row, row, NO_INDEX, before)
        moved = self._rows.pop(row)
        self._rows.insert(before if before < row else before - 1, moved)
        self.endMoveRows()

    def _insert(self, first: int, rows: Sequence[RowT]) -> None:
        self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
        self._rows[first:first] = rows
        self.endInsertRows()

    def _tell_changed(self, rows: Sequence[RowT], start: int, end: int) -> None:
        first = None
        for number in range(start, end):
            row = rows[number]
            present = self._rows[number]
            if present is not row and present != row:
                self._rows[number] = row
                first = number if first is None else first
            elif first is not None:
                self.dataChanged.emit(self.index(first), self.index(number - 1))
                first = None
        if first is not None:
            self.dataChanged.emit(self.index(first), self.index(end - 1))


def _same_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return how many objects are the same at the beginning, and how many behind that at the end.

    Keys are not looked at: what merely has the same key may have changed.
    """
    least = min(len(old), len(new))
    start = behind = 0
    while start < least and old[start] is new[start]:
        start += 1
    while behind < least - start and old[-1 - behind] is new[-1 - behind]:
        behind += 1
    return start, behind
