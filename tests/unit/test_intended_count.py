"""How many sessions the plan of today comes to, against plain counting day by day."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.adherence import first_planned_day, intended_count
from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.progress import start_of_week
from backroutine.domain.routine import RoutineId

TODAY = date(2026, 3, 4)
DAYS = st.dates(TODAY - timedelta(days=80), TODAY + timedelta(days=20))
TIMES = st.builds(
    PlannedTime, st.integers(0, 6), st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from((RoutineId("morning"), RoutineId("evening"))),
)  # fmt: skip


@given(st.lists(TIMES, max_size=9), st.sets(DAYS), DAYS.filter(lambda day: day <= TODAY))
def test_every_planned_time_since_the_first_session_counts(
    times: list[PlannedTime], done: set[date], first: date
) -> None:
    plan = WeekPlan.of(times)
    past = [day for day in done if day <= TODAY]
    found = intended_count(plan, done, first, TODAY)
    if not past or not plan.times:
        assert found is None
        return
    expected, day = 0, max(first, min(past))
    while day < TODAY or (day == TODAY and TODAY in done):
        expected += sum(planned.weekday == day.weekday() for planned in plan.times)
        day += timedelta(days=1)
    assert found == expected


@given(st.sets(DAYS))
def test_a_plan_is_laid_beside_the_history_from_its_first_day(done: set[date]) -> None:
    found = first_planned_day(done, TODAY)
    assert all(found <= day for day in done if day <= TODAY)
    assert found in done or found == start_of_week(TODAY)


def test_a_plan_of_two_days_in_two_weeks() -> None:
    plan = WeekPlan().with_routine(RoutineId("morning"), (0, 2), time(7))  # TODAY is a Wednesday
    begun = TODAY - timedelta(days=14)
    assert intended_count(plan, {begun}, date.min, TODAY) == 4, "today is not over"
    assert intended_count(plan, {begun, TODAY}, date.min, TODAY) == 5
    assert intended_count(plan, {begun}, TODAY - timedelta(days=2), TODAY) == 1
