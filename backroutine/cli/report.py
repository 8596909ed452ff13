"""The command `report`: what the last weeks come to, as a PDF for a therapist."""

from pathlib import Path

from backroutine.cli.data import has_database, reading
from backroutine.cli.output import complain, say
from backroutine.clock import SystemClock
from backroutine.domain.adherence import intended_count
from backroutine.domain.progress import WeekStart, by_day, dated, local_day
from backroutine.domain.report import (
    USUAL_WEEKS,
    Report,
    build_report,
    recorded_since,
    report_start,
)
from backroutine.paths import data_paths, resource
from backroutine.translating import ENGLISH, spoken

WRONG_USAGE = 2


def report(path: Path, weeks: int | None, language: str | None = None) -> int:
    """Write the report over so many weeks (12 when nothing is said); return the exit code.

    It is in English where no other language is named.
    """
    if path.suffix.lower() != ".pdf":
        complain(f"“{path.name}” must end in .pdf.")
        return WRONG_USAGE
    from backroutine.cli.painting import painting_application
    from backroutine.pdf.report_sheet import NOTHING_FOUND, ReportOptions

    options = ReportOptions(weeks=weeks or USUAL_WEEKS)
    now = SystemClock().now()
    made = _report(options.weeks)
    with painting_application(), spoken(resource("i18n"), language or ENGLISH):
        from backroutine.pdf.writer import write_report

        write_report(made, path, now=now, options=options)
    say(f"Wrote the report on {options.weeks} weeks to {path}.")
    if made.is_empty:
        say(NOTHING_FOUND)
    return 0


def _report(weeks: int) -> Report:
    today = local_day(SystemClock().now())
    paths = data_paths()
    if not has_database(paths):
        return build_report((), today, weeks)
    with reading(paths) as database:
        week_start: WeekStart = database.settings.load().week_start
        first = report_start(today, weeks, week_start)
        days = by_day(dated(database.sessions.all()))
        return build_report(
            recorded_since(database.sessions, first), today, weeks, week_start,
            intended_count=intended_count(database.plans.load(), days, first, today),
        )  # fmt: skip
