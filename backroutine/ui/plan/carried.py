"""A planned time on its way by mouse: only what names it, under a type of our own."""

import json
from datetime import time

from PySide6.QtCore import QMimeData

from backroutine.domain.planning import PlannedTime
from backroutine.domain.routine import RoutineId

PLANNED_TIME_MIME = "application/x-backroutine-planned-time"


def carry(planned: PlannedTime) -> QMimeData:
    """Return what a drag carries."""
    carried = QMimeData()
    plain = [planned.weekday, planned.at.isoformat("minutes"), planned.routine_id]
    carried.setData(PLANNED_TIME_MIME, json.dumps(plain).encode())
    return carried


def carried_time(carried: QMimeData) -> PlannedTime | None:
    """Return what was carried; `None` for anything that is not ours."""
    if not carried.hasFormat(PLANNED_TIME_MIME):
        return None
    try:
        weekday, at, routine_id = json.loads(bytes(carried.data(PLANNED_TIME_MIME).data()))
        return PlannedTime(weekday, time.fromisoformat(at), RoutineId(routine_id))
    except (ValueError, TypeError):
        return None
