"""Text from outside: made harmless to store, and short enough to be quoted in a sentence."""

import re
import unicodedata

from backroutine.translating import tr

QUOTED_MOST = 60

# Characters that turn the direction of what follows, and so can show a text as another.
_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSEEN_IN_TEXT = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_TURNS}]")
_WEB_LINK = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)
_LINE_ENDS = re.compile(r"\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")


def tidy_text(text: str) -> str:
    """Return a text in composed form, without control characters; each line end is one `LF`."""
    one = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _UNSEEN_IN_TEXT.sub("", one))


def tidy_line(text: str) -> str:
    """Return a text on one line, without control characters and without spaces at its ends."""
    return " ".join(tidy_text(text).split())


def is_web_link(text: str) -> bool:
    """Say whether a text is an address of the web, and not one that would run or open something."""
    return _WEB_LINK.fullmatch(text) is not None


def quoted(text: str) -> str:
    """Return a text in quotation marks for a sentence: one line, and cut where it is long."""
    line = tidy_line(text[: 4 * QUOTED_MOST])
    return tr("“{text}”").format(
        text=f"{line[: QUOTED_MOST - 1]}…" if len(line) > QUOTED_MOST else line
    )
