"""The lines of a text: their bullets, which of them speak of something else than one step."""

import re

from backroutine.domain.steps_text.numbers import plain_text

_BULLET = re.compile(
    r"\s*(?:(?:ex(?:ercise)?\.?\s*)?(?:\(?\d{1,2}[.):](?!\d)|#\d{1,2}(?!\d))"
    r"|\(?[a-h][.)](?=\s)|[-*+>~_o]+(?=\s)|[^\w\s(\"'.,]+(?=\s|\w)|\[[ x]?\])\s*"
)
# Lines that forbid, warn or ask; none of them is a step, whatever stands in it.
_NO_STEP = re.compile(
    r"(?:avoid|no|not|don't|dont|do\snot|never|stop|if|when|unless|until|should|remember|note|nb"
    r"|call|phone|tel|review|date|dob|name|patient|physio(?:therapist)?|therapist|address|email"
    r"|appointment|page|keep|make\ssure|ensure|please|goals?|diagnosis|ice|heat|total)(?![a-z])"
)
# Lines about all of the steps at once.
_ABOUT_ALL = re.compile(
    r"(?:(?:do|repeat|perform|complete|aim|try|hold)(?![a-z])[^|.]{0,20})?"
    r"(?<![a-z])(?:all|these|the\s(?:whole|entire|circuit|above|following)|circuit|everything"
    r"|(?:each|every|this)\s(?:exercise|programme|program|circuit|routine)"
    r"|exercises?\s(?:below|above))(?![a-z])"
)
_HEADING_WORDS = frozenset({
    "warm", "up", "cool", "down", "main", "core", "strength", "strengthening", "stretch",
    "stretches", "stretching", "mobility", "exercise", "exercises", "programme", "program", "home",
    "hep", "session", "day", "week", "phase", "stage", "list", "section", "balance", "flexibility",
    "breathing", "cardio", "routine", "plan", "the", "and", "your", "for", "of", "daily", "back",
    "hip",
})  # fmt: skip
_PLAIN_COLUMNS = ("exercise", "note", "frequency")
_COLUMNS = {
    **dict.fromkeys(("exercise", "exercises", "name", "movement", "activity"), "exercise"),
    **dict.fromkeys(("sets", "set"), "sets:"),
    **dict.fromkeys(("reps", "rep", "repetitions"), "reps:"),
    **dict.fromkeys(("hold", "hold (s)", "hold (sec)", "hold time", "seconds"), "hold"),
    **dict.fromkeys(("rest", "rest (s)", "rest (sec)"), "rest"),
    **dict.fromkeys(("time", "duration", "sets x reps", "dose", "sets/reps"), "note"),
    **dict.fromkeys(("frequency", "how often", "freq"), "frequency"),
    **dict.fromkeys(("note", "notes", "comments", "side", "sides", "load", "weight"), "note"),
}
_WORD = re.compile(r"[^\W\d_]+")


def bullet_end(line: str) -> int:
    """Return where a line begins behind its bullets, numbers and boxes."""
    plain, end = plain_text(line), 0
    while (found := _BULLET.match(plain, end)) is not None and found.end() > end:
        end = found.end()
    return end + len(plain[end:]) - len(plain[end:].lstrip())


def is_about_something_else(line: str) -> bool:
    """Say whether a line forbids, warns, heads, or speaks of all steps at once."""
    plain = plain_text(line[bullet_end(line) :])
    return (
        _NO_STEP.match(plain) is not None
        or _ABOUT_ALL.match(plain) is not None
        or is_heading(plain)
    )


def table_heading(line: str) -> tuple[str, ...] | None:
    """Return what the columns of a table hold, where a line is its heading."""
    cells = _cells(line)
    columns = tuple(_COLUMNS.get(plain_text(cell).strip(), "") for cell in cells)
    return columns if len(cells) > 1 and columns[0] == "exercise" and all(columns[1:2]) else None


def table_row(line: str, columns: tuple[str, ...]) -> str | None:
    """Return a row of a table as an ordinary line; `None` where it is none."""
    cells = _cells(line)
    if len(cells) < 2 or len(cells) > len(columns):
        return None
    named = zip(columns, cells, strict=False)
    parts = [
        cell if column in _PLAIN_COLUMNS else f"{column} {cell}" for column, cell in named if cell
    ]
    return ", ".join(parts)


def is_table_rule(line: str) -> bool:
    """Say whether a line only draws the lines of a table."""
    return not _WORD.search(line) and not any(sign.isdigit() for sign in line)


def _cells(line: str) -> list[str]:
    sign = "\t" if "\t" in line else "|"
    return [cell.strip() for cell in line.strip().strip("|").split(sign)]


def is_heading(plain: str) -> bool:
    """Say whether a text names nothing but a part of a programme."""
    words = _WORD.findall(plain)
    return bool(words) and all(word in _HEADING_WORDS for word in words)
