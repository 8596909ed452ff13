"""The person's data in memory, for tests of the window; it can be told to refuse."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.planning import WeekPlan
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.safety_check import SafetyCheckTaken
from backroutine.domain.session import (
    Outcome,
    SessionId,
    SessionRecord,
    SessionState,
    SessionSummary,
)
from backroutine.domain.settings import Settings

DISK_FULL = "The disk is full. Make room, then try again."

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass
class _Kept(Generic[Key, Value]):
    """Values by id; with `refusal` set, every write is refused with it."""

    key: Callable[[Value], Key]
    values: dict[Key, Value] = field(default_factory=dict)
    refusal: str = ""
    writes: int = 0

    def get(self, key: Key) -> Value:
        return self.values[key]

    def save(self, value: Value) -> None:
        self.check()
        self.values[self.key(value)] = value

    def delete(self, key: Key) -> None:
        self.check()
        del self.values[key]

    def check(self) -> None:
        self.writes += 1
        if self.refusal:
            raise RefusedError(self.refusal)


class MemoryRoutines(_Kept[RoutineId, Routine]):
    def __init__(self, *routines: Routine) -> None:
        super().__init__(lambda routine: routine.id, {r.id: r for r in routines})

    def all(self) -> list[Routine]:
        return sorted(self.values.values(), key=lambda routine: routine.name.casefold())


class MemoryExercises(_Kept[ExerciseId, Exercise]):
    def __init__(self) -> None:
        super().__init__(lambda exercise: exercise.id)

    def all(self) -> list[Exercise]:
        return sorted(self.values.values(), key=lambda exercise: exercise.name.casefold())


class MemorySessions(_Kept[SessionId, SessionRecord]):
    def __init__(self) -> None:
        super().__init__(lambda record: record.id)

    def all(self) -> list[SessionSummary]:
        newest = sorted(self.values.values(), key=lambda r: r.started_at, reverse=True)
        return [_summary(record) for record in newest]

    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        return [self.values[key] for key in session_ids if key in self.values]

    def running(self) -> SessionRecord | None:
        """Return the session that was never ended."""
        unended = (r for r in self.values.values() if r.state is SessionState.RUNNING)
        return next(unended, None)

    def heartbeat(self, session_id: SessionId, position_s: float, active_s: float) -> None:
        self.check()
        record = self.values[session_id]
        self.values[session_id] = replace(record, position_s=position_s, active_s=active_s)


@dataclass
class MemorySettings:
    settings: Settings = field(default_factory=Settings)
    refusal: str = ""

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        if self.refusal:
            raise RefusedError(self.refusal)
        self.settings = settings


@dataclass
class MemoryFavourites:
    ids: frozenset[ExerciseId] = frozenset()
    refusal: str = ""

    def all(self) -> frozenset[ExerciseId]:
        return self.ids

    def save(self, favourites: frozenset[ExerciseId]) -> None:
        if self.refusal:
            raise RefusedError(self.refusal)
        self.ids = favourites


@dataclass
class MemorySafetyChecks:
    checks: tuple[SafetyCheckTaken, ...] = ()

    def all(self) -> tuple[SafetyCheckTaken, ...]:
        return self.checks

    def add(self, check: SafetyCheckTaken) -> None:
        self.checks = (*self.checks, check)


@dataclass
class MemoryPlans:
    plan: WeekPlan = field(default_factory=WeekPlan)
    refusal: str = ""

    def load(self) -> WeekPlan:
        return self.plan

    def save(self, plan: WeekPlan) -> None:
        if self.refusal:
            raise RefusedError(self.refusal)
        self.plan = plan


@dataclass
class MemoryDeclined:
    keys: frozenset[str] = frozenset()

    def all(self) -> frozenset[str]:
        return self.keys

    def add(self, key: str) -> None:
        self.keys |= {key}


@dataclass
class MemoryPhotos:
    photos: dict[ExerciseId, bytes] = field(default_factory=dict)

    def get(self, exercise_id: ExerciseId) -> bytes | None:
        return self.photos.get(exercise_id)

    def put(self, exercise_id: ExerciseId, jpeg: bytes) -> None:
        self.photos[exercise_id] = jpeg

    def delete(self, exercise_id: ExerciseId) -> None:
        self.photos.pop(exercise_id, None)


@dataclass
class MemoryStore:
    """The whole of a person's data."""

    routines: MemoryRoutines = field(default_factory=MemoryRoutines)
    exercises: MemoryExercises = field(default_factory=MemoryExercises)
    sessions: MemorySessions = field(default_factory=MemorySessions)
    settings: MemorySettings = field(default_factory=MemorySettings)
    favourites: MemoryFavourites = field(default_factory=MemoryFavourites)
    safety_checks: MemorySafetyChecks = field(default_factory=MemorySafetyChecks)
    plans: MemoryPlans = field(default_factory=MemoryPlans)
    declined: MemoryDeclined = field(default_factory=MemoryDeclined)
    photos: MemoryPhotos = field(default_factory=MemoryPhotos)

    @property
    def imports(self) -> "MemoryImports":
        return MemoryImports(self.routines, self.exercises)

    def close(self) -> None:
        pass


@dataclass
class MemoryImports:
    """Routines and exercises stored together; refused when either of them is."""

    routines: MemoryRoutines
    exercises: MemoryExercises

    def store(self, routines: Iterable[Routine], exercises: Iterable[Exercise]) -> None:
        self._check()
        self.exercises.values |= {exercise.id: exercise for exercise in exercises}
        self.routines.values |= {routine.id: routine for routine in routines}

    def take_back(
        self, routine_ids: Iterable[RoutineId], exercise_ids: Iterable[ExerciseId]
    ) -> None:
        self._check()
        for routine_id in routine_ids:
            self.routines.values.pop(routine_id, None)
        for exercise_id in exercise_ids:
            self.exercises.values.pop(exercise_id, None)

    def _check(self) -> None:
        self.routines.check()
        self.exercises.check()


def _summary(record: SessionRecord) -> SessionSummary:
    return SessionSummary(
        record.id, record.routine_id, record.routine_name, record.kind, record.started_at,
        record.ended_at, record.state, record.planned_s, record.active_s,
        record.count(Outcome.DONE), record.count(Outcome.CUT_SHORT),
        record.count(Outcome.SKIPPED), record.pain_before, record.pain_after, record.effort,
        record.note, record.next_morning,
    )  # fmt: skip
