"""Edits, undoes and redoes at random: the list always shows the routine, undoing all leads back."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.circuits import whole_circuits
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Circuit, Routine, RoutineKind, Step, StepId
from backroutine.domain.rules import FindingCode, counts_as_warming_up, review
from backroutine.ui.background import Background
from backroutine.ui.build.circuit_edits import CircuitEdits
from backroutine.ui.build.keeping import RoutineKeeper
from backroutine.ui.build.mime import Clipping, clipping_in, clipping_mime
from backroutine.ui.build.routine_model import RoutineModel
from backroutine.ui.build.routine_rows import RowBuilder, RowKind
from backroutine.ui.build.sore_day_edits import SoreDayEdits
from backroutine.ui.build.step_edits import StepEdits
from backroutine.ui.build.workbench import Workbench
from tests import builders, strategies
from tests.ui.build.gestures import own_routine
from tests.ui.stores import MemoryRoutines

CATALOGUE = builders.catalogue()
exercise_ids = st.sampled_from([exercise.id for exercise in CATALOGUE])


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


class Building(RuleBasedStateMachine):
    """The workbench with its edits, and the model that shows it, under Qt's own tester."""

    def __init__(self) -> None:
        super().__init__()
        self.stored = MemoryRoutines(own_routine())
        self.background = Background()
        self.keeper = RoutineKeeper(self.stored, self.background)
        self.keeper.take(self.stored.all())
        programmes: tuple[Programme, ...] = builders.programmes()[:2]
        self.bench = Workbench(CATALOGUE, programmes, self.keeper)
        self.bench.open(own_routine())
        self.first = own_routine()
        self.edits = StepEdits(self.bench)
        self.circuits = CircuitEdits(self.bench)
        self.sore_days = SoreDayEdits(self.bench)
        self.builder = RowBuilder(CATALOGUE)
        self.model = RoutineModel(CATALOGUE)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        self.bench.shown.connect(self.show)
        self.show()

    def show(self) -> None:
        rows = self.builder.rows(
            self.bench.routine, self.bench.findings, self.bench.settings.lead_times
        )
        self.model.show(rows, is_read_only=self.bench.is_read_only)

    @property
    def routine(self) -> Routine:
        return self.bench.routine

    @rule(found=st.lists(exercise_ids, min_size=1, max_size=3))
    def add(self, found: list[ExerciseId]) -> None:
        self.edits.add(found)

    @rule(at=st.data(), exercise=exercise_ids)
    def add_at(self, at: st.DataObject, exercise: ExerciseId) -> None:
        row = at.draw(st.integers(0, self.model.rowCount()))
        self.edits.add_at([exercise], self.model.place_at(row))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def move(self, at: st.DataObject) -> None:
        row = at.draw(st.integers(0, self.model.rowCount()))
        self.edits.move(self.some_steps(at), self.model.place_at(row))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data(), down=st.booleans(), far=st.booleans())
    def shift(self, at: st.DataObject, down: bool, far: bool) -> None:
        if far:
            self.edits.shift_section(self.some_steps(at), down=down)
        else:
            self.edits.shift(self.some_steps(at), down=down)

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def remove(self, at: st.DataObject) -> None:
        self.edits.remove(self.some_steps(at))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def duplicate(self, at: st.DataObject) -> None:
        self.edits.duplicate(self.some_steps(at))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def cut_and_paste(self, at: st.DataObject) -> None:
        ids = self.some_steps(at)
        whole = whole_circuits(self.routine, ids)
        circuits = tuple(circuit for circuit in self.routine.circuits if circuit.id in whole)
        steps = tuple(step for step in self.routine.steps if step.id in ids)
        mime = clipping_mime(Clipping(steps, circuits), "")
        if at.draw(st.booleans()):
            self.edits.remove(ids)
        row = at.draw(st.integers(0, self.model.rowCount()))
        self.edits.paste(clipping_in(mime), self.model.place_at(row))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data(), dose=strategies.doses(), gesture=st.integers(0, 2))
    def dose(self, at: st.DataObject, dose: Dose, gesture: int) -> None:
        step_id = at.draw(st.sampled_from(self.routine.steps)).id
        self.edits.set_dose(step_id, dose, ("dose", step_id, "sets", gesture))

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data(), exercise=exercise_ids)
    def swap(self, at: st.DataObject, exercise: ExerciseId) -> None:
        self.edits.swap(at.draw(st.sampled_from(self.routine.steps)).id, exercise)

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def circuit(self, at: st.DataObject) -> None:
        if not self.routine.circuits or at.draw(st.booleans()):
            self.circuits.make(self.some_steps(at))
        else:
            self.circuits.take_apart(at.draw(st.sampled_from(self.routine.circuits)).id)

    @precondition(lambda self: self.routine.circuits)
    @rule(at=st.data())
    def move_a_circuit(self, at: st.DataObject) -> None:
        circuit = at.draw(st.sampled_from(self.routine.circuits))
        inside = [step.id for step in self.routine.steps if step.circuit_id == circuit.id]
        row = at.draw(st.integers(0, self.model.rowCount()))
        self.edits.move(inside, self.model.place_at(row))

    @precondition(lambda self: self.routine.circuits)
    @rule(at=st.data(), rounds=st.integers(1, 5), rest_s=st.integers(0, 60))
    def change_a_circuit(self, at: st.DataObject, rounds: int, rest_s: int) -> None:
        circuit = at.draw(st.sampled_from(self.routine.circuits))
        self.circuits.change(Circuit(circuit.id, rounds, rest_s), ("circuit", circuit.id))

    @rule(proposed=st.booleans())
    def sore_day(self, proposed: bool) -> None:
        if proposed:
            self.sore_days.propose()
        else:
            self.sore_days.remove()

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data(), dose=strategies.doses(), exercise=exercise_ids)
    def change_a_sore_day(self, at: st.DataObject, dose: Dose, exercise: ExerciseId) -> None:
        step_id = at.draw(st.sampled_from(self.routine.steps)).id
        self.sore_days.set_dose(step_id, dose)
        self.sore_days.swap(step_id, exercise)

    @precondition(lambda self: self.routine.steps)
    @rule(at=st.data())
    def do_as_usual_on_a_sore_day(self, at: st.DataObject) -> None:
        self.sore_days.do_as_usual(at.draw(st.sampled_from(self.routine.steps)).id)

    @rule(at=st.data(), note=strategies.names, gesture=st.integers(0, 2))
    def note(self, at: st.DataObject, note: str, gesture: int) -> None:
        of_a_step: bool = at.draw(st.booleans())
        if self.routine.steps and of_a_step:
            self.edits.set_note(at.draw(st.sampled_from(self.routine.steps)).id, note)
        else:
            self.bench.set_note(note, ("note", self.routine.id, gesture))

    @rule(exercise=exercise_ids, lines=st.lists(strategies.names, max_size=2))
    def add_what_was_read(self, exercise: ExerciseId, lines: list[str]) -> None:
        before = len(self.routine.steps)
        read = Step(StepId("read"), exercise, CATALOGUE[exercise].dose)
        self.edits.add_read([read], lines)
        if len(self.routine.steps) > before:
            assert self.routine.note.endswith("\n".join(line for line in lines if line))

    @rule(kind=st.sampled_from(RoutineKind))
    def kind(self, kind: RoutineKind) -> None:
        self.bench.set_kind(kind)

    @rule(name=strategies.names)
    def rename(self, name: str) -> None:
        self.bench.rename(name)

    @rule(at=st.data())
    def repair(self, at: st.DataObject) -> None:
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        repairs = [repair for row in rows for repair in row.repairs if repair is not None]
        if repairs:
            self.edits.repair(at.draw(st.sampled_from(repairs)))

    @rule()
    def copy(self) -> None:
        self.bench.copy_routine(self.routine)

    @rule()
    def new(self) -> None:
        self.bench.new_routine()

    @rule()
    def delete(self) -> None:
        self.bench.delete_routine(self.routine)

    @rule(at=st.data())
    def open_another(self, at: st.DataObject) -> None:
        programmes = [programme.routine for programme in builders.programmes()[:2]]
        self.bench.open(at.draw(st.sampled_from([*self.keeper.own, *programmes])))

    @rule()
    def undo(self) -> None:
        self.bench.undo_stack.undo()

    @rule()
    def redo(self) -> None:
        self.bench.undo_stack.redo()

    @invariant()
    def the_list_shows_the_routine(self) -> None:
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        found = [(row.section, row.step) for row in rows if row.kind is RowKind.STEP]
        assert found == [(section, step) for section, _, step in self.routine.placed_steps()]
        framed = [row.steps for row in rows if row.kind is RowKind.CIRCUIT]
        assert framed == [
            tuple(step.id for step in steps)
            for section in Section
            for circuit, steps in self.routine.groups(section)
            if circuit is not None
        ]

    @invariant()
    def what_is_found_is_found_in_the_routine_as_it_is(self) -> None:
        findings = review(self.routine, CATALOGUE, self.bench.settings.care_tags)
        assert self.bench.findings == findings
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        shown = [finding for row in rows for finding in row.findings]
        placed = [f for f in findings if f.step_id or f.section or f.code is FindingCode.EMPTY]
        assert len(shown) == len(placed)
        assert set(shown) == {replace(finding, step_number=None) for finding in placed}

    @invariant()
    def every_place_between_rows_is_a_place_of_the_routine(self) -> None:
        for row in range(1, self.model.rowCount() + 1):
            place = self.model.place_at(row)
            steps = self.routine.section(place.section)
            assert 0 <= place.index <= len(steps)
            beside = steps[max(0, place.index - 1) : place.index + 1]
            assert place.circuit_id in (None, *(step.circuit_id for step in beside))

    @invariant()
    def a_programme_stays_as_it_ships(self) -> None:
        for programme in builders.programmes()[:2]:
            if self.routine.id == programme.routine.id:
                assert self.routine == programme.routine

    @invariant()
    def ready_means_warmed_up(self) -> None:
        codes = {finding.code for finding in self.bench.findings if finding.blocks}
        if codes or self.routine.kind is RoutineKind.COOL_DOWN:
            return
        first = self.routine.steps[0]
        assert self.routine.place_of(first.id)[0] is Section.WARM_UP
        assert counts_as_warming_up(first, CATALOGUE[first.exercise_id])
        assert FindingCode.NO_WARM_UP not in codes

    @invariant()
    def undoing_everything_leads_back(self) -> None:
        stack, here = self.bench.undo_stack, self.routine
        own, index = self.keeper.own, stack.index()
        stack.setIndex(0)
        assert self.keeper.own == [self.first]
        stack.setIndex(index)
        assert self.keeper.own == own
        self.bench.open(here)

    def some_steps(self, at: st.DataObject) -> list[StepId]:
        ids = [step.id for step in self.routine.steps]
        return at.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))

    @override
    def teardown(self) -> None:
        kept = {routine.id: routine for routine in self.keeper.own}
        self.background.close()
        assert self.stored.values == kept, "what is on the disk in the end is what is shown"


Building.TestCase.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
TestBuilding = Building.TestCase
