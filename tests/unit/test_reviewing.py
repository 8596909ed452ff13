"""A routine that is reviewed while it is edited has the findings of one reviewed from the start."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import CareTag, Exercise, ExerciseId, Section
from backroutine.domain.ordering import fewest_changes, ordered_by_position, position_changes
from backroutine.domain.routine import Circuit, CircuitId, Routine, SoreDayDose, Step, StepId
from backroutine.domain.rules import Reviewer, review
from backroutine.ui.live_catalogue import LiveCatalogue
from tests import builders
from tests.strategies import doses, routines

CATALOGUE = builders.catalogue()
ROUND = CircuitId("c1")
ids = st.sampled_from([exercise.id for exercise in CATALOGUE] + [ExerciseId("nobody")])
care_tags = st.frozensets(st.sampled_from(CareTag), max_size=3)


@st.composite
def edited(draw: st.DrawFn, routine: Routine) -> Routine:
    """Draw what becomes of a routine by one edit, whether or not the rules like it."""
    section = draw(st.sampled_from(Section))
    steps = routine.steps
    if not steps or draw(st.integers(0, 3)) == 0:
        step = Step(routine.next_step_id(), draw(ids), draw(doses()))
        return routine.inserted(section, draw(st.integers(0, 2)), (step,))
    step = draw(st.sampled_from(steps))
    match draw(st.integers(0, 5)):
        case 0:
            return routine.moved([step.id], section, 0)
        case 1:
            return routine.removed([step.id])
        case 2:
            sore_day = SoreDayDose(draw(ids), draw(doses()))
            return routine.with_step(replace(step, sore_day=sore_day))
        case 3 if step.circuit_id is None:
            circuit = Circuit(routine.next_circuit_id(), draw(st.integers(1, 5)))
            return routine.joined([step.id], circuit)
        case 4 if routine.circuits:
            return routine.with_circuit(
                replace(routine.circuits[0], rounds=draw(st.integers(1, 5)))
            )
        case _:
            return routine.with_step(replace(step, exercise_id=draw(ids), dose=draw(doses())))


@given(routines(well_placed=False), st.data())
def test_the_findings_are_those_of_a_first_review(routine: Routine, data: st.DataObject) -> None:
    reviewer = Reviewer(CATALOGUE)
    seen = [routine]
    for _ in range(data.draw(st.integers(1, 6))):
        tags = data.draw(care_tags)
        assert reviewer.review(routine, tags) == review(routine, CATALOGUE, tags)
        # an edit, or undone to any routine of before
        routine = data.draw(edited(routine) | st.sampled_from(seen))
        seen.append(routine)
    assert reviewer.review(routine) == review(routine, CATALOGUE)


def test_an_exercise_that_is_edited_counts_at_once() -> None:
    catalogue = LiveCatalogue(CATALOGUE)
    mine: Exercise = replace(builders.exercise("bird-dog"), id=ExerciseId("own"), is_own=True)
    catalogue.take_own([mine])
    reviewer, routine = Reviewer(catalogue), builders.routine(("cat-cow",), (("own", mine.dose),))
    before = reviewer.review(routine)
    catalogue.take_own([replace(mine, may_aggravate=True)])
    after = reviewer.review(routine)
    assert after != before
    assert after == review(routine, Catalogue([*CATALOGUE, replace(mine, may_aggravate=True)]))
    catalogue.take_own([])
    assert reviewer.review(routine) == review(routine, CATALOGUE)


@given(routines(), st.integers(0, 3), st.integers(1, 4))
def test_the_fewest_changes_are_those_of_the_better_order(
    routine: Routine, first: int, count: int
) -> None:
    together = [step.id for step in routine.main[first : first + count]]
    if together:
        routine = routine.joined(together, Circuit(CircuitId("c1")))
    positions = [CATALOGUE[step.exercise_id].position for step in routine.main]
    if positions:
        ordered = ordered_by_position(routine, CATALOGUE)
        assert fewest_changes(routine, positions) == position_changes(ordered.main, CATALOGUE)


def test_the_same_steps_count_by_their_rounds_and_by_their_section() -> None:
    steps = tuple(
        Step(StepId(name), ExerciseId(name), Dose(time_s=60), circuit_id=ROUND)
        for name in ("march-in-place", "wall-sit")
    )
    once = replace(builders.routine(), warm_up=steps, circuits=(Circuit(ROUND, 1, 0),))
    often = replace(once, circuits=(Circuit(ROUND, 20, 0),))
    later = replace(once, warm_up=(), main=steps)
    reviewer = Reviewer(CATALOGUE)
    for routine in (once, later, once, often, once):
        assert reviewer.review(routine) == review(routine, CATALOGUE)
    assert len({review(routine, CATALOGUE) for routine in (once, often, later)}) == 3
