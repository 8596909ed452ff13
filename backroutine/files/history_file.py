"""The history as files for other programs: a table of sessions, or whole sessions as JSON."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from backroutine.domain.plain import Plain
from backroutine.domain.session import (
    Outcome,
    PainReport,
    SessionRecord,
    SessionSummary,
    WorkResult,
)
from backroutine.files.atomic import replace_file

FORMAT = "backroutine-history"
VERSION = 1
SUMMARY_COLUMNS = (
    "started_at",
    "ended_at",
    "routine",
    "kind",
    "state",
    "planned_s",
    "active_s",
    "done",
    "cut_short",
    "skipped",
    "pain_before",
    "pain_after",
    "effort",
    "note",
    "id",
    "routine_id",
    "next_morning",
)  # fmt: skip
PAIN_COLUMNS = ("hurt", "worst_pain", "pain_exercises", "pain_kinds", "pain_places")
COLUMNS = (*SUMMARY_COLUMNS, *PAIN_COLUMNS)

# A cell that begins with one of these is a formula to a spreadsheet, in full width too.
_FORMULA_SIGNS = frozenset("=+-@＝＋－＠﹦﹢﹣﹫")
_FORMULA_SPACE = frozenset("\t\r\n")
# Where a spreadsheet that separates by something else than commas begins another cell.
_SEPARATORS = frozenset(";|\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")


class HistoryFiles:
    """Writing the history for the window."""

    def write_csv(
        self, sessions: Sequence[SessionSummary] | Sequence[SessionRecord], path: Path
    ) -> None:
        """Write a table of sessions, with the mark by which spreadsheets know UTF-8.

        Only whole sessions tell what hurt.

        Raises:
            CannotWriteError: the file cannot be written there.
        """
        replace_file(path, history_csv(sessions).encode("utf-8-sig", errors="replace"))

    def write_json(self, sessions: Sequence[SessionRecord], path: Path) -> None:
        """Write whole sessions in the format of `history-1.schema.json`.

        Raises:
            CannotWriteError: the file cannot be written there.
        """
        text = json.dumps(history_document(sessions), ensure_ascii=False, indent=2) + "\n"
        replace_file(path, text.encode("utf-8", errors="replace"))


def history_csv(sessions: Iterable[SessionSummary | SessionRecord], line_end: str = "\r\n") -> str:
    """Return sessions as a table with a heading; no cell of it is a formula to a spreadsheet.

    `hurt` is how often it hurt; several words of one cell stand apart by "; ". Only a whole session
    tells of it: in the row of a summary these cells are empty.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerow(COLUMNS)
    for session in sessions:
        writer.writerow([_cell(value) for value in (*_row(session), *_pain_cells(session))])
    return text.getvalue()


def history_document(sessions: Iterable[SessionRecord]) -> Plain:
    """Return whole sessions as a document of `history-1.schema.json`."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "sessions": [session_to_plain(session) for session in sessions],
    }


def session_to_plain(session: SessionRecord) -> Plain:
    """Return one session with its pieces of work as a dictionary; moments in ISO 8601, UTC."""
    return {
        "id": session.id,
        "routine_id": session.routine_id,
        "routine": session.routine_name,
        "kind": session.kind.value,
        "state": session.state.value,
        "started_at": _moment(session.started_at),
        "ended_at": _moment(session.ended_at),
        "planned_s": session.planned_s,
        "active_s": round(session.active_s, 1),
        "position_s": round(session.position_s, 1),
        "pain_before": session.pain_before,
        "pain_after": session.pain_after,
        "effort": session.effort,
        "next_morning": session.next_morning,
        "note": session.note,
        "pain_reports": [_report_to_plain(report) for report in session.pain_reports],
        "work": [_work_to_plain(result) for result in session.results],
    }


def _work_to_plain(result: WorkResult) -> Plain:
    return {
        "step": result.step_number,
        "section": result.section.value,
        "exercise": result.exercise_id,
        "name": result.exercise_name,
        "set": result.set_number,
        "side": result.side.value if result.side is not None else None,
        "planned_s": result.planned_s,
        "done_s": result.done_s,
        "planned_reps": result.planned_reps,
        "done_reps": result.done_reps,
        "outcome": result.outcome.value,
        "round": result.round_number,
        "confirmed_reps": result.confirmed_reps,
    }


def _report_to_plain(report: PainReport) -> Plain:
    return {
        "step": report.step_number,
        "exercise": report.exercise_id,
        "at_s": round(report.at_s, 1),
        "said_at": _moment(report.said_at),
        "score": report.score,
        "kind": report.kind.value if report.kind is not None else None,
        "place": report.place.value if report.place is not None else None,
    }


def _row(session: SessionSummary | SessionRecord) -> tuple[object, ...]:
    return (
        _moment(session.started_at),
        _moment(session.ended_at),
        session.routine_name,
        session.kind.value,
        session.state.value,
        session.planned_s,
        round(session.active_s),
        *_outcome_counts(session),
        session.pain_before,
        session.pain_after,
        session.effort,
        session.note,
        session.id,
        session.routine_id,
        session.next_morning,
    )


def _outcome_counts(session: SessionSummary | SessionRecord) -> tuple[int, int, int]:
    """Return how many pieces of work were done, cut short and skipped."""
    if isinstance(session, SessionSummary):
        return session.done_count, session.cut_short_count, session.skipped_count
    return (
        session.count(Outcome.DONE),
        session.count(Outcome.CUT_SHORT),
        session.count(Outcome.SKIPPED),
    )


def _pain_cells(session: SessionSummary | SessionRecord) -> tuple[object, ...]:
    if isinstance(session, SessionSummary):
        return (None,) * len(PAIN_COLUMNS)
    names = {result.exercise_id: result.exercise_name for result in session.results}
    reports = session.pain_reports
    return (
        len(reports),
        max((report.score for report in reports if report.score is not None), default=None),
        _joined(names.get(report.exercise_id, report.exercise_id) for report in reports),
        _joined(report.kind.value for report in reports if report.kind is not None),
        _joined(report.place.value for report in reports if report.place is not None),
    )


def _joined(words: Iterable[str]) -> str:
    """Return each word once, in the order in which they came."""
    return "; ".join(dict.fromkeys(words))


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None


def _cell(value: object) -> Any:
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = value.replace("\0", "")
    seen = next((character for character in text if _is_seen(character)), "")
    if seen in _FORMULA_SIGNS or text[:1] in _FORMULA_SPACE:
        return f"'{_guarded(text, is_cell_begun=True)}"
    return _guarded(text, is_cell_begun=False)


def _guarded(text: str, *, is_cell_begun: bool) -> str:
    """Return a text with a "'" before each sign that would begin a cell by other separators.

    A spreadsheet in German separates by ";", and there quotation marks in the midst of a line hold
    nothing together.
    """
    guarded = []
    for character in text:
        if character in _FORMULA_SIGNS and not is_cell_begun:
            guarded.append("'")
        guarded.append(character)
        if character in _SEPARATORS:
            is_cell_begun = False
        elif _is_seen(character):
            is_cell_begun = True
    return "".join(guarded)


def _is_seen(character: str) -> bool:
    """Say whether a character is one by which a cell begins: no space, mark or quotation mark."""
    return character.isprintable() and not character.isspace() and character != '"'
