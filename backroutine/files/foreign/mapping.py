"""What another collection says of an exercise, as one of the person's own.

None of them says where an exercise may stand, how much of it is usual, or how it treats left and
right; these are decided here, on the careful side.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, ExerciseType, Level, Position, Section
from backroutine.domain.own_exercise import Standing

HOLD_DOSE = Dose(reps=2, hold_s=20)
REPS_DOSE = Dose(sets=2, reps=10, tempo_s=3, rest_s=30)
MOST_LINES = 50
MOST_ALIASES = 20

_ONE_SIDE = re.compile(r"\b(?:one|single|sides?)\b", re.IGNORECASE)
_POSITIONS = (
    (re.compile(r"\b(?:seated|sitting)\b", re.IGNORECASE), Position.SEATED),
    (re.compile(r"\bside[- ](?:lying|plank|bridge)\b", re.IGNORECASE), Position.SIDE_LYING),
    (re.compile(r"\bprone\b|\bplank\b", re.IGNORECASE), Position.PRONE),
    (re.compile(r"\b(?:supine|lying)\b", re.IGNORECASE), Position.SUPINE),
    (re.compile(r"\ball[- ]fours\b|\bquadruped\b", re.IGNORECASE), Position.QUADRUPED),
    (re.compile(r"\bkneeling\b", re.IGNORECASE), Position.KNEELING),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """On what terms a text may be used: its licence, its author, and where it came from."""

    licence: str
    author: str = ""
    source_url: str = ""


def standing_of(category: Category, level: Level, *, is_cardio: bool) -> Standing:
    """Return where an exercise of another collection may stand: in the main section if in doubt."""
    if is_cardio:
        return Standing((Section.WARM_UP, Section.MAIN), Section.MAIN, warms_up=True)
    if category is Category.STRETCH:
        warms_up = level is Level.GENTLE
        return Standing(tuple(Section), Section.COOL_DOWN, warms_up=warms_up)
    return Standing((Section.MAIN,), Section.MAIN, warms_up=False)


def usual_dose(exercise_type: ExerciseType) -> Dose:
    """Return the dose that an exercise begins with."""
    return HOLD_DOSE if exercise_type is ExerciseType.HOLD else REPS_DOSE


def sides_are_unclear(name: str, instructions: Iterable[str]) -> bool:
    """Say whether an exercise may have to be done on each side, so that somebody must be asked."""
    return any(_ONE_SIDE.search(text) for text in (name, *instructions))


def likely_position(name: str) -> Position:
    """Return the position that a name tells, standing for most."""
    return next((found for words, found in _POSITIONS if words.search(name)), Position.STANDING)


def as_instructions(text: str) -> tuple[str, ...]:
    """Return a plain text as lines of instructions, the last one with all that is too many."""
    lines = text.split("\n") if text else []
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    return (*lines[: MOST_LINES - 1], " ".join(lines[MOST_LINES - 1 :]))
