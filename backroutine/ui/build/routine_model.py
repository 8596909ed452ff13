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
from backroutine.domain.editing import Place
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
from backroutine.wording import (
    SECTION_NAMES,
    circuit_words,
    exercise_name,
    finding_sentence,
    length,
    short_dose,
)


class RowRole(IntEnum):
    """Data that a delegate may ask of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RoutineModel(RowsModel[Row]):
    """The rows of the open routine."""

    add_requested = Signal(object, object)
    """Exercises were dropped: their ids, and the `Place`."""

    move_requested = Signal(object, object)
    """Steps were dropped: their ids, and the `Place`, counted before the move."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
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

    def indexes_of(self, step_ids: Sequence[StepId]) -> list[QModelIndex]:
        """Return the rows that stand for steps, in their order: a whole circuit has one."""
        wanted, found = set(step_ids), []
        for number, row in enumerate(self._rows):
            if not wanted:
                break
            if row.step is not None:
                is_meant = row.step.id in wanted
            else:
                is_meant = bool(row.steps) and wanted.issuperset(row.steps)
            if is_meant:
                found.append(self.index(number))
                wanted.difference_update(row.step_ids)
        return found

    def index_of_section(self, section: Section) -> QModelIndex:
        """Return where the heading of a section stands; an invalid index when it does not."""
        for number, row in enumerate(self._rows):
            if row.kind is RowKind.HEADING and row.section is section:
                return self.index(number)
        return QModelIndex()

    def place_at(self, row: int) -> Place:
        """Return the place of what would stand in front of a row."""
        index, circuit, has_left = 0, None, False
        for before in reversed(self._rows[:row]):
            match before.kind:
                case RowKind.HEADING:
                    return Place(before.section, index, circuit)
                case RowKind.STEP:
                    index += 1
                case RowKind.CIRCUIT_END:
                    has_left = True
                case RowKind.CIRCUIT if not has_left and before.circuit is not None:
                    circuit, has_left = before.circuit.id, True
                case _:
                    pass
        return Place(self._rows[0].section, 0)

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
        row = self._rows[index.row()]
        if not row.step_ids and not row.findings:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_read_only or not row.step_ids:
            return flags
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeTypes(self) -> list[str]:
        return [STEP_IDS_MIME, EXERCISE_IDS_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return step_ids_mime(self.step_ids(indexes))

    def step_ids(self, indexes: Sequence[QModelIndex]) -> list[StepId]:
        """Return the steps that rows stand for, each once, in the order of the routine."""
        found: dict[StepId, None] = {}
        for number in sorted({index.row() for index in indexes}):
            found.update(dict.fromkeys(self._rows[number].step_ids))
        return list(found)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        place = self.place_at(row if row >= 0 else len(self._rows))
        if exercise_ids := exercise_ids_in(data):
            self.add_requested.emit(exercise_ids, place)
        elif step_ids := step_ids_in(data):
            self.move_requested.emit(step_ids, place)
        return False

    def _name(self, row: Row) -> str:
        if row.step is not None:
            return exercise_name(row.step.exercise_id, self._catalogue)
        if row.circuit is None:
            return SECTION_NAMES[row.section]
        return circuit_words(row.circuit, len(row.steps))

    def dose_words(self, row: Row) -> str:
        """Return the dose of a step; of a sore day too, where there is one."""
        if row.step is None:
            return ""
        usual = short_dose(row.step.dose)
        if row.step.sore_day is None:
            return usual
        return self.tr("{dose} · sore day {sore_day}").format(
            dose=usual, sore_day=self.sore_words(row)
        )

    def sore_words(self, row: Row) -> str:
        """Return what a step is on a sore day; with its exercise where that is another."""
        dose = self.sore_dose(row)
        if row.step is None or row.step.sore_day is None:
            return dose
        sore_day = row.step.sore_day
        if sore_day.exercise_id == row.step.exercise_id:
            return dose
        return self.tr("{name}, {dose}").format(
            name=exercise_name(sore_day.exercise_id, self._catalogue), dose=dose
        )

    def sore_dose(self, row: Row) -> str:
        """Return the dose of a step on a sore day, whatever exercise it is of."""
        if row.step is None or row.step.sore_day is None:
            return self.tr("As usual")
        return short_dose(row.step.sore_day.dose)

    def _phrase(self, row: Row, number: int) -> str:
        """Return what a screen reader says of a row."""
        found = " ".join(finding_sentence(f, self._catalogue) for f in row.findings)
        section = SECTION_NAMES[row.section]
        match row.kind:
            case RowKind.HINT:
                return self.tr("{section}: no steps yet.").format(section=section)
            case RowKind.CIRCUIT_END:
                return self.tr("End of the circuit.")
            case RowKind.HEADING:
                phrase = self.tr("{section}, {time}.").format(
                    section=section, time=length(row.duration_s)
                )
            case RowKind.CIRCUIT:
                phrase = self.tr("{section}, {circuit}; {time}.").format(
                    section=section, circuit=self._name(row), time=length(row.duration_s)
                )
            case _:
                phrase = self._step_phrase(row, number)
        return f"{phrase} {found}".rstrip()

    def _step_phrase(self, row: Row, number: int) -> str:
        words = {
            "section": SECTION_NAMES[row.section],
            "number": self.place_at(number).index + 1,
            "name": self._name(row),
            "dose": self.dose_words(row),
            "time": length(row.duration_s),
        }
        if row.circuit is None:
            return self.tr("{section}, step {number}: {name}, {dose}, {time}.").format(**words)
        return self.tr(
            "{section}, step {number}: {name}, {dose}, {time}, in a circuit of %n round(s).",
            "",
            row.circuit.rounds,
        ).format(**words)
