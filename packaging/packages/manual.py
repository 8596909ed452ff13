"""Writes the manual page, `backroutine.1`, from the command line's own parser.

    PYTHONPATH=. python packaging/packages/manual.py FILE

So it cannot name a command that is not there, or forget one that is.
"""

import os
import sys
from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from backroutine import __version__
from backroutine.cli.parser import PROGRAM, make_parser

DESCRIPTION = """\
BackRoutine is for everyone who exercises at home for a sore back: a routine is put together from
drawn exercises, followed by sound, looked back at, and printed. Without a command its window opens.
The commands work without a display too, except for those that open the window."""

CAUTION = """\
BackRoutine makes no diagnosis and does not replace anyone who examines you. If pain is severe,
follows an accident, or comes with numbness, weakness in the legs, trouble with bladder or bowel,
fever or unexplained weight loss, see a doctor before you exercise."""

EXAMPLES = (
    ("What there is to play:", "backroutine list"),
    ("Play a routine, and leave when it is over:", "backroutine play 'Morning' --start"),
    ("Print it on A5, two exercises a page:",
     "backroutine export 'Morning' morning.pdf --paper a5 --per-page 2"),
    ("Keep all of your data in one file:", "backroutine backup backroutine.zip"),
)  # fmt: skip


def manual_page(day: datetime) -> str:
    """Return the page as it is of a day, in the language of man."""
    return "\n".join(_lines(make_parser(), day)) + "\n"


def _lines(parser: ArgumentParser, day: datetime) -> Iterator[str]:
    yield f'.TH BACKROUTINE 1 {day:%Y-%m-%d} "BackRoutine {__version__}" "User Commands"'
    yield from (".SH NAME", rf"backroutine \- {plain(_first_lower(parser.description or ''))}")
    yield ".SH SYNOPSIS"
    yield from (".B backroutine", r".RI [ COMMAND \~.\|.\|.]", ".br")
    yield from (".B backroutine", r".IR FILE .routine.json \~.\|.\|.")
    yield from (".SH DESCRIPTION", plain(DESCRIPTION), ".PP", plain(parser.epilog or ""))
    yield ".SH OPTIONS"
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to be asked
        if action.option_strings:
            yield from _argument(action)
    yield ".SH COMMANDS"
    for command in _commands(parser):
        yield from _command(command)
    yield from (".SH ENVIRONMENT", ".TP", ".B BACKROUTINE_HOME")
    yield plain("The folder for all data, in place of the usual one.")
    yield from (".SH FILES", ".TP", r".I \(ti/.local/share/backroutine")
    yield plain("Routines, history, settings and backups, where BACKROUTINE_HOME names no folder.")
    yield from (".TP", r".I \(ti/.local/state/backroutine/log")
    yield plain("What went wrong, for reports.")
    yield from (".SH EXIT STATUS", "0 when it is done, 1 when the answer is no, 2 when the")
    yield "command was not understood, 130 when it was interrupted."
    yield ".SH EXAMPLES"
    for words, example in EXAMPLES:
        yield from (".TP", plain(words), ".EX", plain(example), ".EE")
    yield from (".SH CAUTION", plain(CAUTION))


def _commands(parser: ArgumentParser) -> list[tuple[str, ArgumentParser]]:
    return [
        (name, command)
        for action in parser._actions  # noqa: SLF001
        if isinstance(action, _SubParsersAction)
        for name, command in action.choices.items()
    ]


def _command(named: tuple[str, ArgumentParser]) -> Iterator[str]:
    name, command = named
    usage = " ".join(command.format_usage().split()).removeprefix(f"usage: {PROGRAM} ")
    usage = " ".join(usage.replace("[-h]", "").split())
    yield from (f'.SS "{plain(usage or name)}"', plain(_sentence(command.description or "")))
    for action in command._actions:  # noqa: SLF001
        if action.help and "--help" not in action.option_strings:
            yield from _argument(action)


def _argument(action: Action) -> Iterator[str]:
    names = ", ".join(action.option_strings) or _metavar(action)
    value = f" {_metavar(action)}" if action.option_strings and action.nargs != 0 else ""
    yield from (".TP", f".B {plain(names + value)}", plain(_sentence(action.help or "")))


def _metavar(action: Action) -> str:
    if action.choices is not None and action.metavar is None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _sentence(text: str) -> str:
    text = text.removesuffix(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _first_lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}".removesuffix(".")


def plain(text: str) -> str:
    r"""Return text that man takes for nothing but text: `-` stays a sign that can be copied."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return "\n".join(
        rf"\&{line}" if line.startswith((".", "'")) else line for line in escaped.splitlines()
    )


def build_day() -> datetime:
    """Return the day of the build: that of the source, where the builder says so."""
    epoch_s = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch_s), UTC) if epoch_s else datetime.now(UTC)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual_page(build_day()), encoding="utf-8")
