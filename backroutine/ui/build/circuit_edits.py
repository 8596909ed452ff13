"""The edits of circuits: made, taken apart, done for other rounds."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from backroutine.domain.circuits import CircuitError, CircuitTrouble, with_circuit_of
from backroutine.domain.routine import MAX_ROUNDS, Circuit, CircuitId, StepId
from backroutine.ui.build.commands import MergeKey
from backroutine.ui.build.workbench import Workbench


class CircuitEdits(QObject):
    """Edits the circuits of the routine on the workbench."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def make(self, step_ids: Sequence[StepId]) -> None:
        """Let neighbouring steps be done in rounds; those beside a circuit join it as it is."""
        routine = self._bench.routine
        try:
            joined = with_circuit_of(routine, step_ids)
        except CircuitError as error:
            self._bench.refuse(self._reason(error.trouble))
            return
        is_new = len(joined.circuits) > len(routine.circuits)
        text = self.tr("Make a circuit") if is_new else self.tr("Join a circuit")
        self._bench.edit(text, joined, tuple(step_ids))

    def can_make(self, step_ids: Sequence[StepId]) -> bool:
        """Say whether these steps can be made a circuit, or join the one beside them."""
        if not step_ids or self._bench.is_read_only:
            return False
        try:
            with_circuit_of(self._bench.routine, step_ids)
        except (CircuitError, KeyError):
            return False
        return True

    def take_apart(self, circuit_id: CircuitId) -> None:
        """Let the steps of a circuit stand alone again."""
        inside = tuple(s.id for s in self._bench.routine.steps if s.circuit_id == circuit_id)
        apart = self._bench.routine.without_circuit(circuit_id)
        self._bench.edit(self.tr("Take the circuit apart"), apart, inside)

    def change(self, circuit: Circuit, merge_on: MergeKey = ()) -> None:
        """Give a circuit other rounds or another rest; one that is gone is passed by.

        Edits with one `merge_on` are undone together.
        """
        routine = self._bench.routine
        before = next((known for known in routine.circuits if known.id == circuit.id), None)
        if before is None:
            return
        text = self.tr("Change the rest between rounds")
        if before.rounds != circuit.rounds:
            text = self.tr("Change the rounds of a circuit")
        self._bench.edit(text, routine.with_circuit(circuit), merge_on=merge_on)

    def change_rounds(self, circuit_id: CircuitId, by: int) -> None:
        """Do a circuit for more rounds, or fewer."""
        circuit = self._bench.routine.circuit(circuit_id)
        rounds = min(max(circuit.rounds + by, 1), MAX_ROUNDS)
        self.change(replace(circuit, rounds=rounds))

    def _reason(self, trouble: CircuitTrouble) -> str:
        match trouble:
            case CircuitTrouble.NESTED:
                return self.tr(
                    "A circuit cannot lie in another circuit. Take one of them apart first."
                )
            case CircuitTrouble.ALREADY:
                return self.tr("These steps are in a circuit already.")
            case CircuitTrouble.APART:
                return self.tr("The steps of a circuit stand side by side in one section.")
