"""The time of a routine as a bar: one piece a step, in the colour of its section."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import Section
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.theme import Theme
from backroutine.wording import SECTION_NAMES, length

HEIGHT = 10
PIECE_GAP = 3
MOST_PIECES = 30


class TimeBar(QWidget):
    """Shows how the time of a routine is shared out; says it in words to a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pieces: list[tuple[Section, int]] = []
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self.update)

    def show_rows(self, rows: list[Row]) -> None:
        """Show the times of the steps; those of the sections when the steps are very many."""
        headings = [row for row in rows if row.kind is RowKind.HEADING and row.duration_s]
        steps = [row for row in rows if row.kind is RowKind.STEP]
        shown = steps if len(steps) <= MOST_PIECES else headings
        pieces = [(row.section, row.duration_s * _rounds(row)) for row in shown]
        if pieces == self._pieces:
            return
        self._pieces = pieces
        self.setAccessibleName(
            self.tr("Time: {parts}").format(
                parts="; ".join(
                    f"{SECTION_NAMES[row.section]} {length(row.duration_s)}" for row in headings
                )
            )
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = self._theme.tokens
        total_s = sum(duration_s for _, duration_s in self._pieces)
        if not total_s:
            painter.setBrush(QColor(tokens.surface_sunken))
            painter.drawRoundedRect(QRectF(0, 1, self.width(), HEIGHT - 2), 4, 4)
        left, room = 0.0, self.width() + PIECE_GAP
        for section, duration_s in self._pieces:
            width = room * duration_s / total_s
            painter.setBrush(QColor(tokens.section(section)))
            piece = QRectF(left, 1, max(2.0, width - PIECE_GAP), HEIGHT - 2)
            whole = QRectF(self.rect())
            painter.drawRoundedRect(visual_rect(self.layoutDirection(), whole, piece), 4, 4)
            left += width
        painter.end()


def _rounds(row: Row) -> int:
    """Return how often a row is done."""
    return row.circuit.rounds if row.circuit is not None else 1
