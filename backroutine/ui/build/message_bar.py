"""One sentence at the foot of the routine: why something was refused, or could not be stored."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from backroutine.ui.buttons import IconButton
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class MessageBar(QFrame):
    """Hidden while there is nothing to say; says it to a screen reader too."""

    action_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(look="notice-caution", wraps=True, parent=self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton(self)
        self.action.clicked.connect(self.action_requested)
        self.close_button = IconButton(theme, "close", self.tr("Put this message away"), self)
        self.close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def say(self, sentence: str, action: str = "") -> None:
        """Say a sentence, with a button for what can be done about it."""
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._label, sentence))

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()
