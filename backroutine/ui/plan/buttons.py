"""Buttons of the plan whose icon wears the colours of the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QUndoStack
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from backroutine.ui.icons import icon
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX


class IconButton(QToolButton):
    """A button that is only an icon; its name is said and shown as a tip."""

    def __init__(self, theme: Theme, icon_name: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumSize(HIT_SIZE, HIT_SIZE)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._retint)
        self._retint()

    def _retint(self) -> None:
        tokens = self._theme.tokens
        tinted = icon(self._icon_name, tokens.text)
        disabled = icon(self._icon_name, tokens.text_disabled).pixmap(ICON_PX)
        tinted.addPixmap(disabled, mode=QIcon.Mode.Disabled)
        self.setIcon(tinted)


class UndoButton(IconButton):
    """A button that undoes or redoes, and says what."""

    def __init__(
        self, theme: Theme, icon_name: str, words: str, stack: QUndoStack, parent: QWidget, *,
        redoes: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(theme, icon_name, words, parent)
        self._words = words
        self.clicked.connect(stack.redo if redoes else stack.undo)
        (stack.canRedoChanged if redoes else stack.canUndoChanged).connect(self.setEnabled)
        (stack.redoTextChanged if redoes else stack.undoTextChanged).connect(self._say)
        self.setEnabled(False)

    def _say(self, text: str) -> None:
        words = f"{self._words}: {text}" if text else self._words
        self.setAccessibleName(words)
        # a tip that looks like markup would be read as such
        self.setToolTip(words.replace("<", "‹"))


class TextButton(QPushButton):
    """A push button with an icon before its words, in one of the looks of the style sheet."""

    def __init__(self, theme: Theme, icon_name: str, text: str, look: str, parent: QWidget) -> None:
        super().__init__(f" {text}", parent)
        self.setAccessibleName(text)
        self._theme = theme
        self._icon_name = icon_name
        self._is_primary = look == "primary"
        if look:
            styled(self, look)
        theme.changed.connect(self._retint)
        self._retint()

    def _retint(self) -> None:
        tokens = self._theme.tokens
        tinted = icon(self._icon_name, tokens.on_primary if self._is_primary else tokens.text)
        disabled = icon(self._icon_name, tokens.text_muted).pixmap(ICON_PX)
        tinted.addPixmap(disabled, mode=QIcon.Mode.Disabled)
        self.setIcon(tinted)
