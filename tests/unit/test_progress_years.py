"""200 histories in zones whose clocks change, against plain loops and plain SQL.

Days, weeks and pain; and how the plan lies beside what was done.
"""

import sqlite3
from collections import defaultdict
from datetime import date, time, timedelta, timezone, tzinfo
from itertools import pairwise
from random import Random
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest

from backroutine.domain.adherence import WeekAdherence, adherence, intended_count
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.planning import PlannedTime, WeekPlan, planned_weekdays
from backroutine.domain.progress import (
    WeekStart,
    best_hold_s,
    by_day,
    by_week,
    dated,
    pain_points,
    totals,
)
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import Outcome, SessionRecord, SessionSummary
from tests.doubles import START
from tests.ui.history.years import DOSES, TWENTY_YEARS_DAYS, WRONG_CLOCKS, years
from tests.ui.stores import MemorySessions

ZONES = (
    ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Pacific/Apia"), timezone(timedelta(hours=5, minutes=45), "Nepal"),
)  # fmt: skip


def summaries(records: list[SessionRecord]) -> list[SessionSummary]:
    sessions = MemorySessions()
    sessions.values = {record.id: record for record in records}
    return sessions.all()


@pytest.mark.parametrize("seed", range(200))
def test_200_histories_add_up_to_what_plain_loops_find(seed: int) -> None:
    zone, week_start = ZONES[seed % len(ZONES)], list(WeekStart)[seed % 2]
    records = years((1, 10, 100, 400)[seed % 4], seed)
    entries = dated(summaries(records), zone)
    seconds: dict[date, float] = defaultdict(float)
    number: dict[date, int] = defaultdict(int)
    for record in records:
        if any(result.outcome is not Outcome.SKIPPED for result in record.results):
            day = record.started_at.astimezone(zone).date()
            seconds[day] += record.active_s
            number[day] += 1
    days = by_day(entries)
    assert {day: figures.session_count for day, figures in days.items()} == number
    assert {day: figures.active_s for day, figures in days.items()} == pytest.approx(seconds)
    assert totals(days).session_count == sum(number.values())
    if days:
        for week in by_week(days, min(days), max(days), week_start):
            inside = [week.starts_on + timedelta(days=n) for n in range(7)]
            assert week.active_s == pytest.approx(sum(seconds.get(day, 0) for day in inside))
            assert week.day_count == sum(day in number for day in inside)
    scored = [r for r in records if (r.pain_before, r.pain_after) != (None, None)]
    points = pain_points(entries)
    assert [point.session_id for point in points] == [record.id for record in scored]
    given: list[int] = []
    for record, point in zip(scored, points, strict=True):
        given += [] if record.pain_before is None else [record.pain_before]
        assert point.mean_before == (pytest.approx(fmean(given[-7:])) if given else None)


def some_plan(random: Random) -> WeekPlan:
    """Return a plan of up to six times, some of them on the same day; now and then none."""
    return WeekPlan.of(
        PlannedTime(random.randrange(7), time(random.randrange(24)), RoutineId(f"routine-{n % 3}"))
        for n in range(random.randint(0, 6))
    )


def in_sql(
    records: list[SessionRecord], zone: tzinfo, plan: WeekPlan, first: date, today: date
) -> sqlite3.Connection:
    """Return every day of the weeks, what is planned on it, and whether something was done."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE planned (weekday)")
    db.execute("CREATE TABLE done (day)")
    db.execute("CREATE TABLE bounds (first, today)")
    db.execute("INSERT INTO bounds VALUES (?, ?)", (first.isoformat(), today.isoformat()))
    for each in plan.times:  # SQLite counts weekdays from Sunday
        db.execute("INSERT INTO planned VALUES (?)", ((each.weekday + 1) % 7,))
    for record in records:
        if any(result.done_s or result.done_reps for result in record.results):
            day = record.started_at.astimezone(zone).date().isoformat()
            db.execute("INSERT INTO done VALUES (?)", (day,))
    db.execute(
        "CREATE TABLE days AS WITH RECURSIVE d(day) AS (SELECT date(first, '-6 days') FROM bounds "
        "UNION ALL SELECT date(day, '+1 day') FROM d, bounds WHERE day < date(today, '+6 days')) "
        "SELECT day, day >= first AS counts, "
        "day < today OR (day = today AND day IN done) AS past, "
        "(SELECT COUNT(*) FROM planned WHERE weekday = strftime('%w', day) + 0) AS planned, "
        "day IN done AS was_done FROM d, bounds"
    )
    return db


SUMS = (
    "SELECT COALESCE(SUM(planned > 0 AND past), 0), "
    "COALESCE(SUM(planned > 0 AND past AND was_done), 0), "
    "COALESCE(SUM(planned = 0 AND past AND was_done), 0), "
    "COALESCE(SUM(planned > 0 AND NOT past), 0) "
    "FROM days WHERE counts AND day BETWEEN :starts_on AND date(:starts_on, '+6 days')"
)
INTENDED = (
    "SELECT SUM(planned) FROM days WHERE counts AND past "
    "AND day >= (SELECT MIN(day) FROM done, bounds WHERE day <= today)"
)


@pytest.mark.parametrize("seed", range(200))
def test_200_plans_beside_their_histories_come_to_the_same_as_plain_sql(seed: int) -> None:
    zone, week_start = ZONES[seed % len(ZONES)], list(WeekStart)[seed % 2]
    records, random = years((1, 10, 100, 200)[seed % 4], seed), Random(seed)  # noqa: S311
    days, plan = by_day(dated(summaries(records), zone)), some_plan(random)
    today = START.astimezone(zone).date() - timedelta(days=random.randint(-9, 9))
    first = today - timedelta(days=random.randint(0, 220))
    db = in_sql(records, zone, plan, first, today)
    weeks = adherence(planned_weekdays(plan), days, first, today, week_start).weeks
    begins = {WeekStart.MONDAY: 0, WeekStart.SUNDAY: 6}[week_start]
    assert weeks[0].starts_on <= first < weeks[0].starts_on + timedelta(days=7)
    assert weeks[-1].starts_on <= today < weeks[-1].starts_on + timedelta(days=7)
    for place, week in enumerate(weeks):
        assert week.starts_on == weeks[0].starts_on + timedelta(days=7 * place)
        assert week.starts_on.weekday() == begins
        row = db.execute(SUMS, {"starts_on": week.starts_on.isoformat()}).fetchone()
        assert week == WeekAdherence(week.starts_on, *row)
        assert week.kept_count == min(row[0], row[1] + row[2])
    (intended,) = db.execute(INTENDED).fetchone()
    begun = any(day <= today for day in days)
    expected = (intended or 0) if plan.times and begun else None
    assert intended_count(plan, days, first, today) == expected
    db.close()


def test_twenty_years_hold_wrong_clocks_midnights_and_pauses() -> None:
    """The generator makes what these tests are for: without it they would prove nothing."""
    records = years(TWENTY_YEARS_DAYS, 3)
    berlin = ZONES[0]
    days = {record.started_at.astimezone(berlin).date() for record in records}
    assert len(records) > 2000
    assert {WRONG_CLOCKS[0].year, WRONG_CLOCKS[1].year} <= {day.year for day in days}
    assert any(
        r.ended_at is not None
        and r.ended_at.astimezone(berlin).date() > r.started_at.astimezone(berlin).date()
        for r in records
    )
    ordered = sorted(days)
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    assert sum(timedelta(days=5) <= gap <= timedelta(days=60) for gap in gaps) > 20
    assert any(r.pain_reports for r in records)
    assert {o for r in records for result in r.results for o in (result.outcome,)} == set(Outcome)


def test_a_best_hold_is_never_longer_than_its_dose() -> None:
    records = years(200, 5)
    for key, dose in DOSES.items():
        held = best_hold_s(records, ExerciseId(key))
        assert held is None if not dose.hold_s else held is None or 0 < held <= dose.hold_s
