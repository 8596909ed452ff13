"""Edits are pure, ask where an exercise may stand, and never open a way around the warm-up."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from backroutine.domain.circuits import CircuitError
from backroutine.domain.dose import Dose
from backroutine.domain.editing import (
    Place,
    PlacementError,
    add_exercise,
    add_warm_up,
    copy_of,
    duplicate_steps,
    insert_steps,
    usual_place,
    with_dose,
)
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.moving import move_steps
from backroutine.domain.routine import Circuit, CircuitId, Routine, RoutineId, RoutineKind, StepId
from backroutine.domain.rules import (
    FindingCode,
    NotReadyError,
    counts_as_warming_up,
    ready,
    review,
    warm_up_counted_s,
    warm_up_needed_s,
)
from backroutine.domain.timeline import build_timeline
from tests import builders, strategies

FRONT = Place(Section.MAIN, 0)
CIRCUIT = Circuit(CircuitId("c1"), rounds=3, rest_s=40)
CATALOGUE = builders.catalogue()


def outline(plan: Routine) -> list[list[str]]:
    return [[step.exercise_id for step in plan.section(section)] for section in Section]


def plan() -> Routine:
    return builders.routine(
        ("march-in-place", "cat-cow"), ("bird-dog", "glute-bridge", "wall-sit"), ("corpse-pose",)
    )


def test_an_exercise_is_added_where_it_usually_stands() -> None:
    exercise = builders.exercise("knee-to-chest")
    place = usual_place(plan(), exercise)
    edited = add_exercise(plan(), CATALOGUE, exercise.id, place)
    assert outline(edited)[2] == ["corpse-pose", "knee-to-chest"]
    assert edited.cool_down[-1].dose == exercise.dose


def test_a_warm_up_has_no_main_section_to_add_to() -> None:
    with pytest.raises(PlacementError) as refusal:
        add_exercise(
            plan().with_kind(RoutineKind.WARM_UP),
            CATALOGUE,
            ExerciseId("bird-dog"),
            Place(Section.MAIN, 0),
        )
    assert refusal.value.kind is RoutineKind.WARM_UP


def test_a_copy_stands_behind_its_original_with_an_id_of_its_own() -> None:
    edited = duplicate_steps(plan(), [StepId("s4")])
    assert outline(edited)[1] == ["bird-dog", "glute-bridge", "glute-bridge", "wall-sit"]
    assert len({step.id for step in edited.steps}) == len(edited.steps)


def test_an_edit_leaves_the_routine_it_came_from_alone() -> None:
    before = plan()
    with_dose(before, StepId("s3"), Dose(reps=3, tempo_s=2))
    before.removed([StepId("s3")])
    assert before == plan()


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda p: p.removed([StepId("x")]), id="remove"),
        pytest.param(lambda p: with_dose(p, StepId("x"), Dose(reps=1)), id="dose"),
        pytest.param(lambda p: duplicate_steps(p, [StepId("x")]), id="duplicate"),
        pytest.param(lambda p: move_steps(p, CATALOGUE, [StepId("x")], FRONT), id="move"),
    ],
)
def test_an_unknown_step_is_a_key_error(edit: object) -> None:
    assert callable(edit)
    with pytest.raises(KeyError):
        edit(plan())


def test_put_in_steps_get_ids_of_their_own() -> None:
    steps = plan().main[:2]
    edited = insert_steps(plan(), CATALOGUE, steps, Place(Section.MAIN, 1))
    assert outline(edited)[1] == [
        "bird-dog",
        "bird-dog",
        "glute-bridge",
        "glute-bridge",
        "wall-sit",
    ]
    assert len({step.id for step in edited.steps}) == len(edited.steps)


def test_one_step_that_may_not_stand_there_keeps_all_out() -> None:
    with pytest.raises(PlacementError):
        insert_steps(plan(), CATALOGUE, plan().main, Place(Section.WARM_UP, 0))


def with_circuit() -> Routine:
    """Return the plan with a circuit of a bird dog and a bridge."""
    return plan().joined([StepId("s3"), StepId("s4")], CIRCUIT)


def circuits_of(routine: Routine) -> list[tuple[int, list[str]]]:
    """Return each circuit of the main section: its rounds, and its exercises."""
    return [
        (circuit.rounds, [step.exercise_id for step in steps])
        for circuit, steps in routine.groups(Section.MAIN)
        if circuit is not None
    ]


def test_put_in_steps_bring_their_circuit_along() -> None:
    given = with_circuit()
    edited = insert_steps(given, CATALOGUE, given.main[:2], Place(Section.MAIN, 3), (CIRCUIT,))
    assert circuits_of(edited) == [(3, ["bird-dog", "glute-bridge"])] * 2
    assert len({circuit.id for circuit in edited.circuits}) == 2


def test_a_circuit_is_not_put_into_another() -> None:
    given = with_circuit()
    into = Place(Section.MAIN, 2, CIRCUIT.id)
    with pytest.raises(CircuitError, match="nested"):
        insert_steps(given, CATALOGUE, given.main[:2], into, (replace(CIRCUIT, rounds=7),))


def test_copies_of_the_steps_of_a_circuit_go_back_into_it() -> None:
    given = with_circuit()
    into = Place(Section.MAIN, 2, CIRCUIT.id)
    edited = insert_steps(given, CATALOGUE, given.main[:2], into, (CIRCUIT,))
    assert circuits_of(edited) == [(3, ["bird-dog", "glute-bridge"] * 2)]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_what_is_added_in_a_circuit_belongs_to_it(index: int) -> None:
    place = Place(Section.MAIN, index, CIRCUIT.id)
    edited = add_exercise(with_circuit(), CATALOGUE, ExerciseId("dead-bug"), place)
    assert edited.main[index].circuit_id == CIRCUIT.id


@pytest.mark.parametrize("index", [0, 2])
def test_what_is_added_beside_a_circuit_stays_out(index: int) -> None:
    place = Place(Section.MAIN, index)
    edited = add_exercise(with_circuit(), CATALOGUE, ExerciseId("dead-bug"), place)
    assert edited.main[index].circuit_id is None


def test_a_circuit_is_copied_whole_and_a_part_of_it_into_it() -> None:
    whole = duplicate_steps(with_circuit(), [StepId("s3"), StepId("s4")])
    assert circuits_of(whole) == [(3, ["bird-dog", "glute-bridge"])] * 2
    part = duplicate_steps(with_circuit(), [StepId("s4")])
    assert circuits_of(part) == [(3, ["bird-dog", "glute-bridge", "glute-bridge"])]


def test_a_copy_has_another_id_and_a_name_that_fits() -> None:
    copy = copy_of(plan(), RoutineId("r2"), "x" * 500)
    assert (copy.id, len(copy.name), copy.steps) == ("r2", 200, plan().steps)


WARM_UP_CODES = {FindingCode.NO_WARM_UP, FindingCode.WARM_UP_SHORT, FindingCode.WARM_UP_OPENING}


@given(strategies.routines())
def test_add_a_warm_up_repairs_every_warm_up_finding(drawn: Routine) -> None:
    repaired = add_warm_up(drawn, CATALOGUE)
    assert not WARM_UP_CODES.intersection(f.code for f in review(repaired, CATALOGUE))
    kept = [step for step in repaired.steps if step in drawn.steps]
    assert [step.id for step in kept] == [step.id for step in drawn.steps if step in repaired.steps]
    assert {step.id for step in drawn.steps} <= {step.id for step in repaired.steps}


def test_add_a_warm_up_changes_nothing_where_nothing_is_missing() -> None:
    article = builders.programme()
    assert add_warm_up(article, CATALOGUE) == article


class Editing(RuleBasedStateMachine):
    """Edits at random: no sequence of them yields a ready routine without its warm-up."""

    def __init__(self) -> None:
        super().__init__()
        self.routine = builders.routine()

    @rule(exercise=st.sampled_from(list(CATALOGUE)), section=st.sampled_from(Section), at=st.data())
    def add(self, exercise: object, section: Section, at: st.DataObject) -> None:
        index = at.draw(st.integers(0, len(self.routine.section(section))))
        exercise_id = next(e.id for e in CATALOGUE if e is exercise)
        before = self.routine
        try:
            self.routine = add_exercise(before, CATALOGUE, exercise_id, Place(section, index))
        except PlacementError:
            assert self.routine == before

    @rule(at=st.data(), section=st.sampled_from(Section))
    def move(self, at: st.DataObject, section: Section) -> None:
        if not self.routine.steps:
            return
        step = at.draw(st.sampled_from(self.routine.steps))
        index = at.draw(st.integers(0, len(self.routine.section(section))))
        try:
            moved = move_steps(self.routine, CATALOGUE, [step.id], Place(section, index))
        except PlacementError:
            return
        assert sorted(s.id for s in moved.steps) == sorted(s.id for s in self.routine.steps)
        self.routine = moved

    @rule(at=st.data())
    def remove(self, at: st.DataObject) -> None:
        if self.routine.steps:
            step = at.draw(st.sampled_from(self.routine.steps))
            self.routine = self.routine.removed([step.id])

    @rule(at=st.data(), dose=strategies.doses())
    def re_dose(self, at: st.DataObject, dose: Dose) -> None:
        if self.routine.steps:
            step = at.draw(st.sampled_from(self.routine.steps))
            self.routine = with_dose(self.routine, step.id, dose)

    @rule(kind=st.sampled_from(RoutineKind))
    def change_kind(self, kind: RoutineKind) -> None:
        self.routine = self.routine.with_kind(kind)

    @rule()
    def repair(self) -> None:
        self.routine = add_warm_up(self.routine, CATALOGUE)

    @invariant()
    def ready_means_warmed_up(self) -> None:
        try:
            made = ready(self.routine, CATALOGUE)
        except NotReadyError:
            return
        if made.routine.kind is RoutineKind.COOL_DOWN:
            assert all(
                Section.COOL_DOWN in made.exercises[step.exercise_id].sections
                for step in made.routine.steps
            )
            return
        first = made.routine.steps[0]
        assert counts_as_warming_up(first, made.exercises[first.exercise_id])
        counted_s = warm_up_counted_s(made.routine, CATALOGUE)
        assert counted_s >= warm_up_needed_s(made.routine) >= 120
        timeline = build_timeline(made)
        assert timeline.intervals[0].section is Section.WARM_UP


TestEditing = Editing.TestCase
