"""The figures for a therapist, against a count of their own over generated histories."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.progress import WeekStart
from backroutine.domain.report import Report, build_report, report_start
from backroutine.domain.routine import Routine, RoutineId, RoutineKind, Step, StepId
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionId,
    SessionRecord,
    SessionState,
    WorkResult,
)

TODAY = date(2026, 3, 4)  # a Wednesday
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
NAMES = {"plank": "Plank", "side-plank": "Side plank", "bird-dog": "Bird dog"}
HOLD_S, REPS = 20, 3
DOSE = Dose(sets=4, reps=1, hold_s=HOLD_S, sides=Sides.PER_SIDE)
PLAN = Routine(
    RoutineId("r"), "Mine", RoutineKind.SESSION,
    main=tuple(Step(StepId(name), ExerciseId(name), DOSE) for name in NAMES),
)  # fmt: skip


def work(
    name: str = "plank",
    outcome: Outcome = Outcome.DONE,
    side: Side | None = None,
    done_s: int = HOLD_S,
    done_reps: int = 1,
) -> WorkResult:
    number = list(NAMES).index(name) + 1
    return WorkResult(
        number, Section.MAIN, ExerciseId(name), NAMES[name], 1, side, HOLD_S, done_s, 1,
        done_reps, outcome,
    )  # fmt: skip


def session(
    *results: WorkResult,
    at: datetime = NOON,
    number: int = 1,
    before: int | None = None,
    after: int | None = None,
    note: str = "",
    pains: tuple[PainReport, ...] = (),
    next_morning: int | None = None,
    state: SessionState = SessionState.FINISHED,
) -> SessionRecord:
    return SessionRecord(
        SessionId(f"s{number}"), PLAN.id, PLAN.name, PLAN.kind, at, state, 600, active_s=540.5,
        results=results or (work(),), pain_before=before, pain_after=after, note=note, plan=PLAN,
        pain_reports=pains, next_morning=next_morning,
    )  # fmt: skip


def hurt(name: str = "plank", score: int | None = 6) -> PainReport:
    return PainReport(1, ExerciseId(name), 30.0, score, PainKind.SHARP, PainPlace.LEFT_HIP)


scores = st.none() | st.integers(0, 10)


@st.composite
def works(draw: st.DrawFn) -> WorkResult:
    outcome = draw(st.sampled_from(Outcome))
    is_skipped = outcome is Outcome.SKIPPED
    done_s = 0 if is_skipped else draw(st.integers(1, HOLD_S))
    done_reps = 0 if is_skipped else draw(st.integers(0, 1))
    side = draw(st.sampled_from((None, *Side)))
    return work(draw(st.sampled_from(list(NAMES))), outcome, side, done_s, done_reps)


@st.composite
def histories(draw: st.DrawFn) -> list[SessionRecord]:
    count = draw(st.integers(0, 12))
    return [
        session(
            *draw(st.lists(works(), min_size=1, max_size=6)),
            at=NOON - timedelta(minutes=draw(st.integers(-3000, 60_000))),
            number=number,
            before=draw(scores),
            after=draw(scores),
            note=draw(st.sampled_from(("", " \n", "Slept badly"))),
            pains=tuple(draw(st.lists(st.builds(hurt, st.sampled_from(list(NAMES)), scores)))),
            next_morning=draw(scores),
            state=draw(st.sampled_from(SessionState)),
        )
        for number in range(count)
    ]


zones = st.sampled_from((UTC, timezone(timedelta(hours=13)), timezone(timedelta(hours=-10))))


@given(histories(), st.integers(1, 8), st.sampled_from(WeekStart), zones)
def test_a_report_counts_what_a_plain_count_finds(
    history: list[SessionRecord], weeks: int, week_start: WeekStart, zone: timezone
) -> None:
    report = build_report(history, TODAY, weeks, week_start, zone)
    back = (TODAY.isoweekday() - (1 if week_start is WeekStart.MONDAY else 7)) % 7
    first = TODAY - timedelta(days=back + 7 * (weeks - 1))
    days = {s.id: s.started_at.astimezone(zone).date() for s in history}
    inside = [s for s in history if first <= days[s.id] <= TODAY]
    kept = [s for s in inside if {r.outcome for r in s.results} != {Outcome.SKIPPED}]
    assert (report.first, report.last, len(report.weeks)) == (first, TODAY, weeks)
    lengths: dict[date, float] = {}
    for each in kept:
        lengths[days[each.id]] = lengths.get(days[each.id], 0) + each.active_s
    assert [(day.on, day.active_s) for day in report.days] == sorted(lengths.items())
    assert report.session_count == len(kept)
    assert report.finished_count == len([s for s in kept if s.state is SessionState.FINISHED])
    assert report.day_count == len({days[s.id] for s in kept})
    assert report.active_s == pytest.approx(540.5 * len(kept))
    assert report.planned_s == 600 * len(kept)
    assert len(report.pain) == len(
        [s for s in inside if s.pain_before is not None or s.pain_after is not None]
    )
    assert len(report.pains) == sum(len(s.pain_reports) for s in inside)
    assert len(report.notes) == len([s for s in inside if s.note.strip()])
    assert sum(week.session_count for week in report.weeks) == len(kept)
    for number, week in enumerate(report.weeks):
        assert week.starts_on == first + timedelta(weeks=number)
        of_week = [s for s in inside if (days[s.id] - first).days // 7 == number]
        befores = [s.pain_before for s in of_week if s.pain_before is not None]
        mornings = [s.next_morning for s in of_week if s.next_morning is not None]
        assert week.session_count == len([s for s in of_week if s in kept])
        assert week.mean_before == (pytest.approx(fmean(befores)) if befores else None)
        assert week.mean_next_morning == (pytest.approx(fmean(mornings)) if mornings else None)
    check_exercises(report, kept, [said for s in inside for said in s.pain_reports])


def check_exercises(
    report: Report, kept: Sequence[SessionRecord], pains: Sequence[PainReport]
) -> None:
    planned = [result for s in kept for result in s.results]
    assert {e.exercise_id for e in report.exercises} == {
        *(r.exercise_id for r in planned),
        *(said.exercise_id for said in pains),
    }
    for exercise in report.exercises:
        own = [r for r in planned if r.exercise_id == exercise.exercise_id]
        done = [r for r in own if r.outcome is not Outcome.SKIPPED]
        scores_given = [s.score for s in pains if s.exercise_id == exercise.exercise_id]
        assert exercise.pain_count == len(scores_given)
        assert exercise.worst_pain == max((s for s in scores_given if s is not None), default=None)
        assert exercise.session_count == sum(any(r in done for r in s.results) for s in kept)
        total = exercise.total
        assert (total.planned_count, total.skipped_count) == (len(own), len(own) - len(done))
        assert (total.reps, total.work_s) == (
            sum(r.done_reps for r in done),
            sum(r.done_s for r in done),
        )
        longest = [HOLD_S if r.done_reps else r.done_s for r in done]
        assert total.best_hold_s == max(longest, default=None)
        for side, figures in ((Side.LEFT, exercise.left), (Side.RIGHT, exercise.right)):
            of_side = [r for r in own if r.side is side]
            assert (figures.planned_count if figures else 0) == len(of_side)
    assert report.work.planned_count == len(planned)


@pytest.mark.parametrize(
    ("weeks", "week_start", "first"),
    [
        pytest.param(1, WeekStart.MONDAY, date(2026, 3, 2), id="this week"),
        pytest.param(1, WeekStart.SUNDAY, date(2026, 3, 1), id="this week from Sunday"),
        pytest.param(12, WeekStart.MONDAY, date(2025, 12, 15), id="twelve weeks"),
    ],
)
def test_the_period_is_whole_weeks_up_to_this_one(
    weeks: int, week_start: WeekStart, first: date
) -> None:
    assert report_start(TODAY, weeks, week_start) == first


@pytest.mark.parametrize("weeks", [-1, 0, 53])
def test_an_impossible_number_of_weeks_is_refused(weeks: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 52 weeks"):
        build_report([], TODAY, weeks)


def test_the_first_weeks_of_the_calendar_do_not_stop_a_report() -> None:
    assert build_report([], date(1, 1, 3), 52).first == date(1, 1, 1)


def test_nothing_recorded_is_an_empty_report_of_the_period() -> None:
    report = build_report([], TODAY)
    assert report.is_empty
    assert (report.exercises, report.notes, len(report.weeks)) == ((), (), 12)


def test_a_session_that_was_only_skipped_through_is_left_out() -> None:
    report = build_report([session(work(outcome=Outcome.SKIPPED, done_s=0))], TODAY)
    assert report.is_empty
    assert report.exercises == ()


def test_sides_are_told_apart_and_skipped_is_never_done() -> None:
    left = work("bird-dog", side=Side.LEFT)
    right = work("bird-dog", Outcome.CUT_SHORT, Side.RIGHT, done_s=12, done_reps=0)
    skipped = work("bird-dog", Outcome.SKIPPED, Side.RIGHT, done_s=0, done_reps=0)
    (exercise,) = build_report([session(left, right, skipped)], TODAY).exercises
    assert exercise.left is not None
    assert exercise.right is not None
    assert (exercise.left.best_hold_s, exercise.right.best_hold_s) == (HOLD_S, 12)
    assert (exercise.right.done_count, exercise.right.cut_short_count) == (0, 1)
    assert exercise.right.skipped_count == 1
    assert exercise.dose == DOSE


def test_without_a_plan_neither_dose_nor_hold_is_made_up() -> None:
    (exercise,) = build_report([replace(session(), plan=None)], TODAY).exercises
    assert (exercise.dose, exercise.total.best_hold_s, exercise.left) == (None, None, None)


def test_the_exercise_done_in_most_sessions_comes_first() -> None:
    history = [session(number=1), session(work("plank"), work("bird-dog"), number=2)]
    assert [e.name for e in build_report(history, TODAY).exercises] == ["Plank", "Bird dog"]


def test_what_hurt_is_told_even_when_nothing_of_the_session_was_done() -> None:
    skipped = work("bird-dog", Outcome.SKIPPED, done_s=0, done_reps=0)
    report = build_report([session(skipped, pains=(hurt("bird-dog"),))], TODAY)
    assert (report.session_count, report.is_empty) == (0, False)
    ((on, name, said),) = [(p.on, p.exercise_name, p.said) for p in report.pains]
    assert (on, name, said) == (TODAY, "Bird dog", hurt("bird-dog"))
    (exercise,) = report.exercises
    assert (exercise.pain_count, exercise.worst_pain) == (1, 6)
    assert (exercise.name, exercise.session_count, exercise.total.is_empty) == ("Bird dog", 0, True)


def test_notes_and_pains_come_with_the_newest_first() -> None:
    older = session(at=NOON - timedelta(days=1), number=2, note=" Slept\n badly ", pains=(hurt(),))
    newer = session(note="Better", pains=(hurt("bird-dog", None),))
    report = build_report([older, newer], TODAY)
    assert [(note.on, note.words) for note in report.notes] == [
        (TODAY, "Better"),
        (TODAY - timedelta(days=1), "Slept badly"),
    ]
    assert [pain.said.score for pain in report.pains] == [None, 6]
