"""What scrolls where it has too little room, without a frame of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from backroutine.ui.tokens import Space


def scrolled_column(content: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area that scrolls its content up and down; the keyboard walks the content."""
    scroll = QScrollArea(parent)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    return scroll


def wheel_is_for(field: QWidget, event: QWheelEvent) -> bool:
    """Say whether the wheel changes a field: only where it has the focus; else it scrolls past."""
    if not field.hasFocus():
        event.ignore()
    return field.hasFocus()


def bring_into_view(widget: QWidget) -> None:
    """Scroll what a widget stands in, if it does, until the widget is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, Space.S)
        above = above.parentWidget()
