"""Whom the paper names: public bodies and published papers as sources, and whose work is printed.

The catalogue also writes down on which pages a fact was read; those stay out of print.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backroutine.domain.exercise import Exercise
from backroutine.pdf.texts import LONGEST_NAME, shortened, tidy

_NAMED = (
    (re.compile(r"\bNHS\b"), "NHS"),
    (re.compile(r"\bNICE\b"), "NICE NG59"),
    (re.compile(r"\bWHO\b"), "WHO 2023"),
    (re.compile(r"\bACP\b"), "ACP 2017"),
    (re.compile(r"\bACSM\b"), "ACSM"),
    (re.compile(r"\bCochrane\b"), "Cochrane"),
    (re.compile(r"\bMcGill\b|\bBig three\b"), "S. McGill"),
    (re.compile(r"\bHeiderscheit 2011\b"), "Heiderscheit 2011"),
)
# What nobody looked up, in every language that the catalogue speaks.
_FROM_MEMORY = re.compile("from memory|aus dem Gedächtnis")
LONGEST_ADDRESS = 300
# Only a page of the web is a link: an address of another kind could open something else.
_ADDRESS = re.compile(r"https?://[!-~]+")
_PAPER = re.compile(r"\bPMC\d+\b")


def source_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the public bodies and papers that texts name, each once."""
    found: list[str] = []
    for text in texts:
        if _FROM_MEMORY.search(text):
            continue
        found.extend(name for pattern, name in _NAMED if pattern.search(text))
        found.extend(_PAPER.findall(text))
    return tuple(sorted(set(found)))


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose work is printed and on what terms; `address` is the page it is from, or empty."""

    words: str
    address: str = ""


def credits_of(exercises: Iterable[Exercise]) -> tuple[Credit, ...]:
    """Return the credit of each exercise that carries a licence."""
    return tuple(_credits(exercises))


def _credits(exercises: Iterable[Exercise]) -> Iterator[Credit]:
    for exercise in exercises:
        if not exercise.licence.strip():
            continue
        whence = tidy(exercise.source_url)[:LONGEST_ADDRESS]
        parts = (
            shortened(tidy(exercise.author), LONGEST_NAME),
            shortened(tidy(exercise.licence), LONGEST_NAME),
            whence,
        )
        name = shortened(tidy(exercise.name), LONGEST_NAME)
        words = f"{name}: {', '.join(part for part in parts if part)}"
        yield Credit(words, whence if _ADDRESS.fullmatch(whence) else "")
