"""Putting a posed body into its place: what it rests on, what it holds, and how its joints bend.

What a figure touches belongs to the movement, not to the pose: contacts that change between two
poses would make the body jump. So a pose gives directions, and here they meet the floor.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from backroutine.figure import body
from backroutine.figure.contact import BOTH, Contact, Place, leftmost, lowest, point
from backroutine.figure.pose import Limbs, Pose, Turning, View
from backroutine.figure.skeleton import (
    Figure,
    direction,
    shoulder_of,
    shown,
    skeleton,
    stands,
    unit,
    with_limbs,
)

_ANYWHERE = (Contact(Place("any")),)
_HIPS = Place("root")
_ARM, _LEG = ("upper", "fore", "hand"), ("thigh", "shin", "foot")
_PITCH_ROUNDS = 12
_SHOULDER_ROUNDS = 3
_LEG_ENDS = frozenset({"foot", "ball", "heel", "ankle", "knee"})
HELD_ENDS = frozenset({"hand", "wrist", "elbow", *_LEG_ENDS})


class Hold(NamedTuple):
    """Where the end of a limb is kept: a spot in the room, or a step from a point of the body."""

    spot: complex
    on: Place | None = None
    then: "Hold | None" = None
    share: float = 0.0

    def target(self, figure: Figure) -> complex:
        """Return the spot as the body now is, `share` of the way to the hold that follows."""
        spot = self.spot if self.on is None else point(figure, self.on) + self.spot
        if self.then is None:
            return spot
        return spot + (self.then.target(figure) - spot) * self.share

    def swapped(self, view: View) -> "Hold":
        """Return the same hold for the other side."""
        spot = self.spot if view is View.SIDE else -self.spot.conjugate()
        return Hold(spot, self.on.swapped() if self.on else None)


def limb_of(place: Place) -> tuple[int, bool]:
    """Return the limb that an end belongs to: its side, and whether it is a leg."""
    return place.side, place.name in _LEG_ENDS


def one_a_limb(*held: Mapping[Place, Hold]) -> dict[Place, Hold]:
    """Return all holds, but for each limb only the last that is given: a limb has one end."""
    last: dict[tuple[int, bool], tuple[Place, Hold]] = {}
    for holds in held:
        for place, hold in holds.items():
            last[limb_of(place)] = (place, hold)
    return dict(last.values())


@dataclass(frozen=True, slots=True)
class Contacts:
    """What a figure touches during a whole movement.

    It rests on one place, which sets its height, or on two, which also set the tilt of the trunk.
    The anchor stays at `at` (centimetres to the right of the room's middle); `back_at` instead puts
    the back against a wall. `holds` keep ends of limbs where they are by bending elbow or knee.
    """

    rest: tuple[Contact, ...] = _ANYWHERE
    anchor: Place = _HIPS
    at: float = 0.0
    back_at: float | None = None
    holds: Mapping[Place, Hold] = field(default_factory=dict)

    def swapped(self, view: View) -> "Contacts":
        """Return the contacts with the two sides exchanged, as `Pose.with_sides_swapped` does."""
        return replace(
            self,
            rest=tuple(Contact(c.place.swapped(), c.height) for c in self.rest),
            anchor=self.anchor.swapped(),
            at=self.at if view is View.SIDE else -self.at,
            holds={place.swapped(): hold.swapped(view) for place, hold in self.holds.items()},
        )


def solve(pose: Pose, contacts: Contacts) -> Figure:
    """Return the body of a pose in its place, resting, anchored and holding as the contacts say."""
    missed = 0.0
    if len(contacts.rest) == 2:
        pose, missed = _tilted(pose, contacts)
    figure = _placed(pose, contacts)
    if contacts.holds:
        figure, short = _reached(figure, contacts.holds)
        missed = max(missed, short)
    return replace(figure, missed=missed) if missed else figure


def _placed(pose: Pose, contacts: Contacts) -> Figure:
    """Return the body on its first contact and over its anchor, before it reaches for anything."""
    loose = skeleton(pose)
    first = contacts.rest[0]
    up = first.height - lowest(loose, first.place) + pose.trunk.lift
    if contacts.back_at is not None:
        along = contacts.back_at - leftmost(loose)
    else:
        along = contacts.at - point(loose, contacts.anchor).real
    return skeleton(pose, complex(along + pose.trunk.shift, up))


def _tilted(pose: Pose, contacts: Contacts) -> tuple[Pose, float]:
    """Return the pose with its trunk tilted until the second contact rests too, and what is left.

    Neck, head and all segments whose bends were given turn with it; directions stay as they are.
    """
    first, second = contacts.rest

    def gap(tilt: float) -> float:
        loose = skeleton(_with_tilt(pose, tilt))
        up = first.height - lowest(loose, first.place)
        return lowest(loose, second.place) + up - second.height

    before, now = 0.0, 2.0
    gap_before, gap_now = gap(before), gap(now)
    for _ in range(_PITCH_ROUNDS):
        if abs(gap_now) < 1e-3 or gap_now == gap_before:
            break
        step = gap_now * (now - before) / (gap_now - gap_before)
        before, gap_before = now, gap_now
        now -= max(-15.0, min(15.0, step))
        gap_now = gap(now)
    return _with_tilt(pose, now), abs(gap_now)


def _with_tilt(pose: Pose, tilt: float) -> Pose:
    trunk = pose.trunk
    tilted = trunk._replace(
        pelvis=trunk.pelvis + tilt, neck=trunk.neck + tilt, head=trunk.head + tilt
    )
    near, far = (
        _turned(limbs, turning, tilt)
        for limbs, turning in zip(pose.limbs, pose.turning, strict=True)
    )
    return replace(pose, trunk=tilted, near=near, far=far)


def _turned(limbs: Limbs, turning: Turning, tilt: float) -> Limbs:
    segments = (*_ARM[: turning.arm], *_LEG[: turning.leg])
    if not segments:
        return limbs
    return limbs._replace(**{name: getattr(limbs, name) + tilt for name in segments})


def _reached(figure: Figure, holds: Mapping[Place, Hold]) -> tuple[Figure, float]:
    """Return the figure with legs, then arms, bent so that their ends are where they are held."""
    missed = 0.0
    ordered = sorted(holds.items(), key=lambda entry: entry[0].name not in _LEG_ENDS)
    for place, hold in ordered:
        for side in (0, 1) if place.side == BOTH else (place.side,):
            target = hold.target(figure)
            limbs = _held(figure, place.name, side, target)
            figure = with_limbs(figure, side, limbs)
            missed = max(missed, abs(point(figure, Place(place.name, side)) - target))
    return figure, missed


def _held(figure: Figure, name: str, side: int, target: complex) -> Limbs:
    limbs, limb = figure.pose.limbs[side], figure.limbs[side]
    if name == "elbow":
        upper, depth = _point_at(target - limb.shoulder, body.UPPER_ARM, limbs.upper_depth)
        return limbs._replace(upper=_near(upper, limbs.upper), upper_depth=depth)
    if name == "knee":
        thigh, depth = _point_at(target - limb.hip, body.THIGH, limbs.thigh_depth)
        return limbs._replace(thigh=_near(thigh, limbs.thigh), thigh_depth=depth)
    if name in _LEG_ENDS:
        return _leg_to(figure, name, side, target)
    return _arm_to(figure, name, side, target)


def _point_at(step: complex, length: float, depth: float) -> tuple[float, float]:
    """Return direction and depth of one segment that leads to a point.

    Nearer than its length, it leaves the plane of the picture, to the side it already points to.
    """
    out = math.degrees(math.acos(min(abs(step) / length, 1.0)))
    return direction(step), math.copysign(out, depth)


def _arm_to(figure: Figure, name: str, side: int, target: complex) -> Limbs:
    pose, limbs = figure.pose, figure.pose.limbs[side]
    bends = 1 if pose.view is View.SIDE else pose.elbows[side] or elbow_way(pose, side)
    upper_arm = body.UPPER_ARM * shown(limbs.upper_depth)
    forearm = complex(body.FOREARM * shown(limbs.fore_depth))
    palm = body.PALM * shown(limbs.hand_depth) if name == "hand" else 0.0
    bend = limbs.hand - limbs.fore
    if pose.hands_follow[side]:
        # Forearm and hand move as one piece.
        forearm += palm * unit(bend)
    else:
        target -= palm * unit(limbs.hand)
    for _ in range(_SHOULDER_ROUNDS):
        shoulder = shoulder_of(pose, limbs, figure.spine, side)
        upper, fore = _two(target - shoulder, upper_arm, forearm, bends)
        upper, fore = _near(upper, limbs.upper), _near(fore, limbs.fore)
        hand = fore + bend if pose.hands_follow[side] else limbs.hand
        limbs = limbs._replace(upper=upper, fore=fore, hand=hand)
    return limbs


def _leg_to(figure: Figure, name: str, side: int, target: complex) -> Limbs:
    pose, limbs = figure.pose, figure.pose.limbs[side]
    step = target - figure.limbs[side].hip
    if name == "foot" and pose.view is not View.SIDE:
        return _standing_leg(limbs, step + 1j * body.ANKLE_HEIGHT)
    bends = -1 if pose.view is View.SIDE else -_sign(limbs.thigh - limbs.shin, pose.view, side)
    below = _below_ankle(limbs, name)
    shin = complex(body.SHIN * shown(limbs.shin_depth))
    bend = limbs.foot - limbs.shin
    if pose.feet_follow[side] and not limbs.foot_depth:
        shin += below * unit(bend)
    else:
        step -= below * (1 if limbs.foot_depth else unit(limbs.foot))
    thigh, towards = _two(step, body.THIGH * shown(limbs.thigh_depth), shin, bends)
    thigh, towards = _near(thigh, limbs.thigh), _near(towards, limbs.shin)
    foot = towards + bend if pose.feet_follow[side] else limbs.foot
    return limbs._replace(thigh=thigh, shin=towards, foot=foot)


def _two(step: complex, first: float, second: complex, bends: int) -> tuple[float, float]:
    """Return the directions of two segments, the second a piece that may have a bend in it."""
    towards, tip, _ = reach(step, first, abs(second), bends)
    return towards, tip - direction(second)


def _standing_leg(limbs: Limbs, step: complex) -> Limbs:
    """Return the leg that stands with its ankle a step from the hip, seen from front or back.

    It is straight in the picture; what it is too long by, the knee points at the viewer.
    """
    along, out = _point_at(step, body.THIGH + body.SHIN, 1.0)
    along = _near(along, limbs.thigh)
    shin = _near(along, limbs.shin)
    return limbs._replace(thigh=along, shin=shin, thigh_depth=out, shin_depth=-out)


def _below_ankle(limbs: Limbs, name: str) -> complex:
    """Return an end of the foot as a step from the ankle, in the foot's own frame."""
    if name == "ankle":
        return 0j
    if limbs.foot_depth:
        return complex(0, -body.ANKLE_HEIGHT) if stands(limbs) else 0j
    steps = {"foot": complex(0, -body.ANKLE_HEIGHT), "heel": body.HEEL, "ball": body.BALL}
    return steps[name]


def elbow_way(pose: Pose, side: int) -> int:
    """Return the way an elbow is bent in a pose: 1 anticlockwise on the screen, -1 clockwise."""
    limbs = pose.limbs[side]
    return _sign(limbs.fore - limbs.upper, pose.view, side)


def _sign(bend: float, view: View, side: int) -> int:
    bend = (bend + 180) % 360 - 180
    if abs(bend) < 1:
        return view.outward(side)
    return 1 if bend > 0 else -1


def _near(angle: float, other: float) -> float:
    """Return the same direction, counted so that it lies within half a turn of another."""
    return angle - 360 * round((angle - other) / 360)


def reach(step: complex, first: float, second: float, bends: int) -> tuple[float, float, float]:
    """Return the directions of two segments that lead to a point, and by how much they fall short.

    Args:
        step: from the root of the first segment to the point.
        first: the length of the first segment.
        second: the length of the second segment.
        bends: 1 where the second turns anticlockwise (elbows), -1 clockwise (knees).
    """
    distance = abs(step)
    longest, shortest = first + second - 1e-6, abs(first - second) + 1e-6
    short = max(0.0, distance - longest, shortest - distance)
    distance = min(max(distance, shortest), longest)
    at_root = _angle(first, distance, second)
    between = _angle(first, second, distance)
    upper = direction(step) - bends * at_root
    return upper, upper + bends * (180 - between), short


def _angle(first: float, second: float, opposite: float) -> float:
    cosine = (first * first + second * second - opposite * opposite) / (2 * first * second)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def settled(pose: Pose) -> Pose:
    """Return the pose with every direction counted the anatomical way round.

    A blend of two settled poses turns each joint through its natural range, not the other way.
    """
    sides = []
    for side in (0, 1):
        limbs = pose.limbs[side]
        for segment in joints(pose.view):
            limbs = limbs._replace(**{segment: _directed(pose, limbs, side, segment)[0]})
        sides.append(limbs)
    chest = pose.trunk.chest
    neck = _near(pose.trunk.neck, chest)
    trunk = pose.trunk._replace(neck=neck, head=_near(pose.trunk.head, neck))
    return replace(pose, trunk=trunk, near=sides[0], far=sides[1])


def joints(view: View) -> Mapping[str, body.Joint]:
    """Return the joints of a view, those nearer to the trunk first."""
    return body.SIDE_JOINTS if view is View.SIDE else body.FRONT_JOINTS


def bend_of(pose: Pose, limbs: Limbs, side: int, segment: str) -> float:
    """Return how far a joint is bent, in degrees, flexion positive."""
    return _directed(pose, limbs, side, segment)[1]


def direction_for(pose: Pose, limbs: Limbs, side: int, segment: str, bend: float) -> float:
    """Return the direction of a segment whose joint is bent so far."""
    joint = joints(pose.view)[segment]
    turn = pose.view.outward(side) * joint.sign
    return _before(pose, limbs, joint) + joint.offset + turn * bend


def _directed(pose: Pose, limbs: Limbs, side: int, segment: str) -> tuple[float, float]:
    joint = joints(pose.view)[segment]
    turn = pose.view.outward(side) * joint.sign
    base = _before(pose, limbs, joint) + joint.offset
    bend = turn * (getattr(limbs, segment) - base)
    bend -= 360 * round((bend - (joint.least + joint.most) / 2) / 360)
    return base + turn * bend, bend


def _before(pose: Pose, limbs: Limbs, joint: body.Joint) -> float:
    if joint.before == "pelvis":
        return pose.trunk.pelvis
    if joint.before == "chest":
        return pose.trunk.chest
    return float(getattr(limbs, joint.before))


def angle_between(limb: Limbs, first: str, second: str) -> float:
    """Return the angle in space between two segments of a limb, 0 where one continues the other."""
    one, two = _in_space(limb, first), _in_space(limb, second)
    cosine = sum(a * b for a, b in zip(one, two, strict=True))
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def _in_space(limb: Limbs, segment: str) -> tuple[float, float, float]:
    depth = getattr(limb, f"{segment}_depth")
    along = unit(getattr(limb, segment)) * shown(depth)
    return along.real, along.imag, math.sin(math.radians(depth))
