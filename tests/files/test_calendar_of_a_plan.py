"""The week's plan as a calendar file, read back by the library that others read it with."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backroutine.domain.planning import PlannedTime, WeekPlan, due_between
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import RoutineId
from backroutine.domain.rules import ReadyRoutine, ready
from backroutine.files.calendar_file import (
    WEEKDAY_CODES,
    CalendarFiles,
    NothingPlannedError,
    plan_contents,
)
from backroutine.ui import ports
from tests import builders
from tests.doubles import ManualClock

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday, 13:00 in Berlin
BERLIN = ZoneInfo("Europe/Berlin")
ARTICLE = RoutineId(builders.ARTICLE)
OTHER = RoutineId("other")


def routines() -> dict[RoutineId, ReadyRoutine]:
    other = builders.programme().renamed("Evening stretch, short; and\r\nBEGIN:VALARM")
    return {ARTICLE: builders.ready_programme(), OTHER: ready(other, builders.catalogue())}


def events(plan: WeekPlan, now: datetime = NOW) -> list[Any]:
    contents = plan_contents(plan, routines(), now=now, zone=BERLIN)
    found: list[Any] = icalendar.Calendar.from_ical(contents).walk("VEVENT")
    return found


def test_a_routine_comes_back_on_its_days_with_an_alarm() -> None:
    plan = WeekPlan().with_routine(ARTICLE, (0, 2, 4), time(7, 30))
    (event,) = events(plan)
    assert str(event["SUMMARY"]) == "The article's routine"
    assert event["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "WE", "FR"]}
    assert event["DTSTART"].dt == datetime(2026, 3, 4, 7, 30)  # noqa: DTZ001 - of no zone
    assert event["DURATION"].dt == timedelta(minutes=15)
    (alarm,) = event.walk("VALARM")
    assert (str(alarm["ACTION"]), alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(0))
    assert str(alarm["DESCRIPTION"]) == "The article's routine"
    assert "Total time: 15 minutes" in str(event["DESCRIPTION"])


def test_each_routine_and_each_time_of_day_has_its_own_appointment() -> None:
    plan = WeekPlan().with_routine(ARTICLE, (0, 2), time(7, 30))
    plan = plan.with_routine(ARTICLE, (2,), time(18)).with_routine(OTHER, (6,), time(18))
    found = events(plan)
    names = [str(event["UID"]) for event in found]
    assert len(set(names)) == len(found) == 3
    assert names == [str(event["UID"]) for event in events(plan, NOW + timedelta(days=40))]


def test_a_name_cannot_break_out_of_the_calendar() -> None:
    (event,) = events(WeekPlan().with_routine(OTHER, (6,), time(18)))
    assert str(event["SUMMARY"]) == "Evening stretch, short; and BEGIN:VALARM"
    assert len(event.walk("VALARM")) == 1


def test_what_cannot_be_played_is_left_out() -> None:
    gone = PlannedTime(1, time(9), RoutineId("gone"))
    plan = WeekPlan.of((gone, PlannedTime(1, time(8), ARTICLE)))
    assert [str(event["UID"]) for event in events(plan)] == [f"{ARTICLE}-0800@backroutine"]
    for empty in (WeekPlan((gone,)), WeekPlan()):
        with pytest.raises(NothingPlannedError, match="Nothing is planned"):
            events(empty)


def test_the_window_writes_a_plan_through_its_port(tmp_path: Path) -> None:
    files: ports.CalendarFiles = CalendarFiles(ManualClock())
    plan = WeekPlan().with_routine(ARTICLE, (0,), time(7, 30))
    files.write_plan(plan, routines(), tmp_path / "plan.ics")
    contents = (tmp_path / "plan.ics").read_bytes()
    assert contents.startswith(b"BEGIN:VCALENDAR\r\n")
    assert max(map(len, contents.split(b"\r\n"))) <= 75
    with pytest.raises(RefusedError, match="There is no folder"):
        files.write_plan(plan, routines(), tmp_path / "none" / "plan.ics")


@settings(max_examples=40)
@given(
    st.lists(
        st.builds(
            PlannedTime,
            weekday=st.integers(0, 6),
            at=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
            routine_id=st.sampled_from([ARTICLE, OTHER]),
        ),
        min_size=1,
        max_size=5,
    ).map(WeekPlan.of),
    st.datetimes(
        datetime(2026, 4, 1), datetime(2026, 9, 1), timezones=st.just(UTC)  # noqa: DTZ001
    ),
)  # fmt: skip
def test_the_first_appointments_are_those_that_the_plan_says_are_due_next(
    plan: WeekPlan, now: datetime
) -> None:
    due = due_between(plan, now, now + timedelta(days=7, minutes=1), BERLIN)
    first: dict[tuple[RoutineId, time], datetime] = {}
    for each in due:
        local = each.moment.astimezone(BERLIN).replace(tzinfo=None)
        first.setdefault((each.planned.routine_id, each.planned.at), local)
    found = events(plan, now)
    assert sorted(event["DTSTART"].dt for event in found) == sorted(first.values())
    for event in found:
        assert WEEKDAY_CODES[event["DTSTART"].dt.weekday()] in event["RRULE"]["BYDAY"]
