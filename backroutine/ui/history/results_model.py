"""What was done in a session, a row a step, with its sets and sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from backroutine.domain.exercise import Section
from backroutine.domain.session import Outcome, WorkResult
from backroutine.wording import OUTCOME_NAMES, SECTION_NAMES, SIDE_NAMES, clock_time, length

MINUTES_FROM_S = 120
AnyIndex = QModelIndex | QPersistentModelIndex


class ResultRole(IntEnum):
    """Data that a delegate may ask of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PieceLine:
    """One set of one side: what it was, how much of it was done, and what became of it."""

    name: str
    amount: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the session; `opens_section` where the one before was in another section.

    `pieces` are all of its sets and sides; `skipped` tells them all at once, where none was done.
    """

    number: int
    exercise_name: str
    section: Section
    opens_section: bool
    pieces: tuple[PieceLine, ...]
    skipped: PieceLine | None = None

    @property
    def lines(self) -> tuple[PieceLine, ...]:
        """What is told of the step: each piece, or once that it was skipped."""
        return self.pieces if self.skipped is None else (self.skipped,)


class ResultsModel(QAbstractListModel):
    """The steps of one session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StepRow, ...] = ()

    def show_results(self, results: Sequence[WorkResult]) -> None:
        """Show another session."""
        self.beginResetModel()
        self._rows = self._rows_of(results)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ResultRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.exercise_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._phrase(row)
        return None

    def _rows_of(self, results: Sequence[WorkResult]) -> tuple[StepRow, ...]:
        rows: list[StepRow] = []
        has_rounds = any(result.round_number not in {None, 1} for result in results)
        for number, group in groupby(in_step_order(results), key=_step_number):
            pieces = list(group)
            section = pieces[0].section
            rows.append(
                StepRow(
                    number,
                    pieces[0].exercise_name,
                    section,
                    not rows or rows[-1].section is not section,
                    self._lines_of(pieces, has_rounds=has_rounds),
                    self._skipped(pieces),
                )
            )
        return tuple(rows)

    def _lines_of(self, pieces: Sequence[WorkResult], *, has_rounds: bool) -> tuple[PieceLine, ...]:
        several_sets = len({piece.set_number for piece in pieces}) > 1
        lines = []
        for piece in pieces:
            names = []
            if has_rounds and piece.round_number is not None:
                names.append(self.tr("Round {number}").format(number=piece.round_number))
            if several_sets:
                names.append(self.tr("Set {number}").format(number=piece.set_number))
            if piece.side is not None:
                names.append(SIDE_NAMES[piece.side])
            lines.append(PieceLine(", ".join(names), self._amount(piece), piece.outcome))
        return tuple(lines)

    def _skipped(self, pieces: Sequence[WorkResult]) -> PieceLine | None:
        """Return the one line of a step that was skipped whole; nothing of any other."""
        if any(piece.outcome is not Outcome.SKIPPED for piece in pieces):
            return None
        (line,) = self._lines_of([_all_in_one(pieces)], has_rounds=False)
        return line

    def _amount(self, piece: WorkResult) -> str:
        if piece.done_s == piece.planned_s:
            seconds = length(piece.done_s)
        elif piece.planned_s < MINUTES_FROM_S:
            seconds = self.tr("{done} of {planned} s").format(
                done=piece.done_s, planned=piece.planned_s
            )
        else:
            seconds = self.tr("{done} of {planned} min").format(
                done=clock_time(piece.done_s), planned=clock_time(piece.planned_s)
            )
        if piece.planned_reps <= 1:
            return seconds
        if piece.done_reps == piece.planned_reps:
            repetitions = self.tr("{count} reps").format(count=piece.done_reps)
        else:
            repetitions = self.tr("{done} of {planned} reps").format(
                done=piece.done_reps, planned=piece.planned_reps
            )
        return f"{seconds} · {repetitions}"

    def _phrase(self, row: StepRow) -> str:
        pieces = "; ".join(
            ", ".join(filter(None, (line.name, line.amount, OUTCOME_NAMES[line.outcome])))
            for line in row.lines
        )
        return self.tr("{section}, step {number}, {exercise}: {pieces}").format(
            section=SECTION_NAMES[row.section],
            number=row.number,
            exercise=row.exercise_name,
            pieces=pieces,
        )


def _all_in_one(pieces: Sequence[WorkResult]) -> WorkResult:
    """Return one piece with the work of several, of no side where they are of both."""
    first, sides = pieces[0], {piece.side for piece in pieces}
    return replace(
        first,
        side=first.side if len(sides) == 1 else None,
        planned_s=sum(piece.planned_s for piece in pieces),
        done_s=sum(piece.done_s for piece in pieces),
        # a single hold is not counted in repetitions
        planned_reps=sum(piece.planned_reps for piece in pieces if piece.planned_reps > 1),
        done_reps=sum(piece.done_reps for piece in pieces if piece.planned_reps > 1),
    )


def in_step_order(results: Sequence[WorkResult]) -> list[WorkResult]:
    """Return pieces of work by their steps, those of one step as they were done."""
    return sorted(results, key=_step_number)


def _step_number(result: WorkResult) -> int:
    return result.step_number
