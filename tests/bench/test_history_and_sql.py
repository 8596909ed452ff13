"""The history page from its request to its first paint, against the raw SQL of the same figures.

`python -m pytest tests/bench/test_history_and_sql.py -s` prints both times and their ratio; the
goal is twice the SQL or less. Both read the same file of 7,300 sessions with 14 pieces of work
each: the SQL with nothing but `sqlite3`, every row of the list and every figure of the charts.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from backroutine.domain.session import Outcome, SessionId
from backroutine.domain.settings import ThemeChoice
from backroutine.paths import DataPaths, resource
from backroutine.storage.database import Database, open_database
from backroutine.ui.background import Background
from backroutine.ui.history.page import HistoryPage
from backroutine.ui.theme import Theme
from tests.doubles import ManualClock
from tests.storage.by_hand import by_hand, rows
from tests.storage.records import record
from tests.ui.history.histories import history

SESSION_COUNT = 7300
RESULTS_A_SESSION = 14
ROUNDS = 9

# A session counts from the first piece of work that was done; its day is that of the zone here.
# A table and no view: three of the queries want the same sums, which are made once.
OUTCOME = """
    CREATE TEMP TABLE outcome AS
        SELECT session_id,
               SUM(outcome = 'done') AS done,
               SUM(outcome = 'cut-short') AS cut_short,
               SUM(outcome = 'skipped') AS skipped
        FROM work_result GROUP BY session_id
"""
LISTED = """
    SELECT session.*, done, cut_short, skipped FROM session
    LEFT JOIN outcome ON outcome.session_id = session.id ORDER BY started_at DESC
"""
BY_DAY = """
    SELECT date(started_at / 1000000, 'unixepoch', 'localtime') AS day, COUNT(*), SUM(active_s)
    FROM session JOIN outcome ON outcome.session_id = session.id
    WHERE done + cut_short GROUP BY day
"""
BY_WEEK = """
    SELECT date(started_at / 1000000, 'unixepoch', 'localtime', 'weekday 0', '-6 days') AS week,
           COUNT(*), SUM(active_s)
    FROM session JOIN outcome ON outcome.session_id = session.id
    WHERE done + cut_short GROUP BY week
"""
PAIN = """
    SELECT id, date(started_at / 1000000, 'unixepoch', 'localtime'), pain_before, pain_after,
           AVG(pain_before) OVER last_seven, AVG(pain_after) OVER last_seven
    FROM session WHERE pain_before IS NOT NULL OR pain_after IS NOT NULL
    WINDOW last_seven AS (ORDER BY started_at, id ROWS 6 PRECEDING)
"""


@pytest.fixture
def twenty_years(tmp_path: Path) -> Database:
    """Return open data with 7,300 sessions."""
    paths = DataPaths(tmp_path / "years", tmp_path / "log")
    database = open_database(paths)
    summaries = history(SESSION_COUNT)
    model = record("model", *[Outcome.DONE] * RESULTS_A_SESSION)
    database.sessions.save(
        replace(
            model, id=SessionId("model"), started_at=summaries[0].started_at,
            ended_at=summaries[0].ended_at, pain_before=5, pain_after=3,
        )
    )  # fmt: skip
    database.close()
    (row,) = rows(paths.database, "session")
    results = rows(paths.database, "work_result")
    with by_hand(paths.database) as connection:
        names = [column[1] for column in connection.execute("PRAGMA table_info(session)")]
        for summary in summaries:
            values = dict(zip(names, row, strict=True)) | {
                "id": summary.id,
                "routine_id": summary.routine_id,
                "routine_name": summary.routine_name,
                "started_at": int(summary.started_at.timestamp() * 1_000_000),
                "active_s": float(summary.active_s),
                "pain_before": summary.pain_before,
                "pain_after": summary.pain_after,
            }
            insert(connection, "session", tuple(values.values()))
            for result in results:
                insert(connection, "work_result", (summary.id, *result[1:]))
    return open_database(paths)


def insert(connection: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    places = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608


def sql(path: Path) -> None:
    """Read every row and figure by SQL, from a file newly opened."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(OUTCOME)
        for query in (LISTED, BY_DAY, BY_WEEK, PAIN):
            connection.execute(query).fetchall()


def load(qapp: QApplication, page: HistoryPage) -> None:
    """Let the page read its history and paint it for the first time."""
    page.reload()
    while not page.panel.model.rowCount():
        # waiting, not asking again and again, which would take the time of whoever reads
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    page.repaint()


def wait(qapp: QApplication, background: Background) -> None:
    while not background.is_idle:
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def timed(job: Callable[[], object]) -> tuple[float, float]:
    """Return processor time and time on the wall, in milliseconds."""
    wall, processor = perf_counter(), process_time()
    job()
    return (process_time() - processor) * 1000, (perf_counter() - wall) * 1000


def test_the_page_against_the_sql_of_its_figures(
    qapp: QApplication, twenty_years: Database, tmp_path: Path
) -> None:
    for font in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    theme = Theme(qapp)
    theme.choose(ThemeChoice.LIGHT)
    path = DataPaths(tmp_path / "years", tmp_path / "log").database
    background = Background()
    by_sql, shown, read = [], [], []
    for _ in range(ROUNDS):
        by_sql.append(timed(lambda: sql(path)))
        read.append(timed(twenty_years.sessions.all))
        page = HistoryPage(twenty_years.sessions, background, theme, ManualClock())
        page.resize(1280, 740)
        page.show()
        qapp.processEvents()
        shown.append(timed(partial(load, qapp, page)))
        wait(qapp, background)
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    background.close()
    twenty_years.close()
    for what, index in (("processor", 0), ("wall", 1)):
        best = [min(times, key=lambda t: t[index])[index] for times in (by_sql, read, shown)]
        print(
            f"\n{SESSION_COUNT} sessions, {what}: SQL of the same figures {best[0]:.0f} ms, "
            f"reading alone {best[1]:.0f} ms, page to its first paint {best[2]:.0f} ms: "
            f"×{best[2] / best[0]:.2f}"
        )
