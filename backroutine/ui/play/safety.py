"""What is known of the person's safety today, and asked of the disk behind everything else.

When they last exercised, what they last answered to the safety check, and which exercises are left
out for the rest of the day.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import CheckReason, why_check_is_due
from backroutine.domain.safety_check import (
    SafetyCheckTaken,
    SafetyResult,
    known_signs,
    safety_result,
)
from backroutine.ui.background import Background
from backroutine.ui.ports import SafetyChecks, Sessions


@dataclass(frozen=True, slots=True)
class _Found:
    """What the disk knows; `left_out` are today's."""

    last_session_on: date | None = None
    check: SafetyCheckTaken | None = None
    left_out: frozenset[ExerciseId] = field(default_factory=frozenset)


class Safety(QObject):
    """Answers whether a check is due, and remembers what came of it."""

    changed = Signal()
    """Something is known anew."""

    def __init__(
        self, sessions: Sessions, checks: SafetyChecks | None, background: Background,
        clock: Clock, parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._sessions = sessions
        self._checks = checks
        self._background = background
        self._clock = clock
        self._found: _Found | None = None
        self._taken: SafetyCheckTaken | None = None
        self._left_out: dict[ExerciseId, date] = {}

    @property
    def today(self) -> date:
        """The day of the person's own calendar."""
        return _day(self._clock.now())

    @property
    def last_check(self) -> SafetyCheckTaken | None:
        return self._taken or (self._found.check if self._found is not None else None)

    @property
    def result_today(self) -> SafetyResult | None:
        """What a check of today came to; `None` where there was none."""
        check = self.last_check
        if check is None or check.checked_on != self.today:
            return None
        return safety_result(known_signs(check.signs))

    @property
    def forbids_session(self) -> bool:
        """Whether there is no session today (R10)."""
        result = self.result_today
        return result is not None and result.outcome.forbids_session

    @property
    def left_out(self) -> frozenset[ExerciseId]:
        """The exercises that brought a warning pain today (R4)."""
        stored = frozenset() if self._found is None else self._found.left_out
        today = self.today
        return stored | {each for each, day in self._left_out.items() if day == today}

    def why_due(self, before: int | None, *, has_new_symptom: bool = False) -> CheckReason | None:
        """Return why the check is due before a session with this pain, if it is."""
        if self.result_today is not None and not has_new_symptom:
            return None
        last_on = None if self._found is None else self._found.last_session_on
        return why_check_is_due(
            before=before, last_session_on=last_on, today=self.today,
            has_new_symptom=has_new_symptom,
        )  # fmt: skip

    def when_known(self, call: Callable[[], None]) -> None:
        """Call once everything is known: now, or when the disk has answered."""
        if self._found is not None:
            call()
        else:
            self._background.run(self._look, partial(self._learn_and_call, call))

    def refresh(self) -> None:
        """Ask the disk again."""
        self._background.run(self._look, self._learn)

    def take(self, result: SafetyResult) -> None:
        """Remember and store what a check came to."""
        self._taken = SafetyCheckTaken(self.today, frozenset(sign.id for sign in result.signs))
        if self._checks is not None:
            taken, checks = self._taken, self._checks
            self._background.run(partial(checks.add, taken))
        self.changed.emit()

    def leave_out(self, exercise_id: ExerciseId) -> None:
        """Leave an exercise out for the rest of today."""
        self._left_out[exercise_id] = self.today
        self.changed.emit()

    def _look(self) -> _Found:
        """Read what the disk knows, on the thread that may."""
        summaries = self._sessions.all()
        today = self.today
        warned: set[ExerciseId] = set()
        for summary in summaries:
            if _day(summary.started_at) == today:
                reports = self._sessions.get(summary.id).pain_reports
                warned.update(r.exercise_id for r in reports if r.kind is not None and r.kind.warns)
        last_on = max((_day(summary.started_at) for summary in summaries), default=None)
        taken = () if self._checks is None else self._checks.all()
        return _Found(last_on, taken[-1] if taken else None, frozenset(warned))

    def _learn_and_call(self, call: Callable[[], None], found: _Found) -> None:
        self._learn(found)
        call()

    def _learn(self, found: _Found) -> None:
        self._found = found
        self.changed.emit()


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
