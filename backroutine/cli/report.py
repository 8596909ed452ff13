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
from backroutine.translating import spoken, spoken_language, tr, tr_plural

WRONG_USAGE = 2


def report(path: Path, weeks: int | None, language: str | None = None) -> int:
    """Write the report over so many weeks (12 when nothing is said); return the exit code.

    It is in the language of the command line where no other is named.
    """
    if path.suffix.lower() != ".pdf":
        complain(tr("“{name}” must end in .pdf.").format(name=path.name))
        return WRONG_USAGE
    from backroutine.cli.painting import painting_application
    from backroutine.pdf.report_sheet import NOTHING_FOUND, ReportOptions

    options = ReportOptions(weeks=weeks or USUAL_WEEKS)
    now = SystemClock().now()
    made = _report(options.weeks)
    with painting_application(), spoken(resource("i18n"), language or spoken_language()):
        from backroutine.pdf.writer import write_report

        write_report(made, path, now=now, options=options)
    sentence = tr_plural(
        "Wrote the report on {count} week to {path}.",
        "Wrote the report on {count} weeks to {path}.",
        options.weeks,
    )
    say(sentence.format(count=options.weeks, path=path))
    if made.is_empty:
        say(tr(NOTHING_FOUND))
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
