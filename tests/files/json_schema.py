"""Just enough of JSON Schema to hold the published schemas against what the program does.

Strict where the standard is loose: 1.0 is no integer here and true is no 1, as in the reader.
A word of the standard that is not known here is an error, so that no part of a schema is skipped.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from backroutine.paths import resource

_SILENT = {"$schema", "$id", "$defs", "title", "description", "default"}
_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}


class Schema:
    """A published schema, by the name of its file."""

    def __init__(self, name: str) -> None:
        self.root = json.loads(resource("schemas", name).read_text(encoding="utf-8"))

    def violations(self, document: object) -> list[str]:
        """Return what of the document the schema refuses, each with its place."""
        return list(self._check(self.root, document, "$"))

    def _check(  # noqa: C901 - a case a word
        self, schema: dict[str, Any], value: Any, place: str
    ) -> Iterator[str]:
        for word, rule in schema.items():
            if word in _SILENT:
                continue
            match word:
                case "$ref":
                    target = self.root["$defs"][rule.removeprefix("#/$defs/")]
                    yield from self._check(target, value, place)
                case "anyOf" | "oneOf":
                    fitting = [not list(self._check(each, value, place)) for each in rule]
                    if not any(fitting) or (word == "oneOf" and sum(fitting) != 1):
                        yield f"{place}: {word}"
                case "properties":
                    if isinstance(value, dict):
                        for name in rule.keys() & value.keys():
                            yield from self._check(rule[name], value[name], f"{place}.{name}")
                case "items":
                    if isinstance(value, list):
                        for index, each in enumerate(value):
                            yield from self._check(rule, each, f"{place}[{index}]")
                case "additionalProperties":
                    assert rule is False
                    known = schema["properties"].keys()
                    if isinstance(value, dict) and value.keys() - known:
                        yield f"{place}: {value.keys() - known}"
                case _:
                    if not _holds(word, rule, value):
                        yield f"{place}: {word} {rule}"


def _holds(word: str, rule: Any, value: Any) -> bool:  # noqa: C901 - a case a word
    is_number = _TYPES["number"](value)
    match word:
        case "type":
            return _TYPES[rule](value)
        case "const":
            return type(value) is type(rule) and bool(value == rule)
        case "enum":
            return any(type(value) is type(each) and value == each for each in rule)
        case "required":
            return not isinstance(value, dict) or set(rule) <= value.keys()
        case "minimum":
            return not is_number or value >= rule
        case "maximum":
            return not is_number or value <= rule
        case "maxLength":
            return not isinstance(value, str) or len(value) <= rule
        case "minItems":
            return not isinstance(value, list) or len(value) >= rule
        case "maxItems":
            return not isinstance(value, list) or len(value) <= rule
        case "pattern":
            pattern = re.sub(r"\$$", r"\\Z", rule)
            return not isinstance(value, str) or re.search(pattern, value) is not None
        case _:
            raise AssertionError(f"unknown word {word}")
