"""A sentence above the session, which can be put away once it is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.buttons import ToolButton
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space


class NoticeLine(QWidget):
    """Takes no room while there is nothing to say, or when what was said has been put away."""

    put_away = Signal()
    """The person has read it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = PlainLabel(look="notice-caution", wraps=True, parent=self)
        self.close_button = ToolButton(
            self.tr("Put this notice away"), "", theme, icon_name="close", parent=self
        )
        self.close_button.clicked.connect(self.put_away)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Return what is said; nothing where nothing is."""
        return self._label.text()

    def setText(self, sentence: str) -> None:  # noqa: N802 - as any label has it
        """Say something else."""
        self._label.setText(sentence)
