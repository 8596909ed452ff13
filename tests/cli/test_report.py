"""`report`: the last weeks for a therapist, as a PDF."""

import re
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from backroutine.clock import SystemClock
from backroutine.domain.planning import WeekPlan
from backroutine.domain.routine import RoutineId
from backroutine.domain.session import SessionId
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests.cli.conftest import Run
from tests.paper_words import words_of
from tests.ui.history.histories import record

DAYS_AGO = (1, 8, 30, 200)


def keep_sessions(plan: WeekPlan | None = None) -> None:
    now = SystemClock().now()
    database = open_database(data_paths())
    try:
        database.plans.save(plan or WeekPlan())
        for number, days in enumerate(DAYS_AGO):
            at = now - timedelta(days=days)
            session = replace(record(), id=SessionId(f"s{number}"), started_at=at, ended_at=at)
            database.sessions.save(session)
    finally:
        database.close()


@pytest.mark.parametrize(
    ("weeks", "sessions"),
    [
        pytest.param((), "3 sessions done", id="twelve weeks"),
        pytest.param(("--weeks", "52"), "4 sessions done", id="a year"),
        pytest.param(("--weeks", "6"), "3 sessions done", id="six weeks"),
    ],
)
def test_the_sessions_of_the_weeks_are_reported(
    weeks: tuple[str, ...], sessions: str, run: Run, tmp_path: Path
) -> None:
    keep_sessions()
    path = tmp_path / "report.pdf"
    answer = run("report", path, *weeks)
    number = weeks[1] if weeks else "12"
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Wrote the report on {number} weeks to {path}.\n"
    assert sessions in words_of(path)


def test_the_sessions_that_are_planned_are_told_beside_those_that_were_done(
    run: Run, tmp_path: Path
) -> None:
    daily = WeekPlan().with_routine(RoutineId("r"), range(7), time(7))
    keep_sessions(daily)
    for weeks in (12, 52):
        assert run("report", tmp_path / f"{weeks}.pdf", "--weeks", str(weeks)).code == 0
    whole_year = re.search(r"(\d+) by the present plan;", words_of(tmp_path / "52.pdf"))
    assert whole_year is not None
    assert int(whole_year[1]) == DAYS_AGO[-1], "every day from the first session to yesterday"
    quarter = re.search(r"(\d+) by the present plan;", words_of(tmp_path / "12.pdf"))
    assert quarter is not None
    today = SystemClock().now().astimezone().weekday()
    assert int(quarter[1]) == 11 * 7 + today, "earlier sessions do not make the time shorter"


def test_without_a_plan_the_report_says_nothing_of_one(run: Run, tmp_path: Path) -> None:
    keep_sessions()
    assert run("report", tmp_path / "report.pdf").code == 0
    assert "present plan" not in words_of(tmp_path / "report.pdf")


def test_an_empty_history_is_reported_as_such(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    answer = run("report", path)
    assert answer.code == 0
    assert answer.out.splitlines()[1] == "No session was recorded in this time."
    assert "No session was recorded in this time." in words_of(path)
    assert not data_paths().database.exists()


@pytest.mark.parametrize("name", ["report", "report.txt", "report.pdf.txt"])
def test_another_ending_is_wrong_usage(name: str, run: Run, tmp_path: Path) -> None:
    answer = run("report", tmp_path / name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"“{name}” must end in .pdf.\n"
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("weeks", ["0", "53", "-1", "many"])
def test_impossible_weeks_are_wrong_usage(weeks: str, run: Run, tmp_path: Path) -> None:
    answer = run("report", tmp_path / "report.pdf", f"--weeks={weeks}")
    assert answer.code == 2
    assert f"a report has from 1 to 52 weeks, not {weeks}" in answer.err


def test_an_impossible_place_is_refused_with_a_sentence(run: Run, tmp_path: Path) -> None:
    answer = run("report", tmp_path / "gone" / "report.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("There is no folder “")
