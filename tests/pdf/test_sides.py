"""The side that works: said, marked on the figure, and drawn as the step begins."""

import pytest

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.rules import ready
from backroutine.figure.sides import SIDES_DRAWN, side_drawn
from backroutine.pdf.marks import Picture
from backroutine.pdf.sheet import SheetOptions, build_sheet
from backroutine.pdf.writer import make_pages
from tests import builders
from tests.doubles import START

MARCH = ("march-in-place", Dose(time_s=300))
# Circles, first one way, then the other: no side of the body is drawn at work.
ROUND = {"hip-circles", "stir-the-pot"}


def figures(exercise_id: str, dose: Dose, per_page: int | None = 4) -> list[Picture]:
    options = SheetOptions(per_page=per_page, weeks=0)
    routine = builders.routine((MARCH,), ((exercise_id, dose),))
    pages = make_pages(build_sheet(ready(routine, builders.catalogue()), options), now=START)
    found = [mark for page in pages for mark in page.marks if isinstance(mark, Picture)]
    return [picture for picture in found if picture.exercise_id == exercise_id]


@pytest.mark.parametrize(
    ("first", "words", "mark", "letter"),
    [
        pytest.param(Side.LEFT, "left side shown", "Left side", "L", id="left"),
        pytest.param(Side.RIGHT, "right side shown", "Right side", "R", id="right"),
    ],
)
@pytest.mark.parametrize("exercise_id", ["bird-dog", "clamshell"])
def test_the_side_that_begins_is_said_and_marked_and_drawn(
    exercise_id: str, first: Side, words: str, mark: str, letter: str
) -> None:
    dose = Dose(reps=8, sides=Sides.PER_SIDE, first_side=first)
    start, end = figures(exercise_id, dose)
    assert start.description.endswith(f": start position; {words}")
    assert end.description.endswith(f": end position, with arrows; {words}")
    assert {start.side, end.side} == {mark}
    assert start.is_mirrored == end.is_mirrored == (SIDES_DRAWN[start.exercise_id] is not first)
    in_list = figures(exercise_id, dose, per_page=None)
    assert [picture.side for picture in in_list] == [letter, letter]


@pytest.mark.parametrize(
    ("exercise_id", "sides"),
    [
        pytest.param("bird-dog", Sides.BOTH, id="both sides together"),
        pytest.param("bird-dog", Sides.ALTERNATING, id="alternating"),
        pytest.param("wall-sit", Sides.PER_SIDE, id="a drawing without a side"),
    ],
)
def test_no_side_is_said_where_there_is_none(exercise_id: str, sides: Sides) -> None:
    for picture in figures(exercise_id, Dose(reps=8, sides=sides, first_side=Side.RIGHT)):
        assert (picture.side, picture.is_mirrored) == ("", False)
        assert "shown" not in picture.description


def test_of_every_exercise_done_on_each_side_it_is_known_which_one_is_drawn() -> None:
    each_side = {str(e.id) for e in builders.catalogue() if e.dose.sides is Sides.PER_SIDE}
    assert {str(exercise_id) for exercise_id in SIDES_DRAWN} == each_side - ROUND
    assert side_drawn(ExerciseId("own-1")) is None
