"""What another exercise may ask of a person, where the program proposes one of its own accord."""

from collections.abc import Collection
from dataclasses import dataclass

from backroutine.domain.exercise import CareTag, Exercise, Level
from backroutine.domain.settings import Equipment, has_equipment_for


@dataclass(frozen=True, slots=True)
class Limits:
    """The care tags that hold, the equipment at hand, and how demanding an exercise may be.

    `None` is no limit.
    """

    care_tags: Collection[CareTag] = ()
    equipment: frozenset[Equipment] | None = None
    level: Level | None = None

    def allows(self, exercise: Exercise) -> bool:
        """Whether an exercise may be put in the place of another: none that a tag warns of."""
        has_equipment = self.equipment is None or has_equipment_for(exercise, self.equipment)
        return has_equipment and set(self.care_tags).isdisjoint(exercise.care_tags)

    def allows_harder(self, exercise: Exercise) -> bool:
        """Whether it may be put there although it is harder."""
        is_level = self.level is None or exercise.level <= self.level
        return is_level and not exercise.may_aggravate and self.allows(exercise)


NO_LIMITS = Limits()
