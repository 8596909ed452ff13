"""The speaker of the program: the best way of making sound that this computer has today.

The mixer process first; where it finds no device or has no library, sound files; else silence,
and the screen flashes. The way may change while the program runs, in both directions. Nothing
here waits for a sound system: everything is handed to threads.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from backroutine.audio.file_speaker import FileSpeaker
from backroutine.audio.mixer import mixer_command
from backroutine.audio.mixer_speaker import MixerSpeaker
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.audio.tones import TONES
from backroutine.audio.voice import find_voice
from backroutine.player.cues import Cue, Speaker, TimedCue, TimedPrompt, Voice
from backroutine.player.prompts import Prompt, VoiceLengths
from backroutine.translating import noted, tr

__all__ = [
    "BestSpeaker",
    "SilentSpeaker",
    "SoundKind",
    "SoundStatus",
    "SpeakingSpeaker",
    "make_speaker",
    "play_test_sound",
    "voice_lengths",
]

# Long enough for a device to be opened; the test sound is "3, 2, 1, go" in short.
TEST_DELAY_S = 0.4
TEST_STEP_S = 0.5

_STARTING = noted("The sound is being started.")

StatusChanged = Callable[[SoundStatus], None]


class SpeakingSpeaker(Speaker, Voice, Protocol):
    """A speaker with a voice."""


class SilentSpeaker:
    """Sounds nothing: for tests, for commands without sound, and for who wants none."""

    @property
    def status(self) -> SoundStatus:
        """That there is no sound."""
        return SoundStatus(SoundKind.SILENCE, tr("Sound is switched off."))

    @property
    def lead_in_s(self) -> float:
        """None: nothing is heard."""
        return 0.0

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Let the cues pass."""

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Let the prompts pass."""

    def flush(self) -> None:
        """Be as silent as before."""

    def set_volume(self, volume: float) -> None:
        """Have no loudness."""

    def set_voice_volume(self, volume: float) -> None:
        """Have no loudness either."""

    def close(self) -> None:
        """Hold nothing to let go of."""


class BestSpeaker:
    """Gives each cue to the mixer process, or to sound files while that can play nothing."""

    def __init__(
        self,
        make_mixer: Callable[[StatusChanged], SpeakingSpeaker],
        make_files: Callable[[StatusChanged], SpeakingSpeaker],
    ) -> None:
        """Take how each speaker is made; that of files is made when it is first needed."""
        self._make_files = make_files
        self._files: SpeakingSpeaker | None = None
        self._mixer_status = self._files_status = SoundStatus(SoundKind.STARTING, tr(_STARTING))
        self._volume = self._voice_volume = 1.0
        self._is_closed = False
        self._lock = threading.Lock()
        self._decided = threading.Event()
        self._mixer = make_mixer(self._mixer_changed)

    @property
    def status(self) -> SoundStatus:
        """How sound is made at present, and why."""
        mixer, files = self._mixer_status, self._files_status
        if mixer.kind is not SoundKind.SILENCE:
            return mixer
        return SoundStatus(files.kind, f"{mixer.sentence} {files.sentence}")

    @property
    def lead_in_s(self) -> float:
        """What the opening of a device takes, so that the first cue too is heard at its moment."""
        return self._mixer.lead_in_s

    def wait_until_decided(self, timeout_s: float) -> SoundStatus:
        """Wait until it is known which way is used, at most so long; never in the window."""
        self._decided.wait(timeout_s)
        return self.status

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Take cues whose deadlines lie ahead."""
        self._heard().schedule(cues)

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Take prompts whose deadlines lie ahead."""
        self._heard().say(prompts)

    def flush(self) -> None:
        """Forget all that is not yet heard, and be silent."""
        self._mixer.flush()
        if self._files is not None:
            self._files.flush()

    def set_volume(self, volume: float) -> None:
        """Set the loudness of cues, from 0 to 1."""
        with self._lock:
            self._volume = volume
            files = self._files
        self._mixer.set_volume(volume)
        if files is not None:
            files.set_volume(volume)

    def set_voice_volume(self, volume: float) -> None:
        """Set the loudness of prompts, from 0 to 1."""
        with self._lock:
            self._voice_volume = volume
            files = self._files
        self._mixer.set_voice_volume(volume)
        if files is not None:
            files.set_voice_volume(volume)

    def close(self) -> None:
        """Be silent and let go of everything; returns at once."""
        with self._lock:
            self._is_closed = True
            files = self._files
        self._mixer.close()
        if files is not None:
            files.close()

    def _heard(self) -> SpeakingSpeaker:
        # where files cannot be heard either, the mixer may still get its device back in time
        files, silence = self._files, SoundKind.SILENCE
        is_mixer_silent = self._mixer_status.kind is silence
        if files is not None and is_mixer_silent and self._files_status.kind is not silence:
            return files
        return self._mixer

    def _mixer_changed(self, status: SoundStatus) -> None:
        self._mixer_status = status
        if status.kind is SoundKind.SILENCE:
            self._see_to_files()
        self._note_decision()

    def _files_changed(self, status: SoundStatus) -> None:
        self._files_status = status
        self._note_decision()

    def _note_decision(self) -> None:
        if self.status.kind is not SoundKind.STARTING:
            self._decided.set()

    def _see_to_files(self) -> None:
        with self._lock:
            if self._files is None and not self._is_closed:
                self._files = self._make_files(self._files_changed)
                self._files.set_volume(self._volume)
                self._files.set_voice_volume(self._voice_volume)


def make_speaker(own_folder: Path | None = None) -> BestSpeaker:
    """Return a speaker at once; which way it makes sound is found out in the background.

    In the folder lie the names that were spoken on this computer (`own_names`).
    """
    return BestSpeaker(
        lambda changed: MixerSpeaker(mixer_command(own_folder), changed),
        lambda changed: FileSpeaker(status_changed=changed, own_folder=own_folder),
    )


def voice_lengths() -> VoiceLengths:
    """Return how long the prompts that ship and the tones sound; reads one file of 80 kB."""
    cues = {cue: TONES[cue.value].length_s for cue in Cue}
    return VoiceLengths(find_voice().lengths_s, cues)


def play_test_sound(speaker: Speaker, now_s: float, voice: Voice | None = None) -> None:
    """Sound "3, 2, 1, go" in short, beginning soon after `now_s` of the monotonic clock.

    A voice says a word after it.
    """
    cues = (Cue.COUNT, Cue.COUNT, Cue.COUNT, Cue.GO)
    first_s = now_s + TEST_DELAY_S
    speaker.schedule(
        [TimedCue(first_s + number * TEST_STEP_S, cue) for number, cue in enumerate(cues)]
    )
    if voice is not None:
        voice.say([TimedPrompt(first_s + len(cues) * TEST_STEP_S, Prompt.TEST)])
