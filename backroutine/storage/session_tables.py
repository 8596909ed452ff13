"""Sessions written into their tables with SQLAlchemy (see `sessions`)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from backroutine.domain.plain import routine_to_plain
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.storage.documents import encode
from backroutine.storage.rows import Base, PlanRow, SessionRow
from backroutine.storage.session_rows import (
    REPORT_FIELDS,
    RESULT_FIELDS,
    report_columns,
    result_columns,
    session_columns,
)

Columns = dict[str, object]

_SESSION = Base.metadata.tables["session"]
_RESULT = Base.metadata.tables["work_result"]
_REPORT = Base.metadata.tables["pain_report"]
_FIELDS = {_RESULT: RESULT_FIELDS, _REPORT: REPORT_FIELDS}


def write(db: Session, record: SessionRecord) -> None:
    """Bring what is stored of a session to this record, with all that belongs to it."""
    results = [result_columns(result) for result in record.results]
    reports = [report_columns(report) for report in record.pain_reports]
    db.merge(SessionRow(**session_columns(record)))
    db.flush()
    if record.plan is not None:
        document = encode(routine_to_plain(record.plan))
        db.merge(PlanRow(session_id=record.id, document=document))
    else:
        db.execute(delete(PlanRow).where(PlanRow.session_id == record.id))
    _write_parts(db, _RESULT, record.id, results)
    _write_parts(db, _REPORT, record.id, reports)


def move(db: Session, session_id: SessionId, position_s: float, active_s: float) -> None:
    """Note how far a session is; raise `KeyError` for an unknown id."""
    touched = db.connection().execute(
        update(_SESSION)
        .where(_SESSION.c.id == session_id)
        .values(position_s=position_s, active_s=active_s)
    )
    if not touched.rowcount:
        raise KeyError(session_id)


def remove(db: Session, session_id: SessionId) -> None:
    """Forget a session; raise `KeyError` when there is none with this id."""
    row = db.get(SessionRow, session_id)
    if row is None:
        raise KeyError(session_id)
    db.delete(row)  # the database deletes what belongs to it


def _parts(db: Session, table: Table, session_id: str) -> Sequence[Row[Any]]:
    """Return the rows of a table that belong to a session, in their order."""
    return db.execute(
        select(table).where(table.c.session_id == session_id).order_by(table.c.number)
    ).all()


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
