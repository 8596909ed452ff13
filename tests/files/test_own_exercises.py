"""An own exercise stands where its category says, wherever it comes from."""

import pytest

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, Exercise, ExerciseId, ExerciseType, Section
from backroutine.domain.own_exercise import own_copy, own_exercise, standing_of, with_category
from backroutine.files.own_exercises import own_exercise_from_plain, own_exercise_to_plain
from tests import builders

EVERYWHERE = tuple(Section)
MAIN = (Section.MAIN,)


def made(category: Category, name: str = "Towel pull") -> Exercise:
    return own_exercise(
        ExerciseId("own-1"), name, category, ExerciseType.REPS, Dose(reps=5, tempo_s=3),
        instructions=["Pull ", " ", "let go"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("category", "sections", "warms_up"),
    [
        (Category.MOBILITY, EVERYWHERE, True),
        (Category.STRETCH, EVERYWHERE, True),
        (Category.BREATHING, EVERYWHERE, False),
        (Category.YOGA, (Section.MAIN, Section.COOL_DOWN), False),
        (Category.RUNNING_DRILL, (Section.WARM_UP, Section.MAIN), False),
        (Category.CORE, MAIN, False),
        (Category.STRENGTH, MAIN, False),
        (Category.LIFTING_DRILL, MAIN, False),
    ],
)
def test_the_category_decides_where_it_stands_and_whether_it_warms_up(
    category: Category, sections: tuple[Section, ...], warms_up: bool
) -> None:
    exercise = made(category)
    assert (exercise.sections, exercise.warms_up, exercise.is_own) == (sections, warms_up, True)
    assert exercise.usual_section in sections
    assert standing_of(category).sections == sections
    believed = own_exercise_to_plain(exercise) | {"sections": ["warm-up"], "warms_up": True}
    assert own_exercise_from_plain(believed) == exercise


def test_instructions_are_tidied_and_a_name_is_needed() -> None:
    assert made(Category.CORE, " Towel pull ").name == "Towel pull"
    assert made(Category.CORE).instructions == ("Pull", "let go")
    with pytest.raises(ValueError, match="name"):
        made(Category.CORE, "  ")


def test_another_category_moves_it() -> None:
    moved = with_category(made(Category.MOBILITY), Category.STRENGTH)
    assert moved == made(Category.STRENGTH)


def test_a_copy_of_an_exercise_that_ships_is_an_own_one() -> None:
    shipped = builders.exercise("shoulder-rolls")
    copied = own_copy(shipped, ExerciseId("own-2"), "My rolls")
    assert (copied.id, copied.name, copied.is_own) == ("own-2", "My rolls", True)
    assert (copied.instructions, copied.dose) == (shipped.instructions, shipped.dose)
    assert copied.sections == standing_of(shipped.category).sections
    assert (copied.easier, copied.harder, copied.same_as) == (None, None, ())
