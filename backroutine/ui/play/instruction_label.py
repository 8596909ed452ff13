"""The one instruction that is shown: whole, in the largest type for which there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from backroutine.ui.cut_text import as_tip
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import TypeRole
from backroutine.ui.word_wrap import wrapped

# Smaller, type is no help to anybody: then it is cut openly.
LEAST_PX = 12


class InstructionLabel(PlainLabel):
    """Breaks a sentence into lines; a smaller type comes before a word is lost."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent=parent, wraps=True)
        self._theme = theme
        self._sentence = ""

    @property
    def sentence(self) -> str:
        """The whole of it, whatever is shown."""
        return self._sentence

    def set_sentence(self, sentence: str) -> None:
        """Take another sentence, to be fitted next; a screen reader has all of it."""
        self._sentence = sentence
        self.setAccessibleName(sentence)

    def size_for(self, height: int, wanted_px: float, least_px: float = LEAST_PX) -> int:
        """Return the largest size of type between two in which it is no higher than this."""
        size = int(wanted_px)
        while size > least_px and self.height_at(size) > height:
            size -= 1
        return size

    def height_at(self, size_px: int) -> int:
        """Return how high it is in the width there is, in a size of type."""
        metrics = QFontMetrics(self._theme.sized_font(size_px, TypeRole.SMALL.weight))
        room = self.rect().adjusted(0, 0, 0, 10_000)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        return metrics.boundingRect(room, flags, self._sentence).height()

    def show_at(self, size_px: int, height: int) -> None:
        """Show it in a size of type, so high; what has no room even so is cut openly."""
        self.setFont(self._theme.sized_font(size_px, TypeRole.SMALL.weight))
        is_whole = self.height_at(size_px) <= height
        self.setText(self._sentence if is_whole else self._cut(height))
        self.setToolTip("" if is_whole else as_tip(self._sentence))
        self.setFixedHeight(height)

    def _cut(self, height: int) -> str:
        metrics, width = self.fontMetrics(), self.width()
        lines = wrapped(self._sentence, metrics, width)
        count = max(1, height // metrics.lineSpacing())
        last = metrics.elidedText(" ".join(lines[count - 1 :]), Qt.TextElideMode.ElideRight, width)
        return "\n".join((*lines[: count - 1], last))
