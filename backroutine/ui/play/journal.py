"""What is written down of a session while it goes on: every event at once, its position each beat.

The disk is never waited for. While it refuses, the session goes on in memory; the next write holds
all that the refused one held, so trying again is all the repair there is.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.domain.timeline import IntervalKind
from backroutine.player.engine import Player
from backroutine.ui.background import Background
from backroutine.ui.ports import Sessions

SAVE_EVERY_S = 1.0
RETRY_AFTER_S = 5.0


class SessionJournal(QObject):
    """Writes the record of a session, again and again, until it is over; one after another."""

    saved = Signal(object)
    """A `SessionRecord` lies on the disk as it is."""
    refused = Signal(str)
    """A write was refused: the sentence. It will be tried again."""
    mended = Signal()
    """What was refused is written now."""

    def __init__(
        self, sessions: Sessions, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._background = background
        self._session_id: SessionId | None = None
        self._waiting = 0
        self._is_behind = False
        self._was_refused = False
        self._saved_at_s = 0.0

    @property
    def is_behind(self) -> bool:
        """Whether something of the session is not on the disk, as far as is known."""
        return self._is_behind

    def begin(self, session_id: SessionId) -> None:
        """Turn to another session, of which nothing is written yet."""
        self._session_id = session_id
        self._is_behind = True
        self._was_refused = False
        self._saved_at_s = 0.0

    def write(self, record: SessionRecord) -> None:
        """Write the whole record now."""
        self._waiting += 1
        self._saved_at_s = record.active_s
        self._background.run(
            partial(self._sessions.save, record), partial(self._written, record), self._refuse
        )

    def wants_record(self, player: Player) -> bool:
        """Say whether this beat is to write the whole record, not only the position."""
        if self._waiting:
            return False
        since_s = player.active_s - self._saved_at_s
        if self._is_behind:
            return since_s >= RETRY_AFTER_S
        return player.interval.kind is IntervalKind.WORK and since_s >= SAVE_EVERY_S

    def beat(self, record: SessionRecord, player: Player) -> None:
        """Write the position alone; nothing while an earlier write is on its way or refused."""
        if self._waiting or self._is_behind:
            return
        self._waiting += 1
        self._background.run(
            partial(self._sessions.heartbeat, record.id, player.position_s, player.active_s),
            self._beaten,
            self._refuse,
        )

    def _written(self, record: SessionRecord, _: None) -> None:
        self._waiting -= 1
        if record.id == self._session_id:
            self._is_behind = False
            if self._was_refused:
                self._was_refused = False
                self.mended.emit()
        self.saved.emit(record)

    def _beaten(self, _: None) -> None:
        self._waiting -= 1

    def _refuse(self, error: RefusedError) -> None:
        self._waiting -= 1
        self._is_behind = True
        self._was_refused = True
        self.refused.emit(str(error))
