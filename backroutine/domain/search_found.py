"""What a search found, without a list of all of it: most of ten thousand are never looked at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from backroutine.domain.exercise import Exercise, ExerciseId


@dataclass(frozen=True, slots=True)
class Found:
    """Exercises in the order in which they were found; each is taken in hand when asked for.

    `places` says which of `exercises` they are, `place_of` where each of those stands.
    """

    exercises: tuple[Exercise, ...] = ()
    places: Sequence[int] = ()
    place_of: Mapping[ExerciseId, int] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, row: int) -> Exercise:
        return self.exercises[self.places[row]]

    def __iter__(self) -> Iterator[Exercise]:
        return (self.exercises[place] for place in self.places)

    def row_of(self, exercise_id: ExerciseId) -> int | None:
        """Return where an exercise stands among those found, or `None`."""
        place = self.place_of.get(exercise_id)
        try:
            return None if place is None else self.places.index(place)
        except ValueError:
            return None
