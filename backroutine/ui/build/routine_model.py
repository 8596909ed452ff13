"""The routine as a list: translates, owns no rules, and emits the smallest true signal."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Section
from backroutine.domain.routine import StepId
from backroutine.ui.build.mime import (
    EXERCISE_IDS_MIME,
    STEP_IDS_MIME,
    exercise_ids_in,
    step_ids_in,
    step_ids_mime,
)
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.build.rows_model import AnyIndex, RowsModel
from backroutine.wording import SECTION_NAMES, exercise_name, finding_sentence, length, short_dose


class RowRole(IntEnum):
    """Data that a delegate may ask of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RoutineModel(RowsModel[Row]):
    """The rows of the open routine."""

    add_requested = Signal(object, object, int)
    """Exercises were dropped: their ids, the section, and the index in it."""

    move_requested = Signal(object, object, int)
    """Steps were dropped: their ids, the section, and the index in it before the move."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._rows: list[Row] = []
        self._is_read_only = False

    def show(self, rows: Sequence[Row], *, is_read_only: bool = False) -> None:
        """Show other rows: only what differs is told."""
        self._is_read_only = is_read_only
        self._show(rows)

    def index_of(self, step_id: StepId) -> QModelIndex:
        """Return where a step stands; an invalid index when it does not."""
        for number, row in enumerate(self._rows):
            if row.step is not None and row.step.id == step_id:
                return self.index(number)
        return QModelIndex()

    def place_at(self, row: int) -> tuple[Section, int]:
        """Return the section, and the index in it, of what would stand in front of a row."""
        index = 0
        for before in reversed(self._rows[:row]):
            if before.kind is RowKind.HEADING:
                return before.section, index
            index += before.kind is RowKind.STEP
        return self._rows[0].section, 0

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._phrase(row, index.row())
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self._rows[index.row()].kind is not RowKind.STEP:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._is_read_only else flags | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [STEP_IDS_MIME, EXERCISE_IDS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = (self._rows[number] for number in sorted({index.row() for index in indexes}))
        return step_ids_mime([row.step.id for row in rows if row.step is not None])

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        section, index = self.place_at(row if row >= 0 else len(self._rows))
        if exercise_ids := exercise_ids_in(data):
            self.add_requested.emit(exercise_ids, section, index)
        elif step_ids := step_ids_in(data):
            self.move_requested.emit(step_ids, section, index)
        return False

    def _name(self, row: Row) -> str:
        if row.step is None:
            return SECTION_NAMES[row.section]
        return exercise_name(row.step.exercise_id, self._catalogue)

    def dose_words(self, row: Row) -> str:
        """Return the dose of a step, and the rounds of the circuit that it belongs to."""
        if row.step is None:
            return ""
        dose = short_dose(row.step.dose)
        if row.circuit is None:
            return dose
        return self.tr("{dose} · circuit of %n round(s)", "", row.circuit.rounds).format(dose=dose)

    def _phrase(self, row: Row, number: int) -> str:
        """Return what a screen reader says of a row."""
        found = " ".join(finding_sentence(f, self._catalogue) for f in row.findings)
        section = SECTION_NAMES[row.section]
        if row.kind is RowKind.HINT:
            return self.tr("{section}: no steps yet.").format(section=section)
        if row.step is None:
            phrase = self.tr("{section}, {time}.").format(
                section=section, time=length(row.duration_s)
            )
            return f"{phrase} {found}".rstrip()
        phrase = self.tr("{section}, step {number}: {name}, {dose}, {time}.").format(
            section=section,
            number=self.place_at(number)[1] + 1,
            name=self._name(row),
            dose=self.dose_words(row),
            time=length(row.duration_s),
        )
        return f"{phrase} {found}".rstrip()
