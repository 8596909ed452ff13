"""The tones: short, clear from their first moment, without clicks, and each unlike the others."""

import cmath
import math
import wave
from array import array
from functools import cache
from itertools import combinations, zip_longest
from pathlib import Path

import pytest

from backroutine.audio.tones import (
    FULL_SCALE,
    RATE_HZ,
    TONES,
    gain_of,
    render,
    render_tones,
    write_wav,
)
from backroutine.player.cues import Cue

SOUNDS = render_tones()
SPAN = 4096  # samples: 85 ms
every_cue = pytest.mark.parametrize("cue", list(Cue))


def peak(samples: list[int]) -> int:
    return max(map(abs, samples))


def spectrum(samples: list[int]) -> list[float]:
    """Return the power of the first samples, from 0 Hz on in steps of about 11.7 Hz."""
    values: list[complex] = [complex(v) for v in samples[:SPAN]]
    values += [0j] * (SPAN - len(values))
    return [abs(v) ** 2 for v in transformed(values)[: SPAN // 2]]


@cache
def heard_when(cue: Cue) -> list[list[float]]:
    """Return the spectrum of each stretch of a tone, as long as the longest tone."""
    samples = list(SOUNDS[cue])
    stretches = [samples[start : start + SPAN] for start in range(0, len(samples), SPAN)]
    return [spectrum(stretch) for stretch in stretches]


def transformed(values: list[complex]) -> list[complex]:
    if len(values) == 1:
        return values
    even, odd = transformed(values[::2]), transformed(values[1::2])
    half = len(even)
    turned = [cmath.exp(-1j * math.pi * k / half) * odd[k] for k in range(half)]
    return [even[k] + turned[k] for k in range(half)] + [even[k] - turned[k] for k in range(half)]


def test_every_cue_has_a_tone() -> None:
    assert set(TONES) == {cue.value for cue in Cue}


def test_the_same_numbers_come_out_every_time() -> None:
    assert render_tones() == SOUNDS


@every_cue
def test_a_tone_is_short_and_never_as_long_as_a_count(cue: Cue) -> None:
    longest_s = 1.2 if cue is Cue.DONE else 0.6
    assert 0.03 <= len(SOUNDS[cue]) / RATE_HZ <= longest_s


@every_cue
def test_a_tone_has_the_level_that_was_asked(cue: Cue) -> None:
    assert peak(list(SOUNDS[cue])) == pytest.approx(TONES[cue].level * FULL_SCALE, abs=1)


@every_cue
def test_a_tone_reaches_half_its_strength_within_2_ms(cue: Cue) -> None:
    samples = list(SOUNDS[cue])
    assert peak(samples[: 2 * RATE_HZ // 1000]) >= peak(samples) / 2


@every_cue
def test_a_tone_neither_begins_nor_ends_with_a_click(cue: Cue) -> None:
    samples = list(SOUNDS[cue])
    assert samples[0] == samples[-1] == 0
    assert peak(samples[:5]) < peak(samples) / 20
    assert peak(samples[-48:]) < peak(samples) / 50


@every_cue
def test_a_tone_does_not_push_the_speaker_to_one_side(cue: Cue) -> None:
    samples = SOUNDS[cue]
    assert abs(sum(samples) / len(samples)) < peak(list(samples)) / 500


@every_cue
def test_a_tone_lies_where_small_speakers_are_at_their_best(cue: Cue) -> None:
    power = [sum(powers) for powers in zip(*heard_when(cue), strict=True)]
    width_hz = RATE_HZ / SPAN
    inside = sum(power[round(500 / width_hz) : round(3000 / width_hz)])
    assert inside / sum(power) > 0.9


@pytest.mark.parametrize(("one", "other"), list(combinations(Cue, 2)))
def test_two_tones_are_unlike(one: Cue, other: Cue) -> None:
    """They differ clearly in at least one of: length, loudness, what is heard when."""
    first, second = list(SOUNDS[one]), list(SOUNDS[other])
    length = max(len(first), len(second)) / min(len(first), len(second))
    loudness = max(peak(first), peak(second)) / min(peak(first), peak(second))
    assert length > 1.5 or loudness > 1.8 or likeness(one, other) < 0.7


def likeness(one: Cue, other: Cue) -> float:
    """Return from 0 to 1 how alike two sounds are in what is heard when."""
    silence = [0.0] * (SPAN // 2)
    alike = sum(
        math.sqrt(p * q)
        for a, b in zip_longest(heard_when(one), heard_when(other), fillvalue=silence)
        for p, q in zip(a, b, strict=True)
    )
    return alike / math.sqrt(sum(map(sum, heard_when(one))) * sum(map(sum, heard_when(other))))


def test_go_cannot_be_taken_for_a_count() -> None:
    assert len(SOUNDS["go"]) > 3 * len(SOUNDS["count"])
    assert peak(list(SOUNDS["go"])) > peak(list(SOUNDS["count"]))
    assert likeness(Cue.GO, Cue.COUNT) < 0.2


def test_the_clicks_of_repetitions_are_soft() -> None:
    loud = [peak(list(SOUNDS[cue])) for cue in Cue if cue not in (Cue.REP, Cue.RELEASE)]
    assert max(peak(list(SOUNDS["rep"])), peak(list(SOUNDS["release"]))) < 0.6 * min(loud)


def test_full_volume_changes_nothing_and_none_silences() -> None:
    assert gain_of(1) == 1
    assert gain_of(0) == 0
    assert gain_of(0.3) < gain_of(0.6) < gain_of(0.9)


def test_a_sound_file_holds_the_tone_at_its_loudness(tmp_path: Path) -> None:
    tone = render(TONES["count"])
    write_wav(tmp_path / "count.wav", tone, 0.5)
    with wave.open(str(tmp_path / "count.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        read = array("h", file.readframes(file.getnframes()))
    assert list(read) == [int(value * 0.5) for value in tone]
