"""The stretches of time that the history can be looked at in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

MOST_YEARS = 100


class Recent(Enum):
    """A number of days up to today; `None` for all of them."""

    ALL = None
    MONTH = 30
    QUARTER = 90
    YEAR = 365


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year of the calendar."""

    year: int


Period = Recent | CalendarYear


def first_day(period: Period, today: date) -> date | None:
    """Return the first day of a period; `None` when it has no beginning."""
    if isinstance(period, CalendarYear):
        return date(period.year, 1, 1)
    return None if period.value is None else today - timedelta(days=period.value - 1)


def last_day(period: Period, today: date) -> date:
    """Return the last day of a period, never after today."""
    if isinstance(period, CalendarYear):
        return min(today, date(period.year, 12, 31))
    return today


def holds(period: Period, day: date, today: date) -> bool:
    """Return whether a day lies in a period; all time holds the future of a wrong clock too."""
    if period is Recent.ALL:
        return True
    first = first_day(period, today)
    return (first is None or first <= day) and day <= last_day(period, today)


def periods(days: Collection[date], today: date) -> tuple[Period, ...]:
    """Return the periods to choose from: recent ones, then each year that has a session."""
    years = sorted({day.year for day in days if day <= today}, reverse=True)[:MOST_YEARS]
    return (*Recent, *(CalendarYear(year) for year in years))
