"""Taking up a session that was cut off: where to begin, and what counts as played.

A record keeps the work that was done and, a little newer, the second that was reached. What ran
between the two is done again rather than taken for granted, so a session that was cut off never
claims more than was done, and loses at most `LOST_S` of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from backroutine.domain.session import Outcome, SessionRecord, WorkResult
from backroutine.domain.timeline import Interval, IntervalKind, Timeline
from backroutine.player.other_times import visit_then
from backroutine.player.recorder import piece_of
from backroutine.player.waiting import may_wait

LOST_S = 2.0
SAME_S = 1e-3

_Key = tuple[int, int | None, int, str | None]
_Matched = tuple[tuple[_Key, list[int]], WorkResult]


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """Where a session is taken up, and the seconds of each interval that ran before.

    `is_exact` is false when the times of the session have changed since: then it begins at the
    start of a step. `confirmed` has the repetitions of sets at the person's own pace, with the
    index of the interval; `stands_still` means that the set before waits for its "done".
    """

    position_s: float
    played_s: tuple[float, ...]
    active_s: float
    is_exact: bool = True
    confirmed: tuple[tuple[int, int], ...] = ()
    stands_still: bool = False


def resume_point(timeline: Timeline, record: SessionRecord) -> ResumePoint:
    """Return where to take up a session; `timeline` is made from the record's plan."""
    at_s = min(record.position_s, timeline.total_s)
    is_exact = round(timeline.total_s) == record.planned_s
    if not is_exact:
        visit = visit_then(timeline, record.planned_s, record.position_s)
        open_s = None if visit is None else visit.start_s
        at_s = _start_of_open_step(timeline, record.results) if open_s is None else open_s
    played_s = _played_before(timeline, record.results, at_s)
    said = _said_of_sets(timeline, record.results)
    open_ends = [
        timeline.intervals[index].end_s
        for index, reps in said.items()
        if reps is None and played_s[index] and is_exact
    ]
    still_at_s = next((end_s for end_s in open_ends if abs(end_s - at_s) < SAME_S), None)
    if still_at_s is not None:
        at_s = still_at_s
    elif is_exact:
        at_s = _without_a_gap(timeline, played_s, at_s)
    confirmed = tuple((index, reps) for index, reps in said.items() if reps is not None)
    return ResumePoint(at_s, played_s, record.active_s, is_exact, confirmed, still_at_s is not None)


def _said_of_sets(timeline: Timeline, results: Sequence[WorkResult]) -> dict[int, int | None]:
    """Return what was confirmed of each set of repetitions, by the index of its interval."""
    return {
        index: result.confirmed_reps
        for (_, indexes), result in _matched(timeline, results)
        for index in indexes
        if may_wait(timeline, timeline.intervals[index])
    }


def _start_of_open_step(timeline: Timeline, results: Sequence[WorkResult]) -> float:
    begun = [result for result in results if result.outcome is not Outcome.SKIPPED]
    if not begun:
        return 0.0
    last = begun[-1]
    of_step = [result for result in results if result.step_number == last.step_number]
    is_done = last is of_step[-1] and last.outcome is Outcome.DONE
    wanted = last.step_number + 1 if is_done else last.step_number
    return next(
        (interval.start_s for interval in timeline.intervals if interval.step_number == wanted),
        timeline.intervals[-1].start_s,
    )


def _without_a_gap(timeline: Timeline, played_s: Sequence[float], at_s: float) -> float:
    """Return the second up to which the interval counts as played, when that is just before."""
    index = timeline.index_at(at_s)
    interval = timeline.intervals[index]
    counted_s = interval.start_s + played_s[index]
    if interval.kind is IntervalKind.WORK and at_s - LOST_S <= counted_s <= at_s:
        return counted_s
    return at_s


def _played_before(
    timeline: Timeline, results: Sequence[WorkResult], at_s: float
) -> tuple[float, ...]:
    played_s = [0.0] * len(timeline.intervals)
    present = timeline.index_at(at_s)
    for (_, indexes), result in _matched(timeline, results):
        _spread(played_s, timeline.intervals, indexes, result, present)
    return tuple(played_s)


def _matched(timeline: Timeline, results: Sequence[WorkResult]) -> list[_Matched]:
    """Return each piece, with the indexes of its intervals, and its result; none if they differ."""
    worked = [
        index
        for index, interval in enumerate(timeline.intervals)
        if interval.kind is IntervalKind.WORK
    ]
    pieces = [
        (key, list(found))
        for key, found in groupby(worked, key=lambda index: piece_of(timeline.intervals[index]))
    ]
    if [_without_round(key) for key, _ in pieces] != [
        (result.step_number, result.set_number, result.side) for result in results
    ]:
        return []
    return list(zip(pieces, results, strict=True))


def _without_round(key: tuple[int, int | None, int, str | None]) -> tuple[int, int, str | None]:
    return key[0], key[2], key[3]


def _spread(
    played_s: list[float],
    intervals: Sequence[Interval],
    indexes: list[int],
    result: WorkResult,
    present: int,
) -> None:
    """Give each interval of a piece its share: whole repetitions first, none made of halves."""
    left_s = float(result.done_s)
    if len(indexes) == 1:
        played_s[indexes[0]] = left_s  # more than planned, where the pace was the person's own
        return
    present_last = sorted(indexes, key=lambda index: (index == present, index))
    whole, parts = present_last[: result.done_reps], present_last[result.done_reps :]
    for index in whole:
        played_s[index] = min(left_s, intervals[index].duration_s)
        left_s -= played_s[index]
    for index in reversed(parts):
        played_s[index] = max(0.0, min(left_s, intervals[index].duration_s - 1))
        left_s -= played_s[index]
