"""What pydantic found, in the words of a person."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from backroutine.files.problems import Place, Problem
from backroutine.files.text import quoted

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

# Marks that pydantic puts in the way for the forms that a value may have.
_FORMS = ("number", "list")

_SENTENCES: dict[str, Callable[[Any, dict[str, Any]], str]] = {
    "missing": lambda _value, _: "is missing.",
    "extra_forbidden": lambda _value, _: "is not known here; check the spelling.",
    "int_type": lambda value, _: f"must be a whole number, not {shown(value)}.",
    "string_type": lambda value, _: f"must be text, not {shown(value)}.",
    "bool_type": lambda value, _: f"must be true or false, not {shown(value)}.",
    "list_type": lambda value, _: f"must be a list, not {shown(value)}.",
    "model_type": lambda value, _: f"must be an object in braces, not {shown(value)}.",
    "enum": lambda value, context: f"must be {_plain(context['expected'])}, not {shown(value)}.",
    "literal_error": lambda value, context: (
        f"must be {_plain(context['expected'])}, not {shown(value)}."
    ),
    "too_long": lambda _value, context: f"has more than {context['max_length']} entries.",
    "string_too_long": lambda _, context: f"has more than {context['max_length']} characters.",
    "string_pattern_mismatch": lambda value, _: (
        f"must be letters, digits and . _ : - only, beginning with a letter or digit, "
        f"not {shown(value)}."
    ),
    "value_error": lambda _value, context: f"{context['error']}.",
}


def problems_of(error: "ValidationError") -> list[Problem]:
    """Return every problem with its place, in the order of the file."""
    return [
        Problem(_sentence(details), _place(details)) for details in error.errors(include_url=False)
    ]


def shown(value: object) -> str:
    """Return a value for a sentence, cut where it is long."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (int, float)):
        return str(value)
    return "a list" if isinstance(value, list) else "an object"


def _sentence(details: "ErrorDetails") -> str:
    sentence = _SENTENCES.get(details["type"])
    if sentence is None:
        return f"{details['msg']}."
    return sentence(details["input"], details.get("ctx", {}))


def _place(details: "ErrorDetails") -> Place:
    place = details["loc"]
    return tuple(
        part
        for index, part in enumerate(place)
        if not (part in _FORMS and index and place[index - 1] == "reps")
    )


def _plain(expected: str) -> str:
    return expected.replace("'", "")
