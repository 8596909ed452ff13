"""The bar along the top: every step in its section's colour, filled as far as the session is."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backroutine.player.moment import Visit
from backroutine.ui.mirroring import visual_rect
from backroutine.ui.theme import Theme

HEIGHT = 8
GAP = 4
SECTION_GAP = 12
# Narrower pieces cannot be told apart: then each section is one piece.
LEAST_WIDTH = 6


class SectionBar(QWidget):
    """Shows where in the session we are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._visits: Sequence[Visit] = ()
        self._position_s = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_visits(self, visits: Sequence[Visit]) -> None:
        """Show another session, from its start."""
        self._visits = visits
        self._position_s = 0.0
        self.update()

    def show_position(self, position_s: float) -> None:
        """Fill the bar up to a second; repaints only when that can be seen."""
        total_s = self._visits[-1].end_s if self._visits else 0
        if total_s and round(position_s / total_s * self.width()) != round(
            self._position_s / total_s * self.width()
        ):
            self._position_s = position_s
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for piece, rect in self._placed():
            self._paint_piece(painter, piece, rect)
        painter.end()

    def _placed(self) -> list[tuple[Visit, QRectF]]:
        pieces = list(self._visits)
        if len(pieces) * (LEAST_WIDTH + GAP) > self.width():
            pieces = _merged(pieces)
        gaps = [
            SECTION_GAP if before.section is not behind.section else GAP
            for before, behind in pairwise(pieces)
        ]
        total_s = sum(piece.end_s - piece.start_s for piece in pieces)
        free = self.width() - sum(gaps) - LEAST_WIDTH * len(pieces)
        placed, x = [], 0.0
        for piece, gap in zip(pieces, [*gaps, 0], strict=False):
            width = LEAST_WIDTH + free * (piece.end_s - piece.start_s) / total_s
            place = QRectF(x, (self.height() - HEIGHT) / 2, width, HEIGHT)
            placed.append((piece, self._visual(QRectF(self.rect()), place)))
            x += width + gap
        return placed

    def _paint_piece(self, painter: QPainter, piece: Visit, rect: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(rect, HEIGHT / 2, HEIGHT / 2)
        if tokens.line_px > 1:  # edges as bright as text: what is ahead would outshine what is done
            inner = rect.adjusted(1, 1, -1, -1)
            painter.setBrush(self._theme.colour("canvas"))
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        filled = (self._position_s - piece.start_s) / (piece.end_s - piece.start_s)
        if filled > 0:
            width = max(HEIGHT, rect.width() * min(1.0, filled))
            painter.setBrush(QColor(tokens.section(piece.section)))
            done = QRectF(rect.left(), rect.top(), min(width, rect.width()), HEIGHT)
            painter.drawRoundedRect(self._visual(rect, done), HEIGHT / 2, HEIGHT / 2)

    def _visual(self, whole: QRectF, part: QRectF) -> QRectF:
        return visual_rect(self.layoutDirection(), whole, part)


def _merged(pieces: Sequence[Visit]) -> list[Visit]:
    merged = []
    for section, found in groupby(pieces, key=lambda piece: piece.section):
        group = list(found)
        merged.append(Visit(section, group[0].step_number, None, group[0].start_s, group[-1].end_s))
    return merged
