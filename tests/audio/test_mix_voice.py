"""Tones and voice in one stream: each at its very sample, each at its own loudness."""

from array import array
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.audio.mix import GLIDE_FRAMES, Mix
from backroutine.audio.protocol import Flush, PlaceSound, SetVoiceVolume, SetVolume
from backroutine.audio.tones import RATE_HZ, Samples, gain_of
from backroutine.audio.voice import VoiceError

ZERO_S = 5000.0
TONES = {"tone": array("h", [1_000] * 300)}
VOICE = {"word": array("h", [4_000] * 900)}
LONG = 5_000


class Broken:
    """Prompts that cannot be had."""

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> Samples:
        raise VoiceError(f"{name} is damaged")

    def __iter__(self) -> Iterator[str]:
        return iter(())


def place(mix: Mix, frame: int, name: str) -> None:
    mix.give(PlaceSound(ZERO_S + frame / RATE_HZ, name))


def rendered(mix: Mix, *counts: int) -> list[int]:
    return [value for count in counts for value in mix.render(count, ZERO_S)]


@given(
    tones=st.lists(st.integers(0, 3_000), max_size=6),
    words=st.lists(st.integers(0, 3_000), max_size=3),
    counts=st.lists(st.integers(1, 700), min_size=1, max_size=20),
)
def test_words_begin_at_their_sample_and_leave_tones_as_they_are(
    tones: list[int], words: list[int], counts: list[int]
) -> None:
    mix = Mix(TONES, VOICE)
    expected = [0] * (sum(counts) + LONG)
    for frames, name, samples in ((tones, "tone", TONES["tone"]), (words, "word", VOICE["word"])):
        for frame in frames:
            place(mix, frame, name)
            for index, value in enumerate(samples):
                expected[frame + index] += value
    assert rendered(mix, *counts) == [min(value, 32_767) for value in expected[: sum(counts)]]


@pytest.mark.parametrize(
    ("volume", "voice_volume"),
    [
        pytest.param(1.0, 0.5, id="a soft voice"),
        pytest.param(0.5, 1.0, id="soft tones"),
        pytest.param(0.0, 1.0, id="the voice alone"),
        pytest.param(1.0, 0.0, id="no voice"),
    ],
)
def test_tones_and_voice_have_a_loudness_each(volume: float, voice_volume: float) -> None:
    mix = Mix(TONES, VOICE)
    mix.give(SetVolume(volume))
    mix.give(SetVoiceVolume(voice_volume))
    rendered(mix, 10)
    place(mix, 10, "tone")
    place(mix, 2_000, "word")
    heard = rendered(mix, 5_000)
    assert max(heard[:300]) == int(1_000 * gain_of(volume))
    assert max(heard[1_990:2_890]) == int(4_000 * gain_of(voice_volume))


def test_the_voice_grows_softer_without_a_click() -> None:
    mix = Mix(TONES, VOICE)
    place(mix, 0, "word")
    rendered(mix, 100)
    mix.give(SetVoiceVolume(0.5))
    heard = rendered(mix, 400)
    steps = [before - after for before, after in pairwise(heard)]
    assert max(steps) <= 4_000 / GLIDE_FRAMES + 1
    assert heard[-1] == 1_000


def test_a_flush_silences_the_voice_too() -> None:
    mix = Mix(TONES, VOICE)
    place(mix, 0, "word")
    place(mix, 1_000, "word")
    assert any(rendered(mix, 100))
    mix.give(Flush())
    assert not any(rendered(mix, 3_000))
    assert mix.is_quiet


def test_a_word_that_cannot_be_had_is_left_out_and_the_giver_told() -> None:
    mix = Mix(TONES, Broken())
    place(mix, 0, "tone")
    with pytest.raises(VoiceError):
        place(mix, 0, "word")
    assert rendered(mix, 400) == [1_000] * 300 + [0] * 100
    assert mix.is_quiet
