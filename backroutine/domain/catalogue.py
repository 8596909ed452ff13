"""All exercises by their id, with search and filter."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
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
from backroutine.translating import tr

# How far an exercise may be from what is searched: called so, begun so, named so, an alias, or
# only described so.
FARTHEST = 4


@dataclass(frozen=True, slots=True)
class ExerciseFilter:
    """What an exercise must be to be listed; `None` and empty ask for nothing."""

    section: Section | None = None
    category: Category | None = None
    position: Position | None = None
    most_level: Level | None = None
    without_equipment: bool = False
    avoided: frozenset[CareTag] = frozenset()
    among: frozenset[ExerciseId] | None = None

    def admits(self, exercise: Exercise) -> bool:
        """Say whether an exercise passes."""
        return (
            (self.among is None or exercise.id in self.among)
            and (self.section is None or self.section in exercise.sections)
            and (self.category is None or exercise.category is self.category)
            and (self.position is None or exercise.position is self.position)
            and (self.most_level is None or exercise.level <= self.most_level)
            and not (self.without_equipment and exercise.equipment)
            and not (self.avoided and self.avoided.intersection(exercise.care_tags))
        )


class Catalogue:
    """The exercises that ship, plus the person's own, in their order.

    Those that were deleted are still found by their id, for the routines that use them; they are
    neither counted nor gone through nor searched.

    Raises:
        ValueError: two exercises have the same id.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        everything = tuple(exercises)
        self._exercises = tuple(exercise for exercise in everything if not exercise.is_deleted)
        by_id = {exercise.id: exercise for exercise in everything}
        if len(by_id) != len(everything):
            raise ValueError("two exercises have the same id")
        self._by_id: Mapping[ExerciseId, Exercise] = MappingProxyType(by_id)
        # a search goes through them in this order, and need not sort what it finds
        self._short_names_first = [
            (_searched_text(exercise), exercise.name.casefold(),
             " ".join(exercise.aliases).casefold(), exercise)
            for exercise in sorted(self._exercises, key=lambda exercise: len(exercise.name))
        ]  # fmt: skip

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

        Searched are name, aliases, id, category, muscles and equipment (in English and in the
        language that is spoken) and instructions; case is ignored. No words find everything that
        passes the filter, in the catalogue's order.
        """
        wanted = words.casefold().split()
        if not wanted:
            return [e for e in self._exercises if condition is None or condition.admits(e)]
        first, others = wanted[0], wanted[1:]
        ranks: list[list[Exercise]] = [[] for _ in range(FARTHEST + 1)]
        for text, name, aliases, exercise in self._short_names_first:
            if first not in text or (others and not all(word in text for word in others)):
                continue
            if condition is None or condition.admits(exercise):
                ranks[_distance(name, aliases, first, others)].append(exercise)
        return list(chain.from_iterable(ranks))


def _searched_text(exercise: Exercise) -> str:
    names = (
        *exercise.primary_muscles,
        *exercise.secondary_muscles,
        *(name for alternatives in exercise.equipment for name in alternatives),
    )
    return "\n".join(
        (
            exercise.name,
            exercise.id,
            *exercise.aliases,
            exercise.category,
            exercise.position,
            *dict.fromkeys((*names, *map(tr, names))),
            *exercise.instructions,
        )
    ).casefold()


def _distance(name: str, aliases: str, first: str, others: list[str]) -> int:
    """Return how far an exercise is from being named so, 0 to `FARTHEST`."""
    if first in name and (not others or all(word in name for word in others)):
        if not name.startswith(first):
            return 2
        return 0 if name == " ".join((first, *others)) else 1
    in_aliases = first in aliases or first in name
    if in_aliases and (not others or all(word in aliases or word in name for word in others)):
        return 3
    return FARTHEST
