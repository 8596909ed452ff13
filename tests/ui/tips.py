"""What a widget, or a row of a list, tells who rests on it with the mouse."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget


def tip_of(widget: QWidget) -> str:
    """Return the tip that a widget shows; empty where it shows none."""
    QToolTip.hideText()
    middle = widget.rect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
    QCoreApplication.sendEvent(widget, asked)
    return QToolTip.text() if QToolTip.isVisible() else ""


def tip_of_row(view: QAbstractItemView, row: int) -> str:
    """Return the tip that a view shows for a row; empty where it shows none."""
    QToolTip.hideText()
    middle = view.visualRect(view.model().index(row, 0)).center()
    viewport = view.viewport()
    asked = QHelpEvent(QEvent.Type.ToolTip, middle, viewport.mapToGlobal(middle))
    QCoreApplication.sendEvent(viewport, asked)
    return QToolTip.text() if QToolTip.isVisible() else ""
