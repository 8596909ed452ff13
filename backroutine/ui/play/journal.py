"""What is written down of a session while it goes on: every event at once, its position each beat.

The disk is never waited for. While it refuses, the session goes on in memory; the next write holds
all that the refused one held, so trying again is all the repair there is. That has an alarm of its
own: it is tried again in a pause, after the end and in another session too.
"""

import math
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from backroutine.domain.refusal import RefusedError
from backroutine.domain.session import SessionId, SessionRecord
from backroutine.domain.timeline import Interval, IntervalKind
from backroutine.player.engine import Player
from backroutine.ui.background import Background
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.ports import Sessions

# A little less than a second: beats ring a little late, and the second beat is to count already.
SAVE_EVERY_S = 0.9
RETRY_AFTER_S = 5.0


class SessionJournal(QObject):
    """Writes the record of a session, again and again, until it is over; one after another.

    `alarm` rings only while something was refused, and is the journal's alone.
    """

    saved = Signal(object)
    """A `SessionRecord` lies on the disk as it is."""
    refused = Signal(str)
    """A write was refused: the sentence. It will be tried again."""
    mended = Signal()
    """What was refused is written now."""
    retried = Signal()
    """It is tried again now: who knows more of a session than was written says so by `write`."""
    settled = Signal()
    """Everything that was given to the disk has been answered, one way or the other."""

    def __init__(
        self, sessions: Sessions, background: Background, alarm: Alarm,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._sessions = sessions
        self._background = background
        self._alarm = alarm
        self._waiting = 0
        self._is_begun = self._is_forgotten = False
        self._unwritten: dict[SessionId, SessionRecord] = {}
        self._refusal = ""
        self._saved_at_s = self._saved_position_s = 0.0

    @property
    def is_behind(self) -> bool:
        """Whether something of a session is not on the disk, as far as is known."""
        return bool(self._unwritten)

    @property
    def is_waiting(self) -> bool:
        """Whether the disk has not answered yet."""
        return bool(self._waiting)

    @property
    def refusal(self) -> str:
        """Why something is not written: the sentence; empty while nothing was refused."""
        return self._refusal

    def begin(self) -> None:
        """Turn to another session, of which nothing is written yet; an earlier one is kept."""
        self._is_begun = self._is_forgotten = False
        self._saved_at_s = self._saved_position_s = 0.0

    def write(self, record: SessionRecord) -> None:
        """Write the whole record now; nothing of a session that is to be forgotten."""
        if self._is_forgotten:
            return
        self._waiting += 1
        self._is_begun = True
        self._saved_at_s, self._saved_position_s = record.active_s, record.position_s
        self._unwritten[record.id] = record
        self._background.run(
            partial(self._sessions.save, record), partial(self._written, record), self._refuse
        )

    def write_again(self) -> None:
        """Try again to write what is not written, as new as it is known."""
        before = dict(self._unwritten)
        self.retried.emit()
        for session_id, record in before.items():
            if self._unwritten.get(session_id) is record:  # nobody knew more
                self.write(record)

    def give_up(self) -> None:
        """Try no more to write what was refused: it is lost."""
        self._unwritten.clear()
        self._rest()

    def forget(self) -> None:
        """Write nothing more until another session begins: all data is being deleted."""
        self._is_forgotten = True
        self._is_begun = False
        self.give_up()

    def wants_record(self, player: Player) -> bool:
        """Say whether this beat is to write the whole record, not only the position."""
        if self._waiting or self.is_behind:
            return False
        interval = player.interval
        since_s = player.active_s - self._saved_at_s
        has_more = _whole_s(player.position_s, interval) > _whole_s(
            self._saved_position_s, interval
        )
        return interval.kind is IntervalKind.WORK and (has_more or since_s >= SAVE_EVERY_S)

    def beat(self, record: SessionRecord, player: Player) -> None:
        """Write the position alone; nothing while an earlier write is on its way or refused."""
        if self._waiting or self.is_behind or not self._is_begun:
            return
        self._waiting += 1
        self._background.run(
            partial(self._touch, record, player.position_s, player.active_s),
            self._beaten,
            partial(self._refuse_beat, record),
        )

    def _touch(self, record: SessionRecord, position_s: float, active_s: float) -> None:
        try:
            self._sessions.heartbeat(record.id, position_s, active_s)
        except KeyError:  # another program has put an older file in the place of the data
            self._sessions.save(replace(record, position_s=position_s, active_s=active_s))

    def _written(self, record: SessionRecord, _: None) -> None:
        self._waiting -= 1
        if self._unwritten.get(record.id) is record:
            del self._unwritten[record.id]
        self.saved.emit(record)
        if not self._unwritten:
            was_refused = bool(self._refusal)
            self._rest()
            if was_refused:
                self.mended.emit()
        elif not self._waiting:  # of an earlier session: there is room again
            self.write_again()
        self._settle()

    def _beaten(self, _: None) -> None:
        self._waiting -= 1
        self._settle()

    def _refuse_beat(self, record: SessionRecord, error: RefusedError) -> None:
        if not self._is_forgotten:
            self._unwritten.setdefault(record.id, record)
        self._refuse(error)

    def _refuse(self, error: RefusedError) -> None:
        self._waiting -= 1
        if not self._unwritten:  # written since, or given up
            self._settle()
            return
        self._refusal = str(error)
        self._alarm.ring_in(RETRY_AFTER_S, self.write_again)
        self.refused.emit(self._refusal)
        self._settle()

    def _settle(self) -> None:
        if not self._waiting:
            self.settled.emit()

    def _rest(self) -> None:
        self._refusal = ""
        self._alarm.cancel()


def _whole_s(position_s: float, interval: Interval) -> int:
    """Return how many whole seconds of an interval lie before a position: what a record counts."""
    return math.floor(position_s - interval.start_s + 1e-6)
