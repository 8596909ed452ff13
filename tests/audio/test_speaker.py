"""Which speaker gets a cue: the mixer, then files, then nobody; and that nothing happens early."""

import subprocess
import sys

import pytest

from backroutine.audio.mixer import mixer_environment
from backroutine.audio.speaker import (
    BestSpeaker,
    SilentSpeaker,
    SoundKind,
    SoundStatus,
    SpeakingSpeaker,
    StatusChanged,
    make_speaker,
    play_test_sound,
)
from backroutine.player.cues import Cue, TimedCue, TimedPrompt
from backroutine.player.prompts import Prompt
from tests.audio.processes import PATIENCE_S
from tests.doubles import RecordingSpeaker

PLAYING = SoundStatus(SoundKind.MIXER, "Played.")
NO_DEVICE = SoundStatus(SoundKind.SILENCE, "No device.")
STOPPED = SoundStatus(SoundKind.STARTING, "Tried again.")
BY_FILES = SoundStatus(SoundKind.FILES, "By files.")
NO_FILES = SoundStatus(SoundKind.SILENCE, "No player.")


class Two:
    """A mixer and files that write down what they get, and the speaker that chooses."""

    def __init__(self) -> None:
        self.mixer, self.files = RecordingSpeaker(), RecordingSpeaker()
        self.files_made = 0
        self.speaker = BestSpeaker(self._mixer, self._files)

    def _mixer(self, changed: StatusChanged) -> SpeakingSpeaker:
        self.mixer_says = changed
        return self.mixer

    def _files(self, changed: StatusChanged) -> SpeakingSpeaker:
        self.files_made += 1
        self.files_say = changed
        return self.files

    def goes_to(self) -> str:
        """Schedule a cue and return who got it."""
        before = len(self.mixer.scheduled), len(self.files.scheduled)
        self.speaker.schedule([TimedCue(1, Cue.GO)])
        after = len(self.mixer.scheduled), len(self.files.scheduled)
        return {(1, 0): "mixer", (0, 1): "files"}[after[0] - before[0], after[1] - before[1]]


def test_while_nothing_is_known_the_mixer_gets_the_cues() -> None:
    two = Two()
    assert two.goes_to() == "mixer"
    assert two.speaker.status.kind is SoundKind.STARTING
    assert two.speaker.wait_until_decided(0).kind is SoundKind.STARTING


def test_with_a_device_files_are_never_looked_for() -> None:
    two = Two()
    two.mixer_says(PLAYING)
    assert two.goes_to() == "mixer"
    assert two.speaker.wait_until_decided(0) == PLAYING
    assert not two.files_made


def test_without_a_device_files_are_played_until_it_comes() -> None:
    two = Two()
    two.mixer_says(NO_DEVICE)
    assert two.goes_to() == "files"
    two.files_say(BY_FILES)
    assert two.goes_to() == "files"
    assert two.speaker.status == SoundStatus(SoundKind.FILES, "No device. By files.")
    two.mixer_says(PLAYING)
    assert two.goes_to() == "mixer"
    two.mixer_says(NO_DEVICE)
    assert two.goes_to() == "files"
    assert two.files_made == 1


def test_a_device_that_only_stopped_keeps_its_cues() -> None:
    two = Two()
    two.mixer_says(PLAYING)
    two.mixer_says(STOPPED)
    assert two.goes_to() == "mixer"
    assert not two.files_made


def test_with_neither_there_is_silence_and_both_reasons() -> None:
    two = Two()
    two.mixer_says(NO_DEVICE)
    assert two.speaker.wait_until_decided(0).kind is SoundKind.STARTING
    two.files_say(NO_FILES)
    assert two.speaker.wait_until_decided(0) == SoundStatus(
        SoundKind.SILENCE, "No device. No player."
    )
    assert two.goes_to() == "mixer"


def test_volume_flush_and_close_reach_both() -> None:
    two = Two()
    two.speaker.set_volume(0.4)
    two.mixer_says(NO_DEVICE)
    assert (two.mixer.volume, two.files.volume) == (0.4, 0.4)
    two.speaker.set_volume(0.7)
    two.speaker.flush()
    two.speaker.close()
    assert (two.mixer.volume, two.files.volume) == (0.7, 0.7)
    assert (two.mixer.flushes, two.files.flushes) == (1, 1)
    assert two.mixer.is_closed
    assert two.files.is_closed


def test_after_closing_no_other_speaker_is_begun() -> None:
    two = Two()
    two.speaker.close()
    two.mixer_says(NO_DEVICE)
    assert not two.files_made


def test_the_test_sound_is_a_count_and_a_go() -> None:
    speaker = RecordingSpeaker()
    play_test_sound(speaker, 100.0, speaker)
    assert [cue.cue for cue in speaker.scheduled] == [Cue.COUNT, Cue.COUNT, Cue.COUNT, Cue.GO]
    assert all(100.2 < cue.at_s < 103 for cue in speaker.scheduled)
    assert [prompt.name for prompt in speaker.said] == [Prompt.TEST]
    assert speaker.said[0].at_s >= speaker.scheduled[-1].at_s + 0.5


def test_prompts_go_where_the_cues_go() -> None:
    two = Two()
    two.speaker.set_voice_volume(0.3)
    two.speaker.say([TimedPrompt(1, Prompt.NEXT)])
    two.mixer_says(NO_DEVICE)
    two.files_say(BY_FILES)
    two.speaker.say([TimedPrompt(2, Prompt.REST)])
    assert two.mixer.said == [TimedPrompt(1, Prompt.NEXT)]
    assert two.files.said == [TimedPrompt(2, Prompt.REST)]
    assert (two.mixer.voice_volume, two.files.voice_volume) == (0.3, 0.3)
    two.speaker.set_voice_volume(0.5)
    assert (two.mixer.voice_volume, two.files.voice_volume) == (0.5, 0.5)
    assert (two.mixer.volume, two.files.volume) == (1.0, 1.0)


def test_silence_takes_everything() -> None:
    speaker: SpeakingSpeaker = SilentSpeaker()
    speaker.schedule([TimedCue(1, Cue.GO)])
    speaker.say([TimedPrompt(1, Prompt.NEXT)])
    speaker.set_voice_volume(1)
    speaker.flush()
    speaker.set_volume(1)
    speaker.close()
    assert SilentSpeaker().status.kind is SoundKind.SILENCE


def test_the_speaker_of_this_computer_comes_to_a_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")  # whatever plays here stays silent
    speaker = make_speaker()
    status = speaker.wait_until_decided(PATIENCE_S)
    assert status.kind is not SoundKind.STARTING
    assert status.sentence.endswith((".", ")."))
    speaker.close()


def test_importing_sound_starts_nothing_and_loads_no_sound_library() -> None:
    code = (
        "import sys, threading, backroutine.audio.speaker\n"
        "assert threading.active_count() == 1\n"
        "assert not {'miniaudio', 'playsound3'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], env=mixer_environment(), check=True)
