"""Which arguments the command line understands."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine import __version__
from backroutine.translating import LANGUAGES

if TYPE_CHECKING:
    from argparse import _ActionsContainer, _SubParsersAction

PROGRAM = "backroutine"
MAX_WEEKS = 12
MAX_REPORT_WEEKS = 52
WEEK_PLAN = "week-plan"
WITHOUT_A_WINDOW = (
    "list", "show", "timeline", "check", "import", "export", "exercises", "steps", "history",
    "report", "backup", "restore", "self-test", "doctor",
)  # fmt: skip
COMMANDS = ("play", *WITHOUT_A_WINDOW)

_ROUTINE_HELP = "id or name of a routine; `list` shows them"
_EPILOGUE = """\
Without a command the window opens; `backroutine FILE.routine.json` opens it with that file.
ROUTINE is an id or a name. The exit code is 0 when it is done, 1 when the answer is no, 2 when the
command was not understood. The command line speaks English; the paper of `export` and `report`
also German, with --language de. BACKROUTINE_HOME names another folder for all data."""


def make_parser() -> ArgumentParser:
    """Return the parser of the whole command line; `command` is `None` for the window alone."""
    parser = ArgumentParser(
        PROGRAM,
        description="Build a back-care routine, follow it by sound, print it.",
        epilog=_EPILOGUE,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"BackRoutine {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_play(commands)
    _add_looking(commands)
    _add_files(commands)
    _add_export(commands)
    _add_searching(commands)
    _add_report(commands)
    _add_backups(commands)
    _command(commands, "self-test", "try every part of this installation, away from your data")
    _add_json(_command(commands, "doctor", "what works on this computer, what not, what to do"))
    return parser


def arguments_for_files(given: list[str]) -> list[Path]:
    """Return the files that a double click hands over; none where the arguments are a command."""
    if not given or given[0] in COMMANDS or any(word.startswith("-") for word in given):
        return []
    paths = [Path(word) for word in given]
    return paths if all(path.suffix == ".json" or _is_file(path) for path in paths) else []


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no name of a file at all
        return False


def _add_play(commands: "_SubParsersAction[ArgumentParser]") -> None:
    play = _command(commands, "play", "open the window at the player")
    play.add_argument("routine", metavar="ROUTINE", help=_ROUTINE_HELP)
    play.add_argument(
        "--start", action="store_true", help="begin at once, and leave when the session is over"
    )
    play.add_argument("--no-voice", action="store_true", help="without the voice")


def _add_looking(commands: "_SubParsersAction[ArgumentParser]") -> None:
    _add_json(_command(commands, "list", "own routines and programmes, with their total time"))
    for name, does in (
        ("show", "sections, steps, doses, and what is still missing"),
        ("timeline", "every interval and every cue, to the second"),
    ):
        command = _command(commands, name, does)
        command.add_argument("routine", metavar="ROUTINE", help=_ROUTINE_HELP)
        _add_json(command)


def _add_searching(commands: "_SubParsersAction[ArgumentParser]") -> None:
    exercises = _command(commands, "exercises", "search the catalogue")
    exercises.add_argument("words", metavar="WORDS", nargs="*", help="all of them must occur")
    _add_json(exercises)
    steps = _command(commands, "steps", "a therapist's text as steps with their doses")
    steps.add_argument("file", metavar="FILE", type=Path, help="a text; - reads standard input")
    _add_json(steps)
    history = _command(commands, "history", "the sessions you have done")
    form = history.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help="print a table for spreadsheets")


def _add_files(commands: "_SubParsersAction[ArgumentParser]") -> None:
    for name, does in (
        ("check", "is a routine file valid and ready? says every reason and its place"),
        ("import", "take in routine files (drafts too), or exercises of free-exercise-db or wger"),
    ):
        command = _command(commands, name, does)
        command.add_argument("files", metavar="FILE", nargs="+", type=Path)


def _add_export(commands: "_SubParsersAction[ArgumentParser]") -> None:
    export = _command(commands, "export", "write a routine to a file; its ending says which kind")
    export.add_argument(
        "routine",
        metavar="ROUTINE",
        help=f"{_ROUTINE_HELP}; {WEEK_PLAN} is the week's plan, as .ics",
    )
    export.add_argument(
        "file", metavar="FILE", type=Path, help="ends in .pdf, .routine.json, .ics or .png"
    )
    paper = export.add_argument_group("for .pdf")
    paper.add_argument("--paper", choices=("a4", "a5", "letter"), help="size (a4)")
    paper.add_argument(
        "--per-page", choices=("1", "2", "4", "list"), help="exercises on a page, or a list (4)"
    )
    paper.add_argument("--weeks", metavar="N", type=_weeks, help="length of the log (4)")
    paper.add_argument(
        "--sore-day", action="store_true", help="with the dose of a sore day, or a line for it"
    )
    _add_language(paper)


def _add_report(commands: "_SubParsersAction[ArgumentParser]") -> None:
    report = _command(commands, "report", "a summary of the last weeks for a therapist, as a PDF")
    report.add_argument("file", metavar="FILE", type=Path, help="ends in .pdf")
    report.add_argument(
        "--weeks", metavar="N", type=_report_weeks, help="how many weeks up to today (12)"
    )
    _add_language(report)


def _add_backups(commands: "_SubParsersAction[ArgumentParser]") -> None:
    backup = _command(commands, "backup", "write all of your data to one file")
    backup.add_argument("file", metavar="FILE", type=Path, help="usually ends in .zip")
    restore = _command(commands, "restore", "say what a backup holds; with --yes, bring it back")
    restore.add_argument("file", metavar="FILE", type=Path, help="a backup, or a bare copy of data")
    restore.add_argument(
        "--yes", action="store_true", help="put it in the place of your data, which is kept"
    )


def _command(commands: "_SubParsersAction[ArgumentParser]", name: str, does: str) -> ArgumentParser:
    return commands.add_parser(name, help=does, description=does, allow_abbrev=False)


def _add_json(command: "_ActionsContainer") -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _add_language(command: "_ActionsContainer") -> None:
    command.add_argument("--language", choices=LANGUAGES, help="of the paper (en)")


def _weeks(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_WEEKS:
        raise ArgumentTypeError(f"the log has from 0 to {MAX_WEEKS} weeks, not {text}")
    return int(text)


def _report_weeks(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_REPORT_WEEKS:
        raise ArgumentTypeError(f"a report has from 1 to {MAX_REPORT_WEEKS} weeks, not {text}")
    return int(text)
