"""How paper was last printed, as a text that the settings keep.

What no longer fits leaves the default. The review date is not kept: it belongs to one sheet.
"""

import json
from typing import Any

from backroutine.pdf.report_sheet import DEFAULT_REPORT_OPTIONS, ReportOptions
from backroutine.pdf.sheet import DEFAULT_OPTIONS, Paper, SheetOptions

_SPOILED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


def remembered(sheet: SheetOptions, report: ReportOptions) -> str:
    """Return both choices as one text."""
    return json.dumps(
        {
            "sheet": {
                "paper": sheet.paper.name,
                "per_page": sheet.per_page,
                "weeks": sheet.weeks,
                "sore_day": sheet.sore_day,
                "landscape": sheet.landscape,
                "person": sheet.person,
                "therapist": sheet.therapist,
            },
            "report": {
                "paper": report.paper.name,
                "weeks": report.weeks,
                "person": report.person,
                "therapist": report.therapist,
            },
        },
        ensure_ascii=False,
    )


def sheet_options(text: str) -> SheetOptions:
    """Return how a hand-out was last printed; the defaults where the text does not tell."""
    try:
        plain = _part(text, "sheet")
        return SheetOptions(
            paper=Paper[plain["paper"]],
            per_page=None if plain["per_page"] is None else _whole(plain["per_page"]),
            weeks=_whole(plain["weeks"]),
            sore_day=plain["sore_day"] is True,
            landscape=plain["landscape"] is True,
            person=_words(plain["person"]),
            therapist=_words(plain["therapist"]),
        )
    except _SPOILED:
        return DEFAULT_OPTIONS


def report_options(text: str) -> ReportOptions:
    """Return how a report was last printed; the defaults where the text does not tell."""
    try:
        plain = _part(text, "report")
        return ReportOptions(
            Paper[plain["paper"]],
            _whole(plain["weeks"]),
            _words(plain["person"]),
            _words(plain["therapist"]),
        )
    except _SPOILED:
        return DEFAULT_REPORT_OPTIONS


def _part(text: str, name: str) -> dict[str, Any]:
    part: dict[str, Any] = json.loads(text)[name]
    return part


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
