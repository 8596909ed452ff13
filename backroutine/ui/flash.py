"""The flash of the screen: how deep it tints, how long it lasts, and a way to see it once.

It fades evenly, and is never deeper than half of full while motion is reduced. The player lights up
twice a second at most, below the three times that can harm (WCAG 2.3.1).
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.cue_choice import MAX_VOLUME
from backroutine.ui.theme import Theme

FRAME_MS = 66
FLASH_MS = 450
FULL_OPACITY = 0.5
MOST_WHILE_REDUCED = 0.5


def flash_depth(strength: int, *, is_motion_reduced: bool) -> float:
    """Return how deep a flash begins, from 0 to 1, for a strength in per cent."""
    depth = strength / MAX_VOLUME
    return min(depth, MOST_WHILE_REDUCED) if is_motion_reduced else depth


def faded(flash: float, depth: float) -> float:
    """Return what is left a frame later of a flash that began so deep."""
    return max(0.0, flash - depth * FRAME_MS / FLASH_MS)


class SampleFlash(QWidget):
    """Lies over a page and lights it up once, as floor mode does; never in the way of a click."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = parent
        self._depth = self._flash = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._fade)
        self.hide()

    @property
    def flash(self) -> float:
        """How deep everything below is tinted, from 0 to 1."""
        return self._flash

    def light_up(self, strength: int) -> None:
        """Flash as strongly as this, in per cent; not before an earlier flash has faded."""
        if self._frames.isActive():
            return
        is_reduced = self._theme.is_motion_reduced
        self._depth = self._flash = flash_depth(strength, is_motion_reduced=is_reduced)
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()
        self._frames.start()

    def _fade(self) -> None:
        self._flash = faded(self._flash, self._depth)
        self.update()
        if self._flash <= 0:
            self._frames.stop()
            self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(FULL_OPACITY * self._flash)
        painter.fillRect(self.rect(), self._theme.colour("primary"))
        painter.end()
