"""Words broken into lines for what draws its text without breaking it, as a button does."""

from PySide6.QtGui import QFontMetrics


def wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return a text in lines of at most this width in pixels, as far as its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
