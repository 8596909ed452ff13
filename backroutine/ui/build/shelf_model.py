"""The routines that can be opened, as a list: the person's own first, then the programmes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import review
from backroutine.domain.timeline import LeadTimes, total_duration_s
from backroutine.ui.build.rows_model import AnyIndex, RowsModel
from backroutine.wording import KIND_NAMES, length


class ShelfRole(IntEnum):
    """Data that a delegate may ask of a routine in the list."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A routine, or the heading of those that follow."""

    heading: str = ""
    routine: Routine | None = None
    is_programme: bool = False

    @property
    def key(self) -> str:
        return self.heading if self.routine is None else f"routine {self.routine.id}"


class ShelfModel(RowsModel[Entry]):
    """Entries in the order in which they stand."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._ready: dict[RoutineId, tuple[Routine, bool]] = {}
        self.times = LeadTimes()

    def show(self, own: Sequence[Routine], programmes: Sequence[Routine]) -> None:
        """Show other routines; only what differs is told."""
        entries = []
        if own:
            entries.append(Entry(self.tr("Your routines")))
            entries += [Entry(routine=routine) for routine in own]
        if programmes:
            entries.append(Entry(self.tr("Programmes")))
            entries += [Entry(routine=routine, is_programme=True) for routine in programmes]
        self._show(entries)

    @property
    def first_routine(self) -> Routine | None:
        """The first routine that is shown."""
        return next((entry.routine for entry in self._rows if entry.routine is not None), None)

    def row_of(self, routine_id: RoutineId) -> int | None:
        """Return where a routine stands, or `None`."""
        for row, entry in enumerate(self._rows):
            if entry.routine is not None and entry.routine.id == routine_id:
                return row
        return None

    def is_ready(self, routine: Routine) -> bool:
        """Say whether a routine can be played."""
        known = self._ready.get(routine.id)
        if known is None or known[0] is not routine:
            known = routine, not any(f.blocks for f in review(routine, self._catalogue))
            self._ready[routine.id] = known
        return known[1]

    def facts(self, routine: Routine) -> str:
        """Return kind, length and number of steps in words."""
        return self.tr("{kind} · {time} · %n step(s)", "", len(routine.steps)).format(
            kind=KIND_NAMES[routine.kind], time=length(total_duration_s(routine, self.times))
        )

    def picture_of(self, routine: Routine) -> ExerciseId | None:
        """Return the exercise whose figure stands for a routine: the first of its main section."""
        steps = routine.main or routine.steps
        return steps[0].exercise_id if steps else None

    def rows_with_picture(self, exercise_id: ExerciseId) -> list[int]:
        """Return where the routines stand for which an exercise stands."""
        return [
            row
            for row, entry in enumerate(self._rows)
            if entry.routine is not None and self.picture_of(entry.routine) == exercise_id
        ]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == ShelfRole.ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return entry.heading if entry.routine is None else entry.routine.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._phrase(entry)
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].routine is None:
            return Qt.ItemFlag.NoItemFlags
        named = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_own = not self._rows[index.row()].is_programme
        return named | Qt.ItemFlag.ItemIsEditable if is_own else named

    def state_word(self, entry: Entry) -> str:
        """Return what a routine is: a programme, ready, or a draft."""
        if entry.is_programme:
            return self.tr("Programme")
        is_ready = entry.routine is not None and self.is_ready(entry.routine)
        return self.tr("Ready") if is_ready else self.tr("Draft")

    def _phrase(self, entry: Entry) -> str:
        if entry.routine is None:
            return entry.heading
        return self.tr("{name}, {facts}, {state}.").format(
            name=entry.routine.name, facts=self.facts(entry.routine), state=self.state_word(entry)
        )
