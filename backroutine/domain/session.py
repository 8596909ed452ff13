"""What was done: one playing of a routine, step by step, side by side.

What was skipped is never counted as done; what was cut short counts for the seconds and
repetitions that were really done.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.routine import Routine, RoutineId, RoutineKind

SessionId = NewType("SessionId", str)

MAX_SCORE = 10


class SessionState(StrEnum):
    """How far a session came."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"


class Outcome(StrEnum):
    """What became of one piece of work."""

    DONE = "done"
    CUT_SHORT = "cut-short"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class WorkResult:
    """One set of one side: planned and done, in seconds of work and repetitions.

    `planned_reps` is 0 for a plain time. `step_number`, `set_number` and `round_number` count from
    1; there is a round only in a circuit. `confirmed_reps` is how many of the repetitions the
    person confirmed by "done", at their own pace; `None` where the tempo counted them.
    """

    step_number: int
    section: Section
    exercise_id: ExerciseId
    exercise_name: str
    set_number: int
    side: Side | None
    planned_s: int
    done_s: int
    planned_reps: int
    done_reps: int
    outcome: Outcome
    round_number: int | None = None
    confirmed_reps: int | None = None


@dataclass(frozen=True, slots=True)
class PainReport:
    """What somebody said when it hurt: NRS 0-10, how and where, each `None` where it was not said.

    `at_s` is the second of the timeline at which the clock was stopped, `step_number` counts
    from 1. `said_at` is the moment of saying it, aware and in UTC: a timeline has no pauses, so
    `at_s` cannot tell it; `None` in what older versions have stored.

    Raises:
        ValueError: the score lies outside 0 to 10, or the moment has no time zone.
    """

    step_number: int
    exercise_id: ExerciseId
    at_s: float
    score: int | None = None
    kind: PainKind | None = None
    place: PainPlace | None = None
    said_at: datetime | None = None

    def __post_init__(self) -> None:
        _check_score("score", self.score)
        _check_moment(self.said_at)


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One playing of a routine by a person.

    Moments are aware and in UTC. `position_s` is the second of the timeline that was reached,
    `active_s` the time that ran without pauses. Pain is NRS 0-10, effort Borg CR10 0-10; `None`
    means that the question was left untouched; `next_morning` is the pain of the morning after, on
    the same scale. `plan` is the routine as it was played, so that a
    record never depends on later edits; `None` only where a record was made without one.

    Raises:
        ValueError: a score lies outside 0 to 10, or a moment has no time zone.
    """

    id: SessionId
    routine_id: RoutineId
    routine_name: str
    kind: RoutineKind
    started_at: datetime
    state: SessionState
    planned_s: int
    position_s: float = 0
    active_s: float = 0
    ended_at: datetime | None = None
    results: tuple[WorkResult, ...] = ()
    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None
    note: str = ""
    plan: Routine | None = None
    pain_reports: tuple[PainReport, ...] = ()
    next_morning: int | None = None

    def __post_init__(self) -> None:
        for name in ("pain_before", "pain_after", "effort", "next_morning"):
            _check_score(name, getattr(self, name))
        for moment in (self.started_at, self.ended_at):
            _check_moment(moment)

    @property
    def work_done_s(self) -> int:
        return sum(result.done_s for result in self.results)

    def moved_to(self, started_at: datetime) -> "SessionRecord":
        """Return the session as if it had begun at another moment (aware), as long as it was.

        When pain was told stays: answers to the safety check are compared with that.
        """
        ended_at = self.ended_at
        if ended_at is not None:
            ended_at = started_at + (ended_at - self.started_at)
        return replace(self, started_at=started_at, ended_at=ended_at)

    def count(self, outcome: Outcome) -> int:
        """Return how many pieces of work had this outcome."""
        return sum(result.outcome is outcome for result in self.results)


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session record without its pieces of work, for lists of thousands."""

    id: SessionId
    routine_id: RoutineId
    routine_name: str
    kind: RoutineKind
    started_at: datetime
    ended_at: datetime | None
    state: SessionState
    planned_s: int
    active_s: float
    done_count: int
    cut_short_count: int
    skipped_count: int
    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None
    note: str = ""
    next_morning: int | None = None


def _check_score(name: str, score: int | None) -> None:
    if score is not None and not 0 <= score <= MAX_SCORE:
        raise ValueError(f"{name} must be from 0 to {MAX_SCORE}, not {score}")


def _check_moment(moment: datetime | None) -> None:
    if moment is not None and moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
