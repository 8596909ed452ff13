"""Labels that show text as it is, never read as markup; and labels that only name a box."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget

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


def name_box(box: QComboBox, words: str, label: QLabel | None = None) -> None:
    """Tell a screen reader what a box is for; once, when it is made.

    Of a box Qt tells what is chosen as its name, on Linux: what it is for is heard only from a
    label that belongs to it. Where none is seen beside it, one is made that nobody sees.
    """
    box.setAccessibleName(words)
    if label is None:
        label = PlainLabel(parent=box)
        label.hide()
    label.setAccessibleName(words)  # a text of its own would make a key of each “&” in it
    label.setBuddy(box)
