"""What is known of the person's safety today, and asked of the disk behind everything else.

When they last exercised, what they last answered to the safety check, and which exercises are left
out for the rest of the day.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.before_session import KnownBefore, known_before, recent_sessions
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import CheckReason, why_check_is_due
from backroutine.domain.progress import local_day
from backroutine.domain.safety_check import (
    SafetyCheckTaken,
    SafetyResult,
    known_signs,
    safety_result,
)
from backroutine.ui.background import Background
from backroutine.ui.ports import SafetyChecks, Sessions


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
        self._found: KnownBefore | None = None
        self._taken: SafetyCheckTaken | None = None
        self._has_new_symptom: bool | None = None
        self._left_out: dict[ExerciseId, date] = {}

    @property
    def today(self) -> date:
        """The day of the person's own calendar."""
        return local_day(self._clock.now())

    @property
    def result_today(self) -> SafetyResult | None:
        """What the last check of today came to; `None` where there was none."""
        stored = None if self._found is None else self._found.check
        for check in (self._taken, stored):
            if check is not None and check.checked_on == self.today:
                return safety_result(known_signs(check.signs))
        return None

    @property
    def has_new_symptom(self) -> bool:
        """Whether a symptom was named and no check answered since (R0)."""
        if self._has_new_symptom is not None:  # what was seen here is surer than what is stored
            return self._has_new_symptom
        return self._found is not None and self._found.has_new_symptom

    @property
    def forbids_session(self) -> bool:
        """Whether there is no session today (R10)."""
        result = self.result_today
        return result is not None and result.outcome.forbids_session

    @property
    def left_out(self) -> frozenset[ExerciseId]:
        """The exercises that brought a warning pain today (R4)."""
        today, found = self.today, self._found
        stored = found.left_out if found is not None and found.on == today else frozenset()
        return stored | {each for each, day in self._left_out.items() if day == today}

    def why_due(self, before: int | None) -> CheckReason | None:
        """Return why the check is due before a session with this pain, if it is."""
        if self.result_today is not None and not self.has_new_symptom:
            return None
        last_on = None if self._found is None else self._found.last_session_on
        return why_check_is_due(
            before=before, last_session_on=last_on, today=self.today,
            has_new_symptom=self.has_new_symptom,
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
        self._has_new_symptom = False
        if self._checks is not None:
            taken, checks = self._taken, self._checks
            self._background.run(partial(checks.add, taken))
        self.changed.emit()

    def note_new_symptom(self) -> None:
        """Remember that a symptom was named; the check is due until it is answered (R0)."""
        self._has_new_symptom = True

    def leave_out(self, exercise_id: ExerciseId) -> None:
        """Leave an exercise out for the rest of today."""
        self._left_out[exercise_id] = self.today
        self.changed.emit()

    def _look(self) -> KnownBefore:
        """Read what the disk knows, on the thread that may."""
        summaries, today = self._sessions.all(), self.today
        records = self._sessions.get_many(recent_sessions(summaries, today))
        checks = () if self._checks is None else self._checks.all()
        return known_before(summaries, records, checks, today)

    def _learn_and_call(self, call: Callable[[], None], found: KnownBefore) -> None:
        self._learn(found)
        call()

    def _learn(self, found: KnownBefore) -> None:
        self._found = found
        self.changed.emit()
