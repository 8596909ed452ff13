"""Every exercise is drawn, and every drawing is a body that could be: at rest, and whole."""

import subprocess
import sys
from collections import defaultdict
from itertools import pairwise

import pytest

from backroutine.domain.exercise import ExerciseId, Position
from backroutine.figure.contact import Place, lowest
from backroutine.figure.movement import Movement
from backroutine.figure.pose import View
from backroutine.figure.poses import all_tables, movement
from backroutine.figure.skeleton import Figure
from tests.builders import catalogue, exercise
from tests.figure.checks import CHECKS, signature

IDS = all_tables().exercise_ids


def _movement(exercise_id: str) -> Movement:
    found = movement(ExerciseId(exercise_id))
    assert found is not None
    return found


def test_every_exercise_of_the_catalogue_is_drawn_and_no_other() -> None:
    assert set(IDS) == {e.id for e in catalogue()}


def test_every_shared_pose_is_possible() -> None:
    tables = all_tables()
    for name in tables.pose_names:
        view = View.FRONT if name.endswith("-front") else View.SIDE
        assert tables.shared_pose(name, view).view is view


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("exercise_id", IDS)
def test_a_drawing_stands_up_to(check: str, exercise_id: str) -> None:
    assert list(CHECKS[check](_movement(exercise_id))) == []


@pytest.mark.parametrize("exercise_id", IDS)
def test_a_movement_ends_where_it_began(exercise_id: str) -> None:
    found = _movement(exercise_id)
    assert found.cycle_s > 0
    first, last = found.figure_at(0), found.figure_at(found.cycle_s - 1e-6)
    for one, other in zip(first.near, last.near, strict=True):
        assert abs(one - other) < 0.1


@pytest.mark.parametrize("exercise_id", IDS)
def test_no_part_jumps_from_one_moment_to_the_next(exercise_id: str) -> None:
    found = _movement(exercise_id)
    steps = max(60, round(found.cycle_s * 40))
    figures = [found.figure_at(found.cycle_s * i / steps) for i in range(steps + 1)]
    for before, after in pairwise(figures):
        for one, other in zip(_ends(before), _ends(after), strict=True):
            assert abs(one - other) < 16


def _ends(figure: Figure) -> list[complex]:
    return [figure.root, figure.head, *figure.near, *figure.far]


@pytest.mark.parametrize("exercise_id", IDS)
def test_the_first_key_pose_is_in_the_position_the_catalogue_names(exercise_id: str) -> None:
    found = _movement(exercise_id)
    figure = found.key_figures[0]
    up = figure.pose.trunk.pelvis % 360
    height = figure.head.imag
    from_above = found.drawing.from_above
    match exercise(exercise_id).position:
        case Position.SUPINE:
            assert from_above or (140 < up < 280 and height < 40)
        case Position.PRONE:
            assert up < 60 or up > 340
        case Position.SIDE_LYING:
            assert from_above or figure.pose.view is View.FRONT
        case Position.QUADRUPED:
            assert up < 65 or up > 290
            assert lowest(figure, Place("hand")) < 3
        case Position.KNEELING | Position.HALF_KNEELING:
            assert min(limb.knee.imag for limb in figure.limbs) < 9
        case Position.SEATED:
            assert 40 < up < 140
            assert figure.root.imag < 65
        case Position.STANDING:
            assert lowest(figure, Place("sole")) < 10
            assert figure.root.imag > 45


def test_no_two_exercises_have_the_same_drawing() -> None:
    alike: dict[object, list[str]] = defaultdict(list)
    for exercise_id in IDS:
        found = _movement(exercise_id)
        keys = tuple(signature(figure.pose) for figure in found.key_figures)
        alike[keys, found.drawing.props, found.drawing.move_s].append(exercise_id)
    assert [ids for ids in alike.values() if len(ids) > 1] == []


def test_an_exercise_of_a_persons_own_has_no_drawing() -> None:
    assert movement(ExerciseId("own-1")) is None


def test_nothing_is_read_before_it_is_asked_for_and_nothing_of_qt_is_needed() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from backroutine.figure import poses\n"
        "assert poses._files.cache_info().currsize == 0\n"
        "assert poses.movement('cat-cow').key_figures\n"
        "assert poses._tables.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
