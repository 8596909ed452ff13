"""The tones: one short sound for each cue, made from damped sine waves.

Every tone is a few struck notes, like those of a small marimba: they begin at once, so that the
moment is clear, and die away by themselves. What they are made of lies between 500 and 3000 Hz,
where laptop speakers are at their best and where music leaves room. Sounds are known by the name
of their cue, so that the mixer process needs nothing else of the program.
"""

import math
import sys
import wave
from array import array
from cmath import exp
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import mul
from pathlib import Path
from typing import TypeAlias

RATE_HZ = 48_000
FULL_SCALE = 32_767

ATTACK_S = 0.001
END_FADE_S = 0.008

# signed 16-bit numbers, one channel, `RATE_HZ` a second
Samples: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class Note:
    """One strike: where in the tone it begins, how high, how long, and how it rings.

    `ring_s` is the time in which it dies away to a third. `overtones` are the loudness of the
    fundamental and of the second and third harmonic.
    """

    start_s: float
    pitch_hz: float
    length_s: float
    ring_s: float = 0.08
    overtones: tuple[float, ...] = (1.0, 0.35, 0.12)


@dataclass(frozen=True, slots=True)
class Tone:
    """Notes that are heard as one sound; `level` is its peak as a part of full scale."""

    level: float
    notes: tuple[Note, ...]

    @property
    def length_s(self) -> float:
        return max(note.start_s + note.length_s for note in self.notes)


_D5, _FIS5, _A5, _B5 = 587.3, 740.0, 880.0, 987.8
_D6, _E6, _FIS6, _A6 = 1174.7, 1318.5, 1480.0, 1760.0
_DRY = (1.0, 0.2)

TONES: Mapping[str, Tone] = {
    # rising fourths and fifths open something, falling ones close it
    "next": Tone(0.6, (Note(0, _D5, 0.16, 0.1), Note(0.15, _A5, 0.3, 0.09))),
    "count": Tone(0.6, (Note(0, _A5, 0.12, 0.03, _DRY),)),
    "go": Tone(0.8, (Note(0, _E6, 0.42, 0.12, (1.0, 0.3)), Note(0, _A6, 0.42, 0.12, (0.8,)))),
    "half": Tone(0.6, (Note(0, _D6, 0.12, 0.05, _DRY), Note(0.13, _D6, 0.2, 0.06, _DRY))),
    "sides": Tone(
        0.65,
        (
            Note(0, _B5, 0.14, 0.07),
            Note(0.13, _FIS5, 0.14, 0.07),
            Note(0.26, _B5, 0.24, 0.08),
        ),
    ),
    "rest": Tone(0.55, (Note(0, _A5, 0.2, 0.1), Note(0.18, _D5, 0.4, 0.13))),
    "done": Tone(
        0.7,
        (
            Note(0, _D5, 0.2, 0.1),
            Note(0.14, _FIS5, 0.2, 0.1),
            Note(0.28, _A5, 0.2, 0.1),
            Note(0.42, _D6, 0.6, 0.2, (1.0, 0.3)),
            Note(0.42, _FIS6, 0.6, 0.2, (0.4,)),
        ),
    ),
    "rep": Tone(0.25, (Note(0, _FIS6, 0.05, 0.012, (1.0,)),)),
    "release": Tone(0.28, (Note(0, _B5, 0.06, 0.03, (1.0,)), Note(0.05, _FIS5, 0.1, 0.03, (1.0,)))),
}


def render_tones() -> dict[str, Samples]:
    """Return the samples of every tone by the name of its cue; the same numbers every time."""
    return {name: render(tone) for name, tone in TONES.items()}


def render(tone: Tone) -> Samples:
    """Return the samples of a tone."""
    total = [0.0] * round(tone.length_s * RATE_HZ)
    for note in tone.notes:
        first = round(note.start_s * RATE_HZ)
        for index, value in enumerate(_strike(note), start=first):
            total[index] += value
    loudest = max(map(abs, total))
    scale = tone.level * FULL_SCALE / loudest
    return array("h", [round(value * scale) for value in total])


def gain_of(volume: float) -> float:
    """Return the factor for a loudness from 0 to 1; ears take its square for an even scale."""
    return volume * volume


def write_wav(path: Path, samples: Samples, gain: float = 1.0) -> None:
    """Write samples as a sound file, made quieter by a factor; an `OSError` is the caller's."""
    scaled = array("h", [int(value * gain) for value in samples])
    if sys.byteorder == "big":
        scaled.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(scaled.tobytes())


def _strike(note: Note) -> list[float]:
    """Return one note with its beginning and its end rounded off."""
    count = round(note.length_s * RATE_HZ)
    values = [0.0] * count
    for harmonic, loudness in enumerate(note.overtones, start=1):
        # a damped sine wave is a number that turns and shrinks by the same factor again and again;
        # the higher ones die sooner, as they do on wood
        turn = exp(
            complex(-harmonic / note.ring_s, 2 * math.pi * harmonic * note.pitch_hz) / RATE_HZ
        )
        turns = accumulate(repeat(turn, count - 1), mul, initial=complex(loudness))
        values = [value + turned.imag for value, turned in zip(values, turns, strict=True)]
    _round_off(values, round(ATTACK_S * RATE_HZ), from_end=False)
    _round_off(values, round(END_FADE_S * RATE_HZ), from_end=True)
    return values


def _round_off(values: list[float], count: int, *, from_end: bool) -> None:
    for step in range(count):
        index = -1 - step if from_end else step
        values[index] *= 0.5 - 0.5 * math.cos(math.pi * step / count)
