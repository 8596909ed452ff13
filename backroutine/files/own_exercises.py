"""Own exercises on their way through files: where they may stand is never taken from a file.

For an exercise that a person has written, its category answers that (`domain.own_exercise`), so
that no file can bring a wall sit that warms up.
"""

from typing import Any

from backroutine.domain.exercise import Category, Exercise
from backroutine.domain.own_exercise import standing_of
from backroutine.domain.plain import Plain, exercise_from_plain, exercise_to_plain

# Decided by the category, or true of the shipped catalogue alone.
_LEFT_OUT = (
    "sections", "usual_section", "warms_up", "easier", "harder", "safer_swaps", "same_as",
)  # fmt: skip
# Said only of exercises that came from somebody else.
_ORIGIN = ("licence", "author", "source_url")


def own_exercise_to_plain(exercise: Exercise) -> Plain:
    """Return an own exercise as a file carries it."""
    plain = exercise_to_plain(exercise)
    return {
        name: value
        for name, value in plain.items()
        if name not in _LEFT_OUT and (value or name not in _ORIGIN)
    }


def own_exercise_from_plain(plain: dict[str, Any]) -> Exercise:
    """Return the own exercise that a file describes; its category says where it may stand.

    Raises:
        ValueError: the description holds together in no exercise.
    """
    standing = standing_of(Category(plain["category"]))
    decided = {
        "sections": standing.sections,
        "usual_section": standing.usual_section,
        "warms_up": standing.warms_up,
    }
    return exercise_from_plain({**plain, **decided}, is_own=True)
