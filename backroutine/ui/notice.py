"""A line above the page that says what could not be done, until it is put away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import restyle
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space


class Notice(QFrame):
    """Shows one sentence at a time; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = PlainLabel(wraps=True, look="notice-caution", parent=self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Put this notice away"))
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, 0)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        bind_within(self, Qt.Key.Key_Escape, self.clear)
        theme.changed.connect(self._retint)
        self._retint()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return self._label.text() if not self.isHidden() else ""

    def warn(self, sentence: str) -> None:
        """Say what could not be done."""
        self._say(sentence, "notice-caution")

    def tell(self, sentence: str) -> None:
        """Say what has been done."""
        self._say(sentence, "notice-ok")

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()

    def _say(self, sentence: str, look: str) -> None:
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        restyle(self._label, look)
        self.show()

    def _retint(self) -> None:
        size, hit_size = self._theme.scaled(ICON_PX), self._theme.scaled(HIT_SIZE)
        self._close.setMinimumSize(hit_size, hit_size)
        self._close.setIconSize(QSize(size, size))
        self._close.setIcon(icon("close", self._theme.tokens.text_muted, size))
