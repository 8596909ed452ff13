"""The geometry of the drawn body: constant lengths, honest contacts, joints that bend one way."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.figure import body
from backroutine.figure.contact import Contact, Place, lowest, point
from backroutine.figure.pose import FAR, NEAR, Limbs, Pose, Trunk, Turning, View, blend
from backroutine.figure.rig import Contacts, Hold, bend_of, reach, settled, solve
from backroutine.figure.skeleton import skeleton, unit

STANDING = Pose(View.SIDE, Trunk(), Limbs(), Limbs())
ANGLES = st.floats(-60, 60)


@given(lumbar=ANGLES, thoracic=ANGLES, pelvis=st.floats(0, 360))
def test_a_rounded_back_is_as_long_as_a_straight_one(
    lumbar: float, thoracic: float, pelvis: float
) -> None:
    pose = Pose(View.SIDE, Trunk(pelvis, lumbar, thoracic), Limbs(), Limbs())
    spine = skeleton(pose).spine
    assert sum(abs(b - a) for a, b in pairwise(spine)) == pytest.approx(body.TRUNK)


@given(
    distance=st.floats(8, 66), towards=st.floats(0, 360), bends=st.sampled_from((1, -1)),
)  # fmt: skip
def test_a_reach_arrives_and_bends_the_way_it_was_asked(
    distance: float, towards: float, bends: int
) -> None:
    target = distance * unit(towards)
    upper, lower, short = reach(target, 40.0, 35.0, bends)
    arrived = 40 * unit(upper) + 35 * unit(lower)
    assert short == 0
    assert abs(arrived - target) < 1e-6
    assert math.sin(math.radians(lower - upper)) * bends >= -1e-9


def test_a_reach_too_far_says_by_how_much_it_falls_short() -> None:
    assert reach(100 + 0j, 40.0, 35.0, 1)[2] == pytest.approx(25)


def test_a_body_rests_on_the_floor_with_the_place_it_was_told() -> None:
    figure = solve(STANDING, Contacts((Contact(Place("sole")),), Place("foot")))
    assert lowest(figure, Place("sole")) == pytest.approx(0)
    assert point(figure, Place("foot")).real == pytest.approx(0)


def test_two_places_to_rest_on_tilt_the_trunk_until_both_do() -> None:
    limbs = Limbs(thigh=270, shin=180, foot=184, upper=270, fore=270, hand=0)
    pose = Pose(View.SIDE, Trunk(pelvis=20, neck=20, head=20), limbs, limbs)
    rest = (Contact(Place("shinline")), Contact(Place("hand")))
    figure = solve(pose, Contacts(rest, Place("knee")))
    assert lowest(figure, Place("knee")) == pytest.approx(0, abs=0.01)
    assert lowest(figure, Place("hand")) == pytest.approx(0, abs=0.01)


def test_what_is_given_by_its_bend_turns_with_the_trunk_that_is_tilted() -> None:
    limbs = Limbs(thigh=190, shin=190, foot=284, toes=76, upper=270, fore=270, hand=0)
    plank = Pose(View.SIDE, Trunk(pelvis=10, neck=10, head=10), limbs, limbs)
    plank = replace(plank, turning=(Turning(leg=2), Turning(leg=2)))
    rest = (Contact(Place("ball")), Contact(Place("hand")))
    figure = solve(plank, Contacts(rest, Place("ball")))
    assert figure.pose.near.thigh - figure.pose.trunk.pelvis == pytest.approx(180)
    assert figure.pose.near.upper == 270
    assert figure.missed < 0.01


def test_a_hand_that_is_held_stays_while_the_body_sinks() -> None:
    spot = 40 + 110j
    holds = {Place("hand", NEAR): Hold(spot)}
    contacts = Contacts((Contact(Place("sole")),), Place("foot"), holds=holds)
    squatting = Limbs(thigh=320, shin=255, foot=0)
    squat = Pose(View.SIDE, Trunk(pelvis=70), squatting, squatting)
    for share in (0.0, 0.3, 0.7, 1.0):
        figure = solve(blend(settled(STANDING), settled(squat), share), contacts)
        assert abs(figure.near.hand - spot) < 0.05
        assert figure.missed < 0.05


def test_a_hand_can_be_held_on_the_body() -> None:
    holds = {Place("hand", NEAR): Hold(22j, Place("knee", FAR))}
    limbs = Limbs(thigh=350, shin=270, foot=0)
    pose = Pose(View.SIDE, Trunk(), limbs, limbs)
    figure = solve(pose, Contacts(holds=holds))
    assert abs(figure.near.hand - figure.far.knee - 22j) < 0.05


@pytest.mark.parametrize(
    ("first", "second", "through"),
    [
        pytest.param(270.0, 80.0, 0.0, id="an arm goes up in front of the body"),
        pytest.param(270.0, 235.0, 252.0, id="and back behind it"),
    ],
)
def test_a_blend_takes_the_anatomical_way_round(
    first: float, second: float, through: float
) -> None:
    down, up = (
        settled(Pose(View.SIDE, Trunk(), Limbs(upper=angle, fore=angle), Limbs()))
        for angle in (first, second)
    )
    between = blend(down, up, 0.5).near.upper % 360
    assert min(abs(between - through), 360 - abs(between - through)) < 8


def test_in_the_front_view_the_two_arms_lift_outwards_each_on_its_side() -> None:
    down = Limbs(upper=270, fore=270)
    up = Limbs(upper=90, fore=90)
    first = settled(Pose(View.FRONT, Trunk(), down, down))
    second = settled(Pose(View.FRONT, Trunk(), up, up))
    between = blend(first, second, 0.5)
    on_the_left, on_the_right = skeleton(between).limbs
    assert on_the_left.elbow.real < on_the_left.shoulder.real - 20
    assert on_the_right.elbow.real > on_the_right.shoulder.real + 20


def test_the_turned_trunk_is_as_wide_as_it_is_seen() -> None:
    def shoulders(turn: float) -> float:
        trunk = Trunk(pelvis_turn=turn, chest_turn=turn, head_turn=turn)
        figure = skeleton(Pose(View.SIDE, trunk, Limbs(), Limbs()))
        return abs(figure.near.shoulder - figure.far.shoulder)

    assert shoulders(0) == pytest.approx(0, abs=1e-9)
    assert shoulders(90) == pytest.approx(2 * body.HALF_SHOULDERS)
    assert shoulders(30) == pytest.approx(body.HALF_SHOULDERS)


@given(
    thigh=st.floats(0, 360), shin=st.floats(0, 360), upper=st.floats(0, 360),
    pelvis=st.floats(-90, 270),
)  # fmt: skip
def test_settling_changes_how_a_direction_is_counted_not_where_it_points(
    thigh: float, shin: float, upper: float, pelvis: float
) -> None:
    limbs = Limbs(thigh=thigh, shin=shin, upper=upper)
    pose = Pose(View.SIDE, Trunk(pelvis=pelvis), limbs, limbs)
    before, after = skeleton(pose), skeleton(settled(pose))
    for one, other in zip(before.near, after.near, strict=True):
        assert abs(one - other) < 1e-6


def test_the_knee_of_a_straight_leg_is_bent_by_nothing() -> None:
    assert bend_of(STANDING, STANDING.near, NEAR, "shin") == pytest.approx(0)


def test_swapping_the_sides_twice_gives_the_pose_back() -> None:
    limbs = Limbs(thigh=300, upper=200)
    for view in View:
        pose = settled(Pose(view, Trunk(pelvis=80, chest_turn=20), limbs, Limbs()))
        twice = settled(pose.with_sides_swapped().with_sides_swapped())
        for one, other in zip(skeleton(pose).near, skeleton(twice).near, strict=True):
            assert abs(one - other) < 1e-6
