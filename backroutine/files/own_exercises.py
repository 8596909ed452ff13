"""Own exercises on their way through files: where they may stand is never taken from a file.

What warms up and what may stand where decides whether a routine is ready. For an exercise that a
person has written, its category answers both, so that no file can bring a wall sit that warms up.
"""

from typing import Any

from backroutine.domain.exercise import Category, Exercise, Section
from backroutine.domain.plain import Plain, exercise_from_plain, exercise_to_plain

_EVERYWHERE = tuple(Section)
_MAIN = (Section.MAIN,)
# For each category: where its exercises may stand, and whether they warm up.
_PLACES: dict[Category, tuple[tuple[Section, ...], bool]] = {
    Category.MOBILITY: (_EVERYWHERE, True),
    Category.STRETCH: (_EVERYWHERE, True),
    Category.BREATHING: (_EVERYWHERE, False),
    Category.YOGA: ((Section.MAIN, Section.COOL_DOWN), False),
    Category.RUNNING_DRILL: ((Section.WARM_UP, Section.MAIN), False),
    Category.CORE: (_MAIN, False),
    Category.STRENGTH: (_MAIN, False),
    Category.LIFTING_DRILL: (_MAIN, False),
}
# Decided by the category, or true of the shipped catalogue alone.
_LEFT_OUT = (
    "sections", "usual_section", "warms_up", "easier", "harder", "safer_swaps", "same_as",
)  # fmt: skip


def own_exercise_to_plain(exercise: Exercise) -> Plain:
    """Return an own exercise as a file carries it."""
    plain = exercise_to_plain(exercise)
    return {name: value for name, value in plain.items() if name not in _LEFT_OUT}


def own_exercise_from_plain(plain: dict[str, Any]) -> Exercise:
    """Return the own exercise that a file describes; its category says where it may stand.

    Raises:
        ValueError: the description holds together in no exercise.
    """
    sections, warms_up = _PLACES[Category(plain["category"])]
    usual = Section.MAIN if Section.MAIN in sections else sections[0]
    decided = {"sections": sections, "usual_section": usual, "warms_up": warms_up}
    return exercise_from_plain({**plain, **decided}, is_own=True)
