"""Between session records and the rows that hold them."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.routine import Routine, RoutineId, RoutineKind
from backroutine.domain.session import (
    MAX_SCORE,
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
    WorkResult,
)
from backroutine.storage.documents import storable
from backroutine.storage.moments import moment_of, stored_moment
from backroutine.storage.value_check import check_types

_MAYBE_INT = frozenset({int, NoneType})

# The columns of a session in their order, and the types that each may hold.
_SESSION_TYPES: dict[str, frozenset[type]] = {
    "id": frozenset({str}),
    "routine_id": frozenset({str}),
    "routine_name": frozenset({str}),
    "kind": frozenset({str}),
    "started_at": frozenset({int}),
    "ended_at": _MAYBE_INT,
    "state": frozenset({str}),
    "planned_s": frozenset({int}),
    "position_s": frozenset({float}),
    "active_s": frozenset({float}),
    "pain_before": _MAYBE_INT,
    "pain_after": _MAYBE_INT,
    "effort": _MAYBE_INT,
    "note": frozenset({str}),
    "next_morning": _MAYBE_INT,
}
SESSION_FIELDS = tuple(_SESSION_TYPES)
RESULT_FIELDS = (
    "step_number",
    "section",
    "exercise_id",
    "exercise_name",
    "set_number",
    "side",
    "planned_s",
    "done_s",
    "planned_reps",
    "done_reps",
    "outcome",
    "round_number",
    "confirmed_reps",
)
REPORT_FIELDS = ("step_number", "exercise_id", "at_s", "score", "kind", "place", "said_at")

MOST_S = 10**9

_KINDS = {kind.value: kind for kind in RoutineKind}
_STATES = {state.value: state for state in SessionState}


def session_columns(record: SessionRecord) -> dict[str, object]:
    """Return what the row of a session holds, by column."""
    return {name: _stored(getattr(record, name)) for name in SESSION_FIELDS}


def result_columns(result: WorkResult) -> dict[str, object]:
    """Return what the row of a piece of work holds, by column."""
    return {name: _stored(getattr(result, name)) for name in RESULT_FIELDS}


def report_columns(report: PainReport) -> dict[str, object]:
    """Return what the row of a pain report holds, by column."""
    return {name: _stored(getattr(report, name)) for name in REPORT_FIELDS}


def summary_of(columns: tuple[Any, ...], outcome_counts: tuple[int, int, int]) -> SessionSummary:
    """Return a session, of its bare columns, without its work; raise one of `SPOILED`."""
    if not _types_fit(tuple(map(type, columns))):
        raise TypeError("a column holds another type than it should")
    (
        key, routine_id, routine_name, kind, started_at, ended_at, state, planned_s, position_s,
        active_s, pain_before, pain_after, effort, note, next_morning,
    ) = columns  # fmt: skip
    _check_times(planned_s, position_s, active_s)
    for score in (pain_before, pain_after, effort, next_morning):
        if score is not None and not 0 <= score <= MAX_SCORE:
            raise ValueError(f"a score of {score}")
    return SessionSummary(
        key,
        routine_id,
        routine_name,
        _KINDS[kind],
        moment_of(started_at),
        None if ended_at is None else moment_of(ended_at),
        _STATES[state],
        planned_s,
        active_s,
        *outcome_counts,
        pain_before,
        pain_after,
        effort,
        note,
        next_morning,
    )


def record_of(
    row: Any,
    results: Sequence[Any],
    reports: Sequence[Any],
    plan: Routine | None,
) -> SessionRecord:
    """Return a session whole, of rows with their columns by name; raise one of `SPOILED`."""
    record = SessionRecord(
        id=SessionId(row.id),
        routine_id=RoutineId(row.routine_id),
        routine_name=row.routine_name,
        kind=RoutineKind(row.kind),
        started_at=moment_of(row.started_at),
        state=SessionState(row.state),
        planned_s=row.planned_s,
        position_s=row.position_s,
        active_s=row.active_s,
        ended_at=None if row.ended_at is None else moment_of(row.ended_at),
        results=tuple(_result_of(result) for result in results),
        pain_before=row.pain_before,
        pain_after=row.pain_after,
        effort=row.effort,
        note=row.note,
        plan=plan,
        pain_reports=tuple(_report_of(report) for report in reports),
        next_morning=row.next_morning,
    )
    check_types(record)
    _check_times(row.planned_s, row.position_s, row.active_s, *(r.at_s for r in reports))
    return record


def _result_of(row: Any) -> WorkResult:
    return WorkResult(
        step_number=row.step_number,
        section=Section(row.section),
        exercise_id=ExerciseId(row.exercise_id),
        exercise_name=row.exercise_name,
        set_number=row.set_number,
        side=None if row.side is None else Side(row.side),
        planned_s=row.planned_s,
        done_s=row.done_s,
        planned_reps=row.planned_reps,
        done_reps=row.done_reps,
        outcome=Outcome(row.outcome),
        round_number=row.round_number,
        confirmed_reps=row.confirmed_reps,
    )


def _report_of(row: Any) -> PainReport:
    return PainReport(
        step_number=row.step_number,
        exercise_id=ExerciseId(row.exercise_id),
        at_s=row.at_s,
        score=row.score,
        kind=None if row.kind is None else PainKind(row.kind),
        place=None if row.place is None else PainPlace(row.place),
        said_at=None if row.said_at is None else moment_of(row.said_at),
    )


def _stored(value: object) -> object:
    """Return a field as a column holds it."""
    match value:
        case Enum():
            return value.value
        case str():
            return storable(value)
        case datetime():
            return stored_moment(value)
        case _:
            return value


@cache
def _types_fit(types: tuple[type, ...]) -> bool:
    allowed = _SESSION_TYPES.values()
    return all(kind in kinds for kind, kinds in zip(types, allowed, strict=True))


def _check_times(*times_s: float) -> None:
    for time_s in times_s:
        if not 0 <= time_s <= MOST_S:  # infinity too
            raise ValueError(f"a time of {time_s} s")
