"""The bar at the top of the window: the program's name, the pages, the theme, a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from backroutine.ui.icons import emblem_pixmap, icon
from backroutine.ui.labels import PlainLabel
from backroutine.ui.stylesheet import styled
from backroutine.ui.theme import Theme
from backroutine.ui.tokens import ICON_PX, Space

EMBLEM_PX = 30


class Header(QFrame):
    """Names the pages and shows which one is on."""

    page_chosen = Signal(int)
    """A page was chosen by its index."""
    theme_toggled = Signal()

    def __init__(
        self,
        page_names: Sequence[str],
        menu_actions: Sequence[QAction],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        styled(self, "bar")
        self._theme = theme
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._layout.setSpacing(Space.XS)
        self._add_brand()
        self._pages = QButtonGroup(self)
        self._pages.setExclusive(True)
        for index, name in enumerate(page_names):
            self._add_page(index, name)
        self._pages.idClicked.connect(self.page_chosen)
        self._layout.addStretch(1)
        self._toggle = self._tool_button()
        self._toggle.clicked.connect(self.theme_toggled)
        self._more = self._tool_button()
        self._more.setAccessibleName(self.tr("Menu"))
        self._more.setToolTip(self.tr("Menu"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.addActions(menu_actions)
        self._more.setMenu(menu)
        theme.changed.connect(self._retint)
        self._retint()

    def set_reachable(self, wanted: bool) -> None:  # noqa: FBT001 - one thing is set
        """Let pages and menu be gone to, or not; the program's name stays as it is."""
        for button in (*self._pages.buttons(), self._toggle, self._more):
            button.setEnabled(wanted)

    def show_page(self, index: int) -> None:
        """Mark a page as the one that is on."""
        button = self._pages.button(index)
        if button is not None:
            button.setChecked(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name of the program go where pages and menu need its room."""
        super().resizeEvent(event)
        self._name.show()
        self._layout.activate()
        self._name.setVisible(self._layout.minimumSize().width() <= self.width())

    @override
    def minimumSizeHint(self) -> QSize:
        needed = super().minimumSizeHint()
        return QSize(needed.width() - self._name.sizeHint().width(), needed.height())

    def _add_brand(self) -> None:
        self._emblem = PlainLabel(parent=self)
        self._layout.addWidget(self._emblem)
        self._layout.addSpacing(Space.XS)
        self._name = PlainLabel("BackRoutine", look="heading", parent=self)
        self._layout.addWidget(self._name)
        self._layout.addSpacing(Space.L)

    def _add_page(self, index: int, name: str) -> None:
        button = styled(QPushButton(name, self), "nav")
        button.setCheckable(True)
        button.setToolTip(self.tr("Ctrl+{number}").format(number=index + 1))
        self._pages.addButton(button, index)
        self._layout.addWidget(button)

    def _tool_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout.addWidget(button)
        return button

    def _retint(self) -> None:
        tokens, size = self._theme.tokens, self._theme.scaled(ICON_PX)
        self._emblem.setPixmap(emblem_pixmap(self._theme.scaled(EMBLEM_PX)))
        for button in (self._toggle, self._more):
            button.setIconSize(QSize(size, size))
        self._toggle.setIcon(icon("sun" if tokens.is_dark else "moon", tokens.text, size))
        name = self.tr("Light colours") if tokens.is_dark else self.tr("Dark colours")
        self._toggle.setAccessibleName(name)
        self._toggle.setToolTip(name)
        self._more.setIcon(icon("more", tokens.text, size))
