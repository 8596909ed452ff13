"""What callers put into the queue of a speaker's thread, so that they never wait for it."""

from dataclasses import dataclass

from backroutine.audio.protocol import Flush, SetVolume
from backroutine.player.cues import TimedCue


@dataclass(frozen=True, slots=True)
class Schedule:
    """Sound these cues at their time."""

    cues: tuple[TimedCue, ...]


@dataclass(frozen=True, slots=True)
class Close:
    """Be silent and end."""


Word = Schedule | Flush | SetVolume | Close
