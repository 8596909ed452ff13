"""Sessions to store: one made by hand, and generated ones."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)
from tests.builders import programme
from tests.doubles import START
from tests.strategies import names, routines


def work(number: int, outcome: Outcome = Outcome.DONE, side: Side | None = None) -> WorkResult:
    """Return the `number`-th piece of work of a session."""
    done_s = {Outcome.DONE: 30, Outcome.CUT_SHORT: 12, Outcome.SKIPPED: 0}[outcome]
    return WorkResult(
        number, Section.MAIN, ExerciseId("bird-dog"), "Bird dog", 1, side, 30, done_s, 3, 0, outcome
    )


def record(
    name: str = "first",
    *outcomes: Outcome,
    state: SessionState = SessionState.FINISHED,
    days_later: int = 0,
) -> SessionRecord:
    """Return a session of the article's routine with these outcomes."""
    routine = programme()
    return SessionRecord(
        id=SessionId(name),
        routine_id=routine.id,
        routine_name=routine.name,
        kind=routine.kind,
        started_at=START + timedelta(days=days_later),
        state=state,
        planned_s=900,
        results=tuple(work(number, outcome) for number, outcome in enumerate(outcomes, start=1)),
        plan=routine,
    )


def running(name: str = "running") -> SessionRecord:
    """Return a session that has begun and not ended."""
    return replace(record(name, Outcome.DONE), state=SessionState.RUNNING, position_s=42.5)


moments = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - the strategy puts the zone on
    max_value=datetime(9000, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
_seconds = st.integers(0, 100_000)
_real_seconds = st.floats(0, 1e6, allow_nan=False)
_scores = st.none() | st.integers(0, 10)
_texts = st.text(max_size=60)

results = st.builds(
    WorkResult,
    step_number=st.integers(1, 2000),
    section=st.sampled_from(Section),
    exercise_id=names.map(ExerciseId),
    exercise_name=names,
    set_number=st.integers(1, 20),
    side=st.none() | st.sampled_from(Side),
    planned_s=_seconds,
    done_s=_seconds,
    planned_reps=_seconds,
    done_reps=_seconds,
    outcome=st.sampled_from(Outcome),
    round_number=st.none() | st.integers(1, 20),
    confirmed_reps=st.none() | _seconds,
)

reports = st.builds(
    PainReport,
    step_number=st.integers(1, 2000),
    exercise_id=names.map(ExerciseId),
    at_s=_real_seconds,
    score=_scores,
    kind=st.none() | st.sampled_from(PainKind),
    place=st.none() | st.sampled_from(PainPlace),
    said_at=st.none() | moments,
)

session_records = st.builds(
    SessionRecord,
    id=st.sampled_from(["a", "b", "c"]).map(SessionId),
    routine_id=names.map(RoutineId),
    routine_name=_texts,
    kind=st.sampled_from(RoutineKind),
    started_at=moments,
    state=st.sampled_from(SessionState),
    planned_s=_seconds,
    position_s=_real_seconds,
    active_s=_real_seconds,
    ended_at=st.none() | moments,
    results=st.lists(results, max_size=6).map(tuple),
    pain_before=_scores,
    pain_after=_scores,
    effort=_scores,
    note=_texts,
    plan=st.none() | routines(),
    pain_reports=st.lists(reports, max_size=4).map(tuple),
    next_morning=_scores,
)
