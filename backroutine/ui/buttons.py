"""Buttons whose icon wears the colours of the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QUndoStack
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from backroutine.ui.cut_text import as_tip
from backroutine.ui.icons import icon
from backroutine.ui.mirroring import visual_icon
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._retint)
        self._retint()

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu when pressed."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._retint()

    def _retint(self) -> None:
        tokens, size = self._theme.tokens, self._theme.scaled(ICON_PX)
        hit_size = self._theme.scaled(HIT_SIZE)
        self.setMinimumSize(hit_size, hit_size)
        self.setIconSize(QSize(size, size))
        name = visual_icon(self.layoutDirection(), self._icon_name)
        tinted = icon(name, tokens.text, size)
        disabled = icon(name, tokens.text_disabled, size).pixmap(size)
        tinted.addPixmap(disabled, mode=QIcon.Mode.Disabled)
        self.setIcon(tinted)


class StarButton(IconButton):
    """A button that makes an exercise a favourite, or one no more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "star", "", parent)
        self.show_state(is_favourite=False)

    def show_state(self, *, is_favourite: bool) -> None:
        """Show whether it is a favourite now."""
        self._icon_name = "star-filled" if is_favourite else "star"
        words = self.tr("Take out of the favourites") if is_favourite else self.tr("Favourite")
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{words} (F)").format(words=words))
        self._retint()


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
        self.setToolTip(as_tip(words))


class TextButton(QPushButton):
    """A push button with an icon before its words, in one of the looks of the style sheet."""

    def __init__(self, theme: Theme, icon_name: str, text: str, look: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.say(text)
        self._theme = theme
        self._icon_name = icon_name
        self._is_primary = look == "primary"
        if look:
            styled(self, look)
        theme.changed.connect(self._retint)
        self._retint()

    def say(self, text: str) -> None:
        """Show other words, a little away from the icon; a screen reader hears the words alone."""
        self.setText(f" {text}" if text else "")
        self.setAccessibleName(text)

    def show_icon(self, icon_name: str) -> None:
        """Show another icon: the button does something else now."""
        self._icon_name = icon_name
        self._retint()

    def _retint(self) -> None:
        tokens, size = self._theme.tokens, self._theme.scaled(ICON_PX)
        self.setIconSize(QSize(size, size))
        ink = tokens.on_primary if self._is_primary else tokens.text
        tinted = icon(self._icon_name, ink, size)
        disabled = icon(self._icon_name, tokens.text_muted, size).pixmap(size)
        tinted.addPixmap(disabled, mode=QIcon.Mode.Disabled)
        self.setIcon(tinted)
