"""The numbers of a line: sets, repetitions, holds, times and rests, found pattern by pattern.

A `Line` is a text from which what has been understood is struck out, so that each pattern sees
only what the ones before it have left.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from backroutine.domain.dose import (
    MAX_HOLD_S,
    MAX_REPS,
    MAX_REST_S,
    MAX_SETS,
    MAX_TEMPO_S,
    MAX_TIME_S,
)
from backroutine.domain.steps_text.numbers import (
    COUNT,
    TIME,
    count,
    is_range,
    plain_text,
    seconds,
)

STRUCK = "|"
# Stands where a number belongs to something else: a weight, a distance.
HIDDEN = "¦"
# Stands after a number in the place of "each side": the number counts repetitions.
EACH = "®"

# Fewer seconds than this, or more times than that, are repetitions of a hold and not sets.
LEAST_HOLD_OF_A_SET_S = 10
MOST_SETS_OF_A_HOLD = 5
# "10x3": nobody does ten sets of three for a sore back.
MOST_USUAL_SETS = 5

_X = r"\s*[x*]\s*"
_SETS = r"\s*(?:sets?|rounds?|series|bouts?|lots|satz|sätze|runden?)(?!\w)"
_REPS = (
    r"\s*(?:(?:reps?|repetitions?|repeats?|times|steps|taps|circles|swings|pulses"
    r"|wdh\.?|wiederholung(?:en)?|mal)(?!\w)"
    rf"|{EACH})"
)
_HELD = (
    r"(?:\s*-?\s*(?:each\s+)?(?:holds?|holding|isometric|iso|static|squeeze|pause|halten)(?![a-z]))"
)
_HOLD = (
    r"(?<![a-z])(?:hold(?:s|ing)?|held|squeeze|pause|iso(?:metric)?)(?![a-z])"
    r"(?:\s*(?:each|it|for|of|the|position|stretch|this|about|up\sto|at\s(?:the\s)?(?:top|end)|"
    r"[:=~-])(?![a-z]))*\s*"
)
_REST = (
    r"(?<![a-z])(?:rest(?:s|ing)?|break|recovery|recover|relax|satzpause)(?![a-z])"
    r"(?:\s*(?:for|of|period|time|interval|about|between\s(?:sets|reps)|[:=~-])(?![a-z]))*\s*"
)
_RESTED = r"\s*-?\s*(?:rests?|breaks?|recovery|off)(?![a-z])"
_NOT_MORE = rf"(?!\s*(?:sets?|reps?|times|[x*]|{EACH}))"
_BETWEEN = (
    r"(?:\s*(?:in\s)?(?:between|b/w|btw|after)\s+(?:each\s+)?"
    r"(?:sets?|reps?|rounds?|exercises?|each|them)(?![a-z]))"
)
_OF = r"(?:\s*(?:of|x|at|for|with|w/|a|:|,|@|\*|\(|-|/)(?![a-z]))*\s*"
_LIST = (
    r"(?<![\w.,:/-])\d{1,3}\s*(?P<sign>[-/,])\s*\d{1,3}"
    r"(?:\s*(?P=sign)\s*\d{1,3}(?!\d))+(?![\w/-])"
)


class Line:
    """A text, and what of it is not understood yet."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain_text(text)
        self.open = self.plain
        """Where numbers are still looked for; what was understood is struck out."""
        self.is_used = [False] * len(text)

    def take(self, pattern: re.Pattern[str], instead: str = STRUCK) -> re.Match[str] | None:
        """Return the first match and strike it out; it is understood and goes into no note."""
        found = pattern.search(self.open)
        if found is not None and found.end() > found.start():
            self.strike(found.start(), found.end(), instead)
            return found
        return None

    def strike(self, start: int, end: int, instead: str = STRUCK) -> None:
        """Strike a piece out as understood; `instead` stands at its beginning."""
        self.hide(start, end, instead)
        self.is_used[start:end] = [True] * (end - start)

    def hide(self, start: int, end: int, instead: str = HIDDEN) -> None:
        """Look for no number here; the words stay for names and note."""
        length = end - start
        filling = instead if instead in (STRUCK, HIDDEN) else " "
        mark = instead[:length].ljust(length, filling)
        self.open = f"{self.open[:start]}{mark}{self.open[end:]}"

    @property
    def unread(self) -> str:
        """The text in plain form with what was understood struck out."""
        return "".join(
            STRUCK if used else sign for sign, used in zip(self.plain, self.is_used, strict=True)
        )


@dataclass(slots=True)
class Amounts:
    """The numbers found so far. `time_s` is a time of which nobody has said yet what it is."""

    sets: int | None = None
    reps: int | tuple[int, ...] | None = None
    hold_s: int | None = None
    rest_s: int | None = None
    time_s: int | None = None
    tempo_s: int | None = None
    # The middle of "tempo 3-1-3": a hold where nothing else says one.
    tempo_hold_s: int | None = None
    # "2 x 30 s": sets of a hold, or of a plain time for an exercise that is not held.
    hold_may_be_time: bool = False
    # "10x3" was taken for three sets of ten.
    is_turned: bool = False
    is_sure: bool = True
    ranges: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(
            each is not None
            for each in (
                self.sets,
                self.reps,
                self.hold_s,
                self.rest_s,
                self.time_s,
                self.tempo_s,
            )
        )

    def fits(self) -> bool:
        """Say whether every number lies within what a dose may have."""
        reps = self.reps if isinstance(self.reps, tuple) else (self.reps,)
        return all(
            number is None or least <= number <= most
            for number, least, most in (
                (self.sets, 1, MAX_SETS),
                *((each, 1, MAX_REPS) for each in reps),
                (self.hold_s, 1, MAX_HOLD_S),
                (self.time_s, 1, MAX_TIME_S),
                (self.rest_s, 0, MAX_REST_S),
                (self.tempo_s, 1, MAX_TEMPO_S),
            )
        )


Taking = Callable[[Amounts, re.Match[str]], None]


def take_amounts(line: Line) -> Amounts:
    """Find the numbers of a line and strike them out."""
    found = Amounts()
    for pattern, take, wanted in _PATTERNS:
        if any(getattr(found, name) is not None for name in wanted):
            continue
        match = line.take(pattern)
        if match is not None:
            take(found, match)
    if found.hold_s is None and found.time_s is None:
        found.hold_s = found.tempo_hold_s
    return found


def _count(found: Amounts, text: str) -> int:
    if is_range(text):
        found.ranges.append(text.strip())
    return count(text)


def _seconds(found: Amounts, text: str) -> int:
    if is_range(text):
        found.ranges.append(text.strip())
    return seconds(text)


def _tempo(found: Amounts, match: re.Match[str]) -> None:
    found.tempo_s = _seconds(found, match["t"])


def _phases(found: Amounts, match: re.Match[str]) -> None:
    """Read "tempo 3-1-3": down, held, up, and a breath where there is a fourth number."""
    down, held, *up = (int(number) for number in re.findall(r"\d", match["p"]))
    found.tempo_s = down + sum(up)
    found.tempo_hold_s = held or None
    found.is_sure = found.is_sure and not match["at"]


def _rest(found: Amounts, match: re.Match[str]) -> None:
    found.rest_s = _seconds(found, match["t"]) if match["t"] else _count(found, match["n"])


def _no_rest(found: Amounts, _: re.Match[str]) -> None:
    found.rest_s = 0


def _three(found: Amounts, match: re.Match[str]) -> None:
    found.sets, found.reps = _count(found, match["s"]), _count(found, match["r"])
    found.hold_s = _seconds(found, match["t"])


def _sets_of_a_time(found: Amounts, match: re.Match[str]) -> None:
    number, time_s = _count(found, match["s"]), _seconds(found, match["t"])
    is_short = time_s < LEAST_HOLD_OF_A_SET_S or number > MOST_SETS_OF_A_HOLD
    if match["sets"] or not is_short:
        found.sets = number
    else:
        found.reps = number
    found.hold_s = time_s
    found.hold_may_be_time = not match["held"]


def _reps_of_a_time(found: Amounts, match: re.Match[str]) -> None:
    found.reps, found.hold_s = _count(found, match["r"]), _seconds(found, match["t"])
    if match["s"]:
        found.sets = _count(found, match["s"])


def _time_of_reps(found: Amounts, match: re.Match[str]) -> None:
    number = _count(found, match["n"])
    if match["sets"]:
        found.sets = number
    else:
        found.reps = number
    found.hold_s = _seconds(found, match["t"])
    found.hold_may_be_time = not (match["hold"] or match["held"])


def _hold(found: Amounts, match: re.Match[str]) -> None:
    text = match["t"]
    if text:
        found.hold_s = _seconds(found, text)
    else:
        found.hold_s = _count(found, match["n"])


def _held(found: Amounts, match: re.Match[str]) -> None:
    found.hold_s = _seconds(found, match["t"])


def _listed(found: Amounts, match: re.Match[str]) -> None:
    found.reps = tuple(int(number) for number in re.findall(r"\d+", match["l"]))
    found.sets = len(found.reps)


def _sets_and_reps(found: Amounts, match: re.Match[str]) -> None:
    found.sets, found.reps = _count(found, match["s"]), _count(found, match["r"])


def _two_counts(found: Amounts, match: re.Match[str]) -> None:
    first, second = _count(found, match["a"]), _count(found, match["b"])
    found.is_turned = first > MOST_USUAL_SETS >= second
    found.sets, found.reps = (second, first) if found.is_turned else (first, second)


def _sets(found: Amounts, match: re.Match[str]) -> None:
    found.sets = _count(found, match["s"])


def _reps(found: Amounts, match: re.Match[str]) -> None:
    found.reps = _count(found, match["r"])


def _time(found: Amounts, match: re.Match[str]) -> None:
    found.time_s = _seconds(found, match["t"])


def _compiled(
    pattern: str, take: Taking, *unless: str
) -> tuple[re.Pattern[str], Taking, tuple[str, ...]]:
    return re.compile(pattern), take, unless


# In this order; each with the fields that must still be open.
_PATTERNS = (
    _compiled(
        r"(?:(?P<at>@)|(?<![a-z])(?:at\s)?tempo)\s*[:=]?\s*(?P<p>[1-9](?:[-/]\d){2,3})(?![\w/-])",
        _phases, "tempo_s",
    ),
    _compiled(rf"(?<![a-z])tempo\s*[:=]?\s*(?P<t>{TIME})", _tempo, "tempo_s"),
    _compiled(rf"{_REST}(?:(?P<t>{TIME})|(?P<n>{COUNT}){_NOT_MORE}){_BETWEEN}?", _rest, "rest_s"),
    _compiled(rf"(?P<t>{TIME})(?P<n>)(?:{_RESTED}{_BETWEEN}?|{_BETWEEN})", _rest, "rest_s"),
    _compiled(r"(?<![a-z])(?:no|without)\srest(?![a-z])", _no_rest, "rest_s"),
    _compiled(
        rf"(?P<s>{COUNT})(?:{_SETS})?(?:{_X}|{_OF})(?P<r>{COUNT})(?:{_REPS})?{_X}(?P<t>{TIME}){_HELD}?",
        _three, "sets", "reps", "hold_s",
    ),
    _compiled(
        rf"(?:(?P<s>{COUNT})(?:{_SETS}{_OF}|{_X}))?(?P<r>{COUNT}){_REPS}{_OF}(?P<t>{TIME}){_HELD}?",
        _reps_of_a_time, "reps", "hold_s",
    ),
    _compiled(
        rf"(?P<s>{COUNT})(?:(?P<sets>{_SETS}){_OF}|{_X})(?P<t>{TIME})(?P<held>{_HELD})?",
        _sets_of_a_time, "sets", "reps", "hold_s",
    ),
    _compiled(
        rf"(?P<hold>{_HOLD})?(?P<t>{TIME})(?P<held>{_HELD})?\s*,?{_X}(?P<n>{COUNT})"
        rf"(?:(?P<sets>{_SETS})|{_REPS})?",
        _time_of_reps, "sets", "reps", "hold_s",
    ),
    _compiled(rf"{_HOLD}(?:(?P<t>{TIME})|(?P<n>{COUNT}){_NOT_MORE})", _hold, "hold_s"),
    _compiled(rf"(?P<t>{TIME}){_HELD}", _held, "hold_s"),
    _compiled(rf"(?P<l>{_LIST})(?:{_REPS})?", _listed, "sets", "reps"),
    _compiled(
        rf"(?P<s>{COUNT}){_SETS}{_OF}(?P<r>{COUNT}|(?<=/)\d{{1,3}})(?:{_REPS})?",
        _sets_and_reps, "sets", "reps",
    ),
    _compiled(
        rf"(?P<r>{COUNT}){_REPS}(?:{_OF}|\s*/\s*)(?P<s>{COUNT}){_SETS}", _sets_and_reps,
        "sets", "reps",
    ),
    _compiled(rf"(?P<r>{COUNT}){_REPS}{_X}(?P<s>{COUNT})", _sets_and_reps, "sets", "reps"),
    _compiled(rf"[x*]\s*(?P<r>{COUNT}){_X}(?P<s>{COUNT})", _sets_and_reps, "sets", "reps"),
    _compiled(rf"(?P<s>{COUNT}){_X}(?P<r>{COUNT}){_REPS}", _sets_and_reps, "sets", "reps"),
    _compiled(rf"(?P<a>{COUNT}){_X}(?P<b>{COUNT})", _two_counts, "sets", "reps"),
    _compiled(
        r"(?P<s>(?<![\w.,:/-])\d{1,2})\s?/\s?(?P<r>\d{1,3})(?![\w/]|[.,]\d)"
        rf"(?:{_REPS})?", _sets_and_reps, "sets", "reps",
    ),
    _compiled(rf"(?P<s>{COUNT})(?:{_SETS}|{_X}(?={HIDDEN}))", _sets, "sets"),
    _compiled(r"(?<![a-z])sets\s*[:=]\s*(?P<s>\d{1,2})", _sets, "sets"),
    _compiled(rf"(?P<r>{COUNT}){_REPS}", _reps, "reps"),
    _compiled(
        r"(?<![a-z])(?:rep(?:s|etitions|eat(?:s|ing)?)?|do)(?:\s*(?:for|[:=]))*\s*"
        rf"(?:[x*]\s*)?(?P<r>{COUNT})(?:{_REPS}|\s*[x*](?![a-z0-9]))?", _reps, "reps",
    ),
    _compiled(rf"(?<![a-z])[x*]\s*(?P<r>{COUNT})", _reps, "reps"),
    _compiled(rf"(?P<r>{COUNT})\s*[x*](?![a-z])", _reps, "reps"),
    _compiled(rf"(?<![a-z])[x*]\s*(?P<s>{COUNT})", _sets, "sets"),
    _compiled(rf"(?P<t>{TIME})(?:\s*(?:on|work)(?![a-z]))?", _time, "time_s"),
)  # fmt: skip
