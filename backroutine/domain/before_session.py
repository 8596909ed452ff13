"""What is known before a session: whether there may be one today, and whether to ask first.

It is read from what was played and answered before. A day is one of the person's own calendar. What
a wrong clock has put into the future tells nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta, tzinfo

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
        """Return why the check is due before a session with this pain, if it is (R0)."""
        if self.check is not None and not self.has_new_symptom:
            return None
        return why_check_is_due(
            before=before, last_session_on=self.last_session_on, today=self.on,
            has_new_symptom=self.has_new_symptom,
        )  # fmt: skip


def is_new_symptom(report: PainReport) -> bool:
    """Say whether somebody has named something that the check asks about again (R0)."""
    return report.kind is not None and (report.kind.warns or report.kind is PainKind.UNWELL)


def recent_sessions(
    sessions: Iterable[SessionSummary], today: date, zone: tzinfo | None = None
) -> list[SessionId]:
    """Return the sessions whose whole records `known_before` wants: of two weeks, none older."""
    since = today - CHECK_AGAIN_AFTER
    return [each.id for each in sessions if since <= local_day(each.started_at, zone) <= today]


def known_before(
    sessions: Sequence[SessionSummary],
    records: Iterable[SessionRecord],
    checks: Iterable[SafetyCheckTaken],
    today: date,
    zone: tzinfo | None = None,
) -> KnownBefore:
    """Return what is known today; `records` are those of the recent sessions, in any order.

    `checks` come with the oldest first. Sessions in which nothing was done are no sessions.
    """
    days = [local_day(each.started_at, zone) for each in sessions if counts(each)]
    past = [check for check in checks if check.checked_on <= today]
    of_today = [check for check in past if check.checked_on == today]
    left_out: set[ExerciseId] = set()
    is_new = False
    for record in records:
        first, last = _days(record, zone)
        if first > today:
            continue
        if last >= today:
            left_out.update(r.exercise_id for r in record.pain_reports if _warns(r))
        is_new = is_new or _is_unanswered(record, first, last, past)
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

    On which of them something hurt is not known; for the careful it was on both.
    """
    ran_until = record.started_at + timedelta(seconds=max(record.active_s, record.position_s))
    end = ran_until if record.ended_at is None else max(record.ended_at, ran_until)
    return local_day(record.started_at, zone), local_day(end, zone)


def _is_unanswered(
    record: SessionRecord, first: date, last: date, checks: Collection[SafetyCheckTaken]
) -> bool:
    """Say whether a new symptom was named, and no check answered after it.

    Of a check only its day is kept. One of the same day is taken as the answer, unless the session
    was ended where the symptom was named: then the check was not asked, or forbade to go on.
    """
    named_at = [report.at_s for report in record.pain_reports if is_new_symptom(report)]
    if not named_at or any(check.checked_on > last for check in checks):
        return False
    same_days = [check for check in checks if first <= check.checked_on <= last]
    if not same_days:
        return True
    was_ended_there = record.position_s <= max(named_at) + AT_ONCE_S
    result = safety_result(known_signs(same_days[-1].signs))
    return was_ended_there and not result.outcome.forbids_session
