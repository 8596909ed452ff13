"""Where every joint and the skin of the trunk lie, once the directions of a pose are known.

Positions are complex numbers in centimetres: real to the right, imaginary upwards, the floor at 0.
The spine is a curve of constant length, so a rounded back is not a longer one.
"""

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from backroutine.figure import body
from backroutine.figure.pose import NEAR, Limbs, Pose

_SAMPLES = 24
_LIFT, _DROP = 3.4, 2.2


def unit(degrees: float) -> complex:
    """Return the step of length 1 in a direction."""
    return cmath.rect(1.0, degrees * (math.pi / 180))


def direction(step: complex) -> float:
    """Return the direction of a step in degrees, from -180 to 180."""
    return math.degrees(cmath.phase(step))


def shown(depth: float) -> float:
    """Return how much of a segment's length is seen, 1 in the plane of the picture."""
    return math.cos(depth * (math.pi / 180)) if depth else 1.0


class Limb(NamedTuple):
    """The joints of one side."""

    shoulder: complex
    elbow: complex
    wrist: complex
    hand: complex
    hip: complex
    knee: complex
    ankle: complex
    heel: complex
    ball: complex
    toe: complex
    foot: complex


@dataclass(frozen=True, slots=True)
class Figure:
    """A body in its place. `missed` is how far a contact or a reach fell short, in centimetres."""

    pose: Pose
    root: complex
    spine: tuple[complex, ...]
    neck: complex
    head: complex
    near: Limb
    far: Limb
    missed: float = 0.0

    @property
    def limbs(self) -> tuple[Limb, Limb]:
        return self.near, self.far


class Cut(NamedTuple):
    """A section of the trunk with all that depends on its place along the spine alone."""

    at: float
    sample: int
    fraction: float
    back: float
    front: float
    half_width: float
    lumbar: float
    thoracic: float
    turn: float
    belly: float
    ribs: float


def _smooth(x: float) -> float:
    x = min(max(x, 0.0), 1.0)
    return x * x * (3 - 2 * x)


def _bump(x: float) -> float:
    return _smooth(1 - abs(x))


def _through(at: float, index: int) -> float:
    """Return one measure of the outline at a place, by cubics through the sections."""
    sections = body.OUTLINE
    i = next((j for j in range(len(sections) - 1) if at <= sections[j + 1].at), -1)
    if i < 0 or at <= sections[0].at:
        return float(sections[0 if i >= 0 else -1][index])
    x0, x1 = sections[i].at, sections[i + 1].at
    y0, y1 = sections[i][index], sections[i + 1][index]
    before, after = sections[max(i - 1, 0)], sections[min(i + 2, len(sections) - 1)]
    h, t = x1 - x0, (at - x0) / (x1 - x0)
    m0 = (y1 - before[index]) / (x1 - before.at)
    m1 = (after[index] - y0) / (after.at - x0)
    t2, t3 = t * t, t * t * t
    return (
        (2 * t3 - 3 * t2 + 1) * y0
        + (t3 - 2 * t2 + t) * h * m0
        + (3 * t2 - 2 * t3) * y1
        + (t3 - t2) * h * m1
    )


def cut_at(at: float) -> Cut:
    """Return the section of the trunk at a place along the spine (0 hips, 1 root of the neck)."""
    sample = min(max(int(at * _SAMPLES), 0), _SAMPLES - 1)
    return Cut(
        at, sample, at * _SAMPLES - sample,
        _through(at, 1), _through(at, 2), _through(at, 3),
        _smooth((at - 0.14) / 0.42), _smooth((at - 0.48) / 0.48),
        _smooth((at - 0.12) / 0.70),
        _bump((at - 0.26) / 0.30), _bump((at - 0.66) / 0.30),
    )  # fmt: skip


def _places() -> list[float]:
    rough = [section.at for section in body.OUTLINE]
    halves = [(a + b) / 2 for a, b in pairwise(rough)]
    return sorted(rough + halves)


CUTS = tuple(cut_at(section.at) for section in body.OUTLINE)
_SHARES = tuple(
    (_smooth(((i - 0.5) / _SAMPLES - 0.14) / 0.42), _smooth(((i - 0.5) / _SAMPLES - 0.48) / 0.48))
    for i in range(1, _SAMPLES + 1)
)
_SHOULDER = cut_at(body.SHOULDER_AT)


@lru_cache(maxsize=8)
def _spine(pelvis: float, lumbar: float, thoracic: float, lean: float) -> tuple[complex, ...]:
    """Return the spine from the hips at 0; a body is asked for loose and once more in its place."""
    step = body.TRUNK / _SAMPLES * shown(lean)
    point = 0j
    points = [point]
    for in_lumbar, in_thoracic in _SHARES:
        point += step * unit(pelvis - lumbar * in_lumbar - thoracic * in_thoracic)
        points.append(point)
    return tuple(points)


def on_spine(figure: Figure, cut: Cut) -> tuple[complex, float]:
    """Return the point of the spine at a section, and the spine's direction there."""
    trunk = figure.pose.trunk
    towards = trunk.pelvis - trunk.lumbar * cut.lumbar - trunk.thoracic * cut.thoracic
    before, after = figure.spine[cut.sample], figure.spine[cut.sample + 1]
    return before + cut.fraction * (after - before), towards


def turn_at(pose: Pose, cut: Cut) -> float:
    """Return how far the trunk is turned towards the viewer at a section; 90 faces the viewer."""
    trunk = pose.trunk
    pelvis = trunk.pelvis_turn
    return pose.view.turn + pelvis + (trunk.chest_turn - pelvis) * cut.turn


def edges(figure: Figure, cut: Cut) -> tuple[complex, complex]:
    """Return the skin on both sides of the spine at a section: the face's side first.

    In a view from the front the first is the one to the screen's right of an upright body.
    """
    point, towards = on_spine(figure, cut)
    trunk = figure.pose.trunk
    turn = math.radians(turn_at(figure.pose, cut))
    forward, sideways = math.cos(turn), math.sin(turn) * cut.half_width
    front = cut.front + trunk.belly * cut.belly + trunk.ribs * cut.ribs
    ahead, behind = (front, cut.back) if forward >= 0 else (cut.back, front)
    out = unit(towards - 90)
    return (
        point + out * math.hypot(forward * ahead, sideways),
        point - out * math.hypot(forward * behind, sideways),
    )


def skeleton(pose: Pose, root: complex = 0j) -> Figure:
    """Return the body of a pose with the middle of its hips at `root`."""
    trunk = pose.trunk
    loose = _spine(trunk.pelvis, trunk.lumbar, trunk.thoracic, trunk.lean)
    spine = tuple([root + point for point in loose])
    lean = shown(trunk.lean)
    neck = spine[-1] + body.NECK * lean * unit(trunk.neck)
    facing = math.cos(math.radians(pose.view.turn + trunk.head_turn))
    head = neck + 7.6 * lean * unit(trunk.head) + 2.2 * facing * unit(trunk.head - 90)
    sides = []
    for side in (0, 1):
        across = 1 if side == NEAR else -1
        limbs = pose.limbs[side]
        hip = root + across * _sideways(pose, trunk.pelvis_turn, trunk.pelvis, body.HALF_HIPS)
        shoulder = shoulder_of(pose, limbs, spine, side)
        sides.append(_limb(limbs, shoulder, hip))
    return Figure(pose, root, spine, neck, head, sides[0], sides[1])


def with_limbs(figure: Figure, side: int, limbs: Limbs) -> Figure:
    """Return a body with the arm and leg of one side moved, and all else where it is."""
    pose = figure.pose.with_limbs(side, limbs)
    shoulder = shoulder_of(pose, limbs, figure.spine, side)
    moved = _limb(limbs, shoulder, figure.limbs[side].hip)
    near, far = (moved, figure.far) if side == NEAR else (figure.near, moved)
    return Figure(pose, figure.root, figure.spine, figure.neck, figure.head, near, far)


def _sideways(pose: Pose, turn: float, towards: float, half: float) -> complex:
    """Return where the near one of a pair of joints lies on the screen, from their middle."""
    return -math.sin(math.radians(pose.view.turn + turn)) * half * unit(towards - 90)


def shoulder_of(pose: Pose, limbs: Limbs, spine: Sequence[complex], side: int) -> complex:
    """Return where the shoulder of an arm is; it rises as that goes up beyond the horizontal."""
    trunk, chest = pose.trunk, pose.trunk.chest
    sample = _SHOULDER.sample
    point = spine[sample] + _SHOULDER.fraction * (spine[sample + 1] - spine[sample])
    facing = math.cos(math.radians(pose.view.turn + trunk.chest_turn))
    across = _sideways(pose, trunk.chest_turn, chest, body.HALF_SHOULDERS)
    raised = abs((limbs.upper - chest) % 360 - 180)
    # Seen from the front the joint lies lower under the slope from the neck than from the side.
    up = (
        limbs.shoulder_up
        - _DROP * (1 - abs(facing))
        + _LIFT * shown(limbs.upper_depth) * _smooth((raised - 75) / 100)
    )
    forward = (body.SHOULDER_FORWARD + limbs.shoulder_forward) * facing
    step = forward * unit(chest - 90) + up * unit(chest)
    return point + step + (across if side == NEAR else -across)


def _limb(limbs: Limbs, shoulder: complex, hip: complex) -> Limb:
    elbow = shoulder + body.UPPER_ARM * shown(limbs.upper_depth) * unit(limbs.upper)
    wrist = elbow + body.FOREARM * shown(limbs.fore_depth) * unit(limbs.fore)
    hand = wrist + body.PALM * shown(limbs.hand_depth) * unit(limbs.hand)
    knee = hip + body.THIGH * shown(limbs.thigh_depth) * unit(limbs.thigh)
    ankle = knee + body.SHIN * shown(limbs.shin_depth) * unit(limbs.shin)
    if limbs.foot_depth:
        # The foot points out of the picture: only its height is seen, whatever its direction.
        length = (body.BALL.real + body.TOES) * shown(limbs.foot_depth)
        toe = ankle + length * unit(limbs.foot)
        foot = ankle - 1j * body.ANKLE_HEIGHT if stands(limbs) else ankle
        return Limb(shoulder, elbow, wrist, hand, hip, knee, ankle, foot, toe, toe, foot)
    along = unit(limbs.foot)
    ball = ankle + along * body.BALL
    return Limb(
        shoulder, elbow, wrist, hand, hip, knee, ankle,
        ankle + along * body.HEEL, ball, ball + body.TOES * along * unit(limbs.toes),
        ankle + along * complex(0, -body.ANKLE_HEIGHT),
    )  # fmt: skip


def stands(limbs: Limbs) -> bool:
    """Return whether a foot seen from its end has its sole below the ankle, or lies on its edge."""
    return unit(limbs.foot).imag < -0.5
