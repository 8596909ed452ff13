"""The computer stays awake while a session runs, and only then."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal


class KeepsAwake(Protocol):
    """Something that keeps the computer awake; it never holds up its caller."""

    def keep(self, refused: Callable[[str], None]) -> None:
        """Keep the screen on; `refused` gets a sentence, from another thread, where it cannot."""
        ...

    def let_go(self) -> None:
        """Let the computer sleep as it likes."""
        ...


class Wakefulness(QObject):
    """Passes on whether a session runs; says once in each if it cannot be kept awake."""

    refused = Signal(str)
    """The computer may sleep in the middle of the session: a sentence."""
    _answered = Signal(str)

    def __init__(self, awake: KeepsAwake | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._awake = awake
        self._is_kept = False
        self._was_told = False
        self._answered.connect(self._tell_once, Qt.ConnectionType.QueuedConnection)

    def begin_session(self) -> None:
        """Be ready to say it again: another session begins."""
        self._was_told = False

    def set_running(self, is_running: bool) -> None:  # noqa: FBT001 - one thing is set
        """Follow a session: running, or paused or over."""
        if self._awake is None or is_running == self._is_kept:
            return
        self._is_kept = is_running
        if is_running:
            self._awake.keep(self._answered.emit)
        else:
            self._awake.let_go()

    def _tell_once(self, sentence: str) -> None:
        if not self._was_told:
            self._was_told = True
            self.refused.emit(sentence)
