"""The language of the command line: that of the window, else that of the system.

Both are asked without Qt and without the database, as this comes before everything else.
"""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from backroutine.paths import resource
from backroutine.translating import (
    ENGLISH,
    GERMAN,
    LANGUAGES,
    noted,
    spoken,
    spoken_language,
    tr,
    tr_plural,
)

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says its language, in the order in which gettext asks."""

WORDS_OF_ARGPARSE = (
    noted("usage: "),
    noted("positional arguments"),
    noted("options"),
    noted("show this help message and exit"),
    noted("%(prog)s: error: %(message)s\n"),
    noted("argument %(argument_name)s: %(message)s"),
    noted("the following arguments are required: %s"),
    noted("unrecognized arguments: %s"),
    noted("expected one argument"),
    noted("expected at least one argument"),
    noted("not allowed with argument %s"),
    noted("ignored explicit argument %r"),
    noted("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What Python's own reader of arguments says, as far as our arguments let it."""


@contextmanager
def speaking(environment: Mapping[str, str], window_state: Path) -> Iterator[None]:
    """Let commands, and what Python says of their arguments, speak the person's language."""
    language = command_language(environment, window_state)
    folder = None if language == ENGLISH else _folder_with(language)
    if folder is None:
        yield
    else:
        with spoken(folder, language), argparse_translated():
            yield


@contextmanager
def argparse_translated() -> Iterator[None]:
    """Let Python's own reader of arguments speak the language that is spoken, for a while.

    It asks gettext by two names of its own, and gettext looks for translations of Python in the
    system's folders, where there are none.
    """
    before = {name: getattr(argparse, name) for name in ("_", "ngettext")}
    vars(argparse).update(_=tr, ngettext=tr_plural)
    try:
        yield
    finally:
        vars(argparse).update(before)


def command_language(environment: Mapping[str, str], window_state: Path) -> str:
    """Return the code of the language to speak.

    It is the one chosen in the settings of the window, else the first of the system's that there
    is.
    """
    chosen = _chosen(window_state)
    if chosen in LANGUAGES:
        return chosen
    wished = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    codes = (name.replace("-", "_").split("_")[0].split(".")[0] for name in wished.split(":"))
    return next((code.lower() for code in codes if code.lower() in LANGUAGES), ENGLISH)


def within(name: str) -> str:
    """Return a name as it is written inside of a sentence: German nouns stay capital."""
    return name if spoken_language() == GERMAN else name.lower()


def _folder_with(language: str) -> Path | None:
    """Return where the texts of a language lie; a damaged installation speaks English."""
    try:
        return resource("i18n", f"{language}.mo").parent
    except FileNotFoundError:
        return None


def _chosen(window_state: Path) -> str:
    """Return what the window has kept as its language; empty where it has kept nothing."""
    try:
        lines = window_state.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line[9:] for line in lines if line.startswith("language=")), "")
