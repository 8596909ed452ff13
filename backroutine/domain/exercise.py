"""An exercise and its vocabulary: what a movement is, independent of any plan.

Every closed choice of the catalogue is an enum here, so that a slip in a data file is found
when the file is read. The words are those of home-exercise practice (see ARCHITECTURE.md).
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NewType

from backroutine.domain.dose import Dose

ExerciseId = NewType("ExerciseId", str)


class Section(StrEnum):
    """One of the three parts of a routine; the order here is the order of a session."""

    WARM_UP = "warm-up"
    MAIN = "main"
    COOL_DOWN = "cool-down"


class Category(StrEnum):
    """What an exercise trains."""

    MOBILITY = "mobility"
    CORE = "core"
    STRENGTH = "strength"
    STRETCH = "stretch"
    YOGA = "yoga"
    BREATHING = "breathing"
    RUNNING_DRILL = "running-drill"
    LIFTING_DRILL = "lifting-drill"


class ExerciseType(StrEnum):
    """What the usual dose of an exercise counts."""

    HOLD = "hold"
    REPS = "reps"
    HOLD_REPS = "hold_reps"
    FLOW = "flow"

    @property
    def holds_a_position(self) -> bool:
        return self in (ExerciseType.HOLD, ExerciseType.HOLD_REPS)


class Position(StrEnum):
    """How the body is placed to begin."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    KNEELING = "kneeling"
    HALF_KNEELING = "half-kneeling"
    SEATED = "seated"
    STANDING = "standing"


class Level(IntEnum):
    """How demanding an exercise is."""

    GENTLE = 1
    MODERATE = 2
    DEMANDING = 3


class CareTag(StrEnum):
    """A condition in which an exercise needs care: shown and advised on, never decided."""

    FLEXION_INTOLERANT = "flexion-intolerant"
    EXTENSION_INTOLERANT = "extension-intolerant"
    ROTATION_SENSITIVE = "rotation-sensitive"
    ACUTE_SCIATICA = "acute-sciatica"
    OSTEOPOROSIS = "osteoporosis"
    PREGNANCY_SUPINE = "pregnancy-supine"
    PREGNANCY_PRONE = "pregnancy-prone"
    PREGNANCY_ABDOMINAL = "pregnancy-abdominal"
    PREGNANCY_IMPACT = "pregnancy-impact"
    PELVIC_FLOOR = "pelvic-floor"
    PELVIC_GIRDLE_PAIN = "pelvic-girdle-pain"
    KNEE_PAIN = "knee-pain"
    KNEELING_PAIN = "kneeling-pain"
    HIP_PAIN = "hip-pain"
    HIP_REPLACEMENT = "hip-replacement"
    SHOULDER_PAIN = "shoulder-pain"
    WRIST_PAIN = "wrist-pain"
    NECK_PAIN = "neck-pain"
    ANKLE_PAIN = "ankle-pain"
    HIGH_BLOOD_PRESSURE = "high-blood-pressure"
    HEAD_DOWN = "head-down"
    GLAUCOMA = "glaucoma"
    DIZZINESS = "dizziness"
    BALANCE = "balance"
    RECENT_SURGERY = "recent-surgery"


@dataclass(frozen=True, slots=True)
class Exercise:
    """A movement or position of the catalogue.

    `equipment` lists what is needed, each entry a tuple of alternatives: `(("wall", "counter"),)`
    means a wall or a counter. `longest_hold_s` is the longest single hold that is advised, where
    one is. `same_as` names the same exercise in other catalogues, as (catalogue, id) pairs. Where
    an exercise came from somebody else, `licence`, `author` and `source_url` say on what terms.
    `is_deleted` marks an own exercise that only the routines which use it still show.
    """

    id: ExerciseId
    name: str
    category: Category
    sections: tuple[Section, ...]
    usual_section: Section
    warms_up: bool
    type: ExerciseType
    dose: Dose
    aliases: tuple[str, ...] = ()
    level: Level = Level.GENTLE
    position: Position = Position.STANDING
    equipment: tuple[tuple[str, ...], ...] = ()
    primary_muscles: tuple[str, ...] = ()
    secondary_muscles: tuple[str, ...] = ()
    care_tags: tuple[CareTag, ...] = ()
    why: str = ""
    instructions: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    breathing: str = ""
    feel: str = ""
    easier: ExerciseId | None = None
    harder: ExerciseId | None = None
    may_aggravate: bool = False
    safer_swaps: tuple[ExerciseId, ...] = ()
    note: str = ""
    source: str = ""
    longest_hold_s: int | None = None
    same_as: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    is_own: bool = False
    licence: str = ""
    author: str = ""
    source_url: str = ""
    is_deleted: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an exercise needs an id")
        if not self.name.strip():
            raise ValueError("an exercise needs a name")
        if not self.sections:
            raise ValueError("an exercise may stand in at least one section")
        if self.usual_section not in self.sections:
            raise ValueError("the usual section is not among the sections")
        if self.warms_up and Section.WARM_UP not in self.sections:
            raise ValueError("an exercise that warms up may stand in the warm-up")
