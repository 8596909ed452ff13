"""Whole texts: lines that belong together, lines of several exercises, tables; and the steps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.routine import Step, StepId
from backroutine.domain.steps_text import MAX_LENGTH, ReadStep, as_step, read_steps
from backroutine.domain.timeline import STANDARD_TIMES, step_duration_s
from tests.builders import catalogue, exercise
from tests.steps_text.test_lines import LINES, Line

ID = StepId("s1")


def read_one(text: str) -> ReadStep:
    (step,) = read_steps(text, catalogue()).steps
    return step


def dose(text: str) -> Dose:
    return as_step(read_one(text), catalogue(), ID).dose


# --- texts -----------------------------------------------------------------------------------


def test_a_dose_below_a_name_belongs_to_it() -> None:
    text = "Bird dog\n  3 x 10, hold 5 s\neach side\ntwice a day\n"
    step = read_one(text)
    assert step.text == "Bird dog\n3 x 10, hold 5 s\neach side\ntwice a day"
    assert (step.exercise, step.sets, step.reps, step.hold_s) == ("bird-dog", 3, 10, 5)
    assert (step.sides, step.frequency, step.sure) == (Sides.PER_SIDE, "twice a day", True)


def test_a_dose_below_an_unknown_name_belongs_to_it_too() -> None:
    step = read_one("Nordic hamstring thing\nSets: 3\nReps: 8\nRest: 60 s")
    assert (step.exercise, step.sets, step.reps, step.rest_s) == (None, 3, 8, 60)
    assert (step.sure, step.note) == (False, "Nordic hamstring thing")


def test_a_second_dose_below_a_step_overwrites_nothing() -> None:
    found = read_steps("Bird dog 3x10\n2x12", catalogue())
    assert [step.sets for step in found.steps] == [3]
    assert found.not_understood == ("2x12",)


def test_a_line_of_several_exercises_gives_a_step_for_each() -> None:
    line = "Cat-cow x10, bird dog 3x8 each side; bridge 2x12 then child's pose 30 s"
    found = read_steps(line, catalogue())
    assert [(step.exercise, step.sets, step.reps, step.hold_s) for step in found.steps] == [
        ("cat-cow", None, 10, None), ("bird-dog", 3, 8, None), ("glute-bridge", 2, 12, None),
        ("childs-pose", None, None, 30),
    ]  # fmt: skip
    assert {step.text for step in found.steps} == {line}


def test_several_exercises_with_one_dose_are_asked_about() -> None:
    step = read_one("Squats, bridges and planks: 3x10")
    assert (step.exercise, step.sure) == ("bodyweight-squat", False)
    assert "glute-bridge" in step.alternatives


@pytest.mark.parametrize(
    "text",
    [
        "Exercise\tSets\tReps\tHold\tNotes\nBird dog\t3\t10\t5 s\teach side\nPlank\t3\t\t20\t",
        "| Exercise | Sets | Reps | Hold | Notes |\n|---|---|---|---|---|\n"
        "| Bird dog | 3 | 10 | 5 s | each side |\n| Plank | 3 | | 20 | |",
    ],
    ids=["pasted from a table", "typed as a table"],
)
def test_the_rows_of_a_table_are_steps(text: str) -> None:
    found = read_steps(text, catalogue())
    assert [(step.exercise, step.sets, step.reps, step.hold_s) for step in found.steps] == [
        ("bird-dog", 3, 10, 5), ("front-plank", 3, None, 20),
    ]  # fmt: skip
    assert found.steps[0].sides is Sides.PER_SIDE
    assert found.not_understood[0] == text.splitlines()[0]


def test_a_whole_sheet_is_read() -> None:
    sheet = """\
        HOME EXERCISE PROGRAMME
        Name: J. Smith    Date: 12/03/2026

        Warm up
        1) March on the spot - 2 mins
        2) Cat/cow x 10

        Strength:
        • Bridge 2x12
        • Bird dogs 3x6 /side (5 sec hold)
        • Side planks on knees 15 secs x 3 ea

        Do all of these 3 times a week. Stop if your back hurts more than 4/10."""
    found = read_steps(sheet, catalogue())
    assert [step.exercise for step in found.steps] == [
        "march-in-place", "cat-cow", "glute-bridge", "bird-dog", "side-plank-knees",
    ]  # fmt: skip
    assert all(step.sure for step in found.steps)
    assert len(found.not_understood) == 5


def test_the_exercises_of_the_person_are_known_too() -> None:
    own = replace(
        exercise("bird-dog"), id=ExerciseId("own-1"), name="Towel pull", aliases=(), is_own=True
    )
    known = catalogue().with_own([own])
    (step,) = read_steps("towel pulls 2x8", known).steps
    assert (step.exercise, step.sure) == ("own-1", True)


def test_numbers_that_no_dose_may_have_are_asked_about() -> None:
    step = read_one("Bird dog 300x10, rest 90 min")
    assert (step.sets, step.rest_s, step.sure) == (None, None, False)
    assert "300" in step.note


# --- steps -----------------------------------------------------------------------------------


def test_what_is_said_and_what_is_usual_make_a_step() -> None:
    step = as_step(read_one("Bird dog 2x6 each side, keep level, daily"), catalogue(), ID)
    usual = exercise("bird-dog").dose
    assert step == Step(
        ID, ExerciseId("bird-dog"), replace(usual, sets=2, reps=6), "keep level. Daily"
    )


@pytest.mark.parametrize(
    ("text", "sets", "reps", "hold_s", "time_s"),
    [
        pytest.param("Bird dog", 3, 5, 10, 0, id="a name alone is the usual dose"),
        pytest.param("Bird dog 2 sets", 2, 5, 10, 0, id="sets alone"),
        pytest.param("Bird dog x8", 1, 8, 10, 0, id="repetitions alone are one set"),
        pytest.param("Bird dog hold 5 s", 3, 5, 5, 0, id="another hold, as often as usual"),
        pytest.param("Plank 45 s", 1, 1, 45, 0, id="a position held once"),
        pytest.param("Plank 2 x 30 s", 2, 1, 30, 0, id="two sets of a hold"),
        pytest.param("Wall sit 30 s x 3", 1, 3, 30, 0, id="three repetitions of a hold"),
        pytest.param("Squats 5-3-1", 3, (5, 3, 1), 0, 0, id="a pyramid"),
        pytest.param("March on the spot 2 x 90 s", 2, 0, 0, 90, id="sets of a time"),
        pytest.param("Squats 30 s", 1, 0, 0, 30, id="a time for what is counted as a rule"),
        pytest.param("March on the spot x 20", 1, 20, 0, 0, id="counted, though timed as a rule"),
    ],
)
def test_a_dose_takes_from_the_usual_one_what_is_not_said(
    text: str, sets: int, reps: int | tuple[int, ...], hold_s: int, time_s: int
) -> None:
    found = dose(text)
    assert (found.sets, found.reps, found.hold_s, found.time_s) == (sets, reps, hold_s, time_s)


def test_rest_and_sides_are_taken_over() -> None:
    found = dose("Plank 3 x 20 s each side, rest 45 s")
    assert (found.rest_s, found.sides, found.first_side) == (45, Sides.PER_SIDE, Side.LEFT)
    assert dose("Plank 3 x 20 s, no rest").rest_s == 0
    assert dose("Plank 3 x 20 s").rest_s == exercise("front-plank").dose.rest_s


def test_a_step_needs_an_exercise() -> None:
    with pytest.raises(KeyError):
        as_step(read_one("Zottman curl-over 3x10"), catalogue(), ID)


# --- always ----------------------------------------------------------------------------------

pieces = st.sampled_from([
    *(line.text for line in LINES), "bird dog", "plank", "3 x 10", "30 s", "each side", "1.", "•",
    "\t", "|", "½ min", "twice a day", "rest", "hold", "x", "10", ":", ",", "\n",
    "\u2028", "İ", "ﬁ",
])  # fmt: skip
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(pieces, st.text(max_size=6)), max_size=12).map(" ".join),
)


@given(texts)
def test_any_text_is_answered_and_no_line_is_lost(text: str) -> None:
    found = read_steps(text, catalogue())
    told = [*(step.text for step in found.steps), *found.not_understood]
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert all(any(line in each for each in told) for line in lines)
    for step in found.steps:
        assert step.exercise is not None or not step.sure


@given(texts)
def test_every_step_that_was_read_makes_a_valid_dose(text: str) -> None:
    for read in read_steps(text, catalogue()).steps:
        if read.exercise is not None:
            step = as_step(read, catalogue(), ID)
            assert step.exercise_id == read.exercise
            assert step_duration_s(step) > STANDARD_TIMES.get_ready_s


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text)
def test_a_line_reads_the_same_whatever_its_case(line: Line) -> None:
    text = line.text
    if " B" in text:  # a lone capital means both sides
        return
    upper, plain = read_one(text.upper()), read_one(text)
    assert (upper.exercise, upper.sets, upper.reps, upper.hold_s, upper.time_s) == (
        plain.exercise, plain.sets, plain.reps, plain.hold_s, plain.time_s,
    )  # fmt: skip


def test_a_line_without_an_end_is_kept_and_not_read() -> None:
    line = "bird dog 3x10 " * (MAX_LENGTH // 14)
    found = read_steps(line, catalogue())
    assert (found.steps, found.not_understood) == ((), (line.strip(),))
