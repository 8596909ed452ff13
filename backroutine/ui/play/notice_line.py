"""A sentence above the session, which can be put away once it is read, or shortens by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backroutine.ui.cut_text import as_tip
from backroutine.ui.labels import PlainLabel
from backroutine.ui.play.buttons import ToolButton
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import Space

# So many seconds of a session are enough to read the longest of them.
READ_S = 20.0


class NoticeLine(QWidget):
    """Takes no room while there is nothing to say, or when what was said has been put away."""

    put_away = Signal()
    """The person has read it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._short = ""
        self._since_s: float | None = None
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

    def say(self, sentence: str, short: str = "") -> None:
        """Say something else, and, where it has a short form, that once it has been read."""
        self._label.setText(sentence)
        self._label.setToolTip("")
        self._short, self._since_s = short, None

    def show_time(self, active_s: float) -> None:
        """Go over to the short form in its time; so many seconds of the session have run."""
        if not self._short:
            return
        if self._since_s is None:
            self._since_s = active_s
        elif active_s - self._since_s >= READ_S:
            self._label.setToolTip(as_tip(self.text()))
            self._label.setText(self._short)
            self._short = ""
