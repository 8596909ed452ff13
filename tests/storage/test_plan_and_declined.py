"""The week's plan, declined suggestions, confirmed repetitions: stored and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backroutine.domain.planning import PlannedTime, WeekPlan
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import RoutineId
from backroutine.paths import DataPaths
from backroutine.storage.database import Database, open_for_reading
from backroutine.ui import ports
from tests.storage.by_hand import change, count, everything
from tests.storage.records import record
from tests.storage.records import work as record_of_work
from tests.strategies import names

MORNING = PlannedTime(0, time(7, 30), RoutineId("morning"))
EVENING = PlannedTime(4, time(19), RoutineId("evening"))

plans = st.lists(
    st.builds(
        PlannedTime,
        weekday=st.integers(0, 6),
        at=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
        routine_id=names.map(RoutineId),
    ),
    max_size=12,
).map(WeekPlan.of)


def test_the_window_reaches_plan_and_declined_through_its_ports(database: Database) -> None:
    plan: ports.Plans = database.plans
    declined: ports.Declined = database.declined
    assert plan.load() == WeekPlan()
    assert declined.all() == frozenset()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(plan=plans)
def test_the_plan_is_what_was_saved_last(database: Database, plan: WeekPlan) -> None:
    database.plans.save(plan)
    assert database.plans.load() == plan
    assert database.skipped == ()


def test_half_a_character_in_an_id_stops_no_plan(database: Database) -> None:
    database.plans.save(WeekPlan((PlannedTime(0, time(8), RoutineId("broken \ud800")),)))
    assert database.plans.load().times[0].routine_id == "broken \ufffd"
    database.declined.add("broken \ud800")
    assert database.declined.all() == {"broken \ufffd"}


def test_declining_twice_is_declining_once(database: Database, paths: DataPaths) -> None:
    for key in ("R6:a", "R7:b", "R6:a"):
        database.declined.add(key)
    assert database.declined.all() == {"R6:a", "R7:b"}
    assert count(paths.database, "declined") == 2


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE planned_time SET weekday = 7", id="an eighth day"),
        pytest.param("UPDATE planned_time SET weekday = 'Monday'", id="a day in words"),
        pytest.param("UPDATE planned_time SET minute = 1440", id="a 25th hour"),
        pytest.param("UPDATE planned_time SET minute = -1", id="before midnight"),
        pytest.param("UPDATE planned_time SET minute = 7.5", id="half a minute"),
        pytest.param("UPDATE planned_time SET routine_id = x'00ff'", id="no text"),
    ],
)
def test_a_spoiled_time_is_passed_over_reported_and_kept(
    database: Database, paths: DataPaths, sql: str
) -> None:
    database.plans.save(WeekPlan((MORNING,)))
    change(paths.database, sql)
    spoiled = everything(paths.database)["planned_time"]
    assert database.plans.load() == WeekPlan()
    assert [(entry.table, entry.key) for entry in database.skipped] == [("planned_time", "1")]
    for plan in (WeekPlan((MORNING, EVENING)), WeekPlan()):
        database.plans.save(plan)
        assert database.plans.load() == plan
        assert everything(paths.database)["planned_time"][0] == spoiled[0]


def test_a_time_that_stands_there_twice_is_one(database: Database, paths: DataPaths) -> None:
    database.plans.save(WeekPlan((MORNING,)))
    change(
        paths.database,
        "INSERT INTO planned_time (weekday, minute, routine_id) "
        "SELECT weekday, minute, routine_id FROM planned_time",
    )
    assert database.plans.load() == WeekPlan((MORNING,))
    database.plans.save(WeekPlan((MORNING, EVENING)))
    assert count(paths.database, "planned_time") == 2


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda data: data.plans.save(WeekPlan((MORNING,))), id="plan"),
        pytest.param(lambda data: data.declined.add("R6:a"), id="declined"),
    ],
)
def test_data_that_is_only_read_takes_no_plan(
    database: Database, paths: DataPaths, write: Callable[[Database], None]
) -> None:
    database.plans.save(WeekPlan((EVENING,)))
    before = everything(paths.database)
    reader = open_for_reading(paths)
    with pytest.raises(RefusedError):
        write(reader)
    assert reader.plans.load() == WeekPlan((EVENING,))
    reader.close()
    assert everything(paths.database) == before


@pytest.mark.parametrize("confirmed", [None, 0, 12])
def test_repetitions_that_were_confirmed_are_kept_apart(
    database: Database, confirmed: int | None
) -> None:
    work = replace(record_of_work(1), confirmed_reps=confirmed)
    database.sessions.save(replace(record(), results=(work,)))
    assert database.sessions.get(record().id).results == (work,)
