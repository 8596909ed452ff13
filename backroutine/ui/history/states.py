"""What the history shows while it has nothing to show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

PICTURE_PX = 44
TEXT_WIDTH = 420
LEAST_HEIGHT = 340


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
        self._text.setFixedWidth(theme.scaled(TEXT_WIDTH))
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


class Content(QWidget):
    """A head and what stands below it, which is as high as the window lets it."""

    def __init__(self, head: QWidget, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._head, self._theme = head, theme

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the least height; a scroll area would ask for the wished one otherwise."""
        least = self._theme.scaled(LEAST_HEIGHT)
        return self._head.heightForWidth(width) + Space.L + least


class ScrollingContent(QScrollArea):
    """Lets the page scroll where its parts, at their least height, have no room in the window."""

    def __init__(
        self, content: QWidget, parts: Sequence[QWidget], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parts, self._theme = parts, theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        theme.changed.connect(self._size_parts)
        self._size_parts()

    def _size_parts(self) -> None:
        for part in self._parts:
            part.setMinimumHeight(self._theme.scaled(LEAST_HEIGHT))


class EmptyHistory(Message):
    """Says how the history fills, and leads to what can be done meanwhile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("clock", "", "", "", theme, parent)
        self._title.setText(self.tr("Nothing here yet"))
        self.say(
            self.tr(
                "Every session that you play is written down by itself: what was done, for how "
                "long, and your pain before and after if you give it. Play a routine, "
                "and it appears here."
            )
        )
        self.button.setText(self.tr("Go to Play"))
        self.button.show()
        self.enter_first = self.add_action(self.tr("Enter a paper sheet…"))
        self.enter_first.hide()
        self.checks = self.add_action(self.tr("Safety checks"))
