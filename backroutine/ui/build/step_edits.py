"""The edits of the steps of the open routine: added, moved, copied, dosed, swapped, removed.

Each asks a pure edit of the domain and hands the result to the workbench, which makes one command
of it. Where an exercise may not stand, the sentence says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.circuits import CircuitError, check_nesting, whole_circuits
from backroutine.domain.dose import Dose
from backroutine.domain.editing import (
    Place,
    PlacementError,
    add_exercise,
    check_placement,
    duplicate_steps,
    insert_steps,
    usual_place,
    with_dose,
)
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.moving import move_steps, shift_steps, shift_to_section
from backroutine.domain.pasting import with_read_steps
from backroutine.domain.repairing import Repair, repaired
from backroutine.domain.routine import MAX_STEPS, Routine, Step, StepId
from backroutine.domain.swapping import swap_exercise
from backroutine.ui.build.commands import MergeKey
from backroutine.ui.build.mime import Clipping
from backroutine.ui.build.repair_words import RepairWords
from backroutine.ui.build.workbench import Workbench
from backroutine.wording import exercise_name, placement_sentence


class StepEdits(QObject):
    """Edits the steps of the routine on the workbench."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._catalogue = bench.catalogue
        self._repair_words = RepairWords(bench.catalogue, self)

    def add(self, exercise_ids: Sequence[ExerciseId]) -> None:
        """Add exercises, each at the end of its usual section."""

        def added() -> Routine:
            routine = self._bench.routine
            for exercise_id in exercise_ids:
                place = usual_place(routine, self._catalogue[exercise_id])
                routine = add_exercise(routine, self._catalogue, exercise_id, place)
            return routine

        self._try(self._adding_text(exercise_ids), added)

    def add_at(self, exercise_ids: Sequence[ExerciseId], place: Place) -> None:
        """Add exercises at a place."""

        def added() -> Routine:
            routine = self._bench.routine
            for number, exercise_id in enumerate(exercise_ids):
                here = replace(place, index=place.index + number)
                routine = add_exercise(routine, self._catalogue, exercise_id, here)
            return routine

        self._try(self._adding_text(exercise_ids), added)

    def move(self, step_ids: Sequence[StepId], place: Place) -> None:
        """Move steps to a place, counted before the move."""
        self._move(step_ids, partial(move_steps, place=place))

    def shift(self, step_ids: Sequence[StepId], *, down: bool) -> None:
        """Move steps one place up or down."""
        self._move(step_ids, partial(shift_steps, down=down))

    def shift_section(self, step_ids: Sequence[StepId], *, down: bool) -> None:
        """Move steps to the section before or after."""
        self._move(step_ids, partial(shift_to_section, down=down))

    def _move(
        self,
        step_ids: Sequence[StepId],
        moved: Callable[[Routine, Catalogue, Sequence[StepId]], Routine],
    ) -> None:
        text = self.tr("Move %n step(s)", "", len(step_ids))
        if self._is_a_circuit(step_ids):
            text = self.tr("Move a circuit")
        self._try(text, lambda: moved(self._bench.routine, self._catalogue, step_ids), step_ids)

    def remove(self, step_ids: Sequence[StepId]) -> None:
        """Take steps out of the routine."""
        text = self.tr("Remove %n step(s)", "", len(step_ids))
        if self._is_a_circuit(step_ids):
            text = self.tr("Remove a circuit")
        self._bench.edit(text, self._bench.routine.removed(step_ids), tuple(step_ids))

    def cut(self, step_ids: Sequence[StepId]) -> None:
        """Take steps out of the routine that lie on the clipboard now."""
        text = self.tr("Cut %n step(s)", "", len(step_ids))
        if self._is_a_circuit(step_ids):
            text = self.tr("Cut a circuit")
        self._bench.edit(text, self._bench.routine.removed(step_ids), tuple(step_ids))

    def duplicate(self, step_ids: Sequence[StepId]) -> None:
        """Put a copy right behind each of some steps."""
        text = self.tr("Duplicate %n step(s)", "", len(step_ids))
        if self._is_a_circuit(step_ids):
            text = self.tr("Duplicate a circuit")
        self._try(text, lambda: duplicate_steps(self._bench.routine, step_ids))

    def paste(self, clipping: Clipping, place: Place) -> None:
        """Put copies of steps at a place, with the circuits that came whole."""
        known = [step for step in clipping.steps if step.exercise_id in self._catalogue]
        if len(known) < len(clipping.steps):
            self._bench.refuse(self.tr("Some steps name exercises that this catalogue lacks."))
        used = {step.circuit_id for step in known}
        circuits = [circuit for circuit in clipping.circuits if circuit.id in used]
        if known:

            def pasted() -> Routine:
                return insert_steps(self._bench.routine, self._catalogue, known, place, circuits)

            self._try(self.tr("Paste %n step(s)", "", len(known)), pasted)

    def add_read(self, steps: Sequence[Step], kept_lines: Sequence[str]) -> None:
        """Add steps read from a text, each in its usual section, and lines to the note."""
        self._try(
            self.tr("Add %n step(s) from a text", "", len(steps)),
            lambda: with_read_steps(self._bench.routine, self._catalogue, steps, kept_lines),
        )

    def set_dose(self, step_id: StepId, dose: Dose, merge_on: MergeKey = ()) -> None:
        """Give a step another dose; edits with one `merge_on` are undone together."""
        name = exercise_name(self._bench.routine.step(step_id).exercise_id, self._catalogue)
        text = self.tr("Change the dose of {name}").format(name=name)
        self._bench.edit(text, with_dose(self._bench.routine, step_id, dose), (step_id,), merge_on)

    def set_note(self, step_id: StepId, note: str) -> None:
        """Give a step another note."""
        step = self._bench.routine.step(step_id)
        name = exercise_name(step.exercise_id, self._catalogue)
        text = self.tr("Change the note of {name}").format(name=name)
        self._bench.edit(text, self._bench.routine.with_step(replace(step, note=note)), (step_id,))

    def swap(self, step_id: StepId, exercise_id: ExerciseId) -> None:
        """Put another exercise in a step's place."""
        name = exercise_name(exercise_id, self._catalogue)
        text = self.tr("Swap for {name}").format(name=name)

        def swapped() -> Routine:
            return swap_exercise(self._bench.routine, self._catalogue, step_id, exercise_id)

        self._try(text, swapped, (step_id,))

    def repair(self, repair: Repair) -> None:
        """Mend what was found."""

        def mended() -> Routine:
            return repaired(self._bench.routine, self._catalogue, repair)

        touched = () if repair.step_id is None else (repair.step_id,)
        self._try(self._repair_words.text(repair), mended, touched)

    def refusal_of(
        self, exercise_ids: Sequence[ExerciseId], step_ids: Sequence[StepId], place: Place
    ) -> str:
        """Say why exercises or steps may not be put at a place; empty when they may."""
        if self._bench.is_read_only:
            return self._bench.programme_sentence()
        routine, section = self._bench.routine, place.section
        known = {step.id: step.exercise_id for step in routine.steps}
        wanted = [*exercise_ids, *(known[name] for name in step_ids if name in known)]
        try:
            for exercise_id in wanted:
                exercise = self._catalogue.get(exercise_id)
                if exercise is not None:
                    check_placement(routine.kind, exercise, section, self._catalogue)
            check_nesting(routine, step_ids, section, place.index, place.circuit_id)
        except PlacementError as error:
            return placement_sentence(error)
        except CircuitError:
            return self._nested_sentence()
        return ""

    def _try(
        self, text: str, edited: Callable[[], Routine], touched: Sequence[StepId] = ()
    ) -> None:
        """Make an edit that the catalogue may refuse."""
        try:
            routine = edited()
        except PlacementError as error:
            self._bench.refuse(placement_sentence(error))
        except CircuitError:
            self._bench.refuse(self._nested_sentence())
        except KeyError:
            return  # a drag from another window, or a step that is gone by now
        except ValueError:
            self._bench.refuse(
                self.tr("A routine has at most {most} steps.").format(most=MAX_STEPS)
            )
        else:
            self._bench.edit(text, routine, tuple(touched))

    def _nested_sentence(self) -> str:
        return self.tr(
            "A circuit cannot go into another circuit: its rounds would be lost. "
            "Put it above or below."
        )

    def _is_a_circuit(self, step_ids: Sequence[StepId]) -> bool:
        routine = self._bench.routine
        whole = whole_circuits(routine, step_ids) if routine.circuits else set()
        if len(whole) != 1:
            return False
        inside = {step.id for step in routine.steps if step.circuit_id in whole}
        return inside == set(step_ids)

    def _adding_text(self, exercise_ids: Sequence[ExerciseId]) -> str:
        if len(exercise_ids) == 1:
            return self.tr("Add {name}").format(
                name=exercise_name(exercise_ids[0], self._catalogue)
            )
        return self.tr("Add %n exercise(s)", "", len(exercise_ids))
