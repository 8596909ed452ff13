"""Circuits made of steps, and kept: a circuit is one level in a section, none lies in another.

A circuit that went into another would lose its rounds and its rest; that is refused, with a reason.
"""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from backroutine.domain.exercise import Section
from backroutine.domain.routine import Circuit, CircuitId, Routine, StepId, circuit_around


class CircuitTrouble(StrEnum):
    """Why steps make no circuit, or a circuit may not go to a place."""

    NESTED = "nested"
    ALREADY = "already"
    APART = "apart"


class CircuitError(Exception):
    """What was wished of a circuit cannot be; `trouble` says why."""

    def __init__(self, trouble: CircuitTrouble) -> None:
        super().__init__(f"a circuit cannot be so: {trouble}")
        self.trouble = trouble


def with_circuit_of(routine: Routine, step_ids: Collection[StepId]) -> Routine:
    """Return a routine in which these steps are a circuit; where one of them has one, they join it.

    Raises:
        KeyError: there is no such step.
        CircuitError: they stand apart, are in one circuit already, or in more than one.
    """
    wanted = set(step_ids)
    circuit_ids = {routine.step(step_id).circuit_id for step_id in wanted}
    present = circuit_ids - {None}
    if len(present) > 1:
        raise CircuitError(CircuitTrouble.NESTED)
    if present and None not in circuit_ids:
        raise CircuitError(CircuitTrouble.ALREADY)
    try:
        if not present:
            return routine.joined(step_ids, Circuit(routine.next_circuit_id()))
        (circuit_id,) = present
        section, _ = routine.place_of(next(iter(wanted)))
        joined = (
            replace(step, circuit_id=circuit_id) if step.id in wanted else step
            for step in routine.section(section)
        )
        if any(routine.place_of(step_id)[0] is not section for step_id in wanted):
            raise CircuitError(CircuitTrouble.APART)
        return routine.with_section(section, tuple(joined))
    except ValueError as error:
        raise CircuitError(CircuitTrouble.APART) from error


def whole_circuits(routine: Routine, step_ids: Collection[StepId]) -> set[CircuitId]:
    """Return the circuits all of whose steps are among these."""
    among = set(step_ids)
    apart = {step.circuit_id for step in routine.steps if step.id not in among}
    return {circuit.id for circuit in routine.circuits} - apart


def check_nesting(
    routine: Routine,
    step_ids: Collection[StepId],
    section: Section,
    index: int,
    circuit_id: CircuitId | None,
) -> None:
    """Raise `CircuitError` when a circuit that goes whole to a place would lie in another.

    `index` counts before the move; `circuit_id` is the circuit of the place, where it names one.
    """
    if not routine.circuits:
        return
    moving = set(step_ids)
    steps = routine.section(section)
    staying = tuple(step for step in steps if step.id not in moving)
    place = index - sum(step.id in moving for step in steps[:index])
    target = circuit_id or circuit_around(staying, place)
    if target is not None and whole_circuits(routine, step_ids) - {target}:
        raise CircuitError(CircuitTrouble.NESTED)


def check_pasting(
    routine: Routine,
    circuits: Collection[Circuit],
    section: Section,
    index: int,
    circuit_id: CircuitId | None,
) -> None:
    """Raise `CircuitError` when circuits would be put into another one.

    Copies of all steps of a circuit may go back into it: its rounds and its rest are theirs.
    """
    target = circuit_id or circuit_around(routine.section(section), index)
    if target is None:
        return
    into = routine.circuit(target)
    if any(circuit != into for circuit in circuits):
        raise CircuitError(CircuitTrouble.NESTED)
