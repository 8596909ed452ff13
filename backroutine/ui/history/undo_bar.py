"""A bar that says what has just been done, and takes it back while it is there."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import restyle, styled
from backroutine.ui.tokens import Space

STAYS_MS = 10_000


class UndoBar(QFrame):
    """Shows a sentence with an Undo button for a while; longer while it is in use."""

    undo_requested = Signal()
    gone = Signal()
    """The bar was put away: what it offered can no longer be taken back."""

    def __init__(self, parent: QWidget | None = None, *, stays_ms: int = STAYS_MS) -> None:
        super().__init__(parent)
        self._label = PlainLabel(wraps=True, look="notice-ok", parent=self)
        self._undo = styled(QPushButton(self.tr("Undo"), self), "")
        self._undo.setToolTip(self.tr("Ctrl+Z"))
        self._undo.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Space.S, 0, 0)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setInterval(stays_ms)
        self._timer.timeout.connect(self._leave)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while the bar is away."""
        return "" if self.isHidden() else self._label.text()

    @property
    def can_undo(self) -> bool:
        return not self.isHidden() and not self._undo.isHidden()

    def offer_undo(self, sentence: str) -> None:
        """Say what was done, and offer to take it back."""
        self._say(sentence, "notice-ok", undo=True)
        self._timer.start()

    def tell(self, sentence: str) -> None:
        """Say what was done, for a while."""
        self._say(sentence, "notice-ok", undo=False)
        self._timer.start()

    def warn(self, sentence: str, *, undo: bool = False) -> None:
        """Say what could not be done; it stays until the next act."""
        self._say(sentence, "notice-caution", undo=undo)
        self._timer.stop()

    def put_away(self) -> None:
        """Say and offer nothing any more."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def _say(self, sentence: str, look: str, *, undo: bool) -> None:
        self._label.setText(sentence)
        self._label.setAccessibleName(sentence)
        restyle(self._label, look)
        self._undo.setVisible(undo)
        self.show()

    def _leave(self) -> None:
        if not self.underMouse() and not self._undo.hasFocus():
            self.put_away()
