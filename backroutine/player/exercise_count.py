"""Which exercise of how many a session is at: what a person reads as "exercise 3 of 10"."""

from itertools import groupby

from backroutine.domain.routine import Circuit, Routine, Step

_Key = tuple[object, ...]


def exercise_numbers(routine: Routine) -> tuple[int, ...]:
    """Return for each step the number of its exercise, counted from 1 to how many there are.

    Each step is one of its own. In the plan of a session that was made gentler on the way a circuit
    may lie in pieces: the same exercise of the same circuit is one there, in whatever piece, so
    that a circuit does not seem to grow by being taken apart.
    """
    keys = _keys(routine)
    ordered: list[_Key] = []
    known: set[_Key] = set()
    for index, key in enumerate(keys):
        if key in known:
            continue
        known.add(key)
        if not ordered or keys[index - 1] == ordered[-1]:
            ordered.append(key)
        else:  # new in a later piece: it comes behind the one that it comes behind there
            ordered.insert(ordered.index(keys[index - 1]) + 1, key)
    numbers = {key: number for number, key in enumerate(ordered, start=1)}
    return tuple(numbers[key] for key in keys)


def _keys(routine: Routine) -> list[_Key]:
    """Return for each step what is the same for another step only where both are one exercise."""
    keys: list[_Key] = []
    circuit_number = 0
    circuits = {circuit.id: circuit for circuit in routine.circuits}
    for circuit_id, group in groupby(routine.steps, key=lambda step: step.circuit_id):
        circuit = None if circuit_id is None else circuits[circuit_id]
        if circuit is None or not _is_piece(circuit):
            keys += [(step.id,) for step in group]
            continue
        circuit_number += circuit.rounds_before == 0
        keys += [(circuit_number, *key) for key in _keys_in_piece(list(group))]
    return keys


def _is_piece(circuit: Circuit) -> bool:
    return bool(circuit.rounds_before or circuit.rounds_after)


def _keys_in_piece(steps: list[Step]) -> list[_Key]:
    """Return exercise, and which of its places in the circuit; next to each other it is one."""
    keys: list[_Key] = []
    places: dict[object, int] = {}
    for exercise_id, group in groupby(steps, key=lambda step: step.exercise_id):
        places[exercise_id] = places.get(exercise_id, 0) + 1
        keys += [(exercise_id, places[exercise_id]) for _ in group]
    return keys
