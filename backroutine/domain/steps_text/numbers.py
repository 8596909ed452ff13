"""Counts and times as people write them: patterns that find them, and what they are worth.

The patterns are for text that `plain_text` has made plain; each length stays, so that a place in
the one is the same place in the other.
"""

import re
import unicodedata
from functools import lru_cache

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "sixty": 60, "ninety": 90, "a dozen": 12,
}  # fmt: skip

_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_COUNT = rf"(?:(?<![a-wyz\d.,:/])\d{{1,4}}(?!\d|[.,:]\d)|(?<![a-z])(?:{_WORD})(?![a-z]))"
_TO = r"\s*(?:-|to|or)\s*"
# A count, or a range of which the lower end is taken.
COUNT = rf"{_COUNT}(?:{_TO}{_COUNT})?"

_AMOUNT = (
    rf"(?:1/2|\d{{1,4}}(?:[.,]\d{{1,2}})?(?:\s?½|\s1/2)?|½"
    rf"|(?<![a-z])(?:(?:{_WORD})(?![a-z])|an?(?![a-z])))"
)
_MINUTES = r"(?:minute[ns]?|mins?\.?|m(?=\s?\d{1,2}\s?s)|'(?!'))"
_SECONDS = r"(?:seconds?|secs?\.?|sekunden?|sek\.?|s|''|\")"
_UNIT_END = r"(?!\w)"
# "0:90" is a minute and a half, as in the boxes of a dose.
_CLOCK = r"(?:\d{1,2}:[0-5]\d|\d:[6-9]\d)(?:\s?(?:minutes?|mins?))?"
# "1 min, 30 s rest" are two times.
_OF_ITS_OWN = (
    r"(?!\s*[-(]?\s*(?:rest|break|recover|relax|off|hold|held|pause|between)(?:s|ing|y)?(?!\w))"
)
_BOTH = (
    rf"{_AMOUNT}\s?-?{_MINUTES}(?:\s?\d{{1,2}}\s?{_SECONDS}?"
    rf"|(?:\s?and\s|,\s?)\d{{1,2}}\s?{_SECONDS}{_OF_ITS_OWN})"
)
_HALVES = (
    r"half\s(?:a\s)?minute|(?:a|1|one)\sminute\sand\sa\shalf|(?:1|one)\sand\sa\shalf\sminutes?"
)
_ONE = rf"{_AMOUNT}(?:{_TO}{_AMOUNT})?\s?-?\s?(?:{_MINUTES}|{_SECONDS})"
TIME = rf"(?<![a-wyz\d.,:/])(?:{_CLOCK}|{_BOTH}|{_HALVES}|{_ONE}){_UNIT_END}"

_SAME = {
    **dict.fromkeys("×✕✖⨯", "x"), **dict.fromkeys("–—−‐‑‒―", "-"), **dict.fromkeys("’‘´`′‛", "'"),
    **dict.fromkeys("“”″„", '"'), **dict.fromkeys("\t•●▪◦·|", "|"),
}  # fmt: skip
_FIRST_NUMBER = re.compile(rf"\d+(?:[.,]\d+)?|{_WORD}|½|\ban?\b")


def plain_text(text: str) -> str:
    """Return a text of the same length in lower case, with one sign for each kind of mark."""
    return (
        text.lower() if text.isascii() and text.isprintable() else "".join(map(_plain_sign, text))
    )


def count(text: str) -> int:
    """Return what a matched `COUNT` is worth; of a range its lower end."""
    found = _FIRST_NUMBER.search(text)
    if found is None:
        raise ValueError(f"no count: {text}")
    return WORDS.get(found[0]) or int(found[0])


def is_range(text: str) -> bool:
    """Say whether a matched `COUNT` or `TIME` is a range."""
    return re.search(rf"\w{_TO}{_COUNT}", text) is not None and ":" not in text


def seconds(text: str) -> int:
    """Return what a matched `TIME` is worth in seconds; of a range its lower end."""
    clock = re.match(r"(\d+):(\d\d)", text)
    if clock is not None:
        return 60 * int(clock[1]) + int(clock[2])
    if text.startswith("half"):
        return 30
    if "and a half" in text:
        return 90
    minutes = re.search(_MINUTES, text)
    if minutes is None:
        return round(_amount(text))
    behind = re.search(r"\d+", text[minutes.end() :])
    return round(60 * _amount(text[: minutes.start()])) + (int(behind[0]) if behind else 0)


def _amount(text: str) -> float:
    if re.match(r"\s*1/2", text):
        return 0.5
    found = _FIRST_NUMBER.search(text)
    whole = found[0].replace(",", ".") if found is not None else "0"
    half = 0.5 if re.search(r"\d\s?½|\d\s1/2", text) else 0
    if whole == "½":
        return 0.5
    if whole in ("a", "an"):
        return 1
    return (WORDS.get(whole) or float(whole)) + half


@lru_cache(maxsize=2000)
def _plain_sign(sign: str) -> str:
    if sign in _SAME:
        return _SAME[sign]
    folded = unicodedata.normalize("NFKC", sign).lower()
    if len(folded) != 1:
        folded = sign.lower() if len(sign.lower()) == 1 else sign
    if folded == "½":
        return folded
    return " " if folded.isspace() or unicodedata.category(folded)[0] == "C" else folded
