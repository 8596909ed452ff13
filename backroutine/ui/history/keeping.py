"""The history's dealings with the disk: read, correct, delete, and take a deletion back."""

from PySide6.QtCore import QObject, Signal

from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.ui.background import Background
from backroutine.ui.ports import Sessions


class Keeping(QObject):
    """Asks the store behind the window, and tells when it has answered."""

    loaded = Signal(object)
    """Every session, the newest first: a list of `SessionSummary`."""
    not_loaded = Signal(str)
    opened = Signal(object)
    """A whole `SessionRecord`; `None` when the session is no longer there."""
    deleted = Signal(object)
    """The `SessionRecord` that is no longer stored."""
    restored = Signal(object)
    """The `SessionRecord` that is stored again as it was."""
    entered = Signal(object)
    """The `SessionRecord` that was entered afterwards and is now stored."""
    corrected = Signal(object, object)
    """The `SessionRecord` as it is stored now, and as it was stored before."""
    not_corrected = Signal(object, str)
    """The `SessionRecord` as it is still stored, and why."""
    refused = Signal(str)
    not_restored = Signal(str)

    def __init__(
        self, sessions: Sessions, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._background = background
        self._stored: SessionRecord | None = None

    def load(self) -> None:
        """Read every session."""
        self._background.run(self._sessions.all, self.loaded.emit, self._say_not_loaded)

    def open(self, session_id: SessionId) -> None:
        """Read one session whole."""
        self._background.run(lambda: self._find(session_id), self._say_opened, self._say_refused)

    def delete(self, session_id: SessionId) -> None:
        """Forget a session; nothing happens when it is no longer there."""
        self._background.run(
            lambda: self._find_and_delete(session_id), self._say_deleted, self._say_refused
        )

    def restore(self, record: SessionRecord) -> None:
        """Store a session again as it was before it was deleted or corrected."""

        def say_restored(_: None) -> None:
            self._stored = record
            self.restored.emit(record)

        self._background.run(
            lambda: self._sessions.save(record), say_restored, self._say_not_restored
        )

    def enter(self, record: SessionRecord) -> None:
        """Store a session that was done without the program."""

        def say_entered(_: None) -> None:
            self.entered.emit(record)

        self._background.run(lambda: self._sessions.save(record), say_entered, self._say_refused)

    def correct(self, record: SessionRecord) -> None:
        """Store a session as the person has corrected it."""
        stored = self._stored if self._stored and self._stored.id == record.id else record

        def say_corrected(_: None) -> None:
            self._stored = record
            self.corrected.emit(record, stored)

        def say_not_corrected(error: RefusedError) -> None:
            self.not_corrected.emit(stored, str(error))

        self._background.run(lambda: self._sessions.save(record), say_corrected, say_not_corrected)

    def _find(self, session_id: SessionId) -> SessionRecord | None:
        try:
            return self._sessions.get(session_id)
        except KeyError:
            return None

    def _find_and_delete(self, session_id: SessionId) -> SessionRecord | None:
        record = self._find(session_id)
        if record is not None:
            self._sessions.delete(session_id)
        return record

    def _say_opened(self, record: SessionRecord | None) -> None:
        self._stored = record
        self.opened.emit(record)

    def _say_deleted(self, record: SessionRecord | None) -> None:
        if record is not None:
            self.deleted.emit(record)

    def _say_not_loaded(self, error: RefusedError) -> None:
        self.not_loaded.emit(str(error))

    def _say_not_restored(self, error: RefusedError) -> None:
        self.not_restored.emit(str(error))

    def _say_refused(self, error: RefusedError) -> None:
        self.refused.emit(str(error))
