"""What the history learns from whole sessions, read behind the window and kept small.

Whole sessions are read a slice at a time, so that whoever else waits for the disk waits for one
slice at most. What was read is kept until its summary is another.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import ExerciseId
from backroutine.domain.limits import Limits
from backroutine.domain.progress import DatedSession
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.session import SessionId, SessionSummary
from backroutine.domain.settings import Settings
from backroutine.domain.suggesting import RECENT, Suggestion, hurt_in, suggestions
from backroutine.domain.working import WorkedSession, what_works, worked_session
from backroutine.ui.background import Background
from backroutine.ui.ports import Sessions

SLICE = 400

Read = Sequence[tuple[SessionSummary, WorkedSession | None]]


class Learning(QObject):
    """Reads whole sessions, and tells what they come to."""

    progressed = Signal(int, int)
    """So many of so many sessions have been read."""
    learned = Signal(object)
    """What works, by the sessions that were asked for: a tuple of `ExerciseEffect`."""
    suggested = Signal(object)
    """Everything that the rules suggest today: a tuple of `Suggestion`."""
    refused = Signal(str)

    def __init__(
        self, sessions: Sessions, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._background = background
        self._known: dict[SessionId, tuple[SessionSummary, WorkedSession | None]] = {}
        self._wanted: Sequence[SessionSummary] | None = None
        self._is_reading = False

    def learn(self, sessions: Sequence[SessionSummary]) -> None:
        """Ask for these sessions; a later call takes the place of an earlier one."""
        self._wanted = sessions
        if not self._is_reading:
            self._read_on()

    def forget(self) -> None:
        """Forget what was read: other data has come."""
        self._known.clear()

    def has_read(self, sessions: Sequence[SessionSummary]) -> bool:
        """Return whether all of these were read, or found to be unreadable, as they are now."""
        return all(self._has(session) for session in sessions)

    def exercise_names(self) -> dict[ExerciseId, str]:
        """Return the exercises of the sessions read so far, by name."""
        return {
            exercise.exercise_id: exercise.name
            for _, worked in self._known.values()
            if worked is not None
            for exercise in worked.exercises
        }

    def sessions_with(self, exercise_id: ExerciseId) -> frozenset[SessionId]:
        """Return those of the sessions read so far in which some of an exercise was done."""
        return frozenset(
            key
            for key, (_, worked) in self._known.items()
            if worked is not None
            and any(e.exercise_id == exercise_id and e.worked_count for e in worked.exercises)
        )

    def suggest(
        self,
        sessions: Sequence[DatedSession],
        routines: Mapping[RoutineId, Routine],
        catalogue: Catalogue,
        today: date,
        settings: Settings,
    ) -> None:
        """Ask for what the rules suggest today; of whole sessions only recent ones are read."""
        since = today - RECENT
        recent = [entry for entry in sessions if since <= entry.on <= today]

        def compute() -> tuple[Suggestion, ...]:
            days = {entry.session.id: entry.on for entry in recent}
            found = [(days[record.id], record) for record in self._sessions.get_many(list(days))]
            return suggestions(
                sessions, routines, catalogue, today, hurt_in(found, settings.pain_bands),
                settings.care_tags, settings.equipment, settings.level,
            )  # fmt: skip

        self._background.run(compute, self.suggested.emit, self._say_refused)

    def _read_on(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        missing = [session for session in wanted if not self._has(session)]
        if not missing:
            self._wanted = None
            self._tell(wanted)
            return
        self._is_reading = True
        self.progressed.emit(len(wanted) - len(missing), len(wanted))
        part = missing[:SLICE]
        self._background.run(lambda: self._read(part), self._take, self._stop_refused)

    def _has(self, session: SessionSummary) -> bool:
        known = self._known.get(session.id)
        return known is not None and known[0] == session

    def _read(self, part: Sequence[SessionSummary]) -> Read:
        records = self._sessions.get_many([session.id for session in part])
        worked = {record.id: worked_session(record) for record in records}
        return [(session, worked.get(session.id)) for session in part]

    def _take(self, read: Read) -> None:
        self._is_reading = False
        self._known.update({session.id: (session, worked) for session, worked in read})
        self._read_on()

    def _tell(self, wanted: Sequence[SessionSummary]) -> None:
        found = (self._known[session.id][1] for session in wanted)
        worked = [session for session in found if session is not None]
        self._background.run(lambda: what_works(worked), self.learned.emit)
        if len(worked) < len(wanted):
            self._say_left_out(len(wanted) - len(worked))

    def _say_left_out(self, count: int) -> None:
        if count == 1:
            text = self.tr("One session cannot be read whole; it is left out here.")
        else:
            text = self.tr("{count} sessions cannot be read whole; they are left out here.")
        self.refused.emit(text.format(count=count))

    def _stop_refused(self, error: RefusedError) -> None:
        self._is_reading = False
        self._wanted = None
        self._say_refused(error)

    def _say_refused(self, error: RefusedError) -> None:
        self.refused.emit(str(error))


def limits_of(settings: Settings) -> Limits:
    """Return what an exercise that is suggested must keep to."""
    return Limits(settings.care_tags, settings.equipment, settings.level)
