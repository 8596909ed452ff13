"""What pydantic found, in the words of a person."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from backroutine.files.problems import Place, Problem
from backroutine.files.text import quoted
from backroutine.translating import counted, tr

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

# Marks that pydantic puts in the way for the forms that a value may have.
_FORMS = ("number", "list")

_Sentence = Callable[[Any, dict[str, Any]], str]

_SENTENCES: dict[str, _Sentence] = {
    "missing": lambda _value, _: tr("is missing."),
    "extra_forbidden": lambda _value, _: tr("is not known here; check the spelling."),
    "int_type": lambda value, _: _not_as(tr("must be a whole number, not {value}."), value),
    "string_type": lambda value, _: _not_as(tr("must be text, not {value}."), value),
    "bool_type": lambda value, _: _not_as(tr("must be true or false, not {value}."), value),
    "list_type": lambda value, _: _not_as(tr("must be a list, not {value}."), value),
    "model_type": lambda value, _: _not_as(tr("must be an object in braces, not {value}."), value),
    "enum": lambda value, context: _not_one_of(context["expected"], value),
    "literal_error": lambda value, context: _not_one_of(context["expected"], value),
    "too_long": lambda _value, context: tr("has more than {most} entries.").format(
        most=counted(context["max_length"])
    ),
    "string_too_long": lambda _, context: tr("has more than {most} characters.").format(
        most=counted(context["max_length"])
    ),
    "string_pattern_mismatch": lambda value, _: _not_as(
        tr(
            "must be letters, digits and . _ : - only, beginning with a letter or digit, "
            "not {value}."
        ),
        value,
    ),
    "value_error": lambda _value, context: f"{tr(str(context['error']))}.",
    # what the models check by themselves
    "limits": lambda _value, context: tr(
        "must be from {least} to {most}, not {number}."
    ).format_map(context),
    "empty": lambda _value, _: tr("must not be empty."),
    "link": lambda value, _: _not_as(
        tr("must begin with https:// or http://, not {value}."), value
    ),
    "uuid": lambda value, _: _not_as(tr("must be a UUID, not {value}."), value),
    "nameless": lambda _value, _: tr("has no translation, so no name."),
    "reps_of_sets": lambda _value, context: tr(
        "reps lists {listed} sets, but sets is {sets}; give each set one."
    ).format_map(context),
}


def problems_of(error: "ValidationError") -> list[Problem]:
    """Return every problem with its place, in the order of the file."""
    return [
        Problem(_sentence(details), _place(details)) for details in error.errors(include_url=False)
    ]


def shown(value: object) -> str:
    """Return a value for a sentence, cut where it is long; what stands in the file is as there."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (int, float)):
        return str(value)
    return tr("a list") if isinstance(value, list) else tr("an object")


def _sentence(details: "ErrorDetails") -> str:
    sentence = _SENTENCES.get(details["type"])
    if sentence is None:  # pydantic's own words would be for whoever writes programs
        return _not_as(tr("does not belong there: {value}."), details["input"])
    return sentence(details["input"], details.get("ctx", {}))


def _not_as(sentence: str, value: object) -> str:
    return sentence.format(value=shown(value))


def _not_one_of(expected: str, value: object) -> str:
    """Say which words of a file there are: pydantic names them in quotation marks."""
    *words, last = re.findall(r"'([^']*)'", expected)
    choice = tr("{words} or {last}").format(words=", ".join(words), last=last) if words else last
    return tr("must be {choice}, not {value}.").format(choice=choice, value=shown(value))


def _place(details: "ErrorDetails") -> Place:
    place = details["loc"]
    return tuple(
        part
        for index, part in enumerate(place)
        if not (part in _FORMS and index and place[index - 1] == "reps")
    )
