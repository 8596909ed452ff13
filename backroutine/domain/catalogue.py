"""All exercises by their id, with search and filter."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backroutine.domain.exercise import (
    CareTag,
    Category,
    Exercise,
    ExerciseId,
    Level,
    Position,
    Section,
)


@dataclass(frozen=True, slots=True)
class ExerciseFilter:
    """What an exercise must be to be listed; `None` and empty ask for nothing."""

    section: Section | None = None
    category: Category | None = None
    position: Position | None = None
    most_level: Level | None = None
    without_equipment: bool = False
    avoided: frozenset[CareTag] = frozenset()

    def admits(self, exercise: Exercise) -> bool:
        """Say whether an exercise passes."""
        return (
            (self.section is None or self.section in exercise.sections)
            and (self.category is None or exercise.category is self.category)
            and (self.position is None or exercise.position is self.position)
            and (self.most_level is None or exercise.level <= self.most_level)
            and not (self.without_equipment and exercise.equipment)
            and not (self.avoided and self.avoided.intersection(exercise.care_tags))
        )


class Catalogue:
    """The exercises that ship, plus the person's own, in their order.

    Raises:
        ValueError: two exercises have the same id.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._exercises = tuple(exercises)
        by_id = {exercise.id: exercise for exercise in self._exercises}
        if len(by_id) != len(self._exercises):
            raise ValueError("two exercises have the same id")
        self._by_id: Mapping[ExerciseId, Exercise] = MappingProxyType(by_id)
        self._texts = [(_searched_text(exercise), exercise) for exercise in self._exercises]

    def __len__(self) -> int:
        return len(self._exercises)

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self._exercises)

    def __contains__(self, exercise_id: ExerciseId) -> bool:
        return exercise_id in self._by_id

    def __getitem__(self, exercise_id: ExerciseId) -> Exercise:
        return self._by_id[exercise_id]

    def get(self, exercise_id: ExerciseId) -> Exercise | None:
        """Return one exercise, or `None`."""
        return self._by_id.get(exercise_id)

    def with_own(self, own: Iterable[Exercise]) -> "Catalogue":
        """Return a catalogue in which the person's own exercises follow those that ship."""
        shipped = (exercise for exercise in self._exercises if not exercise.is_own)
        return Catalogue((*shipped, *own))

    def search(self, words: str, condition: ExerciseFilter | None = None) -> list[Exercise]:
        """Return the exercises in which every word occurs, those named so first, short names first.

        Searched are name, aliases, id, category, muscles, equipment and instructions; case is
        ignored. No words find everything that passes the filter, in the catalogue's order.
        """
        wanted = words.casefold().split()
        found = [
            exercise
            for text, exercise in self._texts
            if all(word in text for word in wanted)
            and (condition is None or condition.admits(exercise))
        ]
        if wanted:
            found.sort(key=lambda exercise: (_distance(exercise, wanted), len(exercise.name)))
        return found


def _searched_text(exercise: Exercise) -> str:
    return "\n".join(
        (
            exercise.name,
            exercise.id,
            *exercise.aliases,
            exercise.category,
            exercise.position,
            *exercise.primary_muscles,
            *exercise.secondary_muscles,
            *(name for alternatives in exercise.equipment for name in alternatives),
            *exercise.instructions,
        )
    ).casefold()


def _distance(exercise: Exercise, wanted: list[str]) -> int:
    name = exercise.name.casefold()
    if name == " ".join(wanted):
        return 0
    if all(word in name for word in wanted):
        return 1 if name.startswith(wanted[0]) else 2
    aliases = " ".join(exercise.aliases).casefold()
    return 3 if all(word in aliases or word in name for word in wanted) else 4
