"""Which routine was edited last: it is the one that the next start opens."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

from backroutine.domain.routine import RoutineId
from backroutine.private_files import keep_private

_KEY = "last-routine"


class LastRoutine:
    """Remembers one id in the file of the window's state; a file that cannot be written forgets."""

    def __init__(self, window_state: Path) -> None:
        self._path = window_state
        self._written: RoutineId | None = None

    @property
    def id(self) -> RoutineId | None:
        """The id of the routine; `None` where none is remembered."""
        remembered = self._settings().value(_KEY)
        return RoutineId(remembered) if isinstance(remembered, str) and remembered else None

    def remember(self, routine_id: RoutineId) -> None:
        """Keep an id for the next start; one that was kept just now is not written again."""
        if routine_id == self._written:
            return
        self._written = routine_id
        if not self._path.parent.is_dir():  # else it would be made, in place of a missing drive
            return
        with suppress(OSError):  # where it cannot be written, the id is forgotten
            keep_private(self._path)
        self._settings().setValue(_KEY, routine_id)

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)
