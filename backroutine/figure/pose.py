"""A pose: the directions of all segments at one moment, as plain numbers that can be blended.

Directions are those of the screen: 0 points right, 90 up, 180 left, 270 down. A depth is how far a
segment leaves the plane of the picture: 0 lies in it, 90 points straight at the viewer, -90 away.
The side called near is the one nearer to the viewer when the body is seen from its side.
"""

from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import NamedTuple

NEAR, FAR = 0, 1


class View(StrEnum):
    """From where the body is seen."""

    SIDE = "side"
    FRONT = "front"
    BACK = "back"

    @property
    def turn(self) -> float:
        """How far the body is turned towards the viewer, in degrees; 0 faces right."""
        if self is View.SIDE:
            return 0.0
        return 90.0 if self is View.FRONT else -90.0

    def sides(self) -> dict[str, int]:
        """Return the names of the two sides in this view."""
        match self:
            case View.SIDE:
                return {"near": NEAR, "far": FAR}
            case View.FRONT:
                return {"left": NEAR, "right": FAR}
            case View.BACK:
                return {"right": NEAR, "left": FAR}

    def outward(self, side: int) -> int:
        """Return 1 where lifting the limb turns it anticlockwise on the screen, else -1."""
        return -1 if self is not View.SIDE and self.sides()["left"] == side else 1


class Hand(Enum):
    """What the hand does."""

    FLAT = "flat"
    FIST = "fist"
    HIDDEN = "hidden"


class Limbs(NamedTuple):
    """The arm and the leg of one side."""

    upper: float = 270.0
    fore: float = 270.0
    hand: float = 270.0
    upper_depth: float = 0.0
    fore_depth: float = 0.0
    hand_depth: float = 0.0
    curl: float = 0.0
    shoulder_up: float = 0.0
    shoulder_forward: float = 0.0
    thigh: float = 270.0
    shin: float = 270.0
    foot: float = 0.0
    thigh_depth: float = 0.0
    shin_depth: float = 0.0
    foot_depth: float = 0.0
    toes: float = 0.0


class Trunk(NamedTuple):
    """Pelvis, spine, neck and head.

    `pelvis` is the direction from the hips towards the head; `lumbar` and `thoracic` are how far
    the two parts of the spine bend forward (in a view from the front: to the screen's right).
    `lean` tips the whole trunk towards the viewer. Turns are about the spine, on top of the view.
    `lift` raises the whole body off what it rests on, the flight of a run; `shift` moves it to the
    right of its anchor.
    """

    pelvis: float = 90.0
    lumbar: float = 0.0
    thoracic: float = 0.0
    neck: float = 90.0
    head: float = 90.0
    lean: float = 0.0
    pelvis_turn: float = 0.0
    chest_turn: float = 0.0
    head_turn: float = 0.0
    belly: float = 0.0
    ribs: float = 0.0
    lift: float = 0.0
    shift: float = 0.0

    @property
    def chest(self) -> float:
        """The direction of the upper end of the spine."""
        return self.pelvis - self.lumbar - self.thoracic


_TURNED = 15.0
_TURNED_AWAY_ORDER = ("far.arm", "far.leg", "head", "trunk", "near.arm", "near.leg")


class Turning(NamedTuple):
    """How many segments of a side turn with the trunk, because their bends were given.

    0 where the first segment has a direction of its own, 3 where all follow.
    """

    arm: int = 0
    leg: int = 0


@dataclass(frozen=True, slots=True)
class Pose:
    """The whole body at one moment.

    `order` names its parts from the back of the picture. Hands and feet that follow keep their
    angle to forearm and shin when a limb is bent to hold something; the others keep their own.
    `elbows` is the way they bend when seen from front or back, 1 anticlockwise, -1 clockwise, or 0
    where the pose itself shows it.
    """

    view: View
    trunk: Trunk
    near: Limbs
    far: Limbs
    hands: tuple[Hand, Hand] = (Hand.FLAT, Hand.FLAT)
    order: tuple[str, ...] = ()
    turning: tuple[Turning, Turning] = (Turning(), Turning())
    elbows: tuple[int, int] = (0, 0)
    hands_follow: tuple[bool, bool] = (False, False)
    feet_follow: tuple[bool, bool] = (False, False)

    @property
    def limbs(self) -> tuple[Limbs, Limbs]:
        return self.near, self.far

    def with_limbs(self, side: int, limbs: Limbs) -> "Pose":
        """Return the pose with the arm and leg of one side replaced."""
        return replace(self, near=limbs) if side == NEAR else replace(self, far=limbs)

    def with_sides_swapped(self) -> "Pose":
        """Return the pose with the two sides exchanged, seen from where it was.

        In a view from the front the picture is turned round its upright axis, so that a step to
        the left becomes one to the right. From the side the far limbs stay behind the trunk, in the
        usual order: what crosses it on the near side is hidden on the far one. With the chest
        turned away, so is what the near hand does beyond the near leg.
        """
        other = replace(
            self,
            hands=self.hands[::-1],
            turning=self.turning[::-1],
            elbows=(-self.elbows[1], -self.elbows[0]),
            hands_follow=self.hands_follow[::-1],
            feet_follow=self.feet_follow[::-1],
            order=tuple(_other_side(part) for part in self.order),
        )
        if self.view is View.SIDE:
            is_turned = self.trunk.chest_turn > _TURNED
            order = _TURNED_AWAY_ORDER if is_turned else ()
            return replace(
                other, trunk=_turned_away(self.trunk), near=self.far, far=self.near, order=order
            )
        return replace(
            other,
            trunk=_mirrored_trunk(self.trunk),
            near=_mirrored_limbs(self.far),
            far=_mirrored_limbs(self.near),
        )


def blend(first: Pose, second: Pose, share: float) -> Pose:
    """Return the pose between two, `share` 0 to 1 of the way from the first to the second.

    Their directions must be counted the same way round, as `rig.settled` leaves them.
    """
    discrete = first if share < 0.5 else second
    return Pose(
        first.view,
        Trunk._make(a + (b - a) * share for a, b in zip(first.trunk, second.trunk, strict=True)),
        Limbs._make(a + (b - a) * share for a, b in zip(first.near, second.near, strict=True)),
        Limbs._make(a + (b - a) * share for a, b in zip(first.far, second.far, strict=True)),
        discrete.hands,
        discrete.order,
        discrete.turning,
        discrete.elbows,
        discrete.hands_follow,
        discrete.feet_follow,
    )


def _other_side(part: str) -> str:
    side, dot, rest = part.partition(".")
    names = {"near": "far", "far": "near"}
    return f"{names.get(side, side)}{dot}{rest}"


def _turned_away(trunk: Trunk) -> Trunk:
    return trunk._replace(
        pelvis_turn=-trunk.pelvis_turn, chest_turn=-trunk.chest_turn, head_turn=-trunk.head_turn
    )


def _mirrored_trunk(trunk: Trunk) -> Trunk:
    return _turned_away(trunk)._replace(
        pelvis=180 - trunk.pelvis, lumbar=-trunk.lumbar, thoracic=-trunk.thoracic,
        neck=180 - trunk.neck, head=180 - trunk.head, shift=-trunk.shift,
    )  # fmt: skip


def _mirrored_limbs(limbs: Limbs) -> Limbs:
    return limbs._replace(
        upper=180 - limbs.upper, fore=180 - limbs.fore, hand=180 - limbs.hand,
        thigh=180 - limbs.thigh, shin=180 - limbs.shin, foot=180 - limbs.foot,
        curl=-limbs.curl,
    )  # fmt: skip
