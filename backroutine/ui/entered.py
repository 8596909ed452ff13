"""Where the keyboard goes in a widget that holds others.

Qt has focus proxies for this. A proxy that lies within its own widget breaks the chain of the Tab
key, though: forwards it leaves out all that stands before the proxy, or stays where it is.
"""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.ui.reading_order import stops


class Entered(QWidget):
    """Gives the keyboard on to one of the widgets that it holds; Tab does not stop at it.

    While that one is hidden, the keyboard goes to the first that is seen, as one reads.
    """

    _entrance: QWidget | None = None

    def enter_at(self, entrance: QWidget) -> None:
        """Give the keyboard on to a widget within, from now on; what has it already keeps it."""
        self._entrance = entrance

    @property
    def entrance(self) -> QWidget | None:
        """The widget that is given the keyboard."""
        return self._entrance

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._entrance is None:
            return
        if self._entrance.isVisibleTo(self):
            self._entrance.setFocus(event.reason())
        elif (seen := next(stops(self), None)) is not None:
            seen.setFocus(event.reason())
