"""A drawing set going: times, sides, breath, and what stays where it is."""

from itertools import pairwise

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.arrows import ways
from backroutine.figure.contact import Place, point
from backroutine.figure.movement import Movement, box
from backroutine.figure.pose import FAR, NEAR
from backroutine.figure.reading import PoseTables

SHARED = """
[pose.stand]
rest = "sole"
anchor = "foot"
leg = { thigh = 270, shin = 270, foot = 0 }
"""
MARCH = """
[march]
rest = "far.sole"
anchor = "far.foot"
move_s = 1
hold_s = [0.5, 0.25]
swap = true

[[march.key]]
base = "stand"

[[march.key]]
base = "march.1"
near = { thigh = 0, shin = 270 }
"""


def _movement(text: str, name: str) -> Movement:
    tables = PoseTables({"shared.toml": SHARED, "mobility.toml": text})
    return Movement(tables.drawing(ExerciseId(name)))


def test_the_cycle_lasts_as_long_as_its_moves_and_holds() -> None:
    assert _movement(MARCH, "march").cycle_s == pytest.approx(2 * (0.5 + 1 + 0.25 + 1) + 0)
    once = _movement(MARCH.replace("swap = true", "swap = false"), "march")
    assert once.cycle_s == pytest.approx(0.5 + 1 + 0.25 + 1)


def test_the_second_half_is_for_the_other_side() -> None:
    march = _movement(MARCH, "march")
    first, second = march.figure_at(1.6), march.figure_at(1.6 + march.cycle_s / 2)
    assert first.near.knee.imag > first.far.knee.imag + 30
    assert second.far.knee.imag > second.near.knee.imag + 30


def test_the_far_leg_stays_behind_the_trunk_when_the_sides_change() -> None:
    order = 'order = ["far.arm", "far.leg", "head", "near.fore", "trunk", "near.leg", "near.upper"]'
    march = _movement(MARCH + order + "\n", "march")
    assert march.figure_at(1.6).pose.order
    assert "far.leg" not in march.figure_at(1.6 + march.cycle_s / 2).pose.order


def test_each_side_stands_where_the_other_stood() -> None:
    march = _movement(MARCH, "march")
    for step in range(12):
        figure = march.figure_at(march.cycle_s * step / 12)
        standing = min(figure.near.foot, figure.far.foot, key=lambda foot: foot.imag)
        assert abs(standing) < 1e-6


def test_a_move_begins_and_ends_gently_or_runs_evenly() -> None:
    gentle = _movement(MARCH, "march")
    even = _movement(MARCH.replace("move_s", 'ease = "even"\nmove_s'), "march")
    raised = [m.figure_at(0.6).near.knee.imag for m in (gentle, even)]
    assert raised[0] < raised[1]


def test_a_held_position_breathes() -> None:
    held = _movement('[tall]\n[[tall.key]]\nbase = "stand"\n', "tall")
    out, full = held.figure_at(0), held.figure_at(held.cycle_s / 2)
    belly = Place("belly")
    assert point(full, belly).real > point(out, belly).real + 0.5
    assert abs(full.near.foot - out.near.foot) < 1e-6
    assert len(held.key_figures) == 1


def test_round_movements_do_not_turn_back() -> None:
    text = '[turn]\npath = "round"\nmove_s = [1, 2, 3]\nhold_s = 0\n' + "".join(
        f'[[turn.key]]\nbase = "stand"\narm = {{ upper = {angle} }}\n' for angle in (270, 330, 30)
    )
    assert _movement(text, "turn").cycle_s == pytest.approx(6)


def test_an_end_that_stays_is_where_the_first_key_pose_has_it() -> None:
    text = (
        '[sink]\nstay = ["near.hand"]\n'
        '[[sink.key]]\nbase = "stand"\nreach = { near.hand = [40, 100] }\n'
        '[[sink.key]]\nbase = "stand"\nleg = { thigh = 310, shin = 250, foot = 0 }\n'
    )
    sink = _movement(text, "sink")
    for step in range(9):
        figure = sink.figure_at(sink.cycle_s * step / 9)
        assert abs(figure.near.hand - (40 + 100j)) < 0.1


def test_an_end_held_in_one_pose_alone_goes_there_in_a_straight_line() -> None:
    text = (
        '[grasp]\nhold_s = 0\nmove_s = 1\n[[grasp.key]]\nbase = "stand"\n'
        '[[grasp.key]]\nbase = "stand"\narm = { upper = 320 }\nreach = { near.hand = [45, 120] }\n'
    )
    grasp = _movement(text, "grasp")
    start, end = (figure.near.hand for figure in grasp.key_figures)
    middle = grasp.figure_at(0.5).near.hand
    assert abs(end - (45 + 120j)) < 0.1
    assert abs(middle - (start + end) / 2) < 0.2


def test_a_table_that_directs_a_limb_anew_lets_go_of_what_it_held() -> None:
    text = (
        '[let-go]\n[[let-go.key]]\nbase = "stand"\nreach = { near.hand = [45, 120] }\n'
        '[[let-go.key]]\nbase = "let-go.1"\nnear = { upper = 270, fore = 270, hand = 270 }\n'
    )
    second = _movement(text, "let-go").key_figures[1]
    assert second.near.hand.imag < second.near.elbow.imag - 25


def test_a_flight_lifts_the_body_off_what_it_rests_on() -> None:
    text = '[hop]\n[[hop.key]]\nbase = "stand"\nlift = 8\nshift = 5\n'
    figure = _movement(text, "hop").key_figures[0]
    assert figure.far.foot == pytest.approx(5 + 8j)


def test_the_frame_holds_every_moment_and_every_prop() -> None:
    text = MARCH.replace("move_s", 'props = [{ kind = "chair", x = 90 }]\nmove_s')
    march = _movement(text, "march")
    for step in range(20):
        inside = box(march.figure_at(march.cycle_s * step / 20))
        assert march.frame.left <= inside.left + 1
        assert march.frame.right >= inside.right - 1
        assert march.frame.top >= inside.top - 1
    assert march.frame.right >= 90 + 22


def test_arrows_lead_along_what_moves_most_and_there_are_never_many() -> None:
    march = _movement(MARCH, "march")
    arrows = ways(march)
    assert 1 <= len(arrows) <= 2
    assert any(way[-1].imag > way[0].imag + 8 for way in arrows)
    assert ways(_movement('[tall]\n[[tall.key]]\nbase = "stand"\n', "tall")) == ()


def test_arrows_follow_the_points_that_the_drawing_names() -> None:
    named = MARCH.replace("move_s", 'arrows = ["near.knee"]\nmove_s')
    (way,) = ways(_movement(named, "march"))
    knee = _movement(MARCH, "march").key_figures[1].near.knee
    assert abs(way[-1] - knee) < 20


def test_a_small_move_has_a_short_straight_arrow_off_the_skin() -> None:
    breath = (
        '[breath]\n[[breath.key]]\nbase = "stand"\n[[breath.key]]\nbase = "breath.1"\nbelly = 3\n'
    )
    found = _movement(breath, "breath")
    (way,) = ways(found)
    belly = point(found.key_figures[1], Place("belly"))
    assert way[-1].real > way[0].real + 8
    assert 4 < way[0].real - belly.real < 14
    assert abs(way[-1].imag - way[0].imag) < 2


def test_what_goes_round_has_a_ring_for_an_arrow() -> None:
    text = '[turn]\npath = "round"\narrows = ["near.hand"]\nmove_s = 1\n' + "".join(
        f'[[turn.key]]\nbase = "stand"\nreach = {{ near.hand = [{x}, {y}] }}\n'
        for x, y in ((40, 110), (34, 116), (28, 110), (34, 104))
    )
    (way,) = ways(_movement(text, "turn"))
    middle = sum(way) / len(way)
    turned = sum(((after - middle) / (before - middle)).imag > 0 for before, after in pairwise(way))
    assert turned == len(way) - 1
    assert abs(middle - (34 + 110j)) < 4


def test_a_movement_leads_to_its_last_pose_or_round_to_its_best() -> None:
    keys = "".join(f'[[turn.key]]\nbase = "stand"\nnear = {{ upper = {u} }}\n' for u in (0, 9, 5))
    for path, best, end in (("back", 2, 2), ("round", 2, 1), ("round", 1, 2)):
        text = f'[turn]\npath = "{path}"\nbest = {best}\n{keys}'
        assert _movement(text, "turn").end == end


def test_a_chest_turned_away_hides_the_near_hand_behind_the_leg() -> None:
    text = '[twist]\nswap = true\n[[twist.key]]\nbase = "stand"\n[[twist.key]]\nbase = "twist.1"\n'
    for turn, is_hidden in ((40, True), (0, False)):
        found = _movement(f"{text}turn = [0, {turn}, 0]\n", "twist")
        order = found.figure_at(found.cycle_s * 0.75).pose.order
        assert (order[-1:] == ("near.leg",)) is is_hidden


def test_a_pose_that_only_changes_sides_has_arrows_too() -> None:
    lone = MARCH[: MARCH.index('[[march.key]]\nbase = "march.1"')].replace("[0.5, 0.25]", "0.5")
    lone += "near = { thigh = 0, shin = 270 }\n"
    assert ways(_movement(lone, "march"))


def test_in_the_front_view_a_standing_leg_too_long_points_its_knee_at_the_viewer() -> None:
    text = (
        '[bend]\nview = "front"\nrest = "sole"\n[[bend.key]]\nlift = -12\n'
        "reach = { left.foot = [-12, 0], right.foot = [12, 0] }\n"
    )
    figure = _movement(text, "bend").key_figures[0]
    for side in (NEAR, FAR):
        limb = figure.limbs[side]
        across = (limb.knee - limb.hip) * (limb.ankle - limb.hip).conjugate()
        assert abs(across.imag) < 1e-6
        assert figure.pose.limbs[side].thigh_depth > 20
