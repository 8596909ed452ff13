"""What is said under a field when it took something else than was typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backroutine.ui.dose_boxes import CountBox
from backroutine.ui.labels import PlainLabel
from backroutine.ui.theme import Theme

# In less room a sentence begins further out than its field.
LEAST_WIDTH = 260


class DoseNotices(QObject):
    """The sentences under fields: each is its field's description, and is read out as it comes.

    A sentence goes when its field is typed into or turned, or shows another number. Where the
    labels stand is for the widget whose fields they are about.
    """

    changed = Signal()
    """Another sentence is to be shown, or one no longer."""

    said = Signal(str)
    """A sentence has come."""

    def __init__(self, boxes: Sequence[CountBox], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: dict[QWidget, PlainLabel] = {}
        self.latest: PlainLabel | None = None
        """What was said last, while it is still said."""
        for box in boxes:
            label = PlainLabel(look="notice-caution", parent=parent, wraps=True)
            label.hide()
            self._labels[box] = label
            box.noticed.connect(partial(self._say, box))

    def text(self, box: QWidget) -> str:
        """Return what is said of a field; empty while nothing is."""
        label = self._labels.get(box)
        return label.text() if label is not None else ""

    def show_with(self, box: QWidget, *, is_shown: bool) -> None:
        """Show what is said of a field together with it, or hide both."""
        box.setVisible(is_shown)
        if label := self._labels.get(box):
            label.setVisible(is_shown and bool(label.text()))

    def label(self, box: QWidget) -> PlainLabel:
        """Return the label that says something of a field."""
        return self._labels[box]

    def place(self, box: QWidget, begins: int, y: int, line: QRect) -> QRect:
        """Return where a sentence stands under its field, as long as lines run to the right.

        `begins` is where the field does, `y` the upper edge; `line` is the line of the field, out
        of which the sentence does not stick. All in pixels.
        """
        width = min(self._theme.scaled(LEAST_WIDTH), line.width())
        left = min(begins, line.right() + 1 - width)
        width = line.right() + 1 - left
        return QRect(left, y, width, self._labels[box].heightForWidth(width))

    def _say(self, box: CountBox, sentence: str) -> None:
        label = self._labels[box]
        label.setText(sentence)
        label.setVisible(bool(sentence) and not box.isHidden())
        box.setAccessibleDescription(sentence)
        self.latest = label if sentence else None
        self.changed.emit()
        if sentence:
            self.said.emit(sentence)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(box, sentence))
