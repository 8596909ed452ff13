"""Lines as therapists, trainers and clubs write them, and what is read from each.

The table was written before the reader. Every field is compared: what a line does not say is
`None`. Forty further lines, set aside earlier still, are measured in `test_held_back`.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest

from backroutine.domain.steps_text import read_steps
from tests.builders import catalogue

FIELDS = (
    "exercise", "sets", "reps", "hold_s", "rest_s", "time_s", "tempo_s", "sides", "frequency",
    "sure",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line of one step, and what it says."""

    text: str
    exercise: str | None
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def expected(self) -> dict[str, Any]:
        return {
            **dict.fromkeys(FIELDS),
            "exercise": self.exercise,
            "sure": self.exercise is not None,
            **self.said,
        }


def line(text: str, exercise: str | None, **said: Any) -> Line:
    return Line(text, exercise, said)


LINES = [
    # sets and repetitions
    line("Bird dog 3x10, hold 5 s each side, rest 30 s", "bird-dog",
         sets=3, reps=10, hold_s=5, rest_s=30, sides="per_side"),
    line("Bird dogs - 3 sets of 8 reps, each side", "bird-dog", sets=3, reps=8, sides="per_side"),
    line("Bridging: 10 reps x 3", "glute-bridge", sets=3, reps=10),
    line("Bridge 10 reps x 2 sets daily", "glute-bridge", sets=2, reps=10, frequency="daily"),
    line("Glute bridges 3 X 12", "glute-bridge", sets=3, reps=12),
    line("dead bugs 2 × 8 alternating", "dead-bug", sets=2, reps=8, sides="alternating"),
    line("Clams 2/12 each leg, twice a day", "clamshell",
         sets=2, reps=12, sides="per_side", frequency="twice a day"),
    line("Clam shells 3/10 e/s", "clamshell", sets=3, reps=10, sides="per_side"),
    line("Calf raises 3 sets 15", "calf-raise", sets=3, reps=15),
    line("Heel raises - three sets of ten", "calf-raise", sets=3, reps=10),
    line("STS x10 x2", "sit-to-stand", sets=2, reps=10),
    line("Sit to stands 1 set of 10-12", "sit-to-stand", sets=1, reps=10),
    line("Squats 3x10-12", "bodyweight-squat", sets=3, reps=10),
    line("McGill curl up 5-3-1, 10 s hold", "mcgill-curl-up", sets=3, reps=(5, 3, 1), hold_s=10),
    line("Modified curl-up: 8/6/4 with 10 sec holds", "mcgill-curl-up",
         sets=3, reps=(8, 6, 4), hold_s=10),
    line("Cat camel x 10", "cat-cow", reps=10),
    line("10 x cat/cow", "cat-cow", reps=10),
    line("20 pelvic tilts", "pelvic-tilt-supine", reps=20),
    line("Shoulder rolls - 10 backwards", "shoulder-rolls", reps=10),
    line("Hip hinge, 12 reps, 2 sets, 45s rest", "hip-hinge", sets=2, reps=12, rest_s=45),
    line("2 sets of 12 wall push ups", "wall-push-up", sets=2, reps=12),
    line("Step ups 2x8 ea leg", "step-up", sets=2, reps=8, sides="per_side"),
    line("Rows with band: 3 x 12 (red)", "band-row", sets=3, reps=12),
    line("Squats 10x3", "bodyweight-squat", sets=3, reps=10, sure=False),
    # holds and times
    line("Plank: 3 sets of 20 seconds", "front-plank", sets=3, hold_s=20),
    line("Plank 2 x 30 s", "front-plank", sets=2, hold_s=30),
    line("Knee to chest 2 x 30s L/R", "knee-to-chest", sets=2, hold_s=30, sides="per_side"),
    line("Wall sit 30 sec x 3", "wall-sit", reps=3, hold_s=30),
    line("Wall squat hold 30 s x 2", "wall-sit", reps=2, hold_s=30),
    line("Child's pose 45 s", "childs-pose", hold_s=45),
    line("Childs pose - 1 min", "childs-pose", hold_s=60),
    line("March on the spot 2 mins", "march-in-place", time_s=120),
    line("Marching on the spot for one minute", "march-in-place", time_s=60),
    line('Hamstring stretch (lying) 3x30" B', "hamstring-strap",
         sets=3, hold_s=30, sides="per_side"),
    line("Piriformis stretch 30s hold x 3 each side", "figure-four-supine",
         reps=3, hold_s=30, sides="per_side"),
    line("Side plank 3 x 5 x 10 s, L + R", "side-plank",
         sets=3, reps=5, hold_s=10, sides="per_side"),
    line("Chin tucks 10 x 5 sec hold", "chin-tuck", reps=10, hold_s=5),
    line("Scap squeezes hold 5 secs, 10 reps, hourly", "scapular-squeeze",
         reps=10, hold_s=5, frequency="hourly"),
    line("Prone on elbows, 2 minutes", "sphinx", hold_s=120),
    line("Prone press ups x10, every 2 hours", "prone-press-up", reps=10,
         frequency="every 2 hours"),
    line("EIL 10 reps every 2-3 hrs", "prone-press-up", reps=10, frequency="every 2-3 hrs"),
    line("Abdominal brace - hold 10 s; repeat 5 times", "abdominal-brace", reps=5, hold_s=10),
    line("Hip flexor stretch 1/2 kneeling, 2 x 30-45 sec each", "hip-flexor-kneeling",
         sets=2, hold_s=30, sides="per_side"),
    line("Calf stretch: hold 30, repeat 3x each leg", "calf-stretch-wall",
         reps=3, hold_s=30, sides="per_side"),
    line("Brisk walk 20 min, 5 days a week", "brisk-walk", time_s=1200,
         frequency="5 days a week"),
    line("Belly breathing 1:30", "diaphragmatic-breathing", time_s=90),
    line("Deep breathing 3 min before bed", "diaphragmatic-breathing", time_s=180,
         frequency="before bed"),
    line("Suitcase carry 2 x 30 s each hand, 6 kg", "suitcase-carry",
         sets=2, time_s=30, sides="per_side"),
    line("Plank 3 x 20s, 30s rest", "front-plank", sets=3, hold_s=20, rest_s=30),
    line("Plank (knees) 2 x 15 sec w/ 20 sec break", "knee-plank", sets=2, hold_s=15, rest_s=20),
    line("Bird-dog: 6 reps, 10-second hold, per side, 1 min between sets, 3 sets", "bird-dog",
         sets=3, reps=6, hold_s=10, rest_s=60, sides="per_side"),
    line("Thread the needle 3 reps each side, 10 s", "thread-the-needle",
         reps=3, hold_s=10, sides="per_side"),
    line("Single leg stand 3 reps of 20 secs R/L", "single-leg-stand",
         reps=3, hold_s=20, sides="per_side"),
    line("Legs up the wall 5'", "legs-up-the-wall", hold_s=300),
    line("Downward dog 1'30\"", "downward-dog", hold_s=90),
    line("Plank 0:90", "front-plank", hold_s=90),
    line("Plank 3 x 1 min, 30 s rest", "front-plank", sets=3, hold_s=60, rest_s=30),
    line("Plank 3 x 1 min, 60 sec rest", "front-plank", sets=3, hold_s=60, rest_s=60),
    line("March 2 min, 30 sec rest", "march-in-place", time_s=120, rest_s=30),
    line("Plank 1 min, 30 s", "front-plank", hold_s=90),
    line("Marching 2 min", "march-in-place", time_s=120),
    line("A-march 1 min", "a-march", time_s=60),
    line("Bird dog 1 min, 30 s break, 2 sets", "bird-dog", sets=2, hold_s=60, rest_s=30),
    # how often
    line("Pelvic tilts x15, 2x/day", "pelvic-tilt-supine", reps=15, frequency="2x/day"),
    line("LTR 10x BID", "knee-rolls", reps=10, frequency="BID"),
    line("SKTC 3x20s TID", "knee-to-chest", sets=3, hold_s=20, frequency="TID"),
    line("DKTC 5 reps, 10 s, am and pm", "double-knee-to-chest",
         reps=5, hold_s=10, frequency="am and pm"),
    line("Bridges 2x10 3 times a week", "glute-bridge", sets=2, reps=10,
         frequency="3 times a week"),
    line("Wall angels 2x8, every other day", "wall-angels", sets=2, reps=8,
         frequency="every other day"),
    line("Open book 6 each side 1-2 x daily", "open-book",
         reps=6, sides="per_side", frequency="1-2 x daily"),
    line("Seated cat-cow 8 reps 3x per day", "seated-cat-cow", reps=8, frequency="3x per day"),
    line("Heel slides 2x10 alt legs, 4x/wk", "heel-slide",
         sets=2, reps=10, sides="alternating", frequency="4x/wk"),
    # bullets and numbering
    line("1. Cat-cow x8", "cat-cow", reps=8),
    line("2) Bird dog 2x6 /side", "bird-dog", sets=2, reps=6, sides="per_side"),
    line("• Knee rolls 10 reps each way", "knee-rolls", reps=10, sides="per_side"),
    line("- [ ] Cobra 4 x 5 s", "low-cobra", reps=4, hold_s=5),
    line("(3) Side bends 5 per side, hold 3s", "standing-side-bend",
         reps=5, hold_s=3, sides="per_side"),
    line("Ex 4: Superman 8 reps, 3 sec hold", "superman", reps=8, hold_s=3),
    # slips of the pen
    line("Brid dog 3x10", "bird-dog", sets=3, reps=10),
    line("Glute brige 2x12", "glute-bridge", sets=2, reps=12),
    line("Clamshels 2 x 15 each side", "clamshell", sets=2, reps=15, sides="per_side"),
    line("Pirformis stretch 2x30s", "figure-four-supine", sets=2, hold_s=30),
    line("Hamsting strech supine 30 s x 3", "hamstring-strap", reps=3, hold_s=30),
    line("diaphragmatic breathin 2 min", "diaphragmatic-breathing", time_s=120),
    # how fast
    line("V-up: 8 reps, tempo 4 s", "v-up", reps=8, tempo_s=4),
    line("Glute bridge 2x10, tempo 3-1-2", "glute-bridge", sets=2, reps=10, hold_s=1, tempo_s=5),
    line("Bridge 2x10, tempo 3-1-2, hold 5 s", "glute-bridge",
         sets=2, reps=10, hold_s=5, tempo_s=5),
    line("Bridge 3x10@3-1-3", "glute-bridge", sets=3, reps=10, hold_s=1, tempo_s=6, sure=False),
    # as BackRoutine itself writes a dose in German
    line("Bird dog: 10 Wiederholungen, 3 Sätze", "bird-dog", sets=3, reps=10),
    line("Bird dog: 3 × 10, 5 s halten, je Seite, Satzpause 30 s, Tempo 2 s", "bird-dog",
         sets=3, reps=10, hold_s=5, rest_s=30, tempo_s=2, sides="per_side"),
    # weights and remarks are kept as a note
    line("KB deadlift 3x8 @ 12kg, rest 90s", "kettlebell-deadlift", sets=3, reps=8, rest_s=90),
    line("Goblet squat to box, 3 sets of 8, 8 kg, slow on the way down", "goblet-box-squat",
         sets=3, reps=8),
    line("Pallof press 2x8 each side with yellow theraband", "pallof-press",
         sets=2, reps=8, sides="per_side"),
    line("Bird dog 2x8, keep pain below 3/10", "bird-dog", sets=2, reps=8),
    line("Wall sit 3x20 sec, knees at 60 degrees", "wall-sit", sets=3, hold_s=20),
    # what is uncertain, and what nobody knows
    line("Leg swings x12", "leg-swings-side", reps=12, sure=False),
    line("Copenhagen plank 2 x 15 s each side", "front-plank",
         sets=2, hold_s=15, sides="per_side", sure=False),
    line("Nordic curls 3x5", None, sets=3, reps=5),
    line("Bent knee fall out 2x10 each side", None, sets=2, reps=10, sides="per_side"),
]  # fmt: skip


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text)
def test_a_line_is_read(line: Line) -> None:
    found = read_steps(line.text, catalogue())
    assert found.not_understood == ()
    (step,) = found.steps
    assert {name: getattr(step, name) for name in FIELDS} == line.expected
    assert step.text == line.text


NOTES = [
    ("KB deadlift 3x8 @ 12kg, rest 90s", "12kg"),
    ("Pallof press 2x8 each side with yellow theraband", "with yellow theraband"),
    ("Squats 3x10-12", "10-12"),
    ("Bird dog 2x8, keep pain below 3/10", "keep pain below 3/10"),
    ("Rows with band: 3 x 12 (red)", "red"),
    ("Bird dog 3x10, don't let your back sag", "don't let your back sag"),
    ("Goblet squat to box, 3 sets of 8, 8 kg, slow on the way down", "slow on the way down"),
    ("Clams 2x12 left side only", "left side only"),
]


@pytest.mark.parametrize(("text", "note"), NOTES, ids=[note for _, note in NOTES])
def test_what_is_no_dose_is_kept_as_a_note(text: str, note: str) -> None:
    (step,) = read_steps(text, catalogue()).steps
    assert note in step.note


@pytest.mark.parametrize(
    ("text", "name", "dose"),
    [
        ("Bridge 3x10@3-1-3", True, False),
        ("Brid dgo 3x8", False, True),
        ("Copenhagen plank 10x3", False, False),
    ],
)
def test_it_is_said_whether_the_name_or_the_dose_is_in_doubt(
    text: str, name: bool, dose: bool
) -> None:
    (step,) = read_steps(text, catalogue()).steps
    assert (step.is_name_sure, step.is_dose_sure) == (name, dose)


NO_STEPS = [
    "Home exercise programme for J. Smith",
    "Date: 12/03/2026",
    "Physio: Anna Lind, tel. 020 7946 0958",
    "Warm up",
    "Stretches:",
    "Stop if pain goes above 5/10",
    "Avoid sit-ups for 4 weeks",
    "No squats until review",
    "Review 2/52",
    "Do all exercises twice a day",
    "Don't sit for more than 30 min at a time",
    "Repeat the circuit 3 times",
    "Keep breathing and relax your shoulders.",
    "If the plank hurts your back, rest and try again tomorrow.",
    "---",
    "Page 1 of 2",
    "3 x 10",
    "Good luck!",
]


@pytest.mark.parametrize("text", NO_STEPS)
def test_what_is_no_step_is_kept_and_shown(text: str) -> None:
    found = read_steps(text, catalogue())
    assert found.steps == ()
    assert found.not_understood == (text,)
