"""`export week-plan`: the week's plan as a calendar file."""

from datetime import time
from pathlib import Path
from typing import Any

import icalendar
import pytest

from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import Routine, RoutineId
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests import builders
from tests.cli.conftest import Run
from tests.cli.own_data import draft, keep, own

ARTICLE = RoutineId(builders.ARTICLE)


def plan(*routines: Routine, also: tuple[RoutineId, ...] = (ARTICLE,)) -> None:
    """Store routines and plan all of them for Monday and Thursday."""
    keep(*routines)
    planned = WeekPlan()
    for routine_id in (*(routine.id for routine in routines), *also):
        planned = planned.with_routine(routine_id, (0, 3), time(7, 30))
    database = open_database(data_paths())
    database.plans.save(planned)
    database.close()


def events(path: Path) -> list[Any]:
    found: list[Any] = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return found


def test_the_plan_becomes_a_calendar(run: Run, tmp_path: Path) -> None:
    plan(own("Evening", "evening"))
    answer = run("export", "week-plan", tmp_path / "Plan.ICS")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Wrote the week's plan to {tmp_path / 'Plan.ICS'}.\n"
    found = events(tmp_path / "Plan.ICS")
    assert {str(event["SUMMARY"]) for event in found} == {"Evening", "The article's routine"}
    assert all(event["RRULE"]["BYDAY"] == ["MO", "TH"] for event in found)


def test_what_cannot_be_played_is_left_out_and_said_to_be(run: Run, tmp_path: Path) -> None:
    plan(draft(), also=(ARTICLE, RoutineId("gone")))
    answer = run("export", "week-plan", tmp_path / "plan.ics")
    assert answer.code == 0
    assert answer.err.splitlines() == [
        "Left out: a routine that is no longer there (gone).",
        "Left out: “My draft” is not ready to be played.",
    ]
    assert len(events(tmp_path / "plan.ics")) == 1


def test_where_nothing_is_planned_nothing_is_written(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        answer = run("export", "week-plan", tmp_path / "plan.ics")
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.startswith("Nothing is planned")
        keep()
    assert not (tmp_path / "plan.ics").exists()


def test_a_routine_alone_goes_into_the_calendar_on_its_planned_days(
    run: Run, tmp_path: Path
) -> None:
    plan(own("Evening", "evening"))
    assert run("export", "evening", tmp_path / "one.ics").code == 0
    (event,) = events(tmp_path / "one.ics")
    assert str(event["SUMMARY"]) == "Evening"
    assert event["RRULE"]["BYDAY"] == ["MO", "TH"]
    assert len(event.walk("VALARM")) == 1


@pytest.mark.parametrize("name", ["plan.pdf", "plan.routine.json", "plan.png"])
def test_a_plan_is_nothing_but_a_calendar(run: Run, tmp_path: Path, name: str) -> None:
    answer = run("export", "week-plan", tmp_path / name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"The week's plan is a calendar; “{name}” must end in .ics.\n"
