"""A slip of the program itself: one sentence for the person, the trace in the log."""

from datetime import datetime

from backroutine.cli.output import complain
from backroutine.clock import SystemClock
from backroutine.paths import data_paths
from backroutine.private_files import keep_private, make_private_folder, trace_without_words
from backroutine.translating import tr

LOG_NAME = "command-line.log"


def report(fault: BaseException) -> int:
    """Write a fault down, tell the person where, and return the exit code."""
    what = f"{type(fault).__name__}: {fault}".splitlines()[0]
    complain(tr("BackRoutine has made a mistake of its own ({what}).").format(what=what))
    folder = data_paths().log_folder
    path = folder / LOG_NAME
    try:
        make_private_folder(folder)
        keep_private(path)
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(_entry(fault, SystemClock().now()))
    except OSError as error:
        sentence = tr("It could not be written down in “{path}” ({why}).")
        complain(sentence.format(path=path, why=error.strerror))
    else:
        complain(tr("What happened is written down in “{path}”.").format(path=path))
    return 1


def _entry(fault: BaseException, now: datetime) -> str:
    return f"{now.isoformat(timespec='seconds')}\n{trace_without_words(fault)}\n\n"
