"""The orders in which the person's routines can stand in their list."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum

from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.timeline import LeadTimes, total_duration_s


class ShelfOrder(Enum):
    """What a list of routines is sorted by."""

    NAME = "name"
    LAST_PLAYED = "last played"
    LENGTH = "length"


def in_order(
    routines: Sequence[Routine],
    order: ShelfOrder,
    last_played: Mapping[RoutineId, datetime],
    times: LeadTimes,
) -> list[Routine]:
    """Return routines in an order; those that are alike in it stand by name.

    Last played: the newest first, those never played at the end. Length: the shortest first.
    """
    named = sorted(routines, key=lambda routine: routine.name.casefold())
    match order:
        case ShelfOrder.NAME:
            return named
        case ShelfOrder.LAST_PLAYED:
            played = [routine for routine in named if routine.id in last_played]
            played.sort(key=lambda routine: last_played[routine.id], reverse=True)
            return played + [routine for routine in named if routine.id not in last_played]
        case ShelfOrder.LENGTH:
            return sorted(named, key=lambda routine: total_duration_s(routine, times))
