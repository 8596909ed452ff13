"""Where a session was, when its times have been set otherwise since.

A record keeps its second and the length of the whole, not the times to get ready and to change
sides that both were counted with; those follow from the length.
"""

from backroutine.domain.settings import MAX_LEAD_S
from backroutine.domain.timeline import (
    STANDARD_TIMES,
    IntervalKind,
    LeadTimes,
    Timeline,
    total_duration_s,
)
from backroutine.player.moment import Visit, visits

_LEAD_KINDS = {IntervalKind.GET_READY, IntervalKind.CHANGE_SIDES}


def visit_then(timeline: Timeline, planned_s: int, position_s: float) -> Visit | None:
    """Return the visit, as it is timed now, that a session was at by its own times.

    `planned_s` and `position_s` are the whole and the second reached, in seconds of that session.
    `None` where no times make the plan as long as it was.
    """
    times = _times_then(timeline, planned_s)
    if times is None:
        return None
    end_s = 0.0
    found = visits(timeline)
    for visit in found:
        end_s += _length_then(timeline, visit, times)
        if position_s < end_s:
            return visit
    return found[-1]


def _times_then(timeline: Timeline, planned_s: int) -> LeadTimes | None:
    """Return the times that make the plan so long: the standard ones, or the nearest to today's."""
    routine = timeline.routine
    without_s = total_duration_s(routine, LeadTimes(0, 0))
    get_readies = total_duration_s(routine, LeadTimes(1, 0)) - without_s
    changes = total_duration_s(routine, LeadTimes(0, 1)) - without_s
    now = LeadTimes(
        _present_s(timeline, IntervalKind.GET_READY),
        _present_s(timeline, IntervalKind.CHANGE_SIDES),
    )
    each_s = range(MAX_LEAD_S + 1)
    fitting = (
        LeadTimes(get_ready_s, change_sides_s)
        for get_ready_s in each_s
        for change_sides_s in (each_s if changes else (now.change_sides_s,))
        if without_s + get_ready_s * get_readies + change_sides_s * changes == planned_s
    )

    def strangeness(times: LeadTimes) -> tuple[bool, int, int]:
        changed = (
            abs(times.get_ready_s - now.get_ready_s),
            abs(times.change_sides_s - now.change_sides_s),
        )
        return times != STANDARD_TIMES, sum(map(bool, changed)), sum(changed)

    return min(fitting, key=strangeness, default=None)


def _present_s(timeline: Timeline, kind: IntervalKind) -> int:
    return next((round(i.duration_s) for i in timeline.intervals if i.kind is kind), 0)


def _length_then(timeline: Timeline, visit: Visit, times: LeadTimes) -> float:
    dose = timeline.routine.steps[visit.step_number - 1].dose
    changes = dose.sets * (len(dose.sides_in_order()) - 1)
    other_s = sum(
        interval.duration_s
        for interval in timeline.intervals
        if visit.start_s <= interval.start_s < visit.end_s and interval.kind not in _LEAD_KINDS
    )
    return other_s + times.get_ready_s + changes * times.change_sides_s
