"""What is wrong with a file from outside, and where in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

from backroutine.domain.refusal import RefusedError
from backroutine.files.text import tidy_line
from backroutine.translating import noted, tr, tr_plural

SHOWN_MOST = 20
KEY_SHOWN_MOST = 40

# From the outermost value inwards: a key of an object, or an index (from 0) into a list.
Place = tuple[str | int, ...]

# Names of wrappers that tell a person nothing, and what the entries of a list are called.
_SKIPPED = ("routine", "sections")
_ENTRIES = {
    "warm-up": noted("step {number}"),
    "main": noted("step {number}"),
    "cool-down": noted("step {number}"),
    "circuits": noted("circuit {number}"),
    "exercises": noted("exercise {number}"),
    "reps": noted("set {number}"),
    "instructions": noted("line {number}"),
    "mistakes": noted("line {number}"),
}
_ENTRY = noted("entry {number}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; `place` is the way to it, empty for the file as a whole."""

    what: str
    place: Place = ()

    @override
    def __str__(self) -> str:
        words = place_words(self.place)
        return f"{words}: {self.what}" if words else self.what


class FileRefusedError(RefusedError):
    """A file is refused whole; the text names it, and each problem with its place."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        shown = [str(problem) for problem in self.problems[:SHOWN_MOST]]
        if left := len(self.problems) - len(shown):
            shown.append(
                tr_plural("and {count} more.", "and {count} more.", left).format(count=left)
            )
        super().__init__(
            "\n".join(
                (tr("“{tidy_line}” is refused:").format(tidy_line=tidy_line(path.name)), *shown)
            )
        )


def place_words(place: Place) -> str:
    """Return a way as words that count from 1: "main, step 3, dose, sets".

    The keys are those of the file in every language, as they are what has to be looked for in it.
    """
    words: list[str] = []
    before = ""
    for index, part in enumerate(place):
        if isinstance(part, int):
            words.append(tr(_ENTRIES.get(before, _ENTRY)).format(number=part + 1))
        elif not (part in _SKIPPED and index < len(place) - 1):
            words.append(tidy_line(part[:KEY_SHOWN_MOST]) or tr("(a key without a name)"))
        before = part if isinstance(part, str) else ""
    return ", ".join(words)
