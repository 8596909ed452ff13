"""What a drag or the clipboard carries: ids under our own types, and plain text beside them.

Reading is forgiving: whatever is not ours, or is damaged, carries nothing.
"""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.plain import dose_from_plain, dose_to_plain
from backroutine.domain.routine import Step, StepId

EXERCISE_IDS_MIME = "application/x-backroutine-exercise-ids"
STEP_IDS_MIME = "application/x-backroutine-step-ids"
STEPS_MIME = "application/x-backroutine-steps"


def exercises_mime(exercise_ids: Sequence[ExerciseId]) -> QMimeData:
    """Return exercises of the catalogue, to be added."""
    return _mime(EXERCISE_IDS_MIME, list(exercise_ids))


def step_ids_mime(step_ids: Sequence[StepId]) -> QMimeData:
    """Return steps of the open routine, to be moved."""
    return _mime(STEP_IDS_MIME, list(step_ids))


def steps_mime(steps: Sequence[Step], text: str) -> QMimeData:
    """Return steps with their doses for the clipboard, and a text that other programs can take."""
    entries = [
        {"exercise": step.exercise_id, "dose": dose_to_plain(step.dose), "note": step.note}
        for step in steps
    ]
    mime = _mime(STEPS_MIME, entries)
    mime.setText(text)
    return mime


def exercise_ids_in(mime: QMimeData) -> list[ExerciseId]:
    """Return the exercises that a drag carries."""
    return [ExerciseId(name) for name in _entries(mime, EXERCISE_IDS_MIME) if isinstance(name, str)]


def step_ids_in(mime: QMimeData) -> list[StepId]:
    """Return the steps that a drag carries."""
    return [StepId(name) for name in _entries(mime, STEP_IDS_MIME) if isinstance(name, str)]


def steps_in(mime: QMimeData) -> list[Step]:
    """Return the steps that the clipboard carries; their ids mean nothing."""
    steps = []
    for number, entry in enumerate(_entries(mime, STEPS_MIME), start=1):
        try:
            dose = dose_from_plain(entry["dose"])
            exercise_id, note = ExerciseId(str(entry["exercise"])), str(entry.get("note", ""))
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
        steps.append(Step(StepId(f"s{number}"), exercise_id, dose, note))
    return steps


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
