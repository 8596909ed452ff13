"""What opens the keyboard map: F1, "?" and an entry of the menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from backroutine.ui.theme import Theme

OPENING_KEYS = (Qt.Key.Key_F1, Qt.Key.Key_Question)


class KeysAction(QAction):
    """Opens the map above its window, wherever the focus is.

    A field for text keeps the "?" that is typed into it. What the window does, such as playing,
    goes on.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setText(self.tr("Keyboard…"))
        self.setShortcuts([QKeySequence(key) for key in OPENING_KEYS])
        self.setAutoRepeat(False)
        self.triggered.connect(self._show)
        window.addAction(self)

    def _show(self) -> None:
        # imported when it is asked for: the start of the window can do without
        from backroutine.ui.keys_dialog import show_keys

        show_keys(self._theme, self._window)
