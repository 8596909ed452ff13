"""Stand-ins for the outside world: a clock that a test turns, a speaker that writes down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from backroutine.player.cues import TimedCue, TimedPrompt

START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@dataclass
class ManualClock:
    """A clock that stands still until it is turned."""

    elapsed: float = 1000.0
    moment: datetime = START

    def elapsed_s(self) -> float:
        return self.elapsed

    def now(self) -> datetime:
        return self.moment

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.elapsed += seconds
        self.moment += timedelta(seconds=seconds)

    def set_wall(self, seconds: float) -> None:
        """Move the wall clock alone, as setting it does."""
        self.moment += timedelta(seconds=seconds)


@dataclass
class RecordingSpeaker:
    """A speaker that writes down what it was asked to sound, and when."""

    scheduled: list[TimedCue] = field(default_factory=list)
    flushes: int = 0
    volume: float = 1.0
    is_closed: bool = False
    said: list[TimedPrompt] = field(default_factory=list)
    voice_volume: float = 1.0
    lead_in_s: float = 0.0

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        self.said.extend(prompts)

    def set_voice_volume(self, volume: float) -> None:
        self.voice_volume = volume

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        self.scheduled.extend(cues)

    def flush(self) -> None:
        self.flushes += 1

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.is_closed = True


@dataclass
class SilentSound:
    """A sound check that counts how often it was asked to sound."""

    status: str = "No sound in tests."
    own_names: str = ""
    tests: int = 0

    def play_test_sound(self) -> None:
        self.tests += 1


@dataclass
class RememberedAwake:
    """Writes down what was wished, and may refuse."""

    wishes: list[bool] = field(default_factory=list)
    refusal: str = ""

    def keep(self, refused: Callable[[str], None]) -> None:
        self.wishes.append(True)
        if self.refusal:
            refused(self.refusal)

    def let_go(self) -> None:
        self.wishes.append(False)


@dataclass
class RecordingTray:
    """A tray that writes down what it was told."""

    told: list[tuple[str, str]] = field(default_factory=list)
    clicks: list[Callable[[], None]] = field(default_factory=list)
    is_shown: bool = False
    is_available: bool = True

    def show(self) -> None:
        self.is_shown = True

    def hide(self) -> None:
        self.is_shown = False

    def tell(self, title: str, sentence: str, clicked: Callable[[], None]) -> None:
        self.told.append((title, sentence))
        self.clicks.append(clicked)

    @property
    def titles(self) -> list[str]:
        return [title for title, _ in self.told]
