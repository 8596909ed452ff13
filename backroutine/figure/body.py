"""The measures of the drawn body: lengths, thicknesses, the trunk's outline, and what joints allow.

Everything is in centimetres and degrees. Proportions follow Drillis and Contini for a height of
about 168 cm; the limits of the joints are those of a healthy adult, a little rounded up.
"""

from typing import NamedTuple

TRUNK = 50.0
NECK = 8.5
HEAD_HALF_HEIGHT = 11.4
SKULL = 9.6
UPPER_ARM, FOREARM, HAND = 28.0, 24.5, 16.5
PALM = 8.0
THIGH, SHIN = 41.0, 40.5
ANKLE_HEIGHT = 6.6
HEEL = complex(-3.5, -ANKLE_HEIGHT)
BALL = complex(11.2, -3.4)
TOES = 5.6

SHOULDER_AT = 0.87
SHOULDER_FORWARD = 1.2
HALF_SHOULDERS = 14.2
HALF_HIPS = 8.5

# Half the thickness of the flesh around each point: how far from the floor it lies when it rests.
RADIUS = {
    "shoulder": 6.2, "elbow": 4.3, "wrist": 3.0, "hand": 2.9, "hip": 9.6, "knee": 6.4,
    "ankle": 4.0, "heel": 0.0, "ball": 3.1, "toe": 1.6, "foot": 0.0,
}  # fmt: skip


class Section(NamedTuple):
    """A cut through the trunk: how far the skin lies from the spine's line.

    `at` is the place along the spine, 0 at the hip joints and 1 at the root of the neck.
    """

    at: float
    back: float
    front: float
    half_width: float


OUTLINE = (
    Section(-0.215, 2.6, 3.0, 4.0),
    Section(-0.18, 6.6, 6.0, 8.6),
    Section(-0.13, 9.2, 8.2, 12.8),
    Section(-0.06, 11.2, 9.4, 15.6),
    Section(0.02, 11.8, 10.0, 16.5),
    Section(0.12, 11.0, 9.8, 15.9),
    Section(0.24, 9.2, 9.2, 13.5),
    Section(0.36, 8.2, 9.0, 12.2),
    Section(0.48, 8.4, 9.6, 12.5),
    Section(0.60, 9.4, 10.6, 13.7),
    Section(0.72, 10.4, 11.4, 15.2),
    Section(0.82, 10.2, 10.8, 16.6),
    Section(0.90, 8.6, 8.8, 15.4),
    Section(0.97, 6.2, 6.0, 9.6),
    Section(1.02, 4.6, 4.8, 5.2),
)
WAIST_AT = 0.26


class Joint(NamedTuple):
    """How a segment hangs on the one before it, and how far it bends.

    The direction of the segment is that of the one before it, plus `offset`, plus `sign` times
    the bend. Bends between `least` and `most` are natural; the window also tells which way round
    a movement goes.
    """

    before: str
    offset: float
    sign: int
    least: float
    most: float


SIDE_JOINTS = {
    "thigh": Joint("pelvis", 180, 1, -38, 155),
    "shin": Joint("thigh", 0, -1, -6, 168),
    "foot": Joint("shin", 90, 1, -95, 45),
    "upper": Joint("chest", 180, 1, -92, 210),
    "fore": Joint("upper", 0, 1, -10, 155),
    "hand": Joint("fore", 0, 1, -85, 95),
}
FRONT_JOINTS = {
    "thigh": Joint("pelvis", 180, 1, -60, 130),
    "shin": Joint("thigh", 0, -1, -170, 170),
    "foot": Joint("shin", 0, 1, -120, 120),
    "upper": Joint("chest", 180, 1, -90, 200),
    "fore": Joint("upper", 0, 1, -160, 160),
    "hand": Joint("fore", 0, 1, -100, 100),
}
# The largest angle between two segments in space, whichever way the body is seen.
HINGES = {"shin": 168.0, "fore": 157.0}
LUMBAR_BEND = (-45.0, 65.0)
THORACIC_BEND = (-35.0, 65.0)
NECK_BEND = (-65.0, 75.0)
HEAD_BEND = (-45.0, 50.0)
