"""Exercises that a person has written: their category decides where they may stand.

What warms up and what may stand where decides whether a routine is ready. For an own exercise
nobody is asked and no file is believed: its category answers both, so that no wall sit can warm up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, Exercise, ExerciseId, ExerciseType, Section


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an exercise may stand, where it usually does, and whether it warms up."""

    sections: tuple[Section, ...]
    usual_section: Section
    warms_up: bool


_EVERYWHERE = tuple(Section)
_MAIN = (Section.MAIN,)
_STANDINGS: dict[Category, Standing] = {
    Category.MOBILITY: Standing(_EVERYWHERE, Section.MAIN, warms_up=True),
    Category.STRETCH: Standing(_EVERYWHERE, Section.MAIN, warms_up=True),
    Category.BREATHING: Standing(_EVERYWHERE, Section.MAIN, warms_up=False),
    Category.YOGA: Standing((Section.MAIN, Section.COOL_DOWN), Section.MAIN, warms_up=False),
    Category.RUNNING_DRILL: Standing((Section.WARM_UP, Section.MAIN), Section.MAIN, warms_up=False),
    Category.CORE: Standing(_MAIN, Section.MAIN, warms_up=False),
    Category.STRENGTH: Standing(_MAIN, Section.MAIN, warms_up=False),
    Category.LIFTING_DRILL: Standing(_MAIN, Section.MAIN, warms_up=False),
}


def standing_of(category: Category) -> Standing:
    """Return what a category decides for an own exercise."""
    return _STANDINGS[category]


def own_exercise(
    exercise_id: ExerciseId,
    name: str,
    category: Category,
    exercise_type: ExerciseType,
    dose: Dose,
    *,
    instructions: Iterable[str] = (),
    note: str = "",
) -> Exercise:
    """Return a new own exercise; empty instructions are left out.

    Raises:
        ValueError: it has no name.
    """
    standing = standing_of(category)
    return Exercise(
        id=exercise_id,
        name=name.strip(),
        category=category,
        sections=standing.sections,
        usual_section=standing.usual_section,
        warms_up=standing.warms_up,
        type=exercise_type,
        dose=dose,
        instructions=tuple(filter(None, (line.strip() for line in instructions))),
        note=note,
        is_own=True,
    )


def with_category(exercise: Exercise, category: Category) -> Exercise:
    """Return an own exercise with another category, and what that decides."""
    standing = standing_of(category)
    return replace(
        exercise,
        category=category,
        sections=standing.sections,
        usual_section=standing.usual_section,
        warms_up=standing.warms_up,
        is_own=True,
    )


def own_copy(exercise: Exercise, exercise_id: ExerciseId, name: str) -> Exercise:
    """Return an own exercise that begins as a copy of any other."""
    copied = replace(
        exercise, id=exercise_id, name=name.strip(), easier=None, harder=None, same_as=()
    )
    return with_category(copied, exercise.category)
