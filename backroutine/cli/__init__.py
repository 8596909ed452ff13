"""The command line: what can be done without the window, and the door to the window.

Each command's module is imported when it is asked for, so that none pays for what another needs:
commands without a window never import Qt, and the database is read only where there is one.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from backroutine.cli.language import speaking
from backroutine.cli.output import OutputError, complain, flush, prepare_streams
from backroutine.cli.parser import COMMANDS, arguments_for_files, make_parser
from backroutine.domain.refusal import RefusedError
from backroutine.paths import data_paths
from backroutine.translating import tr

DONE = 0
NO = 1
WRONG_USAGE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask (those of the process when none are given).

    Returns:
        0 done, 1 the answer is no, 2 wrong usage, 130 interrupted by the person.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare_streams()
    with speaking(os.environ, data_paths().window_state):
        return _answered(given)


def _answered(given: list[str]) -> int:
    """Do what was asked; whatever goes wrong becomes a sentence and an exit code."""
    try:
        code = _understood(given)
        flush()
    except BrokenPipeError:
        _forget_output()  # whoever read has had enough
        return DONE
    except OutputError as error:
        _forget_output()
        complain(tr("The output cannot be written ({error}).").format(error=error))
        return NO
    except KeyboardInterrupt:
        return INTERRUPTED
    except RefusedError as refusal:
        from backroutine.cli.ways_on import ways_on

        complain(str(refusal), *ways_on(refusal, data_paths()))
        return NO
    except Exception as fault:
        from backroutine.cli.fault import report

        return report(fault)
    return code


def _understood(given: list[str]) -> int:
    files = arguments_for_files(given)
    if files or not given:  # then the window needs no parser either
        from backroutine.cli.window import open_window

        return open_window(files=files)
    try:
        options = make_parser().parse_args(given)
    except SystemExit as leaving:  # after --help and --version, and after wrong usage
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    return _run(options)


def _run(options: Namespace) -> int:
    match options.command:
        case None:
            from backroutine.cli.window import open_window

            return open_window()
        case "play":
            from backroutine.cli.playing import play

            return play(options.routine, start=options.start, no_voice=options.no_voice)
        case "list" | "show" | "timeline" | "exercises":
            from backroutine.cli import looking

            return looking.run(options)
        case "check" | "import":
            from backroutine.cli import taking_in

            return taking_in.run(options)
        case "export":
            from backroutine.cli.giving_out import export

            return export(options)
        case "steps":
            from backroutine.cli.steps import steps

            return steps(options.file, as_json=options.json)
        case "history":
            from backroutine.cli.history import history

            return history(as_json=options.json, as_csv=options.csv)
        case "report":
            from backroutine.cli.report import report as report_for_therapist

            return report_for_therapist(options.file, options.weeks, options.language)
        case "backup" | "restore":
            from backroutine.cli import backing_up

            return backing_up.run(options)
        case _:
            return _run_about_itself(options)


def _run_about_itself(options: Namespace) -> int:
    """Do what asks after this installation, not after routines."""
    match options.command:
        case "self-test":
            from backroutine.cli.self_test import self_test

            return self_test()
        case "doctor":
            from backroutine.cli.doctor import doctor

            return doctor(as_json=options.json)
        case _:
            raise AssertionError(f"no such command: {options.command}, of {COMMANDS}")


def _forget_output() -> None:
    """Send what is still waiting nowhere, so that Python does not fail on it when it leaves."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
