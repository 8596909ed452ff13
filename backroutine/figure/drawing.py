"""How an exercise is drawn: its key poses, what they touch, how they follow on, and what stands by.

These values are what the files in `resources/poses` say, checked; `movement.py` sets them going.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.contact import Place
from backroutine.figure.pose import Pose, View
from backroutine.figure.rig import Contacts, Hold


class PropKind(StrEnum):
    """What can stand in the room or lie in the hand."""

    MAT = "mat"
    WALL = "wall"
    CHAIR = "chair"
    COUNTER = "counter"
    DOORWAY = "doorway"
    STEP = "step"
    BOX = "box"
    BENCH = "bench"
    DOWEL = "dowel"
    BAND = "band"
    MINI_BAND = "mini-band"
    BALL = "ball"
    DUMBBELL = "dumbbell"
    KETTLEBELL = "kettlebell"
    BAR = "bar"
    STRAP = "strap"
    CUSHION = "cushion"
    POST = "post"


class Layer(StrEnum):
    """Whether a prop stands behind the body, before it, or between its far and near limbs."""

    BEHIND = "behind"
    BETWEEN = "between"
    FRONT = "front"


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the room, in centimetres: `x` and `y` are its middle and its lower edge.

    With `at` it moves with a point of the body, `x` and `y` then counting from there. Bands,
    straps and dowels run from `at` to `to`, a point of the body or a spot in the room.
    """

    kind: PropKind
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    angle: float = 0.0
    facing: int = 1
    at: Place | None = None
    to: Place | complex | None = None
    layer: Layer = Layer.BEHIND
    seen: View = View.SIDE


class Path(StrEnum):
    """How key poses follow each other: there and back again, or round and round."""

    BACK = "back"
    ROUND = "round"


class Ease(StrEnum):
    """Whether a move starts and ends gently, or runs evenly."""

    GENTLE = "gentle"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Key:
    """One key pose, with what it alone holds on to."""

    pose: Pose
    holds: Mapping[Place, Hold] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing of one exercise.

    `move_s` is the time of each move, `hold_s` the stay in each key pose. `stay` names ends of
    limbs that remain where the first key pose has them. `swaps` repeats the movement with the other
    side. `best` is the index of the key pose that tells the exercise best. `arrows` names the
    points whose paths the arrows follow; without names they follow what moves most.
    """

    exercise_id: ExerciseId
    view: View
    keys: tuple[Key, ...]
    contacts: Contacts
    stay: tuple[Place, ...] = ()
    props: tuple[Prop, ...] = ()
    from_above: bool = False
    in_shoes: bool = False
    move_s: tuple[float, ...] = ()
    hold_s: tuple[float, ...] = ()
    path: Path = Path.BACK
    ease: Ease = Ease.GENTLE
    swaps: bool = False
    best: int = 0
    slides: tuple[Place, ...] = ()
    arrows: tuple[Place, ...] = ()
