"""What can be put on a day: a routine's name and length, and whether it can be played."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.rules import NotReadyError, ready
from backroutine.domain.timeline import STANDARD_TIMES, LeadTimes, total_duration_s


@dataclass(frozen=True, slots=True)
class Plannable:
    """A routine as a plan shows it; `total_s` is how long it takes, in seconds."""

    id: RoutineId
    name: str
    total_s: int
    is_ready: bool = True


Plannables = Mapping[RoutineId, Plannable]


def plannables(
    routines: Iterable[Routine], catalogue: Catalogue, times: LeadTimes = STANDARD_TIMES
) -> dict[RoutineId, Plannable]:
    """Return what a plan needs to know of routines, in their order."""
    return {each.id: each for each in _each(routines, catalogue, times)}


def _each(
    routines: Iterable[Routine], catalogue: Catalogue, times: LeadTimes
) -> Iterator[Plannable]:
    for routine in routines:
        try:
            ready(routine, catalogue)
        except NotReadyError:
            yield Plannable(routine.id, routine.name, 0, is_ready=False)
            continue
        yield Plannable(routine.id, routine.name, round(total_duration_s(routine, times)))
