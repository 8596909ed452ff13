"""Moving steps: to a place, by one place, to the next section; circuits go whole or let steps go.

A step that is moved by one place crosses the border of a circuit before it passes its first or
last step, so that every place within and beside a circuit can be reached.
"""

from collections.abc import Collection
from dataclasses import replace

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.circuits import check_nesting, whole_circuits
from backroutine.domain.editing import Place, check_placement
from backroutine.domain.exercise import Section
from backroutine.domain.routine import CircuitId, Routine, Step, StepId


def move_steps(
    routine: Routine, catalogue: Catalogue, step_ids: Collection[StepId], place: Place
) -> Routine:
    """Return a routine with steps moved to a place, whose index counts before the move.

    Within a circuit they join it. Beside it, a circuit that is moved whole stays one, and what is
    only a part of one leaves it.

    Raises:
        KeyError: there is no such step or exercise.
        PlacementError: one of them may not stand there; none is moved.
        CircuitError: a circuit that is moved whole would lie in another; none is moved.
    """
    exercise_of = {step.id: step.exercise_id for step in routine.steps}
    for step_id in step_ids:
        exercise = catalogue[exercise_of[step_id]]
        check_placement(routine.kind, exercise, place.section, catalogue)
    check_nesting(routine, step_ids, place.section, place.index, place.circuit_id)
    moved = routine.moved(step_ids, place.section, place.index)
    if not routine.circuits:
        return moved
    return _settled(moved, set(step_ids), place, whole_circuits(routine, step_ids))


def shift_steps(
    routine: Routine, catalogue: Catalogue, step_ids: Collection[StepId], *, down: bool
) -> Routine:
    """Return a routine with steps moved together by one place, over a section's border too.

    Where there is no further place the routine comes back unchanged.

    Raises:
        KeyError: there is no such step.
        PlacementError: the next place is in a section where one of them may not stand.
    """
    ordered = _in_order(routine, step_ids)
    section, index = routine.place_of(ordered[-1] if down else ordered[0])
    moving = set(step_ids)
    staying = [
        (number, step)
        for number, step in enumerate(routine.section(section))
        if step.id not in moving
    ]
    ahead = [pair for pair in staying if (pair[0] > index) == down]
    nearest = (ahead[0] if down else ahead[-1]) if ahead else None
    place = _next_place(routine, ordered, section, index, nearest, down=down)
    if place is None:
        return shift_to_section(routine, catalogue, step_ids, down=down)
    return move_steps(routine, catalogue, step_ids, place)


def shift_to_section(
    routine: Routine, catalogue: Catalogue, step_ids: Collection[StepId], *, down: bool
) -> Routine:
    """Return a routine with steps moved to the near end of the section before or after theirs.

    Raises:
        KeyError: there is no such step.
        PlacementError: one of them may not stand there.
    """
    ordered = _in_order(routine, step_ids)
    section, _ = routine.place_of(ordered[-1] if down else ordered[0])
    order = list(Section)
    place = order.index(section) + (1 if down else -1)
    if not 0 <= place < len(order) or order[place] not in routine.kind.sections:
        return routine
    end = 0 if down else len(routine.section(order[place]))
    return move_steps(routine, catalogue, step_ids, Place(order[place], end))


def _settled(routine: Routine, moved: set[StepId], place: Place, whole: set[CircuitId]) -> Routine:
    """Return a routine whose moved steps belong to the circuit of their place, or to none."""
    steps = routine.section(place.section)
    first = next(number for number, step in enumerate(steps) if step.id in moved)
    around = {step.circuit_id for step in steps[max(0, first - 1) : first]} & {
        step.circuit_id for step in steps[first + len(moved) : first + len(moved) + 1]
    }
    circuit_id = place.circuit_id or next(iter(around - {None}), None)
    if circuit_id is None:
        return routine.with_section(place.section, tuple(_freed(steps, moved, whole)))
    joined = (replace(step, circuit_id=circuit_id) if step.id in moved else step for step in steps)
    return routine.with_section(place.section, tuple(joined))


def _freed(steps: tuple[Step, ...], moved: set[StepId], whole: set[CircuitId]) -> list[Step]:
    return [
        replace(step, circuit_id=None)
        if step.id in moved and step.circuit_id not in whole
        else step
        for step in steps
    ]


def _next_place(
    routine: Routine,
    ordered: list[StepId],
    section: Section,
    index: int,
    nearest: tuple[int, Step] | None,
    *,
    down: bool,
) -> Place | None:
    """Return the place next to where steps stand; `None` at the end of their section.

    `nearest` is the step beside them, with its index, that does not move along.
    """
    here = routine.section(section)[index].circuit_id
    goes_whole = here in whole_circuits(routine, ordered)
    beside = None if nearest is None else nearest[1].circuit_id
    if here is not None and not goes_whole and beside != here:
        return Place(section, index + 1 if down else index)  # out of its circuit first
    if nearest is None:
        return None
    number, _ = nearest
    takes_circuits_along = bool(whole_circuits(routine, ordered))
    if beside is None or beside == here:
        return Place(section, number + 1 if down else number, here if beside == here else None)
    if not takes_circuits_along:
        return Place(section, number if down else number + 1, beside)  # into it first
    members = [n for n, step in enumerate(routine.section(section)) if step.circuit_id == beside]
    return Place(section, members[-1] + 1 if down else members[0])


def _in_order(routine: Routine, step_ids: Collection[StepId]) -> list[StepId]:
    """Return ids in the order of the routine; raise `KeyError` for one that is not there."""
    wanted = set(step_ids)
    found = [step.id for step in routine.steps if step.id in wanted]
    if not found or len(found) < len(wanted):
        raise KeyError(*(wanted.difference(found) or ("no step",)))
    return found
