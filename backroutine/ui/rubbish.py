"""Python's search for rubbish, kept to the thread of the window.

Python looks for what refers to itself and is used by nobody else whenever enough was made, on the
thread that happens to make it. Where a widget is among the rubbish, Qt takes it apart there, and
outside of the window's thread that may end the program at any time later.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class RubbishCollector(QObject):
    """Looks for rubbish now and then, as soon as Python itself would have looked."""

    def __init__(self, parent: QObject) -> None:
        """Take over from Python; what is there by now mostly stays, and is not looked through."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look through the oldest generation that is due, and the younger ones with it."""
        made, due = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if made[generation] > due[generation]:
                gc.collect(generation)
                return
