"""Session stores for tests: one that remembers every write, and can refuse them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import RoutineId, RoutineKind
from backroutine.domain.safety_check import SafetyCheckTaken
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from tests.doubles import START

YESTERDAY = SessionSummary(
    SessionId("yesterday"), RoutineId("mine"), "My mornings", RoutineKind.SESSION,
    START - timedelta(days=1), START - timedelta(days=1, minutes=-15), SessionState.FINISHED,
    900, 900, 12, 0, 0,
)  # fmt: skip


def summary_of(record: SessionRecord) -> SessionSummary:
    """Return a session as a list of thousands has it."""
    return SessionSummary(
        record.id, record.routine_id, record.routine_name, record.kind, record.started_at,
        record.ended_at, record.state, record.planned_s, record.active_s,
        record.count(Outcome.DONE), record.count(Outcome.CUT_SHORT), record.count(Outcome.SKIPPED),
        record.pain_before, record.pain_after, record.effort, record.note, record.next_morning,
    )  # fmt: skip


@dataclass
class RememberedSessions:
    """Keeps the last record of each session, and how it came to be."""

    records: dict[SessionId, SessionRecord] = field(default_factory=dict)
    saves: list[SessionRecord] = field(default_factory=list)
    heartbeats: list[tuple[float, float]] = field(default_factory=list)
    refusal: str = ""
    earlier: list[SessionSummary] = field(default_factory=lambda: [YESTERDAY])

    @property
    def last(self) -> SessionRecord:
        return self.saves[-1]

    def all(self) -> list[SessionSummary]:
        """Return what lay there before, without what the test itself has played."""
        return self.earlier

    def get(self, session_id: SessionId) -> SessionRecord:
        return self.records[session_id]

    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        return [self.records[key] for key in session_ids if key in self.records]

    def running(self) -> SessionRecord | None:
        found = [r for r in self.records.values() if r.state is SessionState.RUNNING]
        return found[-1] if found else None

    def save(self, record: SessionRecord) -> None:
        self._refuse()
        self.records[record.id] = record
        self.saves.append(record)

    def heartbeat(self, session_id: SessionId, position_s: float, active_s: float) -> None:
        self._refuse()
        record = self.records[session_id]
        self.records[session_id] = replace(record, position_s=position_s, active_s=active_s)
        self.heartbeats.append((position_s, active_s))

    def delete(self, session_id: SessionId) -> None:
        del self.records[session_id]

    def _refuse(self) -> None:
        if self.refusal:
            raise RefusedError(self.refusal)


@dataclass
class RememberedChecks:
    """The safety checks in memory."""

    taken: list[SafetyCheckTaken] = field(default_factory=list)

    def all(self) -> tuple[SafetyCheckTaken, ...]:
        return tuple(self.taken)

    def add(self, check: SafetyCheckTaken) -> None:
        self.taken.append(check)
