"""Files and folders that only their owner may read, and traces without what a person has typed."""

import os
import traceback
from contextlib import suppress
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may open, and what is missing above it.

    Raises:
        OSError: it cannot be made there.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    if not missing:
        folder.mkdir(exist_ok=True)  # raises where a file lies in its place
    _take_from_others(folder, 0o700)


def keep_private(path: Path) -> None:
    """Let only its owner read a file, which is made, empty, where there is none.

    Raises:
        OSError: it cannot be made there.
    """
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600))
    _take_from_others(path, 0o600)


def trace_without_words(error: BaseException) -> str:
    """Return where an error came from, and of which type it and its causes are.

    What it says is left out: a name or a note may stand in it, and the log holds none.
    """
    chain: list[BaseException] = []
    told: BaseException | None = error
    while told is not None and told not in chain:
        chain.append(told)
        hidden = None if told.__suppress_context__ else told.__context__
        told = told.__cause__ or hidden
    return "\n".join(_one_trace(each) for each in reversed(chain))


def _one_trace(error: BaseException) -> str:
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"Traceback (most recent call last):\n{places}{name}"


def _take_from_others(path: Path, mode: int) -> None:
    with suppress(OSError):  # a file system that knows no owners
        path.chmod(mode)
