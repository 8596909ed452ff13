"""The week's plan: what is due when, through every change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backroutine.domain.adherence import adherence
from backroutine.domain.planning import (
    PlannedTime,
    WeekPlan,
    done_on,
    due_between,
    next_due,
    planned_week_s,
    planned_weekdays,
    todays_routines,
    weekdays_in_order,
)
from backroutine.domain.progress import DatedSession, WeekStart
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.session import SessionId, SessionState, SessionSummary

MONDAY, WEDNESDAY, SATURDAY, SUNDAY = 0, 2, 5, 6
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
        "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca",
    )
]  # fmt: skip
MORNING, EVENING = RoutineId("morning"), RoutineId("evening")

times_of_day = st.builds(time, st.integers(0, 23), st.integers(0, 59))
planned_times = st.builds(
    PlannedTime,
    weekday=st.integers(0, 6),
    at=times_of_day,
    routine_id=st.sampled_from([MORNING, EVENING, RoutineId("r3")]),
)
plans = st.lists(planned_times, max_size=8).map(WeekPlan.of)
zones = st.sampled_from(ZONES)
moments = st.datetimes(
    datetime(2009, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)  # noqa: DTZ001
)  # fmt: skip


def planned(weekday: int, at: str, routine_id: RoutineId = MORNING) -> PlannedTime:
    return PlannedTime(weekday, time.fromisoformat(at), routine_id)


def moment(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def session(
    routine_id: RoutineId, *, done: int = 1, cut_short: int = 0, skipped: int = 0
) -> SessionSummary:
    return SessionSummary(
        SessionId("s"), routine_id, "Any", RoutineKind.SESSION, moment("2026-03-02T08:00"), None,
        SessionState.FINISHED, 600, 500.0, done, cut_short, skipped, None, None, None, "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("weekday", "at"),
    [
        pytest.param(7, time(8), id="an eighth day"),
        pytest.param(-1, time(8), id="a day before Monday"),
        pytest.param(0, time(8, 0, 1), id="seconds"),
        pytest.param(0, time(8, tzinfo=UTC), id="a zone"),
    ],
)
def test_what_is_no_planned_time_cannot_be_one(weekday: int, at: time) -> None:
    with pytest.raises(ValueError, match=r"weekdays|whole minute"):
        PlannedTime(weekday, at, MORNING)


def test_a_plan_in_another_order_or_with_one_time_twice_is_none() -> None:
    early, late = planned(MONDAY, "07:00"), planned(MONDAY, "18:00")
    for times in ((late, early), (early, early)):
        with pytest.raises(ValueError, match="none of them twice"):
            WeekPlan(times)
        assert WeekPlan.of(times).times == tuple(sorted(set(times)))


def test_a_routine_is_put_on_several_days_and_taken_off_again() -> None:
    plan = WeekPlan().with_routine(MORNING, (WEDNESDAY, MONDAY), time(7, 30))
    plan = plan.with_routine(EVENING, (MONDAY,), time(19))
    assert plan.on(MONDAY) == (planned(MONDAY, "07:30"), planned(MONDAY, "19:00", EVENING))
    assert plan.of_routine(MORNING) == (planned(MONDAY, "07:30"), planned(WEDNESDAY, "07:30"))
    assert plan.without(planned(MONDAY, "07:30")).of_routine(MORNING) == (
        planned(WEDNESDAY, "07:30"),
    )
    assert plan.without_routine(MORNING).routine_ids == {EVENING}
    with pytest.raises(KeyError):
        plan.moved(planned(SUNDAY, "07:30"), MONDAY, time(8))


@given(plans, st.data())
def test_moving_a_time_leaves_the_rest_where_it_is(plan: WeekPlan, data: st.DataObject) -> None:
    assume(plan.times)
    moving = data.draw(st.sampled_from(plan.times))
    to = data.draw(planned_times)
    moved = plan.moved(moving, to.weekday, to.at)
    there = PlannedTime(to.weekday, to.at, moving.routine_id)
    assert set(moved.times) == (set(plan.times) - {moving}) | {there}


@given(plans)
def test_planned_days_are_those_on_which_something_is_planned(plan: WeekPlan) -> None:
    assert planned_weekdays(plan) == {day for day in range(7) if plan.on(day)}
    assert sum(len(plan.on(day)) for day in range(7)) == len(plan.times)
    week = adherence(planned_weekdays(plan), [], date(2026, 3, 2), date(2026, 3, 9))
    assert week.weeks[0].planned_count == len(planned_weekdays(plan))


def test_a_week_takes_as_long_as_its_routines() -> None:
    plan = WeekPlan().with_routine(MORNING, (MONDAY, WEDNESDAY), time(7))
    plan = plan.with_routine(EVENING, (MONDAY,), time(19))
    assert planned_week_s(plan, {MORNING: 600, EVENING: 300}) == 1500
    assert planned_week_s(plan, {EVENING: 300}) == 300


def test_a_week_begins_where_the_person_says() -> None:
    assert weekdays_in_order(WeekStart.MONDAY) == (0, 1, 2, 3, 4, 5, 6)
    assert weekdays_in_order(WeekStart.SUNDAY) == (6, 0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("entry", "now", "due"),
    [
        pytest.param(planned(MONDAY, "07:30"), "2026-03-02T07:29", "2026-03-02T07:30", id="soon"),
        pytest.param(
            planned(MONDAY, "07:30"), "2026-03-02T07:30", "2026-03-09T07:30", id="a week on"
        ),
        pytest.param(
            planned(SUNDAY, "07:30"), "2026-03-28T12:00", "2026-03-29T07:30", id="summer time"
        ),
        pytest.param(
            planned(SUNDAY, "02:30"), "2026-03-28T12:00", "2026-03-29T03:30", id="left out hour"
        ),
        pytest.param(
            planned(SUNDAY, "02:30"), "2026-10-24T12:00", "2026-10-25T02:30", id="doubled hour"
        ),
    ],
)
def test_what_is_due_next_follows_the_clock_on_the_wall(
    entry: PlannedTime, now: str, due: str
) -> None:
    found = next_due(WeekPlan((entry,)), moment(now), BERLIN)
    assert found is not None
    assert (found.moment, found.planned) == (moment(due).astimezone(UTC), entry)


def test_the_hour_that_comes_twice_is_due_once() -> None:
    plan = WeekPlan((planned(SUNDAY, "02:30"),))
    whole_day = due_between(plan, moment("2026-10-24T12:00"), moment("2026-10-25T12:00"), BERLIN)
    assert [each.moment for each in whole_day] == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


def test_nothing_planned_is_never_due() -> None:
    assert next_due(WeekPlan(), moment("2026-03-02T08:00")) is None
    assert due_between(WeekPlan(), moment("2026-01-01T00:00"), moment("2026-02-01T00:00")) == ()


def test_the_day_that_a_zone_left_out_loses_nothing() -> None:
    apia = ZoneInfo("Pacific/Apia")
    plan = WeekPlan((planned(4, "10:00"),))  # Friday 30 December 2011 did not happen there
    for now in ("2011-12-29T12:00", "2011-12-31T00:05"):
        found = next_due(plan, moment(now, apia), apia)
        assert found is not None
        assert found.moment.astimezone(apia) == moment("2011-12-31T10:00", apia)


def test_a_stretch_holds_its_end_and_not_its_beginning() -> None:
    plan = WeekPlan.of((planned(MONDAY, "08:00"), planned(MONDAY, "09:00")))
    eight, nine = moment("2026-03-02T08:00"), moment("2026-03-02T09:00")
    assert [each.moment for each in due_between(plan, eight, nine, BERLIN)] == [nine]


@given(plans, moments, zones)
def test_what_is_due_next_is_the_first_of_all_that_becomes_due(
    plan: WeekPlan, now: datetime, zone: ZoneInfo
) -> None:
    found = next_due(plan, now, zone)
    every = due_between(plan, now, now + timedelta(days=9), zone)
    assert found == (every[0] if every else None)
    if plan.times:
        assert found is not None
        assert now < found.moment <= now + timedelta(days=7, hours=25)


@given(plans, moments, zones, st.integers(1, 20 * 24 * 60), st.integers(0, 20 * 24 * 60))
def test_every_time_becomes_due_in_exactly_one_of_two_neighbouring_stretches(
    plan: WeekPlan, start: datetime, zone: ZoneInfo, minutes: int, split: int
) -> None:
    end = start + timedelta(minutes=minutes)
    middle = min(start + timedelta(minutes=split), end)
    whole = due_between(plan, start, end, zone)
    parts = due_between(plan, start, middle, zone) + due_between(plan, middle, end, zone)
    assert parts == whole
    assert due_between(plan, end, start, zone) == ()


@given(planned_times, moments, zones)
def test_a_due_moment_shows_the_planned_time_unless_the_clocks_leave_it_out(
    entry: PlannedTime, now: datetime, zone: ZoneInfo
) -> None:
    found = next_due(WeekPlan((entry,)), now, zone)
    assert found is not None
    local = found.moment.astimezone(zone)
    shown = (local.weekday(), local.time())
    if shown != (entry.weekday, entry.at):  # only a jump of the clocks lies in between
        before = (found.moment - timedelta(hours=26)).astimezone(zone)
        assert before.utcoffset() != local.utcoffset()


def test_today_shows_its_times_and_what_has_been_done() -> None:
    plan = WeekPlan().with_routine(MORNING, (MONDAY, WEDNESDAY), time(7))
    plan = plan.with_routine(MORNING, (MONDAY,), time(19)).with_routine(
        EVENING, (MONDAY,), time(20)
    )
    today = date(2026, 3, 2)
    for done, states in (
        ({}, [False, False, False]),
        ({MORNING: 1}, [True, False, False]),
        ({MORNING: 2, EVENING: 1}, [True, True, True]),
        ({MORNING: 9}, [True, True, False]),
    ):
        assert [each.is_done for each in todays_routines(plan, today, done)] == states
    assert todays_routines(plan, date(2026, 3, 3)) == ()


def test_done_is_what_was_worked_on_that_day() -> None:
    today, yesterday = date(2026, 3, 2), date(2026, 3, 1)
    sessions = [
        DatedSession(today, session(MORNING)),
        DatedSession(today, session(MORNING, done=0, cut_short=1)),
        DatedSession(today, session(EVENING, done=0, skipped=5)),
        DatedSession(yesterday, session(EVENING)),
    ]
    assert done_on(today, sessions) == {MORNING: 2}


@given(plans, moments)
def test_without_a_zone_it_is_the_one_of_the_computer(plan: WeekPlan, now: datetime) -> None:
    due = due_between(plan, now, now + timedelta(days=8))
    naive = [(each.moment.astimezone().weekday(), each.moment.astimezone().time()) for each in due]
    assert len(due) >= len(plan.times)
    assert {(each.planned.weekday, each.planned.at) for each in due} == {
        (each.weekday, each.at) for each in plan.times
    }
    # a jump of the clocks of the computer's zone is the only thing that moves one
    offsets = {(now + timedelta(days=n)).astimezone().utcoffset() for n in range(-1, 11)}
    if len(offsets) == 1:
        assert naive == [(each.planned.weekday, each.planned.at) for each in due]
