"""What storage costs: a commit beside bare SQLite, and twenty years of sessions beside none."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from backroutine.domain.session import Outcome, SessionId
from backroutine.paths import DataPaths
from backroutine.storage.connection import connect
from backroutine.storage.database import Database, open_database
from tests.bench.measuring import report
from tests.bench.test_start import start
from tests.storage.by_hand import by_hand, rows
from tests.storage.records import record, running, work

SESSIONS = 7_300
RESULTS_A_SESSION = 14
COMMITS = 300
STARTS = 7


def wall_s(job: Callable[[], object], runs: int) -> float:
    """Return the median time of a job by the clock on the wall: what waits for the disk counts."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        job()
        times.append(time.perf_counter() - started)
    return median(times)


@pytest.fixture
def twenty_years(tmp_path: Path) -> DataPaths:
    """Return closed data with a session on each day of twenty years."""
    paths = DataPaths(tmp_path / "years", tmp_path / "log")
    database = open_database(paths)
    database.sessions.save(record("day 0", *[Outcome.DONE] * RESULTS_A_SESSION))
    database.close()
    (session,) = rows(paths.database, "session")
    (plan,) = rows(paths.database, "session_plan")
    results = rows(paths.database, "work_result")
    day_us = timedelta(days=1) // timedelta(microseconds=1)
    with by_hand(paths.database) as connection:
        for day in range(1, SESSIONS):
            key, started_at = f"day {day}", int(str(session[4])) + day * day_us
            insert(connection, "session", (key, *session[1:4], started_at, *session[5:]))
            insert(connection, "session_plan", (key, *plan[1:]))
            for result in results:
                insert(connection, "work_result", (key, *result[1:]))
    return paths


@pytest.fixture
def no_years(tmp_path: Path) -> DataPaths:
    """Return closed data without anything in it."""
    paths = DataPaths(tmp_path / "none", tmp_path / "log")
    open_database(paths).close()
    return paths


def insert(connection: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    places = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608


def open_and_show(paths: DataPaths) -> None:
    """Open the data as a start does: check it, read what the first page shows, let go."""
    database = open_database(paths)
    database.settings.load()
    database.routines.all()
    database.exercises.all()
    database.sessions.running()
    database._disconnect()
    assert database._lock is not None
    database._lock.release()


def test_a_commit_beside_bare_sqlite(no_years: DataPaths, tmp_path: Path) -> None:
    (tmp_path / "bare.db").touch()
    with closing(connect(tmp_path / "bare.db")) as bare:
        bare.execute("CREATE TABLE session (id TEXT PRIMARY KEY, position_s REAL, active_s REAL)")
        bare.execute("INSERT INTO session VALUES ('running', 0, 0)")
        sql = "UPDATE session SET position_s = position_s + 1, active_s = 2 WHERE id = 'running'"
        bare_s = wall_s(lambda: bare.execute(sql), COMMITS)
        database = open_database(no_years)
        session = running()
        database.sessions.save(session)
        beats = iter(range(COMMITS))

        def beat() -> None:
            database.sessions.heartbeat(session.id, next(beats), 2)

        report("a heartbeat", wall_s(beat, COMMITS), "bare SQLite", bare_s)
        growing = iter(range(2, COMMITS + 2))

        def save() -> None:
            number = next(growing)
            results = tuple(work(1 + index % 30) for index in range(number % 30))
            database.sessions.save(replace(session, results=results, position_s=number))

        report("an event of a session", wall_s(save, COMMITS), "bare SQLite", bare_s)
        database.close()


def test_opening_twenty_years_beside_nothing(twenty_years: DataPaths, no_years: DataPaths) -> None:
    open_and_show(no_years)  # what is imported once is not counted
    empty_s = wall_s(lambda: open_and_show(no_years), 7)
    full_s = wall_s(lambda: open_and_show(twenty_years), 7)
    size_mb = twenty_years.database.stat().st_size / 1e6
    print(f"\n{SESSIONS} sessions, {SESSIONS * RESULTS_A_SESSION} results, {size_mb:.1f} MB")
    report("opening them", full_s, "opening an empty file", empty_s)


def test_starting_with_twenty_years_beside_nothing(
    twenty_years: DataPaths, no_years: DataPaths
) -> None:
    """Measure the whole program; the goal is 1.3 times the first picture of an empty file."""
    compiled = no_years.folder / "compiled"
    start("program", no_years.folder, compiled)  # makes the compiled files
    empty, full = [], []
    for _ in range(STARTS):
        empty.append(start("program", no_years.folder, compiled))
        full.append(start("program", twenty_years.folder, compiled))
    print(f"\n{SESSIONS} sessions, {SESSIONS * RESULTS_A_SESSION} results")
    for index, what in enumerate(("the first picture", "ready, with its history listed")):
        of_full, of_empty = (median(run[index] for run in runs) for runs in (full, empty))
        report(what, of_full, "with an empty file", of_empty)


def test_listing_twenty_years_beside_their_sql(twenty_years: DataPaths) -> None:
    database: Database = open_database(twenty_years)
    with closing(connect(twenty_years.database, query_only=True)) as bare:
        counts = "SELECT session_id, outcome, count(*) FROM work_result GROUP BY 1, 2"
        newest_first = "SELECT * FROM session ORDER BY started_at DESC"
        sql_s = wall_s(lambda: [bare.execute(q).fetchall() for q in (newest_first, counts)], 5)
    report("the list of all", wall_s(database.sessions.all, 5), "its SQL alone", sql_s)
    whole_s = wall_s(lambda: database.sessions.get(SessionId("day 3650")), 20)
    report("one session whole", whole_s, "the list's SQL alone", sql_s)
    database.close()


def test_backing_up_and_restoring_twenty_years(twenty_years: DataPaths, tmp_path: Path) -> None:
    database = open_database(twenty_years)
    backup = tmp_path / "backup.zip"
    copy_s = wall_s(lambda: (tmp_path / "copy").write_bytes(twenty_years.database.read_bytes()), 3)
    report("a backup", wall_s(lambda: database.backup_to(backup), 3), "a copy of the file", copy_s)
    restore_s = wall_s(lambda: database.restore_from(backup), 1)
    report("restoring it", restore_s, "a copy of the file", copy_s)
    size_mb = backup.stat().st_size / 1e6
    print(f"the backup has {size_mb:.1f} MB")
    database.close()
