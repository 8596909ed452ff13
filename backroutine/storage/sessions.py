"""The history, and the session that is running.

A running session is saved at every event, and its position in between; each is one commit, so that
a kill at any moment loses what came after the last commit and nothing else. They are read with the
driver alone and written by `session_tables`.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, cast

from backroutine.domain.plain import routine_from_plain
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, decode, skip, unreadable
from backroutine.storage.refusals import UnreadableError
from backroutine.storage.session_rows import (
    REPORT_FIELDS,
    RESULT_FIELDS,
    SESSION_FIELDS,
    record_of,
    summary_of,
)
from backroutine.storage.transactions import Transactions

_NEWEST_FIRST = """SELECT
        id, routine_id, routine_name, kind, started_at, ended_at, state, planned_s, position_s,
        active_s, pain_before, pain_after, effort, note, next_morning
    FROM session ORDER BY started_at DESC, id
"""
_OUTCOME_COUNTS = """SELECT
        session_id, sum(outcome IS ?), sum(outcome IS ?), sum(outcome IS ?)
    FROM work_result GROUP BY session_id
"""
_COUNTED = (Outcome.DONE.value, Outcome.CUT_SHORT.value, Outcome.SKIPPED.value)
_OF = "session_id"
_PARTS = {"work_result": RESULT_FIELDS, "pain_report": REPORT_FIELDS}
_RUNNING = "SELECT id FROM session WHERE state = ? ORDER BY started_at DESC"


class SessionRepository:
    """Every playing of a routine."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `all` left out because it cannot be read."""

    def all(self) -> list[SessionSummary]:
        """Return every session that can be read, the newest first, without its pieces of work."""
        with self._transactions.looking() as connection:
            rows = connection.execute(_NEWEST_FIRST).fetchall()
            counts = {
                key: (done, cut_short, skipped)
                for key, done, cut_short, skipped in connection.execute(_OUTCOME_COUNTS, _COUNTED)
            }
        summaries, skipped = [], []
        for row in rows:
            try:
                summaries.append(summary_of(row, counts.get(row[0], (0, 0, 0))))
            except SPOILED as error:
                skipped.append(skip("session", row[0], error))
        self.skipped = tuple(skipped)
        return summaries

    def get(self, session_id: SessionId) -> SessionRecord:
        """Return one session whole.

        Raises:
            KeyError: there is none with this id.
            UnreadableError: there is, but it, its plan or a part of it is spoiled.
        """
        for _, read in self._several((session_id,)):
            if isinstance(read, SessionRecord):
                return read
            raise unreadable("session", session_id) from read
        raise KeyError(session_id)

    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        """Return those of some sessions that are there and can be read whole, in any order."""
        return [read for _, read in self._several(session_ids) if isinstance(read, SessionRecord)]

    def unreadable(self) -> tuple[SkippedEntry, ...]:
        """Read every session whole and return those that cannot be; none is changed."""
        return tuple(
            skip("session", key, read)
            for key, read in self._several(None)
            if not isinstance(read, SessionRecord)
        )

    def _several(
        self, session_ids: Sequence[SessionId] | None
    ) -> Iterator[tuple[str, SessionRecord | Exception]]:
        """Read some sessions, or all, and give each with its id, or why it cannot be read."""
        with self._transactions.looking() as connection:
            sessions = _rows(connection, "session", "id", SESSION_FIELDS, session_ids)
            plans = {
                plan.session_id: plan.document
                for plan in _rows(connection, "session_plan", _OF, ("document",), session_ids)
            }
            results, reports = (
                _by_session(_rows(connection, table, _OF, ("number", *fields), session_ids))
                for table, fields in _PARTS.items()
            )
        plan_of = cache(lambda document: decode(document, routine_from_plain))
        for row in sessions:
            try:
                plan = plan_of(plans[row.id]) if row.id in plans else None
                own_results, own_reports = results.get(row.id, []), reports.get(row.id, [])
                yield row.id, record_of(row, own_results, own_reports, plan)
            except SPOILED as error:
                yield row.id, error

    def running(self) -> SessionRecord | None:
        """Return the session that was never ended, as a killed process leaves it; `None` if none.

        Should there be several, it is the one that began last. One that is spoiled is left alone.
        """
        with self._transactions.looking() as connection:
            keys = connection.execute(_RUNNING, (SessionState.RUNNING.value,)).fetchall()
        for (key,) in keys:
            try:
                return self.get(SessionId(key))
            except (*SPOILED, UnreadableError) as error:
                skip("session", key, error)
        return None

    def save(self, record: SessionRecord) -> None:
        """Store a session, new or further on, with all that belongs to it, in one commit."""
        from backroutine.storage import session_tables

        with self._transactions.writing() as db:
            session_tables.write(db, record)

    def heartbeat(self, session_id: SessionId, position_s: float, active_s: float) -> None:
        """Note how far the running session is; raise `KeyError` for an unknown id."""
        from backroutine.storage import session_tables

        with self._transactions.writing() as db:
            session_tables.move(db, session_id, position_s, active_s)

    def delete(self, session_id: SessionId) -> None:
        """Forget a session; raise `KeyError` when there is none with this id."""
        from backroutine.storage import session_tables

        with self._transactions.writing() as db:
            session_tables.remove(db, session_id)


def _rows(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    fields: Sequence[str],
    session_ids: Sequence[SessionId] | None,
) -> list[Any]:
    """Return rows of some sessions, or of all, in their order, with their columns by name."""
    columns = tuple(dict.fromkeys((key, *fields)))
    sql = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 - names of ours
    if session_ids is not None:
        sql += f" WHERE {key} IN ({', '.join('?' * len(session_ids))})"
    if "number" in columns:
        sql += " ORDER BY number"
    row_of = _row_maker(columns)
    return [row_of(row) for row in connection.execute(sql, session_ids or ())]


@cache
def _row_maker(columns: tuple[str, ...]) -> Callable[[Iterable[object]], Any]:
    make: Any = namedtuple
    row_type = make("Row", columns)
    return cast("Callable[[Iterable[object]], Any]", row_type._make)


def _by_session(rows: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row.session_id, []).append(row)
    return found
