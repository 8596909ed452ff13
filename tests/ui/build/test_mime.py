"""What a drag or the clipboard carries comes out as it went in; damaged data carries nothing."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Circuit, CircuitId, StepId
from backroutine.domain.sore_day import propose_sore_day
from backroutine.ui.build.mime import (
    EXERCISE_IDS_MIME,
    STEP_IDS_MIME,
    STEPS_MIME,
    Clipping,
    clipping_in,
    clipping_mime,
    exercise_ids_in,
    exercises_mime,
    step_ids_in,
    step_ids_mime,
)
from tests import builders

CATALOGUE = builders.catalogue()


def test_ids_come_out_as_they_went_in() -> None:
    assert exercise_ids_in(exercises_mime([ExerciseId("cat-cow")])) == ["cat-cow"]
    assert step_ids_in(step_ids_mime([StepId("s1"), StepId("s2")])) == ["s1", "s2"]


def test_steps_keep_dose_and_note_and_bring_a_text() -> None:
    steps = builders.programme("mcgill-big-three-16").main
    mime = clipping_mime(Clipping(steps), "three lines")
    found = clipping_in(mime).steps
    assert [(s.exercise_id, s.dose, s.note) for s in found] == [
        (s.exercise_id, s.dose, s.note) for s in steps
    ]
    assert mime.text() == "three lines"


def test_circuits_and_sore_day_doses_come_along() -> None:
    plan = propose_sore_day(builders.routine(main=("front-plank", "bird-dog")), CATALOGUE)
    plan = plan.joined([StepId("s1"), StepId("s2")], Circuit(CircuitId("c1"), 3, 40))
    whole = Clipping(plan.main, plan.circuits)
    assert clipping_in(clipping_mime(whole, "")) == whole
    apart = clipping_in(clipping_mime(Clipping(plan.main[:1]), ""))
    assert apart.circuits == ()
    assert apart.steps[0].circuit_id is None
    assert apart.steps[0].sore_day == plan.main[0].sore_day


@pytest.mark.parametrize("kind", [EXERCISE_IDS_MIME, STEP_IDS_MIME, STEPS_MIME])
@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "7", '{"a": 1}', "[1, null, [], {}]", "[" * 5000, '[{"exercise": "x"}]',
     '[{"exercise": "x", "dose": {"sets": -1}}]',
     '[{"exercise": "x", "dose": {"reps": 1}, "circuit": 3}]',
     '[{"exercise": "x", "dose": {"reps": 1}, "sore_day": []}]',
     '[{"exercise": "x", "dose": []}]', "\ud800"],
)  # fmt: skip
def test_what_is_damaged_carries_nothing(kind: str, text: str) -> None:
    mime = QMimeData()
    mime.setData(kind, QByteArray(text.encode("utf-8", "surrogatepass")))
    assert exercise_ids_in(mime) == []
    assert step_ids_in(mime) == []
    assert clipping_in(mime) == Clipping()
