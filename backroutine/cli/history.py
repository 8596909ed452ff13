"""The command `history`: the sessions that were done, the newest first."""

from backroutine.cli.data import has_database, reading
from backroutine.cli.output import put, say, say_json, say_table
from backroutine.domain.report import newest_first
from backroutine.domain.session import SessionRecord, SessionSummary
from backroutine.files.history_file import history_csv, history_document
from backroutine.paths import DataPaths, data_paths
from backroutine.translating import noted, tr
from backroutine.wording import STATE_NAMES, clock_time

HEADING = (
    noted("Date"),
    noted("Routine"),
    noted("Time"),
    "",
    noted("Pain before"),
    noted("Pain after"),
    noted("Effort"),
    noted("Note"),
)


def history(*, as_json: bool, as_csv: bool) -> int:
    """Print the sessions as a table for people, for spreadsheets, or as JSON."""
    paths = data_paths()
    if as_json:
        say_json(history_document(_whole_sessions(paths))["sessions"])
        return 0
    if as_csv:
        put(history_csv(_whole_sessions(paths), line_end="\n"))
        return 0
    sessions = _sessions(paths)
    if sessions:
        say_table(
            [[tr(each) for each in HEADING], *(_row(session) for session in sessions)],
            right=(2, 4, 5, 6),
        )
    else:
        say(tr("No sessions yet."))
    return 0


def _sessions(paths: DataPaths) -> list[SessionSummary]:
    if not has_database(paths):
        return []
    with reading(paths) as database:
        return database.sessions.all()


def _whole_sessions(paths: DataPaths) -> list[SessionRecord]:
    if not has_database(paths):
        return []
    with reading(paths) as database:
        return newest_first(database.sessions)


def _row(session: SessionSummary) -> tuple[str, ...]:
    return (
        session.started_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        session.routine_name,
        clock_time(session.active_s),
        STATE_NAMES[session.state],
        _score(session.pain_before),
        _score(session.pain_after),
        _score(session.effort),
        session.note,
    )


def _score(score: int | None) -> str:
    return "-" if score is None else str(score)
