"""The photos of own exercises, as they are printed."""

import logging
from typing import Protocol

from PySide6.QtGui import QImage

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.domain.rules import ReadyRoutine

_log = logging.getLogger(__name__)


class PhotoSource(Protocol):
    """Where photos are kept."""

    def get(self, exercise_id: ExerciseId) -> bytes | None:
        """Return the JPEG of an exercise, `None` without one; raise `RefusedError`."""
        ...


def has_own_exercises(ready: ReadyRoutine) -> bool:
    """Say whether a routine has an exercise that may have a photo."""
    return any(ready.exercises[step.exercise_id].is_own for step in ready.routine.steps)


def photos_of(ready: ReadyRoutine, source: PhotoSource) -> dict[ExerciseId, bytes]:
    """Return the photos of a routine's own exercises.

    One that cannot be read is left out, so that the drawing stands in its place, as in the window.
    """
    own = dict.fromkeys(
        step.exercise_id for step in ready.routine.steps if ready.exercises[step.exercise_id].is_own
    )
    found = {exercise_id: _read(exercise_id, source) for exercise_id in own}
    return {exercise_id: jpeg for exercise_id, jpeg in found.items() if jpeg}


def _read(exercise_id: ExerciseId, source: PhotoSource) -> bytes:
    try:
        jpeg = source.get(exercise_id)
    except RefusedError as error:
        _log.warning("printed without its photo: %s", error)
        return b""
    return jpeg if jpeg and not QImage.fromData(jpeg).isNull() else b""
