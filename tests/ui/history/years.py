"""Whole sessions of one day to twenty years, the same for the same seed.

A person with habits: a few exercises, weeks without any, evenings that end after midnight, nights
on which the clocks change, a computer whose clock was wrong, pain that drifts and mornings that
answer it or do not.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, Step, StepId
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)
from tests.doubles import START

Given = TypeVar("Given")

TWENTY_YEARS_DAYS = 7300
DOSES = {
    "march-in-place": Dose(time_s=60),
    "cat-cow": Dose(reps=8, tempo_s=4),
    "bird-dog": Dose(sets=2, reps=5, hold_s=5, tempo_s=2, sides=Sides.PER_SIDE),
    "front-plank": Dose(sets=2, hold_s=20, rest_s=20),
    "side-plank-knees": Dose(hold_s=15, sides=Sides.PER_SIDE),
    "glute-bridge": Dose(sets=2, reps=10, tempo_s=3),
    "wall-sit": Dose(hold_s=20),
    "childs-pose": Dose(hold_s=30),
}
NAMES = {key: key.replace("-", " ").capitalize() for key in DOSES}
WRONG_CLOCKS = (datetime(2001, 1, 1, 0, 5, tzinfo=START.tzinfo), START + timedelta(days=4000))


def years(days: int, seed: int = 1, until: datetime = START) -> list[SessionRecord]:
    """Return the sessions of so many days up to a moment, the oldest first."""
    random = Random(seed)  # noqa: S311 - a history, not a secret
    routines = [_routine(number, random) for number in range(random.randint(1, 3))]
    habit, pain = random.uniform(0.3, 1.3), random.uniform(2, 8)
    records: list[SessionRecord] = []
    pause_days = 0
    for back in reversed(range(days)):
        pain = min(9.5, max(0.0, pain + (3.8 - pain) * 0.02 + random.uniform(-0.9, 0.9)))
        if random.random() < 0.01:
            pause_days = random.randint(5, 40)
        pause_days -= 1
        if pause_days > 0:
            continue
        for _ in range(int(habit) + (random.random() < habit % 1)):
            at = until - timedelta(days=back, minutes=random.randint(0, 1439))
            if random.random() < 0.004:
                at = random.choice(WRONG_CLOCKS) + timedelta(minutes=len(records))
            records.append(_session(len(records), at, random.choice(routines), pain, random))
    return sorted(records, key=lambda record: (record.started_at, record.id))


def _routine(number: int, random: Random) -> Routine:
    chosen = [key for key in DOSES if random.random() < 0.6] or ["bird-dog"]
    steps = tuple(
        Step(StepId(f"s{place}"), ExerciseId(key), DOSES[key])
        for place, key in enumerate(chosen, start=1)
    )
    name = ("Morning", "Evening", "Short one")[number]
    return Routine(RoutineId(f"routine-{number}"), name, RoutineKind.SESSION, main=steps)


def _session(
    number: int, at: datetime, routine: Routine, pain: float, random: Random
) -> SessionRecord:
    reached = 1.0 if random.random() < 0.8 else random.random()
    pieces = _pieces(routine)
    results = tuple(
        _reached(piece, place / len(pieces) < reached, random) for place, piece in enumerate(pieces)
    )
    active_s = sum(result.done_s for result in results) * 1.2
    before = _maybe(0.85, round(pain), random)
    record = SessionRecord(
        SessionId(f"session-{number}"), routine.id, routine.name, routine.kind, at,
        SessionState.FINISHED if reached == 1 else SessionState.STOPPED,
        round(sum(result.planned_s for result in results) * 1.2), active_s, active_s,
        at + timedelta(seconds=active_s + random.randint(0, 300)), results, before,
        _maybe(0.8, _score(pain + random.uniform(-2, 1)), random),
        _maybe(0.6, random.randint(1, 7), random), "", routine,
        next_morning=_maybe(0.5, _score(pain + random.uniform(-1.5, 2)), random),
    )  # fmt: skip
    return replace(record, pain_reports=_reports(record, random))


def _pieces(routine: Routine) -> list[WorkResult]:
    return [
        WorkResult(
            place, Section.MAIN, step.exercise_id, NAMES[step.exercise_id], set_number, side,
            _set_s(step.dose), 0, step.dose.reps_in_set(set_number), 0, Outcome.SKIPPED,
        )
        for place, step in enumerate(routine.steps, start=1)
        for set_number in range(1, step.dose.sets + 1)
        for side in ((Side.LEFT, Side.RIGHT) if step.dose.sides is Sides.PER_SIDE else (None,))
    ]  # fmt: skip


def _set_s(dose: Dose) -> int:
    return dose.time_s or dose.reps_in_set(1) * (dose.tempo_s + dose.hold_s)


def _reached(piece: WorkResult, is_reached: bool, random: Random) -> WorkResult:
    if not is_reached or random.random() < 0.05:
        return piece
    if random.random() < 0.05:
        done_s = random.randint(1, piece.planned_s - 1)
        reps = piece.planned_reps * done_s // piece.planned_s
        return replace(piece, done_s=done_s, done_reps=reps, outcome=Outcome.CUT_SHORT)
    return replace(
        piece, done_s=piece.planned_s, done_reps=piece.planned_reps, outcome=Outcome.DONE
    )


def _reports(record: SessionRecord, random: Random) -> tuple[PainReport, ...]:
    if random.random() > 0.08:
        return ()
    hurt = random.choice(record.results)
    kind = _maybe(0.8, random.choice(list(PainKind)), random)
    place = _maybe(0.8, random.choice(list(PainPlace)), random)
    return (
        PainReport(hurt.step_number, hurt.exercise_id, 40.0, random.randint(1, 8), kind, place),
    )


def _score(value: float) -> int:
    return max(0, min(10, round(value)))


def _maybe(share: float, value: Given, random: Random) -> Given | None:
    return value if random.random() < share else None
