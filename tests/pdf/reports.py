"""Reports for tests: short and long histories, and their PDF read back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.domain.report import Report, build_report
from backroutine.domain.session import PainReport, SessionId, SessionRecord
from backroutine.pdf.report_sheet import ReportOptions, build_report_sheet
from backroutine.pdf.writer import report_bytes
from tests.builders import programmes
from tests.doubles import START
from tests.pdf.printed import Printed
from tests.ui.history.histories import record, records


@cache
def season() -> tuple[SessionRecord, ...]:
    """Return two months of one routine, with pain and notes now and then."""
    return tuple(_eventful(session, number) for number, session in enumerate(records(60)))


@cache
def long_history() -> tuple[SessionRecord, ...]:
    """Return a year of every programme: more exercises and notes than two pages hold."""
    made = []
    for number, programme in enumerate(programmes()):
        for session in range(12):
            days = (number * 5 + session * 29) % 350
            whole = record(1.0 if session % 3 else 0.6, programme_id=str(programme.routine.id))
            dated = replace(
                whole,
                id=SessionId(f"s{number}-{session}"),
                started_at=START - timedelta(days=days),
                ended_at=START - timedelta(days=days),
            )
            made.append(_eventful(dated, session))
    return tuple(made)


def _eventful(session: SessionRecord, number: int) -> SessionRecord:
    exercise_id = session.results[number % len(session.results)].exercise_id
    kinds, places = list(PainKind), list(PainPlace)
    said = PainReport(
        1, exercise_id, 60.0, number % 11 if number % 3 else None,
        kinds[number % len(kinds)], places[number % len(places)],
    )  # fmt: skip
    return replace(
        session,
        pain_reports=(said,) if number % 5 == 0 else (),
        next_morning=number % 4 if number % 2 else None,
        note="Left knee stiff; slept badly." if number % 9 == 0 else "",
    )


def report(history: Iterable[SessionRecord], weeks: int = 12) -> Report:
    """Return the report on a history up to the day of the tests."""
    return build_report(history, START.date(), weeks)


def printed_report(
    history: Iterable[SessionRecord], options: ReportOptions | None = None
) -> Printed:
    """Print a report and read it back."""
    chosen = options or ReportOptions()
    sheet = build_report_sheet(report(history, chosen.weeks), chosen)
    contents = report_bytes(sheet, now=START)
    return Printed(contents, PdfReader(BytesIO(contents)))
