"""The week's plan."""

import sqlite3
from datetime import time

from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.routine import RoutineId
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, skip, storable
from backroutine.storage.transactions import Transactions, driver_of

_ALL = "SELECT number, weekday, minute, routine_id FROM planned_time ORDER BY number"
_MINUTES_AN_HOUR = 60


class PlanRepository:
    """One plan; a row of it that cannot be read is kept as it is and stands in no plan."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `load` left out because it cannot be read."""

    def load(self) -> WeekPlan:
        """Return the plan; an empty one where nothing is planned."""
        with self._transactions.looking() as connection:
            times, self.skipped = _read(connection)
        return WeekPlan.of(times.values())

    def save(self, plan: WeekPlan) -> None:
        """Store the whole plan, in place of the one before."""
        from sqlalchemy import delete, insert

        from backroutine.storage.rows import PlannedTimeRow

        with self._transactions.writing() as db:
            before, _ = _read(driver_of(db))
            for number in before:
                db.execute(delete(PlannedTimeRow).where(PlannedTimeRow.number == number))
            if plan.times:
                db.execute(insert(PlannedTimeRow), [_columns(planned) for planned in plan.times])


def _read(
    connection: sqlite3.Connection,
) -> tuple[dict[int, PlannedTime], tuple[SkippedEntry, ...]]:
    """Return the planned times by the number of their row, and what cannot be read."""
    times, skipped = {}, []
    for number, weekday, minute, routine_id in connection.execute(_ALL).fetchall():
        try:
            times[number] = _planned(weekday, minute, routine_id)
        except SPOILED as error:
            skipped.append(skip("planned_time", number, error))
    return times, tuple(skipped)


def _planned(weekday: object, minute: object, routine_id: object) -> PlannedTime:
    """Return a planned time; raise one of `SPOILED`."""
    if not isinstance(routine_id, str):
        raise TypeError("the id of a routine is text")
    if type(weekday) is not int or type(minute) is not int:
        raise TypeError("a day and a minute are whole numbers")
    at = time(*divmod(minute, _MINUTES_AN_HOUR))
    return PlannedTime(weekday, at, RoutineId(routine_id))


def _columns(planned: PlannedTime) -> dict[str, object]:
    return {
        "weekday": planned.weekday,
        "minute": planned.at.hour * _MINUTES_AN_HOUR + planned.at.minute,
        "routine_id": storable(planned.routine_id),
    }
