"""What callers put into the queue of a speaker's thread, so that they never wait for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from backroutine.audio.protocol import Flush, PlaceSound, SetVoiceVolume, SetVolume
from backroutine.player.cues import TimedCue, TimedPrompt


@dataclass(frozen=True, slots=True)
class Schedule:
    """Sound these at their time."""

    sounds: tuple[PlaceSound, ...]

    @classmethod
    def of_cues(cls, cues: Sequence[TimedCue]) -> "Schedule":
        """Return what schedules cues."""
        return cls(tuple(PlaceSound(cue.at_s, cue.cue.value) for cue in cues))

    @classmethod
    def of_prompts(cls, prompts: Sequence[TimedPrompt]) -> "Schedule":
        """Return what schedules prompts."""
        return cls(tuple(PlaceSound(prompt.at_s, prompt.name) for prompt in prompts))


@dataclass(frozen=True, slots=True)
class Close:
    """Be silent and end."""


Word = Schedule | Flush | SetVolume | SetVoiceVolume | Close


def in_range(volume: float) -> float:
    """Return a loudness that lies from 0 to 1."""
    return min(1.0, max(0.0, volume))
