"""A speaker that begins when it is told to, or is first to sound: the start of the window is quiet.

Its process and the libraries of sound would take processor time from the window meanwhile.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.player.cues import Speaker, TimedCue, TimedPrompt, Voice
from backroutine.translating import noted, tr

_STARTING = noted("The sound is being started.")


class ReadySpeaker(Speaker, Voice, Protocol):
    """A speaker with a voice that tells how it sounds."""

    @property
    def status(self) -> SoundStatus: ...


class LateSpeaker:
    """Stands for the speaker; all but `status` is asked of one thread."""

    def __init__(self, make: Callable[[], ReadySpeaker]) -> None:
        """Take what makes the speaker, and begins to find out how sound is made."""
        self._make = make
        self._speaker: ReadySpeaker | None = None
        self._volume = self._voice_volume = 1.0
        self._is_closed = False

    @property
    def status(self) -> SoundStatus:
        """How sound is made at present, and why."""
        speaker = self._speaker
        return speaker.status if speaker else SoundStatus(SoundKind.STARTING, tr(_STARTING))

    @property
    def lead_in_s(self) -> float:
        """What the opening of a device takes, so that the first cue too is heard at its moment."""
        return self._begun().lead_in_s

    def begin(self) -> None:
        """Find out in the background which way sound is made, so that it is ready in time."""
        if not self._is_closed:
            self._begun()

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Take cues whose deadlines lie ahead."""
        if cues and not self._is_closed:
            self._begun().schedule(cues)

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Take prompts whose deadlines lie ahead."""
        if prompts and not self._is_closed:
            self._begun().say(prompts)

    def flush(self) -> None:
        """Forget all that is not yet heard, and be silent."""
        if self._speaker is not None:
            self._speaker.flush()

    def set_volume(self, volume: float) -> None:
        """Set the loudness of cues, from 0 to 1."""
        self._volume = volume
        if self._speaker is not None:
            self._speaker.set_volume(volume)

    def set_voice_volume(self, volume: float) -> None:
        """Set the loudness of prompts, from 0 to 1."""
        self._voice_volume = volume
        if self._speaker is not None:
            self._speaker.set_voice_volume(volume)

    def close(self) -> None:
        """Be silent and let go of everything; returns at once."""
        self._is_closed = True
        if self._speaker is not None:
            self._speaker.close()

    def _begun(self) -> ReadySpeaker:
        if self._speaker is None:
            self._speaker = self._make()
            self._speaker.set_volume(self._volume)
            self._speaker.set_voice_volume(self._voice_volume)
        return self._speaker
