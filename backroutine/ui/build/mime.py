"""What a drag or the clipboard carries: ids under our own types, and plain text beside them.

Reading is forgiving: whatever is not ours, or is damaged, carries nothing.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.plain import dose_from_plain, dose_to_plain
from backroutine.domain.routine import Circuit, CircuitId, SoreDayDose, Step, StepId

EXERCISE_IDS_MIME = "application/x-backroutine-exercise-ids"
STEP_IDS_MIME = "application/x-backroutine-step-ids"
STEPS_MIME = "application/x-backroutine-steps"


@dataclass(frozen=True, slots=True)
class Clipping:
    """Steps on their way from one place to another, with the circuits that came whole."""

    steps: tuple[Step, ...] = ()
    circuits: tuple[Circuit, ...] = ()


def exercises_mime(exercise_ids: Sequence[ExerciseId]) -> QMimeData:
    """Return exercises of the catalogue, to be added."""
    return _mime(EXERCISE_IDS_MIME, list(exercise_ids))


def step_ids_mime(step_ids: Sequence[StepId]) -> QMimeData:
    """Return steps of the open routine, to be moved."""
    return _mime(STEP_IDS_MIME, list(step_ids))


def clipping_mime(clipping: Clipping, text: str) -> QMimeData:
    """Return steps with their doses for the clipboard, and a text that other programs can take."""
    circuits = {circuit.id: circuit for circuit in clipping.circuits}
    mime = _mime(STEPS_MIME, [_entry(step, circuits) for step in clipping.steps])
    mime.setText(text)
    return mime


def exercise_ids_in(mime: QMimeData) -> list[ExerciseId]:
    """Return the exercises that a drag carries."""
    return [ExerciseId(name) for name in _entries(mime, EXERCISE_IDS_MIME) if isinstance(name, str)]


def step_ids_in(mime: QMimeData) -> list[StepId]:
    """Return the steps that a drag carries."""
    return [StepId(name) for name in _entries(mime, STEP_IDS_MIME) if isinstance(name, str)]


def clipping_in(mime: QMimeData) -> Clipping:
    """Return the steps that the clipboard carries; their ids mean nothing."""
    steps: list[Step] = []
    circuits: dict[CircuitId, Circuit] = {}
    for number, entry in enumerate(_entries(mime, STEPS_MIME), start=1):
        try:
            circuit = _circuit(entry.get("circuit"))
            step = _step(entry, StepId(f"s{number}"), circuit)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
        steps.append(step)
        if circuit is not None:
            circuits[circuit.id] = circuit
    return Clipping(tuple(steps), tuple(circuits.values()))


def _entry(step: Step, circuits: Mapping[CircuitId, Circuit]) -> dict[str, object]:
    entry: dict[str, object] = {
        "exercise": step.exercise_id,
        "dose": dose_to_plain(step.dose),
        "note": step.note,
    }
    if step.sore_day is not None:
        sore_day = step.sore_day
        entry["sore_day"] = {
            "exercise": sore_day.exercise_id,
            "dose": dose_to_plain(sore_day.dose),
        }
    circuit = None if step.circuit_id is None else circuits.get(step.circuit_id)
    if circuit is not None:
        entry["circuit"] = {
            "id": circuit.id,
            "rounds": circuit.rounds,
            "rest_s": circuit.rest_s,
        }
    return entry


def _step(entry: Mapping[str, Any], step_id: StepId, circuit: Circuit | None) -> Step:
    sore_day = entry.get("sore_day")
    return Step(
        step_id,
        ExerciseId(str(entry["exercise"])),
        dose_from_plain(entry["dose"]),
        str(entry.get("note", "")),
        None if circuit is None else circuit.id,
        None
        if sore_day is None
        else SoreDayDose(ExerciseId(str(sore_day["exercise"])), dose_from_plain(sore_day["dose"])),
    )


def _circuit(entry: Mapping[str, Any] | None) -> Circuit | None:
    if entry is None:
        return None
    return Circuit(CircuitId(str(entry["id"])), entry["rounds"], entry["rest_s"])


def _mime(kind: str, entries: object) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, QByteArray(json.dumps(entries).encode()))
    return mime


def _entries(mime: QMimeData, kind: str) -> list[Any]:
    if not mime.hasFormat(kind):
        return []
    try:
        entries = json.loads(bytes(mime.data(kind).data()))
    except (ValueError, RecursionError):
        return []
    return entries if isinstance(entries, list) else []
