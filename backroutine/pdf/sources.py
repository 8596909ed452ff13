"""Whom the paper names as a source: public bodies and published papers, nobody else.

The catalogue also writes down on which pages a fact was read; those stay out of print.
"""

import re
from collections.abc import Iterable

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
_PAPER = re.compile(r"\bPMC\d+\b")


def source_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the public bodies and papers that texts name, each once."""
    found: list[str] = []
    for text in texts:
        if "from memory" in text:
            continue
        found.extend(name for pattern, name in _NAMED if pattern.search(text))
        found.extend(_PAPER.findall(text))
    return tuple(sorted(set(found)))
