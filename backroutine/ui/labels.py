"""Labels that show text as it is: what comes from outside is never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backroutine.ui.stylesheet import styled


class PlainLabel(QLabel):
    """A label that treats its text as plain text.

    A bare `QLabel` guesses: text that looks like HTML is interpreted, and pictures named in it
    are read from the disk.
    """

    def __init__(
        self, text: str = "", look: str = "", parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if look:
            styled(self, look)
