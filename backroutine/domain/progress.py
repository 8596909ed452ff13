"""What the history adds up to: active days, minutes a week, pain, the longest hold.

A session belongs to the local day on which it began, even when it ends after midnight, and counts
from the first piece of work that was really done. Its length is the time that ran, so that neither
pauses nor a clock that was set can stretch it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from operator import attrgetter

from backroutine.domain.dose import Dose, Side
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionSummary,
    WorkResult,
)

DAYS_A_WEEK = 7
# A single day says little about a back: scores are shown as the mean of so many sessions.
SESSIONS_IN_MEAN = 7


class WeekStart(StrEnum):
    """The day on which a week begins."""

    MONDAY = "monday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class DatedSession:
    """A session on the local day on which it began."""

    on: date
    session: SessionSummary


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What was done on one day."""

    session_count: int
    active_s: float


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """What was done in one week; a week without a session is all zeros."""

    starts_on: date
    day_count: int
    session_count: int
    active_s: float


@dataclass(frozen=True, slots=True)
class Totals:
    """What a stretch of history comes to."""

    session_count: int
    day_count: int
    active_s: float


@dataclass(frozen=True, slots=True)
class PainPoint:
    """The pain of one session, and the mean of this and the sessions before it.

    A score is `None` where the person gave none; its mean then stays what it was.
    """

    session_id: SessionId
    on: date
    before: int | None
    after: int | None
    mean_before: float | None
    mean_after: float | None


def counts(session: SessionSummary) -> bool:
    """Return whether any work was done; a session that was only skipped through counts nowhere."""
    return session.done_count + session.cut_short_count > 0


def local_day(moment: datetime, zone: tzinfo | None = None) -> date:
    """Return the date of an aware moment in a zone; in the computer's own zone without one."""
    if zone is None:  # for thousands: `astimezone` asks for the name of the zone each time
        return date.fromtimestamp(moment.timestamp())  # noqa: DTZ012 - the local day is meant
    return moment.astimezone(zone).date()


def whole_minutes(seconds: float) -> int:
    """Return seconds as minutes, a half rounded up."""
    return int(seconds / 60 + 0.5)


def dated(sessions: Iterable[SessionSummary], zone: tzinfo | None = None) -> list[DatedSession]:
    """Return sessions with their days, in the same order; the days are reckoned only here."""
    return [DatedSession(local_day(session.started_at, zone), session) for session in sessions]


def by_day(sessions: Iterable[DatedSession]) -> dict[date, DayFigures]:
    """Return the figures of every day on which something was done."""
    numbers: dict[date, int] = {}
    lengths_s: dict[date, float] = {}
    for entry in sessions:
        session, on = entry.session, entry.on
        if counts(session):
            numbers[on] = numbers.get(on, 0) + 1
            lengths_s[on] = lengths_s.get(on, 0) + session.active_s
    return {day: DayFigures(number, lengths_s[day]) for day, number in numbers.items()}


def start_of_week(day: date, week_start: WeekStart = WeekStart.MONDAY) -> date:
    """Return the first day of the week that a day lies in; the first week ever may be cut."""
    into = day.weekday() if week_start is WeekStart.MONDAY else (day.weekday() + 1) % DAYS_A_WEEK
    return day - timedelta(days=min(into, day.toordinal() - 1))


def by_week(
    days: Mapping[date, DayFigures],
    first: date,
    last: date,
    week_start: WeekStart = WeekStart.MONDAY,
) -> tuple[WeekFigures, ...]:
    """Return every week from that of `first` to that of `last`, the empty ones too."""
    opening, closing = start_of_week(first, week_start), start_of_week(last, week_start)
    number = (closing - opening).days // DAYS_A_WEEK + 1
    gathered: dict[int, list[DayFigures]] = {}
    begins = opening.toordinal()
    for day, figures in days.items():
        gathered.setdefault((day.toordinal() - begins) // DAYS_A_WEEK, []).append(figures)
    return tuple(
        _week(opening + timedelta(days=DAYS_A_WEEK * index), gathered.get(index, ()))
        for index in range(number)
    )


def totals(days: Mapping[date, DayFigures]) -> Totals:
    """Return what all days come to."""
    return Totals(
        sum(day.session_count for day in days.values()),
        len(days),
        sum(day.active_s for day in days.values()),
    )


def pain_points(sessions: Iterable[DatedSession]) -> tuple[PainPoint, ...]:
    """Return the sessions that have a pain score, the oldest first, with their running means."""
    scored = [
        entry
        for entry in sessions
        if entry.session.pain_before is not None or entry.session.pain_after is not None
    ]
    scored.sort(key=attrgetter("session.started_at", "session.id"))
    means_before = _running_means(entry.session.pain_before for entry in scored)
    means_after = _running_means(entry.session.pain_after for entry in scored)
    return tuple(
        PainPoint(session.id, entry.on, session.pain_before, session.pain_after, before, after)
        for entry, before, after in zip(scored, means_before, means_after, strict=True)
        for session in (entry.session,)
    )


def best_hold_s(
    records: Iterable[SessionRecord], exercise_id: ExerciseId, side: Side | None = None
) -> int | None:
    """Return the longest single hold of an exercise, of one side where one is given.

    `None` when it was never held, or when no record tells how long.
    """
    holds = [
        held
        for record in records
        for result in record.results
        if result.exercise_id == exercise_id and side in (None, result.side)
        if (held := held_s(result, planned_dose(record, result)))
    ]
    return max(holds, default=None)


def held_s(result: WorkResult, dose: Dose | None) -> int | None:
    """Return the longest hold within one piece of work; `None` when it cannot be known."""
    if dose is None or not dose.hold_s or result.outcome is Outcome.SKIPPED:
        return None
    if result.done_reps:
        return dose.hold_s
    if dose.reps_in_set(min(result.set_number, dose.sets)) > 1:
        return None  # the seconds may lie in several repetitions that were each cut short
    return min(dose.hold_s, max(0, result.done_s - dose.tempo_s))


def _week(starts_on: date, days: Sequence[DayFigures]) -> WeekFigures:
    numbers, lengths_s = [day.session_count for day in days], [day.active_s for day in days]
    return WeekFigures(starts_on, len(days), sum(numbers), sum(lengths_s))


def _running_means(scores: Iterable[int | None]) -> Iterator[float | None]:
    latest: deque[int] = deque(maxlen=SESSIONS_IN_MEAN)
    total, mean = 0, None
    for score in scores:
        if score is not None:
            if len(latest) == SESSIONS_IN_MEAN:
                total -= latest[0]  # which the next one pushes out
            latest.append(score)
            total += score
            mean = total / len(latest)
        yield mean


def planned_dose(record: SessionRecord, result: WorkResult) -> Dose | None:
    """Return the dose that a piece of work was part of; `None` when no plan tells it."""
    if record.plan is None or result.step_number > len(record.plan.steps):
        return None
    step = record.plan.steps[result.step_number - 1]
    return step.dose if step.exercise_id == result.exercise_id else None
