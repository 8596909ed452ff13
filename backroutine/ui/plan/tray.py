"""The system's tray: where a reminder is shown while the program runs."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from backroutine.ui.icons import emblem_pixmap

ICON_SIZE_PX = 64
SHOWN_MS = 20_000


class Tray(Protocol):
    """A place for reminders outside of the window."""

    @property
    def is_available(self) -> bool:
        """Whether the desktop has such a place now."""
        ...

    def show(self) -> None:
        """Be there, where the system has such a place."""
        ...

    def hide(self) -> None:
        """Be there no more."""
        ...

    def tell(self, title: str, sentence: str, clicked: Callable[[], None]) -> None:
        """Show a reminder; `clicked` is called when it is clicked. Without a place: nothing."""
        ...


class SystemTray(QObject):
    """The tray as Qt knows it; on a desktop without one nothing is shown and nothing fails."""

    activated = Signal()
    """The icon itself was clicked: the person wants the window."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._icon: QSystemTrayIcon | None = None
        self._clicked: Callable[[], None] | None = None

    @property
    def is_available(self) -> bool:
        """Whether the desktop has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def show(self) -> None:
        """Put the icon into the tray, where there is one."""
        if not self.is_available:
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(QIcon(emblem_pixmap(ICON_SIZE_PX)), self)
            self._icon.setToolTip(self._name)
            self._icon.activated.connect(self._pass_on)
            self._icon.messageClicked.connect(self._follow)
        self._icon.show()

    def hide(self) -> None:
        """Take the icon out of the tray."""
        self._clicked = None
        if self._icon is not None:
            self._icon.hide()

    def tell(self, title: str, sentence: str, clicked: Callable[[], None]) -> None:
        """Show a message; a desktop that begins its tray late gets the icon now."""
        self.show()
        if self._icon is None:
            return
        self._clicked = clicked
        self._icon.showMessage(title, sentence, self._icon.icon(), SHOWN_MS)

    def _follow(self) -> None:
        clicked, self._clicked = self._clicked, None
        if clicked is not None:
            clicked()

    def _pass_on(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.activated.emit()
