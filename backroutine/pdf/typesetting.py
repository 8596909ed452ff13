"""The typeface on paper: how much room words take, and drawing them exactly so.

Measuring and drawing share one `QTextLayout`, so a line breaks where it was reckoned to break.
Type is set in twentieths of a point: whole pixels there are fine enough to need no hinting, and a
page of 1440 dots per inch has exactly these pixels.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from backroutine.domain.exercise import ExerciseId
from backroutine.pdf.fonts import FAMILY
from backroutine.pdf.marks import STYLES, Align, Role, Text

UNITS_PER_PT = 20
DOTS_PER_INCH = 72 * UNITS_PER_PT
# Asked by name for letters that ours lacks: else a system picks any font that has them.
FALLBACK_FAMILIES = (
    "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "DejaVu Sans",
)  # fmt: skip

_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}


class Typesetter:
    """Measures and draws texts; needs a `QGuiApplication` and the loaded fonts."""

    def __init__(self, picture_count: Callable[[ExerciseId], int]) -> None:
        self._picture_count = picture_count
        self._heights: dict[tuple[str, Role, float, float], float] = {}

    def height(self, words: str, role: Role, scale: float, width: float) -> float:
        """Return the height in points of a text broken into lines of a width."""
        key = (words, role, scale, width)
        if key not in self._heights:
            made = _set(words, role, scale, width, Align.LEFT)
            self._heights[key] = made.boundingRect().height() / UNITS_PER_PT
        return self._heights[key]

    def one_line(self, words: str, role: Role, scale: float, width: float) -> str:
        """Return the text, or its beginning and an ellipsis where a width is too small."""
        metrics = QFontMetricsF(_font(role, scale))
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width * UNITS_PER_PT)

    def picture_count(self, exercise_id: ExerciseId) -> int:
        """Return the number of key poses of an exercise."""
        return self._picture_count(exercise_id)


def text_size(words: str, role: Role, scale: float = 1.0) -> tuple[float, float]:
    """Return the width and height in points of a text in one line."""
    metrics = QFontMetricsF(_font(role, scale))
    return metrics.horizontalAdvance(words) / UNITS_PER_PT, metrics.height() / UNITS_PER_PT


def draw_text(painter: QPainter, text: Text) -> None:
    """Draw a text in its place; the painter counts in twentieths of a point."""
    painter.setPen(QColor(STYLES[text.role].ink))
    made = _set(text.words, text.role, text.scale, text.rect.width, text.align)
    made.draw(painter, QPointF(text.rect.left, text.rect.top) * UNITS_PER_PT)


def _font(role: Role, scale: float) -> QFont:
    style = STYLES[role]
    font = QFont([FAMILY, *FALLBACK_FAMILIES])
    font.setPixelSize(max(1, round(style.size_pt * scale * UNITS_PER_PT)))
    font.setWeight(QFont.Weight(style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _set(words: str, role: Role, scale: float, width: float, align: Align) -> QTextLayout:
    option = QTextOption(_ALIGNMENTS[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    made = QTextLayout(words, _font(role, scale))
    made.setTextOption(option)
    made.beginLayout()
    top = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(width * UNITS_PER_PT)
        line.setPosition(QPointF(0, top))
        top += line.height()
    made.endLayout()
    return made
