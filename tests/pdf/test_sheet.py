"""What a hand-out says: every step in words, and only of a routine that is ready."""

from dataclasses import replace
from datetime import date

import pytest

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import Circuit, CircuitId, Routine, SoreDayDose
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready
from backroutine.pdf.sheet import Paper, SheetEntry, SheetOptions, build_sheet
from backroutine.pdf.sources import source_names
from tests import builders

MARCH = ("march-in-place", Dose(time_s=300))


def test_every_step_is_an_entry_in_the_order_of_the_session() -> None:
    made = builders.ready_programme()
    sheet = build_sheet(made)
    assert [entry.figure for entry in sheet.entries] == [
        step.exercise_id for step in made.routine.steps
    ]
    assert [entry.number for entry in sheet.entries] == list(range(1, 11))


def test_title_kind_total_time_and_section_times_are_said() -> None:
    sheet = build_sheet(builders.ready_programme())
    assert sheet.title == "The article's routine"
    assert sheet.subtitle == "Session · 15 minutes · 10 exercises"
    assert [(section.name, section.time) for section in sheet.sections] == [
        ("Warm-up", "3 min 57 s"),
        ("Main", "7 min 39 s"),
        ("Cool-down", "3 min 24 s"),
    ]


def test_an_entry_says_dose_instructions_one_mistake_and_breathing() -> None:
    plank = _entry("front-plank", Dose(sets=2, reps=3, hold_s=10, rest_s=20))
    assert plank.name == "Front plank"
    assert plank.dose == "2 sets of 3 holds of 10 seconds, rest 20 seconds between sets"
    assert plank.instructions[0] == "Forearms and toes, body in one straight line."
    assert plank.mistake == "Low back sagging."
    assert plank.breathing == "Breathe steadily all through the hold; never hold your breath."


@pytest.mark.parametrize(
    ("sides", "first", "dose"),
    [
        pytest.param(
            Sides.PER_SIDE, Side.LEFT, "8 repetitions each side; left side first", id="left first"
        ),
        pytest.param(
            Sides.PER_SIDE, Side.RIGHT, "8 repetitions each side; right side first", id="right"
        ),
        pytest.param(
            Sides.ALTERNATING, Side.LEFT, "8 repetitions, alternating sides", id="alternating"
        ),
        pytest.param(Sides.BOTH, Side.LEFT, "8 repetitions", id="both together"),
    ],
)
def test_a_dose_says_which_side_begins(sides: Sides, first: Side, dose: str) -> None:
    assert _entry("bird-dog", Dose(reps=8, sides=sides, first_side=first)).dose == dose


def test_a_draft_cannot_become_a_sheet() -> None:
    draft = builders.programme().with_section(Section.WARM_UP, ())
    with pytest.raises(NotReadyError):
        build_sheet(ready(draft, builders.catalogue()))


def test_what_an_exercise_does_not_say_stays_empty() -> None:
    bare = replace(
        builders.exercise("wall-sit"),
        id=ExerciseId("own-1"),
        instructions=("", "  "),
        mistakes=(),
        breathing="",
        is_own=True,
    )
    catalogue = builders.catalogue().with_own([bare])
    step = replace(builders.step(2, "wall-sit"), exercise_id=bare.id)
    routine = builders.routine((MARCH,)).with_section(Section.MAIN, (step,))
    entry = build_sheet(ready(routine, catalogue)).entries[1]
    assert (entry.instructions, entry.mistake, entry.breathing, entry.note) == ((), "", "", "")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param("  Two\n lines\t", "Two lines", id="line breaks"),
        pytest.param("A\x00B\x1bC\ud800", "ABC", id="signs that paper cannot show"),
        pytest.param("\x07", "Routine", id="nothing left"),
        pytest.param("<b>2 × 12</b> – ‘five’", "<b>2 × 12</b> – ‘five’", id="signs that it can"),
    ],
)
def test_texts_are_one_line_of_printable_signs(name: str, title: str) -> None:
    assert build_sheet(_ready(builders.routine((MARCH,), name=name))).title == title


def test_a_circuit_says_how_often_and_what_is_left_stands_apart() -> None:
    routine = builders.routine((MARCH,), ("wall-sit", "front-plank", "bird-dog"))
    circuit = Circuit(CircuitId("c1"), rounds=3, rest_s=45)
    ids = [step.id for step in routine.main[:2]]
    main = build_sheet(_ready(routine.joined(ids, circuit))).sections[1]
    assert [(group.circuit, len(group.entries)) for group in main.groups] == [
        ("Circuit of 2 exercises: 3 rounds, rest 45 seconds between rounds", 2),
        ("", 1),
    ]
    assert [entry.number for entry in main.entries] == [2, 3, 4]


def test_the_dose_of_a_sore_day_is_said_through_the_sections_that_have_one() -> None:
    plank = builders.step(2, "front-plank", Dose(sets=3, hold_s=30))
    gentler = replace(
        plank, sore_day=SoreDayDose(ExerciseId("knee-plank"), Dose(sets=2, hold_s=20))
    )
    other = builders.step(3, "wall-sit")
    routine = builders.routine((MARCH,)).with_section(Section.MAIN, (gentler, other))
    sheet = build_sheet(_ready(routine), SheetOptions(sore_day=True))
    assert [entry.sore_day for entry in sheet.entries] == [
        "",
        f"{builders.exercise('knee-plank').name}, 2 holds of 20 seconds",
        "the same",
    ]
    assert sheet.subtitle.endswith(" on a sore day")
    assert [entry.sore_day for entry in build_sheet(_ready(routine)).entries] == [""] * 3


def test_public_sources_alone_are_named() -> None:
    texts = [
        "NHS low-back exercises: 10-15 slow rocks (via briefnews.eu quoting NHS)",
        "About 6,000 N (jpacceleration quoting McGill, Ultimate Back Fitness)",
        "PMC5101068: bend with knees and hips",
        "Exercise-centre leaflet: 30 s",
        "NICE page (number from memory)",
    ]
    assert source_names(texts) == ("NHS", "PMC5101068", "S. McGill")


def test_name_therapist_and_review_date_are_said_where_given() -> None:
    made = builders.ready_programme()
    options = SheetOptions(person=" Ada\n", therapist=" B.  Kos ", review_on=date(2026, 4, 1))
    sheet = build_sheet(made, options)
    assert (sheet.person, sheet.care_line) == ("Ada", "Therapist: B. Kos · Review: 1 Apr 2026")
    assert (build_sheet(made).person, build_sheet(made).care_line) == ("", "")


def test_the_log_has_as_many_weeks_as_are_asked_for() -> None:
    made = builders.ready_programme()
    log = build_sheet(made, SheetOptions(weeks=3)).log
    assert [week.name for week in log] == ["Week 1", "Week 2", "Week 3"]
    assert build_sheet(made, SheetOptions(weeks=0)).log == ()


@pytest.mark.parametrize("per_page", [0, 3, 5, -1, True])
def test_other_numbers_a_page_are_refused(per_page: int) -> None:
    with pytest.raises(ValueError, match="1, 2 or 4"):
        SheetOptions(per_page=per_page)


@pytest.mark.parametrize("weeks", [-1, 13])
def test_a_log_of_impossible_length_is_refused(weeks: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 12 weeks"):
        SheetOptions(weeks=weeks)


def test_a_page_on_its_side_is_as_wide_as_it_was_high() -> None:
    assert SheetOptions(Paper.A5, landscape=True).page_size_pt == (595.0, 420.0)


def _entry(exercise_id: str, dose: Dose) -> SheetEntry:
    return build_sheet(_ready(builders.routine((MARCH,), ((exercise_id, dose),)))).entries[1]


def _ready(routine: Routine) -> ReadyRoutine:
    return ready(routine, builders.catalogue())
