"""The person's data, opened for a command and closed behind it.

The storage modules are imported when they are asked for: most of what they bring takes longer
than all the rest of a command, and without data none of it is needed.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from backroutine.cli.output import complain
from backroutine.domain.refusal import RefusedError
from backroutine.paths import DataPaths
from backroutine.translating import noted, tr, tr_plural

if TYPE_CHECKING:
    from backroutine.storage.database import Database

WINDOW_IS_OPEN = noted("BackRoutine is open; close it or import the file there.")


def has_database(paths: DataPaths) -> bool:
    """Say whether the person has data yet; raise `RefusedError` where nobody can look."""
    from backroutine.storage import preflight

    return preflight.exists(paths)


@contextmanager
def reading(paths: DataPaths) -> Iterator["Database"]:
    """Open the data to read it, beside an open window; say what of it cannot be read.

    Raises:
        RefusedError: the data cannot be opened; the text says why.
    """
    from backroutine.storage.database import open_for_reading

    _keep_quiet()
    database = open_for_reading(paths)
    try:
        yield database
        _say_skipped(database)
    finally:
        database.close()


@contextmanager
def writing(paths: DataPaths) -> Iterator["Database"]:
    """Open the data to write it, making it where there was none.

    Raises:
        RefusedError: the window is open, or the data cannot be opened; the text says why.
    """
    from backroutine.storage.database import DatabaseInUseError, open_database
    from backroutine.storage.network_folder import network_warning

    _keep_quiet()
    try:
        database = open_database(paths)
    except DatabaseInUseError as error:
        raise RefusedError(tr(WINDOW_IS_OPEN)) from error
    warning = network_warning(paths.folder)
    if warning:
        complain(warning)
    try:
        yield database
    finally:
        database.close()


def _say_skipped(database: "Database") -> None:
    count = len(database.skipped)
    if count:
        sentence = tr_plural(
            "One entry of your data cannot be read and is left out; nothing was deleted.",
            "{count} entries of your data cannot be read and are left out; nothing was deleted.",
            count,
        )
        complain(sentence.format(count=count))


def _keep_quiet() -> None:
    """Keep log entries off the terminal; what matters is said in sentences."""
    logging.getLogger("backroutine").addHandler(logging.NullHandler())
