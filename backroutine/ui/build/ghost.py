"""The picture that follows the pointer while something is dragged."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from backroutine.ui.build.paint_box import CENTRE, PaintBox
from backroutine.ui.tokens import TypeRole

OPACITY = 0.85
BADGE_WIDTH, BADGE_HEIGHT = 28, 24


def drag_ghost(box: PaintBox, widget: QWidget, rect: QRect, count: int) -> QPixmap:
    """Return what a widget shows in `rect`, pale, with a number where more is dragged than that."""
    shown = widget.grab(rect)
    ghost = QPixmap(shown.size())
    ghost.setDevicePixelRatio(shown.devicePixelRatio())
    ghost.fill(Qt.GlobalColor.transparent)
    painter = QPainter(ghost)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(OPACITY)
    painter.drawPixmap(0, 0, shown)
    if count > 1:
        painter.setOpacity(1)
        badge = QRect(rect.width() - BADGE_WIDTH - 10, 8, BADGE_WIDTH, BADGE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(box.tokens.primary))
        painter.drawRoundedRect(badge, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
        box.text(painter, badge, str(count), TypeRole.STRONG, box.tokens.on_primary, CENTRE)
    painter.end()
    return ghost
