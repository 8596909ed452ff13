"""Days as paper writes them, and texts from outside as it can show them."""

import unicodedata
from datetime import date

from backroutine.translating import noted, tr

# What somebody wrote may not fill a page.
LONGEST_NOTE = 300
LONGEST_NAME = 100

MONTHS = (
    noted("Jan"), noted("Feb"), noted("Mar"), noted("Apr"), noted("May"), noted("Jun"),
    noted("Jul"), noted("Aug"), noted("Sep"), noted("Oct"), noted("Nov"), noted("Dec"),
)  # fmt: skip


def tidy(text: str) -> str:
    """Return a text as one line without characters that paper cannot show."""
    spaced = " ".join(text.split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in ("Cc", "Cs"))


def shortened(text: str, most: int) -> str:
    """Return a text, or its beginning and an ellipsis where it has more than `most` signs."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def full_day(day: date) -> str:
    """Return "2 Mar 2026"; the day first in every country."""
    return tr("{day} {year}").format(day=short_day(day), year=day.year)


def short_day(day: date) -> str:
    """Return "2 Mar"."""
    return tr("{day} {month}").format(day=day.day, month=tr(MONTHS[day.month - 1]))
