"""The session player: which interval is on now, and what has just begun or ended.

The player owns no timer and makes no sound. Someone calls `tick()` every so often and acts on
the events it returns. Position is always computed from the clock, never by counting ticks, so a
late or lost tick cannot make a session run long. A gap between ticks on either clock means that
the computer slept, or that its clock was set, forwards or back: the player pauses where it was, and
waits to be asked.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backroutine.clock import Clock
from backroutine.domain.timeline import Interval, PlannedCue, Timeline
from backroutine.player.cues import TimedCue
from backroutine.player.moment import visit_of
from backroutine.player.waiting import OwnPace

SUSPEND_GAP_S = 2.0
# Whoever has not said "done" for so long has gone away.
MOST_STILL_S = 600.0
# Going back this soon after an interval began means the one before it.
BACK_GRACE_S = 2.0


class PlayerState(StrEnum):
    """What the player is about."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class IntervalStarted:
    """An interval has begun, or has been entered from elsewhere."""

    interval: Interval


@dataclass(frozen=True, slots=True)
class PausedBySuspend:
    """No tick came for `gap_s`: the computer slept, or its clock was set."""

    gap_s: float


@dataclass(frozen=True, slots=True)
class PausedByWaiting:
    """Nobody has said "done" for `MOST_STILL_S`."""


@dataclass(frozen=True, slots=True)
class SessionFinished:
    """The last interval has ended."""


PlayerEvent = IntervalStarted | PausedBySuspend | PausedByWaiting | SessionFinished


class Player:
    """Plays one timeline, once."""

    def __init__(self, timeline: Timeline, clock: Clock, *, lead_in_s: float = 0.0) -> None:
        """Take `Speaker.lead_in_s`: so much later the clock runs after each stop and jump."""
        self.timeline = timeline
        self.lead_in_s = lead_in_s
        self._clock = clock
        self._state = PlayerState.READY
        self._position_s = 0.0
        self._index = 0
        self._zero_s = 0.0  # the moment of the monotonic clock at which position 0 would lie
        self._last_elapsed_s = 0.0
        self._last_wall_s = 0.0
        self._scheduled_to = 0  # cues before this index are given out or passed
        self._played_s = [0.0] * len(timeline.intervals)
        self._active_s = 0.0
        self._still_s = 0.0
        self._owes_end = False  # the session was ended by "done", and its last cue not given out
        self._pace = OwnPace(timeline)

    @property
    def state(self) -> PlayerState:
        return self._state

    @property
    def zero_s(self) -> float:
        """The moment of the monotonic clock at which second 0 would lie; pauses, jumps move it."""
        return self._zero_s

    @property
    def position_s(self) -> float:
        """The second of the timeline that was reached at the last tick."""
        return self._position_s

    @property
    def present_s(self) -> float:
        """The second of the timeline at this moment, for drawing what is on between two ticks."""
        if self._state is not PlayerState.RUNNING:
            return self._position_s
        reached_s = self._clock.elapsed_s() - self._zero_s
        return min(max(reached_s, self._position_s), self.interval.end_s)

    @property
    def active_s(self) -> float:
        """The seconds that ran, without pauses; repeated ones count again."""
        return self._active_s

    @property
    def played_s(self) -> tuple[float, ...]:
        """For each interval the seconds of it that ran, at most its length.

        Those of a set at the person's own pace are as many as it really took.
        """
        said = self.own_pace
        pairs = zip(self._played_s, self.timeline.intervals, strict=True)
        return tuple(
            played if index in said else min(played, interval.duration_s)
            for index, (played, interval) in enumerate(pairs)
        )

    @property
    def own_pace(self) -> Mapping[int, int | None]:
        """The confirmed repetitions of sets at the person's own pace, by the interval's index.

        0 for one that was left without "done", `None` for the one that is on.
        """
        return self._pace.said(self._index)

    @property
    def is_at_own_pace(self) -> bool:
        """Whether sets of repetitions wait for `done`."""
        return self._pace.is_on

    @property
    def waits_for_done(self) -> bool:
        """Whether the interval that is on ends only by `done`."""
        return self._pace.waits(self._index)

    @property
    def stands_still(self) -> bool:
        """Whether the planned time of the set is over, and only `done` leads on."""
        return self.waits_for_done and self._position_s >= self.interval.end_s

    @property
    def reps_to_confirm(self) -> int:
        """How many repetitions `done` would confirm now."""
        return self._pace.reps(self._index)

    @property
    def index(self) -> int:
        """The index of the interval that is on."""
        return self._index

    @property
    def interval(self) -> Interval:
        return self.timeline.intervals[self._index]

    @property
    def left_in_interval_s(self) -> float:
        return max(0.0, self.interval.end_s - self._position_s)

    @property
    def left_s(self) -> float:
        return max(0.0, self.timeline.total_s - self._position_s)

    @property
    def is_over(self) -> bool:
        return self._state in (PlayerState.FINISHED, PlayerState.STOPPED)

    def start(
        self, at_s: float = 0.0, *, played_s: Sequence[float] = (), active_s: float = 0.0,
        confirmed: Mapping[int, int] | None = None, stands_still: bool = False,
    ) -> list[PlayerEvent]:  # fmt: skip
        """Begin; a session that is taken up again begins where it was, with what had run then.

        `confirmed` is what `own_pace` said; `stands_still` begins at the end of the set before
        `at_s`, where it waits for `done`.

        Raises:
            ValueError: `played_s` is given, but not for every interval.
        """
        if self._state is not PlayerState.READY:
            return []
        if played_s:
            if len(played_s) != len(self._played_s):
                raise ValueError("what was played must be given for every interval")
            self._played_s = list(played_s)
        self._active_s = active_s
        self._pace.restore(confirmed or {})
        self._state = PlayerState.RUNNING
        before = self.timeline.index_at(at_s) - (at_s < self.timeline.total_s)
        return self._go_to(at_s, before if stands_still and self._pace.waits(before) else None)

    def pause(self) -> list[PlayerEvent]:
        """Stop the clock where it is; whatever happened until now is returned."""
        events = self.tick()
        if self._state is PlayerState.RUNNING:
            self._state = PlayerState.PAUSED
        return events

    def resume(self) -> list[PlayerEvent]:
        """Let the clock run again from where it stopped."""
        if self._state is PlayerState.PAUSED:
            self._state = PlayerState.RUNNING
            self._anchor()
        return []

    def stop(self) -> list[PlayerEvent]:
        """End the session where it is."""
        events = self.tick()
        if not self.is_over:
            self._pace.leave(self._index)
            self._state = PlayerState.STOPPED
        return events

    def set_waits_for_done(self, is_on: bool) -> list[PlayerEvent]:  # noqa: FBT001 - one thing
        """Let sets of repetitions wait for `done`, or run out at their tempo."""
        events = self.tick()
        if not self.is_over:
            self._pace.is_on = is_on
        if self._state is PlayerState.RUNNING:
            self._anchor()
        return events

    def correct_reps(self, by: int) -> list[PlayerEvent]:
        """Let `done` confirm more or fewer repetitions than planned, at least one."""
        if self.waits_for_done:
            self._pace.correct(self._index, by)
        return []

    def done(self) -> list[PlayerEvent]:
        """Confirm the set that waits for it, and go on; nothing where none does."""
        events = self.tick()
        if self._state in (PlayerState.RUNNING, PlayerState.PAUSED) and self.waits_for_done:
            self._pace.confirm(self._index)
            events += self._go_to(self.interval.end_s)
            self._owes_end = SessionFinished() in events
        return events

    def next(self) -> list[PlayerEvent]:
        """Go to the next interval, or to the end from the last."""
        return self._leave_to(lambda: self.interval.end_s)

    def back(self) -> list[PlayerEvent]:
        """Go to the start of this interval, or of the one before when this has just begun."""
        return self._leave_to(self._back_target)

    def next_step(self) -> list[PlayerEvent]:
        """Go to the get-ready of the next step, or to the end from the last."""
        return self._leave_to(self._next_step_target)

    def restart_interval(self) -> list[PlayerEvent]:
        """Go to the start of this interval."""
        return self._leave_to(lambda: self.interval.start_s)

    def shift(self, seconds: float) -> list[PlayerEvent]:
        """Go forwards or backwards by seconds, at most to either end."""
        return self._leave_to(lambda: self._position_s + seconds)

    def tick(self) -> list[PlayerEvent]:
        """Catch up with the clock and return what happened since the last call."""
        if self._state is not PlayerState.RUNNING:
            return []
        elapsed_s, wall_s = self._clock.elapsed_s(), self._clock.now().timestamp()
        gap_s = max(elapsed_s - self._last_elapsed_s, abs(wall_s - self._last_wall_s))
        self._last_elapsed_s, self._last_wall_s = elapsed_s, wall_s
        if gap_s > SUSPEND_GAP_S:
            self._state = PlayerState.PAUSED
            return [PausedBySuspend(gap_s)]
        return self._run_to(elapsed_s - self._zero_s)

    def cues_ahead(self, look_ahead_s: float) -> list[TimedCue]:
        """Return the cues due within the next seconds that were not returned before.

        One whose time has passed unasked is never returned: late is worse than left out. After
        a pause, a suspend or a jump, what was returned is void: the speaker is to be flushed, and
        the cues that still lie ahead are returned again. What follows a set that waits for `done`
        has no time yet: nothing of it is returned.
        """
        if self._state is not PlayerState.RUNNING and not self._owes_end:
            return []
        self._owes_end = False
        cues = self.timeline.cues
        first = max(self._scheduled_to, self._first_cue_from(self._position_s))
        beyond = min(
            self._first_cue_after(self._position_s + look_ahead_s),
            self._first_cue_from(math.inf if self.is_over else self._pace.stop_s(self._index)),
        )
        self._scheduled_to = max(first, beyond)
        return [
            TimedCue(self._zero_s + planned.at_s, planned.cue)
            for planned in cues[first : self._scheduled_to]
        ]

    def sure_ahead_s(self, look_ahead_s: float) -> float:
        """Return how much of the next seconds has its time already."""
        if self.is_over:
            return look_ahead_s
        return min(look_ahead_s, self._pace.stop_s(self._index) - self._position_s)

    def delay_to_beat(self, beat_s: float) -> float:
        """Return the seconds until the position is a multiple of `beat_s`, or the session ends."""
        if self.stands_still:
            return beat_s
        now_s = self._clock.elapsed_s() - self._zero_s  # before the position, in the lead-in
        reached_s = max(self._position_s, now_s)
        next_s = (math.floor(reached_s / beat_s + 1e-6) + 1) * beat_s
        return max(0.0, min(next_s, self.timeline.total_s) - now_s)

    def _leave_to(self, target: Callable[[], float]) -> list[PlayerEvent]:
        events = self.tick()
        if self._state in (PlayerState.RUNNING, PlayerState.PAUSED) and self.timeline.intervals:
            events += self._go_to(target())
        return events

    def _back_target(self) -> float:
        interval = self.interval
        if self._position_s - interval.start_s > BACK_GRACE_S or not self._index:
            return interval.start_s
        return self.timeline.intervals[self._index - 1].start_s

    def _next_step_target(self) -> float:
        present = visit_of(self.interval)
        later = self.timeline.intervals[self._index + 1 :]
        return next(
            (interval.start_s for interval in later if visit_of(interval) != present),
            self.timeline.total_s,
        )

    def _go_to(self, position_s: float, index: int | None = None) -> list[PlayerEvent]:
        """Go to a second, and to the interval that begins there unless an index is given."""
        left = self._index
        self._position_s = min(max(0.0, position_s), self.timeline.total_s)
        self._index = self.timeline.index_at(self._position_s) if index is None else index
        is_at_end = index is None and self._position_s >= self.timeline.total_s
        if self._played_s[left] and (is_at_end or self._index != left):
            self._pace.leave(left)
        self._anchor()
        if is_at_end:
            self._state = PlayerState.FINISHED
            return [SessionFinished()]
        return [IntervalStarted(self.interval)]

    def _anchor(self) -> None:
        self._last_elapsed_s = self._clock.elapsed_s()
        self._last_wall_s = self._clock.now().timestamp()
        self._zero_s = self._last_elapsed_s - self._position_s + self.lead_in_s
        self._still_s = 0.0
        self._scheduled_to = self._first_cue_from(self._position_s)

    def _first_cue_from(self, position_s: float) -> int:
        return bisect_left(self.timeline.cues, position_s, key=_moment_of)

    def _first_cue_after(self, position_s: float) -> int:
        return bisect_right(self.timeline.cues, position_s, key=_moment_of)

    def _run_to(self, position_s: float) -> list[PlayerEvent]:
        stop_s = self._pace.stop_s(self._index)
        reached_s = min(max(position_s, self._position_s), self.timeline.total_s, stop_s)
        events: list[PlayerEvent] = []
        for index in range(self._index, len(self.timeline.intervals)):
            interval = self.timeline.intervals[index]
            if interval.start_s > reached_s or interval.start_s >= stop_s:
                break
            if index > self._index:
                self._index = index
                events.append(IntervalStarted(interval))
            begun_s = max(interval.start_s, self._position_s)
            self._played_s[index] += max(0.0, min(interval.end_s, reached_s) - begun_s)
        self._active_s += reached_s - self._position_s
        self._position_s = reached_s
        if self.stands_still:
            events += self._stand_still(position_s - reached_s)
        elif reached_s >= self.timeline.total_s:
            self._state = PlayerState.FINISHED
            events.append(SessionFinished())
        return events

    def _stand_still(self, seconds: float) -> list[PlayerEvent]:
        """Count seconds that a set takes beyond its plan; all that follows it shifts by them."""
        self._played_s[self._index] += seconds
        self._active_s += seconds
        self._zero_s += seconds
        self._still_s += seconds
        if self._still_s < MOST_STILL_S:
            return []
        self._state = PlayerState.PAUSED
        return [PausedByWaiting()]


def _moment_of(planned: PlannedCue) -> float:
    return planned.at_s
