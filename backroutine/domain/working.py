"""What works for you: each exercise beside the pain around the sessions in which it was done.

It says what happened and on how many sessions that rests, never why: several exercises share a
session, and a back has good and bad days of its own. A median stays silent on fewer than
`LEAST_SESSIONS` sessions.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import add, sub

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.progress import held_s, planned_dose
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import MAX_SCORE, Outcome, SessionId, SessionRecord, WorkResult

LEAST_SESSIONS = 5
"""On fewer sessions than this nothing is said of a change of pain. The program's own choice."""


@dataclass(frozen=True, slots=True)
class ExerciseWork:
    """One exercise within one session: pieces of work, the longest hold, seconds of each side.

    `left_s` and `right_s` are `None` where it was not planned for one side at a time. `worst_pain`
    is the highest score given while it hurt, `None` where none was.
    """

    exercise_id: ExerciseId
    name: str
    planned_count: int
    worked_count: int
    best_hold_s: int | None = None
    left_s: int | None = None
    right_s: int | None = None
    hurt_count: int = 0
    worst_pain: int | None = None


@dataclass(frozen=True, slots=True)
class WorkedSession:
    """As much of a session as is asked here; small, so that twenty years can be kept at hand."""

    id: SessionId
    routine_id: RoutineId
    started_at: datetime
    pain_before: int | None
    pain_after: int | None
    next_morning: int | None
    exercises: tuple[ExerciseWork, ...]

    @property
    def worst_pain(self) -> int | None:
        """The highest score given during an exercise, `None` where none was."""
        return max((e.worst_pain for e in self.exercises if e.worst_pain is not None), default=None)


@dataclass(frozen=True, slots=True)
class MedianChange:
    """The median change of a pain score, below 0 where it was lower, and its sessions."""

    points: float
    session_count: int


@dataclass(frozen=True, slots=True)
class ExerciseEffect:
    """What happened around one exercise.

    `change_with` and `change_without` are pain after minus pain before, in the sessions with and
    without it; `morning_with` is the pain of the next morning minus pain before. Each is `None`
    below `LEAST_SESSIONS` sessions that have both scores. `skipped_count` counts the sessions that
    planned it and in which none of it was done.
    """

    exercise_id: ExerciseId
    name: str
    session_count: int
    skipped_count: int = 0
    best_hold_s: int | None = None
    left_s: int | None = None
    right_s: int | None = None
    change_with: MedianChange | None = None
    change_without: MedianChange | None = None
    morning_with: MedianChange | None = None
    hurt_count: int = 0
    worst_pain: int | None = None

    @property
    def left_share(self) -> float | None:
        """The part of the work of both sides that the left one did, 0 to 1."""
        if self.left_s is None or self.right_s is None or not self.left_s + self.right_s:
            return None
        return self.left_s / (self.left_s + self.right_s)


def worked_session(record: SessionRecord) -> WorkedSession:
    """Return what is asked here of a whole session."""
    pieces: dict[ExerciseId, list[WorkResult]] = {}
    for result in record.results:
        pieces.setdefault(result.exercise_id, []).append(result)
    for said in record.pain_reports:
        pieces.setdefault(said.exercise_id, [])
    return WorkedSession(
        record.id,
        record.routine_id,
        record.started_at,
        record.pain_before,
        record.pain_after,
        record.next_morning,
        tuple(_work(record, exercise_id, found) for exercise_id, found in pieces.items()),
    )


def what_works(sessions: Iterable[WorkedSession]) -> tuple[ExerciseEffect, ...]:
    """Return every exercise that was planned in some sessions, the most often done first."""
    gathered: dict[ExerciseId, _Gathered] = {}
    changes = [0] * CHANGES
    for session in sorted(sessions, key=lambda session: (session.started_at, session.id)):
        worked = [work for work in session.exercises if work.worked_count]
        change = _change(session.pain_before, session.pain_after) if worked else None
        morning = _change(session.pain_before, session.next_morning) if worked else None
        if change is not None:
            changes[change] += 1
        for work in session.exercises:
            gathered.setdefault(work.exercise_id, _Gathered()).take(work, change, morning)
    effects = [found.effect(key, changes) for key, found in gathered.items()]
    return tuple(
        sorted(effects, key=lambda e: (-e.session_count, e.name.casefold(), e.exercise_id))
    )


def _work(
    record: SessionRecord, exercise_id: ExerciseId, pieces: Sequence[WorkResult]
) -> ExerciseWork:
    worked = [piece for piece in pieces if piece.outcome is not Outcome.SKIPPED]
    holds = [held_s(piece, planned_dose(record, piece)) for piece in worked]
    said = [report for report in record.pain_reports if report.exercise_id == exercise_id]
    return ExerciseWork(
        exercise_id,
        pieces[-1].exercise_name if pieces else str(exercise_id),
        len(pieces),
        len(worked),
        max((held for held in holds if held), default=None),
        _side_s(pieces, Side.LEFT),
        _side_s(pieces, Side.RIGHT),
        len(said),
        max((report.score for report in said if report.score is not None), default=None),
    )


def _side_s(pieces: Sequence[WorkResult], side: Side) -> int | None:
    if not any(piece.side is side for piece in pieces):
        return None
    return sum(piece.done_s for piece in pieces if piece.side is side)


# A change lies between -10 and 10, so that counting them is enough to know every median.
CHANGES = 2 * MAX_SCORE + 1


class _Gathered:
    """What is known of one exercise while the sessions are gone through, the oldest first."""

    def __init__(self) -> None:
        self._name = ""
        self._session_count = self._skipped_count = self._hurt_count = 0
        self._best_hold_s: int | None = None
        self._left_s: int | None = None
        self._right_s: int | None = None
        self._worst_pain: int | None = None
        self._changes = [0] * CHANGES
        self._mornings = [0] * CHANGES

    def take(self, work: ExerciseWork, change: int | None, morning: int | None) -> None:
        self._name = work.name if work.planned_count or not self._name else self._name
        self._hurt_count += work.hurt_count
        self._worst_pain = _either(max, self._worst_pain, work.worst_pain)
        self._left_s = _either(add, self._left_s, work.left_s)
        self._right_s = _either(add, self._right_s, work.right_s)
        if not work.worked_count:
            self._skipped_count += bool(work.planned_count)
            return
        self._session_count += 1
        self._best_hold_s = _either(max, self._best_hold_s, work.best_hold_s)
        if change is not None:
            self._changes[change] += 1
        if morning is not None:
            self._mornings[morning] += 1

    def effect(self, exercise_id: ExerciseId, changes: Sequence[int]) -> ExerciseEffect:
        return ExerciseEffect(
            exercise_id,
            self._name,
            self._session_count,
            self._skipped_count,
            self._best_hold_s,
            self._left_s,
            self._right_s,
            _median(self._changes),
            _median(list(map(sub, changes, self._changes))),
            _median(self._mornings),
            self._hurt_count,
            self._worst_pain,
        )


def _change(before: int | None, later: int | None) -> int | None:
    """Return the place of a change in a list of counts; `None` where a score is missing."""
    return None if before is None or later is None else later - before + MAX_SCORE


def _median(counts: Sequence[int]) -> MedianChange | None:
    number = sum(counts)
    if number < LEAST_SESSIONS:
        return None
    middle = [_nth(counts, (number - 1) // 2), _nth(counts, number // 2)]
    return MedianChange(sum(middle) / 2 - MAX_SCORE, number)


def _nth(counts: Sequence[int], index: int) -> int:
    for place, count in enumerate(counts):
        index -= count
        if index < 0:
            return place
    raise IndexError("there are not so many")


def _either(join: Callable[[int, int], int], first: int | None, second: int | None) -> int | None:
    if first is None or second is None:
        return second if first is None else first
    return join(first, second)
