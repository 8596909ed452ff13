"""Sets of repetitions at a person's own pace: they end when the person says "done".

The timeline knows nothing of it: a set has its planned length there, and the player stands still
at its end until it is told to go on.
"""

from collections.abc import Mapping
from math import inf

from backroutine.domain.dose import MAX_REPS
from backroutine.domain.timeline import Interval, IntervalKind, Timeline
from backroutine.player.moment import step_of


def may_wait(timeline: Timeline, interval: Interval) -> bool:
    """Say whether an interval is a set of repetitions; holds and plain times run out."""
    return (
        interval.kind is IntervalKind.WORK
        and interval.rep_number is None
        and not step_of(timeline, interval).dose.is_timed
    )


class OwnPace:
    """Which intervals of a timeline wait for "done", and what was said of them."""

    def __init__(self, timeline: Timeline) -> None:
        self.is_on = False
        self._timeline = timeline
        self._sets = [
            index
            for index, interval in enumerate(timeline.intervals)
            if may_wait(timeline, interval)
        ]
        self._corrected: dict[int, int] = {}
        self._confirmed: dict[int, int] = {}

    def waits(self, index: int) -> bool:
        """Say whether an interval ends only by "done"."""
        return self.is_on and index in self._sets

    def stop_s(self, index: int) -> float:
        """Return the second that is not passed from an interval on; infinite where none is."""
        if not self.is_on:
            return inf
        following = (each for each in self._sets if each >= index)
        first = next(following, None)
        return inf if first is None else self._timeline.intervals[first].end_s

    def reps(self, index: int) -> int:
        """Return how many repetitions "done" would confirm: as planned, until corrected."""
        interval = self._timeline.intervals[index]
        planned = step_of(self._timeline, interval).dose.reps_in_set(interval.set_number)
        return self._corrected.get(index, planned)

    def correct(self, index: int, by: int) -> None:
        """Let "done" confirm more or fewer repetitions, at least one."""
        self._corrected[index] = min(max(1, self.reps(index) + by), MAX_REPS)

    def confirm(self, index: int) -> None:
        """Take the repetitions of a set as done."""
        self._confirmed[index] = self.reps(index)
        self._corrected.pop(index, None)

    def leave(self, index: int) -> None:
        """Take a set as left without "done": nothing of it is confirmed that was not before."""
        if self.waits(index):
            self._confirmed.setdefault(index, 0)
            self._corrected.pop(index, None)

    def restore(self, confirmed: Mapping[int, int]) -> None:
        """Take up what was confirmed before."""
        self._confirmed = dict(confirmed)

    def said(self, present: int) -> dict[int, int | None]:
        """Return what was confirmed by interval; `None` for the present one while it is open."""
        said: dict[int, int | None] = dict(self._confirmed)
        if self.waits(present):
            said.setdefault(present, None)
        return said
