"""What is known before a session: whether there may be one today, and whether to ask first.

It is read from what was played and answered before. A day is one of the person's own calendar. What
a wrong clock has put into the future tells nothing. An answer to the safety check answers what was
named before it, never what is named after it: R0 asks whenever something is new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import CHECK_AGAIN_AFTER, CheckReason, PainKind, why_check_is_due
from backroutine.domain.progress import counts, local_day
from backroutine.domain.safety_check import (
    SafetyCheckTaken,
    SafetyResult,
    known_signs,
    safety_result,
)
from backroutine.domain.session import PainReport, SessionId, SessionRecord, SessionSummary

# A session that was ended this near to a pain was ended because of it, and no check was answered.
AT_ONCE_S = 1.0


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """What holds on a day, before a session.

    `check` is the last one of that day. `left_out` are the exercises that brought a warning pain on
    it (R4). `has_new_symptom` says that a symptom was named and the check not answered since (R0).
    """

    on: date
    last_session_on: date | None = None
    check: SafetyCheckTaken | None = None
    left_out: frozenset[ExerciseId] = field(default_factory=frozenset)
    has_new_symptom: bool = False

    @property
    def result(self) -> SafetyResult | None:
        """What the check of the day came to; `None` where there was none."""
        return None if self.check is None else safety_result(known_signs(self.check.signs))

    @property
    def forbids_session(self) -> bool:
        """Whether there is no session on that day (R10)."""
        return self.result is not None and self.result.outcome.forbids_session

    def why_due(self, before: int | None = None) -> CheckReason | None:
        """Return why the check is due before a session with this pain, if it is (R0).

        A check of the day serves a first session and one after a long time. It says nothing of a
        pain that is told now: that one has its own check, unless `before` is left out because the
        check was answered after it was told.
        """
        return why_check_is_due(
            before=before,
            last_session_on=self.last_session_on if self.check is None else self.on,
            today=self.on,
            has_new_symptom=self.has_new_symptom,
        )


def is_new_symptom(report: PainReport) -> bool:
    """Say whether somebody has named something that the check asks about again (R0)."""
    return report.kind is not None and (report.kind.warns or report.kind is PainKind.UNWELL)


def recent_sessions(
    sessions: Iterable[SessionSummary], today: date, zone: tzinfo | None = None
) -> list[SessionId]:
    """Return the sessions whose whole records `known_before` wants: of two weeks, none older.

    One that was taken up again is of the day on which it ended.
    """
    since = today - CHECK_AGAIN_AFTER
    return [
        each.id
        for each in sessions
        if local_day(each.started_at, zone) <= today
        and since <= local_day(max(each.started_at, each.ended_at or each.started_at), zone)
    ]


def known_before(
    sessions: Sequence[SessionSummary],
    records: Iterable[SessionRecord],
    checks: Iterable[SafetyCheckTaken],
    now: datetime,
    zone: tzinfo | None = None,
) -> KnownBefore:
    """Return what is known at an aware moment; `records` are the recent sessions, in any order.

    `checks` come with the oldest first. Sessions in which nothing was done are no sessions.
    """
    today = local_day(now, zone)
    days = [local_day(each.started_at, zone) for each in sessions if counts(each)]
    past = [check for check in checks if check.checked_on <= today]
    of_today = [check for check in past if check.checked_on == today]
    answers = [check for check in past if check.checked_at is None or check.checked_at <= now]
    left_out: set[ExerciseId] = set()
    is_new = False
    for record in records:
        first, last = _days(record, zone)
        if first > today:
            continue
        if last >= today:
            left_out.update(r.exercise_id for r in record.pain_reports if _warns(r))
        is_new = is_new or _is_unanswered(record, first, last, answers)
    return KnownBefore(
        today,
        max((day for day in days if day <= today), default=None),
        of_today[-1] if of_today else None,
        frozenset(left_out),
        is_new,
    )


def _warns(report: PainReport) -> bool:
    return report.kind is not None and report.kind.warns


def _days(record: SessionRecord, zone: tzinfo | None) -> tuple[date, date]:
    """Return the first and last day of a session: one that runs over midnight has two.

    For the careful, what hurt in it hurt on both.
    """
    return local_day(record.started_at, zone), local_day(_end(record), zone)


def _end(record: SessionRecord) -> datetime:
    """Return the latest end that a session may have had, as far as it is known."""
    ran_until = record.started_at + timedelta(seconds=max(record.active_s, record.position_s))
    return ran_until if record.ended_at is None else max(record.ended_at, ran_until)


def _is_unanswered(
    record: SessionRecord, first: date, last: date, checks: Sequence[SafetyCheckTaken]
) -> bool:
    """Say whether a new symptom was named, and no check answered after it.

    A check from before the session is never the answer, whatever a clock that was set has noted.
    """
    named = [report for report in record.pain_reports if is_new_symptom(report)]
    moments = [report.said_at for report in named if report.said_at is not None]
    if moments and not _is_answered(max(record.started_at, *moments), checks):
        return True
    of_old = [report for report in named if report.said_at is None]
    return bool(of_old) and not _is_old_answered(record, of_old, (first, last), checks)


def _is_answered(said_at: datetime, checks: Iterable[SafetyCheckTaken]) -> bool:
    """Say whether a check was answered at or after a moment.

    One without a moment was stored before moments were, and so came first.
    """
    return any(check.checked_at is not None and check.checked_at >= said_at for check in checks)


def _is_old_answered(
    record: SessionRecord, named: Sequence[PainReport], days: tuple[date, date],
    checks: Sequence[SafetyCheckTaken],
) -> bool:  # fmt: skip
    """Say whether a check answered what was named in a session stored without its moments.

    Sure answers are those of a later day or after the end. A check of the same day may have come
    before; it is the answer only where it ended the session on the spot and forbade another.
    """
    first, last = days
    if any(check.checked_on > last or _is_after(check, record) for check in checks):
        return True
    same_days = [check for check in checks if first <= check.checked_on <= last]
    was_ended_there = record.position_s <= max(report.at_s for report in named) + AT_ONCE_S
    return (
        bool(same_days)
        and was_ended_there
        and safety_result(known_signs(same_days[-1].signs)).outcome.forbids_session
    )


def _is_after(check: SafetyCheckTaken, record: SessionRecord) -> bool:
    """Say whether a check was answered when a session had ended for certain."""
    is_over = record.ended_at is not None
    return is_over and check.checked_at is not None and check.checked_at >= _end(record)
