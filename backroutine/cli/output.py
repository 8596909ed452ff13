"""What the command line says: results on standard output, everything else on standard error."""

import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

# What a terminal takes for orders; names and notes come from outside.
_ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def prepare_streams() -> None:
    """Let no character stop the output where the terminal cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class OutputError(Exception):
    """Standard output takes no more, for another reason than that nobody reads it."""


def flush() -> None:
    """Let everything out; raise as `put` does."""
    if sys.stdout is not None:
        with _taking_refusals():
            sys.stdout.flush()


def put(text: str) -> None:
    """Write text to standard output as it is.

    Raises:
        BrokenPipeError: nobody reads it any more.
        OutputError: the disk is full, or the like.
    """
    if sys.stdout is not None:
        with _taking_refusals():
            sys.stdout.write(text)


def say(*lines: str) -> None:
    """Print result lines."""
    put("".join(f"{_harmless(line)}\n" for line in lines))


def complain(*lines: str) -> None:
    """Print lines for the person on standard error."""
    for line in lines:
        print(_harmless(line), file=sys.stderr)


def say_json(document: object) -> None:
    """Print one JSON document."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    is_plain = not encoding.lower().replace("-", "").startswith("utf8")
    put(json.dumps(document, ensure_ascii=is_plain, indent=2) + "\n")


def say_table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Print rows in columns, those of the given indexes flush right."""
    if not rows:
        return
    tidy = [[_harmless(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = [max(len(row[index]) for row in tidy) for index in range(len(tidy[0]))]
    for row in tidy:
        cells = [
            cell.rjust(width) if index in right else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        say("  ".join(cells).rstrip())


@contextmanager
def _taking_refusals() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def _harmless(text: str) -> str:
    return _ORDERS.sub("", text)
