"""Chips to choose one of several, whose words go on in a second line where a line is too short."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from backroutine.ui.flow_layout import FlowLayout
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, Space
from backroutine.ui.word_wrap import wrapped

# What a chip has beside its words: its padding and its edges.
AROUND_PX = 2 * (14 + Space.S)
LINE_BREAK = "\n"


class KindChips(QWidget):
    """One chip for each key; at most one is chosen, and choosing it again takes it back."""

    chosen = Signal(object)
    """The key that is chosen now, or `None`."""

    def __init__(
        self, words: Mapping[str, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons = {key: _Chip(text, self) for key, text in words.items()}
        layout = FlowLayout(self)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, key))
            layout.addWidget(button)
        theme.changed.connect(self._fit)

    def clear(self) -> None:
        """Choose nothing."""
        self._check(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, key: str) -> None:
        chosen = key if self.buttons[key].isChecked() else None
        self._check(chosen)
        self.chosen.emit(chosen)

    def _check(self, chosen: str | None) -> None:
        for key, button in self.buttons.items():
            button.setChecked(key == chosen)

    def _fit(self) -> None:
        """Break the words of each chip so that they are whole in the width there is."""
        for button in self.buttons.values():
            button.fit(self.width())


class _Chip(QPushButton):
    """A chip that can be narrower than its words: they are broken anew when it is."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._words = words
        styled(self, "chip")
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoDefault(True)

    def fit(self, width: int) -> None:
        """Break the words for a line of so many pixels."""
        self.ensurePolished()
        broken = LINE_BREAK.join(wrapped(self._words, self._strong, width - AROUND_PX))
        if broken != self.text():
            self.setText(broken)

    @override
    def sizeHint(self) -> QSize:
        lines = self.text().split(LINE_BREAK)
        widest = max(self._strong.horizontalAdvance(line) for line in lines)
        height = super().sizeHint().height()
        if len(lines) > 1:  # with air above and below them
            height = max(height, len(lines) * self._strong.lineSpacing() + Space.L)
        return QSize(widest + AROUND_PX, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(HIT_SIZE, self.sizeHint().height())

    @property
    def _strong(self) -> QFontMetrics:
        """How its words are measured when it is chosen."""
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(strong)
