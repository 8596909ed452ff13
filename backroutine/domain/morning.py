"""The question of the next morning: when it is asked, about which session, and what follows.

The rule of the next morning (R6, R7) needs one score between the night after a session and the
following one. A morning begins at four o'clock of the person's own zone. The question is asked from
the first morning that lies at least six hours after the end of a session, and no longer than 36
hours after it, nor on the morning after that one: a later answer would tell of another night.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from backroutine.domain.pain import PainOfASession, Rule, StepChange, proposed_change
from backroutine.domain.progress import counts
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionId, SessionState, SessionSummary

MORNING_FROM = time(4)
LEAST_AFTER_END = timedelta(hours=6)
MOST_AFTER_END = timedelta(hours=36)
# What began before this ended too long ago to be asked about; twenty years are not looked through.
LONGEST_AGO = timedelta(days=7)


def morning_window(ended_at: datetime, zone: tzinfo | None = None) -> tuple[datetime, datetime]:
    """Return from when until when (not included) the question of the next morning is asked."""
    first = _morning(ended_at.astimezone(zone).date(), zone)
    if first <= ended_at:
        first = _morning(ended_at.astimezone(zone).date() + timedelta(days=1), zone)
    opens = max(first, ended_at + LEAST_AFTER_END)
    next_one = _morning(first.astimezone(zone).date() + timedelta(days=1), zone)
    return opens, min(next_one, ended_at + MOST_AFTER_END)


def morning_of(session: SessionSummary, zone: tzinfo | None = None) -> date:
    """Return the day of the first morning after a session, on which it is asked about."""
    ended = _end(session).astimezone(zone)
    return ended.date() + timedelta(days=0 if ended.time() < MORNING_FROM else 1)


def nights_by_routine(
    sessions: Iterable[SessionSummary], zone: tzinfo | None = None
) -> dict[RoutineId, list[SessionSummary]]:
    """Return for each routine the latest session before each night, the oldest first.

    Each has what was said on its morning. The night lies behind all sessions that share it: only
    the latest is asked about, of whatever routine, and its answer is that of all.
    """
    said: dict[date, int] = {}
    rows: dict[RoutineId, dict[date, SessionSummary]] = {}
    for session in sorted(sessions, key=lambda each: (each.started_at, each.id)):
        morning = morning_of(session, zone)
        if session.next_morning is not None:
            said[morning] = session.next_morning
        rows.setdefault(session.routine_id, {})[morning] = session
    return {
        key: [_answered(session, said.get(morning)) for morning, session in row.items()]
        for key, row in rows.items()
    }


def asked_about(
    sessions: Iterable[SessionSummary],
    now: datetime,
    closed: Collection[SessionId] = (),
    zone: tzinfo | None = None,
) -> SessionSummary | None:
    """Return the session whose next morning is now and was neither answered nor put away.

    Only the latest session that has ended is asked about: the night lies behind all of them.
    Sessions in which nothing was done, and those that a wrong clock has put into the future, are
    left out.
    """
    since = now - LONGEST_AGO
    over = [
        session
        for session in sessions
        if since < session.started_at <= now
        and session.state is not SessionState.RUNNING
        and counts(session)
        and _end(session) <= now
    ]
    if not over:
        return None
    latest = max(over, key=lambda session: (_end(session), session.id))
    opens, closes = morning_window(_end(latest), zone)
    is_open = latest.next_morning is None and latest.id not in closed
    return latest if is_open and opens <= now < closes else None


def change_after_morning(
    sessions: Iterable[SessionSummary],
    answered: SessionSummary,
    zone: tzinfo | None = None,
) -> tuple[StepChange, Rule] | None:
    """Return what R6 or R7 propose after an answered session, by the nights of the same routine."""
    earlier = [
        session
        for session in sessions
        if session.id != answered.id
        and session.started_at <= answered.started_at
        and counts(session)
    ]
    row = nights_by_routine([*earlier, answered], zone)[answered.routine_id]
    return proposed_change([pain_of(session) for session in row])


def pain_of(session: SessionSummary) -> PainOfASession:
    """Return the scores around a session."""
    return PainOfASession(session.pain_before, session.pain_after, session.next_morning)


def _answered(session: SessionSummary, said: int | None) -> SessionSummary:
    if said is None or session.next_morning is not None:
        return session
    return replace(session, next_morning=said)


def _end(session: SessionSummary) -> datetime:
    """Return when a session ended; by the time that ran where its end lies before its start."""
    ran_until = session.started_at + timedelta(seconds=session.active_s)
    return ran_until if session.ended_at is None else max(session.ended_at, ran_until)


def _morning(day: date, zone: tzinfo | None) -> datetime:
    naive = datetime.combine(day, MORNING_FROM)
    return naive.astimezone() if zone is None else naive.replace(tzinfo=zone)
