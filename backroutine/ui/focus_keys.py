"""What Tab and Enter do in every window of the program, whatever has the focus.

Watched is only the widget that has the focus: a filter on the whole program would bring every
event of every widget to Python, also while a session runs.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.reading_order import walk_as_one_reads

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class FocusKeys(QObject):
    """Lets Tab go on as one reads, and Enter press the button that has the focus.

    Outside of dialogs Qt leaves buttons to Space on most systems. A shortcut on Enter comes first.
    A key that is held down presses once, so that it does not press what its first press has shown.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in TAB and isinstance(watched, QWidget):
            walk_as_one_reads(watched.window())
        elif key in ENTER and isinstance(watched, QAbstractButton) and not is_ticked(watched):
            return self._press(watched, event)
        return False

    def _press(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat():
            button.click()
        return True


def is_ticked(button: QAbstractButton) -> bool:
    """Whether a button is a box to tick, by Space alone: Enter there goes on with the form."""
    if isinstance(button, QPushButton | QToolButton):
        return False
    is_alone = button.isCheckable() and button.group() is None
    return is_alone or isinstance(button, QCheckBox | QRadioButton)
