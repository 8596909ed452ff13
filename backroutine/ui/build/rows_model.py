"""A list model that is shown one state after another and tells only what differs."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel
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


class RowsModel(QStringListModel, Generic[RowT]):
    """Holds rows; never resets, so that selection and scrolling stay.

    Qt keeps a list of empty texts, as many as there are rows: a view that lays out a thousand of
    them asks for their number thousands of times, and need not ask Python.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowT] = []
        self._follow: Callable[[], object] = tuple
        # connected before anybody else can be: who is told next finds the rows as the texts are
        for signal in (self.rowsInserted, self.rowsRemoved, self.rowsMoved):
            signal.connect(self._follow_texts)

    def row(self, row: int) -> RowT:
        """Return the row at a place."""
        return self._rows[row]

    @override
    def insertRows(self, row: int, count: int, parent: AnyIndex = NO_INDEX) -> bool:
        return False  # rows come and go by `_show` alone, not behind the undo stack's back

    @override
    def removeRows(self, row: int, count: int, parent: AnyIndex = NO_INDEX) -> bool:
        return False

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
        self._follow = partial(self._rows.__delitem__, slice(first, last + 1))
        super().removeRows(first, last - first + 1)

    def _move(self, row: int, before: int) -> None:
        self._follow = partial(self._put, row, before if before < row else before - 1)
        self.moveRow(NO_INDEX, row, NO_INDEX, before)

    def _insert(self, first: int, rows: Sequence[RowT]) -> None:
        self._follow = partial(self._rows.__setitem__, slice(first, first), rows)
        super().insertRows(first, len(rows))

    def _put(self, row: int, place: int) -> None:
        self._rows.insert(place, self._rows.pop(row))

    def _follow_texts(self) -> None:
        self._follow()

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
