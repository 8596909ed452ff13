"""JSON without its loopholes.

The standard reader takes NaN and infinity, lets the last of two equal keys win, and fails on deep
nesting. Here the depth is measured before anything is parsed, and every other slip is found with
its place in the document.
"""

import json
import re
from collections.abc import Iterator
from typing import NoReturn

from backroutine.files.problems import Place, Problem
from backroutine.files.text import quoted
from backroutine.translating import counted, noted, tr

MAX_DEPTH = 32
MAX_DIGITS = 18
MAX_VALUES = 100_000
DEEP_PLACE_SHOWN = 5

# A whole text, a quotation mark that opens one without an end, or a sign of structure.
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|["\[\]{},:]', re.DOTALL)
_UNENDED = '"'
_SURROGATE = re.compile("[\ud800-\udfff]")


# What the standard reader says, by its first words, and a person understands.
_JSON_WORDS = {
    "Expecting value": noted("a value is missing"),
    "Expecting property name": noted("a key in quotation marks is missing"),
    "Expecting ':'": noted("a colon is missing"),
    "Expecting ','": noted("a comma is missing, or there is a sign too many"),
    "Extra data": noted("something stands behind the end"),
    "Unterminated string": noted("a text has no end"),
    "Invalid control character": noted("a text goes over the end of its line"),
    "Invalid \\": noted("a text has a wrong sign behind its backslash"),
    "Illegal trailing comma": noted("a comma stands before the end of a list"),
}
_NO_SENSE = noted("what stands there makes no sense")


class StrictJsonError(Exception):
    """A document is no strict JSON; `problems` says why, each with its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class _Slip:
    """Stands in the parsed document where something was found that may not be there."""

    def __init__(self, what: str) -> None:
        self.what = what


def parse_strict(contents: bytes, most_values: int = MAX_VALUES) -> object:
    """Return what a JSON document says: dictionaries, lists, texts, numbers, booleans, `None`.

    A byte order mark in front is passed over. `most_values` is how many values it may hold.

    Raises:
        StrictJsonError: it is not UTF-8, no JSON, nested too deep, holds too much, or has equal
            keys, numbers that are none, or texts that are none.
    """
    text = _decoded(contents)
    _check_depth(text)
    try:
        document = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_whole_number,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        where = tr("line {line}, column {column}").format(line=error.lineno, column=error.colno)
        what = tr("it is not JSON: {where}: {what}.").format(where=where, what=_slip_words(error))
        raise StrictJsonError(Problem(what)) from error
    slips = tuple(_slips(document, most_values))
    if slips:
        raise StrictJsonError(*slips)
    return document


def _slip_words(error: json.JSONDecodeError) -> str:
    known = (words for said, words in _JSON_WORDS.items() if error.msg.startswith(said))
    return tr(next(known, _NO_SENSE))


def _decoded(contents: bytes) -> str:
    if not contents.strip():
        raise StrictJsonError(Problem(tr("it is empty.")))
    try:
        return contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = tr("it is not text in UTF-8: byte {value} cannot be read.").format(
            value=error.start + 1
        )
        raise StrictJsonError(Problem(what)) from error


def _check_depth(text: str) -> None:
    """Raise when values are nested too deep, with the way to the place where that happens."""
    way: list[str | int] = []
    last_text = ""
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign in "{[":
            if len(way) == MAX_DEPTH:
                _refuse_depth(text, match.start(), tuple(way[:DEEP_PLACE_SHOWN]))
            way.append("" if sign == "{" else 0)
        elif not way or sign == _UNENDED:
            return  # a lone value, or no JSON; the parser says what
        elif sign in "}]":
            way.pop()
        elif sign == ":":
            way[-1] = last_text
        elif sign == ",":
            way[-1] = _next(way[-1])
        else:
            last_text = sign[1:-1]


def _next(place: str | int) -> str | int:
    return place + 1 if isinstance(place, int) else place


def _refuse_depth(text: str, at: int, place: Place) -> NoReturn:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    what = tr("nested deeper than {max_depth} levels (line {line}, column {column}).").format(
        max_depth=MAX_DEPTH, line=line, column=column
    )
    raise StrictJsonError(Problem(what, place))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        found[key] = _Slip(tr("stands there twice.")) if key in found else value
    return found


def _constant(name: str) -> _Slip:
    return _Slip(tr("{name} is not a number.").format(name=name))


def _whole_number(digits: str) -> int | _Slip:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        return _Slip(
            tr("the number has more than {max_digits} digits.").format(max_digits=MAX_DIGITS)
        )
    return int(digits)


def _number(digits: str) -> float | _Slip:
    number = float(digits)
    if number - number != 0:  # infinite
        return _Slip(tr("the number {quoted} is too large.").format(quoted=quoted(digits)))
    return number


def _slips(document: object, most_values: int) -> Iterator[Problem]:
    count = 0
    waiting: list[tuple[Place, object]] = [((), document)]
    while waiting:
        place, value = waiting.pop()
        count += 1
        if count > most_values:
            yield Problem(
                tr("it holds more than {most_values} values.").format(
                    most_values=counted(most_values)
                )
            )
            return
        if isinstance(value, _Slip):
            yield Problem(value.what, place)
        elif isinstance(value, str) and _SURROGATE.search(value):
            yield Problem(tr("the text holds half a character."), place)
        elif isinstance(value, list):
            inner = [((*place, index), each) for index, each in enumerate(value)]
            waiting.extend(reversed(inner))
        elif isinstance(value, dict):
            for key in value:
                if _SURROGATE.search(key):
                    yield Problem(tr("a key holds half a character."), place)
            waiting.extend(reversed([((*place, key), each) for key, each in value.items()]))
