"""Scrolling while something is dragged near the edge of a list: the nearer, the faster."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

EDGE_PX = 36
TICK_MS = 20
FASTEST_PX = 18


class EdgeScroller(QObject):
    """Moves a list's scroll bar for as long as the pointer stays near the upper or lower edge.

    It goes by the place that the drag events tell, not by the mouse: a touch has no cursor.
    """

    scrolled = Signal()

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._step_px = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._scroll)

    def follow(self, y: int) -> None:
        """Take where the pointer is in the viewport."""
        height = self._area.viewport().height()
        above, below = EDGE_PX - y, y - (height - EDGE_PX)
        depth = above if above > 0 else max(below, 0)
        step_px = -(-FASTEST_PX * min(depth, EDGE_PX) // EDGE_PX)
        self._step_px = -step_px if above > 0 else step_px
        if not self._step_px:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._ticks.start()

    def stop(self) -> None:
        """Let the list rest."""
        self._ticks.stop()

    def _scroll(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._step_px)
        if bar.value() == before:
            self._ticks.stop()
        else:
            self.scrolled.emit()
