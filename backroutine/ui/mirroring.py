"""Right to left: where something that is painted by hand stands when lines begin at the right.

Widgets in layouts are mirrored by Qt, and so is text within its rectangle. What is painted at a
place that is reckoned from the left is not; such places go through here.

Three things are never mirrored: the drawn person, whose left is a left; charts, whose numbers and
dates run as in print, from left to right; and the marks of a player (back, pause, next), which are
the same on every device.
"""

from dataclasses import fields, replace
from typing import Any, TypeVar

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtWidgets import QStyle

Places = TypeVar("Places")

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
OPPOSITES = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


def visual_rect(direction: Qt.LayoutDirection, whole: QRectF, part: QRectF) -> QRectF:
    """Return where a part of a whole stands: `QStyle.visualRect` for places between the pixels."""
    if direction is not RIGHT_TO_LEFT:
        return part
    left = whole.left() + whole.right() - part.right()
    return QRectF(left, part.top(), part.width(), part.height())


def visual_icon(direction: Qt.LayoutDirection, name: str) -> str:
    """Return the icon that points onwards or back as another does where lines run to the right."""
    return OPPOSITES.get(name, name) if direction is RIGHT_TO_LEFT else name


def visual_margins(direction: Qt.LayoutDirection, margins: QMargins) -> QMargins:
    """Return margins whose left is that where lines begin."""
    if direction is not RIGHT_TO_LEFT:
        return margins
    return QMargins(margins.right(), margins.top(), margins.left(), margins.bottom())


def isolated(text: str) -> str:
    """Return numbers with signs between them ("5 → 3", "−1") as a text that is never turned."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def visual_places(direction: Qt.LayoutDirection, whole: QRect, places: Places) -> Places:
    """Return a dataclass of rectangles within a whole, each where it stands."""
    if direction is not RIGHT_TO_LEFT:
        return places
    laid_out: Any = places
    turned: dict[str, Any] = {
        field.name: QStyle.visualRect(direction, whole, getattr(places, field.name))
        for field in fields(laid_out)
    }
    mirrored: Places = replace(laid_out, **turned)
    return mirrored
