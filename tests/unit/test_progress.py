"""What the history adds up to: days, weeks, pain and holds, in any zone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.dose import Dose, Side, Sides
from backroutine.domain.exercise import ExerciseId, Section
from backroutine.domain.progress import (
    DayFigures,
    WeekStart,
    best_hold_s,
    by_day,
    by_week,
    counts,
    dated,
    pain_points,
    start_of_week,
    totals,
    whole_minutes,
)
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
    WorkResult,
)
from tests.builders import routine

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = ZoneInfo("Pacific/Auckland")
HONOLULU = timezone(timedelta(hours=-10), "Honolulu")
MARCH_2 = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def session(
    started_at: datetime = MARCH_2,
    active_s: float = 600,
    *,
    done: int = 5,
    before: int | None = None,
    after: int | None = None,
    number: int = 1,
) -> SessionSummary:
    return SessionSummary(
        SessionId(f"s{number}"),
        RoutineId("r"),
        "Morning",
        RoutineKind.SESSION,
        started_at,
        started_at + timedelta(seconds=active_s),
        SessionState.FINISHED,
        900,
        active_s,
        done,
        0,
        0,
        before,
        after,
    )


moments = st.integers(631_238_400, 3_786_825_600).map(lambda s: datetime.fromtimestamp(s, UTC))
sessions = st.builds(
    session,
    moments,
    st.floats(0, 9000),
    done=st.integers(0, 3),
    before=st.none() | st.integers(0, 10),
    after=st.none() | st.integers(0, 10),
    number=st.integers(),
)
zones = st.sampled_from((UTC, BERLIN, AUCKLAND, HONOLULU))


@pytest.mark.parametrize(
    ("started_at", "zone", "day"),
    [
        pytest.param(datetime(2026, 3, 2, 7, tzinfo=UTC), BERLIN, date(2026, 3, 2), id="morning"),
        pytest.param(
            datetime(2026, 3, 1, 23, 30, tzinfo=UTC), BERLIN, date(2026, 3, 2), id="past midnight"
        ),
        pytest.param(
            datetime(2026, 3, 2, 7, tzinfo=UTC), HONOLULU, date(2026, 3, 1), id="still yesterday"
        ),
        pytest.param(
            datetime(2026, 3, 1, 22, 50, tzinfo=UTC), BERLIN, date(2026, 3, 1),
            id="begins before midnight, ends after",
        ),
        pytest.param(
            datetime(2026, 3, 29, 0, 30, tzinfo=UTC), BERLIN, date(2026, 3, 29),
            id="the hour before summer time",
        ),
        pytest.param(
            datetime(2026, 10, 24, 22, 30, tzinfo=UTC), BERLIN, date(2026, 10, 25),
            id="half past midnight in summer time",
        ),
        pytest.param(
            datetime(2026, 10, 25, 22, 30, tzinfo=UTC), BERLIN, date(2026, 10, 25),
            id="half past eleven in winter time, of the same long day",
        ),
    ],
)  # fmt: skip
def test_a_session_belongs_to_the_local_day_on_which_it_began(
    started_at: datetime, zone: ZoneInfo, day: date
) -> None:
    assert list(by_day(dated([session(started_at, active_s=1800)], zone))) == [day]


def test_without_a_zone_the_computers_own_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    late = session(datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    expected = late.started_at.astimezone().date()
    assert list(by_day(dated([late]))) == [expected]


@pytest.mark.parametrize(
    ("done", "cut_short", "skipped", "counted"),
    [
        pytest.param(3, 0, 0, True, id="done"),
        pytest.param(0, 1, 4, True, id="one piece cut short"),
        pytest.param(0, 0, 9, False, id="everything skipped"),
        pytest.param(0, 0, 0, False, id="nothing reached"),
    ],
)
def test_a_session_counts_from_the_first_work_that_was_done(
    done: int, cut_short: int, skipped: int, counted: bool
) -> None:
    some = replace(session(), done_count=done, cut_short_count=cut_short, skipped_count=skipped)
    assert counts(some) is counted
    assert bool(by_day(dated([some], UTC))) is counted


def test_two_sessions_of_a_day_are_added() -> None:
    evening = session(MARCH_2 + timedelta(hours=11), active_s=300)
    assert by_day(dated([session(active_s=600), evening], UTC)) == {
        date(2026, 3, 2): DayFigures(2, 900)
    }


@given(st.lists(sessions, max_size=30), zones)
def test_days_hold_every_session_that_counts_and_nothing_else(
    history: list[SessionSummary], zone: ZoneInfo
) -> None:
    days = by_day(dated(history, zone))
    expected: dict[date, list[float]] = {}
    for some in history:
        if some.done_count:
            expected.setdefault(some.started_at.astimezone(zone).date(), []).append(some.active_s)
    assert {day: figures.session_count for day, figures in days.items()} == {
        day: len(lengths) for day, lengths in expected.items()
    }
    for day, lengths in expected.items():
        assert days[day].active_s == pytest.approx(sum(lengths))


@pytest.mark.parametrize(
    ("day", "week_start", "starts_on"),
    [
        pytest.param(date(2026, 3, 2), WeekStart.MONDAY, date(2026, 3, 2), id="a Monday"),
        pytest.param(date(2026, 3, 8), WeekStart.MONDAY, date(2026, 3, 2), id="its Sunday"),
        pytest.param(date(2026, 3, 8), WeekStart.SUNDAY, date(2026, 3, 8), id="Sunday first"),
        pytest.param(date(2026, 3, 7), WeekStart.SUNDAY, date(2026, 3, 1), id="Saturday last"),
        pytest.param(date(2026, 1, 1), WeekStart.MONDAY, date(2025, 12, 29), id="over New Year"),
        pytest.param(date(1, 1, 1), WeekStart.SUNDAY, date(1, 1, 1), id="before all weeks"),
    ],
)
def test_a_week_begins_on_the_day_that_is_set(
    day: date, week_start: WeekStart, starts_on: date
) -> None:
    assert start_of_week(day, week_start) == starts_on


@given(st.lists(sessions, min_size=1, max_size=30), zones, st.sampled_from(WeekStart))
def test_weeks_are_whole_without_gaps_and_hold_every_day(
    history: list[SessionSummary], zone: ZoneInfo, week_start: WeekStart
) -> None:
    days = by_day(dated(history, zone))
    first, last = min(days, default=date(2026, 1, 1)), max(days, default=date(2026, 1, 1))
    weeks = by_week(days, first, last, week_start)
    starts = [week.starts_on for week in weeks]
    assert starts == [starts[0] + timedelta(weeks=index) for index in range(len(starts))]
    assert starts[0] <= first < starts[0] + timedelta(days=7)
    assert starts[-1] <= last < starts[-1] + timedelta(days=7)
    assert starts[0].isoweekday() == (1 if week_start is WeekStart.MONDAY else 7)
    for week in weeks:
        inside = [days[d] for d in days if week.starts_on <= d < week.starts_on + timedelta(7)]
        assert week.day_count == len(inside)
        assert week.session_count == sum(day.session_count for day in inside)
        assert week.active_s == pytest.approx(sum(day.active_s for day in inside))
    assert totals(days).active_s == pytest.approx(sum(week.active_s for week in weeks))


def test_an_empty_history_has_one_empty_week() -> None:
    (week,) = by_week({}, date(2026, 3, 4), date(2026, 3, 4))
    assert (week.starts_on, week.day_count, week.active_s) == (date(2026, 3, 2), 0, 0)
    assert totals({}).session_count == 0


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(0, 0), (29.9, 0), (30, 1), (90, 2), (149.9, 2), (900, 15)],
)
def test_minutes_are_rounded_with_the_half_up(seconds: float, minutes: int) -> None:
    assert whole_minutes(seconds) == minutes


@given(st.lists(sessions, max_size=40, unique_by=lambda some: some.id))
def test_pain_is_the_mean_of_the_last_seven_scores_that_were_given(
    history: list[SessionSummary],
) -> None:
    points = pain_points(dated(history, UTC))
    ordered = sorted(history, key=lambda some: (some.started_at, some.id))
    scored = [s for s in ordered if (s.pain_before, s.pain_after) != (None, None)]
    assert [point.session_id for point in points] == [some.id for some in scored]
    for place, point in enumerate(points):
        before = [s.pain_before for s in scored[: place + 1] if s.pain_before is not None][-7:]
        after = [s.pain_after for s in scored[: place + 1] if s.pain_after is not None][-7:]
        assert point.mean_before == (pytest.approx(fmean(before)) if before else None)
        assert point.mean_after == (pytest.approx(fmean(after)) if after else None)


def test_a_session_without_a_score_is_no_point_of_pain() -> None:
    (point,) = pain_points(dated([session(), session(before=0, number=2)], UTC))
    assert (point.session_id, point.before, point.after) == ("s2", 0, None)


def hold_record(
    dose: Dose, done_s: int, done_reps: int, outcome: Outcome, side: Side | None = None
) -> SessionRecord:
    plan = routine(main=(("front-plank", dose),))
    result = WorkResult(
        1, Section.MAIN, ExerciseId("front-plank"), "Front plank", 1, side,
        60, done_s, dose.reps_in_set(1), done_reps, outcome,
    )  # fmt: skip
    return SessionRecord(
        SessionId("s"), plan.id, plan.name, plan.kind, MARCH_2, SessionState.FINISHED, 60,
        results=(result,), plan=plan,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("dose", "done_s", "done_reps", "outcome", "held"),
    [
        pytest.param(Dose(hold_s=45), 45, 1, Outcome.DONE, 45, id="whole"),
        pytest.param(Dose(hold_s=45), 20, 0, Outcome.CUT_SHORT, 20, id="cut short"),
        pytest.param(
            Dose(hold_s=45, tempo_s=3), 20, 0, Outcome.CUT_SHORT, 17, id="less the way there"
        ),
        pytest.param(
            Dose(reps=3, hold_s=12), 14, 1, Outcome.CUT_SHORT, 12, id="one of several holds"
        ),
        pytest.param(
            Dose(reps=3, hold_s=12), 10, 0, Outcome.CUT_SHORT, None, id="not known of which hold"
        ),
        pytest.param(Dose(hold_s=45), 0, 0, Outcome.SKIPPED, None, id="skipped"),
        pytest.param(Dose(reps=8, tempo_s=3), 24, 8, Outcome.DONE, None, id="never held"),
        pytest.param(Dose(time_s=60), 60, 0, Outcome.DONE, None, id="a plain time"),
    ],
)
def test_a_hold_is_never_longer_than_what_is_known(
    dose: Dose, done_s: int, done_reps: int, outcome: Outcome, held: int | None
) -> None:
    record = hold_record(dose, done_s, done_reps, outcome)
    assert best_hold_s([record], ExerciseId("front-plank")) == held


def test_the_best_hold_is_the_longest_of_all_sessions_and_of_the_side_asked_for() -> None:
    left = hold_record(Dose(hold_s=30, sides=Sides.PER_SIDE), 30, 1, Outcome.DONE, Side.LEFT)
    right = hold_record(Dose(hold_s=20, sides=Sides.PER_SIDE), 20, 1, Outcome.DONE, Side.RIGHT)
    plank = ExerciseId("front-plank")
    assert best_hold_s([left, right], plank) == 30
    assert best_hold_s([left, right], plank, Side.RIGHT) == 20
    assert best_hold_s([left, right], ExerciseId("side-plank")) is None
    assert best_hold_s([replace(left, plan=None)], plank) is None
