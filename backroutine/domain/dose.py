"""A dose: how much of an exercise, in sets, repetitions, holds, rests and sides."""

from dataclasses import dataclass
from enum import StrEnum

from backroutine.translating import noted

MAX_SETS = 20
MAX_REPS = 200
MAX_HOLD_S = 3600
MAX_TEMPO_S = 60
MAX_TIME_S = 2 * 3600
MAX_REST_S = 1800

# From here on a hold is an interval of its own, counted down; shorter ones run inside a set.
LONG_HOLD_S = 10


class Sides(StrEnum):
    """How a dose treats left and right."""

    PER_SIDE = "per_side"
    ALTERNATING = "alternating"
    BOTH = "both"


class Side(StrEnum):
    """The side that works."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True)
class Dose:
    """Sets × repetitions × hold, and the rest between sets; or sets of a plain time.

    `reps` is one number for every set, or a tuple with one for each set (5-3-1). `tempo_s` is
    what one repetition takes to move there and back without its hold. All times in seconds.

    Raises:
        ValueError: a number lies outside its limits, or nothing is left to do.
    """

    sets: int = 1
    reps: int | tuple[int, ...] = 0
    hold_s: int = 0
    tempo_s: int = 0
    time_s: int = 0
    rest_s: int = 0
    sides: Sides = Sides.BOTH
    first_side: Side = Side.LEFT

    def __post_init__(self) -> None:
        check_number("sets", self.sets, 1, MAX_SETS)
        check_number("hold_s", self.hold_s, 0, MAX_HOLD_S)
        check_number("tempo_s", self.tempo_s, 0, MAX_TEMPO_S)
        check_number("time_s", self.time_s, 0, MAX_TIME_S)
        check_number("rest_s", self.rest_s, 0, MAX_REST_S)
        if isinstance(self.reps, tuple):
            if len(self.reps) != self.sets:
                raise ValueError(
                    f"reps lists {len(self.reps)} sets, but sets is {self.sets}; give each set one"
                )
            for reps in self.reps:
                check_number("reps", reps, 1, MAX_REPS)
        else:
            check_number("reps", self.reps, 0, MAX_REPS)
        if not (self.reps or self.hold_s or self.time_s):
            raise ValueError(noted("a dose needs repetitions, a hold or a time"))
        if self.time_s and (self.reps or self.hold_s):
            what = noted("a dose has a plain time, or repetitions and holds, not both")
            raise ValueError(what)

    @property
    def is_timed(self) -> bool:
        """Whether the dose is a plain time."""
        return self.time_s > 0

    @property
    def has_long_holds(self) -> bool:
        """Whether each repetition is an interval of its own."""
        return self.hold_s >= LONG_HOLD_S

    def reps_in_set(self, set_number: int) -> int:
        """Return the repetitions of a set (counted from 1); a hold alone counts as one."""
        if self.is_timed:
            return 0
        reps = self.reps[set_number - 1] if isinstance(self.reps, tuple) else self.reps
        return reps or 1

    def sides_in_order(self) -> tuple[Side | None, ...]:
        """Return the sides that a set runs through; `None` where left and right are one."""
        if self.sides is Sides.PER_SIDE:
            return (self.first_side, self.first_side.other)
        return (None,)


def check_number(name: str, number: int, least: int, most: int) -> None:
    """Raise `ValueError` unless a number is whole and within its limits."""
    if isinstance(number, bool) or not isinstance(number, int):
        raise ValueError(f"{name} must be a whole number")  # noqa: TRY004 - one kind of refusal
    if not least <= number <= most:
        raise ValueError(f"{name} must be from {least} to {most}, not {number}")
