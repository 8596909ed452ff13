"""The note of a step: all of its line that is neither name nor dose."""

import re

from backroutine.domain.steps_text.amounts import STRUCK, Amounts, Line
from backroutine.domain.steps_text.names import Match

_TRIMMED = " \t\n,;:.|-–—•*()[]&+/@®=~"
_LOOSE_WORDS = re.compile(
    r"(?:^|(?<=\s))(?:and|of|for|x|then|repeat|do|a|to|per|w/|each|hold|with|sets?|reps?)$"
    r"|^(?:and|of|then|x|per|or|hold|sets?|reps?|repeat|for)(?:\s|$)", re.IGNORECASE,
)  # fmt: skip
_WORD = re.compile(r"\w+")
_SAY_NOTHING = frozenset({
    "w", "with", "on", "in", "at", "a", "an", "the", "your", "do", "perform", "try", "and", "of",
    "to", "x", "by", "as", "for",
})  # fmt: skip


def left_over(line: Line, match: Match, amounts: Amounts) -> str:
    """Return what is neither name nor dose, and the ranges of which one end was taken."""
    used = list(line.is_used)
    if match.exercise is not None:
        for token in match.tokens:
            used[token.start : token.end] = [True] * (token.end - token.start)
    left = "".join(
        STRUCK if is_used or sign == "\n" else sign
        for sign, is_used in zip(line.text, used, strict=True)
    )
    pieces = [_trimmed(piece) for piece in re.split(r"\|+", left)]
    return ", ".join([*filter(None, pieces), *amounts.ranges])


def _trimmed(piece: str) -> str:
    before = None
    while piece != before:
        before = piece
        piece = _LOOSE_WORDS.sub("", piece.strip(_TRIMMED))
    words = _WORD.findall(piece)
    return "" if not piece or all(word.casefold() in _SAY_NOTHING for word in words) else piece
