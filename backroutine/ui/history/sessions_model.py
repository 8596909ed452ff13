"""The sessions as rows, the newest first, under the month in which they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from backroutine.domain.progress import DatedSession
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionId, SessionState, SessionSummary
from backroutine.ui.history import words
from backroutine.wording import STATE_NAMES, length

AnyIndex = QModelIndex | QPersistentModelIndex


class SessionRole(IntEnum):
    """Data that a delegate may ask of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class MonthRow:
    """The name of a month, and what its sessions come to."""

    first_day: date
    session_count: int
    active_s: float


Row = MonthRow | DatedSession


class SessionsModel(QAbstractListModel):
    """Months and their sessions; only sessions can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_sessions(self, sessions: Sequence[DatedSession]) -> None:
        """Show these sessions, the newest first; what stays the same keeps its place."""
        wanted = rows_of(sessions)
        if not self._rows:  # as at the start, when there may be thousands
            self._replace(0, 0, wanted)
            return
        old, new = _keys(self._rows), _keys(wanted)
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        self._replace(head, len(old) - tail, wanted[head : len(new) - tail])
        self._update(wanted)

    def session_at(self, index: AnyIndex) -> SessionSummary | None:
        """Return the session of a row; `None` for a month."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row.session if isinstance(row, DatedSession) else None

    def index_of(self, session_id: SessionId) -> QModelIndex:
        """Return the row of a session; an invalid index when it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, DatedSession) and row.session.id == session_id:
                return self.index(number)
        return QModelIndex()

    def index_of_day(self, first: date, last: date) -> QModelIndex:
        """Return the newest session of a stretch of days; an invalid index without one."""
        for number, row in enumerate(self._rows):
            if isinstance(row, DatedSession) and first <= row.on <= last:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.session_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == SessionRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(row, MonthRow):
                return words.month_name(row.first_day)
            return row.session.routine_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, MonthRow):
                return words.month_name(row.first_day)
            return self._phrase(row)
        return None

    def _replace(self, first: int, end: int, fresh: Sequence[Row]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows[first:first] = fresh
            self.endInsertRows()

    def _update(self, wanted: Sequence[Row]) -> None:
        for number, row in enumerate(wanted):
            if row is not self._rows[number] and row != self._rows[number]:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))

    def _phrase(self, row: DatedSession) -> str:
        session = row.session
        parts = [
            session.routine_name,
            words.full_day_name(row.on),
            words.time_name(session.started_at),
            length(session.active_s),
        ]
        if session.state is not SessionState.FINISHED:
            parts.append(STATE_NAMES[session.state])
        for score, text in (
            (session.pain_before, self.tr("pain before {score}")),
            (session.pain_after, self.tr("pain after {score}")),
            (session.effort, self.tr("effort {score}")),
        ):
            if score is not None:
                parts.append(text.format(score=score))
        return ", ".join(parts)


def rows_of(sessions: Sequence[DatedSession]) -> list[Row]:
    """Return the sessions in their order, each month opened by its name."""
    rows: list[Row] = []
    for (year, month), group in groupby(sessions, key=_month_of):
        entries = list(group)
        active_s = sum(entry.session.active_s for entry in entries)
        rows.append(MonthRow(date(year, month, 1), len(entries), active_s))
        rows.extend(entries)
    return rows


def _month_of(entry: DatedSession) -> tuple[int, int]:
    return entry.on.year, entry.on.month


def _keys(rows: Sequence[Row]) -> list[object]:
    return [row.first_day if isinstance(row, MonthRow) else row.session.id for row in rows]


def _common(first: Sequence[object], second: Sequence[object]) -> int:
    """Return how many of the first entries are the same."""
    for number, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return number
    return min(len(first), len(second))


def routines_of(sessions: Sequence[SessionSummary]) -> list[tuple[RoutineId, str]]:
    """Return every routine that was played, by its newest name."""
    names = {session.routine_id: session.routine_name for session in reversed(sessions)}
    return sorted(names.items(), key=lambda entry: entry[1].casefold())
