"""Named points of a figure, and how low it reaches: what contacts are written with.

A name may have its side before it: `near.hand`, `far.knee`. Without one, a contact takes the lower
of both sides, and a point the near one.
"""

from collections.abc import Iterable
from typing import NamedTuple

from backroutine.figure import body
from backroutine.figure.pose import FAR, NEAR
from backroutine.figure.skeleton import (
    CUTS,
    Cut,
    Figure,
    Limb,
    cut_at,
    edges,
    on_spine,
    shown,
    stands,
    unit,
)

BOTH = -1
# Points of the trunk's skin: the place along the spine, and True for the side of the face.
_SKIN = {
    "pubis": (-0.05, True), "belly": (0.22, True), "ribs": (0.62, True), "chest": (0.74, True),
    "tail": (-0.08, False), "sacrum": (0.04, False), "waist": (0.30, False),
    "back": (0.70, False), "upperback": (0.84, False),
}  # fmt: skip
_SKIN_CUTS = {name: (cut_at(at), ahead) for name, (at, ahead) in _SKIN.items()}
_BUTTOCK = tuple(cut_at(at) for at in (-0.15, -0.12, -0.06, 0.0, 0.06, 0.12))
_TRUNK = tuple(cut for cut in CUTS if -0.14 <= cut.at <= 0.92)
_SEAT = cut_at(0.0)
# Points of the head, as steps in its own frame: towards the face, towards the crown.
_HEAD = {
    "crown": 11.6j, "face": complex(9.5, -1), "forehead": complex(7.6, 6), "chin": complex(7, -8.5),
    "occiput": complex(-9.2, 1), "head": 0j, "ear": complex(-1, -1),
}  # fmt: skip
LIMB_POINTS = frozenset(Limb._fields)
TRUNK_POINTS = frozenset(_SKIN) | frozenset(_HEAD) | {"pelvis", "neck", "root"}
LINES = frozenset({"sole", "shinline", "forearm", "buttock", "trunkback", "trunkfront", "trunk",
                   "skull", "any"})  # fmt: skip


class Place(NamedTuple):
    """A named point: its side is `NEAR`, `FAR`, or `BOTH` where none was said."""

    name: str
    side: int = BOTH

    def swapped(self) -> "Place":
        """Return the same point of the other side."""
        return Place(self.name, self.side if self.side == BOTH else 1 - self.side)


class Contact(NamedTuple):
    """A place that rests on something at a height, the floor unless said otherwise."""

    place: Place
    height: float = 0.0


def point(figure: Figure, place: Place) -> complex:
    """Return where a named point is; raise `KeyError` for a name that is none."""
    name, side = place
    if name in LIMB_POINTS:
        return complex(getattr(figure.limbs[max(side, NEAR)], name))
    if name in _SKIN_CUTS:
        cut, ahead = _SKIN_CUTS[name]
        return edges(figure, cut)[0 if ahead else 1]
    if name in _HEAD:
        return on_head(figure, _HEAD[name])
    if name == "neck":
        return figure.spine[-1]
    if name in ("pelvis", "root"):
        return figure.root
    raise KeyError(name)


def on_head(figure: Figure, step: complex) -> complex:
    """Return a point of the head from a step in its own frame, as seen with the head turned."""
    pose = figure.pose
    facing = unit(pose.view.turn + pose.trunk.head_turn).real
    along = unit(pose.trunk.head - 90)
    return figure.head + along * complex(step.real * facing, step.imag)


def lowest(figure: Figure, place: Place) -> float:
    """Return the height of the lowest skin of a place, radius and all."""
    name, side = place
    if name in LINES:
        return min(_line(figure, name, side))
    if name in LIMB_POINTS:
        ends: list[complex] = [getattr(limb, name) for limb in _limbs(figure, side)]
        return min(end.imag for end in ends) - body.RADIUS[name]
    return point(figure, place).imag


def leftmost(figure: Figure) -> float:
    """Return how far left the back of the trunk and head reach, for a wall behind."""
    return min(min(p.real for cut in _TRUNK for p in edges(figure, cut)), figure.head.real - 9.6)


def _limbs(figure: Figure, side: int) -> tuple[Limb, ...]:
    return figure.limbs if side == BOTH else (figure.limbs[side],)


def _line(figure: Figure, name: str, side: int) -> Iterable[float]:
    match name:
        case "sole":
            return (low for limb in _sides(side) for low in _sole(figure, limb))
        case "shinline":
            return (low for limb in _limbs(figure, side) for low in _shin(limb))
        case "forearm":
            return (low for limb in _limbs(figure, side) for low in _forearm(limb))
        case "buttock":
            return _buttock(figure)
        case "trunkback":
            return (edges(figure, cut)[1].imag for cut in _TRUNK)
        case "trunkfront":
            return (edges(figure, cut)[0].imag for cut in _TRUNK)
        case "trunk":
            return (p.imag for cut in _TRUNK for p in edges(figure, cut))
        case "skull":
            return (figure.head.imag - body.SKULL,)
        case _:
            return _all(figure)


def _sides(side: int) -> tuple[int, ...]:
    return (NEAR, FAR) if side == BOTH else (side,)


def _sole(figure: Figure, side: int) -> Iterable[float]:
    limb = figure.limbs[side]
    if figure.pose.limbs[side].foot_depth:
        return (limb.foot.imag if stands(figure.pose.limbs[side]) else limb.ankle.imag - 4.6,)
    return (limb.heel.imag, limb.ball.imag - body.RADIUS["ball"])


def _shin(limb: Limb) -> Iterable[float]:
    return (limb.knee.imag - body.RADIUS["knee"], limb.ankle.imag - body.RADIUS["ankle"])


def _forearm(limb: Limb) -> Iterable[float]:
    return (limb.elbow.imag - body.RADIUS["elbow"], limb.wrist.imag - body.RADIUS["wrist"])


def _buttock(figure: Figure) -> Iterable[float]:
    if abs(figure.pose.view.turn) == 90 and not 150 < figure.pose.trunk.pelvis % 360 < 390:
        middle, _ = on_spine(figure, _SEAT)
        return (middle.imag - 11.4 * shown(figure.pose.trunk.lean),)
    return (edges(figure, cut)[1].imag for cut in _BUTTOCK)


def fingertips(figure: Figure, side: int) -> complex:
    """Return where the hand ends."""
    limbs = figure.pose.limbs[side]
    return figure.limbs[side].wrist + 15.2 * shown(limbs.hand_depth) * unit(limbs.hand)


def _all(figure: Figure) -> Iterable[float]:
    yield figure.head.imag - body.SKULL
    for cut in _TRUNK:
        ahead, behind = edges(figure, cut)
        yield ahead.imag
        yield behind.imag
    for side in (NEAR, FAR):
        limb = figure.limbs[side]
        yield from _shin(limb)
        yield from _forearm(limb)
        yield from _sole(figure, side)
        if not figure.pose.limbs[side].foot_depth:
            yield limb.toe.imag - body.RADIUS["toe"]
        yield limb.hand.imag - body.RADIUS["hand"]
        yield fingertips(figure, side).imag - 1.7


def trunk_cuts() -> tuple[Cut, ...]:
    """Return the sections of the trunk that can touch something."""
    return _TRUNK
