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
def test_every_drawing_stands_up_to(check: str) -> None:
    faults = {exercise_id: list(CHECKS[check](_movement(exercise_id))) for exercise_id in IDS}
    assert {exercise_id: found for exercise_id, found in faults.items() if found} == {}


def test_every_movement_ends_where_it_began() -> None:
    apart = {exercise_id: _apart_at_the_end(_movement(exercise_id)) for exercise_id in IDS}
    assert {exercise_id: cm for exercise_id, cm in apart.items() if cm >= 0.1} == {}
    assert [exercise_id for exercise_id in IDS if not _movement(exercise_id).cycle_s > 0] == []


def _apart_at_the_end(found: Movement) -> float:
    first, last = found.figure_at(0), found.figure_at(found.cycle_s - 1e-6)
    return max(abs(one - other) for one, other in zip(first.near, last.near, strict=True))


def test_no_part_jumps_from_one_moment_to_the_next() -> None:
    furthest = {exercise_id: _furthest_jump(_movement(exercise_id)) for exercise_id in IDS}
    assert {exercise_id: cm for exercise_id, cm in furthest.items() if cm >= 16} == {}


def _furthest_jump(found: Movement) -> float:
    steps = max(60, round(found.cycle_s * 40))
    moments = [_ends(found.figure_at(found.cycle_s * i / steps)) for i in range(steps + 1)]
    return max(
        abs(one - other)
        for before, after in pairwise(moments)
        for one, other in zip(before, after, strict=True)
    )


def _ends(figure: Figure) -> list[complex]:
    return [figure.root, figure.head, *figure.near, *figure.far]


def test_the_first_key_pose_is_in_the_position_the_catalogue_names() -> None:
    positions = {exercise_id: exercise(exercise_id).position for exercise_id in IDS}
    assert [
        f"{exercise_id}: {position}"
        for exercise_id, position in positions.items()
        if not _begins_in(position, _movement(exercise_id))
    ] == []


def _begins_in(position: Position, found: Movement) -> bool:
    figure = found.key_figures[0]
    up = figure.pose.trunk.pelvis % 360
    from_above = found.drawing.from_above
    match position:
        case Position.SUPINE:
            return from_above or (140 < up < 280 and figure.head.imag < 40)
        case Position.PRONE:
            return up < 60 or up > 340
        case Position.SIDE_LYING:
            return from_above or figure.pose.view is View.FRONT
        case Position.QUADRUPED:
            return (up < 65 or up > 290) and lowest(figure, Place("hand")) < 3
        case Position.KNEELING | Position.HALF_KNEELING:
            return min(limb.knee.imag for limb in figure.limbs) < 9
        case Position.SEATED:
            return 40 < up < 140 and figure.root.imag < 65
        case Position.STANDING:
            return lowest(figure, Place("sole")) < 10 and figure.root.imag > 45


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
