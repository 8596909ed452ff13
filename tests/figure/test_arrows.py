"""Arrows: broad where a figure is small, inside the picture, and beside the body if they can be."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.arrow_places import Room, arrow_along, free_step, taken_parts
from backroutine.figure.arrows import outlines, shaft_cm, ways
from backroutine.figure.look import LIGHT, PAPER
from backroutine.figure.movement import Movement
from backroutine.figure.poses import all_tables, movement

THIN, BROAD = 2.2, 6.0
ROOM = Room(-100, 100, -10, 120)


def found(name: str) -> Movement:
    made = movement(ExerciseId(name))
    assert made is not None
    return made


def view_of(made: Movement) -> QRectF:
    """Return the tightest picture: no more room than the movement takes, and a little floor."""
    frame = made.frame
    left, top = frame.left - 6, -frame.top - 6
    width = max(frame.right - frame.left + 12, 118)
    return QRectF(left, top, width, max(frame.top - frame.bottom + 12, 78))


@pytest.mark.parametrize("breadth", [THIN, BROAD], ids=["thin", "broad"])
def test_no_arrow_leaves_the_picture(breadth: float) -> None:
    for exercise_id in all_tables().exercise_ids:
        made = found(exercise_id)
        view = view_of(made)
        for outline in outlines(made, breadth, view, worth_cm=60):
            assert view.contains(outline.boundingRect()), exercise_id


def test_on_paper_a_shaft_grows_with_the_line_round_a_small_figure() -> None:
    assert shaft_cm(LIGHT) == shaft_cm(PAPER) == THIN
    assert shaft_cm(replace(PAPER, edge_cm=3.2)) == pytest.approx(4.64)


@pytest.mark.parametrize("breadth", [THIN, BROAD], ids=["thin", "broad"])
def test_a_shaft_is_an_area_of_its_breadth_with_a_head(breadth: float) -> None:
    area = arrow_along((0j, 30 + 0j, 60 + 0j), breadth).area()
    for across, is_in in ((0.45, True), (0.55, False)):
        assert area.contains(QPointF(20, across * breadth)) is is_in
        assert area.contains(QPointF(20, -across * breadth)) is is_in
    assert area.boundingRect().height() > 2.5 * breadth


def test_a_short_broad_arrow_grows_until_its_shaft_is_seen() -> None:
    arrow = arrow_along((0j, 4 + 0j, 8 + 0j), BROAD)
    assert abs(arrow.shaft[-1] - arrow.shaft[0]) == pytest.approx(1.3 * BROAD)


def test_an_arrow_on_the_body_moves_beside_it_where_that_is_worth_the_way() -> None:
    made = found("glute-bridge")
    arrow = arrow_along(ways(made, BROAD)[0], BROAD)
    taken = taken_parts(made.drawing, made.key_figures[made.best], BROAD)

    def covered(step: complex) -> int:
        spots = arrow.moved(step).spots
        return sum(any(part.is_near(at, reach) for part in taken) for at, reach in spots)

    assert covered(0j) > 0
    assert covered(free_step(arrow, taken, ROOM, worth_cm=60)) == 0
    assert free_step(arrow, taken, ROOM, worth_cm=0) == 0


def test_a_broad_ring_keeps_its_hole() -> None:
    made = found("hip-circles")
    (way,) = ways(made, BROAD)
    middle = sum(way) / len(way)
    assert min(abs(at - middle) for at in way) > BROAD
    assert sum(abs(b - a) for a, b in pairwise(way)) > 5 * BROAD
