"""What announces a moment, and the speaker that sounds it.

Cues are given to a speaker before they are due, each with its deadline on the monotonic clock;
it is never told to sound something now. That is what keeps them on time when the window is busy.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from backroutine.domain.timeline import Cue

__all__ = ["Cue", "Speaker", "TimedCue"]


@dataclass(frozen=True, slots=True)
class TimedCue:
    """A cue with its deadline, in seconds of the monotonic clock (`Clock.elapsed_s`)."""

    at_s: float
    cue: Cue


class Speaker(Protocol):
    """Something that sounds cues at their time."""

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
