"""A field to search in: a magnifier, a cross that clears, and keys that lead to what was found."""

from PySide6.QtCore import QEvent, QMargins, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget
from typing_extensions import override

from backroutine.ui.buttons import IconButton
from backroutine.ui.icons import icon_pixmap
from backroutine.ui.labels import PlainLabel
from backroutine.ui.mirroring import visual_margins
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import HIT_SIZE, ICON_PX, Space

MOST_CHARACTERS = 200


class SearchField(QLineEdit):
    """Draws its own icons: those of Qt stand too low under a style sheet, in their own colours."""

    entered = Signal()
    """Enter was pressed: the first that was found is meant."""

    list_requested = Signal()
    """Down was pressed: the keyboard is to go to what was found."""

    def __init__(self, theme: Theme, placeholder: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setMaxLength(MOST_CHARACTERS)
        self._magnifier = PlainLabel(parent=self)
        self._magnifier.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.cross = IconButton(theme, "close", self.tr("Clear the search"), self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(self._show_cross)
        theme.changed.connect(self._retint)
        self._retint()

    @override
    def event(self, event: QEvent) -> bool:
        # a line edit would keep Esc, Enter and Down to itself
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.list_requested.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_icons()

    def _place_icons(self) -> None:
        middle = self.height() // 2
        side, hit = self._theme.scaled(ICON_PX), self._theme.scaled(HIT_SIZE)
        sign = QRect(Space.M, middle - side // 2, side, side)
        cross = QRect(self.width() - hit - 1, middle - hit // 2, hit, hit)
        for widget, place in ((self._magnifier, sign), (self.cross, cross)):
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _show_cross(self, text: str) -> None:
        self.cross.setVisible(bool(text))

    def _retint(self) -> None:
        side, hit = self._theme.scaled(ICON_PX), self._theme.scaled(HIT_SIZE)
        margins = QMargins(side + Space.S, 0, hit - Space.S, 0)
        self.setTextMargins(visual_margins(self.layoutDirection(), margins))
        self._magnifier.setPixmap(icon_pixmap("search", self._theme.tokens.text_muted, side))
        self._place_icons()
