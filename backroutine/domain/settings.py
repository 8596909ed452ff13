"""What the person has set: values with their limits and defaults."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from backroutine.domain.cue_choice import (
    MAX_VOLUME,
    USUAL_STRENGTH,
    USUAL_VOLUME,
    CueChoice,
    OwnCues,
    check_setting,
)
from backroutine.domain.exercise import CareTag, Exercise, Level
from backroutine.domain.pain import PainBands
from backroutine.domain.progress import WeekStart
from backroutine.domain.routine import RoutineId
from backroutine.domain.theme_choice import MotionChoice, TextSize, ThemeChoice
from backroutine.domain.timeline import LeadTimes

__all__ = [
    "MAX_VOLUME",
    "Equipment",
    "Language",
    "MotionChoice",
    "Settings",
    "TextSize",
    "ThemeChoice",
    "has_equipment_for",
]

MAX_LEAD_S = 60
MAX_GOAL_MIN = 1000


class Language(StrEnum):
    """The language of the window, by its code."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


class Equipment(StrEnum):
    """What not everybody has at home; a mat, a wall or a towel is taken for granted."""

    CHAIR = "chair"
    TABLE = "table"
    STEP = "step"
    BENCH = "bench"
    STRAP = "strap"
    STICK = "stick"
    BAND = "band"
    BALL = "ball"
    DUMBBELLS = "dumbbells"
    KETTLEBELL = "kettlebell"
    BARBELL = "barbell"


# The words of the catalogue for each thing.
EQUIPMENT_WORDS: dict[Equipment, frozenset[str]] = {
    Equipment.CHAIR: frozenset({"chair"}),
    Equipment.TABLE: frozenset({"counter", "desk", "table"}),
    Equipment.STEP: frozenset({"step", "box"}),
    Equipment.BENCH: frozenset({"bench"}),
    Equipment.STRAP: frozenset({"strap"}),
    Equipment.STICK: frozenset({"dowel", "broomstick", "broomstick on blocks", "stick"}),
    Equipment.BAND: frozenset({"resistance band", "mini band"}),
    Equipment.BALL: frozenset({"stability ball"}),
    Equipment.DUMBBELLS: frozenset({"dumbbell", "dumbbells"}),
    Equipment.KETTLEBELL: frozenset({"kettlebell"}),
    Equipment.BARBELL: frozenset({"barbell", "bar"}),
}
TAKEN_FOR_GRANTED = frozenset(
    {"mat", "wall", "doorway", "cushions", "towel", "open space", "bag", "light object"}
)


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a person may set. Times in seconds, volumes in per cent of full.

    `weekly_goal_min` is the minutes of exercise that the person wants of a week; 0 is no goal.
    `level` is how demanding an exercise may be that the program proposes. `figure_look` names one
    of the looks of the drawn person. `paper_options` is how paper was last printed, in a form that
    only paper reads. `waits_for_done` is whether sets of repetitions wait until the person says
    that they are done. `is_welcomed` is whether the questions of the first start are over.
    `own_cues` is what single routines have of their own, where sounds, voice and flash of all
    would not suit them; at most one entry for each.

    Raises:
        ValueError: a number lies outside its limits.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    sound_on: bool = True
    volume: int = USUAL_VOLUME
    get_ready_s: int = 10
    change_sides_s: int = 5
    waits_for_done: bool = False
    care_tags: frozenset[CareTag] = frozenset()
    week_start: WeekStart = WeekStart.MONDAY
    weekly_goal_min: int = 0
    paper_options: str = ""
    is_welcomed: bool = False
    text_size: TextSize = TextSize.NORMAL
    motion: MotionChoice = MotionChoice.SYSTEM
    figure_look: str = "teal"
    voice_on: bool = True
    voice_volume: int = USUAL_VOLUME
    flash_on: bool = True
    flash_strength: int = USUAL_STRENGTH
    own_cues: tuple[OwnCues, ...] = ()
    equipment: frozenset[Equipment] = frozenset({Equipment.CHAIR, Equipment.TABLE})
    level: Level = Level.GENTLE
    pain_bands: PainBands = PainBands.TWO_AND_FIVE
    reminders_on: bool = False
    language: Language = Language.SYSTEM

    def __post_init__(self) -> None:
        for name, most in (
            ("volume", MAX_VOLUME),
            ("voice_volume", MAX_VOLUME),
            ("flash_strength", MAX_VOLUME),
            ("get_ready_s", MAX_LEAD_S),
            ("change_sides_s", MAX_LEAD_S),
            ("weekly_goal_min", MAX_GOAL_MIN),
        ):
            check_setting(name, getattr(self, name), most)

    @property
    def lead_times(self) -> LeadTimes:
        return LeadTimes(self.get_ready_s, self.change_sides_s)

    @property
    def cues(self) -> CueChoice:
        """What is heard and seen of every routine that has nothing of its own."""
        return CueChoice(
            self.sound_on, self.volume, self.voice_on, self.voice_volume, self.flash_on,
            self.flash_strength,
        )  # fmt: skip

    def own_cues_of(self, routine_id: RoutineId) -> CueChoice | None:
        """Return what a routine has of its own; `None` where it follows the settings."""
        found = (own.cues for own in self.own_cues if own.routine_id == routine_id)
        return next(found, None)

    def with_own_cues(self, routine_id: RoutineId, cues: CueChoice | None) -> "Settings":
        """Return settings in which a routine has its own, or, with `None`, follows them."""
        others = tuple(own for own in self.own_cues if own.routine_id != routine_id)
        return replace(
            self, own_cues=others if cues is None else (*others, OwnCues(routine_id, cues))
        )

    def with_own_cues_of(self, routine_ids: Collection[RoutineId]) -> "Settings":
        """Return settings that hold nothing of routines other than these."""
        kept = tuple(own for own in self.own_cues if own.routine_id in routine_ids)
        return replace(self, own_cues=kept)


def has_equipment_for(exercise: Exercise, equipment: frozenset[Equipment]) -> bool:
    """Whether an exercise can be done with this equipment and what everybody has."""
    words = TAKEN_FOR_GRANTED.union(*(EQUIPMENT_WORDS[thing] for thing in equipment))
    return not any(words.isdisjoint(alternatives) for alternatives in exercise.equipment)
