"""What the history shows while it has nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

PICTURE_PX = 44
TEXT_WIDTH = 420


class Message(QFrame):
    """A picture, what is the matter, what to do about it, and a button that leads there."""

    acted = Signal()

    def __init__(
        self, picture: str, title: str, text: str, action: str, theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        styled(self, "panel")
        self._theme = theme
        self._picture_name = picture
        self._picture = PlainLabel(parent=self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = PlainLabel(title, look="title", parent=self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel(text, look="muted", parent=self, wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(TEXT_WIDTH)
        self.button = styled(QPushButton(action, self), "primary")
        self.button.setHidden(not action)
        self.button.clicked.connect(self.acted)
        self._others = QHBoxLayout()
        self._others.setSpacing(Space.S)
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.M)
        layout.addStretch(2)
        for widget in (self._picture, self._title, self._text, self.button):
            line = QHBoxLayout()  # not an alignment: that would cut a wrapped text short
            line.addStretch(1)
            line.addWidget(widget)
            line.addStretch(1)
            layout.addLayout(line)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(self._others)
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addStretch(3)
        theme.changed.connect(self._retint)
        self._retint()

    def say(self, text: str) -> None:
        """Say something else below the title."""
        self._text.setText(text)

    def add_action(self, text: str) -> QPushButton:
        """Offer one more way on, below the first, and return its button."""
        button = styled(QPushButton(text, self), "quiet")
        self._others.addWidget(button)
        return button

    def _retint(self) -> None:
        colour = self._theme.tokens.text_muted
        self._picture.setPixmap(icon_pixmap(self._picture_name, colour, PICTURE_PX))
