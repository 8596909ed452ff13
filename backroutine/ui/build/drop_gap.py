"""The gap that opens in the routine where a drag would land, and how it opens."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

OPENING_MS = 140


class DropGap(QObject):
    """Which row the gap stands in front of, and how high it is at this moment, in pixels.

    The places of the rows for finding a target are those without the gap; only their painting is
    shifted. Otherwise the target would flicker as the gap opens.
    """

    changed = Signal()

    def __init__(self, full_height: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.full_height = full_height
        self.row: int | None = None
        self.lift = 0
        self._height = 0.0
        self._opening = QVariantAnimation(self)
        self._opening.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._opening.setDuration(OPENING_MS)
        self._opening.valueChanged.connect(self._open_to)

    @property
    def height(self) -> int:
        return round(self._height)

    def set_motion(self, *, full: bool) -> None:
        """Let the gap open in one go, or with a short movement."""
        self._opening.setDuration(OPENING_MS if full else 0)

    def open_at(self, row: int) -> None:
        """Open the gap in front of a row."""
        if row == self.row:
            return
        self.row = row
        self._opening.stop()
        if not self._opening.duration():
            self._open_to(float(self.full_height))
            return
        self._opening.setStartValue(self._height * 0.5)
        self._opening.setEndValue(float(self.full_height))
        self._opening.start()

    def close(self) -> None:
        """Close the gap."""
        self._opening.stop()
        if self.row is not None:
            self.row = None
            self.lift = 0
            self._open_to(0.0)

    def offset_of(self, row: int) -> int:
        """Return by how much a row is painted below its place."""
        if self.row is None:
            return 0
        return -self.lift if row < self.row else self.height - self.lift

    def _open_to(self, height: float) -> None:
        self._height = float(height)
        self.changed.emit()
