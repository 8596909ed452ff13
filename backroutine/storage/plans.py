"""The week's plan."""

from datetime import time

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.routine import RoutineId
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, skip, storable
from backroutine.storage.engine import Transactions
from backroutine.storage.rows import Base

_TIME = Base.metadata.tables["planned_time"]
_MINUTES_AN_HOUR = 60


class PlanRepository:
    """One plan; a row of it that cannot be read is kept as it is and stands in no plan."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `load` left out because it cannot be read."""

    def load(self) -> WeekPlan:
        """Return the plan; an empty one where nothing is planned."""
        with self._transactions.reading() as db:
            times, self.skipped = _read(db)
        return WeekPlan.of(times.values())

    def save(self, plan: WeekPlan) -> None:
        """Store the whole plan, in place of the one before."""
        with self._transactions.writing() as db:
            before, _ = _read(db)
            for number in before:
                db.execute(delete(_TIME).where(_TIME.c.number == number))
            if plan.times:
                db.execute(insert(_TIME), [_columns(planned) for planned in plan.times])


def _read(db: Session) -> tuple[dict[int, PlannedTime], tuple[SkippedEntry, ...]]:
    """Return the planned times by the number of their row, and what cannot be read."""
    times, skipped = {}, []
    for row in db.execute(select(_TIME).order_by(_TIME.c.number)).all():
        try:
            times[row.number] = _planned(row)
        except SPOILED as error:
            skipped.append(skip("planned_time", row.number, error))
    return times, tuple(skipped)


def _planned(row: Row[tuple[object, ...]]) -> PlannedTime:
    """Return a planned time; raise one of `SPOILED`."""
    if not isinstance(row.routine_id, str):
        raise TypeError("the id of a routine is text")
    if type(row.weekday) is not int or type(row.minute) is not int:
        raise TypeError("a day and a minute are whole numbers")
    at = time(*divmod(row.minute, _MINUTES_AN_HOUR))
    return PlannedTime(row.weekday, at, RoutineId(row.routine_id))


def _columns(planned: PlannedTime) -> dict[str, object]:
    return {
        "weekday": planned.weekday,
        "minute": planned.at.hour * _MINUTES_AN_HOUR + planned.at.minute,
        "routine_id": storable(planned.routine_id),
    }
