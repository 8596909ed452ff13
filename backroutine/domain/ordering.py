"""The order of the main section: fewer changes of position, so that one gets up less often."""

from collections.abc import Callable, Sequence
from itertools import chain
from operator import is_not
from typing import TypeVar

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Position, Section
from backroutine.domain.routine import Routine, Step

Group = TypeVar("Group")

Positions = Sequence[Position | None]
"""That in which each step begins; `None` where the exercise is not known."""


def position_changes(steps: Sequence[Step], catalogue: Catalogue) -> int:
    """Return how often the position changes from one step to the next."""
    return changes_between([_position(step, catalogue) for step in steps])


def changes_between(positions: Positions) -> int:
    """Return how often one position is not that before it."""
    return sum(map(is_not, positions, positions[1:]))


def fewest_changes(routine: Routine, positions: Positions) -> int:
    """Return how many changes `ordered_by_position` leaves in a main section that has any steps.

    `positions` are those of its steps, so that they need not be found once more.
    """
    if not routine.circuits:
        return len(set(positions)) - 1
    left = iter(positions)
    groups = [[next(left) for _ in steps] for _, steps in routine.groups(Section.MAIN)]
    ordered = _together(groups, lambda group: group[0])
    return changes_between(list(chain.from_iterable(ordered)))


def ordered_by_position(routine: Routine, catalogue: Catalogue) -> Routine:
    """Return a routine whose main section does what is done in one position together.

    Positions keep the order in which they first come, steps their order within one; a circuit
    stays whole and goes where its first step belongs.
    """
    groups = [steps for _, steps in routine.groups(Section.MAIN)]
    ordered = _together(groups, lambda steps: _position(steps[0], catalogue))
    return routine.with_section(Section.MAIN, tuple(chain.from_iterable(ordered)))


def _together(groups: Sequence[Group], position: Callable[[Group], Position | None]) -> list[Group]:
    """Return groups so that those of one position follow each other."""
    of_position: dict[Position | None, list[Group]] = {}
    for group in groups:
        of_position.setdefault(position(group), []).append(group)
    return list(chain.from_iterable(of_position.values()))


def _position(step: Step, catalogue: Catalogue) -> Position | None:
    exercise = catalogue.get(step.exercise_id)
    return None if exercise is None else exercise.position
