"""The order in which Tab goes through a window: as one reads it, not as its parts were made.

Qt walks widgets in the order in which they were made. Here it is taken from the layouts instead:
a part of a page is walked as a whole, and within it what stands above or before comes first. As
layouts know nothing of the direction of writing, the same holds from right to left.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QWidget,
)

from backroutine.ui.mirroring import RIGHT_TO_LEFT

WITH_PARTS_OF_ITS_OWN = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What consists of widgets that Qt walks as one."""


def walk_as_one_reads(window: QWidget) -> None:
    """Let Tab go through what is seen of a window now in the order of its places."""
    for before, after in pairwise([window, *stops(window)]):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches of a widget and of all within it, as one reads."""
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if takes_keys and widget.isEnabled() and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, WITH_PARTS_OF_ITS_OWN):
        return
    for part in _parts(widget):
        yield from stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield the visible children: those in a layout in its order, then the others by place."""
    layout = widget.layout()
    laid_out = [] if layout is None else [w for w in _widgets(layout) if w.parent() is widget]
    others = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out
    ]
    for part in (*laid_out, *_by_place(others, widget.layoutDirection())):
        if part.isVisible():
            yield part


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, held = item.layout(), item.widget()
        if held is not None:
            yield held
        elif inner is not None:
            yield from _widgets(inner)


def _by_place(widgets: list[QWidget], runs: Qt.LayoutDirection) -> list[QWidget]:
    """Return widgets row by row: what begins above the middle of a row's first one is in it."""
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=QWidget.y):
        if rows and widget.y() < rows[-1][0].geometry().center().y():
            rows[-1].append(widget)
        else:
            rows.append([widget])
    is_mirrored = runs is RIGHT_TO_LEFT
    return [each for row in rows for each in sorted(row, key=QWidget.x, reverse=is_mirrored)]
