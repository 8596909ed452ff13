"""The history, and the session that is running.

A running session is saved at every event, and its position in between; each is one commit, so that
a kill at any moment loses what came after the last commit and nothing else.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    Select,
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.orm import Session

from backroutine.domain.plain import routine_from_plain, routine_to_plain
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from backroutine.domain.trouble import SkippedEntry
from backroutine.storage.documents import SPOILED, decode, encode, skip, unreadable
from backroutine.storage.engine import Transactions
from backroutine.storage.refusals import UnreadableError
from backroutine.storage.rows import Base, PlanRow, SessionRow
from backroutine.storage.session_rows import (
    REPORT_FIELDS,
    RESULT_FIELDS,
    record_of,
    report_columns,
    result_columns,
    session_columns,
    summary_of,
)

Counts = tuple[int, int, int]
Columns = dict[str, object]

_SESSION = Base.metadata.tables["session"]
_PLAN = Base.metadata.tables["session_plan"]
_RESULT = Base.metadata.tables["work_result"]
_REPORT = Base.metadata.tables["pain_report"]
_FIELDS = {_RESULT: RESULT_FIELDS, _REPORT: REPORT_FIELDS}


class SessionRepository:
    """Every playing of a routine."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self.skipped: tuple[SkippedEntry, ...] = ()
        """What the last `all` left out because it cannot be read."""

    def all(self) -> list[SessionSummary]:
        """Return every session that can be read, the newest first, without its pieces of work."""
        with self._transactions.reading() as db:
            newest_first = _SESSION.c.started_at.desc(), _SESSION.c.id
            rows = _bare_rows(db, select(_SESSION).order_by(*newest_first))
            counts = _outcome_counts(db)
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
        with self._transactions.reading() as db:
            row = db.execute(select(_SESSION).where(_SESSION.c.id == session_id)).first()
            if row is None:
                raise KeyError(session_id)
            plan = db.get(PlanRow, session_id)
            results = _parts(db, _RESULT, session_id)
            reports = _parts(db, _REPORT, session_id)
        try:
            routine = None if plan is None else decode(plan.document, routine_from_plain)
            return record_of(row, results, reports, routine)
        except SPOILED as error:
            raise unreadable("session", session_id) from error

    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        """Return those of some sessions that are there and can be read whole, in any order."""
        return [read for _, read in self._whole(session_ids) if isinstance(read, SessionRecord)]

    def unreadable(self) -> tuple[SkippedEntry, ...]:
        """Read every session whole and return those that cannot be; none is changed."""
        return tuple(
            skip("session", key, read)
            for key, read in self._whole(None)
            if not isinstance(read, SessionRecord)
        )

    def _whole(
        self, session_ids: Sequence[SessionId] | None
    ) -> Iterator[tuple[str, SessionRecord | Exception]]:
        """Read some sessions, or all, and give each with its id, or why it cannot be read."""

        def of(column: Column[Any]) -> ColumnElement[bool]:
            return true() if session_ids is None else column.in_(session_ids)

        with self._transactions.reading() as db:
            rows = db.execute(select(_SESSION).where(of(_SESSION.c.id))).all()
            documents = select(_PLAN).where(of(_PLAN.c.session_id))
            plans = {row.session_id: row.document for row in db.execute(documents)}
            results, reports = (
                _parts_by_session(db, table, of(table.c.session_id)) for table in (_RESULT, _REPORT)
            )
        plan_of = cache(lambda document: decode(document, routine_from_plain))
        for row in rows:
            try:
                plan = plan_of(plans[row.id]) if row.id in plans else None
                yield row.id, record_of(row, results.get(row.id, []), reports.get(row.id, []), plan)
            except SPOILED as error:
                yield row.id, error

    def running(self) -> SessionRecord | None:
        """Return the session that was never ended, as a killed process leaves it; `None` if none.

        Should there be several, it is the one that began last. One that is spoiled is left alone.
        """
        with self._transactions.reading() as db:
            keys = db.scalars(
                select(SessionRow.id)
                .where(SessionRow.state == SessionState.RUNNING.value)
                .order_by(SessionRow.started_at.desc())
            ).all()
        for key in keys:
            try:
                return self.get(SessionId(key))
            except (*SPOILED, UnreadableError) as error:
                skip("session", key, error)
        return None

    def save(self, record: SessionRecord) -> None:
        """Store a session, new or further on, with all that belongs to it, in one commit."""
        results = [result_columns(result) for result in record.results]
        reports = [report_columns(report) for report in record.pain_reports]
        with self._transactions.writing() as db:
            db.merge(SessionRow(**session_columns(record)))
            db.flush()
            if record.plan is not None:
                document = encode(routine_to_plain(record.plan))
                db.merge(PlanRow(session_id=record.id, document=document))
            else:
                db.execute(delete(PlanRow).where(PlanRow.session_id == record.id))
            _write_parts(db, _RESULT, record.id, results)
            _write_parts(db, _REPORT, record.id, reports)

    def heartbeat(self, session_id: SessionId, position_s: float, active_s: float) -> None:
        """Note how far the running session is; raise `KeyError` for an unknown id."""
        with self._transactions.writing() as db:
            touched = db.connection().execute(
                update(_SESSION)
                .where(_SESSION.c.id == session_id)
                .values(position_s=position_s, active_s=active_s)
            )
            if not touched.rowcount:
                raise KeyError(session_id)

    def delete(self, session_id: SessionId) -> None:
        """Forget a session; raise `KeyError` when there is none with this id."""
        with self._transactions.writing() as db:
            row = db.get(SessionRow, session_id)
            if row is None:
                raise KeyError(session_id)
            db.delete(row)  # the database deletes what belongs to it


def _outcome_counts(db: Session) -> dict[str, Counts]:
    """Return, for each session, how many pieces of work were done, cut short and skipped."""

    def counted(outcome: Outcome) -> ColumnElement[int]:
        return func.sum(case((_RESULT.c.outcome == outcome.value, 1), else_=0))

    query = select(
        _RESULT.c.session_id,
        counted(Outcome.DONE),
        counted(Outcome.CUT_SHORT),
        counted(Outcome.SKIPPED),
    ).group_by(_RESULT.c.session_id)
    return {
        key: (done, cut_short, skipped) for key, done, cut_short, skipped in _bare_rows(db, query)
    }


def _bare_rows(db: Session, query: Select[Any]) -> Sequence[tuple[Any, ...]]:
    """Return rows as the driver gives them: for thousands, `Row` takes as long as SQLite."""
    return db.connection().execute(query).cursor.fetchall()


def _parts(db: Session, table: Table, session_id: str) -> Sequence[Row[Any]]:
    """Return the rows of a table that belong to a session, in their order."""
    return db.execute(
        select(table).where(table.c.session_id == session_id).order_by(table.c.number)
    ).all()


def _parts_by_session(
    db: Session, table: Table, wanted: ColumnElement[bool]
) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in db.execute(select(table).where(wanted).order_by(table.c.number)):
        found.setdefault(row.session_id, []).append(row)
    return found


def _write_parts(db: Session, table: Table, session_id: str, parts: Sequence[Columns]) -> None:
    """Bring what is stored of a session in a table to `parts`, touching only what differs."""
    stored = {
        row.number: {name: getattr(row, name) for name in _FIELDS[table]}
        for row in _parts(db, table, session_id)
    }
    numbered = enumerate(parts, start=1)
    changed = [(number, columns) for number, columns in numbered if stored.get(number) != columns]
    kept = range(1, len(parts) + 1)
    outdated = [number for number, _ in changed if number in stored]
    outdated += [number for number in stored if number not in kept]
    if outdated:
        one = delete(table).where(
            table.c.session_id == session_id, table.c.number == bindparam("outdated")
        )
        db.connection().execute(one, [{"outdated": number} for number in outdated])
    if changed:
        keys = [{"session_id": session_id, "number": number} for number, _ in changed]
        rows = [key | columns for key, (_, columns) in zip(keys, changed, strict=True)]
        db.execute(insert(table), rows)
