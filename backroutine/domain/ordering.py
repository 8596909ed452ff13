"""The order of the main section: fewer changes of position, so that one gets up less often."""

from collections.abc import Sequence
from itertools import pairwise

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Position, Section
from backroutine.domain.routine import Routine, Step


def position_changes(steps: Sequence[Step], catalogue: Catalogue) -> int:
    """Return how often the position changes from one step to the next."""
    positions = [_position(step, catalogue) for step in steps]
    return sum(now is not then for then, now in pairwise(positions))


def ordered_by_position(routine: Routine, catalogue: Catalogue) -> Routine:
    """Return a routine whose main section does what is done in one position together.

    Positions keep the order in which they first come, steps their order within one; a circuit
    stays whole and goes where its first step belongs.
    """
    groups = [steps for _, steps in routine.groups(Section.MAIN)]
    first_places: dict[Position | None, int] = {}
    for steps in groups:
        first_places.setdefault(_position(steps[0], catalogue), len(first_places))
    groups.sort(key=lambda steps: first_places[_position(steps[0], catalogue)])
    return routine.with_section(Section.MAIN, tuple(step for steps in groups for step in steps))


def _position(step: Step, catalogue: Catalogue) -> Position | None:
    exercise = catalogue.get(step.exercise_id)
    return None if exercise is None else exercise.position
