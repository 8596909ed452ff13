"""Circuits and the doses of sore days in routine files: out, in again, and every slip refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Section
from backroutine.domain.routine import Circuit, Routine, SoreDayDose
from backroutine.domain.sore_day import propose_sore_day
from backroutine.files.intake import settle
from backroutine.files.routine_file import parse_routine_file, routine_contents
from tests import builders, strategies
from tests.files.documents import (
    OWN_ID,
    Change,
    bent,
    catalogue_with_own,
    own_exercise,
    refusal,
    routine_with_circuit,
    steps,
    written,
)
from tests.files.json_schema import Schema

CATALOGUE = builders.catalogue()
SCHEMA = Schema("routine-1.schema.json")


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """Draw a routine in which any neighbours are a circuit, with doses for sore days."""
    routine = draw(strategies.routines()).renamed("Drawn")
    for section in Section:
        place = 0
        while place < len(routine.section(section)):
            count = draw(st.integers(0, 3))
            members = routine.section(section)[place : place + count]
            place += count or 1
            if members:
                circuit = Circuit(
                    routine.next_circuit_id(), draw(st.integers(1, 20)), draw(strategies.seconds)
                )
                routine = routine.joined([step.id for step in members], circuit)
    return propose_sore_day(routine, CATALOGUE) if draw(st.booleans()) else routine


@given(routines())
def test_circuits_and_sore_days_go_out_and_come_back(routine: Routine) -> None:
    contents = routine_contents(routine, CATALOGUE)
    assert parse_routine_file(contents, CATALOGUE).routine == routine
    assert SCHEMA.violations(json.loads(contents)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda d: d["routine"]["circuits"][0].update(rounds=0),
            "circuits, circuit 1, rounds: must be from 1 to 20, not 0.",
            id="no rounds",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"][0].update(rounds=21),
            "circuits, circuit 1, rounds: must be from 1 to 20, not 21.",
            id="too many rounds",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"][0].update(rest_s=-1),
            "circuits, circuit 1, rest_s: must be from 0 to 1800, not -1.",
            id="a rest of less than nothing",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"][0].pop("rounds"),
            "circuits, circuit 1, rounds: is missing.",
            id="rounds not said",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"][0].update(sets=2),
            "circuits, circuit 1, sets: is not known here; check the spelling.",
            id="an unknown key",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"][0].update(id="c 1"),
            "circuits, circuit 1, id: must be letters, digits",
            id="a wrong id",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"].append(d["routine"]["circuits"][0]),
            "circuits, circuit 2, id: another circuit has the id “c1”.",
            id="an id twice",
        ),
        pytest.param(
            lambda d: d["routine"]["circuits"].append({"id": "c2", "rounds": 2}),
            "circuits, circuit 2: no step belongs to it.",
            id="a circuit of nothing",
        ),
        pytest.param(
            lambda d: d["routine"].pop("circuits"),
            "main, step 1, circuit: there is no circuit “c1”.",
            id="circuits forgotten",
        ),
        pytest.param(
            lambda d: steps(d)[3].update(circuit="c1"),
            "main, step 4, circuit: the steps of the circuit “c1” do not stand side by side.",
            id="a step apart",
        ),
        pytest.param(
            lambda d: steps(d, "cool-down")[0].update(circuit="c1"),
            "cool-down, step 1, circuit: the steps of the circuit “c1” do not stand side by side.",
            id="a circuit over two sections",
        ),
        pytest.param(
            lambda d: steps(d)[0].update(circuit=["c1"]),
            "main, step 1, circuit: must be text, not a list.",
            id="circuits in a circuit",
        ),
        pytest.param(
            lambda d: steps(d)[2]["sore_day"].update(exercise="none-such"),
            "main, step 3, sore_day, exercise: there is no exercise “none-such”",
            id="an unknown exercise on a sore day",
        ),
        pytest.param(
            lambda d: steps(d)[2]["sore_day"].update(exercise="cool-down-walk"),
            "main, step 3, sore_day: Cool-down walk may not stand in the main section",
            id="an exercise out of place on a sore day",
        ),
        pytest.param(
            lambda d: steps(d)[2]["sore_day"]["dose"].update(sets=0),
            "main, step 3, sore_day, dose, sets: must be from 1 to 20, not 0.",
            id="no sets on a sore day",
        ),
        pytest.param(
            lambda d: steps(d)[2]["sore_day"].update(dose={}),
            "main, step 3, sore_day, dose: a dose needs repetitions, a hold or a time.",
            id="nothing to do on a sore day",
        ),
        pytest.param(
            lambda d: steps(d)[2]["sore_day"].pop("dose"),
            "main, step 3, sore_day, dose: is missing.",
            id="a sore day without a dose",
        ),
        pytest.param(
            lambda d: steps(d)[2].update(sore_day="easier"),
            "main, step 3, sore_day: must be an object in braces, not “easier”.",
            id="a word for a sore day",
        ),
    ],
)
def test_a_slip_is_refused_with_its_place(change: Change, said: str, tmp_path: Path) -> None:
    found = bent(change, routine=routine_with_circuit())
    assert said in refusal(written(tmp_path, found))


def test_a_circuit_needs_no_rest_and_a_step_no_sore_day(tmp_path: Path) -> None:
    found = bent(
        lambda d: d["routine"]["circuits"][0].pop("rest_s"), routine=routine_with_circuit()
    )
    steps(found)[2].update(sore_day=None)
    steps(found)[3].update(circuit=None)
    routine = parse_routine_file(json.dumps(found).encode(), CATALOGUE).routine
    assert routine.circuits[0].rest_s == 0
    assert routine.main[2].sore_day is None


def test_an_own_exercise_of_a_sore_day_travels_and_settles_too() -> None:
    gentle = SoreDayDose(OWN_ID, Dose(reps=5, tempo_s=3))
    routine = builders.routine(("cat-cow",), ("bird-dog",))
    routine = routine.with_step(replace(routine.main[0], sore_day=gentle))
    contents = routine_contents(routine, catalogue_with_own(own_exercise()))
    found = parse_routine_file(contents, CATALOGUE)
    assert [exercise.id for exercise in found.exercises] == [OWN_ID]
    other = own_exercise("Another of this id")
    settled = settle(found.routine, found.exercises, (), [other])
    (new,) = settled.new_exercises
    sore_day = settled.routine.main[0].sore_day
    assert sore_day is not None
    assert sore_day.exercise_id == new.id != OWN_ID
