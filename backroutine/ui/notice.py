"""A line above the page: what could not be done, or what is offered, until it is put away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from backroutine.ui.icons import icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.shortcuts import bind_within
from backroutine.ui.stylesheet import restyle
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space


class Notice(QFrame):
    """Shows one sentence at a time; hidden while there is none.

    An offer waits while something else is said, and is shown again when that was put away.
    """

    offer_taken = Signal()
    """The button of the offer was pressed; the offer stays until it is withdrawn."""
    offer_put_away = Signal()
    """The person does not want what was offered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = PlainLabel(wraps=True, look="notice-caution", parent=self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offered = ""
        self._take = QPushButton(self)
        self._take.setAutoDefault(True)
        self._take.clicked.connect(self.offer_taken)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Put this notice away"))
        self._close.clicked.connect(self._put_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, 0)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._take)
        layout.addWidget(self._close)
        bind_within(self, Qt.Key.Key_Escape, self._put_away)
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

    def offer(self, sentence: str, verb: str) -> None:
        """Offer something with a button; what is said now is not displaced."""
        self._offered = sentence
        self._take.setText(verb)
        if self.isHidden():
            self.clear()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        is_offering, self._offered = self._is_offering, ""
        if is_offering:
            self.hide()

    def clear(self) -> None:
        """Say nothing any more; what is offered is seen again."""
        self.hide()
        if self._offered:
            self._say(self._offered, "notice-ok")
            self._take.show()

    @property
    def _is_offering(self) -> bool:
        return not self.isHidden() and not self._take.isHidden()

    def _put_away(self) -> None:
        if self._is_offering:
            self.withdraw()
            self.offer_put_away.emit()
        else:
            self.clear()

    def _say(self, sentence: str, look: str) -> None:
        self._take.hide()
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        restyle(self._label, look)
        self.show()

    def _retint(self) -> None:
        size, hit_size = self._theme.scaled(ICON_PX), self._theme.scaled(HIT_SIZE)
        self._close.setMinimumSize(hit_size, hit_size)
        self._close.setIconSize(QSize(size, size))
        self._close.setIcon(icon("close", self._theme.tokens.text_muted, size))
