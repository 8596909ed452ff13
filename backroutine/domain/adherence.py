"""How a plan and what was done lie beside each other, without blame.

A planned day is any day of the week that was meant for exercise. A session on another day of the
same week stands in for one; a sore-day session counts like any other, and a day of rest breaks
nothing: there is no row of days that could break. Days that have not come yet, and days before
there was a plan, are not counted.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from backroutine.domain.planning import WeekPlan
from backroutine.domain.progress import DAYS_A_WEEK, DayFigures, WeekStart, start_of_week


@dataclass(frozen=True, slots=True)
class WeekAdherence:
    """One week: planned days up to today, those of them that saw a session, and other days.

    `still_planned_count` is how many planned days of the week are still to come, today included
    while nothing was done on it.
    """

    starts_on: date
    planned_count: int
    on_plan_count: int
    other_count: int
    still_planned_count: int = 0

    @property
    def kept_count(self) -> int:
        """Planned days that were kept, be it on another day of the week."""
        return min(self.planned_count, self.on_plan_count + self.other_count)


@dataclass(frozen=True, slots=True)
class Adherence:
    """The weeks of a stretch, the oldest first."""

    weeks: tuple[WeekAdherence, ...]

    @property
    def planned_count(self) -> int:
        return sum(week.planned_count for week in self.weeks)

    @property
    def kept_count(self) -> int:
        return sum(week.kept_count for week in self.weeks)

    @property
    def share(self) -> float | None:
        """Kept of planned, 0 to 1; `None` where nothing was planned."""
        return self.kept_count / self.planned_count if self.planned_count else None


def first_planned_day(
    days: Collection[date] | Mapping[date, DayFigures],
    today: date,
    week_start: WeekStart = WeekStart.MONDAY,
) -> date:
    """Return from when a plan can be laid beside days on which something was done.

    A plan is stored without the day on which it was made: nothing can have been planned for long
    before the first session, so it is the day of that, or the start of this week where it is later.
    """
    this_week = start_of_week(today, week_start)
    return min((this_week, *(day for day in days if day <= today)))


def intended_count(
    plan: WeekPlan,
    days: Collection[date] | Mapping[date, DayFigures],
    first: date,
    today: date,
) -> int | None:
    """Return how many sessions the plan of today comes to from `first`, before today's end.

    Counted from the first day of `days` on which something was done; `None` where nothing is
    planned or was ever done. Today counts where something was done on it.
    """
    begun = min((day for day in days if day <= today), default=None)
    if begun is None or not plan.times:
        return None
    number = (today - max(first, begun)).days + (today in days)
    stretch = (max(first, begun) + timedelta(days=index) for index in range(number))
    return sum(len(plan.on(day.weekday())) for day in stretch)


def adherence(
    weekdays: Collection[int],
    days: Collection[date] | Mapping[date, DayFigures],
    first: date,
    today: date,
    week_start: WeekStart = WeekStart.MONDAY,
) -> Adherence:
    """Return how the days on which something was done lie beside a plan, from `first` to today.

    `weekdays` are the planned days of a week, 0 for Monday to 6 for Sunday.

    Raises:
        ValueError: a weekday lies outside 0 to 6.
    """
    if any(not 0 <= weekday < DAYS_A_WEEK for weekday in weekdays):
        raise ValueError("weekdays are 0 for Monday to 6 for Sunday")
    return Adherence(tuple(_weeks(frozenset(weekdays), days, first, today, week_start)))


def _weeks(
    weekdays: frozenset[int],
    days: Collection[date] | Mapping[date, DayFigures],
    first: date,
    today: date,
    week_start: WeekStart,
) -> Iterator[WeekAdherence]:
    starts_on = start_of_week(first, week_start)
    while starts_on <= today:
        week = [starts_on + timedelta(days=index) for index in range(DAYS_A_WEEK)]
        # today is planned once something is done on it: until then the day is not over
        past = [day for day in week if first <= day < today or (day == today and day in days)]
        planned = [day for day in past if day.weekday() in weekdays]
        done = [day for day in past if day in days]
        yield WeekAdherence(
            starts_on,
            len(planned),
            sum(day in days for day in planned),
            sum(day.weekday() not in weekdays for day in done),
            sum(day >= first and day not in past and day.weekday() in weekdays for day in week),
        )
        starts_on += timedelta(days=DAYS_A_WEEK)
