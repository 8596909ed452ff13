"""What a person types for a time or for repetitions, and how both are written.

Plain text to numbers; `None` for what cannot be read. "0:90" is 90 seconds, and so is "1:30".
"""

import re
from dataclasses import dataclass

from backroutine.translating import noted, tr
from backroutine.wording import clock_time

NONE = noted("none")
CLOCK_FROM_S = 90

_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4}):(\d{1,4})")
_WORDS = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hours?|std\.?|stunden?))?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten))?\s*"
    r"(?:(\d+)\s*(?:s|sec|secs|seconds?|sek\.?|sekunden?)?)?"
)
_TIMES = re.compile(r"(\d{1,3})\s*[x×*]\s*(.+)")
_REPS_WORD = re.compile(r"\s*(?:r|reps?|repetitions?|times|wdh\.?|wiederholung(?:en)?|mal)$")
_SEPARATOR = re.compile(r"\s*[-–,/;]\s*|\s+")


@dataclass(frozen=True, slots=True)
class RepsRead:
    """What was typed for repetitions: one number or a list, and sets where they were given."""

    reps: int | tuple[int, ...]
    sets: int | None = None


def seconds_from_text(text: str) -> int | None:
    """Return the seconds that a text means: "45", "45 s", "0:90", "1:30", "1.5 min", "none"."""
    typed = text.strip().casefold()
    if typed in ("", NONE, tr(NONE).casefold()):
        return 0
    if clock := _CLOCK.fullmatch(typed):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    words = _WORDS.fullmatch(typed)
    if words is None:
        return None
    hours_text, minutes_text, seconds_text = words.groups()
    return round(_number(hours_text) * 3600 + _number(minutes_text) * 60 + _number(seconds_text))


def text_from_seconds(seconds: int) -> str:
    """Return seconds as a person reads them: "none", "45 s", and "1:30" from there on."""
    if not seconds:
        return tr(NONE)
    return f"{seconds} s" if seconds < CLOCK_FROM_S else clock_time(seconds)


def reps_from_text(text: str) -> RepsRead | None:
    """Return the repetitions that a text means: "10", "5-3-1", "3x10" (with its sets)."""
    typed = _REPS_WORD.sub("", text.strip().casefold())
    sets = None
    if times := _TIMES.fullmatch(typed):
        sets, typed = int(times.group(1)), times.group(2)
    parts = _SEPARATOR.split(typed.strip())
    if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    numbers = tuple(int(part) for part in parts)
    if sets == 0 or 0 in numbers:
        return None
    if len(numbers) == 1:
        return RepsRead(numbers[0], sets)
    return RepsRead(numbers) if sets in (None, len(numbers)) else None


def text_from_reps(reps: int | tuple[int, ...]) -> str:
    """Return repetitions as they are typed."""
    return "-".join(map(str, reps)) if isinstance(reps, tuple) else str(reps)


def _number(text: str | None) -> float:
    return float(text.replace(",", ".")) if text else 0.0
