"""Every drawing goes through the positions that its exercise is described with."""

import tomllib
from pathlib import Path

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.contact import Place, fingertips, lowest
from backroutine.figure.pose import FAR, NEAR, View
from backroutine.figure.poses import movement
from backroutine.figure.skeleton import Figure, direction

POSITIONS = tomllib.loads((Path(__file__).parent / "positions.toml").read_text(encoding="utf-8"))
AXIS_TOLERANCE = 16.0
FLOOR_TOLERANCE_CM = 4.5
# What of a body is on the floor when a word says so: a foot on its instep rests on the ankle.
LOWEST_OF = {
    "toe": ("ball", "toe", "ankle"),
    "heel": ("heel", "foot"),
    "knee": ("knee",),
    "ankle": ("ankle",),
    "hand": ("hand",),
    "wrist": ("wrist",),
    "elbow": ("elbow",),
    "hips": ("buttock", "trunk", "hip"),
    "shoulders": ("trunk", "shoulder"),
}


@pytest.mark.parametrize("exercise_id", POSITIONS)
def test_a_drawing_goes_through_the_positions_it_is_described_with(exercise_id: str) -> None:
    found = movement(ExerciseId(exercise_id))
    assert found is not None
    for position in POSITIONS[exercise_id]:
        on_floor = [
            figure
            for figure in found.key_figures
            if all(_height(figure, part) < FLOOR_TOLERANCE_CM for part in position.get("floor", ()))
        ]
        assert on_floor or found.drawing.from_above, position
        if "axis" in position and found.drawing.view is View.SIDE:
            aside = [_off(figure, position["axis"]) for figure in on_floor or found.key_figures]
            assert min(aside) <= AXIS_TOLERANCE, position


def _height(figure: Figure, part: str) -> float:
    side, _, name = part.rpartition(".")
    sides = {"near": (NEAR,), "far": (FAR,)}.get(side, (NEAR, FAR))
    heights = [lowest(figure, Place(place, one)) for place in LOWEST_OF[name] for one in sides]
    if name == "hand":
        heights += [fingertips(figure, one).imag for one in sides]
    return min(heights)


def _off(figure: Figure, axis: float) -> float:
    return abs((direction(figure.spine[-1] - figure.root) - axis + 180) % 360 - 180)
