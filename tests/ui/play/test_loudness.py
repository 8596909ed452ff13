"""Tones and voice are heard or not, each by its own switch; one key mutes them both."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from backroutine.domain.cue_choice import CueChoice
from backroutine.domain.settings import Settings
from backroutine.player.prompts import VoiceLengths
from backroutine.ui.play.loudness import Loudness
from backroutine.ui.play.narrator import Narrator
from backroutine.ui.play.page import PlayPage
from tests.doubles import RecordingSpeaker
from tests.ui.play.conftest import Press

USUAL = CueChoice(volume=80, voice_volume=60)


@pytest.fixture
def loudness(speaker: RecordingSpeaker) -> Loudness:
    loudness = Loudness(speaker, Narrator(speaker, VoiceLengths({}, {})))
    loudness.take(USUAL)
    return loudness


@pytest.mark.parametrize("sound_on", [True, False])
@pytest.mark.parametrize("voice_on", [True, False])
def test_each_has_its_own_switch(
    loudness: Loudness, speaker: RecordingSpeaker, *, sound_on: bool, voice_on: bool
) -> None:
    loudness.take(replace(USUAL, sound_on=sound_on, voice_on=voice_on))
    assert speaker.volume == (0.8 if sound_on else 0)
    assert speaker.voice_volume == (0.6 if voice_on else 0)


def test_mute_silences_both_and_brings_both_back(
    loudness: Loudness, speaker: RecordingSpeaker
) -> None:
    loudness.toggle()
    assert (speaker.volume, speaker.voice_volume) == (0, 0)
    loudness.toggle()
    assert (speaker.volume, speaker.voice_volume) == (0.8, 0.6)


def test_other_settings_leave_it_muted_and_a_switch_does_not(
    loudness: Loudness, speaker: RecordingSpeaker
) -> None:
    loudness.toggle()
    loudness.take(replace(USUAL, volume=50, flash_on=False))
    assert (speaker.volume, speaker.voice_volume) == (0, 0)
    loudness.take(replace(USUAL, sound_on=False))
    assert (speaker.volume, speaker.voice_volume) == (0, 0.6)


def test_the_key_for_the_pace_leaves_a_muted_session_muted(
    started: PlayPage, speaker: RecordingSpeaker, press: Press
) -> None:
    chosen: list[bool] = []
    started.waits_for_done_chosen.connect(chosen.append)
    press(Qt.Key.Key_M)
    press(Qt.Key.Key_D)
    assert chosen == [True]
    started.set_settings(Settings(waits_for_done=chosen[0]))  # what the window does with it
    assert speaker.volume == 0
    assert started.session.sound.accessibleName() == "Sound on"
