"""A session that was done from a printed sheet, entered afterwards.

Step by step it was done or it was not; a done step counts whole, as it was planned. No Qt in here.
"""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import SessionId, SessionRecord, SessionState
from backroutine.domain.timeline import build_timeline
from backroutine.player.recorder import work_results


def moment_of(day: date, at: time) -> datetime:
    """Return a day and a time of the computer's own zone as a moment in UTC.

    A time that the change to summer time leaves out is taken as the one an hour later.
    """
    return datetime.combine(day, at).astimezone().astimezone(UTC)


def paper_session(
    session_id: SessionId,
    ready: ReadyRoutine,
    started_at: datetime,
    done_steps: Collection[int],
    *,
    pain_before: int | None = None,
    pain_after: int | None = None,
    effort: int | None = None,
    note: str = "",
) -> SessionRecord:
    """Return the record of a session on paper; steps count from 1.

    Raises:
        ValueError: no step was done, or there is no such step.
    """
    steps = range(1, len(ready.routine.steps) + 1)
    if not done_steps or not set(done_steps) <= set(steps):
        raise ValueError("a session on paper has at least one step of its routine")
    timeline = build_timeline(ready)
    played = [
        interval.duration_s if interval.step_number in done_steps else 0.0
        for interval in timeline.intervals
    ]
    is_whole = len(set(done_steps)) == len(steps)
    active_s = timeline.total_s if is_whole else sum(played)
    return SessionRecord(
        session_id,
        ready.routine.id,
        ready.routine.name,
        ready.routine.kind,
        started_at,
        SessionState.FINISHED if is_whole else SessionState.STOPPED,
        round(timeline.total_s),
        active_s,
        active_s,
        started_at + timedelta(seconds=active_s),
        work_results(timeline, played, ready.exercises),
        pain_before,
        pain_after,
        effort,
        note,
        ready.routine,
    )
