"""Plausible histories, the same for the same seed: habits, pauses, pain that comes and goes."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.session import (
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from backroutine.domain.timeline import build_timeline
from backroutine.player.recorder import work_results
from tests.builders import ARTICLE, catalogue, programmes, ready_programme
from tests.doubles import START


def routine_names() -> list[tuple[RoutineId, str, int]]:
    """Return id, name and planned seconds of the programmes that are played."""
    return [
        (p.routine.id, p.routine.name, round(build_timeline(ready_programme(p.routine.id)).total_s))
        for p in programmes()[:4]
    ]


def history(count: int, seed: int = 1, until: datetime = START) -> list[SessionSummary]:
    """Return `count` sessions up to a moment, the newest first, about one a day."""
    random = Random(seed)  # noqa: S311 - a history, not a secret
    routines = routine_names()
    pain = 6.0
    sessions = []
    for number in range(count):
        days_ago = count - 1 - number + random.choice((0, 0, 0, 1))
        at = until - timedelta(days=days_ago, minutes=random.randint(0, 300))
        pain = min(9.0, max(0.5, pain + (4.2 - pain) * 0.05 + random.uniform(-0.8, 0.8)))
        sessions.append(_session(number, at, random.choice(routines), pain, random))
    return sorted(sessions, key=lambda session: session.started_at, reverse=True)


def record(
    played_share: float = 1.0, number: int = 1, at: datetime = START, programme_id: str = ARTICLE
) -> SessionRecord:
    """Return a whole session of a programme, of which a share was played and the rest was not."""
    routine = _routine(programme_id)
    timeline = build_timeline(ready_programme(programme_id))
    left_s = timeline.total_s * played_share
    played = [
        min(interval.duration_s, max(0.0, left_s - interval.start_s))
        for interval in timeline.intervals
    ]
    whole = played_share >= 1
    return SessionRecord(
        SessionId(f"session-{number}"),
        routine.id,
        routine.name,
        routine.kind,
        at,
        SessionState.FINISHED if whole else SessionState.STOPPED,
        round(timeline.total_s),
        left_s,
        left_s,
        at + timedelta(seconds=left_s + 20),
        work_results(timeline, played, {e.id: e for e in catalogue()}),
        pain_before=5,
        pain_after=3,
        effort=4,
        plan=routine,
    )


def records(count: int, seed: int = 1) -> list[SessionRecord]:
    """Return whole sessions whose summaries are those of `history`."""
    whole, cut = record(), record(0.55)
    return [
        _like(whole if s.state is SessionState.FINISHED else cut, s) for s in history(count, seed)
    ]


def _like(model: SessionRecord, summary: SessionSummary) -> SessionRecord:
    return replace(
        model,
        id=summary.id,
        routine_id=summary.routine_id,
        routine_name=summary.routine_name,
        started_at=summary.started_at,
        ended_at=summary.ended_at,
        state=summary.state,
        planned_s=summary.planned_s,
        active_s=summary.active_s,
        pain_before=summary.pain_before,
        pain_after=summary.pain_after,
        effort=summary.effort,
        note=summary.note,
    )


def _session(
    number: int,
    at: datetime,
    routine: tuple[RoutineId, str, int],
    pain: float,
    random: Random,
) -> SessionSummary:
    routine_id, name, planned_s = routine
    is_whole = random.random() < 0.8
    active_s = planned_s * (1 if is_whole else random.uniform(0.1, 0.9))
    has_scores = random.random() < 0.85
    before = round(pain) if has_scores else None
    after = max(0, round(pain - random.uniform(-0.5, 2))) if has_scores else None
    return SessionSummary(
        SessionId(f"session-{number}"),
        routine_id,
        name,
        programmes()[0].routine.kind,
        at,
        at + timedelta(seconds=active_s + random.randint(0, 200)),
        SessionState.FINISHED if is_whole else SessionState.STOPPED,
        planned_s,
        active_s,
        done_count=12 if is_whole else 5,
        cut_short_count=0 if is_whole else 1,
        skipped_count=0 if is_whole else 6,
        pain_before=before,
        pain_after=after if random.random() < 0.95 else None,
        effort=random.randint(2, 6) if has_scores else None,
        note="",
    )


def _routine(programme_id: str) -> Routine:
    return next(p.routine for p in programmes() if p.routine.id == programme_id)
