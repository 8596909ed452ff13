"""The edits of the sore-day dose: proposed, changed, swapped, taken back."""

from dataclasses import replace

from PySide6.QtCore import QObject

from backroutine.domain.dose import Dose
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import StepId
from backroutine.domain.sore_day import (
    propose_sore_day,
    sore_day_of,
    swap_on_sore_day,
    with_sore_day,
    without_sore_day,
)
from backroutine.ui.build.commands import MergeKey
from backroutine.ui.build.workbench import Workbench
from backroutine.wording import exercise_name, placement_sentence


class SoreDayEdits(QObject):
    """Edits what is done on a sore day in the routine on the workbench."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    @property
    def has_sore_day(self) -> bool:
        """Whether any step is gentler on a sore day."""
        return any(step.sore_day is not None for step in self._bench.routine.steps)

    def propose(self) -> None:
        """Give every step of the main section a gentler dose."""
        proposed = propose_sore_day(
            self._bench.routine, self._bench.catalogue, self._bench.settings.care_tags
        )
        if proposed == self._bench.routine and not self._bench.is_read_only:
            sentence = self.tr("There is nothing in the main section that could be gentler.")
            self._bench.refuse(sentence)
        else:
            self._bench.edit(self.tr("Propose a sore-day dose"), proposed)

    def remove(self) -> None:
        """Do the same on a sore day as on any other."""
        plain = without_sore_day(self._bench.routine)
        self._bench.edit(self.tr("Remove the sore-day dose"), plain)

    def set_dose(self, step_id: StepId, dose: Dose, merge_on: MergeKey = ()) -> None:
        """Give a step another dose for a sore day."""
        step = self._bench.routine.step(step_id)
        changed = replace(sore_day_of(step), dose=dose)
        name = exercise_name(step.exercise_id, self._bench.catalogue)
        text = self.tr("Change the sore-day dose of {name}").format(name=name)
        edited = with_sore_day(self._bench.routine, step_id, changed)
        self._bench.edit(text, edited, (step_id,), merge_on)

    def swap(self, step_id: StepId, exercise_id: ExerciseId) -> None:
        """Do another exercise in a step's place on a sore day."""
        name = exercise_name(exercise_id, self._bench.catalogue)
        routine, catalogue = self._bench.routine, self._bench.catalogue
        try:
            swapped = swap_on_sore_day(routine, catalogue, step_id, exercise_id)
        except PlacementError as error:
            self._bench.refuse(placement_sentence(error))
        else:
            text = self.tr("Swap for {name} on a sore day").format(name=name)
            self._bench.edit(text, swapped, (step_id,))

    def do_as_usual(self, step_id: StepId) -> None:
        """Do a step on a sore day as on any other."""
        usual = with_sore_day(self._bench.routine, step_id, None)
        self._bench.edit(self.tr("Do a step as usual on a sore day"), usual, (step_id,))
