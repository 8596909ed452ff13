"""The circuits of a routine file: every reference is checked, and answered with its place."""

from collections.abc import Iterator
from itertools import groupby

from backroutine.domain.plain import Plain
from backroutine.files.problems import Place, Problem
from backroutine.files.text import quoted
from backroutine.translating import tr


def circuit_problems(plain: Plain) -> Iterator[Problem]:
    """Yield what is wrong between the circuits of a routine and the steps that name them."""
    circuits = plain["circuits"]
    known: set[str] = set()
    for index, circuit in enumerate(circuits):
        if circuit["id"] in known:
            what = tr("another circuit has the id {quoted}.").format(quoted=quoted(circuit["id"]))
            yield Problem(what, ("routine", "circuits", index, "id"))
        known.add(circuit["id"])
    used: set[str] = set()
    for section, steps in plain["sections"].items():
        yield from _reference_problems(section, steps, known, used)
    for index, circuit in enumerate(circuits):
        if circuit["id"] not in used:
            yield Problem(tr("no step belongs to it."), ("routine", "circuits", index))


def _reference_problems(
    section: str, steps: list[Plain], known: set[str], used: set[str]
) -> Iterator[Problem]:
    """Yield the problems of one section, and add the circuits that its steps name to `used`."""
    index = 0
    for circuit_id, found in groupby(steps, key=_circuit_of):
        place: Place = ("routine", "sections", section, index, "circuit")
        index += len(list(found))
        if circuit_id is None:
            continue
        if circuit_id not in known:
            what = tr("there is no circuit {quoted}.")
            yield Problem(what.format(quoted=quoted(circuit_id)), place)
        elif circuit_id in used:
            what = tr("the steps of the circuit {quoted} do not stand side by side.")
            yield Problem(what.format(quoted=quoted(circuit_id)), place)
        used.add(circuit_id)


def _circuit_of(step: Plain) -> str | None:
    circuit_id: str | None = step["circuit"]
    return circuit_id
