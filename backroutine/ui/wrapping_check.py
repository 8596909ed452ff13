"""A box to tick whose words go on in the next line where they have no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from backroutine.ui.word_wrap import wrapped

LINE_BREAK = "\n"
# How much Qt measures the same words differently in one line and in several.
ROUNDED_PX = 2


class WrappingCheck(QCheckBox):
    """A check box that can be narrower than its words; a screen reader hears them in one line."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setAccessibleName(words)
        # one of Qt is never narrower than its words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Return the size with the words in one line, as high as they are broken now."""
        wide = self._around + ROUNDED_PX + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(wide, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(map(self.fontMetrics().horizontalAdvance, self._words.split()), default=0)
        return QSize(self._around + ROUNDED_PX + widest, super().sizeHint().height())

    @property
    def _around(self) -> int:
        """What stands beside the words: the box, and the gap behind it."""
        self.ensurePolished()
        lines = self.text().split(LINE_BREAK)
        widest = max(map(self.fontMetrics().horizontalAdvance, lines))
        return super().sizeHint().width() - widest

    def _fit(self) -> None:
        lines = wrapped(self._words, self.fontMetrics(), self.width() - self._around)
        if LINE_BREAK.join(lines) != self.text():
            self.setText(LINE_BREAK.join(lines))
