"""Which arguments the command line understands."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from backroutine import __version__
from backroutine.translating import LANGUAGES, noted, tr

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

_ROUTINE_HELP = noted("id or name of a routine; `list` shows them")
_EPILOGUE = noted("""\
Without a command the window opens; `backroutine FILE.routine.json` opens it with that file.
ROUTINE is an id or a name. The exit code is 0 when it is done, 1 when the answer is no, 2 when the
command was not understood. The language is that of the window, else that of the system; --json
keeps its keys and codes in every language. BACKROUTINE_HOME names another folder for all data.""")


def make_parser() -> ArgumentParser:
    """Return the parser of the whole command line; `command` is `None` for the window alone."""
    parser = ArgumentParser(
        PROGRAM,
        description=tr("Build a back-care routine, follow it by sound, print it."),
        epilog=tr(_EPILOGUE),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"BackRoutine {__version__}",
        help=tr("show program's version number and exit"),
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))
    _add_play(commands)
    _add_looking(commands)
    _add_files(commands)
    _add_export(commands)
    _add_searching(commands)
    _add_report(commands)
    _add_backups(commands)
    _command(commands, "self-test", tr("try every part of this installation, away from your data"))
    _add_json(_command(commands, "doctor", tr("what works on this computer, what not, what to do")))
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
    play = _command(commands, "play", tr("open the window at the player"))
    play.add_argument("routine", metavar=tr("ROUTINE"), help=tr(_ROUTINE_HELP))
    play.add_argument(
        "--start",
        action="store_true",
        help=tr("begin at once, and leave when the session is over"),
    )
    play.add_argument("--no-voice", action="store_true", help=tr("without the voice"))


def _add_looking(commands: "_SubParsersAction[ArgumentParser]") -> None:
    _add_json(_command(commands, "list", tr("own routines and programmes, with their total time")))
    for name, does in (
        ("show", tr("sections, steps, doses, and what is still missing")),
        ("timeline", tr("every interval and every cue, to the second")),
    ):
        command = _command(commands, name, does)
        command.add_argument("routine", metavar=tr("ROUTINE"), help=tr(_ROUTINE_HELP))
        _add_json(command)


def _add_searching(commands: "_SubParsersAction[ArgumentParser]") -> None:
    exercises = _command(commands, "exercises", tr("search the catalogue"))
    exercises.add_argument(
        "words", metavar=tr("WORDS"), nargs="*", help=tr("all of them must occur")
    )
    _add_json(exercises)
    steps = _command(commands, "steps", tr("a therapist's text as steps with their doses"))
    steps.add_argument(
        "file", metavar=tr("FILE"), type=Path, help=tr("a text; - reads standard input")
    )
    _add_json(steps)
    history = _command(commands, "history", tr("the sessions you have done"))
    form = history.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help=tr("print a table for spreadsheets"))


def _add_files(commands: "_SubParsersAction[ArgumentParser]") -> None:
    for name, does in (
        ("check", tr("is a routine file valid and ready? says every reason and its place")),
        (
            "import",
            tr("take in routine files (drafts too), or exercises of free-exercise-db or wger"),
        ),
    ):
        command = _command(commands, name, does)
        command.add_argument("files", metavar=tr("FILE"), nargs="+", type=Path)


def _add_export(commands: "_SubParsersAction[ArgumentParser]") -> None:
    export = _command(
        commands, "export", tr("write a routine to a file; its ending says which kind")
    )
    export.add_argument(
        "routine",
        metavar=tr("ROUTINE"),
        help=tr(
            "id or name of a routine; `list` shows them; {week_plan} is the week's plan, as .ics"
        ).format(week_plan=WEEK_PLAN),
    )
    export.add_argument(
        "file",
        metavar=tr("FILE"),
        type=Path,
        help=tr("ends in .pdf, .routine.json, .ics or .png"),
    )
    paper = export.add_argument_group(tr("for .pdf"))
    paper.add_argument("--paper", choices=("a4", "a5", "letter"), help=tr("size (a4)"))
    paper.add_argument(
        "--per-page",
        choices=("1", "2", "4", "list"),
        help=tr("exercises on a page, or a list (4)"),
    )
    paper.add_argument("--weeks", metavar="N", type=_weeks, help=tr("length of the log (4)"))
    paper.add_argument(
        "--sore-day",
        action="store_true",
        help=tr("with the dose of a sore day, or a line for it"),
    )
    _add_language(paper)


def _add_report(commands: "_SubParsersAction[ArgumentParser]") -> None:
    report = _command(
        commands, "report", tr("a summary of the last weeks for a therapist, as a PDF")
    )
    report.add_argument("file", metavar=tr("FILE"), type=Path, help=tr("ends in .pdf"))
    report.add_argument(
        "--weeks", metavar="N", type=_report_weeks, help=tr("how many weeks up to today (12)")
    )
    _add_language(report)


def _add_backups(commands: "_SubParsersAction[ArgumentParser]") -> None:
    backup = _command(commands, "backup", tr("write all of your data to one file"))
    backup.add_argument("file", metavar=tr("FILE"), type=Path, help=tr("usually ends in .zip"))
    restore = _command(
        commands, "restore", tr("say what a backup holds; with --yes, bring it back")
    )
    restore.add_argument(
        "file", metavar=tr("FILE"), type=Path, help=tr("a backup, or a bare copy of data")
    )
    restore.add_argument(
        "--yes",
        action="store_true",
        help=tr("put it in the place of your data, which is kept"),
    )


def _command(commands: "_SubParsersAction[ArgumentParser]", name: str, does: str) -> ArgumentParser:
    return commands.add_parser(name, help=does, description=does, allow_abbrev=False)


def _add_json(command: "_ActionsContainer") -> None:
    command.add_argument("--json", action="store_true", help=tr("print one JSON document"))


def _add_language(command: "_ActionsContainer") -> None:
    command.add_argument(
        "--language", choices=LANGUAGES, help=tr("of the paper (that of the command line)")
    )


def _weeks(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_WEEKS:
        sentence = tr("the log has from 0 to {most} weeks, not {text}")
        raise ArgumentTypeError(sentence.format(most=MAX_WEEKS, text=text))
    return int(text)


def _report_weeks(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_REPORT_WEEKS:
        sentence = tr("a report has from 1 to {most} weeks, not {text}")
        raise ArgumentTypeError(sentence.format(most=MAX_REPORT_WEEKS, text=text))
    return int(text)
