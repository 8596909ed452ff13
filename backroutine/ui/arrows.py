"""Fields whose number, day or time is stepped by two small arrows."""

from typing import TypeVar

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit

from backroutine.ui.mirroring import visual_margins
from backroutine.ui.stylesheet import styled
from backroutine.ui.tokens import Space

SomeBox = TypeVar("SomeBox", bound=QAbstractSpinBox)


def with_arrows(box: SomeBox) -> SomeBox:
    """Return a box in the look of the other fields; a style sheet cannot inset its text."""
    if isinstance(box, QDateTimeEdit):
        # digits run to the right in every script; Qt would turn 08:00 into 00:08, and has where a
        # moment was given as the box was made
        pattern = box.displayFormat()
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.setDisplayFormat(pattern)
    box.lineEdit().setTextMargins(visual_margins(box.layoutDirection(), QMargins(Space.S, 0, 0, 0)))
    return styled(box, "arrows")
