"""What stands around the numbers of a line: how often, which side, and numbers that are no dose."""

import re

from backroutine.domain.dose import Sides
from backroutine.domain.exercise import Exercise
from backroutine.domain.steps_text.amounts import EACH, Line
from backroutine.domain.steps_text.numbers import COUNT

_NUMBER = r"\d+(?:[.,]\d+)?(?:\s?-\s?\d+(?:[.,]\d+)?)?"
_DAY = (
    r"(?:days?|daily|d|weeks?|weekly|wk|wkly|hours?|hrs?|mornings?|nights?|evenings?|afternoons?"
    r"|months?)"
)
_DAYS = r"(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:days?|nesdays?|urdays?|sdays?)?"
_ONCE = r"(?:once|twice|thrice)"
_MANY = rf"(?:{COUNT}\s*(?:x|times?)|[x*]\s*\d{{1,2}}(?:\s?-\s?\d{{1,2}})?|{_ONCE})"
_PER = r"(?:\s*/\s*|\s*(?<![a-z])(?:an?|per|each|every|in\s(?:a|the)|p/)\s*)"

# Numbers that belong to something else than a dose; they stay in the note.
_NO_DOSE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![a-z])(?:pain|nrs|vas|rpe|effort|discomfort|symptoms?)(?![a-z])[^\d|]{0,30}"
        r"\d+(?:\s?-\s?\d+)?\s*(?:/|out\sof)\s*10",
        r"(?<!\d)\d+(?:\s?-\s?\d+)?\s*(?:/|out\sof)\s*10\s(?:pain|rpe|effort|nrs|discomfort)",
        r"(?<![a-z])rpe\s*\d+(?:-\d+)?",
        r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)",
        r"(?<![\d/])\d{1,2}(?:\s?-\s?\d)?\s?/\s?52(?!\d)",
        rf"(?:@|\d\s?x)?\s?{_NUMBER}\s?(?:kgs?|kilos?|lbs?|pounds?|#)(?![a-z])",
        rf"{_NUMBER}\s?(?:°|deg(?:ree)?s?(?![a-z]))",
        rf"(?<![\d.]){_NUMBER}\s?(?:cm|mm|met(?:re|er)s?|m|km|miles?|inch(?:es)?|ft|feet|yards?|yds?"
        r"|%)(?![a-z'])(?!\s?\d+\s?s)",
        r"(?<!\d)(?:\d\s?-\s?){2,}\d\s?tempo",
        r"(?<=breathing)\W{1,3}(?:\d\s?-\s?){2,}\d|(?<!\d)(?:\d\s?-\s?){2,}\d\s?breath\w*",
        r"(?<!\d)90\s?[-/]\s?90|(?<!\d)360(?!\d)",
        r"(?<![a-z])(?:warrior|figure|big)[\s-](?:[1-4]|i|one|three|four)(?![\w])",
        r"(?<!\d)1/2[\s-](?:kneel|half|squat|plank)\w*|(?<!\d)[24][\s-]?(?:pt|point)\w*",
        r"(?<![a-z])(?:one|two|three)[\s-](?:legs?|legged|arms?|knees?|hands?|foot|feet|point)(?![a-z])",
        r"(?<![a-z])(?:week|phase|level|stage|page|grade|day)s?\s\d+(?:\s?-\s?\d+)?",
        r"(?<![a-z])for\s(?:the\s(?:next|first)\s)?\d+(?:\s?-\s?\d+)?\s(?:weeks?|months?|days?)(?![a-z])",
        rf"{_NUMBER}\s?(?:x\s)?(?:\w+\s)?breaths?(?![a-z])",
        r"(?<![a-z])[lstc]\d{1,2}(?:\s?[-/]\s?[lstc]?\d)?(?![a-z\d])",
    )
)

_FREQUENCIES = tuple(
    re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])")
    for pattern in (
        rf"(?:every|each)\s(?:other\s|second\s|(?:{COUNT})\s?)?(?:\w+\s)?{_DAY}"
        r"(?:\sand\s(?:morning|evening|night))?",
        rf"{COUNT}\s?(?:x\s)?(?:days?|d|sessions?|nights|mornings){_PER}(?:weeks?|wk|w)",
        rf"{_MANY}(?:{_PER})?\s*{_DAY}|{COUNT}(?:{_PER}{_DAY}|\s(?:daily|weekly))",
        r"(?:on\s)?alternate\sdays|(?:on\s)?(?:non-\w+|rest|training)\sdays",
        r"b\.?d\.?|b\.?i\.?d\.?|t\.?i\.?d\.?|t\.?d\.?s\.?|q\.?i\.?d\.?|q\.?d\.?s|q\.?d|q\.?o\.?d|qhs|prn",
        r"q\s?\d(?:\s?-\s?\d)?\s?h(?:rs?|ours?)?",
        r"(?:in\sthe\s)?(?:am|mornings?)\s?(?:and|&|/|\+)\s?(?:in\sthe\s)?(?:pm|evenings?|nights?)",
        r"(?:first\sthing\s)?in\sthe\s(?:morning|evening|afternoon)s?",
        r"(?:before|at)\s(?:bed(?:time)?|night)|(?:after|before)\s(?:waking|breakfast|lunch|work)",
        r"daily|nightly|hourly|weekly|as\sneeded|am|pm(?=\s*$)",
        rf"{_DAYS}(?:\s?(?:[,/&+]|and)\s?{_DAYS})+|m\s?/\s?w\s?/\s?f",
        r"[1-7]\s?/\s?7",
    )
)

_LIMB = (
    r"(?:sides?|legs?|arms?|hands?|foot|feet|knees?|hips?|ways?|directions?|limbs?|ankles?"
    r"|shoulders?)"
)
_END = r"(?![a-z])"
_ALTERNATING = re.compile(
    rf"(?<![a-z])(?:alternat(?:e|es|ing|ely)|alt\.?|im\swechsel|abwechselnd){_END}(?:\s{_LIMB}{_END})?"
)
_TOGETHER = re.compile(
    rf"(?<![a-z])(?:both\s{_LIMB}\s(?:together|at\sonce)|(?:bilaterally\s)?together|simultaneously){_END}"
)
_PER_SIDE = re.compile(
    rf"(?:(?<![a-z])(?:on\s|for\s|to\s)?(?:per|each|every|ea\.?|e\.?)\s?/?\s?{_LIMB}{_END}"
    rf"|/\s?{_LIMB}{_END}"
    rf"|(?<![a-z])(?:je|pro|jede)\sseite{_END}"
    rf"|(?<![a-z])(?:on\s|to\s)?both\s(?:sides|ways|directions){_END}"
    rf"|(?<![a-z/])(?:e/s|e\.s\.|e/l|ea/s|p/s){_END}"
    rf"|(?<![a-z])(?:(?:on\s)?(?:the\s)?(?:left|l)\s?(?:/|\+|&|,|and|then)\s?(?:the\s)?(?:right|r)"
    rf"|(?:(?:on\s)?(?:the\s)?(?:right|r)\s?(?:/|\+|&|,|and|then)\s?(?:the\s)?(?:left|l)))(?:\s{_LIMB})?{_END}"
    rf"|(?<![a-z])(?:then\s|and\s)?(?:switch|swap|change|repeat\son(?:\sthe)?\sother)\ssides?{_END}"
    rf"|(?<![a-z])one\s(?:side|leg)\sat\sa\stime{_END}"
    rf"|(?<![a-z])(?:b/l|bilat(?:eral(?:ly)?)?|bil\.?){_END})"
)
# Said of the two sides only where an exercise has two: "30 s each", "both legs", "B".
_PERHAPS_PER_SIDE = re.compile(
    rf"(?<![a-z])(?:ea\.?|each|both\s{_LIMB}(?=\W*(?:$|[,;.)|\d]))){_END}"
)
_LONE_B = re.compile(r"(?<=[\s\d\"',(])\(?B\)?(?=\s*(?:$|[,;.)]))")
_ONE_SIDE_ONLY = re.compile(
    rf"(?<![a-z])(?:(?:left|right|l|r|affected|painful|sore|bad)(?:\s{_LIMB})?\sonly"
    rf"|only\s(?:on\s)?(?:the\s)?(?:left|right))(?:\s{_LIMB})?{_END}"
)
_BEHIND_A_NUMBER = re.compile(rf"(?:{COUNT})\s?$")


def hide_other_numbers(line: Line) -> None:
    """Keep pain scores, weights, angles, dates and the like from being read as a dose."""
    for pattern in _NO_DOSE:
        for match in pattern.finditer(line.open):
            line.hide(match.start(), match.end())


def take_frequency(line: Line) -> str | None:
    """Return how often a step is to be done, as the text says it, and strike it out."""
    found: list[tuple[int, str]] = []
    for pattern in _FREQUENCIES:
        while (match := line.take(pattern)) is not None:
            start, end = match.span()
            found.append((start, line.text[start:end].strip(" ,")))
    return ", ".join(text for _, text in sorted(found)) or None


def take_sides(line: Line, exercise: Exercise | None) -> Sides | None:
    """Return which sides the text asks for, and strike the words out.

    Behind a bare number they leave a mark: "10 each side" are ten repetitions.
    """
    is_two_sided = exercise is None or exercise.dose.sides is not Sides.BOTH
    found: Sides | None = None
    for pattern, sides in (
        (_TOGETHER, Sides.BOTH),
        (_ALTERNATING, Sides.ALTERNATING),
        (_PER_SIDE, Sides.PER_SIDE),
        (_PERHAPS_PER_SIDE, Sides.PER_SIDE if is_two_sided else None),
    ):
        match = pattern.search(line.open)
        if match is None:
            continue
        is_behind_number = _BEHIND_A_NUMBER.search(line.open[: match.start()]) is not None
        line.strike(match.start(), match.end(), EACH if is_behind_number else " ")
        found = found or sides
    lone = _LONE_B.search(line.text)
    if lone is not None and not line.is_used[lone.start()]:
        line.strike(*lone.span(), " ")
        found = found or (Sides.PER_SIDE if is_two_sided else Sides.BOTH)
    return found


def names_one_side(line: Line) -> bool:
    """Say whether the text wants one side alone, which no dose can say."""
    return _ONE_SIDE_ONLY.search(line.plain) is not None
