"""What a widget tells who rests on it with the mouse."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def tip_of(widget: QWidget) -> str:
    """Return the tip that a widget shows; empty where it shows none."""
    QToolTip.hideText()
    middle = widget.rect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
    QCoreApplication.sendEvent(widget, asked)
    return QToolTip.text() if QToolTip.isVisible() else ""
