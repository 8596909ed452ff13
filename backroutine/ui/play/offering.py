"""A session that was cut off, or left for later: offered again, gone on with, or ended as it is."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.routine import Routine
from backroutine.domain.rules import NotReadyError, ReadyRoutine, ready_to_go_on
from backroutine.domain.session import SessionRecord, SessionState
from backroutine.domain.timeline import STANDARD_TIMES, LeadTimes, build_timeline
from backroutine.player.resume import ResumePoint, resume_point
from backroutine.ui.play.beforehand import Beforehand
from backroutine.ui.play.journal import SessionJournal
from backroutine.ui.play.resume_offer import ResumeOffer
from backroutine.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Unended:
    """A session that is not ended, and how it would go on."""

    record: SessionRecord
    ready: ReadyRoutine
    point: ResumePoint


class Offering(QObject):
    """Holds the one session that is offered, and carries out what the person makes of it."""

    shown = Signal()
    """There is something to decide: `view` is to be seen."""
    left = Signal()
    """It is decided, and nothing goes on."""
    go_on_wished = Signal(object)
    """An `Unended` session goes on; nothing stands against it."""

    def __init__(
        self, catalogue: Catalogue, journal: SessionJournal, before: Beforehand, theme: Theme,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._catalogue = catalogue
        self._journal = journal
        self._before = before
        self._times = STANDARD_TIMES
        self._record: SessionRecord | None = None
        self._unended: Unended | None = None
        self.view = ResumeOffer(theme, parent)
        self.view.accepted.connect(self._go_on)
        self.view.ended.connect(self._end)
        self.view.put_off.connect(self.put_off)

    def set_times(self, times: LeadTimes) -> None:
        """Count what is left with the person's own times."""
        self._times = times

    def offer(self, record: SessionRecord) -> None:
        """Ask whether a session goes on; one without its plan is not asked about."""
        if record.plan is None:
            return
        self._record, self._unended = record, self._how_to_go_on(record, record.plan)
        self.view.show_record(record, None if self._unended is None else self._unended.point)
        self.shown.emit()

    def put_off(self) -> None:
        """Leave a session that is not ended as it is; the next start offers it again."""
        self._record = self._unended = None
        self.left.emit()

    def _how_to_go_on(self, record: SessionRecord, plan: Routine) -> Unended | None:
        try:
            ready_routine = ready_to_go_on(plan, self._catalogue)
        except NotReadyError:
            return None
        timeline = build_timeline(ready_routine, self._times)
        return Unended(record, ready_routine, resume_point(timeline, record))

    def _go_on(self) -> None:
        if self._record is None:
            return
        unended = self._unended
        self._record = self._unended = None
        if unended is not None:
            go_on = partial(self.go_on_wished.emit, unended)
            self._before.wish_to_go_on(go_on, unended.record.pain_before)

    def _end(self) -> None:
        if self._record is None:
            return
        record = self._record
        self._record = self._unended = None
        ended_at = record.started_at + timedelta(seconds=record.active_s)
        self._journal.begin()
        self._journal.write(replace(record, state=SessionState.STOPPED, ended_at=ended_at))
        self.left.emit()
