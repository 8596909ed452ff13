"""What the window asks of the world: small protocols, given as arguments by `app`.

Everything here that touches the disk is called in `Background.run`, never on the window's thread.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from backroutine.domain.exercise import Exercise, ExerciseId
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId
from backroutine.domain.safety_check import SafetyCheckTaken
from backroutine.domain.session import SessionId, SessionRecord, SessionSummary
from backroutine.domain.settings import Settings
from backroutine.domain.trouble import BackupContents, DataStatus, Trouble

if TYPE_CHECKING:
    from backroutine.domain.planning import WeekPlan
    from backroutine.domain.rules import ReadyRoutine


class Routines(Protocol):
    """The person's own routines."""

    def all(self) -> list[Routine]:
        """Return every routine, by name."""
        ...

    def get(self, routine_id: RoutineId) -> Routine:
        """Return one routine; raise `KeyError` when there is none with this id."""
        ...

    def save(self, routine: Routine) -> None:
        """Store a routine, new or changed."""
        ...

    def delete(self, routine_id: RoutineId) -> None:
        """Forget a routine; raise `KeyError` when there is none with this id."""
        ...


class OwnExercises(Protocol):
    """The exercises that the person has written."""

    def all(self) -> list[Exercise]:
        """Return every own exercise, by name."""
        ...

    def save(self, exercise: Exercise) -> None:
        """Store an exercise, new or changed."""
        ...

    def delete(self, exercise_id: ExerciseId) -> None:
        """Forget an exercise; raise `KeyError` when there is none with this id."""
        ...


class Sessions(Protocol):
    """The history, and the session that is running."""

    def all(self) -> list[SessionSummary]:
        """Return every session, the newest first, without its pieces of work."""
        ...

    def get(self, session_id: SessionId) -> SessionRecord:
        """Return one session whole; raise `KeyError` when there is none with this id."""
        ...

    def get_many(self, session_ids: Sequence[SessionId]) -> list[SessionRecord]:
        """Return those of some sessions that are there and can be read whole, in any order."""
        ...

    def running(self) -> SessionRecord | None:
        """Return the session that was never ended, as a kill or a power cut leaves it."""
        ...

    def save(self, record: SessionRecord) -> None:
        """Store a session, new or further on, with all its pieces of work."""
        ...

    def heartbeat(self, session_id: SessionId, position_s: float, active_s: float) -> None:
        """Note how far the running session is; raise `KeyError` for an unknown id."""
        ...

    def delete(self, session_id: SessionId) -> None:
        """Forget a session; raise `KeyError` when there is none with this id."""
        ...


class SettingsStore(Protocol):
    """What the person has set."""

    def load(self) -> Settings:
        """Return the settings; the defaults where nothing is stored."""
        ...

    def save(self, settings: Settings) -> None:
        """Store the settings."""
        ...


class Favourites(Protocol):
    """The exercises that the person likes to have at hand."""

    def all(self) -> frozenset[ExerciseId]:
        """Return every favourite."""
        ...

    def save(self, favourites: frozenset[ExerciseId]) -> None:
        """Store the whole set, in place of the one before."""
        ...


class SafetyChecks(Protocol):
    """The safety checks that the person has gone through."""

    def all(self) -> tuple[SafetyCheckTaken, ...]:
        """Return every check, the oldest first."""
        ...

    def add(self, check: SafetyCheckTaken) -> None:
        """Store one more check."""
        ...


class Plans(Protocol):
    """The week's plan."""

    def load(self) -> "WeekPlan":
        """Return the plan; an empty one where nothing is planned."""
        ...

    def save(self, plan: "WeekPlan") -> None:
        """Store the whole plan, in place of the one before."""
        ...


class Declined(Protocol):
    """What the person does not want to see again: suggestions and questions, each by its key."""

    def all(self) -> frozenset[str]:
        """Return every key."""
        ...

    def add(self, key: str) -> None:
        """Store one more key; doing so twice is harmless."""
        ...


class Photos(Protocol):
    """Photos of the person's own exercises, each a JPEG."""

    def get(self, exercise_id: ExerciseId) -> bytes | None:
        """Return the photo of an exercise, `None` without one; raise `RefusedError`."""
        ...

    def put(self, exercise_id: ExerciseId, jpeg: bytes) -> None:
        """Store the photo of an exercise; raise `RefusedError` with a sentence."""
        ...

    def delete(self, exercise_id: ExerciseId) -> None:
        """Forget the photo of an exercise; without one nothing happens."""
        ...


class Imports(Protocol):
    """Stores what comes in from files, and takes it back, in one transaction each."""

    def store(self, routines: Iterable[Routine], exercises: Iterable[Exercise]) -> None:
        """Store routines and exercises; raise `RefusedError`, nothing stored."""
        ...

    def take_back(
        self, routine_ids: Iterable[RoutineId], exercise_ids: Iterable[ExerciseId]
    ) -> None:
        """Forget routines and exercises; raise `RefusedError`, all of them still there."""
        ...


class Store(Protocol):
    """The whole of the person's data."""

    @property
    def routines(self) -> Routines: ...

    @property
    def exercises(self) -> OwnExercises: ...

    @property
    def sessions(self) -> Sessions: ...

    @property
    def settings(self) -> SettingsStore: ...

    @property
    def favourites(self) -> Favourites: ...

    @property
    def safety_checks(self) -> SafetyChecks: ...

    @property
    def plans(self) -> Plans: ...

    @property
    def declined(self) -> Declined: ...

    @property
    def photos(self) -> Photos: ...

    @property
    def imports(self) -> Imports: ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class DataRescue(Protocol):
    """Ways on when the data cannot be opened; nothing is ever deleted by one."""

    def look(self, refusal: RefusedError) -> Trouble:
        """Return what is known of the trouble behind a refusal to open the data."""
        ...

    def preview(self, file: Path) -> BackupContents:
        """Return what a backup would bring; raise `RefusedError` with a sentence."""
        ...

    def restore(self, file: Path) -> BackupContents:
        """Put a backup in the place of the data; raise `RefusedError`, nothing being changed."""
        ...

    def salvage(self) -> BackupContents:
        """Begin anew with what can still be read; raise `RefusedError`, nothing being changed."""
        ...

    def start_empty(self) -> Path | None:
        """Begin anew with nothing; return where the data of before was set aside."""
        ...


class DataCare(Protocol):
    """What can be done with the whole of the data while it is open."""

    def status(self) -> DataStatus:
        """Return where the data lies and how well it is kept."""
        ...

    def back_up(self, file: Path) -> BackupContents:
        """Write all of it to one file; raise `RefusedError`, an older file still being there."""
        ...

    def preview(self, file: Path) -> BackupContents:
        """Return what a backup would bring; raise `RefusedError` with a sentence."""
        ...

    def restore(self, file: Path) -> BackupContents:
        """Put a backup in the place of the data, which is backed up first; raise `RefusedError`."""
        ...

    def export_everything(self, file: Path) -> None:
        """Write all of it in forms that other programs read; raise `RefusedError`."""
        ...

    def delete_everything(self) -> None:
        """Delete all of it, automatic backups too; raise `RefusedError` when not all could be."""
        ...


class RoutineFiles(Protocol):
    """Routines as files that can be given to somebody."""

    def write(self, routine: Routine, path: Path) -> None:
        """Write a routine file; raise `RefusedError` with a sentence."""
        ...


class CalendarFiles(Protocol):
    """The week's plan as a file that calendars read."""

    def write_plan(
        self, plan: "WeekPlan", routines: "Mapping[RoutineId, ReadyRoutine]", path: Path
    ) -> None:
        """Write what is planned of these routines; raise `RefusedError` with a sentence."""
        ...


class HistoryFiles(Protocol):
    """The history as files for other programs."""

    def write_csv(
        self, sessions: Sequence[SessionSummary] | Sequence[SessionRecord], path: Path
    ) -> None:
        """Write a table of sessions; raise `RefusedError` with a sentence."""
        ...

    def write_json(self, sessions: Sequence[SessionRecord], path: Path) -> None:
        """Write whole sessions; raise `RefusedError` with a sentence."""
        ...


class SoundCheck(Protocol):
    """What is known of the sound, and a way to hear it."""

    @property
    def status(self) -> str:
        """A sentence that says what sounds the cues, and why nothing better does."""
        ...

    @property
    def own_names(self) -> str:
        """A sentence that says what speaks the names of own exercises."""
        ...

    def play_test_sound(self) -> None:
        """Sound a cue at once."""
        ...
