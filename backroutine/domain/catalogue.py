"""All exercises by their id, with search and filter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from backroutine.domain.search_found import Found
from backroutine.domain.search_index import SearchIndex
from backroutine.domain.settings import Equipment, has_equipment_for

# What everybody has at home, or needs for no more than comfort.
NO_EQUIPMENT = frozenset({"mat"})


def needs_equipment(exercise: Exercise) -> bool:
    """Say whether an exercise needs something that not everybody has at home."""
    return any(NO_EQUIPMENT.isdisjoint(alternatives) for alternatives in exercise.equipment)


@dataclass(frozen=True, slots=True)
class ExerciseFilter:
    """What an exercise must be to be listed; `None` and empty ask for nothing.

    `at_hand` is the equipment that is there: listed is what needs nothing else, and of
    alternatives one.
    """

    section: Section | None = None
    category: Category | None = None
    position: Position | None = None
    most_level: Level | None = None
    without_equipment: bool = False
    at_hand: frozenset[Equipment] | None = None
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
            and not (self.without_equipment and needs_equipment(exercise))
            and (self.at_hand is None or has_equipment_for(exercise, self.at_hand))
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
        self._place_of = {e.id: place for place, e in enumerate(self._exercises)}
        self._index = SearchIndex(self._exercises)
        self._passing: dict[ExerciseFilter, int] = {}

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

    def get_each(self, exercise_ids: Iterable[ExerciseId]) -> list[Exercise | None]:
        """Return the exercise of each id, or `None`."""
        return list(map(self._by_id.get, exercise_ids))

    def with_own(self, own: Iterable[Exercise]) -> "Catalogue":
        """Return a catalogue in which the person's own exercises follow those that ship."""
        shipped = (exercise for exercise in self._exercises if not exercise.is_own)
        return Catalogue((*shipped, *own))

    def search(self, words: str, condition: ExerciseFilter | None = None) -> list[Exercise]:
        """Return the exercises in which every word occurs, those named so first, short names first.

        Searched are name, aliases, id, category, muscles and equipment (in English and in the
        language that is spoken) and instructions; case is ignored. No words find everything that
        passes the filter, in the catalogue's order; of a section those first that usually stand
        in it.
        """
        return list(self.find(words, condition))

    def find(self, words: str, condition: ExerciseFilter | None = None) -> Found:
        """Return what `search` does, to be looked at piece by piece."""
        wanted = words.casefold().split()
        if wanted:
            return self._index.find(wanted, self._those_passing(condition))
        places: Sequence[int] = range(len(self._exercises))
        if condition is not None:
            places = [place for place in places if condition.admits(self._exercises[place])]
            if condition.section is not None:
                places.sort(
                    key=lambda at: self._exercises[at].usual_section is not condition.section
                )
        return Found(self._exercises, places, self._place_of)

    def prepare_search(self, count: int) -> bool:
        """Prepare some more exercises to be searched; return whether there are still others.

        The first search prepares what is left. Ten thousand take some tenths of a second, which
        somebody who shows them can do while nothing else is to be done.
        """
        return self._index.take_in(count)

    def _those_passing(self, condition: ExerciseFilter | None) -> int | None:
        """Return the exercises that pass a filter; the last is remembered while words are typed."""
        if condition is None:
            return None
        if condition not in self._passing:
            self._passing = {condition: self._index.admitted(condition.admits)}
        return self._passing[condition]
