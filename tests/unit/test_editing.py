"""Edits are pure, ask where an exercise may stand, and never open a way around the warm-up."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.editing import (
    PlacementError,
    add_exercise,
    add_warm_up,
    copy_of,
    counted_dose,
    dose_with_reps,
    dose_with_sets,
    duplicate_step,
    insert_steps,
    move_steps,
    shift_steps,
    shift_to_section,
    swap_exercise,
    swaps_for,
    timed_dose,
    usual_place,
    with_dose,
)
from backroutine.domain.exercise import Exercise, ExerciseId, Section
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, StepId
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

CATALOGUE = builders.catalogue()


def outline(plan: Routine) -> list[list[str]]:
    return [[step.exercise_id for step in plan.section(section)] for section in Section]


def plan() -> Routine:
    return builders.routine(
        ("march-in-place", "cat-cow"), ("bird-dog", "glute-bridge", "wall-sit"), ("corpse-pose",)
    )


def test_an_exercise_is_added_where_it_usually_stands() -> None:
    exercise = builders.exercise("knee-to-chest")
    section = usual_place(plan(), exercise)
    edited = add_exercise(plan(), CATALOGUE, exercise.id, section)
    assert outline(edited)[2] == ["corpse-pose", "knee-to-chest"]
    assert edited.cool_down[-1].dose == exercise.dose


@pytest.mark.parametrize(
    ("moved", "section", "index", "expected"),
    [
        pytest.param(("s3",), Section.MAIN, 3,
                     ["glute-bridge", "wall-sit", "bird-dog"], id="to the end"),
        pytest.param(("s5",), Section.MAIN, 0,
                     ["wall-sit", "bird-dog", "glute-bridge"], id="to the front"),
        pytest.param(("s3",), Section.MAIN, 1,
                     ["bird-dog", "glute-bridge", "wall-sit"], id="where it is"),
        pytest.param(("s5", "s3"), Section.MAIN, 2,
                     ["glute-bridge", "bird-dog", "wall-sit"], id="two keep their order"),
        pytest.param(("s2",), Section.MAIN, 1,
                     ["bird-dog", "cat-cow", "glute-bridge", "wall-sit"], id="from elsewhere"),
    ],
)  # fmt: skip
def test_steps_move(
    moved: tuple[str, ...], section: Section, index: int, expected: list[str]
) -> None:
    edited = move_steps(plan(), CATALOGUE, [StepId(name) for name in moved], section, index)
    assert [step.exercise_id for step in edited.section(section)] == expected


def test_a_wall_sit_may_not_warm_up_and_hears_what_may() -> None:
    with pytest.raises(PlacementError) as refusal:
        move_steps(plan(), CATALOGUE, [StepId("s5")], Section.WARM_UP, 0)
    assert refusal.value.exercise.id == "wall-sit"
    assert refusal.value.allowed
    assert all(Section.WARM_UP in exercise.sections for exercise in refusal.value.allowed)


def test_a_warm_up_has_no_main_section_to_add_to() -> None:
    with pytest.raises(PlacementError) as refusal:
        add_exercise(
            plan().with_kind(RoutineKind.WARM_UP), CATALOGUE, ExerciseId("bird-dog"), Section.MAIN
        )
    assert refusal.value.kind is RoutineKind.WARM_UP


def test_a_copy_stands_behind_its_original_with_an_id_of_its_own() -> None:
    edited = duplicate_step(plan(), StepId("s4"))
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
        pytest.param(lambda p: duplicate_step(p, StepId("x")), id="duplicate"),
        pytest.param(lambda p: move_steps(p, CATALOGUE, [StepId("x")], Section.MAIN, 0), id="move"),
    ],
)
def test_an_unknown_step_is_a_key_error(edit: object) -> None:
    assert callable(edit)
    with pytest.raises(KeyError):
        edit(plan())


@pytest.mark.parametrize(
    ("moved", "down", "expected"),
    [
        pytest.param(("s3",), True, [["march-in-place", "cat-cow"],
            ["glute-bridge", "bird-dog", "wall-sit"], ["corpse-pose"]], id="down"),
        pytest.param(("s4",), False, [["march-in-place", "cat-cow"],
            ["glute-bridge", "bird-dog", "wall-sit"], ["corpse-pose"]], id="up"),
        pytest.param(("s2",), True, [["march-in-place"],
            ["cat-cow", "bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="a border"),
        pytest.param(("s3", "s4"), True, [["march-in-place", "cat-cow"],
            ["wall-sit", "bird-dog", "glute-bridge"], ["corpse-pose"]], id="two"),
        pytest.param(("s1",), False, [["march-in-place", "cat-cow"],
            ["bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="no further up"),
        pytest.param(("s6",), True, [["march-in-place", "cat-cow"],
            ["bird-dog", "glute-bridge", "wall-sit"], ["corpse-pose"]], id="no further down"),
    ],
)  # fmt: skip
def test_steps_shift_by_one_place(
    moved: tuple[str, ...], down: bool, expected: list[list[str]]
) -> None:
    ids = [StepId(name) for name in moved]
    assert outline(shift_steps(plan(), CATALOGUE, ids, down=down)) == expected


@given(strategies.routines(), st.data(), st.booleans())
def test_a_shift_there_and_back_within_a_section_changes_nothing(
    drawn: Routine, at: st.DataObject, down: bool
) -> None:
    if not drawn.steps:
        return
    step_id = at.draw(st.sampled_from(drawn.steps)).id
    try:
        there = shift_steps(drawn, CATALOGUE, [step_id], down=down)
    except PlacementError:
        return
    if there.place_of(step_id)[0] is drawn.place_of(step_id)[0] and there != drawn:
        assert shift_steps(there, CATALOGUE, [step_id], down=not down) == drawn


def test_one_step_that_may_not_go_on_keeps_all_where_they_are() -> None:
    with pytest.raises(PlacementError) as refusal:
        shift_steps(plan(), CATALOGUE, [StepId("s3"), StepId("s5")], down=False)
    assert refusal.value.exercise.id == "wall-sit"


@pytest.mark.parametrize(
    ("step", "down", "section", "index"),
    [
        pytest.param("s1", True, Section.MAIN, 0, id="down to the front"),
        pytest.param("s3", False, Section.WARM_UP, 2, id="up to the end"),
        pytest.param("s1", False, Section.WARM_UP, 0, id="nothing above"),
        pytest.param("s6", True, Section.COOL_DOWN, 0, id="nothing below"),
    ],
)
def test_a_step_goes_to_the_near_end_of_the_next_section(
    step: str, down: bool, section: Section, index: int
) -> None:
    shifted = shift_to_section(plan(), CATALOGUE, [StepId(step)], down=down)
    assert shifted.place_of(StepId(step)) == (section, index)


def test_put_in_steps_get_ids_of_their_own() -> None:
    steps = plan().main[:2]
    edited = insert_steps(plan(), CATALOGUE, steps, Section.MAIN, 1)
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
        insert_steps(plan(), CATALOGUE, plan().main, Section.WARM_UP, 0)


def test_a_copy_has_another_id_and_a_name_that_fits() -> None:
    copy = copy_of(plan(), RoutineId("r2"), "x" * 500)
    assert (copy.id, len(copy.name), copy.steps) == ("r2", 200, plan().steps)


def test_a_swap_keeps_place_and_dose_but_takes_the_new_sides() -> None:
    dose = Dose(sets=4, reps=2, hold_s=12, rest_s=20, tempo_s=2, sides=Sides.PER_SIDE)
    before = with_dose(plan(), StepId("s3"), dose)
    swapped = swap_exercise(before, CATALOGUE, StepId("s3"), ExerciseId("mcgill-curl-up"))
    assert outline(swapped)[1] == ["mcgill-curl-up", "glute-bridge", "wall-sit"]
    assert swapped.main[0].dose == replace(dose, sides=Sides.BOTH)


def test_a_swap_for_one_that_is_counted_otherwise_takes_its_usual_dose() -> None:
    before = builders.routine((), ("bird-dog",))
    swapped = swap_exercise(before, CATALOGUE, StepId("s1"), ExerciseId("march-in-place"))
    assert swapped.main[0].dose == builders.exercise("march-in-place").dose


def test_a_swap_where_it_may_not_stand_is_refused() -> None:
    with pytest.raises(PlacementError):
        swap_exercise(plan(), CATALOGUE, StepId("s1"), ExerciseId("wall-sit"))


@pytest.mark.parametrize("exercise", list(CATALOGUE), ids=lambda exercise: exercise.id)
def test_what_is_offered_in_place_of_an_exercise_may_stand_there(exercise: Exercise) -> None:
    for section in exercise.sections:
        swaps = swaps_for(exercise, section, CATALOGUE)
        offered = [swaps.easier, swaps.harder, *swaps.safer, *swaps.similar]
        found = [other for other in offered if other is not None]
        assert all(section in other.sections and other.id != exercise.id for other in found)


@given(strategies.doses(), st.integers(1, 20))
def test_any_number_of_sets_leaves_a_dose_a_dose(dose: Dose, sets: int) -> None:
    changed = dose_with_sets(dose, sets)
    assert changed.sets == sets
    if isinstance(dose.reps, tuple):
        assert isinstance(changed.reps, tuple)
        assert changed.reps[: dose.sets] == dose.reps[:sets]


@given(strategies.doses())
def test_a_time_and_back_is_a_dose_of_the_same_sets_and_sides(dose: Dose) -> None:
    timed = timed_dose(dose)
    assert timed.is_timed
    for exercise in (None, builders.exercise("march-in-place"), builders.exercise("bird-dog")):
        counted = counted_dose(timed, exercise)
        assert not counted.is_timed
        assert (counted.sets, counted.sides, counted.rest_s) == (dose.sets, dose.sides, dose.rest_s)


def test_a_list_of_repetitions_brings_its_sets() -> None:
    assert dose_with_reps(Dose(reps=3, tempo_s=2), (5, 3, 1)).sets == 3
    assert dose_with_reps(Dose(sets=2, reps=(5, 3)), 8) == Dose(sets=2, reps=8)


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
            self.routine = add_exercise(before, CATALOGUE, exercise_id, section, index)
        except PlacementError:
            assert self.routine == before

    @rule(at=st.data(), section=st.sampled_from(Section))
    def move(self, at: st.DataObject, section: Section) -> None:
        if not self.routine.steps:
            return
        step = at.draw(st.sampled_from(self.routine.steps))
        index = at.draw(st.integers(0, len(self.routine.section(section))))
        try:
            moved = move_steps(self.routine, CATALOGUE, [step.id], section, index)
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
