"""What announces a moment, and the speaker that sounds it; what is said, and the voice.

Cues and prompts are given out before they are due, each with its deadline on the monotonic clock;
nobody is ever told to sound something now. That is what keeps them on time when the window is busy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from backroutine.domain.timeline import Cue

__all__ = ["Cue", "Speaker", "TimedCue", "TimedPrompt", "Voice"]


@dataclass(frozen=True, slots=True)
class TimedCue:
    """A cue with its deadline, in seconds of the monotonic clock (`Clock.elapsed_s`)."""

    at_s: float
    cue: Cue


@dataclass(frozen=True, slots=True)
class TimedPrompt:
    """A spoken prompt by its name (`prompts`) with its deadline, as that of a cue."""

    at_s: float
    name: str


class Speaker(Protocol):
    """Something that sounds cues at their time."""

    @property
    def lead_in_s(self) -> float:
        """How long before its moment a cue is to be known after a silence, to be on time."""
        ...

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Take cues whose deadlines lie ahead; called again and again, each cue once."""
        ...

    def flush(self) -> None:
        """Forget every cue not yet heard, and be silent."""
        ...

    def set_volume(self, volume: float) -> None:
        """Set the loudness, from 0 (silent) to 1 (full), for what is still to be heard."""
        ...

    def close(self) -> None:
        """Be silent and let go of the sound device; nothing may be scheduled afterwards."""
        ...


class Voice(Protocol):
    """Something that says prompts at their time; `flush` and `close` of its speaker silence it."""

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Take prompts whose deadlines lie ahead, each once; one that is unknown is left out."""
        ...

    def set_voice_volume(self, volume: float) -> None:
        """Set the loudness of the voice alone, from 0 (silent) to 1 (full)."""
        ...
