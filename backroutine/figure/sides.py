"""Which side of the body works in a drawing, as it is painted before anything is mirrored.

A body seen from its side faces right, so that its right side is the nearer one; seen from the front
its right side is on the left of the picture. The side that works is the limb that lifts, or the one
that carries the body where that is the exercise; in a side plank the lower side, in a stretch the
one that is stretched, and in a twist the one that the body turns to.
"""

from collections.abc import Mapping
from types import MappingProxyType

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId

_LEFT = (
    "single-leg-bridge", "suitcase-carry", "clamshell", "side-lying-hip-abduction",
    "lateral-band-walk", "single-leg-stand", "seated-figure-four", "hip-flexor-kneeling",
    "calf-stretch-wall", "soleus-stretch-wall", "supine-twist", "thread-the-needle",
    "seated-rotation", "golfers-lift",
)  # fmt: skip
_RIGHT = (
    "standing-side-bend", "leg-swings-front", "leg-swings-side", "ankle-rocks",
    "worlds-greatest-stretch", "bird-dog-leg", "bird-dog", "bird-dog-square", "side-plank-knees",
    "side-plank", "side-plank-leg-lift", "pallof-press", "prone-hip-extension", "step-up",
    "split-squat", "standing-hip-extension", "knee-to-chest", "figure-four-supine",
    "hamstring-strap", "seated-hamstring", "quad-stretch-standing", "open-book",
    "upper-trap-stretch", "warrior-one", "run-wall-lean", "half-kneel-lift",
)  # fmt: skip
SIDES_DRAWN: Mapping[ExerciseId, Side] = MappingProxyType(
    {ExerciseId(name): Side.LEFT for name in _LEFT}
    | {ExerciseId(name): Side.RIGHT for name in _RIGHT}
)


def side_drawn(exercise_id: ExerciseId) -> Side | None:
    """Return the side that works in a drawing; `None` where both do, or where nobody is drawn."""
    return SIDES_DRAWN.get(exercise_id)
