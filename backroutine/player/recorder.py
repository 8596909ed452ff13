"""From what ran to what is written down: the work of a session, piece by piece.

A piece is one set of one side. Only seconds that really ran count; a repetition counts when all
of its time ran. What was not reached is written as skipped, so that a record that ends too early
never claims more than was done.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.rules import ReadyRoutine
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)
from backroutine.domain.timeline import Interval, IntervalKind, Timeline
from backroutine.player.engine import Player, PlayerState

# A piece that lacks less than this was done: the hand is quicker than the clock at its end.
DONE_TOLERANCE_S = 0.5
# Less than this of a piece counts as nothing of it.
BEGUN_S = 1.0


def new_record(
    session_id: SessionId,
    ready: ReadyRoutine,
    timeline: Timeline,
    started_at: datetime,
    pain_before: int | None = None,
) -> SessionRecord:
    """Return the record of a session that begins now, with nothing done yet."""
    return SessionRecord(
        session_id,
        ready.routine.id,
        ready.routine.name,
        ready.routine.kind,
        started_at,
        SessionState.RUNNING,
        round(timeline.total_s),
        results=work_results(timeline, [0.0] * len(timeline.intervals), ready.exercises),
        pain_before=pain_before,
        plan=ready.routine,
    )


def brought_up_to_date(
    record: SessionRecord,
    player: Player,
    exercises: Mapping[ExerciseId, Exercise],
    now: datetime,
) -> SessionRecord:
    """Return the record as far as the player is; one that is over gets its end."""
    states = {
        PlayerState.FINISHED: SessionState.FINISHED,
        PlayerState.STOPPED: SessionState.STOPPED,
    }
    return replace(
        record,
        state=states.get(player.state, SessionState.RUNNING),
        position_s=player.position_s,
        active_s=player.active_s,
        ended_at=now if player.is_over else None,
        results=work_results(player.timeline, player.played_s, exercises, player.own_pace),
    )


def work_results(
    timeline: Timeline, played_s: Sequence[float], exercises: Mapping[ExerciseId, Exercise],
    own_pace: Mapping[int, int | None] | None = None,
) -> tuple[WorkResult, ...]:  # fmt: skip
    """Return the pieces of work in their order; `played_s` has the seconds of each interval.

    `own_pace` has the repetitions that were confirmed, by the interval's index: see `Player`.
    """
    said = own_pace or {}
    doses = [step.dose for step in timeline.routine.steps]
    worked = [
        (interval, played)
        for interval, played in zip(timeline.intervals, played_s, strict=True)
        if interval.kind is IntervalKind.WORK
    ]
    results = [
        _result(list(pieces), doses[step_number - 1], exercises)
        for (step_number, _, _, _), pieces in groupby(worked, key=_piece_of_worked)
    ]
    if said:
        numbers = _numbers_of_pieces(timeline)
        for index, reps in said.items():
            number = numbers[index]
            results[number] = _at_own_pace(results[number], played_s[index], reps)
    return tuple(results)


def piece_of(interval: Interval) -> tuple[int, int | None, int, str | None]:
    """Return what tells one piece from another: step, round, set and side."""
    return interval.step_number, interval.round_number, interval.set_number, interval.side


def _piece_of_worked(worked: tuple[Interval, float]) -> tuple[int, int | None, int, str | None]:
    return piece_of(worked[0])


def _result(
    pieces: Sequence[tuple[Interval, float]], dose: Dose, exercises: Mapping[ExerciseId, Exercise]
) -> WorkResult:
    first = pieces[0][0]
    planned_s = sum(interval.duration_s for interval, _ in pieces)
    done_s = sum(played for _, played in pieces)
    return WorkResult(
        first.step_number,
        first.section,
        first.exercise_id,
        exercises[first.exercise_id].name,
        first.set_number,
        first.side,
        round(planned_s),
        round(done_s),
        dose.reps_in_set(first.set_number),
        sum(_reps_done(interval, played, dose) for interval, played in pieces),
        _outcome(planned_s, done_s),
        round_number=first.round_number,
    )


def _numbers_of_pieces(timeline: Timeline) -> dict[int, int]:
    """Return for the index of each interval of work the index of its piece."""
    worked = [
        index
        for index, interval in enumerate(timeline.intervals)
        if interval.kind is IntervalKind.WORK
    ]
    pieces = groupby(worked, key=lambda index: piece_of(timeline.intervals[index]))
    return {index: number for number, (_, found) in enumerate(pieces) for index in found}


def _at_own_pace(result: WorkResult, played_s: float, reps: int | None) -> WorkResult:
    """Return what the person said of a set; what nobody confirmed counts no repetition."""
    if played_s < BEGUN_S:
        return replace(result, done_reps=0, outcome=Outcome.SKIPPED)
    done_reps = reps or 0
    outcome = Outcome.DONE if done_reps >= result.planned_reps else Outcome.CUT_SHORT
    return replace(result, done_reps=done_reps, outcome=outcome, confirmed_reps=reps)


def _reps_done(interval: Interval, played_s: float, dose: Dose) -> int:
    if dose.is_timed:
        return 0
    one_s = dose.tempo_s + dose.hold_s
    most = 1 if dose.has_long_holds else dose.reps_in_set(interval.set_number)
    return min(most, int((played_s + DONE_TOLERANCE_S) / one_s))


def _outcome(planned_s: float, done_s: float) -> Outcome:
    if done_s >= planned_s - DONE_TOLERANCE_S:
        return Outcome.DONE
    return Outcome.CUT_SHORT if done_s >= BEGUN_S else Outcome.SKIPPED
