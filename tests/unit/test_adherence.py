"""A plan beside what was done: nothing breaks, nothing is counted that has not come yet."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.adherence import Adherence, adherence
from backroutine.domain.progress import WeekStart

MONDAY = date(2026, 3, 2)
SUNDAY = MONDAY + timedelta(days=6)
MON_WED_FRI = frozenset({0, 2, 4})


def of(*offsets: int, today: date = SUNDAY, weekdays: Collection[int] = MON_WED_FRI) -> Adherence:
    return adherence(weekdays, {MONDAY + timedelta(days=day) for day in offsets}, MONDAY, today)


def test_every_planned_day_kept() -> None:
    (week,) = of(0, 2, 4).weeks
    assert (week.planned_count, week.on_plan_count, week.other_count) == (3, 3, 0)
    assert of(0, 2, 4).share == 1


def test_another_day_of_the_week_stands_in_for_a_planned_one() -> None:
    found = of(0, 3, 5)
    assert (found.weeks[0].on_plan_count, found.weeks[0].other_count) == (1, 2)
    assert (found.kept_count, found.planned_count) == (3, 3)


def test_more_than_planned_is_not_more_than_all() -> None:
    assert of(0, 1, 2, 3, 4, 5, 6).share == 1


def test_a_week_of_rest_breaks_nothing_that_came_before() -> None:
    days = {MONDAY, MONDAY + timedelta(days=2), MONDAY + timedelta(days=4)}
    found = adherence(MON_WED_FRI, days, MONDAY, SUNDAY + timedelta(days=7))
    assert [week.kept_count for week in found.weeks] == [3, 0]
    assert found.share == 0.5


@pytest.mark.parametrize(
    ("today", "done", "planned", "still"),
    [
        pytest.param(0, (), 0, 3, id="Monday morning: nothing is missed yet"),
        pytest.param(0, (0,), 1, 2, id="Monday evening"),
        pytest.param(1, (), 1, 2, id="Tuesday: Monday is past"),
        pytest.param(6, (), 3, 0, id="Sunday"),
    ],
)
def test_days_that_have_not_passed_are_not_missed(
    today: int, done: tuple[int, ...], planned: int, still: int
) -> None:
    (week,) = of(*done, today=MONDAY + timedelta(days=today)).weeks
    assert (week.planned_count, week.still_planned_count) == (planned, still)


def test_days_before_there_was_a_plan_are_not_counted() -> None:
    wednesday = MONDAY + timedelta(days=2)
    (week,) = adherence(MON_WED_FRI, {MONDAY}, wednesday, SUNDAY).weeks
    assert (week.planned_count, week.on_plan_count, week.other_count) == (2, 0, 0)


def test_without_a_plan_there_is_no_share() -> None:
    assert of(0, 1, weekdays=()).share is None
    assert adherence(MON_WED_FRI, (), SUNDAY, MONDAY).planned_count == 0


@pytest.mark.parametrize("weekday", [-1, 7])
def test_a_weekday_that_does_not_exist_is_refused(weekday: int) -> None:
    with pytest.raises(ValueError, match="weekdays"):
        of(weekdays={weekday})


@given(
    st.frozensets(st.integers(0, 6)),
    st.frozensets(st.integers(0, 60).map(lambda day: MONDAY + timedelta(days=day))),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(WeekStart),
)
def test_it_is_the_same_as_counting_day_by_day(
    weekdays: frozenset[int], days: frozenset[date], first: int, last: int, week_start: WeekStart
) -> None:
    begins, today = MONDAY + timedelta(days=first), MONDAY + timedelta(days=last)
    found = adherence(weekdays, days, begins, today, week_start)
    counted = [begins + timedelta(days=n) for n in range((today - begins).days + 1)]
    over = [day for day in counted if day < today or day in days]
    assert found.planned_count == sum(day.weekday() in weekdays for day in over)
    assert sum(week.on_plan_count for week in found.weeks) == sum(
        day in days and day.weekday() in weekdays for day in over
    )
    assert sum(week.other_count for week in found.weeks) == sum(
        day in days and day.weekday() not in weekdays for day in over
    )
    assert all(0 <= week.kept_count <= week.planned_count for week in found.weeks)
