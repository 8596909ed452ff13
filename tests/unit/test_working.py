"""What works for you: small cases by hand, and 200 histories against plain SQL and `statistics`."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median

import pytest

from backroutine.domain.dose import Side
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)
from backroutine.domain.working import (
    LEAST_SESSIONS,
    ExerciseEffect,
    MedianChange,
    what_works,
    worked_session,
)
from tests.ui.history.years import years

MARCH_2 = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
PLANK, CAT_COW = ExerciseId("front-plank"), ExerciseId("cat-cow")


def work(
    exercise_id: ExerciseId = PLANK,
    outcome: Outcome = Outcome.DONE,
    side: Side | None = None,
    done_s: int = 30,
) -> WorkResult:
    done = 0 if outcome is Outcome.SKIPPED else done_s
    return WorkResult(
        1, Section.MAIN, exercise_id, str(exercise_id).title(), 1, side, 30, done, 1,
        int(outcome is Outcome.DONE), outcome,
    )  # fmt: skip


def session(
    number: int,
    *results: WorkResult,
    before: int | None = 4,
    after: int | None = 3,
    morning: int | None = None,
) -> SessionRecord:
    return SessionRecord(
        SessionId(f"s{number:03}"), RoutineId("r"), "Morning", RoutineKind.SESSION,
        MARCH_2 + timedelta(days=number), SessionState.FINISHED, 60, results=results,
        pain_before=before, pain_after=after, next_morning=morning,
    )  # fmt: skip


def effects(records: Sequence[SessionRecord]) -> dict[ExerciseId, ExerciseEffect]:
    return {e.exercise_id: e for e in what_works(worked_session(r) for r in records)}


def test_below_the_least_number_of_sessions_it_is_silent() -> None:
    few = [session(number, work(), morning=4) for number in range(LEAST_SESSIONS - 1)]
    silent = effects(few)[PLANK]
    assert silent.session_count == LEAST_SESSIONS - 1
    assert (silent.change_with, silent.change_without, silent.morning_with) == (None, None, None)
    enough = effects([*few, session(99, work(), morning=4)])[PLANK]
    assert enough.change_with == MedianChange(-1, LEAST_SESSIONS)
    assert enough.morning_with == MedianChange(0, LEAST_SESSIONS)


def test_sessions_with_and_without_are_told_apart() -> None:
    records = [session(n, work(), before=5, after=2) for n in range(6)]
    records += [session(10 + n, work(CAT_COW), before=5, after=5 + n % 2) for n in range(6)]
    found = effects(records)
    assert found[PLANK].change_with == MedianChange(-3, 6)
    assert found[PLANK].change_without == MedianChange(0.5, 6)
    assert found[CAT_COW].change_with == MedianChange(0.5, 6)
    assert found[CAT_COW].change_without == MedianChange(-3, 6)


@pytest.mark.parametrize(
    ("before", "after"), [(None, 3), (3, None)], ids=["before missing", "after missing"]
)
def test_a_missing_score_counts_for_no_median(before: int | None, after: int | None) -> None:
    records = [session(n, work(), before=before, after=after) for n in range(9)]
    assert effects(records)[PLANK].change_with is None


def test_what_was_skipped_is_not_done() -> None:
    skipped = [session(n, work(outcome=Outcome.SKIPPED), work(CAT_COW)) for n in range(6)]
    found = effects(skipped)[PLANK]
    assert (found.session_count, found.skipped_count) == (0, 6)
    assert found.change_with is None
    assert found.change_without == MedianChange(-1, 6)


def test_a_session_that_was_only_skipped_through_says_nothing() -> None:
    assert effects([session(n, work(outcome=Outcome.SKIPPED)) for n in range(9)])[
        PLANK
    ].change_without is None  # fmt: skip


def test_the_sides_are_compared_in_seconds() -> None:
    left, right = work(side=Side.LEFT, done_s=30), work(side=Side.RIGHT, done_s=10)
    found = effects([session(1, left, right), session(2, left, right)])[PLANK]
    assert (found.left_s, found.right_s, found.left_share) == (60, 20, 0.75)
    assert effects([session(1, work())])[PLANK].left_share is None


def test_what_hurt_is_counted_with_its_worst_score() -> None:
    said = PainReport(1, PLANK, 5.0, 4, PainKind.ACHE), PainReport(1, PLANK, 9.0, 6)
    record = replace(session(1, work()), pain_reports=said)
    found = effects([record, replace(record, id=SessionId("x"), pain_reports=said[:1])])[PLANK]
    assert (found.hurt_count, found.worst_pain) == (3, 6)


def test_the_name_is_the_newest_one_and_the_most_often_done_comes_first() -> None:
    renamed = replace(work(CAT_COW), exercise_name="Cat")
    records = [session(1, work(CAT_COW)), session(2, renamed, work()), session(3, renamed)]
    ordered = what_works(worked_session(record) for record in records)
    assert [(e.name, e.session_count) for e in ordered] == [("Cat", 3), ("Front-Plank", 1)]


def test_nothing_is_known_of_an_empty_history() -> None:
    assert what_works([]) == ()


def in_sql(records: Sequence[SessionRecord]) -> sqlite3.Connection:
    """Return the records in plain tables, as somebody who knows no code of ours would have them."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE s (id, before, after, morning)")
    db.execute("CREATE TABLE w (id, exercise, side, done_s, done_reps, reps, tempo, hold, outcome)")
    db.execute("CREATE VIEW done AS SELECT id, exercise FROM w WHERE outcome <> 'skipped'")
    db.execute("CREATE TABLE p (id, exercise, score)")
    db.execute("CREATE INDEX w_by_exercise ON w (exercise, outcome, id)")
    for r in records:
        db.execute(
            "INSERT INTO s VALUES (?, ?, ?, ?)",
            (r.id, r.pain_before, r.pain_after, r.next_morning),
        )
        assert r.plan is not None
        for w in r.results:
            dose = r.plan.steps[w.step_number - 1].dose
            row = (
                r.id, w.exercise_id, w.side and w.side.value, w.done_s, w.done_reps,
                dose.reps_in_set(w.set_number), dose.tempo_s, dose.hold_s, w.outcome.value,
            )  # fmt: skip
            db.execute(f"INSERT INTO w VALUES ({','.join('?' * len(row))})", row)  # noqa: S608
        for p in r.pain_reports:
            db.execute("INSERT INTO p VALUES (?, ?, ?)", (r.id, p.exercise_id, p.score))
    return db


CHANGES = {
    "change_with": (
        "SELECT after - before FROM s WHERE id IN (SELECT id FROM done WHERE exercise = :e)"
    ),
    "change_without": (
        "SELECT after - before FROM s WHERE id IN (SELECT id FROM done) "
        "AND id NOT IN (SELECT id FROM done WHERE exercise = :e)"
    ),
    "morning_with": (
        "SELECT morning - before FROM s WHERE id IN (SELECT id FROM done WHERE exercise = :e)"
    ),
}
FIGURES = {
    "session_count": "SELECT COUNT(DISTINCT id) FROM done WHERE exercise = :e",
    "skipped_count": (
        "SELECT COUNT(DISTINCT id) FROM w WHERE exercise = :e "
        "AND id NOT IN (SELECT id FROM done WHERE exercise = :e)"
    ),
    "left_s": "SELECT SUM(done_s) FROM w WHERE exercise = :e AND side = 'left'",
    "right_s": "SELECT SUM(done_s) FROM w WHERE exercise = :e AND side = 'right'",
    "hurt_count": "SELECT COUNT(*) FROM p WHERE exercise = :e",
    "worst_pain": "SELECT MAX(score) FROM p WHERE exercise = :e",
    "best_hold_s": (
        "SELECT NULLIF(MAX(CASE WHEN done_reps THEN hold WHEN reps = 1 "
        "THEN MIN(hold, MAX(0, done_s - tempo)) END), 0) "
        "FROM w WHERE exercise = :e AND hold AND outcome <> 'skipped'"
    ),
}


@pytest.mark.parametrize("seed", range(200))
def test_200_histories_come_to_the_same_as_plain_sql(seed: int) -> None:
    records = years((1, 10, 60, 200)[seed % 4], seed)
    db = in_sql(records)
    found = effects(records)
    rows = db.execute("SELECT DISTINCT exercise FROM w UNION SELECT exercise FROM p").fetchall()
    assert set(found) == {row[0] for row in rows}
    for key, effect in found.items():
        for name, sql in FIGURES.items():
            assert getattr(effect, name) == db.execute(sql, {"e": key}).fetchone()[0], name
        for name, sql in CHANGES.items():
            given = [row[0] for row in db.execute(sql, {"e": key}) if row[0] is not None]
            change = getattr(effect, name)
            if len(given) < LEAST_SESSIONS:
                assert change is None
            else:
                assert (change.points, change.session_count) == (median(given), len(given))
    db.close()
