"""What is known of the person's safety today, and asked of the disk behind everything else.

When they last exercised, what they last answered to the safety check, and which exercises are left
out for the rest of the day.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.clock import Clock
from backroutine.domain.before_session import KnownBefore, known_before, recent_sessions
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.pain import CheckReason
from backroutine.domain.progress import local_day
from backroutine.domain.safety_check import SafetyCheckTaken, SafetyResult
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
        self._taken_since_pain: SafetyCheckTaken | None = None
        self._has_new_symptom: bool | None = None
        self._left_out: dict[ExerciseId, date] = {}

    @property
    def today(self) -> date:
        """The day of the person's own calendar."""
        return local_day(self._clock.now())

    @property
    def known(self) -> KnownBefore:
        """What is known today: what was seen here is surer than what is stored."""
        today, found = self.today, self._found or KnownBefore(self.today)
        seen = (check for check in (self._taken, found.check) if check is not None)
        stored = found.left_out if found.on == today else frozenset()
        has_new_symptom = self._has_new_symptom
        return replace(
            found,
            on=today,
            check=next((check for check in seen if check.checked_on == today), None),
            left_out=stored | {each for each, day in self._left_out.items() if day == today},
            has_new_symptom=found.has_new_symptom if has_new_symptom is None else has_new_symptom,
        )

    @property
    def result_today(self) -> SafetyResult | None:
        """What the last check of today came to; `None` where there was none."""
        return self.known.result

    @property
    def has_new_symptom(self) -> bool:
        """Whether a symptom was named and no check answered since (R0)."""
        return self.known.has_new_symptom

    @property
    def forbids_session(self) -> bool:
        """Whether there is no session today (R10)."""
        return self.known.forbids_session

    @property
    def left_out(self) -> frozenset[ExerciseId]:
        """The exercises that brought a warning pain today (R4)."""
        return self.known.left_out

    def why_due(self, before: int | None) -> CheckReason | None:
        """Return why the check is due before a new session with this pain, if it is."""
        answered = self._taken_since_pain
        is_answered = answered is not None and answered.checked_on == self.today
        return self.known.why_due(None if is_answered else before)

    def why_due_to_go_on(self, before: int | None) -> CheckReason | None:
        """Return why the check is due before a session is taken up again, if it is.

        `before` is the pain at its beginning: a check of today came after it, or was its own.
        """
        return self.known.why_due(None if self.result_today is not None else before)

    def hear_pain(self) -> None:
        """Note that the pain before a new session is told anew: it has its own check (R0)."""
        self._taken_since_pain = None

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
        now = self._clock.now()
        signs = frozenset(sign.id for sign in result.signs)
        self._taken = self._taken_since_pain = SafetyCheckTaken(local_day(now), signs, now)
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

    def forget(self) -> None:
        """Know nothing: all that was stored is deleted."""
        self._found = self._taken = self._taken_since_pain = self._has_new_symptom = None
        self._left_out.clear()
        self.changed.emit()

    def _look(self) -> KnownBefore:
        """Read what the disk knows, on the thread that may."""
        now, summaries = self._clock.now(), self._sessions.all()
        records = self._sessions.get_many(recent_sessions(summaries, local_day(now)))
        checks = () if self._checks is None else self._checks.all()
        return known_before(summaries, records, checks, now)

    def _learn_and_call(self, call: Callable[[], None], found: KnownBefore) -> None:
        self._learn(found)
        call()

    def _learn(self, found: KnownBefore) -> None:
        self._found = found
        self.changed.emit()
