"""What the person has set: values with their limits and defaults."""

from dataclasses import dataclass

from backroutine.domain.exercise import CareTag
from backroutine.domain.progress import WeekStart
from backroutine.domain.theme_choice import ThemeChoice
from backroutine.domain.timeline import LeadTimes

__all__ = ["Settings", "ThemeChoice"]

MAX_LEAD_S = 60
MAX_VOLUME = 100
MAX_GOAL_MIN = 1000


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a person may set. Times in seconds, volume in per cent of full.

    `weekly_goal_min` is the minutes of exercise that the person wants of a week; 0 is no goal.
    `paper_options` is how paper was last printed, in a form that only paper reads.

    Raises:
        ValueError: a number lies outside its limits.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    sound_on: bool = True
    volume: int = 80
    get_ready_s: int = 10
    change_sides_s: int = 5
    care_tags: frozenset[CareTag] = frozenset()
    week_start: WeekStart = WeekStart.MONDAY
    weekly_goal_min: int = 0
    paper_options: str = ""

    def __post_init__(self) -> None:
        for name, most in (
            ("volume", MAX_VOLUME),
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
