"""Sessions that were done, for tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
    WorkResult,
)

STARTED = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def session_record(name: str = "The article's routine", note: str = "") -> SessionRecord:
    """Return a session with a piece done and one skipped."""
    done = WorkResult(
        1, Section.MAIN, ExerciseId("bird-dog"), "Bird dog", 1, Side.LEFT, 35, 35, 5, 5,
        Outcome.DONE,
    )  # fmt: skip
    skipped = replace(done, side=Side.RIGHT, done_s=0, done_reps=0, outcome=Outcome.SKIPPED)
    return SessionRecord(
        SessionId("session-1"), RoutineId("article-routine-15"), name, RoutineKind.SESSION,
        STARTED, SessionState.STOPPED, 900, 612.25, 580.75, STARTED + timedelta(seconds=700),
        (done, skipped), 4, 2, None, note,
    )  # fmt: skip


def session_summary(name: str = "The article's routine", note: str = "") -> SessionSummary:
    """Return the same session for a list."""
    record = session_record(name, note)
    return SessionSummary(
        record.id, record.routine_id, record.routine_name, record.kind, record.started_at,
        record.ended_at, record.state, record.planned_s, record.active_s, 1, 0, 1,
        record.pain_before, record.pain_after, record.effort, record.note,
    )  # fmt: skip
