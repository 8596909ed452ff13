"""A sentence at the pointer: why what is dragged may not be dropped there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from backroutine.ui.labels import PlainLabel
from backroutine.ui.tokens import Space

MOST_WIDTH = 300


class PointerNote(PlainLabel):
    """Shown beside the pointer, inside the widget that it belongs to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(look="notice-danger", parent=parent, wraps=True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._room = parent
        self.hide()

    def say(self, sentence: str, at: QPoint) -> None:
        """Show a sentence beside a place of the parent, where it fits."""
        room = self._room.rect()
        width = min(MOST_WIDTH, room.width() - 2 * Space.S)
        self.setText(sentence)
        height = self.heightForWidth(width)
        x = min(max(at.x() + Space.L, Space.S), room.width() - width - Space.S)
        below = at.y() + Space.XL
        y = below if below + height <= room.height() else max(0, at.y() - height - Space.M)
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
