"""Rows that belong to a session which is not there: found at every opening, told, never removed."""

import sqlite3

from backroutine.domain.trouble import SkippedEntry

_PARTS_OF_SESSIONS = ("session_plan", "work_result", "pain_report")


def orphans_of(connection: sqlite3.Connection) -> tuple[SkippedEntry, ...]:
    """Return what belongs to no session, one entry for each table and missing session.

    It may be asked of every schema. Raises `sqlite3.Error`.
    """
    pointing = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
    return tuple(
        SkippedEntry(table, str(key), "belongs to no session")
        for table in _PARTS_OF_SESSIONS
        if table in pointing
        for (key,) in connection.execute(
            f"SELECT DISTINCT session_id FROM {table} AS part WHERE NOT EXISTS "  # noqa: S608
            "(SELECT 1 FROM session WHERE session.id = part.session_id)"
        )
    )
