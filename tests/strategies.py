"""Generated doses, routines and edits, drawn from the shipped catalogue."""

from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, Step, StepId
from tests.builders import catalogue

seconds = st.integers(0, 90)


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    sides = draw(st.sampled_from(Sides))
    first_side = draw(st.sampled_from(Side))
    sets = draw(st.integers(1, 4))
    rest_s = draw(seconds)
    if draw(st.booleans()):
        time_s = draw(st.integers(1, 200))
        return Dose(sets=sets, time_s=time_s, rest_s=rest_s, sides=sides, first_side=first_side)
    hold_s = draw(st.integers(0, 70))
    reps = draw(
        st.one_of(
            st.integers(0 if hold_s else 1, 12),
            st.lists(st.integers(1, 6), min_size=sets, max_size=sets).map(tuple),
        )
    )
    tempo_s = draw(st.integers(0, 9))
    return Dose(sets, reps, hold_s, tempo_s, 0, rest_s, sides, first_side)


@st.composite
def routines(draw: st.DrawFn, *, well_placed: bool = True) -> Routine:
    """Draw a routine, ready or not; every exercise stands where it may."""
    kind = draw(st.sampled_from(RoutineKind))
    number = 0
    sections = []
    for section in Section:
        possible = [
            exercise.id
            for exercise in catalogue()
            if not well_placed or section in exercise.sections
        ]
        steps = []
        if section in kind.sections:
            for exercise_id in draw(st.lists(st.sampled_from(possible), max_size=5)):
                number += 1
                steps.append(Step(StepId(f"s{number}"), exercise_id, draw(doses())))
        sections.append(tuple(steps))
    warm_up, main, cool_down = sections
    return Routine(RoutineId("drawn"), draw(names), kind, warm_up, main, cool_down)


names = st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()))


@st.composite
def ready_routines(draw: st.DrawFn) -> Routine:
    """Draw a session that opens with a march long enough for whatever follows."""
    routine = draw(routines())
    march = Step(StepId("warm"), ExerciseId("march-in-place"), Dose(time_s=300))
    if routine.kind is RoutineKind.COOL_DOWN:
        return routine
    return routine.with_section(Section.WARM_UP, (march, *routine.warm_up))
