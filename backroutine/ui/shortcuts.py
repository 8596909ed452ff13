"""Keys that work only while the focus is within a part of the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key


def bind_within(widget: QWidget, keys: Keys, slot: Callable[[], object]) -> QShortcut:
    """Let keys call a slot while the focus is in a widget; return the shortcut.

    The context is set afterwards: PySide passes over one that is given beside a slot, and the keys
    would then count in the whole window.
    """
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)
    return shortcut
