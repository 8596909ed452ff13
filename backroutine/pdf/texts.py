"""Texts from outside as paper can show them."""

import unicodedata

# What somebody wrote may not fill a page.
LONGEST_NOTE = 300
LONGEST_NAME = 100


def tidy(text: str) -> str:
    """Return a text as one line without characters that paper cannot show."""
    spaced = " ".join(text.split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in ("Cc", "Cs"))


def shortened(text: str, most: int) -> str:
    """Return a text, or its beginning and an ellipsis where it has more than `most` signs."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
