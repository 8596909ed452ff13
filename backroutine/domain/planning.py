"""The week's plan: which routine is meant for which day and time, and when it is due next.

Times are those of the clock on the wall, wherever the person is: 07:30 stays 07:30 when the clocks
change. A time that the clocks leave out in spring comes as much later as they jump; one that they
show twice in autumn comes the first time. A plan is an intention: nothing here knows of a missed
day, and a sore-day session does for a planned one like any other.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from backroutine.domain.progress import DAYS_A_WEEK, DatedSession, WeekStart, counts
from backroutine.domain.routine import RoutineId

_DAY = timedelta(days=1)
_MINUTES_AN_HOUR = 60
_MINUTES_A_DAY = 24 * _MINUTES_AN_HOUR


@dataclass(frozen=True, slots=True, order=True)
class PlannedTime:
    """A routine on a day of the week, 0 for Monday to 6 for Sunday, at a whole minute.

    Raises:
        ValueError: the day is none, or the time has seconds or a time zone.
    """

    weekday: int
    at: time
    routine_id: RoutineId

    def __post_init__(self) -> None:
        if not 0 <= self.weekday < DAYS_A_WEEK:
            raise ValueError("weekdays are 0 for Monday to 6 for Sunday")
        if self.at != self.at.replace(second=0, microsecond=0, tzinfo=None, fold=0):
            raise ValueError("a planned time is a whole minute of the clock on the wall")

    def moment_on(self, day: date, zone: tzinfo | None = None) -> datetime:
        """Return when it is due on a date, in UTC; without a zone in the computer's own."""
        naive = datetime.combine(day, self.at)
        local = naive.astimezone() if zone is None else naive.replace(tzinfo=zone)
        return local.astimezone(UTC)


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A planned time on one date: the moment in UTC."""

    moment: datetime
    planned: PlannedTime


@dataclass(frozen=True, slots=True)
class TodaysRoutine:
    """A planned time of today, and whether its routine has been done today."""

    planned: PlannedTime
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """All planned times, in the order of the week, none of them twice; `of` puts them so.

    Raises:
        ValueError: they stand in another order, or one of them twice.
    """

    times: tuple[PlannedTime, ...] = ()

    def __post_init__(self) -> None:
        if self.times != tuple(sorted(set(self.times))):
            raise ValueError("planned times stand in their order, none of them twice")

    @classmethod
    def of(cls, times: Iterable[PlannedTime]) -> "WeekPlan":
        """Return the plan of some times, in whatever order they come."""
        return cls(tuple(sorted(set(times))))

    @property
    def routine_ids(self) -> frozenset[RoutineId]:
        return frozenset(planned.routine_id for planned in self.times)

    def on(self, weekday: int) -> tuple[PlannedTime, ...]:
        """Return what is planned on a day of the week, the earliest first."""
        return tuple(planned for planned in self.times if planned.weekday == weekday)

    def of_routine(self, routine_id: RoutineId) -> tuple[PlannedTime, ...]:
        """Return when a routine is planned."""
        return tuple(planned for planned in self.times if planned.routine_id == routine_id)

    def with_routine(
        self, routine_id: RoutineId, weekdays: Collection[int], at: time
    ) -> "WeekPlan":
        """Return the plan with a routine on these days too, at one time of day."""
        added = (PlannedTime(weekday, at, routine_id) for weekday in weekdays)
        return WeekPlan.of((*self.times, *added))

    def without(self, planned: PlannedTime) -> "WeekPlan":
        """Return the plan without one of its times."""
        return WeekPlan(tuple(each for each in self.times if each != planned))

    def without_routine(self, routine_id: RoutineId) -> "WeekPlan":
        """Return the plan without a routine, on whatever day."""
        return WeekPlan(tuple(each for each in self.times if each.routine_id != routine_id))

    def moved(self, planned: PlannedTime, weekday: int, at: time) -> "WeekPlan":
        """Return the plan with one time on another day or at another time.

        Where the routine stands there already, the two become one.

        Raises:
            KeyError: the plan does not hold it.
        """
        if planned not in self.times:
            raise KeyError(planned)
        there = replace(planned, weekday=weekday, at=at)
        return WeekPlan.of((*self.without(planned).times, there))


def planned_weekdays(plan: WeekPlan) -> frozenset[int]:
    """Return the days that are meant for exercise, 0 for Monday to 6 for Sunday.

    This is what `adherence` takes as its weekdays.
    """
    return frozenset(planned.weekday for planned in plan.times)


def planned_week_s(plan: WeekPlan, durations_s: Mapping[RoutineId, int]) -> int:
    """Return how many seconds a week of the plan takes; a routine of unknown length takes none."""
    return sum(durations_s.get(planned.routine_id, 0) for planned in plan.times)


def weekdays_in_order(week_start: WeekStart) -> tuple[int, ...]:
    """Return the days of a week in the order in which the person sees them."""
    first = 0 if week_start is WeekStart.MONDAY else DAYS_A_WEEK - 1
    return tuple((first + place) % DAYS_A_WEEK for place in range(DAYS_A_WEEK))


def later(at: time, minutes: int) -> time:
    """Return the time of day so many minutes later, or earlier; midnight is followed by 00:00."""
    minute = (at.hour * _MINUTES_AN_HOUR + at.minute + minutes) % _MINUTES_A_DAY
    return time(*divmod(minute, _MINUTES_AN_HOUR))


def next_due(plan: WeekPlan, after: datetime, zone: tzinfo | None = None) -> Due | None:
    """Return what is due next, strictly after an aware moment; `None` where nothing is planned."""
    until = after.astimezone(zone).date() + (DAYS_A_WEEK + 1) * _DAY
    due = _due_on_days(plan, after.astimezone(zone).date() - _DAY, until, zone)
    return min((each for each in due if each.moment > after), default=None)


def due_between(
    plan: WeekPlan, after: datetime, until: datetime, zone: tzinfo | None = None
) -> tuple[Due, ...]:
    """Return what becomes due after one aware moment and up to another, the earliest first."""
    if until <= after:
        return ()
    first, last = (moment.astimezone(zone).date() for moment in (after, until))
    due = _due_on_days(plan, first - _DAY, last + _DAY, zone)
    return tuple(sorted(each for each in due if after < each.moment <= until))


def todays_routines(
    plan: WeekPlan, today: date, done: Mapping[RoutineId, int] | None = None
) -> tuple[TodaysRoutine, ...]:
    """Return what is planned for a date, the earliest first.

    `done` says how often a routine was done on that date (see `done_on`). Of a routine that is
    planned more than once, the earlier times count as done first.
    """
    left = Counter(done or {})
    routines = []
    for planned in plan.on(today.weekday()):
        is_done = left[planned.routine_id] > 0
        left[planned.routine_id] -= is_done
        routines.append(TodaysRoutine(planned, is_done))
    return tuple(routines)


def done_on(day: date, sessions: Iterable[DatedSession]) -> dict[RoutineId, int]:
    """Return how often each routine was done on a date; what was only skipped through was not."""
    return dict(
        Counter(
            dated.session.routine_id
            for dated in sessions
            if dated.on == day and counts(dated.session)
        )
    )


def _due_on_days(plan: WeekPlan, first: date, last: date, zone: tzinfo | None) -> Iterator[Due]:
    """Give what is due on the dates from one to another.

    A zone may leave out a whole date (Samoa on 30 December 2011); what was planned for it then
    falls on the next, which is why callers look at a day more on either side.
    """
    for number in range((last - first).days + 1):
        day = first + number * _DAY
        for planned in plan.on(day.weekday()):
            yield Due(planned.moment_on(day, zone), planned)
