"""The edits of the steps of the open routine: added, moved, copied, dosed, swapped, removed.

Each asks a pure edit of the domain and hands the result to the workbench, which makes one command
of it. Where an exercise may not stand, the sentence says why.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.editing import (
    PlacementError,
    add_exercise,
    add_warm_up,
    check_placement,
    duplicate_step,
    insert_steps,
    move_steps,
    shift_steps,
    shift_to_section,
    swap_exercise,
    usual_place,
    with_dose,
)
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.ordering import ordered_by_position
from backroutine.domain.routine import MAX_ROUNDS, MAX_STEPS, Circuit, Routine, Step, StepId
from backroutine.ui.build.commands import MergeKey
from backroutine.ui.build.workbench import Workbench
from backroutine.wording import exercise_name, placement_sentence


class StepEdits(QObject):
    """Edits the steps of the routine on the workbench."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._catalogue = bench.catalogue

    def add(self, exercise_ids: Sequence[ExerciseId]) -> None:
        """Add exercises, each at the end of its usual section."""

        def added() -> Routine:
            routine = self._bench.routine
            for exercise_id in exercise_ids:
                section = usual_place(routine, self._catalogue[exercise_id])
                routine = add_exercise(routine, self._catalogue, exercise_id, section)
            return routine

        self._try(self._adding_text(exercise_ids), added)

    def add_at(self, exercise_ids: Sequence[ExerciseId], section: Section, index: int) -> None:
        """Add exercises in front of a place."""

        def added() -> Routine:
            routine = self._bench.routine
            for number, exercise_id in enumerate(exercise_ids):
                routine = add_exercise(
                    routine, self._catalogue, exercise_id, section, index + number
                )
            return routine

        self._try(self._adding_text(exercise_ids), added)

    def move(self, step_ids: Sequence[StepId], section: Section, index: int) -> None:
        """Move steps in front of a place, counted before the move."""
        self._move(step_ids, partial(move_steps, section=section, index=index))

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
        self._try(text, lambda: moved(self._bench.routine, self._catalogue, step_ids), step_ids)

    def remove(self, step_ids: Sequence[StepId]) -> None:
        """Take steps out of the routine."""
        text = self.tr("Remove %n step(s)", "", len(step_ids))
        self._bench.edit(text, self._bench.routine.removed(step_ids), tuple(step_ids))

    def duplicate(self, step_ids: Sequence[StepId]) -> None:
        """Put a copy right behind each of some steps."""
        routine = self._bench.routine
        if self._has_room(len(step_ids)):
            for step_id in step_ids:
                routine = duplicate_step(routine, step_id)
            self._bench.edit(self.tr("Duplicate %n step(s)", "", len(step_ids)), routine)

    def paste(self, steps: Sequence[Step], section: Section, index: int) -> None:
        """Put copies of steps in front of a place."""
        known = [step for step in steps if step.exercise_id in self._catalogue]
        if len(known) < len(steps):
            self._bench.refuse(self.tr("Some steps name exercises that this catalogue lacks."))
        text = self.tr("Paste %n step(s)", "", len(known))
        if known:

            def pasted() -> Routine:
                return insert_steps(self._bench.routine, self._catalogue, known, section, index)

            self._try(text, pasted)

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

    def make_circuit(self, step_ids: Sequence[StepId]) -> None:
        """Let neighbouring steps be done one after the other, for two rounds."""
        routine = self._bench.routine
        try:
            joined = routine.joined(step_ids, Circuit(routine.next_circuit_id()))
        except ValueError:
            sentence = self.tr("The steps of a circuit stand side by side in one section.")
            self._bench.refuse(sentence)
        else:
            self._bench.edit(self.tr("Make a circuit"), joined, tuple(step_ids))

    def take_circuit_apart(self, step_id: StepId) -> None:
        """Let the steps of a step's circuit stand alone again."""
        circuit_id = self._bench.routine.step(step_id).circuit_id
        if circuit_id is not None:
            apart = self._bench.routine.without_circuit(circuit_id)
            self._bench.edit(self.tr("Take the circuit apart"), apart, (step_id,))

    def change_rounds(self, step_id: StepId, by: int) -> None:
        """Do a step's circuit for more rounds, or fewer."""
        circuit_id = self._bench.routine.step(step_id).circuit_id
        if circuit_id is not None:
            circuit = self._bench.routine.circuit(circuit_id)
            rounds = min(max(circuit.rounds + by, 1), MAX_ROUNDS)
            changed = self._bench.routine.with_circuit(replace(circuit, rounds=rounds))
            self._bench.edit(self.tr("Change the rounds of a circuit"), changed, (step_id,))

    def add_warm_up(self) -> None:
        """Add what the warm-up lacks."""
        self._bench.edit(
            self.tr("Add a warm-up"), add_warm_up(self._bench.routine, self._catalogue)
        )

    def reorder(self) -> None:
        """Put together what is done in one position."""
        ordered = ordered_by_position(self._bench.routine, self._catalogue)
        self._bench.edit(self.tr("Change the order of the main section"), ordered)

    def refusal_of(
        self, exercise_ids: Sequence[ExerciseId], step_ids: Sequence[StepId], section: Section
    ) -> str:
        """Say why exercises or steps may not be put in a section; empty when they may."""
        if self._bench.is_read_only:
            return self._bench.programme_sentence()
        known = {step.id: step.exercise_id for step in self._bench.routine.steps}
        wanted = [*exercise_ids, *(known[name] for name in step_ids if name in known)]
        try:
            for exercise_id in wanted:
                exercise = self._catalogue.get(exercise_id)
                if exercise is not None:
                    check_placement(self._bench.routine.kind, exercise, section, self._catalogue)
        except PlacementError as error:
            return placement_sentence(error)
        return ""

    def _try(
        self, text: str, edited: Callable[[], Routine], touched: Sequence[StepId] = ()
    ) -> None:
        """Make an edit that the catalogue may refuse."""
        try:
            routine = edited()
        except PlacementError as error:
            self._bench.refuse(placement_sentence(error))
        except KeyError:
            return  # a drag from another window, or a step that is gone by now
        except ValueError:
            self._has_room(MAX_STEPS)
        else:
            self._bench.edit(text, routine, tuple(touched))

    def _adding_text(self, exercise_ids: Sequence[ExerciseId]) -> str:
        if len(exercise_ids) == 1:
            return self.tr("Add {name}").format(
                name=exercise_name(exercise_ids[0], self._catalogue)
            )
        return self.tr("Add %n exercise(s)", "", len(exercise_ids))

    def _has_room(self, count: int) -> bool:
        if len(self._bench.routine.steps) + count <= MAX_STEPS:
            return True
        self._bench.refuse(self.tr("A routine has at most {most} steps.").format(most=MAX_STEPS))
        return False
