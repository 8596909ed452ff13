"""What is done to the rows of the routine, turned into edits of the routine on the workbench.

A box that is turned is one gesture: what it asks for until it is left is undone together.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from backroutine.domain.dose import Dose
from backroutine.domain.repairing import Repair
from backroutine.domain.routine import Circuit, StepId
from backroutine.ui.build.circuit_edits import CircuitEdits
from backroutine.ui.build.routine_view import RoutineView
from backroutine.ui.build.sore_day_edits import SoreDayEdits
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.workbench import Workbench


class RowGestures(QObject):
    """Listens to the list of steps, and edits."""

    def __init__(
        self,
        bench: Workbench,
        edits: StepEdits,
        circuits: CircuitEdits,
        sore_day: SoreDayEdits,
        view: RoutineView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._edits = edits
        self._circuits = circuits
        self._sore_day = sore_day
        self._view = view
        self._gesture = 0
        view.rows_model.add_requested.connect(edits.add_at)
        view.rows_model.move_requested.connect(edits.move)
        view.remove_requested.connect(self._remove)
        view.cut_requested.connect(self._cut)
        view.dose_edited.connect(self._set_dose)
        view.note_edited.connect(self._set_note)
        view.circuit_edited.connect(self._change_circuit)
        view.repair_requested.connect(self._repair)
        view.gesture_ended.connect(self._end_gesture)

    def _remove(self, step_ids: Sequence[StepId]) -> None:
        behind = self._behind(step_ids)
        self._edits.remove(step_ids)
        self._go_on_at(behind)

    def _cut(self, step_ids: Sequence[StepId]) -> None:
        behind = self._behind(step_ids)
        self._edits.cut(step_ids)
        self._go_on_at(behind)

    def _go_on_at(self, behind: StepId | None) -> None:
        if behind is not None and not self._bench.is_read_only:
            self._view.select_steps([behind])

    def _behind(self, step_ids: Sequence[StepId]) -> StepId | None:
        """Return the step that the keyboard goes to when others are removed."""
        order = [step.id for step in self._bench.routine.steps]
        gone = set(step_ids)
        last = max((place for place, step_id in enumerate(order) if step_id in gone), default=-1)
        after = (step_id for step_id in order[last + 1 :] if step_id not in gone)
        before = (step_id for step_id in reversed(order[: max(last, 0)]) if step_id not in gone)
        return next(after, None) or next(before, None)

    def _set_dose(self, step_id: StepId, dose: Dose, field: str) -> None:
        if not self._has(step_id):
            return
        compares = self._view.compares_days
        merge_on = ("dose", step_id, field, self._gesture, compares)
        if compares:
            self._sore_day.set_dose(step_id, dose, merge_on)
        else:
            self._edits.set_dose(step_id, dose, merge_on)

    def _set_note(self, step_id: StepId, note: str) -> None:
        if self._has(step_id):
            self._edits.set_note(step_id, note)

    def _change_circuit(self, circuit: Circuit, field: str) -> None:
        self._circuits.change(circuit, ("circuit", circuit.id, field, self._gesture))

    def _repair(self, repair: Repair) -> None:
        self._edits.repair(repair)

    def _has(self, step_id: StepId) -> bool:
        """Say whether a step is still there: a field that is left late may tell of one gone."""
        return any(step.id == step_id for step in self._bench.routine.steps)

    def _end_gesture(self) -> None:
        self._gesture += 1
