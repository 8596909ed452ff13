"""Days, weeks and pain of 200 histories against plain loops, in zones whose clocks change."""

from collections import defaultdict
from datetime import date, timedelta, timezone
from itertools import pairwise
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.progress import (
    WeekStart,
    best_hold_s,
    by_day,
    by_week,
    dated,
    pain_points,
    totals,
)
from backroutine.domain.session import Outcome, SessionRecord, SessionSummary
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
    for place, point in enumerate(points):
        given = [r.pain_before for r in scored[: place + 1] if r.pain_before is not None][-7:]
        assert point.mean_before == (pytest.approx(fmean(given)) if given else None)


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
