"""Reading a whole text: line by line, with the lines that belong to the one before."""

import re
from dataclasses import replace
from functools import lru_cache

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.steps_text.lines import (
    is_about_something_else,
    is_table_rule,
    table_heading,
    table_row,
)
from backroutine.domain.steps_text.names import Names
from backroutine.domain.steps_text.one_step import Reading, read_one
from backroutine.domain.steps_text.read_step import ReadStep, StepsText

MAX_LENGTH = 50_000
MAX_LINE_LENGTH = 400
MOST_CUTS = 12
# A longer line before a dose is a sentence, not the name of an exercise.
MOST_OF_A_NAME = 60

_CUT = re.compile(r"\s*(?:;|,?\s+then\s+|\s+\|\s+|,\s*|\.\s+|\s+\+\s+|\s+and\s+)\s*", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\t\n]{2,}")
_NUMBER_FIELDS = (
    "sets", "reps", "hold_s", "rest_s", "time_s", "tempo_s", "sides", "frequency",
)  # fmt: skip


def read_steps(text: str, catalogue: Catalogue) -> StepsText:
    """Return the steps of a text and the lines that are none; every line is in one of the two.

    A line with a dose and no name belongs to the line before. A line of several exercises gives
    several steps, each with the whole line as its text.
    """
    names = _names(catalogue)
    entries: list[ReadStep | str] = []
    columns: tuple[str, ...] | None = None
    for line in filter(None, (line.strip() for line in text.splitlines())):
        columns = table_heading(line) or columns
        row = None if columns is None else table_row(line, columns)
        if row is None and not is_table_rule(line):
            columns = None
        found = _read_line(line, _SPACES.sub(" ", row or line), names, catalogue)
        if not found and entries and (joined := _joined(entries[-1], line, names, catalogue)):
            entries[-1] = joined
        else:
            entries.extend(found or (line,))
    return StepsText(
        tuple(entry for entry in entries if isinstance(entry, ReadStep)),
        tuple(entry for entry in entries if isinstance(entry, str)),
    )


@lru_cache(maxsize=2)
def _names(catalogue: Catalogue) -> Names:
    return Names(catalogue)


def _read_line(line: str, meant: str, names: Names, catalogue: Catalogue) -> tuple[ReadStep, ...]:
    """Return the steps of a line; `meant` is what is read of it, a table's row in words."""
    if len(meant) > MAX_LINE_LENGTH or is_about_something_else(line):
        return ()
    readings = [read_one(part, names, catalogue) for part in _parts(meant, names, catalogue)]
    return tuple(replace(each.step, text=line) for each in readings if each.is_step)


def _parts(line: str, names: Names, catalogue: Catalogue) -> list[str]:
    """Return a line cut where another exercise with a dose of its own begins."""
    cuts = list(_CUT.finditer(line))
    if len(cuts) > MOST_CUTS:
        return [line]
    parts = [""]
    place = 0
    for end, behind in (*(cut.span() for cut in cuts), (len(line), len(line))):
        piece = line[place:end]
        if parts[-1] and _begins_a_step(parts[-1], piece, line[place:], names, catalogue):
            parts.append("")
        parts[-1] += line[place:behind]
        place = behind
    return [part.strip(" ,;|") for part in parts if part.strip(" ,;|")]


def _begins_a_step(before: str, piece: str, rest: str, names: Names, catalogue: Catalogue) -> bool:
    """Say whether a piece opens with a name and a dose, behind a piece that has both too."""
    if names.match(names.tokens(piece)).exercise is None:
        return False
    other = read_one(piece, names, catalogue)
    if not (other.is_step and other.step.exercise is not None and other.step.sure):
        return False
    one = read_one(before, names, catalogue)
    return (
        one.is_step
        and other.step.exercise != one.step.exercise
        and _says_how_much(one)
        and (_says_how_much(other) or _says_how_much(read_one(rest, names, catalogue)))
    )


def _says_how_much(reading: Reading) -> bool:
    return bool(_said(reading.step) & {"sets", "reps", "hold_s", "time_s"})


def _joined(
    before: ReadStep | str, line: str, names: Names, catalogue: Catalogue
) -> ReadStep | None:
    """Return the entry before with a line that only adds to its dose; `None` when it does not."""
    text = before.text if isinstance(before, ReadStep) else before
    if isinstance(before, str) and (
        len(before) > MOST_OF_A_NAME or is_about_something_else(before)
    ):
        return None
    if len(line) > MAX_LINE_LENGTH or is_about_something_else(line):
        return None
    reading = read_one(_SPACES.sub(" ", line), names, catalogue)
    if not reading.adds_only:
        return None
    if isinstance(before, ReadStep) and _said(before) & _said(reading.step):
        return None
    joined = f"{text}\n{line}"
    whole = read_one(_SPACES.sub(" ", joined), names, catalogue)
    if not whole.is_step or not _agrees(whole, before, reading):
        return None
    return replace(whole.step, text=joined)


def _agrees(whole: Reading, before: ReadStep | str, added: Reading) -> bool:
    said = _said(added.step) | (_said(before) if isinstance(before, ReadStep) else set())
    same = isinstance(before, str) or whole.step.exercise == before.exercise
    return same and said <= _said(whole.step) | {"time_s", "hold_s", "sets", "reps"}


def _said(step: ReadStep) -> set[str]:
    return {name for name in _NUMBER_FIELDS if getattr(step, name) is not None}
