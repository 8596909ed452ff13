"""Exercises that a person has written: their category decides where they may stand.

What warms up and what may stand where decides whether a routine is ready. For an own exercise
nobody is asked and no file is believed: its category answers both, so that no wall sit can warm up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, Exercise, ExerciseId, ExerciseType, Section

_FIGURE_OF = "figure"


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
        exercise, id=exercise_id, name=name.strip(), easier=None, harder=None, same_as=(),
        is_deleted=False,
    )  # fmt: skip
    return with_category(copied, exercise.category)


def own_duplicate(exercise: Exercise, exercise_id: ExerciseId, name: str) -> Exercise:
    """Return an own copy of any exercise that also shows its drawing."""
    figure = borrowed_figure(exercise) if exercise.is_own else exercise.id
    return with_figure(own_copy(exercise, exercise_id, name), figure)


def borrowed_figure(exercise: Exercise) -> ExerciseId | None:
    """Return the exercise of the catalogue whose drawing an own exercise shows, if any."""
    return next((ExerciseId(i) for name, i in exercise.same_as if name == _FIGURE_OF), None)


def figure_of(exercise: Exercise) -> ExerciseId:
    """Return the exercise whose drawing is shown for this one: another where it is borrowed."""
    borrowed = borrowed_figure(exercise) if exercise.is_own else None
    return borrowed or exercise.id


def with_figure(exercise: Exercise, figure: ExerciseId | None) -> Exercise:
    """Return an own exercise that shows the drawing of another, or of none.

    The other is noted in `same_as`, which is no part of being equal.
    """
    others = tuple(pair for pair in exercise.same_as if pair[0] != _FIGURE_OF)
    borrowed = () if figure is None else ((_FIGURE_OF, str(figure)),)
    return replace(exercise, same_as=(*others, *borrowed))


def type_of(dose: Dose, before: Exercise | None = None) -> ExerciseType:
    """Return what a dose counts, as the type of an own exercise.

    A plain time is a movement that goes on, unless the exercise was one position held for it
    before: a copy of a held stretch must not come to count as a warm-up.
    """
    if dose.is_timed:
        if before is not None and before.dose.is_timed:
            return before.type
        return ExerciseType.FLOW
    if not dose.hold_s:
        return ExerciseType.REPS
    return ExerciseType.HOLD if dose.reps in (0, 1) else ExerciseType.HOLD_REPS


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a list with commas, without empty or doubled ones."""
    return tuple(dict.fromkeys(filter(None, (word.strip() for word in text.split(",")))))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(filter(None, (line.strip() for line in text.splitlines())))


def equipment_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Return equipment from "wall or counter, mat": what is needed, each with its alternatives."""
    found = (
        tuple(dict.fromkeys(filter(None, (w.strip() for w in thing.split(" or ")))))
        for thing in words_of(text)
    )
    return tuple(alternatives for alternatives in found if alternatives)


def equipment_text(equipment: Iterable[Iterable[str]]) -> str:
    """Return equipment as `equipment_of` reads it."""
    return ", ".join(" or ".join(alternatives) for alternatives in equipment)
