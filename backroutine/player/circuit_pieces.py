"""A circuit in pieces: what was done of it as it was, and from one of its rounds on otherwise."""

from dataclasses import replace
from itertools import count

from backroutine.domain.routine import Circuit, CircuitId, Routine, Step, StepId


def with_circuit_in_pieces(
    routine: Routine, step: Step, round_number: int, now: tuple[Step, ...], later: Step
) -> Routine:
    """Return a routine whose circuit is done otherwise from one of its rounds on.

    Within that round `now` stands in place of `step`, in the rounds behind it `later`. The rounds
    before are a circuit of their own, and so are those behind where they differ from it; the steps
    of that round keep their ids.

    Raises:
        StopIteration: the step is in no circuit.
        ValueError: a routine cannot have so many steps.
    """
    section, _ = routine.place_of(step.id)
    steps = routine.section(section)
    circuit = next(each for each in routine.circuits if each.id == step.circuit_id)
    members = tuple(each for each in steps if each.circuit_id == circuit.id)
    first, last = circuit.round_numbers[0], circuit.round_numbers[-1]
    until = last if now == (later,) else round_number
    stretches = (
        (range(first, round_number), members),
        (range(round_number, until + 1), _with(members, step, now)),
        (range(until + 1, last + 1), _with(members, step, (later,))),
    )
    step_numbers = count(int(routine.next_step_id()[1:]) + len(now))  # `now` may have a new id
    circuit_numbers = count(int(routine.next_circuit_id()[1:]))
    placed: list[Step] = []
    pieces: list[Circuit] = []
    for rounds, found in stretches:
        if not rounds:
            continue
        piece = _piece(circuit, rounds)
        if round_number not in rounds:
            piece = replace(piece, id=CircuitId(f"c{next(circuit_numbers)}"))
            found = tuple(
                replace(each, id=StepId(f"s{next(step_numbers)}"), circuit_id=piece.id)
                for each in found
            )
        placed += found
        pieces.append(piece)
    index = steps.index(members[0])
    around = (*steps[:index], *placed, *steps[index + len(members) :])
    return routine.with_section(section, around, pieces)


def _with(steps: tuple[Step, ...], step: Step, others: tuple[Step, ...]) -> tuple[Step, ...]:
    index = steps.index(step)
    return (*steps[:index], *others, *steps[index + 1 :])


def _piece(circuit: Circuit, rounds: range) -> Circuit:
    return replace(
        circuit,
        rounds=len(rounds),
        rounds_before=rounds[0] - 1,
        rounds_after=circuit.all_rounds - rounds[-1],
    )
