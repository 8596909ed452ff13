"""How far joints may bend: the check that keeps a drawn body possible."""

from collections.abc import Iterator, Sequence

from backroutine.figure import body
from backroutine.figure.contact import BOTH, Place
from backroutine.figure.pose import Pose, View
from backroutine.figure.reports import PoseError
from backroutine.figure.rig import angle_between, bend_of, joints

TOLERANCE = 1.0
_ARM_ENDS = ("hand", "wrist", "elbow")
_ARM = ("upper", "fore", "hand")
_LEG = ("thigh", "shin", "foot")


def check(place: str, pose: Pose, held: Sequence[Place]) -> None:
    """Raise `PoseError` where a joint bends further than a body can.

    Limbs whose end is held somewhere are left out: where they bend to is known once it is solved.
    """
    for key, text in faults(pose, held):
        raise PoseError(f"{place}, `{key}`: {text}")


def faults(
    pose: Pose, held: Sequence[Place] = (), *, tolerance: float = TOLERANCE
) -> Iterator[tuple[str, str]]:
    """Yield each joint that bends too far, with how far it bends and may bend."""
    yield from _trunk_faults(pose, tolerance)
    names = {side: name for name, side in pose.view.sides().items()}
    for side in (0, 1):
        ends = {place.name for place in held if place.side in (side, BOTH)}
        arm_is_held = any(end in _ARM_ENDS for end in ends)
        leg_is_held = any(end not in _ARM_ENDS for end in ends)
        segments = (() if leg_is_held else _LEG) + (() if arm_is_held else _ARM)
        for segment in segments:
            text = _limb_fault(pose, side, segment, tolerance)
            if text:
                yield f"{names[side]}.{segment}", text


def _trunk_faults(pose: Pose, tolerance: float) -> Iterator[tuple[str, str]]:
    trunk = pose.trunk
    if pose.view is not View.SIDE:
        return
    neck = _wrapped(trunk.chest - trunk.neck)
    head = _wrapped(trunk.neck - trunk.head)
    for key, bend, (least, most) in (
        ("spine", trunk.lumbar, body.LUMBAR_BEND),
        ("spine", trunk.thoracic, body.THORACIC_BEND),
        ("neck", neck, body.NECK_BEND),
        ("head", head, body.HEAD_BEND),
    ):
        if not least - tolerance <= bend <= most + tolerance:
            yield key, f"bends {bend:.0f}°, and can from {least:.0f} to {most:.0f}"


def _limb_fault(pose: Pose, side: int, segment: str, tolerance: float) -> str:
    limbs = pose.limbs[side]
    joint = joints(pose.view)[segment]
    if segment in body.HINGES and joint.before in _ARM + _LEG:
        angle = angle_between(limbs, joint.before, segment)
        if angle > body.HINGES[segment] + tolerance:
            return f"bends {angle:.0f}°, and can {body.HINGES[segment]:.0f} at most"
    depths = [getattr(limbs, f"{name}_depth", 0.0) for name in (joint.before, segment)]
    if any(depths) or pose.view is not View.SIDE or pose.trunk.chest_turn:
        return ""
    bend = bend_of(pose, limbs, side, segment)
    if joint.least - tolerance <= bend <= joint.most + tolerance:
        return ""
    return f"bends {bend:.0f}°, and can from {joint.least:.0f} to {joint.most:.0f}"


def _wrapped(angle: float) -> float:
    return (angle + 180) % 360 - 180
