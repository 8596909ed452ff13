"""What the person has set: values with their limits and defaults."""

from dataclasses import dataclass
from enum import StrEnum

from backroutine.domain.exercise import CareTag, Exercise, Level
from backroutine.domain.pain import PainBands
from backroutine.domain.progress import WeekStart
from backroutine.domain.theme_choice import MotionChoice, TextSize, ThemeChoice
from backroutine.domain.timeline import LeadTimes

__all__ = [
    "Equipment",
    "Language",
    "MotionChoice",
    "Settings",
    "TextSize",
    "ThemeChoice",
    "has_equipment_for",
]

MAX_LEAD_S = 60
MAX_VOLUME = 100
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

    Raises:
        ValueError: a number lies outside its limits.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    sound_on: bool = True
    volume: int = 80
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
    voice_volume: int = 80
    flash_on: bool = True
    equipment: frozenset[Equipment] = frozenset({Equipment.CHAIR, Equipment.TABLE})
    level: Level = Level.GENTLE
    pain_bands: PainBands = PainBands.TWO_AND_FIVE
    reminders_on: bool = False
    language: Language = Language.SYSTEM

    def __post_init__(self) -> None:
        for name, most in (
            ("volume", MAX_VOLUME),
            ("voice_volume", MAX_VOLUME),
            ("get_ready_s", MAX_LEAD_S),
            ("change_sides_s", MAX_LEAD_S),
            ("weekly_goal_min", MAX_GOAL_MIN),
        ):
            number = getattr(self, name)
            if not 0 <= number <= most:
                raise ValueError(f"{name} must be from 0 to {most}, not {number}")

    @property
    def lead_times(self) -> LeadTimes:
        return LeadTimes(self.get_ready_s, self.change_sides_s)


def has_equipment_for(exercise: Exercise, equipment: frozenset[Equipment]) -> bool:
    """Whether an exercise can be done with this equipment and what everybody has."""
    words = TAKEN_FOR_GRANTED.union(*(EQUIPMENT_WORDS[thing] for thing in equipment))
    return not any(words.isdisjoint(alternatives) for alternatives in exercise.equipment)
