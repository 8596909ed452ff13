"""The shared sentences: whole, with their numbers, for every code."""

import pytest

from backroutine.domain.dose import Dose, Sides
from backroutine.domain.editing import PlacementError, check_placement
from backroutine.domain.exercise import CareTag, ExerciseId, Section
from backroutine.domain.routine import RoutineKind
from backroutine.domain.rules import Finding, FindingCode, Severity, review
from backroutine.wording import (
    CARE_TAG_NAMES,
    clock_time,
    finding_sentence,
    full_dose,
    length,
    not_ready_sentences,
    placement_sentence,
    short_dose,
)
from tests import builders

CATALOGUE = builders.catalogue()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0:00"),
        (9, "0:09"),
        (90, "1:30"),
        (899.2, "15:00"),
        (3600, "1:00:00"),
        (7325, "2:02:05"),
    ],
)
def test_clock_time(seconds: float, words: str) -> None:
    assert clock_time(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 second"), (45, "45 seconds"), (60, "1 minute"), (150, "2 min 30 s"),
        (900, "15 minutes"), (3600, "1 hour"), (3900, "1 h 5 min"),
    ],
)  # fmt: skip
def test_length(seconds: float, words: str) -> None:
    assert length(seconds) == words


@pytest.mark.parametrize(
    ("dose", "short", "full"),
    [
        pytest.param(Dose(time_s=90), "90 s", "1 min 30 s", id="time"),
        pytest.param(Dose(reps=8, tempo_s=3), "8 reps", "8 repetitions", id="repetitions"),
        pytest.param(
            Dose(sets=2, reps=8, hold_s=3, rest_s=30),
            "2 × 8, 3 s hold",
            "2 sets of 8 repetitions with a hold of 3 seconds, rest 30 seconds between sets",
            id="short holds",
        ),
        pytest.param(
            Dose(reps=3, hold_s=10, sides=Sides.PER_SIDE),
            "3 reps, 10 s hold, each side",
            "3 holds of 10 seconds each side",
            id="long holds each side",
        ),
        pytest.param(
            Dose(sets=3, reps=1, hold_s=20, rest_s=30),
            "3 × 20 s hold",
            "3 holds of 20 seconds, rest 30 seconds between sets",
            id="one hold a set",
        ),
        pytest.param(
            Dose(sets=3, reps=(5, 3, 1), hold_s=10, rest_s=20),
            "5-3-1, 10 s hold",
            "5, 3 then 1 holds of 10 seconds, rest 20 seconds between sets",
            id="pyramid",
        ),
        pytest.param(
            Dose(reps=8, tempo_s=5, sides=Sides.ALTERNATING),
            "8 reps, alternating",
            "8 repetitions, alternating sides",
            id="alternating",
        ),
    ],
)
def test_doses_in_words(dose: Dose, short: str, full: str) -> None:
    assert short_dose(dose) == short
    assert full_dose(dose) == full


@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_has_a_sentence(code: FindingCode) -> None:
    finding = Finding(
        code, Severity.BLOCKS, Section.MAIN, step_number=2, exercise_id=ExerciseId("sit-up"),
        value_s=100, limit_s=120, swaps=(ExerciseId("dead-bug"),), care_tags=(CareTag.BALANCE,),
    )  # fmt: skip
    sentence = finding_sentence(finding, CATALOGUE)
    assert sentence.endswith(".")
    assert sentence[0].isupper()


def test_every_care_tag_has_a_name() -> None:
    assert set(CARE_TAG_NAMES) == set(CareTag)


def test_a_draft_says_why_it_is_not_ready() -> None:
    draft = builders.programme().with_section(Section.WARM_UP, ())
    lines = not_ready_sentences(draft, review(draft, CATALOGUE), CATALOGUE)
    assert lines == [
        "“The article's routine” is not ready:",
        "The warm-up is empty. This routine needs at least 3 minutes of warm-up first.",
    ]


@pytest.mark.parametrize(
    ("kind", "section", "said"),
    [
        pytest.param(
            RoutineKind.SESSION,
            Section.WARM_UP,
            ["Wall sit may not stand in the warm-up", "belongs in the main section",
             "To warm up: March in place"],
            id="in a warm-up",
        ),
        pytest.param(
            RoutineKind.COOL_DOWN,
            Section.MAIN,
            ["this kind of routine has no main section"],
            id="in a section that the kind lacks",
        ),
    ],
)  # fmt: skip
def test_a_refused_place_says_why_and_what_may(
    kind: RoutineKind, section: Section, said: list[str]
) -> None:
    with pytest.raises(PlacementError) as refusal:
        check_placement(kind, builders.exercise("wall-sit"), section, CATALOGUE)
    sentence = placement_sentence(refusal.value)
    for part in said:
        assert part in sentence
